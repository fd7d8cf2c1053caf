// A reading key that was left in escrow with three holders is opened by two of them: one asks in writing,
// another agrees. What comes of it is a new recovery code on paper for the owner of the key, and for nobody
// else. HOUSE RULE, docs/decisions/0086.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "base/result.hpp"

namespace complaints {

inline constexpr std::size_t escrow_holders_needed = 3;
inline constexpr std::size_t least_escrow_reason = 20;  // characters: a sentence, not a dot
inline constexpr std::chrono::days ask_stays{7};        // an agreement comes within a week, or not at all

struct PlaceFacts {
    PersonId owner;
    bool unlocked = false;             // his key is open now
    std::vector<PersonId> holders;     // as he chose them
    std::size_t holders_with_key = 0;  // of them
};
// In this order: the first that holds is the answer.
enum class PlaceRefusal { locked, not_three, oneself, holder_without_key };
[[nodiscard]] Result<bool, PlaceRefusal> place_escrow(const PlaceFacts& facts);

struct Ask {
    PersonId by;
    base::Date on{};
};
struct EscrowFacts {
    PersonId owner, actor;
    std::vector<PersonId> holders;  // of the key that is in use; none: it is not in escrow
    bool unlocked = false;          // the actor's own key is open now
    std::optional<Ask> ask;
    std::size_t reason_length = 0;
    base::Date today{};
};

// An ask that nobody has answered in time counts no more, from the eighth day on.
[[nodiscard]] bool stands(const Ask& ask, base::Date today);

enum class AskRefusal { not_a_holder, locked, asked_already, reason_missing };
[[nodiscard]] Result<bool, AskRefusal> ask_escrow(const EscrowFacts& facts);

enum class AgreeRefusal { not_a_holder, locked, not_asked, asked_himself };
[[nodiscard]] Result<bool, AgreeRefusal> agree_to_escrow(const EscrowFacts& facts);

// The owner, any holder, and who asked, end it.
enum class EndRefusal { not_his_affair, not_asked };
[[nodiscard]] Result<bool, EndRefusal> end_ask(const EscrowFacts& facts);

}  // namespace complaints

template <>
inline constexpr auto base::names<complaints::PlaceRefusal> =
    std::array{"locked"sv, "not_three"sv, "oneself"sv, "holder_without_key"sv};
template <>
inline constexpr auto base::names<complaints::AskRefusal> =
    std::array{"not_a_holder"sv, "locked"sv, "asked_already"sv, "reason_missing"sv};
template <>
inline constexpr auto base::names<complaints::AgreeRefusal> =
    std::array{"not_a_holder"sv, "locked"sv, "not_asked"sv, "asked_himself"sv};
template <>
inline constexpr auto base::names<complaints::EndRefusal> = std::array{"not_his_affair"sv, "not_asked"sv};
