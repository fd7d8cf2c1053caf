#include "screening/upload_rows.hpp"

#include "base/text.hpp"

namespace screening {

void keep_upload(store::Connection& db, const Upload& u, base::Instant at) {
    std::string faults;
    for (const auto& line : u.faults) faults += (faults.empty() ? "" : "\n") + line;
    db.exec("delete from registry_upload where person = ? and state <> 'taking'", u.person);
    db.exec(
        "insert into registry_upload(id, person, unit, registry, kind, name, owner, source, licence, as_of, "
        "file_name,"
        " bytes, state, of_rows, added, changed, unchanged, gone, rejected, grade, faults, problem_id, "
        "problem_en,"
        " raised, at) values(?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        u.id, u.person, u.plan.unit, u.plan.kind, u.plan.name, u.plan.owner, u.plan.source, u.plan.licence,
        u.plan.as_of, u.file_name, store::BytesView{u.bytes}, u.state, u.counts.rows, u.counts.added,
        u.counts.changed, u.counts.unchanged, u.counts.gone, u.counts.rejected, u.grade, faults, u.problem_id,
        u.problem_en, at);
}

std::optional<Upload> find_upload(store::Connection& db, UploadId id, PersonId person) {
    const auto row =
        db.query<UnitId, RegistryKind, std::string, std::string, std::string, std::string, base::Date,
                 std::string, UploadState, std::int64_t, std::int64_t, std::int64_t, std::int64_t,
                 std::int64_t, std::int64_t, Grade, std::string, std::string, std::string, std::int64_t>(
              "select unit, kind, name, owner, source, licence, as_of, file_name, state, of_rows, added, "
              "changed,"
              " unchanged, gone, rejected, grade, faults, problem_id, problem_en, raised from registry_upload"
              " where id = ? and person = ?",
              id, person)
            .one();
    if (!row) return std::nullopt;
    const auto& [unit, kind, name, owner, source, licence, as_of, file_name, state, rows, added, changed,
                 unchanged, gone, rejected, grade, faults, problem_id, problem_en, raised] = *row;
    Upload out{.id = id,
               .person = person,
               .plan = {kind, unit, name, owner, source, licence, as_of},
               .file_name = file_name,
               .bytes = {},
               .state = state,
               .counts = {.rows = rows,
                          .added = added,
                          .changed = changed,
                          .unchanged = unchanged,
                          .gone = gone,
                          .rejected = rejected},
               .grade = grade,
               .faults = {},
               .problem_id = problem_id,
               .problem_en = problem_en,
               .raised = raised};
    if (!faults.empty())
        for (const auto line : base::split(faults, '\n')) out.faults.emplace_back(line);
    return out;
}

std::string upload_bytes(store::Connection& db, UploadId id) {
    auto found = db.query<store::Bytes>("select bytes from registry_upload where id = ?", id).value();
    return found ? std::move(found->value) : std::string{};
}

bool start_taking(store::Connection& db, UploadId id) {
    return db.exec("update registry_upload set state = 'taking' where id = ? and state = 'checked'", id) == 1;
}

void finish_upload(store::Connection& db, const Upload& u) {
    db.exec(
        "update registry_upload set state = ?, of_rows = ?, added = ?, changed = ?, unchanged = ?, gone = ?,"
        " rejected = ?, raised = ?, bytes = ? where id = ?",
        u.state, u.counts.rows, u.counts.added, u.counts.changed, u.counts.unchanged, u.counts.gone,
        u.counts.rejected, u.raised,
        store::BytesView{u.state == UploadState::taken ? std::string_view{} : std::string_view(u.bytes)},
        u.id);
}

bool old_uploads(store::Connection& db, base::Instant before) {
    return !db.query<std::int64_t>("select 1 from registry_upload where at < ? limit 1", before).empty();
}

void drop_uploads(store::Connection& db, base::Instant before) {
    db.exec("delete from registry_upload where at < ?", before);
}

}  // namespace screening
