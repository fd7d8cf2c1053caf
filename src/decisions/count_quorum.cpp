#include "decisions/count_quorum.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace decisions {
namespace {

using matters::Standing;

bool is_there(const Member& member, bool foreseen) {
    return foreseen || member.presence == Presence::present;
}

// Who neither votes nor acts. SILENT, as for a bar: one who stands still counts for attendance like one who
// is barred.
bool takes_no_part(const Member& member) { return member.standing != Standing::clear; }

rules::Sitting sitting_of(const QuorumFacts& facts, const Quorum& quorum) {
    rules::Sitting sitting{.present = quorum.present,
                           .vacant = quorum.vacant,
                           .barred_attendance = facts.barred_attendance,
                           .purpose = facts.purpose,
                           .continuation = facts.continuation};
    for (const auto& m : facts.members)
        if (takes_no_part(m))
            ++(is_there(m, facts.foreseen) ? sitting.barred_present : sitting.barred_absent);
    if (facts.purpose == rules::Purpose::ordinary && quorum.votes.total() > 0) sitting.votes = quorum.votes;
    return sitting;
}

// Votes of members who may not vote (barred since they voted) are not counted, nor those of members who left.
rules::Votes count_votes(const QuorumFacts& facts) {
    rules::Votes votes;
    for (const auto& m : facts.members) {
        if (!m.vote || takes_no_part(m) || !is_there(m, facts.foreseen)) continue;
        switch (*m.vote) {
            case Choice::in_favour: ++votes.in_favour; break;
            case Choice::against: ++votes.against; break;
            case Choice::abstain: ++votes.abstain; break;
        }
    }
    return votes;
}

void preside(const QuorumFacts& facts, Quorum& quorum) {
    const auto able = [&](PersonId person) {
        const auto* m = quorum.member(person);
        return m && is_there(*m, facts.foreseen) && !takes_no_part(*m);
    };
    const auto* chair = quorum.member(facts.chair);
    quorum.chair = facts.chair;
    quorum.chair_standing = chair && takes_no_part(*chair)              ? rules::ChairStanding::barred
                            : chair && is_there(*chair, facts.foreseen) ? rules::ChairStanding::present
                                                                        : rules::ChairStanding::absent;
    if (rules::presided_by(quorum.chair_standing) == rules::PresidedBy::chair) {
        quorum.presider = facts.chair;
        return;
    }
    quorum.chair_how = ChairHow::acclamation;
    for (const auto chosen : {facts.acclaimed_for_item, facts.acclaimed_throughout})
        if (!quorum.presider && able(chosen)) quorum.presider = chosen;
}

// Those who stand still may be found clear before long: would the body then be able to decide?
bool could_decide_were_they_clear(const rules::BodyRule& rule, const QuorumFacts& facts,
                                  rules::Sitting sitting) {
    sitting.votes.reset();
    for (const auto& m : facts.members)
        if (m.standing == Standing::standstill)
            --(is_there(m, facts.foreseen) ? sitting.barred_present : sitting.barred_absent);
    const auto tally = rules::assess(rule, sitting);
    CHECK(tally);  // fewer barred members and no votes: what could be assessed with them can be without
    return tally->decidable;
}

void assess(const QuorumFacts& facts, Quorum& quorum) {
    quorum.rule = rules::body_rule(facts.body, facts.seats, facts.day);
    if (!quorum.rule) return;
    const auto sitting = sitting_of(facts, quorum);
    const auto tally = rules::assess(quorum.rule->value, sitting);
    if (!tally) {
        // More members than seats: appointments overlap that should not. Nothing is decided until that is
        // mended.
        quorum.rule = nullptr;
        return;
    }
    quorum.tally = *tally;
    const auto ways = quorum.tally.ways_out();
    quorum.ways_out.assign(ways.begin(), ways.end());
    quorum.awaits_determination =
        !tally->decidable && could_decide_were_they_clear(quorum.rule->value, facts, sitting);
    if (facts.purpose == rules::Purpose::ordinary)
        quorum.votes_missing = std::max(0, tally->eligible - quorum.votes.total());
}

}  // namespace

Quorum count_quorum(const QuorumFacts& facts) {
    Quorum quorum;
    quorum.foreseen = facts.foreseen;
    quorum.seats = facts.seats;
    quorum.members = static_cast<int>(facts.members.size());
    quorum.vacant = std::max(0, facts.seats - quorum.members);
    quorum.barred_attendance = facts.barred_attendance;
    quorum.setting_confirmed = facts.setting_confirmed;
    quorum.people = facts.members;
    for (const auto& m : facts.members) {
        quorum.present += is_there(m, facts.foreseen);
        quorum.barred += m.standing == Standing::barred;
        quorum.standstill += m.standing == Standing::standstill;
    }
    quorum.votes = count_votes(facts);
    quorum.tally.outcome = rules::Outcome::undecidable;
    preside(facts, quorum);
    assess(facts, quorum);
    return quorum;
}

const Member* Quorum::member(PersonId person) const {
    const auto found = std::ranges::find(people, person, &Member::person);
    return found == people.end() ? nullptr : &*found;
}

bool Quorum::offers(rules::WayOut way) const { return std::ranges::find(ways_out, way) != ways_out.end(); }

std::vector<Recusal> Quorum::recusals() const {
    std::vector<Recusal> out;
    for (const auto& m : people)
        if (m.standing != Standing::clear) out.push_back({m.person, m.standing, m.because});
    return out;
}

rules::Attendance attendance_of(std::optional<Presence> presence, matters::Standing standing) {
    const bool out = standing != matters::Standing::clear;
    if (presence == Presence::present)
        return out ? rules::Attendance::present_barred : rules::Attendance::present;
    if (out) return rules::Attendance::excused_barred;
    return presence == Presence::excused ? rules::Attendance::excused : rules::Attendance::absent;
}

}  // namespace decisions
