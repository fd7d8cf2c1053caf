// For everyone: decisions with the recusals beside them. What a declaration describes never comes here: rows
// give kind of tie and measure, and no more.
#include "app/page.hpp"
#include "decisions/decision_rows.hpp"
#include "decisions/minutes_rows.hpp"
#include "people/people_rows.hpp"
#include "publication/public_pages.hpp"
#include "publication/published_rows.hpp"

namespace publication {
namespace {

using namespace web::literals;
using app::say;
using decisions::PublicDecision;
using decisions::PublicRecusal;
using web::Lang;
using web::Text;
using web::Url;

const web::LawReference bar_law{"UU 30/2014", "Pasal 42 ayat (1)"};

// ---- list ----

web::Fragment office_filter(store::Connection& db, Lang lang, std::optional<UnitId> province,
                            std::optional<UnitId> office) {
    const auto options = [](const std::vector<people::Unit>& units) {
        std::vector<web::Option> out;
        for (const auto& u : units) out.push_back({u.id.text(), u.name, {}, {}});
        return out;
    };
    std::vector<people::Unit> top;
    if (auto nation = people::load_unit(db, people::the_nation)) top.push_back(std::move(*nation));
    for (auto& u : people::units_below(db, people::the_nation)) top.push_back(std::move(u));
    auto fields = web::select(lang,
                              {.name = "provinsi",
                               .label = Text("Provinsi, atau KPU pusat", "Province, or the national KPU"),
                               .hint = {},
                               .value = province ? province->text() : "",
                               .error = {}},
                              options(top));
    if (province && people::level_of(*province) == people::UnitLevel::province) {
        fields += web::select(
            lang,
            {.name = "kantor",
             .label = Text("Kantor", "Office"),
             .hint = Text("Tanpa pilihan: KPU Provinsi.", "Without a choice: the provincial KPU."),
             .value = office ? office->text() : "",
             .error = {}},
            options(people::units_below(db, *province)));
    }
    return web::search_form(
        Url("/keputusan"), fields + web::button(lang, Text("Tampilkan", "Show"), web::ButtonKind::secondary));
}

web::Meaning meaning_of(const decisions::Decision& d) {
    if (d.annulment) return web::Meaning::stopped;
    return d.outcome == rules::Outcome::rejected ? web::Meaning::neutral : web::Meaning::done;
}

web::Fragment outcome_tag(Lang lang, const decisions::Decision& d) {
    if (d.annulment) return web::tag(lang, web::Meaning::stopped, Text("Dibatalkan", "Annulled"));
    return web::tag(lang, meaning_of(d), say(lang, rules::label(d.outcome)));
}

web::Fragment list_row(Lang lang, const decisions::ListedDecision& p) {
    const auto recused =
        p.decision.recusals.empty()
            ? web::Fragment{}
            : R"(<br>{})"_html(web::say(lang,
                                        Text("{} orang tidak ikut memutuskan", "{} took no part in deciding"),
                                        p.decision.recusals.size()));
    return R"(<li><h2 class="govuk-heading-m"><a class="govuk-link" href="/keputusan/{}">{}</a></h2><p class="govuk-body">{} {}, {}{}</p></li>)"_html(
        p.decision.matter, p.title, outcome_tag(lang, p.decision), p.office,
        web::long_date(lang, p.decision.on), recused);
}

web::Url next_page(std::optional<UnitId> province, std::optional<UnitId> office, decisions::DecisionId last) {
    if (office) return web::path("/keputusan?provinsi={}&kantor={}&sebelum={}", *province, *office, last);
    if (province) return web::path("/keputusan?provinsi={}&sebelum={}", *province, last);
    return web::path("/keputusan?sebelum={}", last);
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto asked = [&](const char* name) { return UnitId::from(request.query.first(name).value_or("")); };
    const auto province = asked("provinsi");
    auto office = province ? asked("kantor") : std::nullopt;
    if (office && people::parent_of(*office) != *province) office.reset();  // of the province chosen before
    const auto before = decisions::DecisionId::from(request.query.first("sebelum").value_or(""))
                            .value_or(decisions::DecisionId{});
    constexpr Text title("Keputusan publik", "Public decisions");
    web::Fragment body;
    {
        const auto db = site.database.reader();
        auto found =
            decisions::decisions_listed(db, office ? office : province, before, app::rows_a_page + 1);
        std::optional<Url> next;
        if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
            found.resize(app::rows_a_page);
            next = next_page(province, office, found.back().decision.id);
        }
        body = R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{})"_html(
            title(lang),
            Text("Di samping setiap keputusan tertulis siapa yang tidak ikut memutuskan, dan mengapa.",
                 "Beside each decision stands who took no part in it, and why.")(lang),
            office_filter(db, lang, province, office));
        if (found.empty())
            body += web::inset(R"(<p class="govuk-body">{}</p>)"_html(
                Text("Belum ada keputusan di sini. Pilih kantor lain atau lihat semua kantor.",
                     "No decision here yet. Choose another office or see all offices.")(lang)));
        else
            body += R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)"_html(
                web::each(found, [&](const auto& listed) { return list_row(lang, listed); }));
        body += web::pagination(lang, before ? std::optional(Url("/keputusan")) : std::nullopt, next);
    }
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::public_decisions},
                     std::move(body));
}

// ---- one decision ----

std::optional<PublicDecision> decision_at(store::Connection& db, const web::Request& request) {
    const auto id = request.id<MatterId>("id");
    if (!id) return std::nullopt;
    const auto on_matter = decisions::decision_on(db, *id);
    return decisions::decision_public(db, on_matter ? on_matter->id : decisions::DecisionId{id->value});
}

web::Fragment recusal(Lang lang, const PublicRecusal& r) {
    const auto who = R"(<strong>{}</strong>{}{})"_html(r.name, r.position.empty() ? "" : ", ", r.position);
    if (r.how == matters::Standing::standstill)
        return R"(<li>{}, {} {}</li>)"_html(
            who,
            Text("tidak ikut memutuskan selama deklarasinya menunggu penetapan atasan. Dasar:",
                 "took no part while the declaration awaited the superior. Basis:")(lang),
            web::law_reference(bar_law));
    auto out =
        R"({} {} {}.)"_html(who,
                            Text("tidak ikut memutuskan karena potensi benturan kepentingan. Dasar:",
                                 "took no part because of a potential conflict of interest. Basis:")(lang),
                            web::law_reference(bar_law));
    if (r.relation)
        out += R"(<br>{} {})"_html(Text("Jenis hubungan:", "Kind of relation:")(lang),
                                   say(lang, r.relation->label));
    std::string measures;
    for (const auto control : r.measures)
        measures += (measures.empty() ? "" : "; ") + say(lang, rules::rule(control).label);
    if (!measures.empty()) out += R"(<br>{} {})"_html(Text("Tindakan:", "Measure:")(lang), measures);
    return R"(<li>{}</li>)"_html(out);
}

web::Fragment outcome_part(Lang lang, const PublicDecision& p) {
    const auto& d = p.decision;
    std::vector<web::SummaryRow> rows{
        {Text("Hasil", "Outcome"), outcome_tag(lang, d), {}},
        web::summary_row(Text("Keputusan", "Decision"), d.text),
        web::summary_row(Text("Hari", "Day"), web::weekday_date(lang, d.on)),
        web::summary_row(Text("Diputuskan oleh", "Decided by"),
                         d.plenary
                             ? web::say(lang, Text("Rapat pleno {}", "Plenary of {}"), p.office)
                             : p.decider + (p.decider_position.empty() ? "" : ", " + p.decider_position))};
    if (d.in_place_of)
        rows.push_back(
            web::summary_row(Text("Kedudukan", "Capacity"),
                             web::say(lang, Text("Sebagai pengganti pejabat yang tidak ikut memutuskan",
                                                 "As the substitute of the official who took no part"))));
    if (d.plenary) {
        rows.push_back(web::summary_row(
            Text("Suara", "Votes"),
            d.outcome == rules::Outcome::determined
                ? web::say(lang, Text("Ditetapkan tanpa pemungutan suara", "Determined without a vote"))
                : web::say(lang,
                           Text("{} setuju, {} tidak setuju, {} abstain; diperlukan {}",
                                "{} in favour, {} against, {} abstaining; {} needed"),
                           d.votes.in_favour, d.votes.against, d.votes.abstain, d.approval_needed)));
        rows.push_back(web::summary_row(Text("Kehadiran", "Attendance"),
                                        web::say(lang,
                                                 Text("{} dari {} anggota; kuorum {}; {} boleh memutuskan",
                                                      "{} of {} members; quorum {}; {} could vote"),
                                                 d.present, d.seats, d.quorum_needed, d.eligible)));
    }
    if (d.annulment) {
        rows.push_back(
            web::summary_row(Text("Dibatalkan", "Annulled"), web::weekday_date(lang, d.annulment->on)));
        rows.push_back(
            web::summary_row(Text("Alasan pembatalan", "Reason of the annulment"), d.annulment->reason));
    }
    return web::summary_list(lang, rows);
}

web::Fragment lifted_part(store::Connection& db, Lang lang, MatterId matter) {
    const auto lifted = lifted_bars(db, matter);
    if (lifted.empty()) return {};
    const auto items = web::each(lifted, [&](const LiftedBar& l) {
        return R"(<li><strong>{}</strong>, {}: {}</li>)"_html(
            people::name_of(db, l.person), web::long_date(lang, base::day_in(base::Zone::wib, l.at)),
            l.reason);
    });
    return R"(<h2 class="govuk-heading-m">{}</h2><p class="govuk-body">{}</p><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
        Text("Larangan yang dicabut", "Bars that were lifted")(lang),
        Text("Dua orang yang tidak terkait mencabutnya, dengan alasan ini.",
             "Two uninvolved people lifted them, for this reason.")(lang),
        items);
}

web::Fragment check_part(Lang lang, const PublicDecision& p, bool minutes_open) {
    std::vector<web::SummaryRow> rows{web::summary_row(
        Text("Nomor dalam log publik", "Index in the public log"), std::to_string(p.decision.log_index))};
    if (p.minutes)
        rows.push_back(
            {Text("Berita acara", "Minutes"),
             minutes_open
                 ? R"(<p class="govuk-body"><a class="govuk-link" href="/keputusan/{}/berita-acara.pdf">{}</a></p><p class="govuk-body"><a class="govuk-link" href="/verifikasi/berita-acara/{}">{}</a></p>)"_html(
                       p.decision.matter,
                       Text("Unduh berita acara (PDF)", "Download the minutes (PDF)")(lang),
                       p.decision.plenary, Text("Periksa sidiknya", "Check the fingerprint")(lang))
                 : R"(<p class="govuk-body"><a class="govuk-link" href="/verifikasi/berita-acara/{}">{}</a></p>)"_html(
                       p.decision.plenary, Text("Rapat tertutup. Periksa sidiknya",
                                                "Closed plenary. Check the fingerprint")(lang)),
             {}});
    return R"(<h2 class="govuk-heading-m">{}</h2>{}<p class="govuk-body">{} <a class="govuk-link" href="/log">{}</a></p>)"_html(
        Text("Periksa sendiri", "Check it yourself")(lang), web::summary_list(lang, rows),
        Text("Keputusan ini tercatat dalam log yang hanya dapat ditambah.",
             "This decision is in a log that can only grow.")(lang),
        Text("Cara memeriksa log", "How to check the log")(lang));
}

bool public_minutes(store::Connection& db, const PublicDecision& p) {
    if (!p.minutes || !p.decision.plenary) return false;
    const auto plenary = decisions::load_plenary(db, p.decision.plenary);
    return plenary && plenary->access == decisions::Access::open;
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    web::Fragment body;
    std::string title;
    {
        const auto db = site.database.reader();
        const auto p = decision_at(db, request);
        if (!p) return app::not_found(site, request);
        title = p->title;
        body = R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1>)"_html(p->office,
                                                                                                    title);
        if (!p->summary.empty()) body += R"(<p class="govuk-body">{}</p>)"_html(p->summary);
        body += outcome_part(lang, *p) + R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
                                             Text("Yang tidak ikut memutuskan", "Who took no part")(lang));
        if (p->recused.empty())
            body += R"(<p class="govuk-body">{}</p>)"_html(
                Text("Semua yang berwenang ikut memutuskan.", "Everyone with a say took part.")(lang));
        else
            body += R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)"_html(
                web::each(p->recused, [&](const PublicRecusal& r) { return recusal(lang, r); }));
        body += lifted_part(db, lang, p->decision.matter) + check_part(lang, *p, public_minutes(db, *p));
    }
    return app::page(site, request, actor,
                     {.title = title, .section = app::Section::public_decisions, .back = "/keputusan"},
                     std::move(body));
}

web::Outcome minutes(app::Site& site, web::Request& request, const app::Actor&) {
    std::optional<std::string> pdf;
    {
        const auto db = site.database.reader();
        const auto p = decision_at(db, request);
        if (p && public_minutes(db, *p)) pdf = decisions::kept_pdf(db, *p->minutes);
    }
    if (!pdf) return app::not_found(site, request);
    return web::download("application/pdf", std::move(*pdf), "berita-acara.pdf");
}

}  // namespace

std::vector<app::Route> decision_pages() {
    using enum web::Method;
    return {
        {get, "/keputusan", app::for_everyone, list},
        {get, "/keputusan/{id}", app::for_everyone, show},
        {get, "/keputusan/{id}/berita-acara.pdf", app::for_everyone, minutes},
    };
}

}  // namespace publication
