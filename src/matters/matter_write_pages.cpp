// The forms of matters and their twins in the API: parse, then decide inside the transaction.
#include <algorithm>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "matters/matter_desk_pages.hpp"
#include "matters/matters_routes.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"
#include "web/json.hpp"

namespace matters {

using web::Text;

namespace {

// The matter, for its secretary only; otherwise it does not exist. And as it was when the form was shown.
Matter managed(app::Site& site, const web::Request& request, const web::Form& form, app::Change& c) {
    const auto matter = visible_matter(site, c.db, request, c.actor);
    if (!matter || !manages(site, c.db, c.actor, matter->unit))
        throw app::Stop{app::not_found(site, request)};
    auto seen = request.header("if-match");
    if (seen.empty())
        seen = form.get("_version");
    else if (seen.size() > 1 && seen.front() == '"')
        seen = seen.substr(1, seen.size() - 2);
    if (!seen.empty() && seen != std::to_string(matter->version))
        throw app::Stop{app::changed_meanwhile(site, request)};
    return *matter;
}

Desk desk(app::Change& c, const Matter& matter) {
    return {matter.state, matter.decided_by, standing_of(c.db, matter.id, c.actor.person)};
}

template <class T, class R>
const T& lawful(app::Site& site, const web::Request& request, const Result<T, R>& result) {
    if (!result)
        throw app::Stop{app::refused(site, request, base::name(result.error()), sentence(result.error()),
                                     article(result.error()))};
    return *result;
}

app::Answer answer(const web::Request& request, app::Change& c, MatterId id) {
    if (!request.wants_json()) return app::Answer::see(web::path("/urusan/{}", id));
    const auto now = load_matter(c.db, id);
    web::JsonWriter out;
    out.object().field("id", id).field("state", now->state).field("version", now->version).end();
    return app::Answer::json(std::move(out).take());
}

template <class T>
app::Answer record(const web::Request& request, app::Change& c, const Matter& matter, const T& act) {
    c.record(case_of(matter.id), matter.unit, act);
    return answer(request, c, matter.id);
}

// The page or the problem for input that needs mending; nothing when the matter is not there to be changed.
std::optional<web::Response> mend(app::Site& site, const web::Request& request, const app::Actor& actor,
                                  Sheet sheet, const web::Form& form, const web::Faults& faults) {
    if (faults.empty()) return std::nullopt;
    const auto id = request.id<MatterId>("matter");
    const auto there = [&] {
        const auto db = site.database.reader();
        const auto matter = visible_matter(site, db, request, actor);
        return matter && manages(site, db, actor, matter->unit);
    };
    if (!there()) return app::not_found(site, request);
    if (request.wants_json()) return web::problem(faults, request.lang);
    return sheet_page(site, request, actor, sheet, *id, form, faults);
}

LiftFacts lift_facts(app::Change& c, const Matter& matter, PersonId barred) {
    const auto i = involvement(c.db, matter.id, c.actor.person);
    // Who sees the matter without the role was let in to take part in it: members called to its plenary are
    // no participants by name.
    const bool by_role = app::may(c.db, c.actor.person, app::Action::lift_bar, matter.unit, c.today());
    LiftFacts out{.matter = matter.id,
                  .barred = barred,
                  .actor = c.actor.person,
                  .bar_stands = standing_of(c.db, matter.id, barred) == Standing::barred,
                  .takes_part = i.takes_part || (!by_role && !i.declared),
                  .party = i.party,
                  .declared = i.declared,
                  .administers = app::holds(c.db, c.actor.person, app::Action::administer, c.today()),
                  .determined = i.determined,
                  .proposal = lift_proposal(c.db, matter.id, barred)};
    for (const auto& held : people::appointments_of(c.db, c.actor.person, c.today())) {
        const auto position = people::load_position(c.db, held.position);
        if (position && position->unit == matter.unit && position->kind == rules::PositionKind::chair)
            out.chairs = true;
    }
    return out;
}

enum class LiftAct { propose, confirm };
}  // namespace
}  // namespace matters

template <>
inline constexpr auto base::names<matters::LiftAct> = std::array{"propose"sv, "confirm"sv};

namespace matters {
web::Outcome post_matter(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    const NewMatter input{
        .kind = read.choice<Kind>("kind", Text("Pilih jenis urusan", "Select the kind of matter")),
        .nature = read.choice<rules::MatterNature>(
            "nature", Text("Pilih sifat urusan", "Select the nature of the matter")),
        .title = read.text("title", Text("Isi judul urusan", "Enter the matter's title"), 200),
        .summary = read.optional_text("summary", 1000),
        .decided_by =
            read.choice<DecidedBy>("decided_by", Text("Pilih siapa yang memutuskan", "Select who decides"))};
    const auto unit = read.optional_id<UnitId>("unit");
    if (!faults.empty()) {
        if (request.wants_json()) return web::problem(faults, request.lang);
        return matter_form(site, request, actor, *form, faults);
    }
    return app::write(site, request, actor, [&site, request, input, unit](app::Change& c) -> app::Answer {
        const UnitId office = unit.value_or(c.actor.unit);
        const RegisterFacts facts{
            c.new_id<MatterId>(), office,
            app::may(c.db, c.actor.person, app::Action::manage_matter, office, c.today())};
        const auto act = lawful(site, request, register_matter(facts, input));
        c.record(case_of(act.matter), act.unit, act);
        auto out = answer(request, c, act.matter);
        if (request.wants_json()) out.status = 201;
        return out;
    });
}

web::Outcome post_party(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    NewParty input{
        .kind =
            read.choice<PartyKind>("kind", Text("Pilih orang atau badan", "Select person or organisation")),
        .name = read.text("name", Text("Isi nama lengkap pihak yang terkait", "Enter the party's full name"),
                          200),
        .identifier = read.optional_text("identifier", 40),
        .behind = read.optional_id<PartyId>("behind").value_or(PartyId{}),
        .role = read.optional_text("role", 100)};
    if (auto page = mend(site, request, actor, Sheet::party, *form, faults)) return std::move(*page);
    return app::write(site, request, actor, [&site, request, form = *form, input](app::Change& c) {
        const auto matter = managed(site, request, form, c);
        auto party = input;
        party.id = c.new_id<PartyId>();
        return record(
            request, c, matter,
            lawful(site, request, add_party(desk(c, matter), matter.id, parties_of(c.db, matter.id), party)));
    });
}

web::Outcome post_participant(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    constexpr Text choose("Pilih orang yang ikut serta", "Select who takes part");
    const bool everybody = !request.wants_json() && form->get("person") == whole_plenary;
    const NewParticipant input{
        .person = everybody ? PersonId{} : read.id<PersonId>("person", choose),
        .strength = read.choice<Strength>("strength", Text("Pilih perannya", "Select the part taken")),
        .step = read.optional_number("step", 0, 10'000).value_or(0)};
    if (input.person && !people::load_person(site.database.reader(), input.person))
        read.fault("person", choose);
    if (auto page = mend(site, request, actor, Sheet::participant, *form, faults)) return std::move(*page);
    return app::write(site, request, actor, [&site, request, form = *form, input, everybody](app::Change& c) {
        const auto matter = managed(site, request, form, c);
        const auto members = people::plenary_of(c.db, matter.unit, c.today());
        for (const auto person : everybody ? members : std::vector<PersonId>{input.person}) {
            const auto there = participants_of(c.db, matter.id);
            if (everybody && std::ranges::find(there, person, &Participant::person) != there.end()) continue;
            c.record(case_of(matter.id), matter.unit,
                     lawful(site, request,
                            add_participant(desk(c, matter), matter.id, steps_of(c.db, matter.id), there,
                                            members, {person, input.strength, input.step})));
        }
        return answer(request, c, matter.id);
    });
}

web::Outcome post_step(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto title =
        web::Reader(*form, faults).text("title", Text("Isi nama tahap", "Enter the step's name"), 200);
    if (auto page = mend(site, request, actor, Sheet::step, *form, faults)) return std::move(*page);
    return app::write(site, request, actor, [&site, request, form = *form, title](app::Change& c) {
        const auto matter = managed(site, request, form, c);
        return record(
            request, c, matter,
            lawful(site, request, add_step(desk(c, matter), matter.id, steps_of(c.db, matter.id), title)));
    });
}

web::Outcome post_open(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto reason = web::Reader(*form, faults).optional_text("reason", 500);
    if (auto page = mend(site, request, actor, Sheet::open, *form, faults)) return std::move(*page);
    return app::write(site, request, actor, [&site, request, form = *form, reason](app::Change& c) {
        const auto matter = managed(site, request, form, c);
        return record(request, c, matter,
                      lawful(site, request,
                             open_matter(desk(c, matter), matter.id, parties_of(c.db, matter.id),
                                         participants_of(c.db, matter.id), reason)));
    });
}

web::Outcome post_close(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto reason = web::Reader(*form, faults).optional_text("reason", 500);
    if (auto page = mend(site, request, actor, Sheet::close, *form, faults)) return std::move(*page);
    return app::write(site, request, actor, [&site, request, form = *form, reason](app::Change& c) {
        const auto matter = managed(site, request, form, c);
        return record(request, c, matter,
                      lawful(site, request, close_matter(desk(c, matter), matter.id, reason)));
    });
}

// Whoever reaches the matter by a grant is involved, and is told so; others need the role over its office.
web::Outcome post_lift(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto id = request.id<MatterId>("matter");
    const auto person = request.id<PersonId>("person");
    if (!id || !person) return app::not_found(site, request);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto what = read.choice<LiftAct>(
        "action", Text("Pilih mengusulkan atau mengonfirmasi", "Select to propose or to confirm"));
    const auto reason = read.optional_text("reason", 1000);
    if (!faults.empty()) {
        if (!request.wants_json()) return lift_page(site, request, actor, *form, faults);
        const auto db = site.database.reader();
        const auto scope = app::scope(actor.person, app::Action::lift_bar, app::today(site, actor));
        return find_matter(db, *id, scope) ? web::problem(faults, request.lang)
                                           : app::not_found(site, request);
    }
    return app::write(
        site, request, actor, [&site, request, id = *id, person = *person, what, reason](app::Change& c) {
            const auto matter =
                find_matter(c.db, id, app::scope(c.actor.person, app::Action::lift_bar, c.today()));
            if (!matter) throw app::Stop{app::not_found(site, request)};
            const auto facts = lift_facts(c, *matter, person);
            if (what == LiftAct::propose)
                return record(request, c, *matter, lawful(site, request, propose_bar_lift(facts, reason)));
            return record(request, c, *matter, lawful(site, request, confirm_bar_lift(facts)));
        });
}

}  // namespace matters
