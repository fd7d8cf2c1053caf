// A report of gratification: what an official was given or offered, received or refused; the unit that
// handles it (UPG) passes it to KPK, which decides whose it is. Fields are those of KPK's GOL form.
// docs/decisions/0026.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/names.hpp"
#include "rules/gratification.hpp"

namespace gratification {

using GratificationId = base::Id<struct GratificationTag>;
constexpr CaseId case_of(GratificationId id) { return CaseId{id.value}; }

enum class Direction { received, refused };
enum class ValueBasis { known, estimated, unknown };

// Who the giver is to the receiver, as GOL asks.
enum class GiverTie {
    family,
    colleague,
    subordinate,
    superior,
    vendor,
    participant_of_election,
    served_person,
    public_body,
    other
};

// Where the goods are.
enum class GoodsPlace {
    with_receiver,
    with_unit,
    returned_to_giver,
    spoilt_or_eaten,
    passed_to_charity,
    none
};

//   with_unit -> (returned -> with_unit) -> with_kpk -> status_known -> (handed_over) -> closed
//   with_unit -> closed, only where nobody was obliged to report, or nothing was received
enum class State { with_unit, returned, with_kpk, status_known, handed_over, closed };

// What KPK decided.
enum class Status { receivers, the_states, not_decidable };

struct Giver {
    std::string name, role, organization;
    std::string identifier;  // NIK or NPWP; may be empty
    std::string contact;     // address, telephone; may be empty
    GiverTie tie{};
    std::string interest;  // what the giver has at stake with the office; may be empty
};

struct File {
    std::string name, type;
    std::string hash;  // hex, SHA-256
    std::int64_t bytes = 0;
};

// What the receiver tells.
struct Telling {
    Direction direction{};
    rules::GratificationForm form{};
    std::string description;
    ValueBasis basis{};
    std::optional<std::int64_t> rupiah;  // nothing only when unknown
    rules::GratificationKind kind{};
    std::string occasion;  // "pernikahan anak pertama"
    std::string place;
    base::Date on{};  // received, or offered and refused
    Giver giver;
    bool linked_to_office = false;
    std::string reason;      // why it was given, as far as known
    std::string chronology;  // may be empty
    GoodsPlace goods{};
};

// The days until which something is to be done, counted when the report was made.
struct Dues {
    base::Date to_unit{};  // from receipt; past when the report came: late
    base::Date to_kpk{};   // from receipt
    base::Date forward{};  // by the unit
    bool provisional = false;
    bool operator==(const Dues&) const = default;
};

struct Gratification {
    GratificationId id;
    PersonId receiver;
    UnitId unit;
    Telling telling;
    std::vector<File> files;
    bool obliged = true;
    rules::Weighed why{};
    State state{};
    base::Date reported{};
    bool late = false;  // reported after the limit to the unit
    Dues dues;
    std::optional<base::Date> completion_due;
    std::string missing;       // what the unit asked for, last
    std::string addition;      // what the receiver added, last
    std::string forward_file;  // hash of the file it went to KPK in
    std::optional<base::Date> forwarded;
    bool forwarded_late = false;  // after the 30 working days
    std::optional<base::Date> status_due;
    std::optional<Status> status;
    std::string status_number;
    std::optional<base::Date> status_on;
    std::optional<base::Date> handover_due, handed_over;
    std::string handover_note;  // to whom, receipt number
    bool deposited = false;
    std::string deposit_place;
    std::string closing;
    std::int64_t version = 1;
    std::int64_t index = -1;  // of the act that reported it
};

inline bool open(State s) { return s != State::closed && s != State::handed_over; }

}  // namespace gratification

template <>
inline constexpr auto base::names<gratification::Direction> = std::array{"received"sv, "refused"sv};
template <>
inline constexpr auto base::names<gratification::ValueBasis> =
    std::array{"known"sv, "estimated"sv, "unknown"sv};
template <>
inline constexpr auto base::names<gratification::GiverTie> =
    std::array{"family"sv,        "colleague"sv,   "subordinate"sv,
               "superior"sv,      "vendor"sv,      "participant_of_election"sv,
               "served_person"sv, "public_body"sv, "other"sv};
template <>
inline constexpr auto base::names<gratification::GoodsPlace> =
    std::array{"with_receiver"sv,   "with_unit"sv,         "returned_to_giver"sv,
               "spoilt_or_eaten"sv, "passed_to_charity"sv, "none"sv};
template <>
inline constexpr auto base::names<gratification::State> =
    std::array{"with_unit"sv, "returned"sv, "with_kpk"sv, "status_known"sv, "handed_over"sv, "closed"sv};
template <>
inline constexpr auto base::names<gratification::Status> =
    std::array{"receivers"sv, "the_states"sv, "not_decidable"sv};
