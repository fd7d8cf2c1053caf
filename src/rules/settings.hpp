// Every answer we had to choose because the law is silent or was not read. Each is a setting that an
// administrator may change by an act on record; pages show "not yet confirmed" beside what follows from it.
#pragma once
#include <optional>
#include <span>

#include "rules/dated.hpp"

namespace rules {

enum class SettingKey {
    determination_working_days,
    barred_member_counts_for_attendance,
    chair_is_superior_of_members,
    secretary_superior_by_nature,
    ad_hoc_bodies_covered,
    annual_interest_register,
    statement_is_annual,
    scheme,
    joint_leave_is_working,
    kinship_published,
    commissioners_under_uu_30_2014,
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

[[nodiscard]] std::span<const Setting> all_settings();  // one a key, in the order of the keys
[[nodiscard]] const Setting& setting(SettingKey key);
[[nodiscard]] const Setting* setting(std::string_view name);  // by its name; nullptr: no such setting
[[nodiscard]] bool is_choice(const Setting& setting, std::string_view value);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::SettingKey> = std::array{"determination_working_days"sv,
                                                                  "barred_member_counts_for_attendance"sv,
                                                                  "chair_is_superior_of_members"sv,
                                                                  "secretary_superior_by_nature"sv,
                                                                  "ad_hoc_bodies_covered"sv,
                                                                  "annual_interest_register"sv,
                                                                  "statement_is_annual"sv,
                                                                  "scheme"sv,
                                                                  "joint_leave_is_working"sv,
                                                                  "kinship_published"sv,
                                                                  "commissioners_under_uu_30_2014"sv,
                                                                  "inspectorate_review_working_days"sv,
                                                                  "completion_working_days"sv,
                                                                  "cooling_off_years"sv};
