// Forms of control: what the superior orders once a conflict is found. The menu is put together from the
// older guide and from rules that carry out PermenPANRB 17/2024; no full list was read in a text that binds
// KPU.
#pragma once
#include <span>

#include "rules/dated.hpp"

namespace rules {

enum class Control {
    no_conflict,
    recusal,
    replacement,
    restricted_information,
    extra_supervision,
    reassignment,
    divestment,
    resignation_from_function,
    other
};

enum class Impact { low, medium, high };

struct ControlRule {
    Control control;
    Label label;   // what the superior chooses
    Label effect;  // what it means for the official, in plain words
    bool bars;     // the official takes no part in the matter from now on
    Citation source;
    Standing standing;
};

[[nodiscard]] std::span<const ControlRule> all_controls();
[[nodiscard]] const ControlRule& rule(Control control);

// SILENT, docs/decisions/0005-controls-and-words.md. UU 30/2014 art. 42(1) forbids the official with a
// potential conflict to decide or act; only recusal and replacement carry that out by themselves. The other
// controls leave the official in the matter, so the superior who picks one of them alone answers for it
// with a reason.
[[nodiscard]] bool bars(Control control);

enum class DecidedBy { plenary, single_official };

// UU 30/2014 art. 42(2): where the official cannot decide, the superior or another official does. A plenary
// goes on with its other members; a decision of one official needs a name.
[[nodiscard]] bool needs_substitute(Control control, DecidedBy decided_by);

[[nodiscard]] Label label(Impact impact);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::Control> = std::array{"no_conflict"sv,
                                                               "recusal"sv,
                                                               "replacement"sv,
                                                               "restricted_information"sv,
                                                               "extra_supervision"sv,
                                                               "reassignment"sv,
                                                               "divestment"sv,
                                                               "resignation_from_function"sv,
                                                               "other"sv};
template <>
inline constexpr auto base::names<rules::Impact> = std::array{"low"sv, "medium"sv, "high"sv};
