#include "screening/upload_rows.hpp"

#include "app/act.hpp"
#include "base/text.hpp"
#include "screening/read_entry.hpp"

namespace screening {
namespace {

std::string faults_text(const Upload& u) {
    std::string out;
    for (const auto& line : u.faults) out += (out.empty() ? "" : "\n") + line;
    return out;
}

void drop_work_of_none(store::Connection& db) {
    db.exec("delete from registry_upload_work where upload not in (select id from registry_upload)");
}

// A line as the texts of an act are kept: each with its length, so that none can be taken for two.
std::vector<std::string> texts_of(const Entry& e) {
    const auto day = [](const std::optional<base::Date>& d) { return d ? base::iso(*d) : std::string{}; };
    return {e.code,       e.name,       e.nik,          e.birth_place,         day(e.born),
            e.sex,        e.region,     e.organization, e.organization_number, e.role,
            day(e.since), day(e.until), e.id.text()};
}
Entry entry_from(const std::vector<std::string>& t) {
    CHECK(t.size() == entry_columns + 1);
    return {.id = EntryId::from(t[12]).value_or(EntryId{}),
            .code = t[0],
            .name = t[1],
            .nik = t[2],
            .birth_place = t[3],
            .born = base::date_from(t[4]),
            .sex = t[5],
            .region = t[6],
            .organization = t[7],
            .organization_number = t[8],
            .role = t[9],
            .since = base::date_from(t[10]),
            .until = base::date_from(t[11])};
}

}  // namespace

void keep_upload(store::Connection& db, const Upload& u, base::Instant at) {
    const auto faults = faults_text(u);
    db.exec("delete from registry_upload where person = ? and state <> 'taking'", u.person);
    drop_work_of_none(db);
    db.exec(
        "insert into registry_upload_work(upload, done, of_lines, reopened, difference) values(?, 0, ?, 0, "
        "?)",
        u.id, u.of, store::BytesView{});
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
                 std::int64_t, std::int64_t, Grade, std::string, std::string, std::string>(
              "select unit, kind, name, owner, source, licence, as_of, file_name, state, of_rows, added, "
              "changed,"
              " unchanged, gone, rejected, grade, faults, problem_id, problem_en from registry_upload"
              " where id = ? and person = ?",
              id, person)
            .one();
    const auto work = db.query<std::int64_t, std::int64_t>(
                            "select done, of_lines from registry_upload_work where upload = ?", id)
                          .one();
    if (!row || !work) return std::nullopt;
    const auto [done, of] = *work;
    const auto& [unit, kind, name, owner, source, licence, as_of, file_name, state, rows, added, changed,
                 unchanged, gone, rejected, grade, faults, problem_id, problem_en] = *row;
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
               .done = done,
               .of = of};
    if (!faults.empty())
        for (const auto line : base::split(faults, '\n')) out.faults.emplace_back(line);
    return out;
}

std::string upload_bytes(store::Connection& db, UploadId id) {
    auto found = db.query<store::Bytes>("select bytes from registry_upload where id = ?", id).value();
    return found ? std::move(found->value) : std::string{};
}

bool start_taking(store::Connection& db, UploadId id) {
    return db.exec(
               "update registry_upload set state = 'taking' where id = ? and state in ('checked', 'failed')",
               id) == 1;
}

void save_upload(store::Connection& db, const Upload& u) {
    db.exec(
        "update registry_upload set state = ?, of_rows = ?, added = ?, changed = ?, unchanged = ?, gone = ?,"
        " rejected = ?, grade = ?, faults = ?, problem_id = ?, problem_en = ? where id = ?",
        u.state, u.counts.rows, u.counts.added, u.counts.changed, u.counts.unchanged, u.counts.gone,
        u.counts.rejected, u.grade, faults_text(u), u.problem_id, u.problem_en, u.id);
    save_progress(db, u);
    if (u.state != UploadState::taken) return;
    db.exec("update registry_upload set bytes = ? where id = ?", store::BytesView{}, u.id);
    db.exec("update registry_upload_work set difference = ? where upload = ?", store::BytesView{}, u.id);
}

void save_progress(store::Connection& db, const Upload& u) {
    db.exec("update registry_upload_work set done = ?, of_lines = ? where upload = ?", u.done, u.of, u.id);
}

void keep_difference(store::Connection& db, UploadId id, const RegistryDifference& d) {
    if (!d.whole) return;
    std::vector<std::vector<std::string>> lines;
    for (const auto& e : d.lines) lines.push_back(texts_of(e));
    const auto bytes = app::value_text(std::vector<std::string>{
        app::value_text(d.after), app::value_text(d.held), app::value_text(lines), app::value_text(d.gone),
        app::value_text(d.file), app::value_text(d.content)});
    db.exec("update registry_upload_work set difference = ? where upload = ?", store::BytesView{bytes}, id);
}

RegistryDifference difference_of(store::Connection& db, UploadId id) {
    RegistryDifference out{
        .after = {}, .held = 0, .whole = false, .lines = {}, .gone = {}, .file = {}, .content = {}};
    const auto kept =
        db.query<store::Bytes>("select difference from registry_upload_work where upload = ?", id).value();
    if (!kept || kept->value.empty()) return out;
    const auto parts = app::value_from<std::vector<std::string>>(kept->value);
    CHECK(parts.size() == 6);
    const auto lines = app::value_from<std::vector<std::vector<std::string>>>(parts[2]);
    // Kept before a line told which one on record it is: the file is read again.
    for (const auto& line : lines)
        if (line.size() == entry_columns) return out;
    out.whole = true;
    out.after = app::value_from<RegistryVersionId>(parts[0]);
    out.held = app::value_from<std::int64_t>(parts[1]);
    for (const auto& line : lines) out.lines.push_back(entry_from(line));
    out.gone = app::value_from<std::vector<EntryId>>(parts[3]);
    out.file = app::value_from<base::Hash>(parts[4]);
    out.content = app::value_from<base::Hash>(parts[5]);
    return out;
}

bool old_uploads(store::Connection& db, base::Instant before) {
    return !db.query<std::int64_t>("select 1 from registry_upload where at < ? limit 1", before).empty();
}

void drop_uploads(store::Connection& db, base::Instant before) {
    db.exec("delete from registry_upload where at < ?", before);
    drop_work_of_none(db);
}

std::int64_t drop_waiting_uploads(store::Connection& db) {
    const auto gone = db.exec("delete from registry_upload where state <> 'taking'");
    drop_work_of_none(db);
    return gone;
}

}  // namespace screening
