// The picture of one agenda item: who may decide it now, how many are needed, and what is lawful when too few
// may. Numbers and ways out are those of rules::assess (UU 7/2017 art. 42-45); here standings and attendance
// become its input.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "decisions/decision.hpp"

namespace decisions {

// A member of the body that day, on one item.
struct Member {
    PersonId person;
    matters::Standing standing{};
    CaseId because;                    // of the standing
    std::string article;               // of the standing: what a refusal cites; empty when clear
    std::optional<Presence> presence;  // nothing: not recorded yet
    std::string reason;                // of excused
    std::optional<Choice> vote;
    std::string name, position;  // for pages
};

struct QuorumFacts {
    rules::Body body{};
    int seats = 0;
    base::Date day{};
    rules::BarredAttendance barred_attendance{};  // the dated setting
    bool setting_confirmed = false;               // decided by an instrument
    rules::Purpose purpose{};
    rules::Continuation continuation{};
    bool foreseen = false;  // before the meeting: as if everybody came
    PersonId chair;         // of the office that day, acting holders before others; none: vacant
    PersonId acclaimed_for_item, acclaimed_throughout;
    std::vector<Member> members;
};

struct Quorum {
    bool foreseen = false;
    const rules::Dated<rules::BodyRule>* rule = nullptr;  // nullptr: no rule is known for such a body, or it
                                                          // has more members than seats; then undecidable
    int seats = 0, members = 0, vacant = 0;
    int present = 0;                 // in the room, barred ones included
    int barred = 0, standstill = 0;  // members, wherever they are
    rules::Tally tally{};  // counted_present, eligible, quorum and approval needed, decidable, outcome
    std::vector<rules::WayOut> ways_out;  // when undecidable; empty then: the law offers none
    bool awaits_determination =
        false;  // undecidable now, and would not be if those who stand still were found clear
    rules::Votes votes;
    int votes_missing = 0;  // eligible members who have not voted; 0 where no vote is taken
    rules::ChairStanding chair_standing{};
    PersonId chair;     // the office's own
    PersonId presider;  // none: a member has to be acclaimed
    ChairHow chair_how{};
    rules::BarredAttendance barred_attendance{};
    bool setting_confirmed = false;  // false: pages and minutes mark the setting as unconfirmed
    std::vector<Member> people;

    [[nodiscard]] const Member* member(PersonId person) const;  // nullptr: not of the body that day
    [[nodiscard]] bool decidable() const { return tally.decidable; }
    [[nodiscard]] bool offers(rules::WayOut way) const;
    [[nodiscard]] std::vector<Recusal> recusals() const;
};

[[nodiscard]] Quorum count_quorum(const QuorumFacts& facts);

// Art. 37(2): a bar is a clear reason to stay away, and so is a standstill. HOUSE RULE on meetings with
// several items: who is barred on one of them is never counted as missing the meeting (`standing`: the worst
// over its items).
[[nodiscard]] rules::Attendance attendance_of(std::optional<Presence> presence, matters::Standing standing);

}  // namespace decisions
