// Signing by personal link: one page, one form, no account. The page tells nothing of the member but the
// place and the body until the day of birth is right; wrong days are counted against the link, not against
// anybody's network.
#include "app/page.hpp"
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

struct Invited {
    Member member;
    app::Actor actor;
    LinkFacts facts;
    std::string token;
};

std::optional<Invited> invited(app::Site& site, const web::Request& request) {
    const auto db = site.database.reader();
    const auto token = request.parameter("token");
    const auto id = member_of(db, token);
    const auto member = id ? load_member(db, *id) : std::nullopt;
    if (!member) return std::nullopt;
    auto actor = link_actor(db, *member);
    const auto day = base::day_in(actor.zone, site.clock.now());
    return Invited{*member, std::move(actor), facts_for_link(db, *member, day, app::Clock::real_now()),
                   std::string(token)};
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

web::Response link_page(app::Site& site, const web::Request& request, const Invited& who,
                        const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto* row = rules::statement_template(who.facts.campaign->version);
    CHECK(row);
    const auto title = app::say(lang, row->value.title);
    auto born = web::date_field(
        lang, form, faults, "born", Text("Tanggal lahir Anda", "Your day of birth"),
        Text("Seperti pada KTP, misalnya 28 2 1998", "As on your KTP, for example 28 2 1998"));
    auto body =
        web::error_summary(lang, faults) + statements::heading(title) +
        web::summary_list(lang, {web::summary_row(Text("Badan", "Body"),
                                                  app::say(lang, rules::label(who.facts.roster.body))),
                                 web::summary_row(Text("Tempat", "Place"), place_of(who.facts.roster)),
                                 web::summary_row(Text("Batas waktu", "Due"),
                                                  web::weekday_date(lang, who.facts.campaign->due))}) +
        web::form(app::form_guard({}, &form), web::path("/ttd/{}", who.token),
                  promises_field(lang, row->value, form, faults) + web::date_input(lang, born) +
                      web::button(lang, Text("Tanda tangani", "Sign"))) +
        web::details(
            lang,
            Text("Ada benturan kepentingan? Atau tautan ini bukan milik Anda?",
                 "Is there a conflict of interest? Or is this link not yours?"),
            web::paragraph(
                lang, Text("Jangan tanda tangani. Beri tahu PPS atau KPU kabupaten/kota Anda lebih dulu.",
                           "Do not sign. Tell the PPS or the regency's KPU first.")));
    return framed(site, request, title, std::move(body), faults);
}

web::Response done_page(app::Site& site, const web::Request& request, const Invited& who,
                        std::string_view receipt) {
    const auto lang = request.lang;
    const auto db = site.database.reader();
    const auto s = load_statement(db, who.facts.campaign->id, who.member.id);
    if (!s) return web::redirect(web::path("/ttd/{}", who.token));
    const Text title("Pernyataan ditandatangani", "Statement signed");
    const auto proof =
        receipt.empty() ? app::stored_receipt(db, site.journal.head(), s->index) : std::string(receipt);
    auto body =
        web::confirm_panel(lang, {.title = title,
                                  .number = s->id.text(),
                                  .when = web::date_time(lang, s->at, who.actor.zone),
                                  .receipt = {},
                                  .pdf = {}}) +
        web::paragraph(
            lang, Text("Simpan halaman ini atau potret layarnya. Nomor dan tanda terima membuktikan tanda "
                       "tangan Anda.",
                       "Keep this page or a picture of it. Number and receipt prove your signature.")) +
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

// A wrong day of birth is written down before anything else is said.
web::Outcome count_wrong(app::Site& site, const web::Request& request, const Invited& who,
                         const web::Form& form) {
    return people::note(
        site, request,
        [id = who.member.id](store::Connection& db) { add_wrong_birth(db, id, app::Clock::real_now()); },
        [&site, request, who, form] {
            web::Faults faults;
            faults.add("born", words(LinkRefusal::birth_wrong).sentence);
            return link_page(site, request, who, form, faults);
        });
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
    if (born != who->member.born) return count_wrong(site, request, *who, form);
    if (who->facts.signed_before) return done_page(site, request, *who, {});
    return app::write(
        site, request, who->actor, [&site, request, who = *who, form, born, promises](app::Change& c) {
            const auto done = sign_link_it(c, who.member, born, promises,
                                           [&](std::string_view, const RefusalWords& said, std::string_view) {
                                               web::Faults wrong;
                                               wrong.add(said.field, said.sentence);
                                               throw app::Stop{link_page(site, request, who, form, wrong)};
                                           });
            auto answer = app::Answer::see(web::path("/ttd/{}/selesai?nomor={}", who.token, done.statement));
            answer.receipt_of = done.index;
            return answer;
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
    };
}

}  // namespace statements
