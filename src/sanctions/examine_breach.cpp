#include "sanctions/examine_breach.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"

namespace sanctions {
namespace {

using enum ExamineRefusal;

bool blank(std::string_view text) { return base::trim(text).empty(); }

std::optional<ExamineRefusal> refuse_hearing(const ExamineFacts& facts) {
    CHECK(facts.calendar != nullptr);
    if (!facts.examines) return not_in_charge;
    const auto state = facts.sanction.state;
    if (state != State::recommended && state != State::summoned) return wrong_state;
    if (!rules::examined_here(facts.sanction.route)) return examined_elsewhere;
    return std::nullopt;
}

// 26 (3): the second summons follows within seven working days of the hearing to which nobody came. Later it
// is late, on record, and lawful all the same: to refuse it would leave the case without an end.
bool is_late_second(const ExamineFacts& facts) {
    const auto& summons = facts.sanction.summons;
    if (summons.empty()) return false;
    const auto by = rules::due(rules::DisciplineClock::second_summons, summons.back().hearing_on,
                               *facts.calendar, facts.region);
    return by && facts.today > by->day;
}

// 31 (1): a PNS from when he is examined, which is the day of his hearing (SILENT, 0130). UU 7/2017 art. 74
// (2), (4): a member of an ad hoc body once he is verified and the plenary has decided.
std::optional<ExamineRefusal> refuse_release_before(const ExamineFacts& facts) {
    const auto& s = facts.sanction;
    if (s.state == State::heard) return std::nullopt;
    if (rules::released_by_plenary(s.route)) return not_verified;
    if (s.summons.empty() || facts.today < s.summons.back().hearing_on) return before_the_hearing;
    return std::nullopt;
}

}  // namespace

Result<Summoned, ExamineRefusal> summon(const ExamineFacts& facts, Calling calling) {
    if (const auto why = refuse_hearing(facts)) return refuse(*why);
    const auto& s = facts.sanction;
    // HOUSE RULE, docs/decisions/0130: the text sets no least time; nobody is heard on the day he is
    // summoned.
    if (calling.hearing_on <= facts.today) return refuse(too_soon);
    // 26 (2): the hearing is on the seventh working day after its summons at the latest; so for the second.
    const auto last_day =
        rules::due(rules::DisciplineClock::notice, facts.today, *facts.calendar, facts.region);
    if (last_day && calling.hearing_on > last_day->day) return refuse(too_late);
    if (!s.summons.empty() && facts.today <= s.summons.back().hearing_on)
        return refuse(first_hearing_to_come);
    if (s.summons.size() >= 2) return refuse(third_summons);
    if (blank(calling.time) || blank(calling.place)) return refuse(words_missing);
    return Summoned{.sanction = s.id,
                    .number = std::ssize(s.summons) + 1,
                    .on = facts.today,
                    .hearing_on = calling.hearing_on,
                    .time = std::move(calling.time),
                    .place = std::move(calling.place),
                    .late = is_late_second(facts)};
}

Result<TeamNamed, ExamineRefusal> name_team(const ExamineFacts& facts, const Team& team,
                                            const TeamFacts& about) {
    if (const auto why = refuse_hearing(facts)) return refuse(*why);
    const std::array members{team.superior, team.oversight, team.human_resources};
    const bool three = team.superior && team.oversight && team.human_resources &&
                       team.superior != team.oversight && team.superior != team.human_resources &&
                       team.oversight != team.human_resources;
    if (!three) return refuse(team_incomplete);
    for (const auto member : members)
        if (member == facts.sanction.respondent ||
            std::ranges::find(about.involved, member) != about.involved.end())
            return refuse(team_involved);
    // 29: of the superior, of oversight and of personnel, each by somebody who is of it.
    if (!about.oversees || !about.handles_staff) return refuse(other_part);
    return TeamNamed{facts.sanction.id, team.superior, team.oversight, team.human_resources, facts.today};
}

Result<HearingHeld, ExamineRefusal> hold_hearing(const ExamineFacts& facts, Hearing h) {
    if (const auto why = refuse_hearing(facts)) return refuse(*why);
    const auto& s = facts.sanction;
    if (s.summons.empty()) return refuse(wrong_state);
    if (facts.today < s.summons.back().hearing_on) return refuse(before_the_hearing);
    // Who comes to no hearing after two summonses is decided on with what there is.
    if (!h.came && s.summons.size() < 2) return refuse(absent_once_only);
    if (blank(h.record)) return refuse(words_missing);
    if (h.came && !h.signed_by_respondent && blank(h.unsigned_reason)) return refuse(words_missing);
    return HearingHeld{.sanction = s.id,
                       .came = h.came,
                       .mode = h.mode,
                       .record = std::move(h.record),
                       .signed_by_respondent = h.came && h.signed_by_respondent,
                       .unsigned_reason = std::move(h.unsigned_reason),
                       .on = facts.today};
}

std::optional<ExamineRefusal> refuse_release(const ExamineFacts& facts) {
    if (!facts.examines) return not_in_charge;
    const auto& s = facts.sanction;
    if (s.state != State::summoned && s.state != State::heard) return wrong_state;
    if (!rules::may_be_released(s.route, s.expected.value_or(rules::SanctionLevel::light)))
        return release_not_provided;
    if (const auto why = refuse_release_before(facts)) return *why;
    if (s.release && !s.release->until) return released_already;
    return std::nullopt;
}

Result<Released, ExamineRefusal> release_from_duties(const ExamineFacts& facts, Releasing r,
                                                     AppointmentId appointment) {
    if (const auto why = refuse_release(facts)) return refuse(*why);
    const auto& s = facts.sanction;
    // 31 (3): a Plh. is appointed for as long as he is released.
    if (rules::needs_acting(s.route) && !r.acting) return refuse(acting_missing);
    const bool by_plenary = rules::released_by_plenary(s.route);
    if (by_plenary && blank(r.plenary)) return refuse(plenary_missing);
    if (blank(r.reason)) return refuse(words_missing);
    return Released{.sanction = s.id,
                    .respondent = s.respondent,
                    .on = facts.today,
                    .reason = std::move(r.reason),
                    .acting = r.acting,
                    .appointment = appointment,
                    .plenary = by_plenary ? std::move(r.plenary) : std::string{}};
}

Result<ReleaseEnded, ExamineRefusal> end_release(const ExamineFacts& facts, std::string reason) {
    if (!facts.examines) return refuse(not_in_charge);
    const auto& s = facts.sanction;
    if (!s.release || s.release->until) return refuse(not_released);
    if (blank(reason)) return refuse(words_missing);
    return ReleaseEnded{s.id, facts.today, std::move(reason)};
}

Result<Referred, ExamineRefusal> refer_case(const ExamineFacts& facts, std::string to, std::string number,
                                            std::string file) {
    if (!facts.examines) return refuse(not_in_charge);
    const auto& s = facts.sanction;
    if (s.state != State::recommended) return refuse(wrong_state);
    if (rules::examined_here(s.route)) return refuse(examined_here);
    if (blank(to) || blank(number)) return refuse(words_missing);
    return Referred{s.id, std::move(to), std::move(number), std::move(file), facts.today};
}

}  // namespace sanctions
