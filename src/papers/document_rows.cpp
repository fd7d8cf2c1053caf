#include "papers/document_rows.hpp"

#include "app/journal.hpp"
#include "base/text.hpp"
#include "ledger/tree.hpp"
#include "people/people_rows.hpp"
#include "rules/dated.hpp"

namespace papers {
namespace {

// Hashes are hex: the rebuild check compares columns as text, over both engines.
constexpr store::Step schema{14, "documents issued, keys of seals", R"(
create table document(
  code text primary key, case_id bigint not null, unit bigint not null, kind text not null, act_index bigint not null,
  person bigint not null, number text not null, log_size bigint not null, log_root text not null,
  issued_at bigint not null, log_index bigint not null);
create unique index document_by_act on document(act_index, kind);
create table document_edition(
  pdf text primary key, code text not null, edition bigint not null, bytes bigint not null, at bigint not null);
create index document_edition_by_code on document_edition(code, edition);
create table seal_certificate(unit bigint primary key, certificate text not null, made_at bigint not null);
create table seal_secret(unit bigint primary key, pem text not null);
create table bundle(
  id bigint primary key, asked_by bigint not null, title text not null, state text not null, done bigint not null,
  total bigint not null, beat bigint not null);
create table bundle_archive(
  bundle bigint not null, number bigint not null, documents bigint not null, bytes bigint not null, path text not null,
  primary key(bundle, number));
)"};

base::Hash hash_from(const std::string& hex) {
    base::Hash out{};
    const auto bytes = base::from_hex(hex);
    if (!bytes || bytes->size() != out.size()) throw app::Unreadable("a hash is not 64 digits");
    std::ranges::copy(*bytes, out.begin());
    return out;
}
std::string hex_of(const base::Hash& hash) { return base::hex(base::bytes_of(hash)); }

void issue(store::Connection& db, const app::Act& act, DocumentKind kind, const DocumentIssued& a) {
    db.exec(
        "insert into document(code, case_id, unit, kind, act_index, person, number, log_size, log_root, "
        "issued_at, "
        "log_index) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        a.code, act.case_id, act.unit, kind, a.of, a.person, a.number, a.log_size, hex_of(a.log_root),
        act.time, act.index);
    db.exec("insert into document_edition(pdf, code, edition, bytes, at) values(?, ?, ?, ?, ?)",
            hex_of(a.pdf), a.code, a.edition, a.bytes, act.time);
}
void issue_statement(store::Connection& db, const app::Act& act, const StatementIssued& a) {
    issue(db, act, DocumentKind::statement, a);
}
void issue_certificate(store::Connection& db, const app::Act& act, const CertificateIssued& a) {
    issue(db, act, DocumentKind::certificate, a);
}
void issue_summons(store::Connection& db, const app::Act& act, const SummonsIssued& a) {
    issue(db, act, DocumentKind::summons, a);
}
void issue_decision(store::Connection& db, const app::Act& act, const SanctionPaperIssued& a) {
    issue(db, act, DocumentKind::sanction_decision, a);
}
void key_made(store::Connection& db, const app::Act& act, const SealKeyMade& a) {
    db.exec("insert into seal_certificate(unit, certificate, made_at) values(?, ?, ?)", a.unit, a.certificate,
            act.time);
}

using Row = std::tuple<std::string, CaseId, UnitId, DocumentKind, std::int64_t, PersonId, std::string,
                       std::int64_t, std::string, base::Instant, std::int64_t>;
std::optional<Document> document_of(std::optional<Row> row) {
    if (!row) return std::nullopt;
    auto& [code, case_id, unit, kind, act, person, number, size, root, at, index] = *row;
    return Document{std::move(code),
                    {kind, act, case_id, unit, person, std::move(number)},
                    size,
                    hash_from(root),
                    at,
                    index};
}

}  // namespace

std::optional<Document> find_document(store::Connection& db, std::string_view code) {
    return document_of(
        db.query<std::string, CaseId, UnitId, DocumentKind, std::int64_t, PersonId, std::string, std::int64_t,
                 std::string, base::Instant, std::int64_t>(
              "select code, case_id, unit, kind, act_index, person, number, log_size, log_root, "
              "issued_at, log_index from document where code = ?",
              code)
            .one());
}

std::optional<Document> issued(store::Connection& db, DocumentKind kind, std::int64_t act) {
    return document_of(
        db.query<std::string, CaseId, UnitId, DocumentKind, std::int64_t, PersonId, std::string, std::int64_t,
                 std::string, base::Instant, std::int64_t>(
              "select code, case_id, unit, kind, act_index, person, number, log_size, log_root, "
              "issued_at, log_index from document where act_index = ? and kind = ?",
              act, kind)
            .one());
}

std::optional<Document> document_with(store::Connection& db, const base::Hash& pdf) {
    const auto code =
        db.query<std::string>("select code from document_edition where pdf = ?", hex_of(pdf)).value();
    return code ? find_document(db, *code) : std::nullopt;
}

std::vector<Edition> editions_of(store::Connection& db, std::string_view code) {
    std::vector<Edition> out;
    for (const auto& [number, pdf, at] : db.query<std::int64_t, std::string, base::Instant>(
             "select edition, pdf, at from document_edition where code = ? order by edition", code))
        out.push_back({number, hash_from(pdf), at});
    return out;
}

std::optional<Head> log_head(store::Connection& db) {
    const auto row = db.query<std::int64_t, base::Hash>("select size, root from log_head").one();
    if (!row || std::get<0>(*row) == 0) return std::nullopt;
    return Head{std::get<0>(*row), std::get<1>(*row)};
}

std::optional<base::Hash> root_at(store::Connection& db, std::int64_t size) {
    const auto head = log_head(db);
    if (!head || size < 1 || size > head->size) return std::nullopt;
    return ledger::root_from_tiles(static_cast<std::uint64_t>(size), app::tiles_of(db));
}

std::optional<KeyRow> seal_key(store::Connection& db, UnitId unit) {
    const auto row =
        db.query<std::string, std::string>(
              "select s.pem, c.certificate from seal_secret s join seal_certificate c on c.unit = s.unit "
              "where s.unit = ?",
              unit)
            .one();
    if (!row) return std::nullopt;
    return KeyRow{std::get<0>(*row), std::get<1>(*row)};
}

void keep_secret(store::Connection& db, UnitId unit, std::string_view key) {
    db.exec("insert into seal_secret(unit, pem) values(?, ?)", unit, key);
}

std::vector<std::string> authorities(store::Connection& db) {
    std::vector<std::string> out;
    for (const auto& [pem] : db.query<std::string>("select certificate from seal_certificate where unit = 0"))
        out.push_back(pem);
    return out;
}

Named names_on(store::Connection& db, const Document& document) {
    const auto unit = people::load_unit(db, document.of.unit);
    return {names_nobody(document.of.kind) ? std::string{} : people::name_of(db, document.of.person),
            unit ? unit->name : std::string{}};
}

void register_papers(app::Registry& registry) {
    registry.schema(schema);
    registry.applies<StatementIssued>(issue_statement);
    registry.applies<CertificateIssued>(issue_certificate);
    registry.applies<SummonsIssued>(issue_summons);
    registry.applies<SanctionPaperIssued>(issue_decision);
    registry.applies<SealKeyMade>(key_made);
    registry.table({"document",
                    {"code", "case_id", "unit", "kind", "act_index", "person", "number", "log_size",
                     "log_root", "issued_at", "log_index"},
                    1});
    registry.table({"document_edition", {"pdf", "code", "edition", "bytes", "at"}, 1});
    registry.table({"seal_certificate", {"unit", "certificate", "made_at"}, 1});
}

}  // namespace papers
