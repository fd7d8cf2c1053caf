// One case as who examines and the Inspectorate see it.
#include <algorithm>

#include "matters/matter_rows.hpp"
#include "sanctions/case_pages.hpp"

namespace sanctions {

using namespace web::literals;
using web::Fragment, web::Lang, web::Text, web::Url;

Fragment record_list(store::Connection& db, Lang lang, const Sanction& s) {
    const auto lines = record_of(db, s.id);
    if (lines.empty()) return {};
    std::vector<web::SummaryRow> rows;
    for (const auto& line : lines) {
        std::string text = web::long_date(lang, line.on);
        if (!line.number.empty()) text += ", " + line.number;
        if (line.level) text += ". " + app::say(lang, rules::label(*line.level));
        if (line.measure) text += ": " + app::say(lang, rules::label(*line.measure));
        if (!line.text.empty()) text += ". " + line.text;
        rows.push_back(web::summary_row(words(line.kind), text));
    }
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
               Text("Catatan keputusan", "Record of decisions")(lang)) +
           web::summary_list(lang, rows);
}

namespace {

// "Teguran lisan (Ringan; PP 94/2021 Pasal 8 ayat (2))"
std::string measure_words(Lang lang, const rules::MeasureRule& rule, rules::SanctionRoute route) {
    auto out = app::say(lang, rule.label) + " (" + app::say(lang, rules::label(rule.level));
    if (!rule.source.instrument.empty()) out += "; " + citation(rule.source);
    if (rules::standing(rule, route) != rules::Standing::confirmed)
        out += lang == Lang::id ? "; belum dikonfirmasi" : "; not confirmed";
    return out + ")";
}

}  // namespace

Fragment level_fields(Lang lang, const web::Form& form, const web::Faults& faults, const Sanction& s,
                      base::Date day, const LevelNames& names) {
    std::vector<web::Option> measures{{"", Text("Tanpa sanksi", "None"), {}, {}}};
    std::vector<std::string> notes;  // each said once
    for (const auto* rule : rules::measures_for(s.breach, s.route, day)) {
        measures.push_back(
            {std::string(base::name(rule->measure)), measure_words(lang, *rule, s.route), {}, {}});
        auto note = std::string(lang == Lang::id ? rule->note.id : rule->note.en);
        if (!note.empty() && std::ranges::find(notes, note) == notes.end()) notes.push_back(std::move(note));
    }
    auto levels = options_of<rules::SanctionLevel>(lang);
    levels.insert(levels.begin(), {"", Text("Tanpa sanksi", "None"), {}, {}});
    std::string hint;
    for (const auto& note : notes) hint += (hint.empty() ? "" : " ") + note;
    return web::radios(lang, web::field(lang, form, faults, names.level, Text("Tingkat", "Level")), levels) +
           web::select(lang,
                       web::field(lang, form, faults, names.measure, Text("Bentuk sanksi", "Measure"),
                                  hint.empty() ? web::Words{} : web::Words(hint)),
                       measures);
}

Fragment papers_part(Lang lang, const Sanction& s, std::string_view below) {
    if (!rules::examined_here(s.route)) return {};
    Fragment out;
    const auto add = [&](const std::string& rest, Text words) {
        out += R"(<li>{}</li>)"_html(
            web::link(lang, Url(std::string(below) + "/" + s.id.text() + "/" + rest), words));
    };
    for (const auto& one : s.summons)
        add("panggilan/" + std::to_string(one.number),
            one.number == 1 ? Text("Surat panggilan (PDF)", "Summons (PDF)")
                            : Text("Surat panggilan kedua (PDF)", "Second summons (PDF)"));
    if (s.outcome) add("keputusan.pdf", Text("Petikan keputusan (PDF)", "Extract of the decision (PDF)"));
    return out.empty() ? out : R"(<ul class="govuk-list">{}</ul>)"_html(out);
}

namespace {

Fragment heading(Lang lang, Text words) { return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(words(lang)); }

Fragment facts(const Desk& d, const Sanction& s) {
    const auto& breach = rules::rule(s.breach);
    const auto unit = people::load_unit(d.db, s.unit);
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Terlapor", "Respondent"), people::name_of(d.db, s.respondent)),
        web::summary_row(Text("Kantor", "Office"), unit ? unit->name : ""),
        web::summary_row(Text("Dugaan pelanggaran", "Suspected breach"), app::say(d.lang, breach.label)),
        {Text("Dasar hukum", "Legal basis"),
         web::law_reference({std::string(breach.source.instrument), std::string(breach.source.article)}),
         {}}};
    const auto add = [&](Text key, const std::string& value) {
        if (!value.empty()) rows.push_back(web::summary_row(key, value));
    };
    if (s.matter)
        if (const auto m = matters::load_matter(d.db, *s.matter)) add(Text("Urusan", "Matter"), m->title);
    add(Text("Uraian", "What is known"), s.facts);
    if (s.loss) add(Text("Kerugian negara", "Loss to the state"), std::string(Text("Ya", "Yes")(d.lang)));
    if (s.state != State::told && s.state != State::dismissed) {
        add(Text("Jalur", "Way"), app::say(d.lang, rules::label(s.route)));
        add(Text("Direkomendasikan oleh", "Recommended by"), people::name_of(d.db, s.recommended_by));
        if (rules::examined_here(s.route))
            add(Text("Yang memeriksa", "Who examines"),
                s.examiner.person
                    ? people::name_of(d.db, s.examiner.person)
                    : std::string(Text("Tidak ada atasan lagi; Inspektorat yang menangani",
                                       "No superior is left; the Inspectorate sees to it")(d.lang)));
        add(Text("Mengapa bukan atasan langsung", "Why not the direct superior"), s.examiner.reason);
    }
    if (s.state == State::recommended && s.due)
        add(Text("Mulai memeriksa paling lambat", "To begin by"), d.due(*s.due, s.unit));
    add(Text("Alasan tidak ditindaklanjuti", "Why not pursued"), s.dismissal);
    add(Text("Berkas diserahkan kepada", "File handed to"), s.referred_to);
    if (s.state == State::decided && s.deliver_by)
        add(Text("Disampaikan paling lambat", "To be delivered by"), d.due(*s.deliver_by, s.unit));
    if (s.delivered_on) add(Text("Disampaikan", "Delivered"), web::long_date(d.lang, *s.delivered_on));
    if (s.appeal_by)
        add(Text("Upaya administratif sampai", "Appeal until"), web::weekday_date(d.lang, *s.appeal_by));
    if (s.release)
        add(Text("Pembebasan sementara", "Release from duties"),
            web::long_date(d.lang, s.release->from) +
                (s.release->until ? " – " + web::long_date(d.lang, *s.release->until) : "") +
                (s.release->acting ? ". Plh.: " + people::name_of(d.db, s.release->acting) : ""));
    return web::summary_list(d.lang, rows);
}

Fragment clocks(const Desk& d, const Sanction& s) {
    Fragment out;
    for (const auto& silence : silences_of(d.db, s.id))
        out += web::inset(
            R"(<p class="govuk-body">{}</p><p class="govuk-body"><a class="govuk-link" href="/sanksi/baru?orang={}&amp;pelanggaran=superior_did_not_examine&amp;dari={}">{}</a></p>)"_html(
                web::say(d.lang,
                         Text("{} tidak memeriksa sampai {}. Ini tercatat (PP 94/2021 Pasal 28).",
                              "{} did not examine by {}. That is on record (PP 94/2021 art. 28)."),
                         people::name_of(d.db, silence.silent), silence.was_due),
                silence.silent, s.id,
                Text("Rekomendasikan pemeriksaannya", "Recommend his examination")(d.lang)));
    for (const auto& m : moves_of(d.db, s.id))
        out += web::inset(R"(<p class="govuk-body">{}</p>)"_html(
            web::say(d.lang,
                     Text("{} menjadi hari libur, jadi batas {} menjadi {}.",
                          "{} became a day off, so the limit {} became {}."),
                     m.cause, m.before, m.now)));
    return out;
}

Fragment hearings(const Desk& d, const Sanction& s) {
    if (s.summons.empty()) return {};
    std::vector<web::SummaryRow> rows;
    for (const auto& one : s.summons)
        rows.push_back(web::summary_row(
            one.number == 1 ? Text("Panggilan pertama", "First summons")
                            : Text("Panggilan kedua", "Second summons"),
            web::say(d.lang, Text("{}, pukul {}, {}", "{}, at {}, {}"),
                     web::weekday_date(d.lang, one.hearing_on), one.time, one.place) +
                (one.late ? std::string(Text(". Terbit melewati batas 7 hari kerja.",
                                             ". Issued after the limit of 7 working days.")(d.lang))
                          : std::string{})));
    if (s.team)
        rows.push_back(web::summary_row(Text("Tim pemeriksa", "Team"),
                                        people::name_of(d.db, s.team->superior) + ", " +
                                            people::name_of(d.db, s.team->oversight) + ", " +
                                            people::name_of(d.db, s.team->human_resources)));
    if (s.heard_on)
        rows.push_back(
            web::summary_row(Text("Berita acara", "Record"), web::long_date(d.lang, *s.heard_on) +
                                                                 (s.came               ? ""
                                                                  : d.lang == Lang::id ? ", tidak hadir"
                                                                                       : ", absent") +
                                                                 ". " + s.record));
    return heading(d.lang, Text("Pemeriksaan", "Examination")) + web::summary_list(d.lang, rows);
}

Fragment trail(const Desk& d, const Sanction& s) {
    std::vector<web::Event> events;
    for (const auto& line : matters::acts_of(d.db, case_of(s.id), 100)) {
        const auto title = app::title(line.kind);
        // Who told stays with the Inspectorate's own people: whoever examines need not know.
        const bool hidden = line.kind == app::ActKind::breach_told && !d.inspects;
        events.push_back({.title = std::string(d.lang == Lang::id ? title.id : title.en),
                          .who = hidden || !line.actor
                                     ? std::string(Text("Tidak ditampilkan", "Not shown")(d.lang))
                                     : people::name_of(d.db, line.actor),
                          .when = web::date_time(d.lang, line.at, d.actor.zone),
                          .machine_time = base::iso(line.at, d.actor.zone),
                          .text = {}});
        if (!line.actor) events.back().who = std::string(Text("Sistem", "The system")(d.lang));
    }
    return heading(d.lang, Text("Riwayat", "History")) + web::timeline(d.lang, events);
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto s = open_case(site, request, actor);
    return s ? case_page(site, request, actor, *s, {}, {}) : app::not_found(site, request);
}

web::Outcome complaint(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto s = open_case(site, request, actor);
    if (!s || s->file.empty()) return app::not_found(site, request);
    auto bytes = kept_file(site.database.reader(), s->file);
    return bytes ? web::Outcome(
                       web::download("application/pdf", std::move(*bytes), "aduan-" + s->id.text() + ".pdf"))
                 : app::not_found(site, request);
}

}  // namespace

std::optional<Sanction> open_case(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<SanctionId>("id");
    if (!id) return std::nullopt;
    return find(site.database.reader(), *id,
                app::scope(actor.person, app::Action::handle_sanction, app::today(site, actor)));
}

web::Response case_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const Sanction& s, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto title = app::say(lang, rules::label(s.breach));
    Fragment body =
        web::error_summary(lang, faults) +
        R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
            web::say(lang, Text("Kasus {}", "Case {}"), s.id.text()), title, state_tag(lang, s));
    {
        const auto db = site.database.reader();
        const auto today = app::today(site, actor);
        const Desk desk{db,
                        lang,
                        actor,
                        today,
                        app::calendar(db),
                        form,
                        faults,
                        app::may(db, actor.person, app::Action::handle_sanction, s.unit, today),
                        std::string(request.query.first("cari").value_or(""))};
        body += facts(desk, s) + clocks(desk, s) + hearings(desk, s) + record_list(db, lang, s) +
                papers_part(lang, s, "/sanksi");
        if (!s.file.empty())
            body +=
                R"(<p class="govuk-body"><a class="govuk-link" href="/sanksi/{}/aduan.pdf">{}</a></p>)"_html(
                    s.id, Text("Berkas aduan (PDF)", "Complaint file (PDF)")(lang));
        body += actions(desk, s) + trail(desk, s);
    }
    return framed(site, request, actor, title, "/sanksi", std::move(body), faults);
}

std::vector<app::Route> case_view_routes() {
    using enum web::Method;
    return {{get, "/sanksi/{id}", app::for_signed_in, show},
            {get, "/sanksi/{id}/aduan.pdf", app::for_signed_in, complaint}};
}

}  // namespace sanctions
