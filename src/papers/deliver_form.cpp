#include "papers/deliver_form.hpp"

#include <map>

#include "app/status_page.hpp"
#include "base/text.hpp"
#include "papers/document_rows.hpp"
#include "papers/seal_form.hpp"

namespace papers {
namespace {

// What it was issued as, or what it will be issued as when the writer agrees.
Document identity(store::Connection& db, const Origin& of) {
    if (auto before = issued(db, of.kind, of.act)) return *before;
    const auto head = log_head(db);
    CHECK(head);  // the act it is made from is in the log
    return {.code = code_from(base::random_bytes(code_bytes)),
            .of = of,
            .log_size = head->size,
            .log_root = head->root};
}

Marks marks_of(const app::Site& site, const Document& d) {
    return {check_address(site, d.code),
            {.entry = d.of.act, .size = d.log_size, .root = base::hex(base::bytes_of(d.log_root))}};
}

std::string made_pdf(app::Site& site, const Order& order, const Document& document,
                     const documents::Sealer& sealer) {
    documents::Paper paper;
    {
        const auto db = site.database.reader();
        paper = order.write(db, marks_of(site, document));
    }
    return sealed_pdf(sealer, paper);
}

void record(app::Change& change, const Document& d, const DocumentIssued& act) {
    switch (d.of.kind) {
        case DocumentKind::statement: change.record(d.of.case_id, d.of.unit, StatementIssued{act}); return;
        case DocumentKind::certificate:
            change.record(d.of.case_id, d.of.unit, CertificateIssued{act});
            return;
        case DocumentKind::summons: change.record(d.of.case_id, d.of.unit, SummonsIssued{act}); return;
        case DocumentKind::sanction_decision:
            change.record(d.of.case_id, d.of.unit, SanctionPaperIssued{act});
            return;
    }
}

IssueFacts facts_of(store::Connection& db, const Document& d) {
    IssueFacts out{.issued = issued(db, d.of.kind, d.of.act), .editions = {}};
    if (out.issued)
        for (const auto& edition : editions_of(db, out.issued->code)) out.editions.push_back(edition.pdf);
    return out;
}

// True when everything is issued as it was made; false when somebody issued one meanwhile under another code.
bool issue_all(app::Site& site, const app::Actor& actor, const std::vector<Made>& all) {
    const auto is_new = [&] {
        const auto db = site.database.reader();
        return std::ranges::any_of(all,
                                   [&](const Made& m) { return !document_with(db, base::sha256(m.pdf)); });
    };
    if (!is_new()) return true;
    bool agreed = true;
    app::write_now(site, actor, [&](app::Change& change) {
        agreed = true;
        for (const auto& m : all) {
            const auto act = issue_document(facts_of(change.db, m.document), m.document, base::sha256(m.pdf),
                                            static_cast<std::int64_t>(m.pdf.size()));
            if (act) record(change, m.document, *act);
            if (!act && act.error() == IssueRefusal::other_code) agreed = false;
        }
    });
    return agreed;
}

}  // namespace

std::string check_address(const app::Site& site, std::string_view code) {
    return site.address + "/verifikasi/" + std::string(code);
}

std::vector<Made> make(app::Site& site, const app::Actor& actor, std::span<const Order> orders) {
    std::map<UnitId, documents::Sealer> sealers;
    for (const auto& order : orders)
        if (!sealers.contains(order.of.unit)) sealers.emplace(order.of.unit, sealer_of(site, order.of.unit));
    for (;;) {
        std::vector<Made> out;
        for (const auto& order : orders) {
            Document document;
            {
                const auto db = site.database.reader();
                document = identity(db, order.of);
            }
            auto pdf = made_pdf(site, order, document, sealers.at(order.of.unit));
            out.push_back({std::move(pdf), std::move(document)});
        }
        if (issue_all(site, actor, out)) return out;
    }
}

web::Outcome deliver(app::Site& site, const web::Request& request, const app::Actor& actor, Origin of,
                     Write write, std::string file_name) {
    return web::Later{[&site, request, actor, order = Order{std::move(of), std::move(write)},
                       file_name = std::move(file_name)](web::Reply reply) {
        const bool taken = site.workers.submit([&site, request, actor, order, file_name, reply] {
            try {
                auto made = make(site, actor, {&order, 1});
                reply(web::download("application/pdf", std::move(made.front().pdf), file_name));
            } catch (const std::exception& e) {
                std::fprintf(stderr, "a document was not made: %s\n", e.what());
                reply(app::try_again(site, request));
            }
        });
        if (!taken) reply(app::try_again(site, request));
    }};
}

}  // namespace papers
