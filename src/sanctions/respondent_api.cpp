// The respondent's own view for programs: from the first summons on, never what was told or by whom.
#include <algorithm>

#include "app/page.hpp"
#include "app/status_page.hpp"
#include "sanctions/sanction_form.hpp"
#include "sanctions/sanction_json_api.hpp"
#include "sanctions/sanction_schemas_api.hpp"

namespace sanctions {
namespace {

using web::JsonWriter;

constexpr int most_own = 1000;

std::optional<Sanction> own_case(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<SanctionId>("id");
    if (!id) return std::nullopt;
    auto mine = of_respondent(site.database.reader(), actor.person, most_own);
    const auto found = std::ranges::find(mine, *id, &Sanction::id);
    return found == mine.end() ? std::nullopt : std::optional(std::move(*found));
}

void write_head(JsonWriter& out, const Sanction& s) {
    out.field("id", s.id).field("breach", s.breach).field("state", s.state);
}

std::string own_json(store::Connection& db, const Sanction& s) {
    JsonWriter out;
    write_head(out.object(), s);
    write_summons(out, s);
    out.field("heard_on", day_text(s.heard_on)).field("hearing_record", s.heard_on ? s.record : "");
    out.field("appeal_by", day_text(s.appeal_by))
        .field("appeal_open", s.appeal_open)
        .field("annulled", s.annulled);
    write_record(out, db, s.id);
    out.end();
    return std::move(out).take();
}

web::Outcome list(app::Site& site, web::Request&, const app::Actor& actor) {
    JsonWriter out;
    out.object().key("items").array();
    for (const auto& s : of_respondent(site.database.reader(), actor.person, most_own)) {
        write_head(out.object(), s);
        out.end();
    }
    out.end().end();
    return web::json(std::move(out).take());
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto s = own_case(site, request, actor);
    if (!s) return app::not_found(site, request);
    return web::json(own_json(site.database.reader(), *s));
}

web::Outcome post_appeal(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto s = own_case(site, request, actor);
    if (!s) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto ground = parse_words(*form, faults, "ground");
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, ground, id = s->id](app::Change& change) {
                          appeal(change, turn, id, ground);
                          return app::Answer::json(own_json(change.db, load(change.db, id).value()));
                      });
}

}  // namespace

std::vector<app::Route> respondent_api() {
    using enum web::Method;
    constexpr auto own = app::for_signed_in;
    return {{get, "/api/v1/examinations", own, list, "Summonses and decisions about oneself, newest first",
             "", schema::own_list},
            {get, "/api/v1/examinations/{id}", own, show, "One of them", "", schema::own},
            {post, "/api/v1/examinations/{id}/appeal", own, post_appeal, "Lodge an appeal", schema::appeal,
             schema::own}};
}

}  // namespace sanctions
