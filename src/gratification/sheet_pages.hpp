// What the pages of gratification share.
#pragma once
#include "app/page.hpp"
#include "gratification/gratification_form.hpp"
#include "gratification/gratification_routes.hpp"

namespace gratification {

web::Response framed(app::Site& site, const web::Request& request, const app::Actor& actor, std::string title,
                     std::string back, web::Fragment body, const web::Faults& faults = {});
web::Fragment state_tag(web::Lang lang, State state);
// "Anda tidak wajib melaporkan …": the answer, its reason, the row of the rule and how sure it is.
web::Fragment duty(web::Lang lang, const rules::Obligation& duty);
web::Response view_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const View& view, const web::Form& form, const web::Faults& faults);

// Parse, then a step in the writer's transaction, then the report.
template <class Parse, class Step>
web::Outcome post_step(app::Site& site, web::Request& request, const app::Actor& actor, Parse parse,
                       Step step) {
    const auto id = request.id<GratificationId>("id");
    const auto form = web::read_form(request);
    std::optional<View> view;
    if (id) view = view_of(site.database.reader(), *id, actor.person, app::today(site, actor));
    if (!view) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    auto input = parse(*form, faults);
    if (!faults.empty()) return view_page(site, request, actor, *view, *form, faults);
    return app::write(
        site, request, actor,
        [turn = Turn{&site, request}, input = std::move(input), step, id = *id](app::Change& change) {
            step(change, turn, id, input);
            return app::Answer::see(web::path("/gratifikasi/{}", id));
        });
}

}  // namespace gratification
