// Use case: an administrator of the nation sets what the law leaves open, from a day on, by the instrument
// that decided it. HOUSE RULE, docs/decisions/0128.
#pragma once
#include <optional>
#include <string>

#include "base/result.hpp"
#include "rules/settings.hpp"

namespace people {

struct SettingFacts {
    bool for_the_nation = false;              // runs the house nationally: administers office 1
    std::string value;                        // in force on the day the new value would begin
    std::optional<base::Date> decided_since;  // by an instrument; none: that is the default, unconfirmed
    base::Date today{};
};
struct SettingWish {
    std::string name, value, instrument;
    base::Date from{};
    std::optional<base::Date> dated;  // the instrument's own day; asked where `from` is past
};

// In this order: the first that holds is the answer.
enum class SettingRefusal {
    not_for_the_nation,
    unknown_setting,
    not_a_choice,
    instrument_missing,
    instrument_in_future,
    // Nothing holds backwards, unless an instrument of that day or before says so: then the act says its day.
    in_the_past,
    same_value  // an instrument set it already; to confirm the default by an instrument is a change
};

[[nodiscard]] Result<SettingWish, SettingRefusal> change_setting(const SettingFacts& facts, SettingWish wish);

}  // namespace people

template <>
inline constexpr auto base::names<people::SettingRefusal> =
    std::array{"not_for_the_nation"sv,   "unknown_setting"sv, "not_a_choice"sv, "instrument_missing"sv,
               "instrument_in_future"sv, "in_the_past"sv,     "same_value"sv};
