// What a handler sees of one filing, and the forms that he has for it.
#include <algorithm>

#include "complaints/case_sheet_pages.hpp"
#include "complaints/filing_words_pages.hpp"
#include "people/people_rows.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

Fragment files_part(Lang lang, const Case& c, const Message& m) {
    if (m.files.empty()) return {};
    return R"(<ul class="govuk-list">{}</ul>)"_html(web::each(m.files, [&](const SealedFile& f) {
        const bool clean = f.cleaned.file != 0;
        const auto way = [&](const Piece& p, Text words) {
            return R"(<a class="govuk-link" href="/aduan/{}/berkas/{}">{}</a>)"_html(
                c.open.filing.id, std::to_string(p.file), words(lang));
        };
        if (f.type.empty())  // sealed in the browser: a copy is made when it is asked for
            return R"(<li>{} <span class="j-muted">({})</span><br><a class="govuk-link" href="/aduan/{}/berkas/{}?salinan=bersih">{}</a> {} <span class="j-muted">{}</span></li>)"_html(
                f.name, size_words(lang, f.original.size), c.open.filing.id, std::to_string(f.original.file),
                Text("Salinan tanpa metadata", "Copy without metadata")(lang),
                way(f.original, Text("Asli (bukti)", "Original (evidence)")),
                Text("Disandikan di peramban pelapor.", "Sealed in the reporter's browser.")(lang));
        std::string removed;
        for (const auto& what : f.removed) removed += (removed.empty() ? "" : ", ") + what;
        return R"(<li>{} <span class="j-muted">({}, {})</span><br>{} {} <span class="j-muted">{}</span></li>)"_html(
            f.name, f.type, size_words(lang, f.original.size),
            clean ? way(f.cleaned, Text("Salinan tanpa metadata", "Copy without metadata")) : Fragment{},
            way(f.original, Text("Asli (bukti)", "Original (evidence)")),
            clean ? (removed.empty() ? std::string{}
                                     : web::say(lang, Text("dibuang: {}", "removed: {}"), removed))
                  : web::say(lang, Text("Berkas ini dapat memuat nama pembuatnya.",
                                        "This file may name who made it.")));
    }));
}

Fragment message_part(Lang lang, const Case& c, const Message& m) {
    std::vector<web::SummaryRow> rows;
    for (const auto& answer : m.answers)
        if (is_question(answer.first))
            rows.push_back(web::summary_row(question(answer.first), answer_words(lang, answer)));
    Fragment mark;
    if (m.kind == MessageKind::note)
        mark = web::tag(lang, web::Meaning::neutral, Text("Catatan internal", "Internal note"));
    if (m.kind == MessageKind::identity_reason)
        mark = web::tag(lang, web::Meaning::attention, Text("Identitas dibuka", "Identity opened"));
    if (m.kind == MessageKind::retaliation)
        mark = web::tag(lang, web::Meaning::attention,
                        Text("Tekanan atau pembalasan", "Pressure or retaliation"));
    if (m.kind == MessageKind::state) mark = state_tag(lang, m.state);
    const auto who = m.side == Side::complainant ? std::string(Text("Pelapor", "Complainant")(lang)) : m.name;
    return R"(<li class="j-message {}"><p class="j-message__head"><strong>{}</strong> <span class="j-muted">{}</span> {}</p><div class="j-message__text">{}</div>{}{}</li>)"_html(
        m.side == Side::complainant ? "" : "j-message--mine", who, web::long_date(lang, m.day), mark, m.text,
        rows.empty() ? Fragment{} : web::summary_list(lang, rows), files_part(lang, c, m));
}

web::Url at(const Case& c, std::string_view rest) {
    return web::path("/aduan/{}/{}", c.open.filing.id, rest);
}

Fragment write_part(Lang lang, const Case& c) {
    const web::Form form;
    const web::Faults none;
    return web::form(
        app::form_guard(c.actor), at(c, "pesan"),
        web::textarea(lang, web::field(lang, form, none, "text", Text("Tulis", "Write"))) +
            web::radios(lang, web::field(lang, form, none, "kind", Text("Kepada siapa", "To whom")),
                        {{"message", Text("Kepada pelapor", "To the complainant"), {}, {}},
                         {"note", Text("Catatan untuk sesama petugas", "A note among handlers"), {}, {}}}) +
            web::button(lang, Text("Kirim", "Send")));
}

Fragment move_part(Lang lang, store::Connection& db, const Case& c) {
    const web::Form form;
    const web::Faults none;
    std::vector<web::Option> next, outcomes;
    for (std::size_t i = 0; i < base::names<State>.size(); ++i)
        if (may_follow(c.open.filing.state, static_cast<State>(i)) &&
            (static_cast<State>(i) != State::concluded || may_conclude(c)))
            next.push_back({std::string(base::names<State>[i]), words(static_cast<State>(i)), {}, {}});
    if (next.empty()) return {};
    for (const auto o : {Outcome::proven, Outcome::partly, Outcome::not_proven})
        outcomes.push_back({std::string(base::name(o)), words(o), {}, {}});
    Fragment conclusion;
    if (may_follow(c.open.filing.state, State::concluded) && may_conclude(c))
        conclusion = web::radios(
            lang, web::field(lang, form, none, "outcome", Text("Bila disimpulkan", "When concluding")),
            outcomes);
    return web::details(
        lang, Text("Ubah tahap", "Move on"),
        web::form(
            app::form_guard(c.actor), at(c, "tahap"),
            web::radios(lang, web::field(lang, form, none, "to", Text("Tahap berikutnya", "Next step")),
                        next) +
                std::move(conclusion) + finding_fields(lang, c) + pending_fields(lang, db, c) +
                web::textarea(lang,
                              web::field(lang, form, none, "reason",
                                         Text("Alasan, dibaca pelapor", "Reason; the complainant reads it")),
                              3) +
                web::text_input(lang, web::field(lang, form, none, "other_number",
                                                 Text("Bila diteruskan: lembaga dan nomor di sana",
                                                      "If handed over: body and number there"))) +
                web::button(lang, Text("Ubah tahap", "Move on"), web::ButtonKind::secondary)));
}

Fragment people_part(Lang lang, store::Connection& db, const Case& c) {
    const web::Form form;
    const web::Faults none;
    std::vector<web::Option> holders;
    for (const auto& r : key_holders(db, app::today(c.site, c.actor), 200))
        if (r.person != c.actor.person) holders.push_back({r.person.text(), r.name, {}, {}});
    Fragment assigned, leave;
    std::vector<web::Option> handlers;
    for (const auto person : handlers_of(db, c.open.filing.id)) {
        const auto name = people::name_of(db, person);
        handlers.push_back({person.text(), name, {}, {}});
        assigned += R"(<li>{}</li>)"_html(name);
    }
    if (!handlers.empty() && in_team(db, c.actor.person, c.open.filing, app::today(c.site, c.actor)))
        leave = web::form(
            app::form_guard(c.actor), at(c, "lepas"),
            web::select(lang, web::field(lang, form, none, "released", Text("Lepas tugas", "Release")),
                        handlers) +
                web::textarea(lang,
                              web::field(lang, form, none, "release_reason",
                                         Text("Alasan, dibaca sesama petugas", "Reason; handlers read it")),
                              3) +
                web::button(lang, Text("Lepas tugas", "Release"), web::ButtonKind::secondary));
    Fragment choose;
    if (!holders.empty())
        choose = web::form(
            app::form_guard(c.actor), at(c, "tugaskan"),
            web::select(lang, web::field(lang, form, none, "handler", Text("Tunjuk petugas", "Assign")),
                        holders) +
                web::button(lang, Text("Tunjuk", "Assign"), web::ButtonKind::secondary));
    return web::details(
        lang, Text("Petugas", "Handlers"),
        R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(assigned) + choose + std::move(leave) +
            web::form(app::form_guard(c.actor), at(c, "kunci"),
                      web::button(lang, Text("Perbarui kunci pembaca", "Renew the readers' keys"),
                                  web::ButtonKind::secondary)));
}

Fragment identity_part(Lang lang, store::Connection& db, const Case& c) {
    if (c.open.filing.channel == Channel::anonymous) return {};
    if (!in_team(db, c.actor.person, c.open.filing, app::today(c.site, c.actor))) return {};
    const web::Form form;
    const web::Faults none;
    return web::details(
        lang, Text("Buka identitas pelapor", "Open the complainant's identity"),
        web::form(
            app::form_guard(c.actor), at(c, "identitas"),
            web::textarea(lang,
                          web::field(lang, form, none, "why", Text("Mengapa perlu?", "Why is it needed?"),
                                     Text("Pembukaan dan alasan Anda tercatat selamanya.",
                                          "The opening and your reason stay on record for ever.")),
                          3) +
                web::button(lang, Text("Buka identitas", "Open the identity"), web::ButtonKind::warning)));
}

Fragment other_parts(Lang lang, const Case& c) {
    const web::Form form;
    const web::Faults none;
    auto out = web::details(
        lang,
        Text("Kaitkan dengan deklarasi, urusan, atau rekomendasi",
             "Link to a declaration, matter or recommendation"),
        web::form(app::form_guard(c.actor), at(c, "kaitan"),
                  web::text_input(lang, web::field(lang, form, none, "linked_to",
                                                   Text("Nomor atau alamat", "Number or address"))) +
                      web::button(lang, Text("Kaitkan", "Link"), web::ButtonKind::secondary)));
    if (c.open.filing.lane == Lane::suspected_flood)
        out += web::form(app::form_guard(c.actor), at(c, "jalur"),
                         web::button(lang, Text("Bukan banjir laporan", "Not part of a flood"),
                                     web::ButtonKind::secondary));
    return out;
}

}  // namespace

web::Response case_page(const Case& c, const std::optional<Identity>& identity) {
    const auto lang = c.request.lang;
    const auto& f = c.open.filing;
    Fragment body;
    {
        const auto db = c.site.database.reader();
        const auto unit = people::load_unit(db, f.unit);
        Fragment thread, who;
        for (const auto& m : c.open.thread) thread += message_part(lang, c, m);
        if (identity)
            who = web::inset(web::summary_list(
                lang, {web::summary_row(Text("Nama", "Name"), identity->name),
                       web::summary_row(Text("Telepon atau surel", "Telephone or e-mail"), identity->contact),
                       web::summary_row(Text("Alamat", "Address"), identity->address),
                       web::summary_row(Text("Hubungan", "Relation"), identity->relation)}));
        if (c.open.broken)
            thread = web::warning_text(
                lang, Text("Isi laporan ini diubah di luar program. Hentikan penanganan dan beri tahu "
                           "Inspektorat Utama.",
                           "This thread was changed behind the program's back. Stop, and tell the "
                           "Inspectorate."));
        body =
            R"(<span class="govuk-caption-l">{} · {}</span><h1 class="govuk-heading-l">{} {}</h1>{}<p class="govuk-body">{} · {}</p>{}{}<h2 class="govuk-heading-m">{}</h2><ol class="j-thread">{}</ol>)"_html(
                f.id.text(), unit ? unit->name : "", words(f.track)(lang), state_tag(lang, f.state),
                f.outcome == Outcome::none ? Fragment{} : web::paragraph(lang, words(f.outcome)),
                web::say(lang, Text("Dikirim {}", "Sent {}"), f.filed), words(f.channel)(lang),
                clock_list(lang, f, app::today(c.site, c.actor)), who,
                Text("Percakapan", "Conversation")(lang), thread);
        if (!c.open.broken) {
            body += report_part(lang, db, c);
            if (is_open(f.state))
                body += write_part(lang, c) + move_part(lang, db, c) + people_part(lang, db, c);
            body += identity_part(lang, db, c) + other_parts(lang, c);
        }
    }
    return app::page(
        c.site, c.request, c.actor,
        {.title = std::string(words(f.track)(lang)), .section = app::Section::complaints, .back = "/aduan"},
        std::move(body));
}

}  // namespace complaints
