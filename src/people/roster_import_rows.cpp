// Imports that are run from a page: what is kept of them between two requests.
#include "people/roster_rows.hpp"

namespace people {

void RosterCounts::count(RosterChange change) {
    switch (change) {
        case RosterChange::none: ++unchanged; break;
        case RosterChange::added: ++added; break;
        case RosterChange::changed: ++changed; break;
        case RosterChange::moved: ++moved; break;
        case RosterChange::ended: ++ended; break;
    }
}

namespace {

constexpr std::chrono::hours kept_for{24 * 7};

void forget(store::Connection& db, PersonId person, base::Instant before) {
    db.exec(
        "delete from roster_file where import in (select id from roster_import where person = ? or at < ?)",
        person, before);
    db.exec(
        "delete from roster_line where import in (select id from roster_import where person = ? or at < ?)",
        person, before);
}

}  // namespace

void forget_old_rosters(app::Site& site) {
    const base::Instant before = app::Clock::real_now() - kept_for;
    const auto any = site.database.reader()
                         ->query<std::int64_t>(
                             "select 1 from roster_file f join roster_import i on i.id = f.import"
                             " where i.at < ? limit 1",
                             before)
                         .value();
    if (any) site.writer.run([before](store::Connection& db) { forget(db, PersonId{}, before); });
}

std::int64_t drop_roster_files(store::Connection& db) {
    return db.exec("delete from roster_file") + db.exec("delete from roster_line");
}

void start_roster(store::Connection& db, const RosterImport& i, std::string_view bytes) {
    forget(db, i.person, i.at - kept_for);
    db.exec(
        "insert into roster_import(id, person, unit, of_table, name, hash, state, done, of_rows, added, "
        "changed, moved,"
        " ended, unchanged, rejected, problem_id, problem_en, at) values(?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, "
        "0, 0, 0,"
        " '', '', ?)",
        i.id, i.person, i.unit, i.table, i.name, i.hash, i.state, i.at);
    db.exec("insert into roster_file(import, bytes) values(?, ?)", i.id, store::BytesView{bytes});
}

void save_roster(store::Connection& db, const RosterImport& i) {
    const auto& c = i.counts;
    db.exec(
        "update roster_import set state = ?, done = ?, of_rows = ?, added = ?, changed = ?, moved = ?, ended "
        "= ?,"
        " unchanged = ?, rejected = ?, problem_id = ?, problem_en = ? where id = ?",
        i.state, i.done, c.rows, c.added, c.changed, c.moved, c.ended, c.unchanged, c.rejected, i.problem_id,
        i.problem_en, i.id);
}

void save_notes(store::Connection& db, RosterImportId id, const std::vector<RosterNote>& notes) {
    db.exec("delete from roster_line where import = ?", id);
    for (const auto& n : notes)
        db.exec(
            "insert into roster_line(import, number, kind, cell, said_id, said_en) values(?, ?, ?, ?, ?, ?)",
            id, n.number, n.kind, n.cell, n.said_id, n.said_en);
}

namespace {

RosterImport import_from(
    const std::tuple<RosterImportId, PersonId, UnitId, RosterTable, std::string, base::Hash, RosterState,
                     std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
                     std::int64_t, std::int64_t, std::string, std::string, base::Instant>& row) {
    const auto& [id, person, unit, table, name, hash, state, done, rows, added, changed, moved, ended,
                 unchanged, rejected, problem_id, problem_en, at] = row;
    return {id,         person,     unit,
            table,      name,       hash,
            state,      done,       {rows, added, changed, moved, ended, unchanged, rejected},
            problem_id, problem_en, at};
}

#define IMPORT                                                                                               \
    "id, person, unit, of_table, name, hash, state, done, of_rows, added, changed, moved, ended, unchanged," \
    " rejected, problem_id, problem_en, at"

template <class... P>
auto imports(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql, const P&... values) {
    return db.query<RosterImportId, PersonId, UnitId, RosterTable, std::string, base::Hash, RosterState,
                    std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
                    std::int64_t, std::int64_t, std::string, std::string, base::Instant>(sql, values...);
}

}  // namespace

std::optional<RosterImport> find_roster(store::Connection& db, RosterImportId id, PersonId person) {
    const auto row =
        imports(db, "select " IMPORT " from roster_import where id = ? and person = ?", id, person).one();
    return row ? std::optional(import_from(*row)) : std::nullopt;
}

std::vector<RosterImport> rosters_of(store::Connection& db, PersonId person) {
    std::vector<RosterImport> out;
    for (const auto& row : imports(
             db, "select " IMPORT " from roster_import where person = ? order by id desc limit 10", person))
        out.push_back(import_from(row));
    return out;
}

std::vector<RosterNote> notes_of(store::Connection& db, RosterImportId id, RosterSaid kind) {
    std::vector<RosterNote> out;
    for (auto [number, cell, said_id, said_en] :
         db.query<std::int64_t, std::string, std::string, std::string>(
             "select number, cell, said_id, said_en from roster_line where import = ? and kind = ? order by "
             "number",
             id, kind))
        out.push_back({number, kind, std::move(cell), std::move(said_id), std::move(said_en)});
    return out;
}

std::string roster_bytes(store::Connection& db, RosterImportId id) {
    auto found = db.query<store::Bytes>("select bytes from roster_file where import = ?", id).value();
    return found ? std::move(found->value) : std::string{};
}

}  // namespace people
