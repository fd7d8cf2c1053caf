// The acts of papers. Those about a document are counted under the case it is made from, in the office that
// issues it.
#pragma once
#include "papers/document.hpp"

namespace papers {

// A first issue, or a further edition: the same act on paper with other bytes, because letters or the writer
// of PDFs changed. Every edition stays good.
struct DocumentIssued {
    std::string code;
    std::int64_t of = 0;  // log index of the act it is made from
    PersonId person;
    std::string number;
    base::Hash pdf{};        // SHA-256 of the file
    std::int64_t bytes = 0;  // its length
    std::int64_t edition = 1;
    std::int64_t log_size = 0;
    base::Hash log_root{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("code", a.code);
        visit("of", a.of);
        visit("person", a.person);
        visit("number", a.number);
        visit("pdf", a.pdf);
        visit("bytes", a.bytes);
        visit("edition", a.edition);
        visit("log_size", a.log_size);
        visit("log_root", a.log_root);
    }
};
struct StatementIssued : DocumentIssued {};
struct CertificateIssued : DocumentIssued {};
struct SummonsIssued : DocumentIssued {};
struct SanctionPaperIssued : DocumentIssued {};

// An office has a key to seal with. The certificate is public; the key is no part of the act.
struct SealKeyMade {
    UnitId unit;              // none: the authority that signs the keys of offices
    std::string certificate;  // PEM
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("unit", a.unit);
        visit("certificate", a.certificate);
    }
};

}  // namespace papers
