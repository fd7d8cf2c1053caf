#include "declarations/initiative_form.hpp"

#include "app/status_page.hpp"
#include "declarations/submit_form.hpp"
#include "declarations/trail_rows.hpp"

namespace declarations {

using web::Text;

InitiativeInput parse_initiative(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    InitiativeInput out;
    out.official =
        read.id<PersonId>("official", Text("Pilih orang yang dimaksud", "Choose whom it is about"));
    out.about = parse_declaration(form, faults);
    return out;
}

web::Outcome open_case(app::Site& site, web::Request& request, const app::Actor& actor, Speaks speaks,
                       FaultyInitiative faulty) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_initiative(*form, faults);
    {
        const auto db = site.database.reader();
        check_matter(db, actor.person, app::today(site, actor), input.about, faults);
    }
    if (!faults.empty())
        return faulty ? faulty(site, request, actor, *form, faults, 422) : web::problem(faults, request.lang);
    return app::write(
        site, request, actor,
        [&site, request, form = *form, input, speaks, faulty](app::Change& change) -> app::Answer {
            const auto& calendar = change.calendar();
            const auto facts = facts_for_own_initiative(change, calendar, input.about.telling, input.official,
                                                        input.about.matter.value_or(MatterId{}));
            const auto opening = open_own_initiative(input.about.telling, facts);
            if (!opening) {
                const auto said = words(opening.error());
                if (!faulty)
                    throw app::Stop{app::refused(site, request, base::name(opening.error()), said.sentence,
                                                 article(opening.error()))};
                web::Faults refused;
                refused.add(said.field, said.sentence);
                throw app::Stop{faulty(site, request, change.actor, form, refused, 409)};
            }
            record_opening(change, *opening);
            const auto id = opening->opened.declaration;
            auto answer = speaks == Speaks::page
                              ? app::Answer::see(web::path("/deklarasi/{}", id))
                              : app::Answer::json(json_of(change.db, *load_declaration(change.db, id)), 201);
            answer.receipt_of = trail_of(change.db, case_of(id)).front().index;
            return answer;
        });
}

}  // namespace declarations
