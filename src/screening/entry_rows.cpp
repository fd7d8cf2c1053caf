// The lines of registries.
#include <bit>
#include <cstring>
#include <limits>
#include <unordered_map>

#include "screening/registry_rows.hpp"

namespace screening {
namespace {

#define ENTRY                                                                                          \
    "e.id, e.registry, e.code, e.name, e.nik, e.birth_place, e.born, e.sex, e.region, e.organization," \
    " e.organization_number, e.role, e.since, e.until_day, e.code_before, e.code_key, e.content_key, " \
    "e.nik_key, e.name_key, e.birth_key, e.place_key"

template <class... P>
std::vector<KeyedEntry> keyed_entries(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                                      const P&... values) {
    std::vector<KeyedEntry> out;
    for (auto [id, registry, code, name, nik, birth_place, born, sex, region, organization, number, role,
               since, until, code_before, code_key, content_key, nik_key, name_key, birth_key, place_key] :
         db.query<EntryId, RegistryId, std::string, std::string, std::string, std::string,
                  std::optional<base::Date>, std::string, std::string, std::string, std::string, std::string,
                  std::optional<base::Date>, std::optional<base::Date>, std::optional<std::string>,
                  std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t>(
             sql, values...)) {
        KeyedEntry one{.code = code_key, .content = content_key, .keys = {}};
        one.entry = {id,
                     registry,
                     std::move(code),
                     std::move(name),
                     std::move(nik),
                     std::move(birth_place),
                     born,
                     std::move(sex),
                     std::move(region),
                     std::move(organization),
                     std::move(number),
                     std::move(role),
                     since,
                     until,
                     std::move(code_before)};
        one.keys = {.nik = nik_key, .name = name_key, .birth = birth_key, .place = place_key};
        out.push_back(std::move(one));
    }
    return out;
}

template <class... P>
std::vector<Entry> entries(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                           const P&... values) {
    std::vector<Entry> out;
    for (auto& one : keyed_entries(db, sql, values...)) out.push_back(std::move(one.entry));
    return out;
}

std::int64_t facts_key(const Entry& e) { return content_key(base::sha256(facts_of(e))); }

// The keys are hashes already; of 0 and 0 nothing comes but 0.
std::int64_t who_key(std::int64_t nik, std::int64_t name, std::int64_t birth, std::int64_t organization) {
    const auto turned = [](std::int64_t key, int by) {
        return static_cast<std::int64_t>(std::rotl(static_cast<std::uint64_t>(key), by));
    };
    return (nik != 0 ? nik : name ^ turned(birth, 21)) ^ turned(organization, 42);
}

// Of lines of before there was a key of it: read as a whole, in the order of their ids.
void add_missing_facts(store::Connection& db, RegistryId registry, std::vector<KnownLine>& lines) {
    std::unordered_map<std::int64_t, KnownLine*> missing;
    for (auto& line : lines)
        if (line.identity.facts == 0) missing.emplace(line.id.value, &line);
    if (missing.empty()) return;
    constexpr int page = 5'000;
    EntryId after;
    for (auto read = entries_of(db, registry, after, page); !read.empty();
         read = entries_of(db, registry, after, page)) {
        for (const auto& e : read)
            if (const auto found = missing.find(e.id.value); found != missing.end())
                found->second->identity.facts = facts_key(e);
        after = read.back().id;
    }
}

}  // namespace

Identity identity_of(const Entry& e) {
    const auto k = keys_of(e);
    return {.facts = facts_key(e), .who = who_key(k.nik, k.name, k.birth, k.organization), .name = k.name};
}

std::int64_t code_key(const Entry& e) {
    if (!e.code.empty()) return key_of('c', e.code + "\x1f" + e.organization);
    return key_of('d', e.nik + "\x1f" + e.name + "\x1f" + (e.born ? base::iso(*e.born) : "") + "\x1f" +
                           e.organization + "\x1f" + e.role);
}

std::int64_t content_key(base::Hash content) {
    std::int64_t out = 0;
    std::memcpy(&out, content.data(), sizeof out);
    return out;
}
std::int64_t content_key(const Entry& e) { return content_key(base::sha256(content_of(e))); }

BlockKeys keys_of(const Entry& e) {
    return block_keys({.name = e.name,
                       .nik = e.nik,
                       .born = e.born ? e.born : born_of(e.nik, base::Date{std::chrono::days{20'000}}),
                       .region = e.region.empty() ? e.nik.substr(0, 4) : e.region,
                       .organization = e.organization,
                       .organization_number = e.organization_number});
}

std::optional<Entry> line_before(store::Connection& db, RegistryId registry, const KeyedEntry& keyed) {
    if (keyed.entry.id)
        if (auto known = load_entry(db, keyed.entry.id); known && known->registry == registry) return known;
    auto same = entries(db,
                        "select " ENTRY
                        " from registry_entry e where e.registry = ? and e.code_key = ? and e.content_key = ?"
                        " order by e.id limit 1",
                        registry, keyed.code, keyed.content);
    if (same.empty()) return std::nullopt;
    return std::move(same[0]);
}

KeyedEntry keyed(Entry entry) {
    KeyedEntry out{.code = code_key(entry),
                   .content = content_key(entry),
                   .facts = facts_key(entry),
                   .keys = keys_of(entry)};
    out.entry = std::move(entry);
    return out;
}

void put_entry(store::Connection& db, const KeyedEntry& keyed, Known known) {
    const auto& e = keyed.entry;
    const auto& k = keyed.keys;
    if (known == Known::yes) db.exec("delete from registry_entry where id = ?", e.id);
    db.exec(
        "insert into registry_entry(id, registry, code_key, content_key, code, name, nik, birth_place, born, "
        "sex,"
        " region, organization, organization_number, role, since, until_day, nik_key, name_key, birth_key, "
        "place_key,"
        " organization_key, number_key, code_before, facts_key) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        e.id, e.registry, keyed.code, keyed.content, e.code, e.name, e.nik, e.birth_place, e.born, e.sex,
        e.region, e.organization, e.organization_number, e.role, e.since, e.until, k.nik, k.name, k.birth,
        k.place, k.organization, k.number, e.code_before, keyed.facts);
}

std::int64_t drop_entry(store::Connection& db, EntryId id) {
    return db.exec("delete from registry_entry where id = ?", id);
}

std::optional<Entry> load_entry(store::Connection& db, EntryId id) {
    auto found = entries(db, "select " ENTRY " from registry_entry e where e.id = ?", id);
    if (found.empty()) return std::nullopt;
    return std::move(found[0]);
}

std::vector<KnownLine> known_lines(store::Connection& db, RegistryId registry) {
    std::vector<KnownLine> out;
    const std::int64_t page = 100'000;
    auto code_after = std::numeric_limits<std::int64_t>::min(), content_after = code_after;
    for (std::int64_t found = page; found == page;) {
        found = 0;
        for (auto [code, content, facts, nik, name, birth, organization, id] :
             db.query<std::int64_t, std::int64_t, std::optional<std::int64_t>, std::int64_t, std::int64_t,
                      std::int64_t, std::int64_t, EntryId>(
                 "select code_key, content_key, facts_key, nik_key, name_key, birth_key, organization_key, id"
                 " from registry_entry where registry = ? and code_key >= ? and (code_key > ? or content_key"
                 " > ?) order by code_key, content_key limit ?",
                 registry, code_after, code_after, content_after, page)) {
            out.push_back(
                {code, content, {facts.value_or(0), who_key(nik, name, birth, organization), name}, id});
            code_after = code, content_after = content;
            ++found;
        }
    }
    add_missing_facts(db, registry, out);
    return out;
}

bool has_old_lines(store::Connection& db, RegistryId registry) {
    return !db.query<std::int64_t>(
                  "select 1 from registry_entry where registry = ? and facts_key is null limit 1", registry)
                .empty();
}

std::int64_t key_old_lines(store::Connection& db, RegistryId registry, std::int64_t limit) {
    const auto old =
        entries(db,
                "select " ENTRY
                " from registry_entry e where e.registry = ? and e.facts_key is null order by e.id"
                " limit ?",
                registry, limit);
    for (const auto& e : old)
        db.exec("update registry_entry set facts_key = ? where id = ?", facts_key(e), e.id);
    return std::ssize(old);
}

std::vector<KeyedEntry> entries_near(store::Connection& db, const BlockKeys& k, int limit) {
    return keyed_entries(db,
                         "select " ENTRY
                         " from registry_entry e where e.id in ("
                         " select id from registry_entry where nik_key = ? and nik_key <> 0"
                         " union select id from registry_entry where name_key = ? and name_key <> 0"
                         " union select id from registry_entry where birth_key = ? and birth_key <> 0"
                         " union select id from registry_entry where place_key = ? and place_key <> 0)"
                         " order by e.id limit ?",
                         k.nik, k.name, k.birth, k.place, limit);
}

std::vector<Entry> vendor_entries(store::Connection& db, const BlockKeys& k, int limit) {
    return entries(
        db,
        "select " ENTRY
        " from registry_entry e join registry r on r.id = e.registry where r.kind = 'vendors' and e.id in ("
        " select id from registry_entry where organization_key = ? and organization_key <> 0"
        " union select id from registry_entry where number_key = ? and number_key <> 0)"
        " and e.name <> '' order by e.id limit ?",
        k.organization, k.number, limit);
}

std::vector<Entry> entries_of(store::Connection& db, RegistryId registry, EntryId after, int limit) {
    return entries(
        db, "select " ENTRY " from registry_entry e where e.registry = ? and e.id > ? order by e.id limit ?",
        registry, after, limit);
}

std::vector<CrowdedCompany> crowded_companies(store::Connection& db, RegistryId registry,
                                              std::int64_t at_least, int limit) {
    std::vector<CrowdedCompany> out;
    for (auto [name, lines] : db.query<std::string, std::int64_t>(
             "select min(organization), count(*) from registry_entry where registry = ? and organization_key"
             " <> 0 group by organization_key having count(*) >= ? order by count(*) desc limit ?",
             registry, at_least, limit))
        out.push_back({std::move(name), lines});
    return out;
}

}  // namespace screening
