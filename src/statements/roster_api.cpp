// Rosters of ad hoc bodies and signing by link, for programs.
#include <algorithm>
#include <iterator>

#include "app/status_page.hpp"
#include "people/note_form.hpp"
#include "statements/roster_form.hpp"
#include "statements/roster_rows.hpp"
#include "statements/statement_form.hpp"
#include "statements/statement_schemas_api.hpp"
#include "statements/statements_routes.hpp"
#include "web/json.hpp"

namespace statements {
namespace {

using web::Text;

web::Outcome add_roster(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto wish = parse_roster(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, wish](app::Change& c) {
        const auto listed = list_it(c, wish, stops(site, request));
        web::JsonWriter out;
        out.object().field("id", listed.roster).key("links").array();
        for (const auto& m : members_of(c.db, listed.roster, {}))
            out.object().field("name", m.member.name).field("token", link_token(c.db, m.member.id)).end();
        out.end().end();
        auto answer = app::Answer::json(std::move(out).take(), 201);
        answer.receipt_of = listed.index;
        return answer;
    });
}

// Where a wrong day of birth is written down; nothing: it is right.
std::optional<web::Outcome> wrong_birth(app::Site& site, const web::Request& request, const Invited& who,
                                        base::Date born) {
    if (!app::has_key(request)) return app::key_missing(site, request);
    if (born == who.member.born) return std::nullopt;
    const auto birth = std::make_shared<Birth>();
    return people::note(
        site, request,
        [birth, born, id = who.member.id](store::Connection& db) {
            *birth = weigh_birth(db, id, born, app::Clock::real_now());
        },
        [&site, request, birth] {
            const auto why = *birth == Birth::blocked ? LinkRefusal::blocked : LinkRefusal::birth_wrong;
            return app::refused(site, request, base::name(why), words(why).sentence, "");
        });
}

std::optional<web::Response> no_answer_now(app::Site& site, const web::Request& request, const Invited& who) {
    const auto why = !who.facts.campaign ? std::optional(LinkRefusal::not_asked)
                     : who.facts.blocked ? std::optional(LinkRefusal::blocked)
                                         : std::nullopt;
    if (!why) return std::nullopt;
    return app::refused(site, request, base::name(*why), words(*why).sentence, "");
}

app::Answer recorded(const Done& done) {
    web::JsonWriter out;
    out.object().field("id", done.statement).end();
    auto answer = app::Answer::json(std::move(out).take(), 201);
    answer.receipt_of = done.index;
    return answer;
}

// The fast path of deadline day: everything that can be said no to without the writer is, then one short turn
// there.
web::Outcome sign_link(app::Site& site, web::Request& request, const app::Actor&) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto who = invited(site, form->get("token"));
    if (!who) return app::not_found(site, request);
    if (auto no = no_answer_now(site, request, *who)) return std::move(*no);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto promises =
        parse_promises(*form, rules::statement_template(who->facts.campaign->version)->value, faults);
    const auto born = read.date("born", Text("Isi tanggal lahir Anda", "Enter your day of birth"));
    if (!faults.empty()) return web::problem(faults, request.lang);
    if (auto wrong = wrong_birth(site, request, *who, born)) return std::move(*wrong);
    return app::write(site, request, who->actor,
                      [&site, request, member = who->member, born, promises](app::Change& c) {
                          return recorded(sign_link_it(c, member, born, promises, stops(site, request)));
                      });
}

web::Outcome refuse_link(app::Site& site, web::Request& request, const app::Actor&) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto who = invited(site, form->get("token"));
    if (!who) return app::not_found(site, request);
    if (auto no = no_answer_now(site, request, *who)) return std::move(*no);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto reason = read.text("reason", words(LinkRefusal::reason_missing).sentence, 1000);
    const auto born = read.date("born", Text("Isi tanggal lahir Anda", "Enter your day of birth"));
    if (!faults.empty()) return web::problem(faults, request.lang);
    if (auto wrong = wrong_birth(site, request, *who, born)) return std::move(*wrong);
    return app::write(site, request, who->actor,
                      [&site, request, member = who->member, born, reason](app::Change& c) {
                          return recorded(refuse_link_it(c, member, born, reason, stops(site, request)));
                      });
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    constexpr auto run = app::for_role(app::Action::run_campaign);
    std::vector<app::Route> out{
        {post, "/api/v1/rosters", run, add_roster, "List an ad hoc body of a village", schema::new_roster,
         schema::roster},
        {post, "/api/v1/statements-by-link", app::for_everyone, sign_link,
         "Sign by personal link and day of birth", schema::link_signing, schema::link_statement},
        {post, "/api/v1/refusals-by-link", app::for_everyone, refuse_link,
         "Say by personal link and day of birth that one does not sign, and why", schema::link_refusal,
         schema::link_statement},
    };
    for (const auto& part : {campaign_api(), paper_api()}) std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace statements
