// Answering by personal link: signing on one page with one form, refusing on another, no account. The pages
// tell nothing of the member but the place and the body until the day of birth is right; wrong days are
// counted against the link, not against anybody's network.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "people/note_form.hpp"
#include "statements/frame_pages.hpp"
#include "statements/roster_form.hpp"
#include "statements/roster_rows.hpp"
#include "statements/sign_sheet_pages.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"

namespace statements {
namespace {

using namespace web::literals;
using web::Lang, web::Text;

std::optional<Invited> invited(app::Site& site, const web::Request& request) {
    return statements::invited(site, request.parameter("token"));
}

web::Response framed(app::Site& site, const web::Request& request, std::string title, web::Fragment body,
                     const web::Faults& faults) {
    return app::page(
               site, request, {},
               {.title = std::move(title), .error = !faults.empty(), .status = faults.empty() ? 200 : 422},
               std::move(body))
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer");
}

web::Response sentence(app::Site& site, const web::Request& request, LinkRefusal why) {
    const auto lang = request.lang;
    const auto title = web::say(lang, Text("Surat pernyataan", "Statement"));
    return framed(site, request, title,
                  statements::heading(title) + web::paragraph(lang, words(why).sentence), {});
}

web::Fragment born_field(Lang lang, const web::Form& form, const web::Faults& faults) {
    return web::date_input(
        lang, web::date_field(
                  lang, form, faults, "born", Text("Tanggal lahir Anda", "Your day of birth"),
                  Text("Seperti pada KTP, misalnya 28 2 1998", "As on your KTP, for example 28 2 1998")));
}

web::Response link_page(app::Site& site, const web::Request& request, const Invited& who,
                        const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto* row = rules::statement_template(who.facts.campaign->version);
    CHECK(row);
    const auto title = app::say(lang, row->value.title);
    auto body =
        web::error_summary(lang, faults) + statements::heading(title) +
        web::summary_list(lang, {web::summary_row(Text("Badan", "Body"),
                                                  app::say(lang, rules::label(who.facts.roster.body))),
                                 web::summary_row(Text("Tempat", "Place"), place_of(who.facts.roster)),
                                 web::summary_row(Text("Batas waktu", "Due"),
                                                  web::weekday_date(lang, who.facts.campaign->due))}) +
        web::form(app::form_guard({}, &form), web::path("/ttd/{}", who.token),
                  promises_field(lang, row->value, form, faults) + born_field(lang, form, faults) +
                      web::button(lang, Text("Tanda tangani", "Sign"))) +
        R"(<p class="govuk-body"><a class="govuk-link" href="/ttd/{}/deklarasi">{}</a></p><p class="govuk-body"><a class="govuk-link" href="/ttd/{}/tolak">{}</a></p>)"_html(
            who.token, Text("Saya punya hal yang perlu dideklarasikan", "I have something to declare")(lang),
            who.token,
            Text("Saya tidak menandatangani, dan ini alasannya", "I do not sign, and this is why")(lang)) +
        web::details(
            lang, Text("Tautan ini bukan milik Anda?", "Is this link not yours?"),
            web::paragraph(lang, Text("Jangan tanda tangani. Beri tahu PPS atau KPU kabupaten/kota Anda.",
                                      "Do not sign. Tell the PPS or the regency's KPU.")));
    return framed(site, request, title, std::move(body), faults);
}

web::Response done_page(app::Site& site, const web::Request& request, const Invited& who,
                        std::string_view receipt) {
    const auto lang = request.lang;
    const auto db = site.database.reader();
    const auto s = load_statement(db, who.facts.campaign->id, who.member.id);
    if (!s) return web::redirect(web::path("/ttd/{}", who.token));
    const bool signs = s->outcome == Outcome::has_signed;
    const Text title = signs ? Text("Pernyataan ditandatangani", "Statement signed")
                             : Text("Jawaban Anda tercatat", "Your answer is recorded");
    const auto proof =
        receipt.empty() ? app::stored_receipt(db, site.journal.head(), s->index) : std::string(receipt);
    auto body =
        web::confirm_panel(lang, {.title = title,
                                  .number = s->id.text(),
                                  .when = web::date_time(lang, s->at, who.actor.zone),
                                  .receipt = {},
                                  .pdf = {}}) +
        web::paragraph(lang,
                       Text("Simpan halaman ini atau potret layarnya. Nomor dan tanda terima membuktikan "
                            "jawaban Anda.",
                            "Keep this page or a picture of it. Number and receipt prove your answer.")) +
        (signs ? web::Fragment{}
               : web::paragraph(lang, Text("Anda tidak menandatangani. Selama kampanye terbuka, Anda masih "
                                           "dapat menandatangani dengan tautan yang sama.",
                                           "You did not sign. While the campaign is open you may still "
                                           "sign by the same link."))) +
        web::details(lang, Text("Tanda terima", "Receipt"),
                     R"(<pre class="jernih-receipt" tabindex="0">{}</pre>)"_html(proof));
    return framed(site, request, web::say(lang, title), std::move(body), {});
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    if (!who) return app::not_found(site, request);
    if (!who->facts.campaign) return sentence(site, request, LinkRefusal::not_asked);
    if (who->facts.today < who->facts.campaign->opens)
        return sentence(site, request, LinkRefusal::not_open_yet);
    // That it was signed is told to nobody who only has the link: the form is the same.
    return link_page(site, request, *who, {}, {});
}

using Page = web::Response (*)(app::Site&, const web::Request&, const Invited&, const web::Form&,
                               const web::Faults&);

// Where nothing is recorded. A wrong day of birth is written down before anything else is said.
web::Outcome weigh(app::Site& site, const web::Request& request, const Invited& who, const web::Form& form,
                   base::Date born, Page page) {
    const auto birth = std::make_shared<Birth>();
    return people::note(
        site, request,
        [birth, born, id = who.member.id](store::Connection& db) {
            *birth = weigh_birth(db, id, born, app::Clock::real_now());
        },
        [&site, request, who, form, page, birth] {
            if (*birth == Birth::right) return done_page(site, request, who, {});
            web::Faults faults;
            const auto why = *birth == Birth::blocked ? LinkRefusal::blocked : LinkRefusal::birth_wrong;
            faults.add("born", words(why).sentence);
            return page(site, request, who, form, faults);
        });
}

// How the law's no comes back on the form.
Stops back_to(app::Site& site, const web::Request& request, const Invited& who, const web::Form& form,
              Page page) {
    return [&site, request, who, form, page](std::string_view, const RefusalWords& said, std::string_view) {
        web::Faults wrong;
        wrong.add(said.field, said.sentence);
        throw app::Stop{page(site, request, who, form, wrong)};
    };
}

app::Answer confirmed(const Invited& who, const Done& done) {
    auto answer = app::Answer::see(web::path("/ttd/{}/selesai?nomor={}", who.token, done.statement));
    answer.receipt_of = done.index;
    return answer;
}

web::Outcome sign(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    if (!who) return app::not_found(site, request);
    if (!who->facts.campaign) return sentence(site, request, LinkRefusal::not_asked);
    const auto* row = rules::statement_template(who->facts.campaign->version);
    CHECK(row);
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto promises = parse_promises(form, row->value, faults);
    const auto born = read.date("born", Text("Isi tanggal lahir Anda", "Enter your day of birth"));
    if (who->facts.blocked) faults.add("born", words(LinkRefusal::blocked).sentence);
    if (!faults.empty()) return link_page(site, request, *who, form, faults);
    if (!app::has_key(request)) return app::key_missing(site, request);
    if (born != who->member.born || who->facts.signed_before)
        return weigh(site, request, *who, form, born, link_page);
    return app::write(site, request, who->actor,
                      [&site, request, who = *who, form, born, promises](app::Change& c) {
                          return confirmed(who, sign_link_it(c, who.member, born, promises,
                                                             back_to(site, request, who, form, link_page)));
                      });
}

// ---- not signing

web::Response refuse_page(app::Site& site, const web::Request& request, const Invited& who,
                          const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const Text title("Tidak menandatangani", "Not signing");
    auto body =
        web::error_summary(lang, faults) + statements::heading(lang, title) +
        web::paragraph(lang, Text("Jawaban ini tercatat bersama alasannya dan dibaca bagian Hukum dan SDM "
                                  "KPU kabupaten/kota. Selama kampanye terbuka, Anda masih dapat "
                                  "menandatangani.",
                                  "This answer is recorded with its reason and read by the legal & HR part "
                                  "of the regency's KPU. While the campaign is open you may still sign.")) +
        web::form(
            app::form_guard({}, &form), web::path("/ttd/{}/tolak", who.token),
            web::textarea(lang,
                          web::field(lang, form, faults, "reason", Text("Alasan Anda", "Your reason"))) +
                born_field(lang, form, faults) +
                web::button(lang, Text("Catat bahwa saya tidak menandatangani", "Record that I do not sign"),
                            web::ButtonKind::warning)) +
        R"(<p class="govuk-body"><a class="govuk-link" href="/ttd/{}">{}</a></p>)"_html(
            who.token, Text("Kembali ke surat pernyataan", "Back to the statement")(lang));
    return framed(site, request, web::say(lang, title), std::move(body), faults);
}

web::Outcome show_refuse(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    if (!who) return app::not_found(site, request);
    if (!who->facts.campaign) return sentence(site, request, LinkRefusal::not_asked);
    if (who->facts.today < who->facts.campaign->opens)
        return sentence(site, request, LinkRefusal::not_open_yet);
    return refuse_page(site, request, *who, {}, {});
}

web::Outcome refuse_one(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    if (!who) return app::not_found(site, request);
    if (!who->facts.campaign) return sentence(site, request, LinkRefusal::not_asked);
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto reason = read.text("reason", words(LinkRefusal::reason_missing).sentence, 1000);
    const auto born = read.date("born", Text("Isi tanggal lahir Anda", "Enter your day of birth"));
    if (who->facts.blocked) faults.add("born", words(LinkRefusal::blocked).sentence);
    if (!faults.empty()) return refuse_page(site, request, *who, form, faults);
    if (!app::has_key(request)) return app::key_missing(site, request);
    if (born != who->member.born || who->facts.signed_before)
        return weigh(site, request, *who, form, born, refuse_page);
    return app::write(
        site, request, who->actor, [&site, request, who = *who, form, born, reason](app::Change& c) {
            return confirmed(who, refuse_link_it(c, who.member, born, reason,
                                                 back_to(site, request, who, form, refuse_page)));
        });
}

// Only who has the statement's number, which the signing told him, sees the confirmation again.
web::Outcome done(app::Site& site, web::Request& request, const app::Actor&) {
    const auto who = invited(site, request);
    if (!who || !who->facts.campaign) return app::not_found(site, request);
    {
        const auto db = site.database.reader();
        const auto s = load_statement(db, who->facts.campaign->id, who->member.id);
        if (!s || s->id.text() != request.query.first("nomor").value_or(""))
            return app::not_found(site, request);
    }
    return done_page(site, request, *who, {});
}

}  // namespace

std::vector<app::Route> link_pages() {
    using enum web::Method;
    return {
        {get, "/ttd/{token}", app::for_everyone, show},
        {post, "/ttd/{token}", app::for_everyone, sign},
        {get, "/ttd/{token}/selesai", app::for_everyone, done},
        {get, "/ttd/{token}/tolak", app::for_everyone, show_refuse},
        {post, "/ttd/{token}/tolak", app::for_everyone, refuse_one},
    };
}

}  // namespace statements
