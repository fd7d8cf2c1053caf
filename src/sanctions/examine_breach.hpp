// Use cases of who examines: summons, second summons, team, release from duties, the closed hearing and its
// record, or the complaint file where another body examines. Law: PP 94/2021 Pasal 26-31; UU 7/2017 Pasal 74
// ayat (2) and (4).
#pragma once
#include "base/result.hpp"
#include "sanctions/sanction_acts.hpp"

namespace sanctions {

struct ExamineFacts {
    Sanction sanction;
    PersonId actor;
    bool examines = false;  // is in charge, or is the Inspectorate where nobody is; never somebody involved
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
};

// In this order: the first that holds is the answer.
enum class ExamineRefusal {
    not_in_charge,
    wrong_state,            // as far as the case has come, this is not what follows
    examined_elsewhere,     // a complaint file goes to DKPP; nothing is heard here
    examined_here,          // and the other way round
    too_soon,               // a hearing on the day of its summons, or before it
    too_late,               // later than the seventh working day after the summons
    first_hearing_to_come,  // the second summons follows a hearing to which nobody came
    third_summons,          // there are two
    before_the_hearing,     // its day has not come
    absent_once_only,  // who did not come to the first is summoned again before anything is held in absence
    words_missing,
    release_not_provided,  // no heavy measure is likely, or the route knows no release
    not_verified,          // of an ad hoc body: the verification, which is its hearing, is not recorded yet
    released_already,
    acting_missing,   // while a PNS is released, somebody stands in
    plenary_missing,  // a member of an ad hoc body is released by what the plenary decided
    not_released,
    team_incomplete,  // superior, oversight, personnel: three different people
    team_involved,    // one of them is the respondent or is involved
    other_part        // oversight or personnel by somebody who does not hold that role over the office
};

struct Calling {
    base::Date hearing_on{};
    std::string time, place;
};
// A second summons that comes late is recorded as late.
[[nodiscard]] Result<Summoned, ExamineRefusal> summon(const ExamineFacts& facts, Calling calling);

// Of those who are to be named, on the day they are named.
struct TeamFacts {
    std::span<const PersonId> involved;
    bool oversees = false;       // the one for oversight holds the Inspectorate's role over the office
    bool handles_staff = false;  // and the one for personnel that of legal and HR
};
[[nodiscard]] Result<TeamNamed, ExamineRefusal> name_team(const ExamineFacts& facts, const Team& team,
                                                          const TeamFacts& about);

struct Hearing {
    bool came = false;
    HearingMode mode{};
    std::string record;
    bool signed_by_respondent = false;
    std::string unsigned_reason;
};
[[nodiscard]] Result<HearingHeld, ExamineRefusal> hold_hearing(const ExamineFacts& facts, Hearing hearing);

struct Releasing {
    std::string reason;
    std::string plenary;  // number and day of the plenary's decision, of a member of an ad hoc body
    PersonId acting;      // who stands in as Plh.
};
// Why nobody can be released now, whatever is filled in; the page asks it before it shows the form.
[[nodiscard]] std::optional<ExamineRefusal> refuse_release(const ExamineFacts& facts);
// `appointment`: of who stands in; none where nobody does.
[[nodiscard]] Result<Released, ExamineRefusal> release_from_duties(const ExamineFacts& facts,
                                                                   Releasing releasing,
                                                                   AppointmentId appointment);
[[nodiscard]] Result<ReleaseEnded, ExamineRefusal> end_release(const ExamineFacts& facts, std::string reason);

// `file`: the hash of the complaint file, `number`: of the letter it goes with.
[[nodiscard]] Result<Referred, ExamineRefusal> refer_case(const ExamineFacts& facts, std::string to,
                                                          std::string number, std::string file);

}  // namespace sanctions

template <>
inline constexpr auto base::names<sanctions::ExamineRefusal> = std::array{
    "not_in_charge"sv,      "wrong_state"sv,      "examined_elsewhere"sv,    "examined_here"sv,
    "too_soon"sv,           "too_late"sv,         "first_hearing_to_come"sv, "third_summons"sv,
    "before_the_hearing"sv, "absent_once_only"sv, "words_missing"sv,         "release_not_provided"sv,
    "not_verified"sv,       "released_already"sv, "acting_missing"sv,        "plenary_missing"sv,
    "not_released"sv,       "team_incomplete"sv,  "team_involved"sv,         "other_part"sv};
