// Rapat pleno: who must be there, how many must agree, and what is lawful when recusals leave too few.
// UU 7/2017 art. 40-47. Numbers of seats changed with MK 31/PUU-XVI/2018 (23 July 2018).
#pragma once
#include <optional>
#include <span>

#include "base/result.hpp"
#include "rules/dated.hpp"

namespace rules {

enum class Body { national, province, regency, ppk };

// How many seats a body may have on a day: `fewer` or `more`, nothing between.
struct Seats {
    int fewer, more;
};

enum class ApprovalKind {
    more_than_half_of_present,  // of those who count as present
    at_least,                   // a fixed number, whoever is there
};

struct BodyRule {
    Body body;
    int seats;
    int quorum;
    ApprovalKind approval;
    int at_least;  // 0 with more_than_half_of_present
};

[[nodiscard]] std::span<const Dated<Seats>> seat_rows(Body body);
[[nodiscard]] bool may_have(Body body, int seats, Date day);

// nullptr: on that day no such body has that many seats, or its rule was never read (regency with 3 before
// 2018, PPK before 2022).
[[nodiscard]] const Dated<BodyRule>* body_rule(Body body, int seats, Date day);
[[nodiscard]] std::span<const Dated<BodyRule>> body_rules();  // all of them, for a page

// SILENT, docs/decisions/0003-quorum-and-recusal.md: a barred member who is in the room counts for
// attendance, and so in the number "of those present"; never among the votes. Printed on the minutes as
// unconfirmed.
enum class BarredAttendance { counts, does_not_count };

// A plenary that determines election results takes no vote, and art. 45 lets it go on without quorum after
// a pause.
enum class Purpose { ordinary, determines_results };
enum class Continuation { first_sitting, after_postponement };

struct Votes {
    int in_favour = 0, against = 0, abstain = 0;
    [[nodiscard]] constexpr int total() const { return in_favour + against + abstain; }
};

struct Sitting {
    int present = 0;         // in the room or online, barred members included
    int barred_present = 0;  // of them, barred from this agenda item
    int barred_absent = 0;   // barred members who did not come
    int vacant = 0;          // seats nobody holds; the numbers of the law stay those of all seats
    std::optional<Votes> votes = {};
    BarredAttendance barred_attendance = BarredAttendance::counts;
    Purpose purpose = Purpose::ordinary;
    Continuation continuation = Continuation::first_sitting;
};

enum class WayOut {
    postpone,                // members who are absent and not barred could still make it
    refer_upward,            // the body one level up decides; not for the national body
    results_without_quorum,  // art. 45: wait up to 3 hours, then go on, without a vote
};

enum class Outcome {
    undecidable,  // no decision can be taken: see ways_out
    open,         // can be decided; no votes given yet
    approved,
    rejected,
    determined,  // a results plenary: no vote is taken
};

struct Tally {
    int counted_present;  // for the quorum
    int eligible;         // may vote: present and not barred
    int quorum_needed;
    int approval_needed;  // 0: no vote is taken
    bool quorum_met;
    bool decidable;
    Outcome outcome;
    std::array<WayOut, 3> way_out{};
    int way_out_count = 0;

    // Empty when decidable. Empty and not decidable (national body, too many barred): the law offers none.
    [[nodiscard]] constexpr std::span<const WayOut> ways_out() const {
        return std::span{way_out}.first(static_cast<std::size_t>(way_out_count));
    }
};

// In order of precedence.
enum class CountFault {
    negative,
    more_present_than_seats,
    more_barred_than_present,
    more_barred_than_absent,  // vacant seats included
    more_votes_than_eligible,
    votes_where_none_is_taken,
};

[[nodiscard]] Result<Tally, CountFault> assess(const BodyRule& rule, const Sitting& sitting);

// Before the meeting: what if everybody comes and `barred` of them are barred.
[[nodiscard]] Result<Tally, CountFault> foresee(const BodyRule& rule, int barred,
                                                BarredAttendance attendance = BarredAttendance::counts,
                                                Purpose purpose = Purpose::ordinary);

// Art. 46: the chair presides; when unable, a member chosen by acclamation. SILENT: we read a barred chair as
// unable, for that agenda item only.
enum class ChairStanding { present, absent, barred };
enum class PresidedBy { chair, member_by_acclamation };
[[nodiscard]] constexpr PresidedBy presided_by(ChairStanding chair) {
    return chair == ChairStanding::present ? PresidedBy::chair : PresidedBy::member_by_acclamation;
}

// Art. 37(2) dismisses a member who misses three plenaries in a row without clear reason. A bar is a clear
// reason.
enum class Attendance { present, present_barred, excused_barred, excused, absent };
[[nodiscard]] constexpr bool counts_as_missed(Attendance attendance) {
    return attendance == Attendance::absent;
}

[[nodiscard]] Label label(Body);
[[nodiscard]] Label label(WayOut);
[[nodiscard]] Label label(Outcome);
[[nodiscard]] Label label(CountFault);
[[nodiscard]] Label label(PresidedBy);
[[nodiscard]] Label label(Attendance);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::Body> = std::array{"national"sv, "province"sv, "regency"sv, "ppk"sv};
template <>
inline constexpr auto base::names<rules::ApprovalKind> =
    std::array{"more_than_half_of_present"sv, "at_least"sv};
template <>
inline constexpr auto base::names<rules::BarredAttendance> = std::array{"counts"sv, "does_not_count"sv};
template <>
inline constexpr auto base::names<rules::Purpose> = std::array{"ordinary"sv, "determines_results"sv};
template <>
inline constexpr auto base::names<rules::Continuation> =
    std::array{"first_sitting"sv, "after_postponement"sv};
template <>
inline constexpr auto base::names<rules::WayOut> =
    std::array{"postpone"sv, "refer_upward"sv, "results_without_quorum"sv};
template <>
inline constexpr auto base::names<rules::Outcome> =
    std::array{"undecidable"sv, "open"sv, "approved"sv, "rejected"sv, "determined"sv};
template <>
inline constexpr auto base::names<rules::CountFault> = std::array{"negative"sv,
                                                                  "more_present_than_seats"sv,
                                                                  "more_barred_than_present"sv,
                                                                  "more_barred_than_absent"sv,
                                                                  "more_votes_than_eligible"sv,
                                                                  "votes_where_none_is_taken"sv};
template <>
inline constexpr auto base::names<rules::ChairStanding> = std::array{"present"sv, "absent"sv, "barred"sv};
template <>
inline constexpr auto base::names<rules::PresidedBy> = std::array{"chair"sv, "member_by_acclamation"sv};
template <>
inline constexpr auto base::names<rules::Attendance> =
    std::array{"present"sv, "present_barred"sv, "excused_barred"sv, "excused"sv, "absent"sv};
