// A report as a file: a draft for whoever may follow the offices, or issued by the Inspectorate under seal,
// its hash in the log.
#include <charconv>
#include <cstdio>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "documents/sheet.hpp"
#include "oversight/oversight_rows.hpp"
#include "oversight/report_form.hpp"
#include "oversight/report_pages.hpp"
#include "papers/seal_form.hpp"
#include "people/people_rows.hpp"
#include "web/form.hpp"

namespace oversight {
namespace {

int number_in(std::string_view text, int otherwise) {
    int out = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

// Slow work, off the threads that answer.
web::Outcome on_worker(app::Site& site, const web::Request& request,
                       std::function<web::Outcome(const web::Request&)> work) {
    return web::Later{[&site, request, work = std::move(work)](web::Reply reply) {
        const bool taken = site.workers.submit([&site, request, work, reply] {
            web::Outcome out;
            try {
                out = work(request);
            } catch (const std::exception& e) {  // no key to be had, a PDF library that fails
                std::fprintf(stderr, "a report was not made: %s\n", e.what());
                out = app::try_again(site, request);
            }
            if (auto* later = std::get_if<web::Later>(&out)) return later->start(reply);
            reply(std::get<web::Response>(std::move(out)));
        });
        if (!taken) reply(app::try_again(site, request));
    }};
}

struct Made {
    ReportAsked asked;
    Report report;
};
std::optional<Made> report_asked(app::Site& site, const app::Actor& actor, app::Action action,
                                 const Given& get) {
    const auto s = scope_of(site, actor);
    const auto db = site.database.reader();
    const auto asked = asked_in(db, s, get);
    if (!people::load_unit(db, asked.unit) || !app::may(db, actor.person, action, asked.unit, s.day))
        return std::nullopt;
    const auto facts = facts_for(db, asked, s.day, site.address);
    if (refused(facts)) return std::nullopt;
    return Made{asked, compose_report(facts)};
}

}  // namespace

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor));
}

// What is asked for, with the running half-year of one's own range where nothing is said.
ReportAsked asked_in(store::Connection& db, const app::Scope& s, const Given& get) {
    const std::chrono::year_month_day now{s.day};
    const int running = static_cast<unsigned>(now.month()) <= 6 ? 1 : 2;
    ReportAsked out{.kind = base::from_name<ReportKind>(get("jenis")).value_or(ReportKind::semester),
                    .year = number_in(get("tahun"), static_cast<int>(now.year())),
                    .half = number_in(get("paruh"), running),
                    .unit = UnitId{number_in(get("satuan"), 0)}};
    if (!out.unit) out.unit = first_office(db, s);
    if (out.year < 2000 || out.year > 9998) out.year = static_cast<int>(now.year());
    if (out.kind != ReportKind::semester)
        out.half = 0;
    else if (out.half != 1 && out.half != 2)
        out.half = running;
    return out;
}
Given from_query(const web::Request& request) {
    return [&request](std::string_view name) { return request.query.first(name).value_or(""); };
}

web::Outcome download_report(app::Site& site, web::Request& request, const app::Actor& actor) {
    return on_worker(site, request, [&site, actor](const web::Request& asked) -> web::Outcome {
        const auto made = report_asked(site, actor, app::Action::monitor_unit, from_query(asked));
        if (!made) return app::not_found(site, asked);
        if (asked.path.ends_with(".xlsx"))
            return web::download(std::string(documents::media_type(documents::FileFormat::xlsx)),
                                 report_sheet(asked.lang, made->report), file_name_of(made->report, "xlsx"));
        return web::download(
            "application/pdf",
            documents::pdf(report_paper(asked.lang, made->report, std::nullopt, {},
                                        base::start_of(made->report.as_of, actor.zone), actor.zone)),
            file_name_of(made->report, "pdf"));
    });
}

web::Outcome issue_report(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    return on_worker(site, request, [&site, actor, form = *form](const web::Request& asked) -> web::Outcome {
        const auto made = report_asked(site, actor, app::Action::inspect_declaration,
                                       [&](std::string_view name) { return form.get(name); });
        if (!made) return app::not_found(site, asked);
        const auto paper = report_paper(asked.lang, made->report, Signer{actor.position, actor.name},
                                        site.address + "/verifikasi", site.clock.now(), actor.zone);
        const auto pdf = papers::sealed_pdf(site, made->asked.unit, paper);
        return app::write(site, asked, actor, [made = *made, pdf](app::Change& c) {
            const auto id = c.new_id<ReportId>();
            const ReportIssued act{.report = id,
                                   .kind = made.asked.kind,
                                   .year = made.asked.year,
                                   .half = made.asked.half,
                                   .unit = made.asked.unit,
                                   .pdf = base::sha256(pdf),
                                   .bytes = static_cast<std::int64_t>(pdf.size()),
                                   .on = c.today()};
            c.record(case_of(id), act.unit, act);
            keep_report(c.db, act.pdf, pdf);
            return app::Answer::see(web::path("/pantau/laporan?jenis={}&tahun={}&paruh={}&satuan={}#terbit",
                                              base::name(act.kind), act.year, act.half, act.unit.value));
        });
    });
}

web::Outcome show_issued_report(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<ReportId>("id");
    std::optional<std::string> pdf;
    std::string name;
    if (id) {
        const auto db = site.database.reader();
        const auto found = issued_report(db, *id);
        if (found &&
            app::may(db, actor.person, app::Action::monitor_unit, found->act.unit, app::today(site, actor))) {
            pdf = kept_report(db, found->act.pdf);
            name = "laporan-" + std::string(base::name(found->act.kind)) + "-" + id->text() + ".pdf";
        }
    }
    if (!pdf) return app::not_found(site, request);
    return web::download("application/pdf", std::move(*pdf), name);
}

}  // namespace oversight
