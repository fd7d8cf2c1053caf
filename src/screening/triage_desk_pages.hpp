// What the pages of triage share: who reaches a finding, and what is done on it.
#pragma once
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "matters/finding.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/screening_rows.hpp"
#include "screening/triage_rows.hpp"
#include "screening/triage_words_pages.hpp"

namespace screening {

inline app::Scope triage_scope(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::triage_findings, app::today(site, actor));
}
std::optional<FindingId> reachable(app::Site& site, const web::Request& request, const app::Actor& actor);

web::Response triage_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const web::Form& form, const web::Faults& faults);
web::Fragment letter_form(web::Lang lang, const app::Actor& actor, const matters::Finding& finding,
                          const std::string& owner, const web::Form& form, const web::Faults& faults);
web::Fragment letter_view(web::Lang lang, const app::Actor& actor, const matters::Finding& finding,
                          const MisuseLetter& letter, const web::Form& form, const web::Faults& faults);
std::string owner_of(store::Connection& db, const matters::Finding& finding);  // of the list it names; or ""

// Runs `decide` on the finding as it stands in the transaction, for who may see it; then the page again.
template <class Decide>
web::Outcome on_finding(app::Site& site, const web::Request& request, const app::Actor& actor, FindingId id,
                        Decide decide) {
    return app::write(site, request, actor, [&site, request, id, decide](app::Change& c) -> app::Answer {
        const auto f =
            find_to_review(c.db, id, app::scope(c.actor.person, app::Action::triage_findings, c.today()));
        if (!f) throw app::Stop{app::not_found(site, request)};
        const auto act = decide(c, *f);
        if (!act)
            throw app::Stop{app::refused(site, request, base::name(act.error()), sentence(act.error()),
                                         article(act.error()))};
        c.record(matters::finding_case(id), f->unit, *act);
        return app::Answer::see(web::path("/triase/{}", id));
    });
}

}  // namespace screening
