#include "decisions/decision_rows.hpp"

#include <algorithm>
#include <limits>

#include "app/site.hpp"
#include "declarations/declaration_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"

namespace decisions {
namespace {

#define DECISION                                                                                        \
    "select d.id, d.matter, d.unit, d.plenary, d.item, d.outcome, d.words, d.decided_on, d.decider, "   \
    "d.in_place_of,"                                                                                    \
    " d.chair_how, d.seats, d.present, d.eligible, d.quorum_needed, d.approval_needed, d.votes_for, "   \
    "d.votes_against,"                                                                                  \
    " d.abstained, d.barred_counted, d.setting_confirmed, d.continuation, d.log_index, d.annulled_by, " \
    "d.defect,"                                                                                         \
    " d.reason, d.judgment, d.conflicted, d.found_on, d.due, d.annulled_on, d.late from decision d "

template <class... P>
std::vector<Decision> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                           const P&... values) {
    std::vector<Decision> out;
    for (auto [id, matter, unit, plenary, item, outcome, words, on, decider, in_place_of, how, seats, present,
               eligible, quorum, approval, in_favour, against, abstain, counted, confirmed, continuation,
               index, by, defect, reason, judgment, conflicted, found_on, due, annulled_on, late] :
         db.query<DecisionId, MatterId, UnitId, PlenaryId, std::int64_t, rules::Outcome, std::string,
                  base::Date, PersonId, PersonId, ChairHow, std::int64_t, std::int64_t, std::int64_t,
                  std::int64_t, std::int64_t, int, int, int, bool, bool, rules::Continuation, std::int64_t,
                  std::optional<AnnulledBy>, std::optional<Defect>, std::string, std::string, PersonId,
                  std::optional<base::Date>, std::optional<base::Date>, std::optional<base::Date>, bool>(
             sql, values...)) {
        out.push_back({.id = id,
                       .matter = matter,
                       .unit = unit,
                       .plenary = plenary,
                       .item = item,
                       .outcome = outcome,
                       .text = std::move(words),
                       .on = on,
                       .decider = decider,
                       .in_place_of = in_place_of,
                       .chair_how = how,
                       .seats = seats,
                       .present = present,
                       .eligible = eligible,
                       .quorum_needed = quorum,
                       .approval_needed = approval,
                       .votes = {in_favour, against, abstain},
                       .barred_counted = counted,
                       .setting_confirmed = confirmed,
                       .continuation = continuation,
                       .log_index = index});
        if (by && defect && found_on && due && annulled_on)
            out.back().annulment = Annulment{.by = *by,
                                             .defect = *defect,
                                             .reason = std::move(reason),
                                             .judgment = std::move(judgment),
                                             .conflicted = conflicted,
                                             .found_on = *found_on,
                                             .due = *due,
                                             .on = *annulled_on,
                                             .late = late};
    }
    for (auto& decision : out)
        for (auto [person, how, because] : db.query<PersonId, matters::Standing, CaseId>(
                 "select person, how, because from decision_recusal where decision = ? order by person",
                 decision.id))
            decision.recusals.push_back({person, how, because});
    return out;
}

std::vector<Decision> before_id(store::Connection& db, std::optional<UnitId> unit, DecisionId before,
                                int limit) {
    const auto from = before ? before : DecisionId{std::numeric_limits<std::int64_t>::max()};
    return unit ? read(db, DECISION "where d.unit = ? and d.id < ? order by d.id desc limit ?", *unit, from,
                       limit)
                : read(db, DECISION "where d.id < ? order by d.id desc limit ?", from, limit);
}

std::optional<Decision> first(std::vector<Decision> found) {
    if (found.empty()) return std::nullopt;
    return std::move(found[0]);
}

bool recused(const Decision& decision, PersonId person) {
    return std::ranges::find(decision.recusals, person, &Recusal::person) != decision.recusals.end();
}

// Who decided, voted or worked on it, without those who took no part when it was decided.
std::vector<PersonId> took_part(store::Connection& db, const Decision& decision) {
    std::vector<PersonId> out;
    const auto add = [&](PersonId person) {
        if (person && !recused(decision, person) && std::ranges::find(out, person) == out.end())
            out.push_back(person);
    };
    add(decision.decider);
    if (decision.plenary)
        for (const auto& vote : votes_of(db, decision.plenary))
            if (vote.item == decision.item) add(vote.person);
    for (const auto& p : matters::participants_of(db, decision.matter)) add(p.person);
    return out;
}

struct Named {
    std::string name, position;
};
Named named(store::Connection& db, PersonId person, base::Date day) {
    const auto actor = people::load_actor(db, person, day);
    return actor ? Named{actor->name, actor->position} : Named{};
}

PublicRecusal public_recusal(store::Connection& db, const Recusal& recusal, base::Date day) {
    const auto [name, position] = named(db, recusal.person, day);
    PublicRecusal out{.name = name, .position = position, .how = recusal.how};
    if (recusal.how != matters::Standing::barred) return out;
    const DeclarationId id{recusal.because.value};
    if (const auto declaration = declarations::load_declaration(db, id))
        out.relation = rules::relation(declaration->relation);
    if (auto determined = declarations::determination_of(db, id))
        out.measures = std::move(determined->controls);
    return out;
}

PublicDecision publish(store::Connection& db, Decision decision) {
    PublicDecision out;
    if (const auto matter = matters::load_matter(db, decision.matter)) {
        out.title = matter->title;
        out.summary = matter->summary;
        out.kind = matter->kind;
    }
    if (const auto office = people::load_unit(db, decision.unit)) out.office = office->name;
    const auto [name, position] = named(db, decision.decider, decision.on);
    out.decider = name;
    out.decider_position = position;
    for (const auto& recusal : decision.recusals)
        out.recused.push_back(public_recusal(db, recusal, decision.on));
    if (const auto plenary = decision.plenary ? load_plenary(db, decision.plenary) : std::nullopt)
        out.minutes = plenary->minutes;
    out.decision = std::move(decision);
    return out;
}

}  // namespace

std::optional<Decision> decision_on(store::Connection& db, MatterId matter) {
    return first(read(db, DECISION "where d.matter = ?", matter));
}

std::optional<Decision> load_decision(store::Connection& db, DecisionId id) {
    return first(read(db, DECISION "where d.id = ?", id));
}

std::vector<Recusal> conflicts_in(store::Connection& db, MatterId matter) {
    std::vector<Recusal> out;
    const auto decision = decision_on(db, matter);
    if (!decision) return out;
    const auto bars = matters::bars_of(db, matter);
    for (const auto person : took_part(db, *decision)) {
        const auto* bar = matters::standing_bar(bars, person);
        if (!bar) continue;
        const bool barred = bar->state == matters::BarState::barred;
        out.push_back(
            {person, barred ? matters::Standing::barred : matters::Standing::standstill, bar->because});
    }
    return out;
}

std::optional<AloneFacts> facts_for_decide_alone(store::Connection& db, MatterId id, PersonId actor,
                                                 base::Date today) {
    const auto matter = matters::load_matter(db, id);
    if (!matter) return std::nullopt;
    return AloneFacts{.matter = id,
                      .state = matter->state,
                      .decided_by = matter->decided_by,
                      .actor = actor,
                      .actor_standing = matters::standing_of(db, id, actor),
                      .participants = matters::participants_of(db, id),
                      .today = today};
}

std::optional<AnnulFacts> facts_for_annul(store::Connection& db, MatterId id, PersonId actor,
                                          base::Date today, const rules::Calendar& calendar) {
    const auto matter = matters::load_matter(db, id);
    if (!matter) return std::nullopt;
    AnnulFacts facts{.matter = id,
                     .state = matter->state,
                     .actor_standing = matters::standing_of(db, id, actor),
                     .today = today,
                     .calendar = &calendar,
                     .region = app::region_of(matter->unit)};
    const auto decision = decision_on(db, id);
    if (!decision) return facts;
    if (!decision->annulment) facts.decided_on = decision->on;
    facts.took_part = took_part(db, *decision);
    if (decision->plenary) {
        // HOUSE RULE: art. 66 names "the official" and "the superior"; a body acts through its chair.
        const auto above = people::parent_of(decision->unit);
        facts.is_official = body_of(db, decision->unit, today).chair == actor;
        facts.is_superior = above && body_of(db, above, today).chair == actor;
    } else {
        facts.is_official = decision->decider == actor;
        const auto superior = people::superior_for(db, decision->decider, matter->nature, today);
        facts.is_superior = superior && superior->person == actor;
    }
    return facts;
}

std::vector<ListedDecision> decisions_listed(store::Connection& db, std::optional<UnitId> unit,
                                             DecisionId before, int limit) {
    std::vector<ListedDecision> out;
    for (auto& decision : before_id(db, unit, before, limit)) {
        const auto matter = matters::load_matter(db, decision.matter);
        const auto office = people::load_unit(db, decision.unit);
        out.push_back({.decision = std::move(decision),
                       .office = office ? office->name : std::string{},
                       .title = matter ? matter->title : std::string{}});
    }
    return out;
}

std::vector<PublicDecision> decisions_public(store::Connection& db, std::optional<UnitId> unit,
                                             DecisionId before, int limit) {
    std::vector<PublicDecision> out;
    for (auto& decision : before_id(db, unit, before, limit)) out.push_back(publish(db, std::move(decision)));
    return out;
}

std::optional<PublicDecision> decision_public(store::Connection& db, DecisionId id) {
    auto decision = load_decision(db, id);
    if (!decision) return std::nullopt;
    return publish(db, std::move(*decision));
}

}  // namespace decisions
