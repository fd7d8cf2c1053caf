// The papers of a case, for who examines it and for the respondent alike: the same file by either way.
#include "sanctions/case_pages.hpp"
#include "sanctions/sanction_paper_form.hpp"

namespace sanctions {
namespace {

std::optional<Sanction> case_for(app::Site& site, const web::Request& request, const app::Actor& actor,
                                 bool respondent) {
    return respondent ? own_case(site, request, actor) : open_case(site, request, actor);
}

web::Outcome give_summons(app::Site& site, web::Request& request, const app::Actor& actor, bool respondent) {
    const auto s = case_for(site, request, actor, respondent);
    const auto wanted = request.parameter("number");
    if (!s || (wanted != "1" && wanted != "2")) return app::not_found(site, request);
    const std::int64_t number = wanted == "1" ? 1 : 2;
    std::optional<papers::Order> order;
    {
        const auto db = site.database.reader();
        order = summons_paper(db, *s, number);
    }
    if (!order) return app::not_found(site, request);
    return papers::deliver(site, request, actor, std::move(order->of), std::move(order->write),
                           "panggilan-" + std::string(wanted) + "-" + s->id.text() + ".pdf");
}

web::Outcome give_decision(app::Site& site, web::Request& request, const app::Actor& actor, bool respondent) {
    const auto s = case_for(site, request, actor, respondent);
    std::optional<papers::Order> order;
    if (s) {
        const auto db = site.database.reader();
        order = decision_paper(db, *s);
    }
    if (!order) return app::not_found(site, request);
    return papers::deliver(site, request, actor, std::move(order->of), std::move(order->write),
                           "keputusan-" + s->id.text() + ".pdf");
}

web::Outcome summons_of_case(app::Site& site, web::Request& request, const app::Actor& actor) {
    return give_summons(site, request, actor, false);
}
web::Outcome own_summons(app::Site& site, web::Request& request, const app::Actor& actor) {
    return give_summons(site, request, actor, true);
}
web::Outcome decision_of_case(app::Site& site, web::Request& request, const app::Actor& actor) {
    return give_decision(site, request, actor, false);
}
web::Outcome own_decision(app::Site& site, web::Request& request, const app::Actor& actor) {
    return give_decision(site, request, actor, true);
}

}  // namespace

std::vector<app::Route> paper_pages() {
    using enum web::Method;
    return {{get, "/sanksi/{id}/panggilan/{number}", app::for_signed_in, summons_of_case},
            {get, "/sanksi/{id}/keputusan.pdf", app::for_signed_in, decision_of_case},
            {get, "/pemeriksaan/{id}/panggilan/{number}", app::for_signed_in, own_summons},
            {get, "/pemeriksaan/{id}/keputusan.pdf", app::for_signed_in, own_decision}};
}

}  // namespace sanctions
