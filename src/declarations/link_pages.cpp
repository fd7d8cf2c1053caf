// Declaring by personal link: what one writes, a look at it, the day of birth as signature, and what happens
// next. Nothing is kept between the steps but in the forms themselves: there is no account to keep it under.
// The pages tell nothing of the member; what he wrote is shown to him alone, in the answer to his own form.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "declarations/declare_pages.hpp"
#include "declarations/declare_sheet_pages.hpp"
#include "declarations/link_form.hpp"
#include "declarations/trail_rows.hpp"
#include "people/note_form.hpp"
#include "people/people_rows.hpp"
#include "statements/roster_rows.hpp"

namespace declarations {
namespace {

using namespace web::literals;
using statements::Invited;
using web::Fragment, web::Lang, web::Text;

std::optional<Invited> invited(app::Site& site, const web::Request& request) {
    return statements::invited(site, request.parameter("token"));
}

web::Response framed(app::Site& site, const web::Request& request, Text title, Fragment body,
                     const web::Faults& faults) {
    return app::page(site, request, {},
                     {.title = web::say(request.lang, title),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body))
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer");
}

Fragment title_of(Lang lang, Text words) {
    return R"(<h1 class="govuk-heading-l">{}</h1>)"_html(words(lang));
}

web::Response form_page(app::Site& site, const web::Request& request, const Invited& who,
                        const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const Text title("Yang perlu dideklarasikan", "What is to be declared");
    auto body = web::error_summary(lang, faults) + title_of(lang, title) +
                web::paragraph(
                    lang, Text("Tulis siapa dan apa hubungannya dengan Anda. Ketua KPU kabupaten/kota dan "
                               "Inspektorat menerimanya. Mendeklarasikan bukan pelanggaran.",
                               "Write who it is and what your tie is. The chair of the regency's KPU and the "
                               "Inspectorate receive it. Declaring is no breach.")) +
                web::form(app::form_guard({}, &form), web::path("/ttd/{}/deklarasi/periksa", who.token),
                          personal_fields(lang, form, faults) + web::button(lang, Text("Periksa", "Check"))) +
                R"(<p class="govuk-body"><a class="govuk-link" href="/ttd/{}">{}</a></p>)"_html(
                    who.token, Text("Kembali ke surat pernyataan", "Back to the statement")(lang));
    return framed(site, request, title, std::move(body), faults);
}

web::Response check_page(app::Site& site, const web::Request& request, const Invited& who,
                         const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    web::Faults none;
    const auto t = parse_by_link(form, none).telling;
    const Declaration would{.type = t.type,
                            .party_name = t.party_name,
                            .relation = t.relation,
                            .grounds = t.grounds,
                            .other_law = t.other_law,
                            .description = t.description,
                            .already_public = t.already_public,
                            .proposed_control = t.proposed_control,
                            .known_since = t.known_since};
    const auto kept = web::hidden("sketch", encode_sketch(form, {}));
    const Text title("Periksa deklarasi Anda", "Check your declaration");
    auto born = web::date_field(
        lang, form, faults, "born", Text("Tanggal lahir Anda", "Your day of birth"),
        Text("Seperti pada KTP, misalnya 28 2 1998", "As on your KTP, for example 28 2 1998"));
    auto body =
        web::error_summary(lang, faults) + title_of(lang, title) +
        web::summary_list(lang, told(lang, would, {}, {})) +
        web::paragraph(
            lang, Text("Sesudah terkirim, isinya tidak dapat diubah.", "Once sent, it cannot be changed.")) +
        web::form(
            app::form_guard({}, &form), web::path("/ttd/{}/deklarasi", who.token),
            kept + web::date_input(lang, born) +
                web::button_group(web::button(lang, Text("Kirim deklarasi", "Send the declaration")) +
                                  web::button(lang, Text("Ubah", "Change"), web::ButtonKind::secondary,
                                              {.name = "",
                                               .value = "",
                                               .action = web::path("/ttd/{}/deklarasi/ubah", who.token)})));
    return framed(site, request, title, std::move(body), faults);
}

// The sheet as it travels from the check to the act, beside the fields of the check itself.
web::Form carried(const web::Form& sent) {
    auto out = decode_sketch(sent.get("sketch")).form;
    for (const auto& [name, value] : sent.fields())
        if (name.starts_with("born") || name == web::idempotency_field) out.fields().add(name, value);
    return out;
}

web::Form form_of(const web::Request& request) { return web::read_form(request).value_or(web::Form{}); }

web::Outcome show(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    return who ? form_page(site, request, *who, {}, {}) : app::not_found(site, request);
}

web::Outcome check(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    if (!who) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    const auto input = parse_by_link(form, faults);
    return faults.empty() ? check_page(site, request, *who, form, {})
                          : form_page(site, request, *who, form, faults);
}

web::Outcome change(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    if (!who) return app::not_found(site, request);
    return form_page(site, request, *who, carried(form_of(request)), {});
}

web::Outcome count_wrong(app::Site& site, const web::Request& request, const Invited& who,
                         const web::Form& form, base::Date born) {
    const auto birth = std::make_shared<statements::Birth>();
    return people::note(
        site, request,
        [birth, born, id = who.member.id](store::Connection& db) {
            *birth = statements::weigh_birth(db, id, born, app::Clock::real_now());
        },
        [&site, request, who, form, birth] {
            using enum statements::LinkRefusal;
            const auto why = *birth == statements::Birth::blocked ? blocked : birth_wrong;
            web::Faults faults;
            faults.add("born", statements::words(why).sentence);
            return check_page(site, request, who, form, faults);
        });
}

web::Outcome send_it(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    if (!who) return app::not_found(site, request);
    const auto form = carried(form_of(request));
    web::Faults faults, wrong;
    const auto input = parse_by_link(form, faults);
    if (!faults.empty()) return form_page(site, request, *who, form, faults);
    const auto born = parse_born(form, *who, wrong);
    if (!wrong.empty()) return check_page(site, request, *who, form, wrong);
    if (!app::has_key(request)) return app::key_missing(site, request);
    if (born != who->member.born) return count_wrong(site, request, *who, form, born);
    return app::write(site, request, actor_by_link(site, *who),
                      [&site, request, who = *who, form, born, input](app::Change& c) {
                          const auto sent = declare_by_link(
                              c, who.member, born, input,
                              [&](std::string_view, const RefusalWords& said, std::string_view) {
                                  web::Faults no;
                                  no.add(said.field, said.sentence);
                                  const bool about_birth = said.field == "born";
                                  throw app::Stop{about_birth ? check_page(site, request, who, form, no)
                                                              : form_page(site, request, who, form, no)};
                              });
                          auto answer = app::Answer::see(web::path("/ttd/{}/deklarasi/terkirim?nomor={}",
                                                                   who.token, sent.declaration.id));
                          answer.receipt_of = sent.index;
                          return answer;
                      });
}

Text standing(State state) {
    switch (state) {
        case State::submitted: return Text("Menunggu penetapan", "Waits to be determined");
        case State::returned:
            return Text("Atasan meminta keterangan tambahan. Hubungi KPU kabupaten/kota Anda.",
                        "The superior asks for more. Turn to the regency's KPU.");
        case State::determined: return Text("Sudah ditetapkan", "Determined");
        case State::closed: return Text("Selesai", "Closed");
        case State::withdrawn: return Text("Ditarik dengan persetujuan atasan", "Withdrawn by the superior");
    }
    return Text("Menunggu penetapan", "Waits to be determined");
}

// Only who has the declaration's number, which the sending told him, sees where it stands.
web::Outcome sent(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    if (!who) return app::not_found(site, request);
    const auto lang = request.lang;
    const Text title("Deklarasi terkirim", "Declaration sent");
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto d = own_by_link(db, *who, request.query.first("nomor").value_or(""));
        const auto trail = d ? trail_of(db, case_of(d->id)) : std::vector<Trail>{};
        if (trail.empty()) return app::not_found(site, request);
        const auto proof = app::stored_receipt(db, site.journal.head(), trail.front().index);
        const auto calendar = app::calendar(db);
        const auto day = app::today(site, who->actor);
        body = web::confirm_panel(lang, {.title = title,
                                         .number = d->id.text(),
                                         .when = web::date_time(lang, trail.front().at, who->actor.zone),
                                         .receipt = {},
                                         .pdf = {}}) +
               web::summary_list(lang,
                                 {web::summary_row(Text("Yang menetapkan", "Who determines it"),
                                                   people::name_of(db, d->superior)),
                                  web::summary_row(Text("Paling lambat", "By"),
                                                   app::due_in_words(lang, d->due, day, calendar, d->unit)),
                                  web::summary_row(Text("Keadaan", "State"), standing(d->state)(lang))}) +
               web::paragraph(lang, Text("Simpan alamat halaman ini: di sini Anda melihat kelanjutannya.",
                                         "Keep this page's address: it tells how it goes on.")) +
               web::link_button(lang, Text("Tanda tangani surat pernyataan", "Sign the statement"),
                                web::path("/ttd/{}", who->token)) +
               web::details(lang, Text("Tanda terima", "Receipt"),
                            R"(<pre class="jernih-receipt" tabindex="0">{}</pre>)"_html(proof));
    }
    return framed(site, request, title, std::move(body), {});
}

}  // namespace

std::vector<app::Route> link_pages() {
    using enum web::Method;
    return {
        {get, "/ttd/{token}/deklarasi", app::for_everyone, show},
        {post, "/ttd/{token}/deklarasi", app::for_everyone, send_it},
        {post, "/ttd/{token}/deklarasi/periksa", app::for_everyone, check},
        {post, "/ttd/{token}/deklarasi/ubah", app::for_everyone, change},
        {get, "/ttd/{token}/deklarasi/terkirim", app::for_everyone, sent},
    };
}

}  // namespace declarations
