// The steps of matters in the cases.
#include "base/text.hpp"
#include "cli/nation_case_acts.hpp"
#include "matters/answer_finding.hpp"
#include "matters/declared_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/lift_bar.hpp"
#include "matters/matter_rows.hpp"
#include "matters/open_matter.hpp"
#include "matters/register_matter.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"

namespace cli {

using matters::Strength;

namespace {

matters::Desk desk(app::Change& c, MatterId id) {
    const auto matter = matters::load_matter(c.db, id);
    if (!matter) throw SceneOver("no such matter");
    return {matter->state, matter->decided_by, matters::standing_of(c.db, id, c.actor.person)};
}

template <class Act>
void record(app::Change& c, const Case& matter, const Act& act) {
    c.record(matters::case_of(matter.id), matter.office->unit.id, act);
}

void add_party(app::Change& c, const Case& matter, matters::NewParty party) {
    party.id = c.new_id<PartyId>();
    record(c, matter,
           allowed(matters::add_party(desk(c, matter.id), matter.id, matters::parties_of(c.db, matter.id),
                                      party)));
}

void add_participant(app::Change& c, const Case& matter, PersonId who, Strength strength) {
    record(c, matter,
           allowed(matters::add_participant(desk(c, matter.id), matter.id, matters::steps_of(c.db, matter.id),
                                            matters::participants_of(c.db, matter.id),
                                            people::plenary_of(c.db, matter.office->unit.id, c.today()),
                                            {.person = who, .strength = strength})));
}

void add_sides(app::Change& c, const Case& matter, Dice dice) {
    const auto side = matter.topic->other;
    if (side == Other::everybody) return;
    const bool person = side == Other::candidate || side == Other::employee;
    add_party(c, matter,
              {.kind = person ? matters::PartyKind::person : matters::PartyKind::organization,
               .name = matter.party,
               .role = std::string(role_of(side))});
    if (person) return;
    const auto first = matters::parties_of(c.db, matter.id).front().id;
    add_party(c, matter,
              {.kind = matters::PartyKind::person,
               .name = make_name(dice, dice.one_in(2)),
               .behind = first,
               .role = side == Other::company ? "direktur" : "ketua"});
}

// Who decides, who drafts, who advises. The first head keeps out: that part of the office watches over bars.
void add_people(app::Change& c, const Case& matter) {
    const auto& office = *matter.office;
    if (matter.decider)
        add_participant(c, matter, matter.decider, Strength::decides);
    else
        for (const auto member : office.members) add_participant(c, matter, member, Strength::decides);
    add_participant(c, matter, matter.decider ? office.heads[2] : office.heads[1], Strength::drafts);
    if (!matter.decider) add_participant(c, matter, office.heads[2], Strength::advises);
}

matters::LiftFacts lift_facts(app::Change& c, const Case& matter, PersonId barred) {
    const auto tied = matters::involvement(c.db, matter.id, c.actor.person);
    return {.matter = matter.id,
            .barred = barred,
            .actor = c.actor.person,
            .bar_stands = matters::standing_of(c.db, matter.id, barred) == matters::Standing::barred,
            .takes_part = tied.takes_part,
            .party = tied.party,
            .declared = tied.declared,
            .administers = app::holds(c.db, c.actor.person, app::Action::administer, c.today()),
            .determined = tied.determined,
            .proposal = matters::lift_proposal(c.db, matter.id, barred)};
}

}  // namespace

Case& Play::registered(const Office& office, const Topic& topic, int ago, std::string party) {
    auto& matter = matters_.emplace_back(Case{.office = &office, .topic = &topic, .party = std::move(party)});
    auto dice = Dice(stage_.dice.next());
    if (matter.party.empty()) matter.party = other_side(dice, topic.other);
    if (topic.by == matters::DecidedBy::official) matter.decider = office.heads[1];
    stage_.at(ago, [this, &matter, dice] {
        stage_.as(matter.office->secretary, [&](app::Change& c) {
            const auto& t = *matter.topic;
            const auto unit = matter.office->unit.id;
            const matters::RegisterFacts facts{
                c.new_id<MatterId>(), unit,
                app::may(c.db, c.actor.person, app::Action::manage_matter, unit, c.today())};
            const auto act = allowed(
                matters::register_matter(facts, {.kind = t.kind,
                                                 .nature = t.nature,
                                                 .title = with(t.title, matter.party, matter.office->place),
                                                 .summary = std::string(t.summary),
                                                 .decided_by = t.by}));
            matter.id = act.matter;
            record(c, matter, act);
            if (!t.steps.empty())
                for (const auto step : base::split(t.steps, '|'))
                    record(c, matter,
                           allowed(matters::add_step(desk(c, matter.id), matter.id,
                                                     matters::steps_of(c.db, matter.id), std::string(step))));
            add_sides(c, matter, dice);
            add_people(c, matter);
        });
    });
    return matter;
}

void Play::opened(Case& matter, int ago) {
    stage_.at(ago, [this, &matter] {
        stage_.as(matter.office->secretary, [&](app::Change& c) {
            record(c, matter,
                   allowed(matters::open_matter(desk(c, matter.id), matter.id,
                                                matters::parties_of(c.db, matter.id),
                                                matters::participants_of(c.db, matter.id),
                                                "Urusan ini menyangkut semua pihak secara sama.")));
        });
    });
}

void Play::closed(const Case& matter, int ago, std::string reason) {
    stage_.at(ago, [this, &matter, reason] {
        stage_.as(matter.office->secretary, [&](app::Change& c) {
            record(c, matter, allowed(matters::close_matter(desk(c, matter.id), matter.id, reason)));
        });
    });
}

void Play::interest(const Office& office, PersonId who, const std::string& organization, int ago) {
    const bool woman = stage_.dice.one_in(2);
    const auto name = make_name(stage_.dice, woman);
    const auto since = stage_.day(ago) - std::chrono::days{400 + stage_.dice.below(900)};
    stage_.at(ago, [this, &office, who, organization, name, woman, since] {
        stage_.as(who, [&](app::Change& c) {
            c.record(CaseId{who.value}, office.unit.id,
                     people::InterestRegistered{.interest = c.new_id<people::InterestId>(),
                                                .person = who,
                                                .relation = woman ? "siblings" : "spouse_of_sibling",
                                                .name = name,
                                                .organization = organization,
                                                .role = "direktur",
                                                .since = since});
        });
    });
}

void Play::answered(const Case& matter, PersonId who, int ago, matters::FindingAnswer answer) {
    stage_.at(ago, [this, &matter, who, answer] {
        stage_.as(who, [&](app::Change& c) {
            const auto found = matters::findings_for(c.db, who, matter.id);
            if (found.empty()) throw SceneOver("no finding");
            matters::FindingReply reply{.answer = answer};
            if (answer == matters::FindingAnswer::not_me)
                reply.reason = "Namanya sama, tetapi badan usahanya berbeda.";
            if (answer == matters::FindingAnswer::no_longer_true) {
                reply.reason = "Kerabat saya sudah berhenti dari badan usaha itu.";
                reply.since = c.today() - std::chrono::days{120};
            }
            c.record(
                matters::finding_case(found.front().id), found.front().unit,
                allowed(matters::answer_finding(
                    found.front(), {who, c.today(), matters::has_declared(c.db, matter.id, who)}, reply)));
        });
    });
}

void Play::lifted(const Case& matter, PersonId barred, int ago) {
    const auto reason = say(stage_.dice, Say::lifted_because);
    stage_.at(ago, [this, &matter, barred, reason] {
        stage_.as(matter.office->heads[0], [&](app::Change& c) {
            record(c, matter, allowed(matters::propose_bar_lift(lift_facts(c, matter, barred), reason)));
        });
    });
    stage_.at(ago - 1, [this, &matter, barred] {
        stage_.as(matter.office->inspector, [&](app::Change& c) {
            record(c, matter, allowed(matters::confirm_bar_lift(lift_facts(c, matter, barred))));
        });
    });
}

}  // namespace cli
