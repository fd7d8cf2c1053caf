#include "decisions/decision_work_form.hpp"

#include <algorithm>

#include "app/status_page.hpp"
#include "base/hash.hpp"
#include "decisions/decision_words_form.hpp"
#include "decisions/minutes_pdf_form.hpp"
#include "decisions/minutes_rows.hpp"
#include "matters/matter_rows.hpp"
#include "papers/seal_form.hpp"
#include "people/people_rows.hpp"

namespace decisions {
namespace {

template <class Refusal>
[[noreturn]] void say_no(const Asked& asked, Refusal why) {
    throw app::Stop{app::refused(*asked.site, asked.request, base::name(why), sentence(why), article(why))};
}
[[noreturn]] void not_there(const Asked& asked) {
    throw app::Stop{app::not_found(*asked.site, asked.request)};
}

void same_version(const Asked& asked, std::int64_t version) {
    if (asked.version && *asked.version != version)
        throw app::Stop{app::changed_meanwhile(*asked.site, asked.request)};
}

Plenary seen(app::Change& change, const Asked& asked, PlenaryId id) {
    const auto day = change.today();
    auto plenary =
        find_plenary(change.db, id, app::scope(change.actor.person, app::Action::run_plenary, day));
    if (!plenary) not_there(asked);
    same_version(asked, plenary->version);
    return *plenary;
}

PlenaryFacts plenary_facts(app::Change& change, const Asked& asked, PlenaryId id) {
    auto out = facts_of_plenary(change.db, id, change.actor.person, change.now, change.today());
    if (!out) not_there(asked);
    return *out;
}

Floor floor(app::Change& change, const Asked& asked, PlenaryId id, std::int64_t item) {
    auto out = floor_of(change.db, id, item, change.actor.person, change.today());
    if (!out) not_there(asked);
    return *out;
}

}  // namespace

bool PlenaryView::all_done() const {
    return std::ranges::none_of(items, [](const ItemView& i) { return i.item.state == ItemState::pending; });
}

bool runs_plenaries(store::Connection& db, PersonId who, UnitId unit, base::Date day) {
    return app::may(db, who, app::Action::run_plenary, unit, day);
}

std::optional<PlenaryView> view_of(store::Connection& db, PlenaryId id, PersonId who, base::Date day) {
    auto plenary = find_plenary(db, id, app::scope(who, app::Action::run_plenary, day));
    if (!plenary) return std::nullopt;
    PlenaryView out{.plenary = *plenary,
                    .unit = people::load_unit(db, plenary->unit).value_or(people::Unit{}),
                    .items = {},
                    .attendance = attendance_list(db, *plenary),
                    .secretary = runs_plenaries(db, who, plenary->unit, day)};
    for (auto& item : items_of(db, id)) {
        ItemView one{.item = item, .quorum = live(db, *plenary, item), .decision = {}};
        if (item.state == ItemState::decided) one.decision = decision_on(db, item.matter);
        out.items.push_back(std::move(one));
    }
    return out;
}

PlenaryId call(app::Change& change, const Asked& asked, const PlenaryInput& input) {
    const auto unit = input.unit ? input.unit : change.actor.unit;
    const auto agenda = input.fewest_exits ? fewest_exits(change.db, input.matters) : input.matters;
    const auto facts = facts_for_call(change.db, change.new_id<PlenaryId>(), unit, agenda, input.plenary.at,
                                      change.actor.person, change.today());
    if (!facts) not_there(asked);
    const auto act = call_plenary(*facts, input.plenary);
    if (!act) say_no(asked, act.error());
    change.record(case_of(act->plenary), unit, *act);
    return act->plenary;
}

void open(app::Change& change, const Asked& asked, PlenaryId id, const OpenInput& input) {
    const auto plenary = seen(change, asked, id);
    const auto facts = plenary_facts(change, asked, id);
    if (input.continuation == rules::Continuation::after_postponement) {
        const auto act = continue_without_quorum(facts);
        if (!act) say_no(asked, act.error());
        change.record(case_of(id), plenary.unit, *act);
        return;
    }
    const auto act = open_plenary(facts);
    if (!act) say_no(asked, act.error());
    change.record(case_of(id), plenary.unit, *act);
}

void record(app::Change& change, const Asked& asked, PlenaryId id,
            const std::vector<AttendanceEntry>& entries) {
    const auto plenary = seen(change, asked, id);
    const auto acts = record_attendance(plenary_facts(change, asked, id), entries);
    if (!acts) say_no(asked, acts.error());
    for (const auto& act : *acts) change.record(case_of(id), plenary.unit, act);
}

void choose(app::Change& change, const Asked& asked, PlenaryId id, const ChairInput& input) {
    const auto plenary = seen(change, asked, id);
    const auto act = input.item == 0 ? choose_chair(plenary_facts(change, asked, id), input.person)
                                     : choose_chair(floor(change, asked, id, input.item), input.person);
    if (!act) say_no(asked, act.error());
    change.record(case_of(id), plenary.unit, *act);
}

void vote(app::Change& change, const Asked& asked, PlenaryId id, const VoteInput& input) {
    const auto plenary = seen(change, asked, id);
    const auto act = cast_vote(floor(change, asked, id, input.item), input.choice);
    if (!act) say_no(asked, act.error());
    change.record(case_of(id), plenary.unit, *act);
}

void decide(app::Change& change, const Asked& asked, PlenaryId id, const ItemInput& input) {
    const auto plenary = seen(change, asked, id);
    const auto act = decide_item(floor(change, asked, id, input.item), input.text);
    if (!act) say_no(asked, act.error());
    change.record(matters::case_of(act->matter), plenary.unit, *act);
}

void postpone(app::Change& change, const Asked& asked, PlenaryId id, const ItemInput& input) {
    const auto plenary = seen(change, asked, id);
    const auto act = postpone_item(floor(change, asked, id, input.item), input.text);
    if (!act) say_no(asked, act.error());
    change.record(case_of(id), plenary.unit, *act);
}

void refer(app::Change& change, const Asked& asked, PlenaryId id, const ItemInput& input) {
    const auto plenary = seen(change, asked, id);
    const auto act = refer_item(floor(change, asked, id, input.item), input.text);
    if (!act) say_no(asked, act.error());
    change.record(case_of(id), plenary.unit, *act);
}

void close(app::Change& change, const Asked& asked, PlenaryId id) {
    const auto plenary = seen(change, asked, id);
    const auto act = close_plenary(plenary_facts(change, asked, id));
    if (!act) say_no(asked, act.error());
    change.record(case_of(id), plenary.unit, *act);
}

void alone(app::Change& change, const Asked& asked, MatterId id, const AloneInput& input) {
    const auto day = change.today();
    const auto matter =
        matters::find_matter(change.db, id, app::scope(change.actor.person, app::Action::read_matter, day));
    if (!matter) not_there(asked);
    same_version(asked, matter->version);
    const auto facts = facts_for_decide_alone(change.db, id, change.actor.person, day);
    if (!facts) not_there(asked);
    const auto act = decide_alone(*facts, input.verdict, input.text);
    if (!act) say_no(asked, act.error());
    change.record(matters::case_of(id), matter->unit, *act);
}

void annul(app::Change& change, const Asked& asked, MatterId id, const AnnulInput& input) {
    const auto day = change.today();
    const auto& calendar = change.calendar();
    // Whoever is entitled (who decided, or the superior) need not be a participant: the use case asks, and to
    // anybody else this answers as if there were nothing.
    const auto matter = matters::load_matter(change.db, id);
    const auto facts = facts_for_annul(change.db, id, change.actor.person, day, calendar);
    if (!matter || !facts) not_there(asked);
    const bool sees = app::may(change.db, change.actor.person, app::Action::read_matter, matters::case_of(id),
                               matter->unit, day);
    if (!sees && !facts->is_official && !facts->is_superior) not_there(asked);
    same_version(asked, matter->version);
    const auto act = annul_decision(*facts, input);
    if (!act) say_no(asked, act.error());
    change.record(matters::case_of(id), matter->unit, *act);
}

web::Outcome carry_out(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const web::Form& form, std::function<void(app::Change&, const Asked&)> step,
                       std::function<app::Answer(app::Change&)> answer) {
    Asked asked{&site, request, version_read(request, form)};
    return app::write(
        site, request, actor,
        [asked = std::move(asked), step = std::move(step), answer = std::move(answer)](app::Change& change) {
            step(change, asked);
            return answer(change);
        });
}

namespace {

// In the transaction: the meeting is still the one that the PDF was made of.
void issue_now(app::Change& change, const Asked& asked, const PlenaryView& view, const std::string& pdf) {
    const auto plenary = seen(change, asked, view.plenary.id);
    const auto act = issue_minutes(plenary_facts(change, asked, plenary.id), base::sha256(pdf),
                                   static_cast<std::int64_t>(pdf.size()));
    if (!act) say_no(asked, act.error());
    if (plenary.version != view.plenary.version)
        throw app::Stop{app::changed_meanwhile(*asked.site, asked.request)};
    change.record(case_of(plenary.id), plenary.unit, *act);
    keep_pdf(change.db, act->hash, pdf);
}

}  // namespace

web::Outcome issue(app::Site& site, const web::Request& request, const app::Actor& actor, PlenaryId id,
                   std::optional<std::int64_t> version, std::function<app::Answer(app::Change&)> answer) {
    return web::Later{[&site, request, actor, id, version, answer = std::move(answer)](web::Reply reply) {
        const bool taken = site.workers.submit([&site, request, actor, id, version, answer, reply] {
            Asked asked{&site, request, version};
            std::optional<PlenaryView> view;
            documents::Paper paper;
            {
                const auto db = site.database.reader();
                view = view_of(db, id, actor.person, app::today(site, actor));
                if (view) paper = minutes_paper(db, *view, site.address);
            }
            if (!view) return reply(app::not_found(site, request));
            std::string pdf;
            try {
                pdf = papers::sealed_pdf(site, view->unit.id, paper);
            } catch (const std::exception& e) {  // no key to be had, a provider that does not answer
                std::fprintf(stderr, "minutes were not sealed: %s\n", e.what());
                return reply(app::try_again(site, request));
            }
            auto outcome =
                app::write(site, request, actor, [asked, view = *view, pdf, answer](app::Change& change) {
                    issue_now(change, asked, view, pdf);
                    return answer(change);
                });
            if (auto* later = std::get_if<web::Later>(&outcome))
                later->start(reply);
            else
                reply(std::get<web::Response>(std::move(outcome)));
        });
        if (!taken) reply(app::try_again(site, request));
    }};
}

}  // namespace decisions
