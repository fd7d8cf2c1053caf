#include "papers/bundle_rows.hpp"

namespace papers {

void begin_bundle(store::Connection& db, const Bundle& b) {
    db.exec("insert into bundle(id, asked_by, title, state, done, total, beat) values(?, ?, ?, ?, 0, ?, ?)",
            b.id, b.asked_by, b.title, BundleState::running, b.total, b.beat);
}

void go_on(store::Connection& db, BundleId id, std::int64_t done, base::Instant at) {
    db.exec("update bundle set done = ?, beat = ? where id = ?", done, at, id);
}

void add_archive(store::Connection& db, BundleId id, const Bundle::Archive& a) {
    db.exec("insert into bundle_archive(bundle, number, documents, bytes, path) values(?, ?, ?, ?, ?)", id,
            a.number, a.documents, a.bytes, a.path);
}

void end_bundle(store::Connection& db, BundleId id, BundleState state) {
    db.exec("update bundle set state = ? where id = ?", state, id);
}

std::optional<Bundle> find_bundle(store::Connection& db, BundleId id, PersonId asked_by) {
    const auto row = db.query<std::string, BundleState, std::int64_t, std::int64_t, base::Instant>(
                           "select title, state, done, total, beat from bundle where id = ? and asked_by = ?",
                           id, asked_by)
                         .one();
    if (!row) return std::nullopt;
    const auto& [title, state, done, total, beat] = *row;
    Bundle out{id, asked_by, title, state, done, total, beat, {}};
    for (const auto& [number, documents, bytes, path] :
         db.query<std::int64_t, std::int64_t, std::int64_t, std::string>(
             "select number, documents, bytes, path from bundle_archive where bundle = ? order by number",
             id))
        out.archives.push_back({number, documents, bytes, path});
    return out;
}

std::vector<std::string> forget_bundles(store::Connection& db, base::Instant before) {
    std::vector<std::string> out;
    for (const auto& [path] : db.query<std::string>(
             "select a.path from bundle_archive a join bundle b on b.id = a.bundle where b.beat < ?", before))
        out.push_back(path);
    db.exec("delete from bundle_archive where bundle in (select id from bundle where beat < ?)", before);
    db.exec("delete from bundle where beat < ?", before);
    return out;
}

}  // namespace papers
