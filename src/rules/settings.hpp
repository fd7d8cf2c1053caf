// Every answer we had to choose because the law is silent or was not read. A setting is one that the program
// reads: an administrator of the nation may change it by an act on record that names its instrument. An
// assumption is one that the program is built on: it is shown, and cannot be changed without changing the
// program. Pages show "not yet confirmed" beside what follows from either. docs/decisions/0128.
#pragma once
#include <optional>
#include <span>

#include "rules/dated.hpp"

namespace rules {

enum class SettingKey {
    determination_working_days,
    barred_member_counts_for_attendance,
    ad_hoc_bodies_covered,
    annual_interest_register,
    scheme,
    joint_leave_is_working,
    inspectorate_review_working_days,
    completion_working_days,
    cooling_off_years,
};

struct Setting {
    SettingKey key;
    Label label;
    std::string_view default_value;
    std::array<std::string_view, 4> choices;  // empty ones are no choice
    Citation source;                          // the text that comes nearest
    Standing standing;
    Label why;  // why it is not certain
};

struct Assumption {
    std::string_view name;
    Label label, holds;
    Citation source;  // the text that comes nearest
    Standing standing;
    Label why;  // why it is not certain
};
[[nodiscard]] std::span<const Assumption> all_assumptions();

[[nodiscard]] std::span<const Setting> all_settings();  // one a key, in the order of the keys
[[nodiscard]] const Setting& setting(SettingKey key);
[[nodiscard]] const Setting* setting(std::string_view name);  // by its name; nullptr: no such setting
[[nodiscard]] bool is_choice(const Setting& setting, std::string_view value);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::SettingKey> = std::array{"determination_working_days"sv,
                                                                  "barred_member_counts_for_attendance"sv,
                                                                  "ad_hoc_bodies_covered"sv,
                                                                  "annual_interest_register"sv,
                                                                  "scheme"sv,
                                                                  "joint_leave_is_working"sv,
                                                                  "inspectorate_review_working_days"sv,
                                                                  "completion_working_days"sv,
                                                                  "cooling_off_years"sv};
