#include "screening/registry_rows.hpp"

#include "screening/schema_rows.hpp"
#include "screening/screening_rows.hpp"
#include "screening/upload_rows.hpp"

namespace screening {
namespace {

void count_rows(store::Connection& db, const RegistryImported& a) {
    const auto before = db.query<std::int64_t>(
                              "select of_rows from registry_version where registry = ? order by number desc"
                              " limit 1",
                              a.registry)
                            .value();
    db.exec(
        "insert into registry_kind_rows(kind, of_rows) values(?, ?) on conflict(kind) do update set of_rows ="
        " registry_kind_rows.of_rows + excluded.of_rows",
        a.kind, a.rows - before.value_or(0));
}

void imported(store::Connection& db, const app::Act& act, const RegistryImported& a) {
    count_rows(db, a);
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
        auto newest = versions(db,
                               "select " VERSION
                               " from registry_version v where v.registry = ? order by v.number desc limit 1",
                               r.id);
        if (newest.empty()) continue;
        const auto count = entries_in(db, r.id);
        out.push_back({std::move(r), std::move(newest.front()), count});
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
    registry.schema(size_schema);
    registry.schema(renumber_schema);
    registry.sent_files(
        {.tables = {"registry_upload", "registry_upload_work"}, .drop = drop_waiting_uploads});
    registry.applies<RegistryImported>(imported);
    registry.table({"registry", {"id", "case_id", "unit", "kind", "name", "owner"}});
    registry.table(
        {"registry_version",
         {"id", "registry", "number", "as_of", "received", "source", "licence", "grade", "file", "file_name",
          "content", "of_rows", "added", "changed", "unchanged", "gone", "rejected"}});
    registry.table({"registry_kind_rows", {"kind", "of_rows"}});
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

std::vector<RegistryLine> registries_in(store::Connection& db, const app::Scope& s, RegistryId after,
                                        int limit) {
    const auto last = load_registry(db, after);
    const auto kind = last ? std::string(base::name(last->kind)) : std::string{};
    const auto name = last ? last->name : std::string{};
    return lines(db, registries(db,
                                "select r.id, r.unit, r.kind, r.name, r.owner from registry r where " VISIBLE(
                                    "r") " and (r.kind > ? or (r.kind = ? and (r.name > ? or (r.name = ? and"
                                         " r.id > ?)))) order by r.kind, r.name, r.id limit ?",
                                SCOPE(s), kind, kind, name, name, after, limit));
}

std::vector<RegistryLine> all_registries(store::Connection& db) {
    return lines(db,
                 registries(db, "select id, unit, kind, name, owner from registry order by kind, name, id"));
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
    return db.query<std::int64_t>("select lines from registry_held where registry = ?", id)
        .value()
        .value_or(0);
}

void hold_entries(store::Connection& db, RegistryId id, std::int64_t more) {
    db.exec(
        "insert into registry_held(registry, lines) values(?, ?) on conflict(registry) do update set lines ="
        " registry_held.lines + excluded.lines",
        id, more);
}

std::int64_t rows_of_kind(store::Connection& db, RegistryKind kind) {
    return db.query<std::int64_t>("select of_rows from registry_kind_rows where kind = ?", kind)
        .value()
        .value_or(0);
}

std::int64_t entries_held(store::Connection& db) {
    return db.query<std::int64_t>("select cast(coalesce(sum(lines), 0) as bigint) from registry_held")
        .value()
        .value_or(0);
}

}  // namespace screening
