#include "screening/registry_rows.hpp"

#include <cstring>
#include <limits>

#include "screening/schema_rows.hpp"
#include "screening/screening_rows.hpp"
#include "screening/upload_rows.hpp"

namespace screening {
namespace {

void imported(store::Connection& db, const app::Act& act, const RegistryImported& a) {
    db.exec(
        "insert into registry(id, case_id, unit, kind, name, owner) values(?, ?, ?, ?, ?, ?)"
        " on conflict(id) do update set owner = excluded.owner",
        a.registry, act.case_id, a.unit, a.kind, a.name, a.owner);
    const auto number =
        db.query<std::int64_t>("select coalesce(max(number), 0) from registry_version where registry = ?",
                               a.registry)
            .value();
    db.exec(
        "insert into registry_version(id, registry, number, as_of, received, source, licence, grade, file, "
        "file_name,"
        " content, of_rows, added, changed, unchanged, gone, rejected) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?,"
        " ?, ?, ?)",
        a.version, a.registry, *number + 1, a.as_of, base::day_in(base::Zone::wib, act.time), a.source,
        a.licence, a.grade, a.file, a.file_name, a.content, a.rows, a.added, a.changed, a.unchanged, a.gone,
        a.rejected);
}

#define ENTRY                                                                                          \
    "e.id, e.registry, e.code, e.name, e.nik, e.birth_place, e.born, e.sex, e.region, e.organization," \
    " e.organization_number, e.role, e.since, e.until_day"

template <class... P>
std::vector<Entry> entries(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                           const P&... values) {
    std::vector<Entry> out;
    for (auto [id, registry, code, name, nik, birth_place, born, sex, region, organization, number, role,
               since, until] :
         db.query<EntryId, RegistryId, std::string, std::string, std::string, std::string,
                  std::optional<base::Date>, std::string, std::string, std::string, std::string, std::string,
                  std::optional<base::Date>, std::optional<base::Date>>(sql, values...))
        out.push_back({id, registry, std::move(code), std::move(name), std::move(nik), std::move(birth_place),
                       born, std::move(sex), std::move(region), std::move(organization), std::move(number),
                       std::move(role), since, until});
    return out;
}

#define VERSION                                                                                            \
    "v.id, v.registry, v.number, v.as_of, v.received, v.source, v.licence, v.grade, v.file, v.file_name, " \
    "v.of_rows,"                                                                                           \
    " v.added, v.changed, v.unchanged, v.gone, v.rejected"

template <class... P>
std::vector<RegistryVersion> versions(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                                      const P&... values) {
    std::vector<RegistryVersion> out;
    for (auto [id, registry, number, as_of, received, source, licence, grade, file, file_name, rows, added,
               changed, unchanged, gone, rejected] :
         db.query<RegistryVersionId, RegistryId, std::int64_t, base::Date, base::Date, std::string,
                  std::string, Grade, base::Hash, std::string, std::int64_t, std::int64_t, std::int64_t,
                  std::int64_t, std::int64_t, std::int64_t>(sql, values...))
        out.push_back({.id = id,
                       .registry = registry,
                       .number = number,
                       .as_of = as_of,
                       .received = received,
                       .source = std::move(source),
                       .licence = std::move(licence),
                       .grade = grade,
                       .file = file,
                       .file_name = std::move(file_name),
                       .counts = {.rows = rows,
                                  .added = added,
                                  .changed = changed,
                                  .unchanged = unchanged,
                                  .gone = gone,
                                  .rejected = rejected}});
    return out;
}

std::vector<RegistryLine> lines(store::Connection& db, std::vector<Registry> registries) {
    std::vector<RegistryLine> out;
    for (auto& r : registries) {
        auto all = versions_of(db, r.id);
        if (all.empty()) continue;
        const auto count = entries_in(db, r.id);
        out.push_back({std::move(r), std::move(all.front()), count});
    }
    return out;
}

template <class... P>
std::vector<Registry> registries(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                                 const P&... values) {
    std::vector<Registry> out;
    for (auto [id, unit, kind, name, owner] :
         db.query<RegistryId, UnitId, RegistryKind, std::string, std::string>(sql, values...))
        out.push_back({id, unit, kind, std::move(name), std::move(owner)});
    return out;
}

std::optional<Registry> first(std::vector<Registry> found) {
    if (found.empty()) return std::nullopt;
    return std::move(found[0]);
}

}  // namespace

void register_registries(app::Registry& registry) {
    registry.schema(registry_schema);
    registry.schema(upload_schema);
    registry.sent_files(
        {.tables = {"registry_upload", "registry_upload_work"}, .drop = drop_waiting_uploads});
    registry.applies<RegistryImported>(imported);
    registry.table({"registry", {"id", "case_id", "unit", "kind", "name", "owner"}});
    registry.table(
        {"registry_version",
         {"id", "registry", "number", "as_of", "received", "source", "licence", "grade", "file", "file_name",
          "content", "of_rows", "added", "changed", "unchanged", "gone", "rejected"}});
}

std::optional<Registry> load_registry(store::Connection& db, RegistryId id) {
    return first(registries(db, "select id, unit, kind, name, owner from registry where id = ?", id));
}

std::optional<Registry> registry_named(store::Connection& db, UnitId unit, RegistryKind kind,
                                       std::string_view name) {
    return first(registries(db,
                            "select id, unit, kind, name, owner from registry where unit = ? and kind = ? "
                            "and name = ? order by id",
                            unit, kind, name));
}

std::vector<RegistryLine> registries_in(store::Connection& db, const app::Scope& s) {
    return lines(db, registries(db,
                                "select r.id, r.unit, r.kind, r.name, r.owner from registry r where " VISIBLE(
                                    "r") " order by r.kind, r.name limit 200",
                                SCOPE(s)));
}

std::vector<RegistryLine> all_registries(store::Connection& db) {
    return lines(
        db, registries(db, "select id, unit, kind, name, owner from registry order by kind, name limit 200"));
}

std::vector<RegistryVersion> versions_of(store::Connection& db, RegistryId id) {
    return versions(
        db, "select " VERSION " from registry_version v where v.registry = ? order by v.number desc limit 50",
        id);
}

RegistryVersionId newest_version(store::Connection& db, RegistryId id) {
    return db
        .query<RegistryVersionId>(
            "select id from registry_version where registry = ? order by number desc limit 1", id)
        .value()
        .value_or(RegistryVersionId{});
}

std::int64_t entries_in(store::Connection& db, RegistryId id) {
    return db.query<std::int64_t>("select count(*) from registry_entry where registry = ?", id)
        .value()
        .value_or(0);
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

std::optional<KnownEntry> known_entry(store::Connection& db, RegistryId registry, std::int64_t code) {
    const auto row = db.query<EntryId, std::int64_t>(
                           "select id, content_key from registry_entry where registry = ? and code_key = ?",
                           registry, code)
                         .one();
    if (!row) return std::nullopt;
    return KnownEntry{std::get<0>(*row), std::get<1>(*row)};
}

void put_entry(store::Connection& db, const Entry& e) {
    const auto k = keys_of(e);
    db.exec("delete from registry_entry where id = ?", e.id);
    db.exec(
        "insert into registry_entry(id, registry, code_key, content_key, code, name, nik, birth_place, born, "
        "sex,"
        " region, organization, organization_number, role, since, until_day, nik_key, name_key, birth_key, "
        "place_key,"
        " organization_key, number_key) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?)",
        e.id, e.registry, code_key(e), content_key(e), e.code, e.name, e.nik, e.birth_place, e.born, e.sex,
        e.region, e.organization, e.organization_number, e.role, e.since, e.until, k.nik, k.name, k.birth,
        k.place, k.organization, k.number);
}

void drop_entry(store::Connection& db, EntryId id) { db.exec("delete from registry_entry where id = ?", id); }

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

std::vector<Entry> entries_near(store::Connection& db, const BlockKeys& k, int limit) {
    return entries(db,
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
