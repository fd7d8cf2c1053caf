// A matter: something an office will decide, with the parties it touches, the people who take part in
// deciding it, and who of them stands still or is barred.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "rules/superiors.hpp"

using FindingId = base::Id<struct FindingTag>;

namespace matters {

enum class Kind {
    procurement,
    candidacy,
    party_verification,
    results,
    staffing,
    licensing_policy,
    discipline,
    other
};

// registered -> open -> decided -> (annulled | replaced) -> closed
enum class State { registered, open, decided, annulled, replaced, closed };

// Who decides: the office's plenary, or one official (whose substitute then decides, so that service goes
// on).
enum class DecidedBy { plenary, official };

// How strongly somebody takes part. A bar holds for all three.
enum class Strength { drafts, advises, decides };

enum class PartyKind { person, organization };

// What a participant may do on this matter now. Derived from acts, never entered.
//   clear        takes part
//   standstill   a declaration is with the superior: neither votes nor acts until it is determined
//   barred       a conflict was determined: takes no part (UU 30/2014 Pasal 42 ayat (1))
enum class Standing { clear, standstill, barred };

struct Matter {
    MatterId id;
    UnitId unit;
    Kind kind{};
    rules::MatterNature nature{};
    std::string title;
    std::string summary;  // for the public page: no personal data beyond the parties
    DecidedBy decided_by{};
    State state{};
    PersonId registered_by;
    base::Date registered{};
    std::int64_t version = 0;  // grows with each change: If-Match
};
constexpr CaseId case_of(MatterId id) { return CaseId{id.value}; }

struct Party {
    PartyId id;
    MatterId matter;
    PartyKind kind{};
    std::string name;
    std::string identifier;  // NIK, NPWP, NIB; may be empty
    PartyId behind;    // the party this person stands behind (its director, owner); none for a party itself
    std::string role;  // "direktur", "peserta pengadaan", "calon"
};

struct Step {
    std::int64_t number = 0;  // 1, 2, 3 …
    std::string title;
};

struct Participant {
    MatterId matter;
    PersonId person;
    Strength strength{};
    std::int64_t step = 0;  // 0: the whole matter
    Standing standing{};
    CaseId because;       // the declaration (or case) the standing comes from; none when clear
    PersonId substitute;  // who acts instead; an attribute of the bar
};

// Why somebody does not take part, one for each declaration or case: several on one matter can overlap, and
// each ends for its own reason only.
enum class BarState { standstill, barred, ended };

struct Bar {
    PersonId person;
    CaseId because;
    BarState state{};
    std::string article;                    // of a bar: what refusals cite
    base::Date since{};                     // the day it began, as standstill or at once as bar
    std::optional<base::Date> barred_from;  // the day it became a bar
    std::optional<base::Date> until;        // the day it ended; on that day it holds no more
    PersonId set_by;                        // of a bar: the superior who determined; none for a standstill
};

// Lifting needs two uninvolved people and a published reason.
struct BarLift {
    MatterId matter;
    PersonId person;  // who is barred
    PersonId proposed_by;
    std::string reason;
};

}  // namespace matters

template <>
inline constexpr auto base::names<matters::Kind> =
    std::array{"procurement"sv, "candidacy"sv,        "party_verification"sv, "results"sv,
               "staffing"sv,    "licensing_policy"sv, "discipline"sv,         "other"sv};
template <>
inline constexpr auto base::names<matters::State> =
    std::array{"registered"sv, "open"sv, "decided"sv, "annulled"sv, "replaced"sv, "closed"sv};
template <>
inline constexpr auto base::names<matters::DecidedBy> = std::array{"plenary"sv, "official"sv};
template <>
inline constexpr auto base::names<matters::Strength> = std::array{"drafts"sv, "advises"sv, "decides"sv};
template <>
inline constexpr auto base::names<matters::PartyKind> = std::array{"person"sv, "organization"sv};
template <>
inline constexpr auto base::names<matters::BarState> = std::array{"standstill"sv, "barred"sv, "ended"sv};
template <>
inline constexpr auto base::names<matters::Standing> = std::array{"clear"sv, "standstill"sv, "barred"sv};
