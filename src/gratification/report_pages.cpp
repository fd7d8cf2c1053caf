// The form of a report: GOL's fields in its order, on one page. What was typed is kept as a draft.
#include <algorithm>

#include "app/status_page.hpp"
#include "gratification/draft_rows.hpp"
#include "gratification/sheet_pages.hpp"
#include "people/note_form.hpp"
#include "statements/statement_form.hpp"

namespace gratification {

using namespace web::literals;
using web::Fragment, web::Lang, web::Text, web::Url;

namespace {

// ---- the form ----

struct Sheet {
    Lang lang;
    const web::Form& form;
    const web::Faults& faults;

    web::Field field(std::string name, Text label, web::Words hint = {}) const {
        return web::field(lang, form, faults, std::move(name), label, std::move(hint));
    }
    Fragment line(std::string name, Text label, web::Words hint = {}) const {
        return web::text_input(lang, field(std::move(name), label, std::move(hint)));
    }
    template <base::Named E>
    std::vector<web::Option> options() const {
        std::vector<web::Option> out;
        for (std::size_t i = 0; i < base::names<E>.size(); ++i) {
            const auto one = static_cast<E>(i);
            if constexpr (requires { words(one); })
                out.push_back({std::string(base::name(one)), words(one), {}, {}});
            else
                out.push_back({std::string(base::name(one)), app::say(lang, rules::label(one)), {}, {}});
        }
        return out;
    }
    template <base::Named E>
    Fragment choose(std::string name, Text label, web::Words hint = {}) const {
        return web::radios(lang, field(std::move(name), label, std::move(hint)), options<E>());
    }
    template <base::Named E>
    Fragment pick(std::string name, Text label, web::Words hint = {}) const {
        return web::select(lang, field(std::move(name), label, std::move(hint)), options<E>());
    }
    Fragment group(Text legend, const Fragment& fields) const { return web::fieldset(lang, legend, fields); }
};

Fragment value_fields(const Sheet& s) {
    const auto amount =
        web::text_input(s.lang,
                        s.field("amount", Text("Nilai dalam rupiah", "Value in rupiah"),
                                Text("Misalnya 1.500.000. Tulis taksiran bila tidak tahu pasti.",
                                     "Such as 1,500,000. Write an estimate if you are not sure.")),
                        web::Entry::text, web::Wide::characters_20);
    auto basis = s.options<ValueBasis>();
    return amount + web::radios(s.lang,
                                s.field("basis", Text("Apakah nilainya diketahui?", "Is the value known?")),
                                basis);
}

Fragment what_was_given(const Sheet& s) {
    return s.group(
        Text("Apa yang diberikan", "What was given"),
        s.choose<Direction>("direction",
                            Text("Anda menerima atau menolaknya?", "Did you receive or refuse it?")) +
            web::date_input(
                s.lang,
                web::date_field(s.lang, s.form, s.faults, "on",
                                Text("Tanggal diterima atau ditolak", "The day it was received or refused"),
                                Text("Batas waktu dihitung sejak tanggal ini. Contoh: 21 11 2026",
                                     "Limits count from this day. For example: 21 11 2026"))) +
            s.pick<rules::GratificationForm>("form", Text("Jenis pemberian", "Kind of thing")) +
            web::textarea(s.lang,
                          s.field("description", Text("Uraian", "Description"),
                                  Text("Barang, jumlah, dan mereknya.", "What, how many, of which make.")),
                          3) +
            value_fields(s));
}

Fragment on_what_occasion(const Sheet& s) {
    return s.group(
        Text("Dalam peristiwa apa", "On what occasion"),
        s.pick<rules::GratificationKind>("kind", Text("Peristiwa", "Occasion"),
                                         Text("Sebagian peristiwa dikecualikan dari kewajiban lapor.",
                                              "Some occasions are exempt from the duty to report.")) +
            s.line("occasion", Text("Sebutkan peristiwanya", "Name the occasion"),
                   Text("Misalnya pernikahan anak pertama.", "Such as the wedding of the first child.")) +
            s.line("place", Text("Tempat", "Place")) +
            web::radios(s.lang,
                        s.field("linked",
                                Text("Terkait jabatan atau tugas Anda?", "Linked to your office or duties?"),
                                Text("Bila ya, tidak ada pengecualian.", "If so, nothing exempts it.")),
                        {{"ya", Text("Ya", "Yes"), {}, {}}, {"tidak", Text("Tidak", "No"), {}, {}}},
                        web::Arranged::inline_row));
}

Fragment who_gave(const Sheet& s) {
    return s.group(
        Text("Siapa pemberinya", "Who gave it"),
        s.line("giver", Text("Nama pemberi", "Name of the giver")) +
            s.line("giver_role", Text("Pekerjaan atau jabatan pemberi (bila ada)",
                                      "Occupation or post of the giver (if any)")) +
            s.line("giver_organization",
                   Text("Instansi atau badan pemberi (bila ada)", "The giver's organisation (if any)")) +
            s.line("giver_identifier",
                   Text("NIK atau NPWP pemberi (bila tahu)", "NIK or NPWP of the giver (if known)")) +
            s.line("giver_contact",
                   Text("Alamat dan telepon pemberi (bila tahu)", "Address and telephone (if known)")) +
            s.pick<GiverTie>("giver_tie", Text("Hubungan pemberi dengan Anda", "Who the giver is to you")) +
            s.line("giver_interest", Text("Kepentingan pemberi pada kantor Anda (bila ada)",
                                          "What the giver has at stake with your office (if anything)")));
}

Fragment how_it_went(const Sheet& s) {
    return s.group(
        Text("Alasan dan bukti", "Reason and evidence"),
        web::textarea(s.lang, s.field("reason", Text("Alasan pemberian", "Why it was given")), 3) +
            web::textarea(
                s.lang, s.field("chronology", Text("Kronologi (bila perlu)", "How it went (if needed)")), 4) +
            s.choose<GoodsPlace>("goods", Text("Di mana barangnya sekarang?", "Where are the goods now?")) +
            web::file_input(
                s.lang,
                s.field("photos", Text("Foto atau dokumen", "Photos or documents"),
                        Text("JPG, PNG, atau PDF, paling banyak 5 berkas, masing-masing 5 MB. Pilih "
                             "lagi bila formulir ini dibuka ulang.",
                             "JPG, PNG or PDF, at most 5 files of 5 MB. Choose them again when this "
                             "form comes back.")),
                accepted_files, web::HowMany::several));
}

// What stands above the form: the answer to a check, and what became of the draft.
struct Above {
    std::optional<rules::Obligation> answer = {};
    std::optional<base::Instant> draft = {};  // the form was filled from a draft of that time
};

Fragment draft_part(Lang lang, const app::Actor& actor, base::Instant at) {
    return web::inset(R"(<p class="govuk-body">{}</p>{}{})"_html(
        web::say(lang,
                 Text("Ini draf tertanggal {}. Belum dikirim.", "This is the draft of {}. It is not sent."),
                 web::date_time(lang, at, actor.zone)),
        web::paragraph(lang, Text("Foto dan dokumen dipilih lagi saat mengirim.",
                                  "Choose photos and documents again when you send it.")),
        web::form(app::form_guard(actor), Url("/gratifikasi/draf/hapus"),
                  web::button(lang, Text("Hapus draf, mulai baru", "Delete the draft, start anew"),
                              web::ButtonKind::secondary))));
}

web::Response new_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const web::Form& form, const web::Faults& faults, const Above& above = {}) {
    const auto lang = request.lang;
    constexpr Text title("Laporkan gratifikasi", "Report a gratification");
    const Sheet sheet{lang, form, faults};
    Fragment body = web::error_summary(lang, faults);
    if (above.answer)
        body += R"(<h2 class="govuk-heading-m">{}</h2>)"_html(Text("Jawaban", "The answer")(lang)) +
                duty(lang, *above.answer);
    body +=
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body">{}</p>)"_html(
            title(lang),
            Text("Laporkan yang Anda terima dan yang Anda tolak. Isian ini mengikuti formulir GOL milik KPK "
                 "sejauh diketahui.",
                 "Report what you received and what you refused. The fields follow KPK's GOL form as far "
                 "as it is known.")(lang),
            Text("Sejak diterima: 30 hari kerja sampai di KPK (UU 20/2001 Pasal 12C), dan 10 hari kerja "
                 "ke UPG (Peraturan KPK 2/2019, belum terkonfirmasi).",
                 "From receipt: 30 working days until KPK has it (UU 20/2001 art. 12C), and 10 working "
                 "days to the UPG (Peraturan KPK 2/2019, not confirmed).")(lang));
    if (above.draft) body += draft_part(lang, actor, *above.draft);
    body +=
        web::form(app::form_guard(actor, &form), Url("/gratifikasi"),
                  what_was_given(sheet) + on_what_occasion(sheet) + who_gave(sheet) + how_it_went(sheet) +
                      web::button_group(
                          web::button(lang, Text("Kirim laporan", "Send the report")) +
                          web::button(lang, Text("Periksa kewajiban lapor", "Check the duty to report"),
                                      web::ButtonKind::secondary, {.action = Url("/gratifikasi/periksa")}) +
                          web::button(lang, Text("Simpan draf", "Save draft"), web::ButtonKind::secondary,
                                      {.action = Url("/gratifikasi/draf")})),
                  web::Sends::files);
    return framed(site, request, actor, std::string(title(lang)), "/gratifikasi", std::move(body), faults);
}

web::Outcome new_form(app::Site& site, web::Request& request, const app::Actor& actor) {
    std::optional<Draft> draft;
    {
        const auto db = site.database.reader();
        draft = load_draft(db, actor.person);
    }
    if (!draft) return new_page(site, request, actor, {}, {});
    return new_page(site, request, actor, statements::decode_draft(draft->body), {}, {.draft = draft->at});
}

// A lost signal or a fault costs nothing that was typed.
web::Outcome keep(app::Site& site, const web::Request& request, const app::Actor& actor,
                  const web::Form& form, std::function<web::Response()> then) {
    return people::note(
        site, request,
        [person = actor.person, draft = Draft{statements::encode_draft(form), site.clock.now()}](
            store::Connection& db) { save_draft(db, person, draft); },
        std::move(then));
}

web::Outcome check(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto telling = parse_telling(*form, faults);
    Above above;
    if (faults.empty()) above.answer = obligation(telling, earlier_of(site.database.reader(), actor.person));
    return keep(site, request, actor, *form, [&site, request, actor, form = *form, faults, above] {
        return new_page(site, request, actor, form, faults, above);
    });
}

web::Outcome post_report(app::Site& site, web::Request& request, const app::Actor& actor) {
    auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto telling = parse_telling(*form, faults);
    const auto photos = std::make_shared<const std::vector<Photo>>(read_photos(*form, faults));
    if (!faults.empty())
        return keep(site, request, actor, *form, [&site, request, actor, form = *form, faults] {
            return new_page(site, request, actor, form, faults);
        });
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, telling, photos](app::Change& change) {
                          const auto id = report(change, turn, telling, *photos);
                          drop_draft(change.db, change.actor.person);
                          return app::Answer::see(web::path("/gratifikasi/{}", id));
                      });
}

web::Outcome post_draft(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    return keep(site, request, actor, *form, [] { return web::redirect(Url("/gratifikasi")); });
}

web::Outcome post_drop(app::Site& site, web::Request& request, const app::Actor& actor) {
    return people::note(
        site, request, [person = actor.person](store::Connection& db) { drop_draft(db, person); },
        [] { return web::redirect(Url("/gratifikasi/baru")); });
}

}  // namespace

std::vector<app::Route> report_pages() {
    using enum web::Method;
    return {
        {get, "/gratifikasi/baru", app::for_signed_in, new_form},
        {post, "/gratifikasi", app::for_signed_in, post_report, web::BodySize::large},
        {post, "/gratifikasi/periksa", app::for_signed_in, check, web::BodySize::large},
        {post, "/gratifikasi/draf", app::for_signed_in, post_draft, web::BodySize::large},
        {post, "/gratifikasi/draf/hapus", app::for_signed_in, post_drop},
    };
}

std::vector<app::Route> pages() {
    std::vector<app::Route> out;
    for (const auto& part : {mine_pages(), report_pages(), unit_pages(), view_pages(), step_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

void remind_by_clock(app::Site& site) { send_reminders(site); }

}  // namespace gratification
