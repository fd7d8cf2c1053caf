// The lines of registries.
#include <cstring>
#include <limits>

#include "screening/registry_rows.hpp"

namespace screening {
namespace {

#define ENTRY                                                                                          \
    "e.id, e.registry, e.code, e.name, e.nik, e.birth_place, e.born, e.sex, e.region, e.organization," \
    " e.organization_number, e.role, e.since, e.until_day, e.code_key, e.content_key, e.nik_key, "     \
    "e.name_key, e.birth_key, e.place_key"

template <class... P>
std::vector<KeyedEntry> keyed_entries(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                                      const P&... values) {
    std::vector<KeyedEntry> out;
    for (auto [id, registry, code, name, nik, birth_place, born, sex, region, organization, number, role,
               since, until, code_key, content_key, nik_key, name_key, birth_key, place_key] :
         db.query<EntryId, RegistryId, std::string, std::string, std::string, std::string,
                  std::optional<base::Date>, std::string, std::string, std::string, std::string, std::string,
                  std::optional<base::Date>, std::optional<base::Date>, std::int64_t, std::int64_t,
                  std::int64_t, std::int64_t, std::int64_t, std::int64_t>(sql, values...)) {
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
                     until};
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

}  // namespace

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

std::optional<KnownEntry> known_entry(store::Connection& db, RegistryId registry, std::int64_t code) {
    const auto row = db.query<EntryId, std::int64_t>(
                           "select id, content_key from registry_entry where registry = ? and code_key = ?",
                           registry, code)
                         .one();
    if (!row) return std::nullopt;
    return KnownEntry{std::get<0>(*row), std::get<1>(*row)};
}

KeyedEntry keyed(Entry entry) {
    KeyedEntry out{.code = code_key(entry), .content = content_key(entry), .keys = keys_of(entry)};
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
        " organization_key, number_key) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?)",
        e.id, e.registry, keyed.code, keyed.content, e.code, e.name, e.nik, e.birth_place, e.born, e.sex,
        e.region, e.organization, e.organization_number, e.role, e.since, e.until, k.nik, k.name, k.birth,
        k.place, k.organization, k.number);
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
    auto after = std::numeric_limits<std::int64_t>::min();
    for (std::int64_t found = page; found == page;) {
        found = 0;
        for (auto [code, content, id] : db.query<std::int64_t, std::int64_t, EntryId>(
                 "select code_key, content_key, id from registry_entry where registry = ? and code_key > ?"
                 " order by code_key limit ?",
                 registry, after, page)) {
            out.push_back({code, content, id});
            after = code;
            ++found;
        }
    }
    return out;
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

}  // namespace screening
