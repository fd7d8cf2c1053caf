#include "screening/screen_rows.hpp"

#include <algorithm>
#include <utility>

#include "app/act.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

constexpr int most_near = 2'000;  // entries that share a key with one person

std::uint64_t at_least(std::int64_t n) { return static_cast<std::uint64_t>(std::max<std::int64_t>(n, 1)); }

// The first day of the term a commissioner serves, or is to serve.
std::optional<base::Date> term_began(store::Connection& db, PersonId person, base::Date day) {
    std::vector<rules::Served> served;
    for (const auto& a : people::all_appointments_of(db, person)) {
        const auto post = people::load_position(db, a.position);
        if (post && (post->kind == rules::PositionKind::chair || post->kind == rules::PositionKind::member))
            served.push_back({a.from, a.until});
    }
    return rules::term_began(served, day);
}

// The same in name and number as when he was asked. Evidence of before these were part of it says no more
// than whom it is about: what he was then, the acts of the roster say.
bool same_as_when_asked(store::Connection& db, PersonId person, std::string_view evidence) {
    const auto asked =
        db.query<std::int64_t>(
              "select a.log_index from finding f join act a on a.case_id = f.case_id where f.person = ? and"
              " f.evidence = ? and a.kind = ? order by a.seq limit 1",
              person, evidence, app::ActKind::finding_raised)
            .value();
    if (!asked) return false;
    std::optional<std::pair<std::string, std::string>> then, now;
    for (const auto& [index, body] :
         db.query<std::int64_t, store::Bytes>("select log_index, body from act where case_id = ? and kind in"
                                              " ('official_registered', 'person_registered',"
                                              " 'person_changed') order by seq",
                                              CaseId{person.value})) {
        const auto act = app::decode(body.value);
        if (!act) continue;
        const auto data = [&]<class T>(T a) { return std::pair(a.name, a.nik); };
        now = act->kind == app::ActKind::official_registered
                  ? data(app::typed<people::OfficialRegistered>(*act))
              : act->kind == app::ActKind::person_registered
                  ? data(app::typed<people::PersonRegistered>(*act))
                  : data(app::typed<people::PersonChanged>(*act));
        if (index < *asked) then = now;
    }
    return then == now;
}

}  // namespace

rules::Organiser organiser_of(store::Connection& db, PersonId person) {
    const auto who = people::load_person(db, person);
    if (!who) return rules::Organiser::secretariat;
    switch (who->kind) {
        case people::StaffKind::commissioner: return rules::Organiser::commissioner;
        case people::StaffKind::adhoc: return rules::Organiser::ad_hoc;
        default: return rules::Organiser::secretariat;
    }
}

Screener::Screener(store::Connection& db, ScreenMemory& memory)
    : db_(db), memory_(memory), bearers_(db, memory.words), officials_(at_least(officials_counted(db))) {}

matching::Population Screener::drawn_from(std::uint64_t left, std::uint64_t right) {
    return {.left = std::max<std::uint64_t>(left, 1),
            .right = std::max<std::uint64_t>(right, 1),
            .counted = officials_,
            .count = [this](const std::string& word) { return bearers_(word); }};
}

matching::Judge& Screener::judge_for(RegistryKind kind) {
    const auto found = judges_.find(kind);
    if (found != judges_.end()) return found->second;
    return judges_.try_emplace(kind, drawn_from(officials_, at_least(rows_of_kind(db_, kind)))).first->second;
}

const Registry* Screener::registry_of(RegistryId id) {
    auto [at, fresh] = registries_.try_emplace(id);
    if (fresh) at->second = load_registry(db_, id);
    return at->second ? &*at->second : nullptr;
}

bool Screener::ask(app::Change& change, UnitId unit, matters::FindingRaised question, std::string numbered) {
    while (!numbered.empty() && matters::lapsed_unanswered(db_, question.person, numbered)) numbered += '+';
    if (!numbered.empty() && matters::finding_raised(db_, question.person, numbered)) return false;
    // A line that went and has come back is asked about anew, if nobody has answered before it went.
    while (matters::lapsed_unanswered(db_, question.person, question.evidence)) question.evidence += '+';
    if (matters::finding_raised(db_, question.person, question.evidence)) return false;
    const auto before = evidence_before(question.evidence);
    if (!before.empty() && matters::finding_raised(db_, question.person, before) &&
        same_as_when_asked(db_, question.person, before))
        return false;
    const auto id = change.new_id<FindingId>();
    question.finding = id.value;
    change.record(matters::finding_case(id), unit, question);
    return true;
}

// Of a question about a list alone.
QuestionFacts Screener::facts_about(PersonId person, const Registry& registry, base::Date day) {
    const auto organiser = organiser_of(db_, person);
    const bool term =
        registry.kind == RegistryKind::party_members && organiser == rules::Organiser::commissioner;
    return {.organiser = organiser,
            .today = day,
            .registry = registry,
            .matter = {},
            .party = {},
            .party_name = {},
            .matter_title = {},
            .term_began = term ? term_began(db_, person, day) : std::nullopt};
}

int Screener::screen_entry(app::Change& change, const Registry& registry, const KeyedEntry& keyed) {
    const auto& entry = keyed.entry;
    if (entry.name.empty() || registry.kind == RegistryKind::former_officials) return 0;
    // A relative in a party, or in a company that bids for nothing, is nobody's affair.
    const bool himself_only =
        registry.kind == RegistryKind::party_members || registry.kind == RegistryKind::vendors;
    int asked = 0;
    auto& judge = judge_for(registry.kind);
    const auto read = matching::read_person(text_of(entry));
    for (const auto& subject : near(keyed, himself_only)) {
        const auto judged = judge.judge(matching::read_person(text_of(subject)), read, ask_from);
        const auto who = judged ? people::load_person(db_, subject.person) : std::nullopt;
        if (!who) continue;
        const auto facts = facts_about(subject.person, registry, change.today());
        if (auto question = raise_question(facts, subject, entry, *judged))
            asked += ask(change, who->unit, std::move(*question), numbered_evidence(subject, {entry}, {}));
    }
    return asked;
}

std::vector<Screener::Match> Screener::matches_of(PersonId person, base::Date day) {
    std::vector<Match> out;
    for (const auto& subject : subjects_of(db_, person, day)) {
        const auto read = matching::read_person(text_of(subject));
        const auto look = matching::name_signature(subject.name);
        const auto keys = keys_of(subject);
        for (const auto& near : entries_near(db_, keys, most_near)) {
            const auto& entry = near.entry;
            if (!share_more_than_birth(keys, near.keys) &&
                !matching::names_alike(look, matching::name_signature(entry.name)))
                continue;
            const auto* registry = registry_of(entry.registry);
            if (!registry) continue;
            auto judged =
                judge_for(registry->kind).judge(read, matching::read_person(text_of(entry)), ask_from);
            if (!judged) continue;
            const auto facts = facts_about(person, *registry, day);
            const auto question = raise_question(facts, subject, entry, *judged);
            out.push_back({subject, entry, *registry, std::move(*judged),
                           question ? question->article : std::string{}});
        }
    }
    return out;
}

int Screener::screen_official(app::Change& change, PersonId person) {
    if (db_.query<std::int64_t>("select 1 from registry limit 1").empty()) return 0;
    const auto who = people::load_person(db_, person);
    if (!who) return 0;
    int asked = 0;
    for (const auto& m : matches_of(person, change.today())) {
        if (m.article.empty()) continue;
        const auto facts = facts_about(person, m.registry, change.today());
        if (auto question = raise_question(facts, m.subject, m.entry, m.judged))
            asked +=
                ask(change, who->unit, std::move(*question), numbered_evidence(m.subject, {m.entry}, {}));
    }
    return asked;
}

}  // namespace screening
