// The rules in plain words, straight from the rows that the program itself decides by: limits in time,
// grounds, relatives, controls, quorum, the calendar, and everything the law leaves open, marked as such.
#include "app/page.hpp"
#include "people/setting_form.hpp"
#include "publication/public_pages.hpp"
#include "rules/controls.hpp"
#include "rules/deadlines.hpp"
#include "rules/discipline.hpp"
#include "rules/gratification.hpp"
#include "rules/grounds.hpp"
#include "rules/plenary.hpp"
#include "rules/relations.hpp"

namespace publication {
namespace {

using namespace web::literals;
using app::say;
using web::Lang;
using web::Text;

web::Fragment words(std::string_view text) { return R"({})"_html(text); }

web::Fragment cited(Lang lang, const rules::Citation& source, rules::Standing standing) {
    auto out = web::law_reference({std::string(source.instrument), std::string(source.article)});
    switch (standing) {
        case rules::Standing::confirmed: return out;
        case rules::Standing::unconfirmed:
            return out += R"( {})"_html(
                       web::tag(lang, web::Meaning::attention, Text("Belum terkonfirmasi", "Not confirmed")));
        case rules::Standing::house_rule:
            return out +=
                   R"( {})"_html(web::tag(lang, web::Meaning::neutral, Text("Ketentuan kami", "House rule")));
        case rules::Standing::silent:
            return out += R"( {})"_html(
                       web::tag(lang, web::Meaning::attention, Text("Tidak diatur", "Law is silent")));
    }
    return out;
}

web::Fragment deadlines(Lang lang, base::Date day) {
    web::Table table{
        .id = "batas-waktu",
        .caption = Text("Batas waktu deklarasi, rapat, laporan, dan pengaduan",
                        "Limits of declarations, plenaries, reports and complaints"),
        .columns = {{Text("Apa", "What")}, {Text("Lamanya", "How long")}, {Text("Dasar", "Basis")}},
        .on_phones = web::OnPhones::stack};
    for (const auto& d : rules::all_deadlines()) {
        const auto* row = rules::deadline(d.key, day);
        if (!row) continue;
        table.rows.push_back({words(say(lang, d.label)),
                              words(std::to_string(row->value) + " " + say(lang, rules::label(d.unit))),
                              cited(lang, row->source, row->standing)});
    }
    return web::table(lang, table);
}

// Limits of one kind of case, all in working days.
template <class Limits>
web::Fragment limits(Lang lang, base::Date day, std::string id, Text caption, const Limits& all) {
    web::Table table{
        .id = std::move(id),
        .caption = caption,
        .columns = {{Text("Apa", "What")}, {Text("Lamanya", "How long")}, {Text("Dasar", "Basis")}},
        .on_phones = web::OnPhones::stack};
    for (const auto& limit : all) {
        const auto* row = rules::in_force(limit.rows, day);
        if (!row) continue;
        table.rows.push_back(
            {words(say(lang, limit.label)),
             words(std::to_string(row->value) + " " + say(lang, rules::label(rules::Unit::working_days))),
             cited(lang, row->source, row->standing)});
    }
    return web::table(lang, table);
}

web::Fragment grounds(Lang lang) {
    web::Table table{
        .id = "alasan",
        .caption = Text("Kapan benturan kepentingan ada", "When there is a conflict of interest"),
        .columns = {{Text("Alasan", "Ground")}, {Text("Dasar", "Basis")}},
        .on_phones = web::OnPhones::stack};
    for (const auto& g : rules::all_grounds)
        table.rows.push_back({words(say(lang, g.label)), cited(lang, g.source, rules::Standing::confirmed)});
    return web::table(lang, table);
}

web::Fragment relatives(Lang lang) {
    const auto item = [&](const rules::RelativeRule& r) { return R"(<li>{}</li>)"_html(say(lang, r.label)); };
    return R"(<h2 class="govuk-heading-m" id="kerabat">{}</h2><ol class="govuk-list govuk-list--number">{}</ol><p class="govuk-body">{}</p>)"_html(
        Text("Sebelas kerabat", "Eleven relatives")(lang), web::each(rules::all_relatives(), item),
        web::law_reference(
            {std::string(rules::relatives_source.instrument), std::string(rules::relatives_source.article)}));
}

web::Fragment controls(Lang lang) {
    web::Table table{.id = "pengendalian",
                     .caption = Text("Bentuk pengendalian", "Forms of control"),
                     .columns = {{Text("Bentuk", "Form")},
                                 {Text("Artinya bagi Anda", "What it means for you")},
                                 {Text("Dasar", "Basis")}},
                     .on_phones = web::OnPhones::stack};
    for (const auto& c : rules::all_controls())
        table.rows.push_back(
            {words(say(lang, c.label)), words(say(lang, c.effect)), cited(lang, c.source, c.standing)});
    return web::table(lang, table);
}

web::Fragment quorums(Lang lang, base::Date day) {
    web::Table table{.id = "kuorum",
                     .caption = Text("Kuorum rapat pleno", "Quorum of plenaries"),
                     .columns = {{Text("Lembaga", "Body")},
                                 {Text("Anggota", "Seats"), web::Aligned::numbers},
                                 {Text("Hadir paling sedikit", "Present at least"), web::Aligned::numbers},
                                 {Text("Setuju paling sedikit", "In favour at least")},
                                 {Text("Dasar", "Basis")}},
                     .on_phones = web::OnPhones::stack};
    for (const auto& row : rules::body_rules()) {
        const auto& b = row.value;
        if (rules::body_rule(b.body, b.seats, day) != &row) continue;
        const auto approval = b.approval == rules::ApprovalKind::at_least
                                  ? std::to_string(b.at_least)
                                  : std::string(Text("lebih dari setengah yang hadir",
                                                     "more than half of those present")(lang));
        table.rows.push_back({words(say(lang, rules::label(b.body))), words(std::to_string(b.seats)),
                              words(std::to_string(b.quorum)), words(approval),
                              cited(lang, row.source, row.standing)});
    }
    return web::table(lang, table);
}

// The value, since when and by which instrument; or that no instrument set it.
web::Fragment value_of(Lang lang, const people::SettingInForce& now) {
    if (!now.since) return words(people::value_words(lang, now.value));
    return R"({}<br><span class="j-muted">{}</span>)"_html(
        people::value_words(lang, now.value), web::say(lang, Text("sejak {}, {}", "since {}, {}"),
                                                       web::long_date(lang, *now.since), now.instrument));
}

web::Table open_table(std::string id, Text caption) {
    return {.id = std::move(id),
            .caption = caption,
            .columns = {{Text("Hal", "Matter")},
                        {Text("Yang berlaku di sini", "What holds here")},
                        {Text("Mengapa belum pasti", "Why not certain")},
                        {Text("Dasar terdekat", "Nearest basis")}},
            .on_phones = web::OnPhones::stack};
}

web::Fragment open_questions(store::Connection& db, Lang lang, base::Date day) {
    auto table = open_table("belum-terkonfirmasi", Text("Yang belum terkonfirmasi", "What is not confirmed"));
    for (const auto& s : rules::all_settings()) {
        const auto now = people::setting_in_force(db, s.key, day);
        table.rows.push_back(
            {words(say(lang, s.label)), value_of(lang, now), words(say(lang, s.why)),
             now.since ? web::law_reference({now.instrument, ""}) : cited(lang, s.source, s.standing)});
    }
    return web::table(lang, table);
}

// What no setting changes: the program is built on it.
web::Fragment assumptions(Lang lang) {
    auto table =
        open_table("anggapan", Text("Yang dianggap benar oleh sistem ini", "What this system assumes"));
    for (const auto& a : rules::all_assumptions())
        table.rows.push_back({words(say(lang, a.label)), words(say(lang, a.holds)), words(say(lang, a.why)),
                              cited(lang, a.source, a.standing)});
    return web::table(lang, table);
}

web::Fragment calendar(store::Connection& db, Lang lang, base::Date today) {
    const auto calendar = app::calendar(db);
    const auto year = std::chrono::year_month_day{today}.year();
    web::Table table{
        .id = "hari-libur",
        .caption = Text("Hari yang tidak dihitung sebagai hari kerja", "Days that are no working days"),
        .columns = {{Text("Hari", "Day")}, {Text("Hari libur", "Day off")}},
        .on_phones = web::OnPhones::stack};
    for (const auto& row : calendar.rows())
        if (std::chrono::year_month_day{row.day}.year() >= year && row.region == 0)
            table.rows.push_back({words(web::weekday_date(lang, row.day)),
                                  R"({}, {})"_html(lang == Lang::id ? row.name_id : row.name_en,
                                                   say(lang, rules::label(row.kind)))});
    auto out = web::table(lang, table);
    const auto next = year + std::chrono::years{1};
    if (!calendar.decreed(next))
        out += web::inset(R"(<p class="govuk-body">{}</p>)"_html(
            web::say(lang,
                     Text("Hari libur {} belum ditetapkan. Batas waktu yang melewati akhir tahun ini masih "
                          "dapat bergeser.",
                          "The days off of {} are not yet decreed. A limit that runs past the end of this "
                          "year may still move."),
                     std::to_string(static_cast<int>(next)))));
    return out;
}

// A long page: what is on it, first.
web::Fragment contents(Lang lang) {
    struct Part {
        const char* id;
        Text words;
    };
    static constexpr Part parts[] = {
        {"alasan", Text("Kapan benturan kepentingan ada", "When there is a conflict of interest")},
        {"kerabat", Text("Sebelas kerabat", "Eleven relatives")},
        {"batas-waktu", Text("Batas waktu deklarasi, rapat, laporan, dan pengaduan",
                             "Limits of declarations, plenaries, reports and complaints")},
        {"batas-gratifikasi", Text("Batas waktu gratifikasi", "Limits of gratification")},
        {"batas-pemeriksaan",
         Text("Batas waktu pemeriksaan dan sanksi", "Limits of examinations and sanctions")},
        {"pengendalian", Text("Bentuk pengendalian", "Forms of control")},
        {"kuorum", Text("Kuorum rapat pleno", "Quorum of plenaries")},
        {"belum-terkonfirmasi", Text("Yang belum terkonfirmasi", "What is not confirmed")},
        {"anggapan", Text("Yang dianggap benar oleh sistem ini", "What this system assumes")},
        {"hari-libur", Text("Hari libur", "Days off")},
    };
    return R"(<nav aria-label="{}"><ul class="govuk-list govuk-list--bullet">{}</ul></nav>)"_html(
        Text("Isi halaman ini", "On this page")(lang), web::each(parts, [&](const Part& part) {
            return R"(<li><a class="govuk-link" href="#{}">{}</a></li>)"_html(part.id, part.words(lang));
        }));
}

web::Outcome rules_page(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    web::Fragment body;
    {
        const auto db = site.database.reader();
        body =
            R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body-l">{}</p>{}{}{}{}{}{}{}{}<p class="govuk-body-s">{}</p>)"_html(
                Text("Aturan dalam bahasa sehari-hari", "The rules in plain words")(lang),
                Text("Siapa yang punya kepentingan dalam suatu urusan memberi tahu atasannya dan tidak ikut "
                     "memutuskan. Aturan di bawah ini dipakai langsung oleh sistem.",
                     "Who has an interest in a matter tells the superior and takes no part in deciding it. "
                     "The system itself decides by the rules below.")(lang),
                contents(lang), grounds(lang), relatives(lang),
                deadlines(lang, day) +
                    limits(lang, day, "batas-gratifikasi",
                           Text("Batas waktu gratifikasi", "Limits of gratification"),
                           rules::all_gratification_limits()) +
                    limits(lang, day, "batas-pemeriksaan",
                           Text("Batas waktu pemeriksaan dan sanksi", "Limits of examinations and sanctions"),
                           rules::all_discipline_limits()),
                controls(lang), quorums(lang, day), open_questions(db, lang, day) + assumptions(lang),
                calendar(db, lang, day),
                Text("Data wilayah: idn-area-data (ODbL).", "Region data: idn-area-data (ODbL).")(lang));
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Aturan", "Rules")(lang)), .section = app::Section::rules},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> rules_pages() {
    return {{web::Method::get, "/aturan", app::for_everyone, rules_page}};
}

}  // namespace publication
