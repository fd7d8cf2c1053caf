// A roster's lines against the tables: what is known of each, and the acts that a line comes to.
#pragma once
#include <set>
#include <unordered_map>

#include "app/journal.hpp"
#include "app/permission.hpp"
#include "app/site.hpp"
#include "people/import_roster.hpp"

namespace people {

// One walk through one file. Bounded: a number and a flag for each row.
struct RosterWalk {
    RosterTable table{};
    PersonId acting;                  // none: the machine's operator
    std::optional<app::Scope> scope;  // none: every office
    bool checking = true;             // nothing is recorded, so earlier rows of the file count as known
    std::unordered_map<std::uint64_t, bool> seen = {};  // hash of a row's key -> taken
    std::unordered_map<std::int64_t, UnitIs> units = {};
    std::vector<std::uint64_t> newest =
        {};                         // keys since settle(): a batch that runs again forgets them first
    std::set<UnitId> covered = {};  // offices that lines of people speak of
    void settle() { newest.clear(); }
    void forget_newest();
};

struct LineTaken {
    RosterChange change{};
    std::string about;  // "Rina Contoh: Staf KPU Kota Tegal → Kepala Subbagian KPU Kota Tegal"
};

// Reads only.
Read<LineTaken> check_line(store::Connection& db, RosterWalk& walk, const RosterLine& line);
// Records what the line comes to. The same rows in the same order give the same answers as the check.
Read<LineTaken> take_line(app::Change& change, RosterWalk& walk, const RosterLine& line);

// Who serves in the offices that the file speaks of and stands in none of its rows. They may have left, or
// not: a person looks, the file changes nothing.
struct NotInFile {
    std::int64_t count = 0;
    std::vector<std::string> names;  // the first ones
};
NotInFile not_in_file(store::Connection& db, const RosterWalk& walk, base::Date day, std::size_t names);

std::optional<PersonDetails> load_details(store::Connection& db, PersonId person);
std::optional<PositionId> position_with_code(store::Connection& db, std::string_view code);

// ---- imports that are run from a page

struct RosterCounts {
    std::int64_t rows = 0, added = 0, changed = 0, moved = 0, ended = 0, unchanged = 0, rejected = 0;
    void count(RosterChange change);
    [[nodiscard]] std::int64_t changes() const { return added + changed + moved + ended; }
};
enum class RosterState { checking, checked, unreadable, taking, taken, failed };
using RosterImportId = base::Id<struct RosterImportTag>;
struct RosterImport {
    RosterImportId id;
    PersonId person;
    UnitId unit;
    RosterTable table{};
    std::string name;
    base::Hash hash{};
    RosterState state{};
    std::int64_t done = 0;
    RosterCounts counts;
    std::string problem_id, problem_en;  // of an unreadable file
    base::Instant at{};
};
enum class RosterSaid { change, fault, not_in_file };
struct RosterNote {
    std::int64_t number = 0;
    RosterSaid kind{};
    std::string cell;
    std::string said_id, said_en;
};
inline constexpr std::size_t notes_kept = 200;  // of each kind

// A job of the clock: files and notes older than a week go.
void forget_old_rosters(app::Site& site);
// All files and notes, also of imports at work: those go on with what they hold in memory. Says how many
// rows.
std::int64_t drop_roster_files(store::Connection& db);
// Keeps the file and forgets the person's earlier ones, and all older than a week.
void start_roster(store::Connection& db, const RosterImport& import, std::string_view bytes);
void save_roster(store::Connection& db, const RosterImport& import);
void save_notes(store::Connection& db, RosterImportId id, const std::vector<RosterNote>& notes);
std::optional<RosterImport> find_roster(store::Connection& db, RosterImportId id, PersonId person);
std::vector<RosterImport> rosters_of(store::Connection& db, PersonId person);
std::vector<RosterNote> notes_of(store::Connection& db, RosterImportId id, RosterSaid kind);
std::string roster_bytes(store::Connection& db, RosterImportId id);

}  // namespace people

template <>
inline constexpr auto base::names<people::RosterState> =
    std::array{"checking"sv, "checked"sv, "unreadable"sv, "taking"sv, "taken"sv, "failed"sv};
template <>
inline constexpr auto base::names<people::RosterSaid> = std::array{"change"sv, "fault"sv, "not_in_file"sv};
