// A suspected breach, from the word of an official or a recommendation to the decision on a sanction and what
// becomes of it. The program recommends and records: levels and measures are chosen by people.
// docs/decisions/0056.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "people/person.hpp"
#include "rules/discipline.hpp"

namespace sanctions {

using SanctionId = base::Id<struct SanctionTag>;
constexpr CaseId case_of(SanctionId id) { return CaseId{id.value}; }

//   told -> dismissed | recommended
//   recommended -> summoned -> (summoned again) -> heard -> decided -> delivered        examined here
//   recommended -> referred -> decided -> delivered                                     a complaint file to
//   DKPP
// Appeal and annulment are no states: they are what the record says of a decision, which stays as it was.
enum class State { told, dismissed, recommended, summoned, heard, referred, decided, delivered };

enum class Recommender { inspectorate, superior, neither };
enum class HearingMode { in_person, virtual_room };
enum class Outcome { no_breach, sanctioned };
enum class AppealResult { upheld, changed, annulled };

// Who must examine, or hand the file over, and until when.
struct Examiner {
    PersonId person;  // none: nobody is left, the Inspectorate sees to it
    AppointmentId capacity;
    std::string reason;  // why not the direct superior; empty for him
    bool operator==(const Examiner&) const = default;
};

struct Summons {
    std::int64_t number = 0;  // 1, 2
    base::Date issued{}, hearing_on{};
    std::string time, place;
    bool late = false;  // the second one, issued after its limit (PP 94/2021 art. 26 (3))
};

struct Silence {
    PersonId silent;
    base::Date was_due{}, on{};
    PersonId next;
};

struct Team {
    PersonId superior, oversight, human_resources;
};

struct Release {
    base::Date from{};
    std::optional<base::Date> until;
    PersonId acting;            // who stands in; none
    AppointmentId appointment;  // his, as Plh.
};

// One line of the record of a case's decisions: never changed, only followed by others.
enum class RecordKind { decided, appealed, appeal_decided, annulled };
struct RecordLine {
    RecordKind kind{};
    base::Date on{};
    std::optional<rules::SanctionLevel> level;
    std::optional<rules::Measure> measure;
    std::string number, text;
    std::int64_t index = -1;
};

struct Sanction {
    SanctionId id;
    UnitId unit;  // where the respondent serves
    PersonId respondent;
    rules::Breach breach{};
    rules::SanctionRoute route{};
    std::optional<MatterId> matter;
    CaseId source;      // the case it comes from (a declaration, a gratification); none
    std::string facts;  // what is known; the respondent does not see who told it
    bool loss = false;  // the state lost money by it
    std::optional<rules::SanctionLevel> expected;
    State state{};
    PersonId told_by;         // none: recommended without a word before
    PersonId recommended_by;  // none while told
    Recommender recommender{};
    std::string dismissal;
    Examiner examiner;
    base::Date began{};             // told or recommended
    std::optional<base::Date> due;  // of the examiner, while recommended
    std::vector<Summons> summons;
    std::optional<Team> team;
    bool came = false;
    std::string record;  // of the hearing
    std::optional<base::Date> heard_on;
    std::string referred_to, file;  // body and number; hash of the file
    std::optional<Outcome> outcome;
    std::optional<rules::SanctionLevel> level;
    std::optional<rules::Measure> measure;
    std::optional<base::Date> decided_on, deliver_by, delivered_on, appeal_by;
    bool delivered_late = false;
    bool appeal_open = false;
    bool annulled = false;
    std::optional<Release> release;
    std::int64_t version = 1;
};

// Final: delivered, and no appeal was lodged in time, or the appeal is decided; and it stands.
[[nodiscard]] inline bool is_final(const Sanction& s, base::Date today) {
    return s.state == State::delivered && s.outcome == Outcome::sanctioned && !s.annulled && !s.appeal_open &&
           (!s.appeal_by || today > *s.appeal_by);
}

[[nodiscard]] constexpr rules::SanctionRoute route_of(people::StaffKind kind) {
    using enum people::StaffKind;
    switch (kind) {
        case commissioner: return rules::SanctionRoute::ethics_council;
        case pns: return rules::SanctionRoute::civil_servant;
        case pppk: return rules::SanctionRoute::work_agreement;
        case ppnpn: return rules::SanctionRoute::contract;
        case adhoc: return rules::SanctionRoute::verification;
    }
    return rules::SanctionRoute::civil_servant;
}

}  // namespace sanctions

template <>
inline constexpr auto base::names<sanctions::State> =
    std::array{"told"sv,  "dismissed"sv, "recommended"sv, "summoned"sv,
               "heard"sv, "referred"sv,  "decided"sv,     "delivered"sv};
template <>
inline constexpr auto base::names<sanctions::Recommender> =
    std::array{"inspectorate"sv, "superior"sv, "neither"sv};
template <>
inline constexpr auto base::names<sanctions::HearingMode> = std::array{"in_person"sv, "virtual_room"sv};
template <>
inline constexpr auto base::names<sanctions::Outcome> = std::array{"no_breach"sv, "sanctioned"sv};
template <>
inline constexpr auto base::names<sanctions::AppealResult> =
    std::array{"upheld"sv, "changed"sv, "annulled"sv};
template <>
inline constexpr auto base::names<sanctions::RecordKind> =
    std::array{"decided"sv, "appealed"sv, "appeal_decided"sv, "annulled"sv};
