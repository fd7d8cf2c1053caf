// One report: its limits from the first day, what was told, what the unit and KPK did, and what is to be done
// next.
#include "app/status_page.hpp"
#include "gratification/sheet_pages.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"

namespace gratification {

using namespace web::literals;
using web::Fragment, web::Lang, web::Text, web::Url;

namespace {

struct Desk {
    app::Site& site;
    store::Connection& db;
    Lang lang;
    const app::Actor& actor;
    base::Date today;
    rules::Calendar calendar;
    const web::Form& form;
    const web::Faults& faults;

    std::string due(base::Date day, UnitId unit) const {
        return app::due_in_words(lang, day, today, calendar, unit);
    }
    web::Field field(std::string name, Text label, web::Words hint = {}) const {
        return web::field(lang, form, faults, std::move(name), label, std::move(hint));
    }
    Fragment post(const Url& action, const Fragment& fields) const {
        return web::form(app::form_guard(actor), action, fields);
    }
};

Fragment heading(Lang lang, Text words) { return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(words(lang)); }

// The three clocks, whatever has happened: what is done says when, what is open says how long.
Fragment limits(const Desk& d, const Gratification& g) {
    const auto done = [&](base::Date day, bool late) {
        return web::say_with(
            d.lang,
            late ? Text("Selesai {}, lewat batas", "Done {}, past the limit") : Text("Selesai {}", "Done {}"),
            {day});
    };
    std::vector<web::SummaryRow> rows;
    rows.push_back(web::summary_row(Text("Lapor ke UPG, 10 hari kerja", "To the UPG, 10 working days"),
                                    done(g.reported, g.late)));
    if (g.state == State::returned && g.completion_due)
        rows.push_back(web::summary_row(Text("Dilengkapi", "Completed"), d.due(*g.completion_due, g.unit)));
    if (!g.forwarded && open(g.state)) {
        rows.push_back(web::summary_row(Text("UPG meneruskan ke KPK", "The UPG passes it to KPK"),
                                        d.due(g.dues.forward, g.unit)));
        rows.push_back(web::summary_row(
            Text("Sampai di KPK, 30 hari kerja sejak diterima", "With KPK, 30 working days from receipt"),
            d.due(g.dues.to_kpk, g.unit)));
    }
    if (g.forwarded)
        rows.push_back(
            web::summary_row(Text("Sampai di KPK", "With KPK"), done(*g.forwarded, g.forwarded_late)));
    if (g.state == State::with_kpk && g.status_due)
        rows.push_back(
            web::summary_row(Text("KPK menetapkan status", "KPK decides"), d.due(*g.status_due, g.unit)));
    if (g.handover_due && g.state == State::status_known)
        rows.push_back(web::summary_row(Text("Diserahkan kepada negara", "Handed over"),
                                        d.due(*g.handover_due, g.unit)));
    auto out = heading(d.lang, Text("Batas waktu", "Limits")) + web::summary_list(d.lang, rows);
    if (g.dues.provisional)
        out += web::paragraph(d.lang, Text("Sementara: hari libur tahun berikutnya belum ditetapkan.",
                                           "Provisional: the next year's days off are not decreed yet."));
    for (const auto& m : moves_of(d.db, g.id))
        out += web::inset(R"(<p class="govuk-body">{}</p>)"_html(web::say(
            d.lang,
            Text("{} menjadi hari libur, jadi batas dihitung ulang. Batas ke KPK: {} menjadi {}.",
                 "{} became a day off, so limits were counted anew. The limit to KPK: {} became {}."),
            m.cause, m.to_kpk_before, m.to_kpk)));
    return out;
}

// Another report's value became known, and with it this one's answer.
Fragment anew(store::Connection& db, Lang lang, GratificationId id) {
    return web::each(weighed_anew(db, id), [&](const WeighedAnew& w) {
        return web::inset(
            R"(<p class="govuk-body">{}</p><p class="govuk-body"><a class="govuk-link" href="/gratifikasi/{}">{}</a></p>)"_html(
                web::say(
                    lang,
                    Text("Laporan lain dari penerima yang sama dilengkapi pada {}, jadi laporan "
                         "ini ditimbang lagi. Hasilnya: {}.",
                         "Another report of the same receiver was completed on {}, so this one was weighed "
                         "again. The answer: {}."),
                    w.on, app::say(lang, rules::label(w.why))),
                w.because, Text("Buka laporan yang dilengkapi", "Open the report that was completed")(lang)));
    });
}

Fragment told(const Desk& d, const Gratification& g) {
    const auto& t = g.telling;
    const auto lang = d.lang;
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Pelapor", "Who reports"), people::name_of(d.db, g.receiver)),
        web::summary_row(Text("Diterima atau ditolak", "Received or refused"),
                         std::string(words(t.direction)(lang)) + ", " + web::long_date(lang, t.on)),
        web::summary_row(Text("Jenis", "Kind"), app::say(lang, rules::label(t.form))),
        web::summary_row(Text("Uraian", "Description"), t.description),
        web::summary_row(Text("Nilai", "Value"), value_words(lang, t)),
        web::summary_row(Text("Peristiwa", "Occasion"),
                         app::say(lang, rules::label(t.kind)) + ": " + t.occasion),
        web::summary_row(Text("Tempat", "Place"), t.place),
        web::summary_row(Text("Pemberi", "Giver"), giver_words(t.giver)),
        web::summary_row(Text("Hubungan", "Relation"), words(t.giver.tie)(lang)),
        web::summary_row(Text("Terkait jabatan", "Linked to office"),
                         t.linked_to_office ? Text("Ya", "Yes")(lang) : Text("Tidak", "No")(lang)),
        web::summary_row(Text("Alasan", "Reason"), t.reason),
        web::summary_row(Text("Keberadaan barang", "Where the goods are"),
                         g.deposited ? std::string(words(t.goods)(lang)) + ": " + g.deposit_place
                                     : std::string(words(t.goods)(lang)))};
    const auto add = [&](Text key, const std::string& value) {
        if (!value.empty()) rows.push_back(web::summary_row(key, value));
    };
    add(Text("Kepentingan pemberi", "The giver's interest"), t.giver.interest);
    add(Text("Alamat dan telepon pemberi", "The giver's contact"), t.giver.contact);
    add(Text("Kronologi", "How it went"), t.chronology);
    add(Text("Yang diminta UPG", "What the UPG asked for"), g.missing);
    add(Text("Tambahan pelapor", "What was added"), g.addition);
    if (g.status)
        add(Text("Status dari KPK", "KPK's status"),
            std::string(words(*g.status)(lang)) + ", " + g.status_number);
    add(Text("Penyerahan", "Handing over"), g.handover_note);
    add(Text("Penutupan", "Closing"), g.closing);
    auto out = heading(lang, Text("Isi laporan", "The report")) + web::summary_list(lang, rows);
    if (!g.files.empty())
        out += R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(web::each(g.files, [&](const File&
                                                                                                      f) {
            return R"(<li><a class="govuk-link" href="/gratifikasi/{}/berkas/{}">{}</a> ({} KB)</li>)"_html(
                g.id, f.hash, f.name, (f.bytes + 1023) / 1024);
        }));
    return out;
}

// The receiver's alone: his findings are nobody else's affair. One banner, however many matters: a reader of
// the page's landmarks meets it once.
Fragment questions(const Desk& d, const View& v) {
    if (!v.receiver) return {};
    Fragment body;
    for (const auto& f : matters::open_findings_for(d.db, d.actor.person, app::rows_a_page)) {
        if (f.origin != matters::FindingOrigin::gratification || f.interest != v.gratification.id.value)
            continue;
        const auto matter = matters::load_matter(d.db, f.matter);
        body +=
            R"(<p class="govuk-notification-banner__heading">{}</p><p class="govuk-body">{}</p><p class="govuk-body"><a class="govuk-notification-banner__link" href="/deklarasi/baru?urusan={}&amp;pihak={}&amp;temuan={}">{}</a> · <a class="govuk-notification-banner__link" href="/urusan/{}">{}</a></p>)"_html(
                web::say(d.lang,
                         Text("Pemberi ini mungkin terkait urusan \"{}\"",
                              "This giver may be tied to the matter \"{}\""),
                         matter ? matter->title : std::string{}),
                f.matter_says, f.matter, f.party, f.id,
                Text("Deklarasikan sekarang", "Declare it now")(d.lang), f.matter,
                Text("Lihat pertanyaannya", "See the question")(d.lang));
    }
    return body.empty() ? body : web::notification_banner(d.lang, web::Banner::important, body);
}

Fragment complete_part(const Desk& d, const View& v) {
    const auto& g = v.gratification;
    if (!v.receiver || g.state != State::returned) return {};
    return heading(d.lang, Text("Lengkapi laporan", "Complete the report")) +
           web::inset(R"(<p class="govuk-body">{}</p>)"_html(g.missing)) +
           d.post(web::path("/gratifikasi/{}/lengkapi", g.id),
                  web::textarea(d.lang, d.field("addition", Text("Yang Anda tambahkan", "What you add")), 4) +
                      web::text_input(d.lang,
                                      d.field("amount", Text("Nilai, bila baru diketahui",
                                                             "The value, if it is known now")),
                                      web::Entry::text, web::Wide::characters_20) +
                      web::button(d.lang, Text("Kirim kelengkapan", "Send it")));
}

Fragment status_fields(const Desk& d) {
    std::vector<web::Option> options;
    for (const auto s : {Status::receivers, Status::the_states, Status::not_decidable})
        options.push_back({std::string(base::name(s)), words(s), {}, {}});
    return web::radios(d.lang, d.field("status", Text("Status", "Status")), options) +
           web::text_input(d.lang,
                           d.field("number", Text("Nomor keputusan KPK", "Number of KPK's decision"))) +
           web::date_input(d.lang, web::date_field(d.lang, d.form, d.faults, "decided_on",
                                                   Text("Tanggal keputusan", "Day of the decision")));
}

Fragment unit_part(const Desk& d, const View& v) {
    if (!v.unit) return {};
    const auto& g = v.gratification;
    Fragment out;
    const auto step = [&](Text summary, std::string_view where, const Fragment& fields, Text press) {
        out += web::details(
            d.lang, summary,
            d.post(web::path("/gratifikasi/{}/{}", g.id, where), fields + web::button(d.lang, press)));
    };
    const auto line = [&](std::string name, Text label) {
        return web::text_input(d.lang, d.field(std::move(name), label));
    };
    if (g.state == State::with_unit)
        step(Text("Kembalikan untuk dilengkapi", "Return it"), "kembalikan",
             web::textarea(d.lang, d.field("missing", Text("Apa yang perlu dilengkapi?", "What is missing?")),
                           3),
             Text("Kembalikan", "Return"));
    if (g.state == State::with_kpk)
        step(Text("Catat status dari KPK", "Record KPK's status"), "status", status_fields(d),
             Text("Catat status", "Record"));
    if (!g.deposited && open(g.state) && g.telling.direction == Direction::received)
        step(Text("Catat titipan barang", "Record goods deposited"), "titipan",
             line("kept_at", Text("Disimpan di mana?", "Where are they kept?")),
             Text("Catat titipan", "Record"));
    if (g.deposited)
        step(Text("Keluarkan barang titipan", "Release the goods"), "keluarkan",
             line("to", Text("Kepada siapa dan mengapa?", "To whom and why?")), Text("Keluarkan", "Release"));
    if (g.state == State::status_known && g.status == Status::the_states)
        step(Text("Serahkan kepada negara", "Hand over to the state"), "serahkan",
             line("note", Text("Kepada siapa, nomor tanda terima", "To whom, number of the receipt")),
             Text("Catat penyerahan", "Record"));
    if (g.state != State::closed)
        step(Text("Tutup laporan", "Close the report"), "tutup",
             line("closing", Text("Alasan penutupan", "Why it is closed")), Text("Tutup", "Close"));
    out +=
        R"(<p class="govuk-body"><a class="govuk-link" href="/sanksi/lapor?orang={}&amp;pelanggaran=gratification_for_office">{}</a></p>)"_html(
            g.receiver, Text("Sampaikan dugaan pelanggaran kepada Inspektorat",
                             "Tell the Inspectorate of a suspected breach")(d.lang));
    return heading(d.lang, Text("Tindakan UPG", "What the UPG does")) + out;
}

Fragment trail(const Desk& d, const Gratification& g) {
    std::vector<web::Event> events;
    for (const auto& line : matters::acts_of(d.db, case_of(g.id), 100)) {
        const auto title = app::title(line.kind);
        events.push_back({.title = std::string(d.lang == Lang::id ? title.id : title.en),
                          .who = line.actor ? people::name_of(d.db, line.actor)
                                            : std::string(Text("Sistem", "The system")(d.lang)),
                          .when = web::date_time(d.lang, line.at, d.actor.zone),
                          .machine_time = base::iso(line.at, d.actor.zone),
                          .text = {}});
    }
    return heading(d.lang, Text("Riwayat", "History")) + web::timeline(d.lang, events);
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<GratificationId>("id");
    std::optional<View> view;
    if (id) view = view_of(site.database.reader(), *id, actor.person, app::today(site, actor));
    return view ? view_page(site, request, actor, *view, {}, {}) : app::not_found(site, request);
}

web::Outcome file(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<GratificationId>("id");
    const auto db = site.database.reader();
    const auto view = id ? view_of(db, *id, actor.person, app::today(site, actor)) : std::nullopt;
    if (view)
        for (const auto& f : view->gratification.files)
            if (f.hash == request.parameter("file"))
                if (auto bytes = kept_file(db, f.hash))
                    return web::download(f.type, std::move(*bytes), f.name);
    return app::not_found(site, request);
}

}  // namespace

web::Response view_page(app::Site& site, const web::Request& request, const app::Actor& actor, const View& v,
                        const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto& g = v.gratification;
    Fragment body =
        web::error_summary(lang, faults) +
        R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
            web::say(lang, Text("Laporan gratifikasi {}", "Gratification report {}"), g.id.text()),
            g.telling.description, state_tag(lang, g.state));
    {
        const auto db = site.database.reader();
        const Desk desk{site, db, lang, actor, app::today(site, actor), app::calendar(db), form, faults};
        body += questions(desk, v);
        body += duty(
            lang, {g.obliged, g.why, rules::in_force(rules::exemption(g.telling.kind).rows, g.telling.on)});
        body += anew(db, lang, g.id);
        body +=
            complete_part(desk, v) + limits(desk, g) + told(desk, g) + unit_part(desk, v) + trail(desk, g);
    }
    return framed(site, request, actor, g.telling.description, v.unit ? "/gratifikasi/upg" : "/gratifikasi",
                  std::move(body), faults);
}

std::vector<app::Route> view_pages() {
    using enum web::Method;
    return {
        {get, "/gratifikasi/{id}", app::for_signed_in, show},
        {get, "/gratifikasi/{id}/berkas/{file}", app::for_signed_in, file},
    };
}

}  // namespace gratification
