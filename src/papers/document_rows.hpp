// Loads and lists of papers.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/registry.hpp"
#include "papers/issue_document.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<papers::StatementIssued> = app::ActKind::statement_issued;
template <>
inline constexpr auto app::kind_of<papers::CertificateIssued> = app::ActKind::certificate_issued;
template <>
inline constexpr auto app::kind_of<papers::SummonsIssued> = app::ActKind::summons_paper_issued;
template <>
inline constexpr auto app::kind_of<papers::SanctionPaperIssued> = app::ActKind::sanction_paper_issued;
template <>
inline constexpr auto app::kind_of<papers::SealKeyMade> = app::ActKind::seal_key_made;

namespace papers {

void register_papers(app::Registry& registry);  // schema, acts, tables

std::optional<Document> find_document(store::Connection& db, std::string_view code);
std::optional<Document> issued(store::Connection& db, DocumentKind kind, std::int64_t act);
std::optional<Document> document_with(store::Connection& db, const base::Hash& pdf);  // any edition
struct Edition {
    std::int64_t number = 0;
    base::Hash pdf{};
    base::Instant at{};
};
std::vector<Edition> editions_of(store::Connection& db, std::string_view code);  // in order

// The log as it is on this connection; nullopt while it is empty.
struct Head {
    std::int64_t size = 0;
    base::Hash root{};
};
std::optional<Head> log_head(store::Connection& db);
// The root when the log had `size` entries, from its tiles; nullopt when it never had that many.
std::optional<base::Hash> root_at(store::Connection& db, std::int64_t size);

// Keys of seals. The authority's unit is none. Secrets are rows of their own and no part of an act, as the
// log's.
struct KeyRow {
    std::string key, certificate;  // PEM
};
std::optional<KeyRow> seal_key(store::Connection& db, UnitId unit);
void keep_secret(store::Connection& db, UnitId unit, std::string_view key);
std::vector<std::string> authorities(store::Connection& db);  // certificates, PEM

// Which person and office stand on a document, for the page that checks it; the person stays empty where the
// paper names nobody to strangers.
struct Named {
    std::string person, office;
};
Named names_on(store::Connection& db, const Document& document);

}  // namespace papers
