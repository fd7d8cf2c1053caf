#include "matters/matter_rows.hpp"

#include <algorithm>
#include <limits>

#include "app/site.hpp"
#include "matters/acting_rows.hpp"
#include "matters/find_matches.hpp"
#include "matters/finding_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"

namespace matters {
namespace {

// Parties, steps, participants and bars are reached by their matter only, which carries case and office; a
// finding is its person's own.
constexpr store::Step schema{20, "matters, parties, participants, bars, findings", R"(
create table matter(
  id bigint primary key, case_id bigint not null, unit bigint not null, kind text not null, nature text not null,
  title text not null, summary text not null, decided_by text not null, state text not null,
  registered_by bigint not null, registered text not null, version bigint not null);
create index matter_by_unit on matter(unit, id);
create table matter_party(
  id bigint primary key, matter bigint not null, kind text not null, name text not null, identifier text not null,
  behind bigint not null, role text not null);
create index matter_party_by_matter on matter_party(matter, id);
create table matter_step(matter bigint not null, number bigint not null, title text not null, primary key(matter, number));
create table matter_participant(
  matter bigint not null, person bigint not null, step bigint not null, strength text not null,
  primary key(matter, person, step));
create index matter_participant_by_person on matter_participant(person, matter);
create table matter_bar(
  matter bigint not null, person bigint not null, because bigint not null, state text not null, article text not null,
  since text not null, barred_from text, until_day text, set_by bigint not null, primary key(matter, person, because));
create index matter_bar_by_person on matter_bar(person, matter);
create table matter_substitute(
  matter bigint not null, person bigint not null, substitute bigint not null, primary key(matter, person));
create table bar_lift(
  matter bigint not null, person bigint not null, proposed_by bigint not null, reason text not null,
  primary key(matter, person));
create table finding(
  id bigint primary key, case_id bigint not null, unit bigint not null, matter bigint not null, person bigint not null,
  party bigint not null, interest bigint not null, matched text not null, register_says text not null,
  matter_says text not null, raised text not null, answer text, reason text not null, since text,
  origin text not null, entry bigint not null, evidence text not null, band text not null, bits bigint not null,
  article text not null, register_says_en text not null, matter_says_en text not null, because_id text not null,
  because_en text not null, weights text not null, path text not null, review text, review_reason text not null,
  lapsed text);
create table clearance_reopening(
  matter bigint not null, party bigint not null, version bigint not null, list text not null, day text not null,
  primary key(matter, party, version));
create index finding_by_person on finding(person, matter);
create unique index finding_once on finding(person, evidence);
create index finding_by_unit on finding(unit, id);
create index finding_by_entry on finding(entry) where entry <> 0;
)"};

void grow(store::Connection& db, MatterId id) {
    db.exec("update matter set version = version + 1 where id = ?", id);
}

void register_one(store::Connection& db, const app::Act& act, const MatterRegistered& a) {
    const auto office = people::load_unit(db, a.unit);
    db.exec(
        "insert into matter(id, case_id, unit, kind, nature, title, summary, decided_by, state, "
        "registered_by,"
        " registered, version) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        a.matter, case_of(a.matter), a.unit, a.kind, a.nature, a.title, a.summary, a.decided_by,
        State::registered, act.actor, base::day_in(office ? office->zone : base::Zone::wib, act.time));
    app::bump(db, a.unit, "matters", 1);
}

void add_step(store::Connection& db, const app::Act&, const StepAdded& a) {
    db.exec("insert into matter_step(matter, number, title) values(?, ?, ?)", a.matter, a.number, a.title);
    grow(db, a.matter);
}

void add_party(store::Connection& db, const app::Act&, const PartyAdded& a) {
    db.exec(
        "insert into matter_party(id, matter, kind, name, identifier, behind, role) values(?, ?, ?, ?, ?, ?, "
        "?)",
        a.party, a.matter, a.kind, a.name, a.identifier, a.behind, a.role);
    grow(db, a.matter);
}

void add_participant(store::Connection& db, const app::Act&, const ParticipantAdded& a) {
    db.exec("insert into matter_participant(matter, person, step, strength) values(?, ?, ?, ?)", a.matter,
            a.person, a.step, a.strength);
    app::grant(db, case_of(a.matter), a.person, app::Grant::participant);
    grow(db, a.matter);
}

#define MATTER                                                                                           \
    "select m.id, m.unit, m.kind, m.nature, m.title, m.summary, m.decided_by, m.state, m.registered_by," \
    " m.registered, m.version from matter m "
#define NEWEST VISIBLE("m") " and m.id < ? order by m.id desc limit ?"
#define MATTERS_FEW MATTER "where " RELATED("m", "matter") NEWEST
#define MATTERS_MANY MATTER "where " NEWEST

template <class... P>
std::vector<Matter> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                         const P&... values) {
    std::vector<Matter> out;
    for (auto [id, unit, kind, nature, title, summary, decided_by, state, by, day, version] :
         db.query<MatterId, UnitId, Kind, rules::MatterNature, std::string, std::string, DecidedBy, State,
                  PersonId, base::Date, std::int64_t>(sql, values...))
        out.push_back({.id = id,
                       .unit = unit,
                       .kind = kind,
                       .nature = nature,
                       .title = std::move(title),
                       .summary = std::move(summary),
                       .decided_by = decided_by,
                       .state = state,
                       .registered_by = by,
                       .registered = day,
                       .version = version});
    return out;
}

std::optional<Matter> first(std::vector<Matter> found) {
    if (found.empty()) return std::nullopt;
    return std::move(found[0]);
}

MatterId below(MatterId before) {
    return before ? before : MatterId{std::numeric_limits<std::int64_t>::max()};
}

}  // namespace

void register_matters(app::Registry& registry) {
    registry.schema(schema);
    registry.applies<MatterRegistered>(register_one);
    registry.applies<StepAdded>(add_step);
    registry.applies<PartyAdded>(add_party);
    registry.applies<ParticipantAdded>(add_participant);
    registry.applies<MatterOpened>([](store::Connection& db, const app::Act&, const MatterOpened& a) {
        set_state(db, a.matter, State::open);
    });
    registry.applies<MatterClosed>([](store::Connection& db, const app::Act&, const MatterClosed& a) {
        set_state(db, a.matter, State::closed);
    });
    registry.table({"matter",
                    {"id", "case_id", "unit", "kind", "nature", "title", "summary", "decided_by", "state",
                     "registered_by", "registered", "version"},
                    1});
    registry.table({"matter_party", {"id", "matter", "kind", "name", "identifier", "behind", "role"}, 1});
    registry.table({"matter_step", {"matter", "number", "title"}, 2});
    registry.table({"matter_participant", {"matter", "person", "step", "strength"}, 3});
    register_standing(registry);
    register_acting(registry);
    register_findings(registry);
}

std::optional<Matter> load_matter(store::Connection& db, MatterId id) {
    return first(read(db, MATTER "where m.id = ?", id));
}

std::optional<Matter> find_matter(store::Connection& db, MatterId id, const app::Scope& scope) {
    return first(read(db, MATTER "where m.id = ? and " VISIBLE("m"), id, SCOPE(scope)));
}

std::vector<Party> parties_of(store::Connection& db, MatterId id) {
    std::vector<Party> out;
    for (auto [party, kind, name, identifier, behind, role] :
         db.query<PartyId, PartyKind, std::string, std::string, PartyId, std::string>(
             "select id, kind, name, identifier, behind, role from matter_party where matter = ? order by id",
             id))
        out.push_back({.id = party,
                       .matter = id,
                       .kind = kind,
                       .name = std::move(name),
                       .identifier = std::move(identifier),
                       .behind = behind,
                       .role = std::move(role)});
    return out;
}

std::vector<Step> steps_of(store::Connection& db, MatterId id) {
    std::vector<Step> out;
    for (auto [number, title] : db.query<std::int64_t, std::string>(
             "select number, title from matter_step where matter = ? order by number", id))
        out.push_back({number, std::move(title)});
    return out;
}

std::vector<Participant> participants_of(store::Connection& db, MatterId id) {
    const auto bars = bars_of(db, id);
    const auto substitutions = substitutions_of(db, id);
    std::vector<Participant> out;
    for (auto [person, step, strength] : db.query<PersonId, std::int64_t, Strength>(
             "select person, step, strength from matter_participant where matter = ? order by step, person",
             id)) {
        const Bar* bar = standing_bar(bars, person);
        Participant p{.matter = id,
                      .person = person,
                      .strength = strength,
                      .step = step,
                      .standing = standing_of(bars, person),
                      .because = bar ? bar->because : CaseId{}};
        for (const auto& s : substitutions)
            if (s.person == person) p.substitute = s.substitute;
        out.push_back(p);
    }
    return out;
}

std::optional<Participant> participant(store::Connection& db, MatterId id, PersonId person) {
    std::optional<Participant> strongest;
    for (const auto& p : participants_of(db, id))
        if (p.person == person && (!strongest || p.strength > strongest->strength)) strongest = p;
    return strongest;
}

Standing standing_of(store::Connection& db, MatterId id, PersonId person) {
    return standing_of(bars_of(db, id), person);
}

Involvement involvement(store::Connection& db, MatterId id, PersonId person) {
    Involvement out;
    out.takes_part = db.query<std::int64_t>(
                           "select 1 from matter_participant where matter = ? and person = ?"
                           " union select 1 from matter_substitute where matter = ? and substitute = ?",
                           id, person, id, person)
                         .one()
                         .has_value();
    out.declared =
        db.query<std::int64_t>("select 1 from matter_bar where matter = ? and person = ? limit 1", id, person)
            .one()
            .has_value();
    out.determined =
        db.query<std::int64_t>("select 1 from matter_bar where matter = ? and set_by = ? limit 1", id, person)
            .one()
            .has_value();
    // Officials' identity numbers are not kept: a party of the same name is taken for the official, to be
    // safe.
    const auto name = people::name_of(db, person);
    out.party = std::ranges::any_of(parties_of(db, id), [&](const Party& party) {
        return party.kind == PartyKind::person && same_person(party.name, name);
    });
    return out;
}

bool involved(store::Connection& db, MatterId id, PersonId person) {
    const auto i = involvement(db, id, person);
    return i.takes_part || i.declared || i.party;
}

std::vector<Matter> matters_of(store::Connection& db, PersonId person, MatterId before, int limit) {
    return read(db,
                MATTER
                "where m.state = 'open' and m.id < ? and exists(select 1 from matter_participant p"
                " where p.matter = m.id and p.person = ?) order by m.id desc limit ?",
                below(before), person, limit);
}

std::vector<Matter> undecided_with(store::Connection& db, PersonId person, base::Date day) {
    return read(
        db,
        MATTER
        "where m.state in ('registered', 'open') and m.id in ("
        " select matter from matter_participant where person = ?"
        " union select matter from matter_substitute where substitute = ?"
        " union select x.id from appointment a join position p on p.id = a.position"
        " join matter x on x.unit = p.unit and x.state in ('registered', 'open')"
        " where a.person = ? and a.until_day >= ? and p.kind in ('chair', 'member')"
        " and x.decided_by = 'plenary' and not exists(select 1 from matter_competent c where c.matter = x.id)"
        " union select c.matter from appointment a join position p on p.id = a.position"
        " join matter_competent c on c.unit = p.unit"
        " where a.person = ? and a.until_day >= ? and p.kind in ('chair', 'member')) order by m.id",
        person, person, person, day, person, day);
}

std::vector<Matter> matters_in(store::Connection& db, const app::Scope& scope, MatterId before, int limit) {
    if (app::offices_spanned(db, scope) <= app::few_offices)
        return read(db, MATTERS_FEW, RELATION(scope), SCOPE(scope), below(before), limit);
    return read(db, MATTERS_MANY, SCOPE(scope), below(before), limit);
}

std::vector<ActLine> acts_of(store::Connection& db, CaseId object, int limit) {
    std::vector<ActLine> out;
    for (auto [index, kind, at, actor] : db.query<std::int64_t, app::ActKind, base::Instant, PersonId>(
             "select log_index, kind, at, actor from act where case_id = ? order by seq desc limit ?", object,
             limit))
        out.push_back({index, kind, at, actor});
    std::ranges::reverse(out);
    return out;
}

void set_state(store::Connection& db, MatterId id, State state) {
    const auto before = load_matter(db, id);
    if (!before) return;
    db.exec("update matter set state = ?, version = version + 1 where id = ?", state, id);
    const int was = before->state == State::open, is = state == State::open;
    if (was != is) app::bump(db, before->unit, "matters_open", is - was);
}

}  // namespace matters
