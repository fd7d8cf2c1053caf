// Use case: what a declaration no longer says of what was filled in from the question that it answers. The
// declarant may take it out; it is on record that it was there (as Lithuania's PINREG does). HOUSE RULE,
// docs/decisions/0033 and 0124.
#pragma once
#include <string>
#include <vector>

#include "declarations/declaration_acts.hpp"
#include "matters/finding.hpp"

namespace declarations {

// What a question fills in: the relation, the sentence of the official's side, that of the matter's side.
enum class Prefilled { relation, register_says, matter_says };

// Empty when everything is still there. `relation` is the one that was filled in, or empty.
[[nodiscard]] std::vector<Prefilled> find_dropped(const matters::Finding& finding,
                                                  const std::string& relation, const Submitted& sent);

[[nodiscard]] std::string text_of(const std::vector<Prefilled>& dropped);
[[nodiscard]] std::vector<Prefilled> dropped_in(std::string_view text);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::Prefilled> =
    std::array{"relation"sv, "register_says"sv, "matter_says"sv};
