#include "declarations/case_pages.hpp"

#include "declarations/declaration_facts_rows.hpp"
#include "declarations/moved_limit_rows.hpp"
#include "declarations/trail_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "rules/deadlines.hpp"

namespace declarations {

using namespace web::literals;
using app::say;
using web::Fragment;
using web::Lang;
using web::Meaning;
using web::Text;

namespace {

std::string label(Lang lang, CarriedOut carried_out) {
    switch (carried_out) {
        case CarriedOut::yes: return std::string(Text("Terlaksana", "Carried out")(lang));
        case CarriedOut::partly: return std::string(Text("Sebagian terlaksana", "Partly carried out")(lang));
        case CarriedOut::no: return std::string(Text("Belum terlaksana", "Not carried out")(lang));
    }
    return {};
}

std::string label(Lang lang, Inspection state) {
    switch (state) {
        case Inspection::not_received:
            return std::string(Text("Belum mencatat penerimaan", "Not acknowledged yet")(lang));
        case Inspection::received: return std::string(Text("Sudah menerima", "Received")(lang));
        case Inspection::reviewed: return std::string(Text("Sudah menelaah", "Reviewed")(lang));
        case Inspection::returned_to_superior:
            return std::string(Text("Mengembalikan ke atasan", "Sent back to the superior")(lang));
    }
    return {};
}

Fragment heading(Lang lang, Text words) { return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(words(lang)); }

Fragment ordered(Lang lang, const std::vector<OrderedControl>& controls) {
    return R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
        web::each(controls, [&](const OrderedControl& one) {
            const auto& rule = rules::rule(one.control);
            auto state = one.report ? label(lang, one.report->carried_out) + ", " +
                                          web::long_date(lang, one.report->on)
                                    : std::string(Text("belum dilaporkan", "not reported on yet")(lang));
            if (one.report && !one.report->note.empty()) state += ": " + one.report->note;
            return R"(<li><strong>{}</strong>. {} <span class="j-muted">({})</span></li>)"_html(
                say(lang, rule.label), say(lang, rule.effect), state);
        }));
}

}  // namespace

Shown shown(const Declaration& d, base::Date today) {
    switch (d.state) {
        case State::submitted:
            if (today > d.due) return {Meaning::stopped, Text("Lewat batas waktu", "Past the limit")};
            return {Meaning::waiting, Text("Menunggu atasan", "With the superior")};
        case State::returned: return {Meaning::attention, Text("Perlu dilengkapi", "To be completed")};
        case State::determined: return {Meaning::done, Text("Sudah ditetapkan", "Determined")};
        case State::closed: return {Meaning::neutral, Text("Ditutup", "Closed")};
        case State::withdrawn: return {Meaning::neutral, Text("Ditarik", "Withdrawn")};
    }
    return {Meaning::neutral, Text("Ditutup", "Closed")};
}

std::string matter_title(store::Connection& db, const std::optional<MatterId>& matter) {
    if (!matter) return {};
    const auto found = matters::load_matter(db, *matter);
    return found ? found->title : std::string{};
}

Fragment identity(store::Connection& db, Lang lang, const Declaration& d) {
    const auto capacity = people::load_appointment(db, d.capacity);
    const auto unit = people::load_unit(db, d.unit);
    return web::identity_bar(
        lang, {{Text("Yang mendeklarasikan", "Declarant"), people::name_of(db, d.declarant)},
               {Text("Jabatan", "Position"), capacity ? people::title_of(db, *capacity) : std::string{}},
               {Text("Satuan kerja", "Office"), unit ? unit->name : std::string{}},
               {Text("Nomor", "Number"), d.id.text()}});
}

Fragment standing_now(store::Connection& db, Lang lang, const Declaration& d, base::Date day) {
    const auto tag = shown(d, day);
    const auto calendar = app::calendar(db);
    Fragment out = R"(<p class="govuk-body">{}</p>)"_html(web::tag(lang, tag.meaning, tag.words));
    const auto superior = people::name_of(db, d.superior);
    if (d.state == State::submitted && !d.nobody_left) {
        out += R"(<p class="govuk-body">{}</p>)"_html(
            web::say(lang, Text("{} menetapkan paling lambat {}.", "{} determines it by {}."), superior,
                     app::due_in_words(lang, d.due, day, calendar, d.unit)));
        const auto* row = rules::deadline(rules::DeadlineKey::determination, d.submitted);
        if (row && row->standing != rules::Standing::confirmed && !row->note.empty())
            out += web::unconfirmed_mark(
                lang, web::Words(std::string(lang == Lang::id ? row->note.id : row->note.en) + "."),
                {std::string(row->source.instrument), std::string(row->source.article)});
        if (d.due_provisional)
            out += web::unconfirmed_mark(
                lang,
                Text("Hari libur tahun depan belum ditetapkan, jadi batas ini dapat bergeser.",
                     "Next year's days off are not decreed, so this day may move."),
                {});
    }
    if (d.nobody_left)
        out += web::warning_text(
            lang, Text("Tidak ada atasan lagi yang dapat menetapkan. Inspektorat yang menanganinya.",
                       "No superior is left to determine it. The Inspectorate has it."));
    if (d.state == State::returned && d.completion_due)
        out += R"(<p class="govuk-body">{}</p>)"_html(
            web::say(lang, Text("Dilengkapi paling lambat {}.", "To be completed by {}."),
                     app::due_in_words(lang, *d.completion_due, day, calendar, d.unit)));
    for (const auto& m : moves_of(db, d.id))
        out += web::inset(R"(<p class="govuk-body">{}</p>)"_html(
            web::say(lang,
                     Text("{} menjadi hari libur, jadi batas {} menjadi {}.",
                          "{} became a day off, so the limit {} became {}."),
                     m.cause, m.was, m.became)));
    if (d.matter && (d.state == State::submitted || d.state == State::returned))
        out += web::inset(R"(<p class="govuk-body">{}</p>)"_html(
            web::say(lang,
                     Text("{} tidak ikut memutuskan \"{}\" sampai ada penetapan.",
                          "{} takes no part in deciding \"{}\" until it is determined."),
                     people::name_of(db, d.declarant), matter_title(db, d.matter))));
    if (d.origin == Origin::own_initiative)
        out += R"(<p class="govuk-body">{}</p>)"_html(
            Text("Kasus ini dibuka atas inisiatif atasan atau Inspektorat.",
                 "This case was opened by a superior or the Inspectorate.")(lang));
    return out;
}

Fragment facts(store::Connection& db, Lang lang, const Declaration& d) {
    auto rows = told(lang, d, matter_title(db, d.matter), "");
    const auto files = evidence_of(db, d.id);
    Fragment links;
    for (std::size_t n = 0; n < files.size(); ++n)
        links +=
            R"(<p class="govuk-body"><a class="govuk-link" href="/deklarasi/{}/bukti/{}">{}</a> ({})</p>)"_html(
                d.id, n + 1, files[n].name, say_bytes(lang, files[n].bytes));
    if (!files.empty()) rows.push_back({Text("Bukti", "Evidence"), std::move(links), {}});
    return heading(lang, Text("Isi deklarasi", "What is declared")) + web::summary_list(lang, rows);
}

Fragment determination_part(store::Connection& db, Lang lang, const Declaration& d) {
    const auto ruling = determination_of(db, d.id);
    if (!ruling) return {};
    std::vector<web::SummaryRow> rows;
    rows.push_back(web::summary_row(Text("Benturan kepentingan", "Conflict of interest"),
                                    ruling->truth == Truth::conflict
                                        ? Text("Ada", "There is one")(lang)
                                        : Text("Tidak ada", "There is none")(lang)));
    rows.push_back(web::summary_row(Text("Alasan", "Reason"), ruling->truth_reason));
    if (ruling->truth == Truth::conflict) {
        rows.push_back(web::summary_row(Text("Dampak", "Impact"), say(lang, rules::label(ruling->impact)) +
                                                                      ". " + ruling->impact_reason));
        rows.push_back({Text("Pengendalian", "Controls"), ordered(lang, controls_of(db, d.id)), {}});
        rows.push_back(web::summary_row(
            Text("Berlaku", "In force"),
            ruling->until ? web::say(lang, Text("{} sampai {}", "{} to {}"), ruling->from, *ruling->until)
                          : web::say(lang, Text("Sejak {}", "From {}"), ruling->from)));
        if (ruling->substitute)
            rows.push_back(
                web::summary_row(Text("Pengganti", "Substitute"), people::name_of(db, ruling->substitute)));
    }
    rows.push_back(
        web::summary_row(Text("Ditetapkan oleh", "Determined by"), people::name_of(db, ruling->decider)));
    rows.push_back(web::summary_row(
        Text("Tanggal", "Day"),
        web::weekday_date(lang, ruling->on) +
            (ruling->late ? std::string(Text(" (lewat batas waktu)", " (past the limit)")(lang))
                          : std::string{})));
    return heading(lang, Text("Penetapan atasan", "The superior's determination")) +
           web::summary_list(lang, rows);
}

Fragment inspection_part(store::Connection& db, Lang lang, const Declaration& d) {
    const auto record = inspection_of(db, d.id);
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Keadaan", "Where it stands"), label(lang, record.state))};
    if (record.received)
        rows.push_back(
            web::summary_row(Text("Diterima", "Received"), web::weekday_date(lang, *record.received)));
    if (const auto due = review_due(db, d)) {
        auto words = web::weekday_date(lang, *due);
        if (record.reviewed && *record.reviewed > *due)
            words += web::say(lang, Text(" (ditelaah terlambat, {})", " (reviewed late, {})"),
                              web::long_date(lang, *record.reviewed));
        rows.push_back(web::summary_row(Text("Batas telaah", "Review due"), words));
    }
    if (!record.findings.empty())
        rows.push_back(web::summary_row(Text("Hasil telaah", "Findings"), record.findings));
    if (!record.return_reason.empty())
        rows.push_back(web::summary_row(Text("Alasan dikembalikan", "Why sent back"), record.return_reason));
    if (!record.conclusion.empty())
        rows.push_back(web::summary_row(Text("Kesimpulan", "Conclusion"), record.conclusion));
    for (const auto& said : announcements_of(db, d.id))
        rows.push_back(web::summary_row(said.where == AnnouncedIn::meeting
                                            ? Text("Diumumkan dalam rapat", "Announced in a meeting")
                                            : Text("Diumumkan kepada publik", "Announced to the public"),
                                        web::long_date(lang, said.on) + ". " + said.details));
    return heading(lang, Text("Inspektorat", "Inspectorate")) + web::summary_list(lang, rows);
}

Fragment history(store::Connection& db, Lang lang, const Declaration& d, PersonId reader) {
    const auto unit = people::load_unit(db, d.unit);
    const auto zone = unit ? unit->zone : base::Zone::wib;
    const auto silences = silences_of(db, d.id);
    std::size_t silent = 0;
    std::vector<web::Event> events;
    for (const auto& act : trail_of(db, case_of(d.id))) {
        const auto title = app::title(act.kind);
        Fragment text =
            R"(<p class="govuk-body-s"><a class="govuk-link" href="/tanda-terima/{}">{}</a></p>)"_html(
                act.index,
                web::say(lang, Text("Unduh tanda terima nomor {}", "Download receipt {}"), act.index));
        if (act.actor && act.actor == reader)
            text +=
                R"(<p class="govuk-body-s"><a class="govuk-link" href="/tanda-terima/{}/catatan">{}</a></p>)"_html(
                    act.index, web::say(lang, Text("Unduh catatan Anda nomor {}", "Download your record {}"),
                                        act.index));
        if (act.kind == app::ActKind::silence_recorded && silent < silences.size()) {
            const auto& s = silences[silent++];
            const auto words =
                s.next ? web::say(lang,
                                  Text("{} tidak menetapkan sampai {}. Kini pada {}.",
                                       "{} did not determine it by {}. It is now with {}."),
                                  people::name_of(db, s.silent), s.was_due, people::name_of(db, s.next))
                       : web::say(lang,
                                  Text("{} tidak menetapkan sampai {}. Tidak ada atasan lagi.",
                                       "{} did not determine it by {}. Nobody is left above."),
                                  people::name_of(db, s.silent), s.was_due);
            text = R"(<p class="govuk-body">{}</p>)"_html(words) + text;
        }
        events.push_back({.title = std::string(lang == Lang::id ? title.id : title.en),
                          .who = act.actor ? web::Words(people::name_of(db, act.actor))
                                           : web::Words(Text("sistem, karena waktunya tiba",
                                                             "the system, as time passed")),
                          .when = web::date_time(lang, act.at, zone),
                          .machine_time = base::iso(act.at, zone),
                          .text = std::move(text)});
    }
    return heading(lang, Text("Riwayat", "History")) + web::timeline(lang, events);
}

}  // namespace declarations
