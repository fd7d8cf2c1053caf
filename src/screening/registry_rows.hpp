// The rows of registries: what they are, their versions, and their lines, which follow from the files alone.
#pragma once
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "screening/block_keys.hpp"
#include "screening/screening_acts.hpp"
#include "store/sql.hpp"

namespace screening {

void register_registries(app::Registry& registry);  // called by register_screening

std::optional<Registry> load_registry(store::Connection& db, RegistryId id);
// The office's own of that kind and name, as it is written.
std::optional<Registry> registry_named(store::Connection& db, UnitId unit, RegistryKind kind,
                                       std::string_view name);
struct RegistryLine {
    Registry registry;
    RegistryVersion latest;
    std::int64_t entries = 0;
};
// Within the scope, by kind and name, those after that one.
std::vector<RegistryLine> registries_in(store::Connection& db, const app::Scope& scope, RegistryId after,
                                        int limit);
std::vector<RegistryLine> all_registries(store::Connection& db);                 // every one
std::vector<RegistryVersion> versions_of(store::Connection& db, RegistryId id);  // the newest first
RegistryVersionId newest_version(store::Connection& db, RegistryId id);          // none: there is none
// Kept with the lines, never counted: a list may have millions.
std::int64_t entries_in(store::Connection& db, RegistryId id);
std::int64_t entries_held(store::Connection& db);  // of all lists
// Whoever changes lines of a list says how many more it has; until his transaction ends nobody else does.
void hold_entries(store::Connection& db, RegistryId id, std::int64_t more);
// Lines in the files of the newest versions of that kind: from what a person on such a list was drawn.
std::int64_t rows_of_kind(store::Connection& db, RegistryKind kind);

// ---- lines

std::int64_t code_key(const Entry& entry);     // tells lines of one registry apart
std::int64_t content_key(base::Hash content);  // of base::sha256(content_of(entry))
std::int64_t content_key(const Entry& entry);
BlockKeys keys_of(const Entry& entry);

// What a line says apart from its number, and of whom: a list numbers its lines anew, people stay who they
// are.
struct Identity {
    std::int64_t facts = 0;  // of facts_of
    std::int64_t who = 0;    // NIK, else name and day of birth; with the company. 0: nobody
    std::int64_t name = 0;
};
Identity identity_of(const Entry& entry);

// A line with all that is computed of it, so that the writer need not. Its entry's id is that of the line on
// record which it takes the place of; none of a new one.
struct KeyedEntry {
    Entry entry = {};
    std::int64_t code = 0, content = 0, facts = 0;
    BlockKeys keys;
};
KeyedEntry keyed(Entry entry);
// What the list says now where this line will stand: by its id, else the very same line that somebody else
// has put there meanwhile.
std::optional<Entry> line_before(store::Connection& db, RegistryId registry, const KeyedEntry& entry);
enum class Known { no, yes };  // yes: in place of the one with its id
void put_entry(store::Connection& db, const KeyedEntry& entry, Known known);
std::int64_t drop_entry(store::Connection& db, EntryId id);  // how many went: 1 or 0
std::optional<Entry> load_entry(store::Connection& db, EntryId id);
// All lines of a registry by code key and content, for one reading of a file beside them: 48 bytes a line.
struct KnownLine {
    std::int64_t code_key = 0, content = 0;
    Identity identity = {};
    EntryId id;
};
std::vector<KnownLine> known_lines(store::Connection& db, RegistryId registry);
// Lines of before there was a key of what they say get it; so many, and how many there were.
bool has_old_lines(store::Connection& db, RegistryId registry);
std::int64_t key_old_lines(store::Connection& db, RegistryId registry, std::int64_t limit);
// Those that share a key with it, of any registry; at most so many.
std::vector<KeyedEntry> entries_near(store::Connection& db, const BlockKeys& keys, int limit);
// Lines of companies with this name or number, in registries of vendors.
std::vector<Entry> vendor_entries(store::Connection& db, const BlockKeys& company, int limit);
std::vector<Entry> entries_of(store::Connection& db, RegistryId registry, EntryId after, int limit);
// Companies of which a list has so many lines, the longest first; walks the list.
struct CrowdedCompany {
    std::string name;
    std::int64_t lines = 0;
};
std::vector<CrowdedCompany> crowded_companies(store::Connection& db, RegistryId registry,
                                              std::int64_t at_least, int limit);

}  // namespace screening
