#include "decisions/record_attendance.hpp"

#include <algorithm>

namespace decisions {
namespace {

using enum AttendanceRefusal;

std::optional<AttendanceRefusal> unfit(const PlenaryFacts& facts, std::span<const AttendanceEntry> entries) {
    const auto any = [&](auto fault) { return std::ranges::any_of(entries, fault); };
    const auto stranger = [&](const AttendanceEntry& e) {
        return std::ranges::find(facts.body, e.person) == facts.body.end();
    };
    const auto repeated = [&](const AttendanceEntry& e) {
        return std::ranges::count(entries, e.person, &AttendanceEntry::person) > 1;
    };
    const auto unexplained = [](const AttendanceEntry& e) {
        return e.presence == Presence::excused && e.reason.empty();
    };
    const auto voted = [&](const AttendanceEntry& e) {
        const auto on_what_is_pending = [&](const Vote& vote) {
            return vote.person == e.person && std::ranges::any_of(facts.items, [&](const Item& item) {
                       return item.number == vote.item && item.state == ItemState::pending;
                   });
        };
        return e.presence != Presence::present && std::ranges::any_of(facts.votes, on_what_is_pending);
    };
    if (any(stranger)) return not_a_member;
    if (any(repeated)) return member_twice;
    if (any(unexplained)) return reason_missing;
    if (any(voted)) return has_voted;
    return std::nullopt;
}

}  // namespace

Result<std::vector<AttendanceRecorded>, AttendanceRefusal> record_attendance(
    const PlenaryFacts& facts, std::span<const AttendanceEntry> entries) {
    if (!facts.secretary) return refuse(not_the_secretary);
    if (facts.plenary.state != PlenaryState::open) return refuse(not_open);
    if (const auto why = unfit(facts, entries)) return refuse(*why);
    std::vector<AttendanceRecorded> out;
    for (const auto& e : entries) {
        const auto before = std::ranges::find(facts.attendance, e.person, &AttendanceEntry::person);
        const auto reason = e.presence == Presence::excused ? e.reason : std::string{};
        // A form that is sent again says much that is known: only what changed is an act.
        if (before != facts.attendance.end() && before->presence == e.presence && before->reason == reason)
            continue;
        out.push_back({facts.plenary.id, e.person, e.presence, reason});
    }
    return out;
}

}  // namespace decisions
