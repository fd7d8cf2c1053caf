// Campaigns and statements. A campaign asks everybody it covers for one answer: the statement signed, or
// refused with a reason. Who has something to declare declares it first; the statement then names the
// declaration. Late answers count and are recorded as late; only closing ends a campaign.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/text.hpp"
#include "people/person.hpp"
#include "rules/statements.hpp"

namespace statements {

using CampaignId = base::Id<struct CampaignTag>;
using StatementId = base::Id<struct StatementTag>;
using RosterId = base::Id<struct RosterTag>;  // the list of an ad hoc body of one village

enum class CampaignState { open, closed };
enum class Training { not_required, first };
enum class Below { own_office, all_below };  // the chosen offices alone, or with every office below them

struct Campaign {
    CampaignId id;
    UnitId unit;  // the office that opened it
    CampaignState state{};
    std::string title;
    std::string version;  // of the template, rules/statements.hpp
    std::string basis;    // the instrument it rests on, as its officer wrote it
    base::Date opens{}, due{};
    std::vector<UnitId> units;
    Below below{};
    std::vector<people::StaffKind> kinds;
    std::vector<rules::AdhocBody> bodies;
    Training training{};
    base::Instant opened_at{};
};

// What somebody on the roll has done so far. `declared` waits for the signature that names the declaration.
enum class SignerState { open, has_signed, refused, declared };

struct Signer {
    CampaignId campaign;
    PersonId person;
    UnitId unit;
    SignerState state{};
    StatementId statement;  // none while nothing was answered
    std::vector<DeclarationId> declarations;
};

enum class Outcome { has_signed, refused };
enum class Way { session, link, paper };  // how it was given: signed in, by personal link, on paper on site

enum class Yes { no, yes };
struct Answer {
    std::string code;  // of the question
    Yes yes{};
    std::string words;  // what it is, where the answer is yes
    bool operator==(const Answer&) const = default;
};

struct Statement {
    StatementId id;
    CampaignId campaign;
    PersonId person;
    AppointmentId capacity;  // none for ad hoc members
    UnitId unit;
    Outcome outcome{};
    Way way{};
    std::vector<Answer> answers;
    std::string reason;  // of a refusal
    bool late = false;
    base::Instant at{};
    std::int64_t index = -1;  // in the log: where the receipt is
};

// A member of an ad hoc body: no account. The id is a PersonId, so that acts name the actor as always.
struct Member {
    PersonId id;
    RosterId roster;
    UnitId unit;
    std::string name;
    base::Date born{};
    std::string position;  // "Ketua PPS", "Anggota KPPS TPS 3"
    std::string phone;     // for the ready WhatsApp text; may be empty
};
struct Roster {
    RosterId id;
    UnitId unit;  // the regency's office
    rules::AdhocBody body{};
    std::string district, village;  // kecamatan, kelurahan/desa; a PPK has no village
    std::int64_t members = 0;
};

// A reason of blanks is none.
[[nodiscard]] inline bool blank(std::string_view text) { return base::trim(text).empty(); }

// Acts about a campaign and about a statement are counted under these.
constexpr CaseId case_of(CampaignId id) { return CaseId{id.value}; }
constexpr CaseId case_of(StatementId id) { return CaseId{id.value}; }
constexpr CaseId case_of(RosterId id) { return CaseId{id.value}; }

}  // namespace statements

template <>
inline constexpr auto base::names<statements::CampaignState> = std::array{"open"sv, "closed"sv};
template <>
inline constexpr auto base::names<statements::Training> = std::array{"not_required"sv, "first"sv};
template <>
inline constexpr auto base::names<statements::Below> = std::array{"own_office"sv, "all_below"sv};
template <>
inline constexpr auto base::names<statements::SignerState> =
    std::array{"open"sv, "signed"sv, "refused"sv, "declared"sv};
template <>
inline constexpr auto base::names<statements::Outcome> = std::array{"signed"sv, "refused"sv};
template <>
inline constexpr auto base::names<statements::Way> = std::array{"session"sv, "link"sv, "paper"sv};
template <>
inline constexpr auto base::names<statements::Yes> = std::array{"no"sv, "yes"sv};
