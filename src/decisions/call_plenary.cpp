#include "decisions/call_plenary.hpp"

#include <algorithm>

#include "rules/deadlines.hpp"

namespace decisions {
namespace {

using enum CallRefusal;
using matters::Standing;

std::optional<CallRefusal> unfit(const CallFacts& facts, const AgendaMatter& matter, rules::Purpose purpose) {
    const auto same = [&](const AgendaMatter& other) { return other.id == matter.id; };
    if (std::ranges::count_if(facts.matters, same) > 1) return matter_twice;
    // 49, 50: a matter that its own body could not decide belongs to the one it was referred to, and to no
    // other.
    if (matter.competent != facts.unit) return matter_of_another_office;
    if (matter.decided_by != matters::DecidedBy::plenary) return CallRefusal::decided_by_official;
    if (matter.state != matters::State::open) return matter_not_open;
    if (matter.pending_elsewhere) return on_another_agenda;
    // 45: such a plenary takes no vote and may go on without quorum, so nothing else is decided in it.
    if (purpose == rules::Purpose::determines_results && matter.kind != matters::Kind::results)
        return not_about_results;
    return std::nullopt;
}

}  // namespace

Result<PlenaryCalled, CallRefusal> call_plenary(const CallFacts& facts, const NewPlenary& input) {
    const auto stands = [&](Standing standing) {
        return std::ranges::any_of(facts.matters,
                                   [&](const auto& m) { return m.secretary_standing == standing; });
    };
    if (!facts.secretary) return refuse(not_the_secretary);
    // UU 30/2014 42 (1): putting a matter on the agenda is acting on it.
    if (stands(Standing::barred)) return refuse(barred);
    if (stands(Standing::standstill)) return refuse(stands_still);

    const auto day = base::day_in(facts.zone, input.at);
    if (day < facts.today) return refuse(day_past);
    if (facts.matters.empty()) return refuse(no_items);
    // 41: results are determined in the open.
    if (input.purpose == rules::Purpose::determines_results && input.access == Access::closed)
        return refuse(results_closed_to_public);
    for (const auto& matter : facts.matters)
        if (const auto why = unfit(facts, matter, input.purpose)) return refuse(*why);

    // 46: invitation and agenda at least three days ahead. The law names no consequence: held, and on record
    // as short.
    const auto last = rules::due(rules::DeadlineKey::plenary_invitation, day, rules::Calendar{});
    PlenaryCalled out{.plenary = facts.plenary,
                      .unit = facts.unit,
                      .at = input.at,
                      .day = day,
                      .place = input.place,
                      .access = input.access,
                      .purpose = input.purpose,
                      .invited_on = facts.today,
                      .short_notice = last && facts.today > last->day,
                      .invited = facts.members};
    for (const auto& matter : facts.matters) {
        out.matters.push_back(matter.id);
        out.titles.push_back(matter.title);
    }
    return out;
}

}  // namespace decisions
