#include "complaints/open_escrow.hpp"

#include <algorithm>

namespace complaints {
namespace {

bool holds(const EscrowFacts& f, PersonId who) {
    return std::ranges::find(f.holders, who) != f.holders.end();
}

}  // namespace

bool stands(const Ask& ask, base::Date today) { return today <= ask.on + ask_stays; }

Result<bool, PlaceRefusal> place_escrow(const PlaceFacts& f) {
    using enum PlaceRefusal;
    if (!f.unlocked) return std::unexpected(locked);
    auto each = f.holders;
    std::ranges::sort(each);
    const auto twice = std::ranges::unique(each);
    each.erase(twice.begin(), twice.end());
    std::erase(each, PersonId{});
    if (each.size() != escrow_holders_needed) return std::unexpected(not_three);
    if (std::ranges::find(each, f.owner) != each.end()) return std::unexpected(oneself);
    if (f.holders_with_key != each.size()) return std::unexpected(holder_without_key);
    return true;
}

Result<bool, AskRefusal> ask_escrow(const EscrowFacts& f) {
    using enum AskRefusal;
    if (!holds(f, f.actor)) return std::unexpected(not_a_holder);
    if (!f.unlocked) return std::unexpected(locked);
    if (f.ask && stands(*f.ask, f.today)) return std::unexpected(asked_already);
    if (f.reason_length < least_escrow_reason) return std::unexpected(reason_missing);
    return true;
}

Result<bool, AgreeRefusal> agree_to_escrow(const EscrowFacts& f) {
    using enum AgreeRefusal;
    if (!holds(f, f.actor)) return std::unexpected(not_a_holder);
    if (!f.unlocked) return std::unexpected(locked);
    if (!f.ask || !stands(*f.ask, f.today)) return std::unexpected(not_asked);
    if (f.ask->by == f.actor) return std::unexpected(asked_himself);
    return true;
}

Result<bool, EndRefusal> end_ask(const EscrowFacts& f) {
    if (!holds(f, f.actor) && f.actor != f.owner) return std::unexpected(EndRefusal::not_his_affair);
    if (!f.ask) return std::unexpected(EndRefusal::not_asked);
    return true;
}

}  // namespace complaints
