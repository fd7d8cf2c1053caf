#include "screening/screen_rows.hpp"

#include <algorithm>
#include <set>

#include "app/site.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

constexpr int most_near = 2'000;    // entries that share a key with one person
constexpr int most_officers = 300;  // of one company: beyond, it is a public one

std::uint64_t at_least(std::int64_t n) { return static_cast<std::uint64_t>(std::max<std::int64_t>(n, 1)); }

int cooling_off(store::Connection& db, base::Date day) {
    return app::setting(db, rules::SettingKey::cooling_off_years, day)[0] - '0';
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

bool Screener::ask(app::Change& change, UnitId unit, matters::FindingRaised question) {
    // A line that went and has come back is asked about anew, if nobody has answered before it went.
    while (matters::lapsed_unanswered(db_, question.person, question.evidence)) question.evidence += '+';
    if (matters::finding_raised(db_, question.person, question.evidence)) return false;
    const auto id = change.new_id<FindingId>();
    question.finding = id.value;
    change.record(matters::finding_case(id), unit, question);
    return true;
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
        const QuestionFacts facts{.organiser = organiser_of(db_, subject.person),
                                  .today = change.today(),
                                  .registry = registry,
                                  .matter = {},
                                  .party = {},
                                  .party_name = {},
                                  .matter_title = {}};
        if (auto question = raise_question(facts, subject, entry, *judged))
            asked += ask(change, who->unit, std::move(*question));
    }
    return asked;
}

std::vector<Screener::Match> Screener::matches_of(PersonId person, base::Date day) {
    std::vector<Match> out;
    const auto organiser = organiser_of(db_, person);
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
            const QuestionFacts facts{.organiser = organiser,
                                      .today = day,
                                      .registry = *registry,
                                      .matter = {},
                                      .party = {},
                                      .party_name = {},
                                      .matter_title = {}};
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
        const QuestionFacts facts{.organiser = organiser_of(db_, person),
                                  .today = change.today(),
                                  .registry = m.registry,
                                  .matter = {},
                                  .party = {},
                                  .party_name = {},
                                  .matter_title = {}};
        if (auto question = raise_question(facts, m.subject, m.entry, m.judged))
            asked += ask(change, who->unit, std::move(*question));
    }
    return asked;
}

namespace {

// Everybody a matter's participants are or are near to.
std::vector<Subject> around(store::Connection& db, MatterId matter, base::Date day) {
    std::vector<Subject> out;
    std::set<PersonId> seen;
    for (const auto& p : matters::participants_of(db, matter))
        if (seen.insert(p.person).second)
            for (auto& s : subjects_of(db, p.person, day)) out.push_back(std::move(s));
    return out;
}

QuestionFacts facts_of(const Round& round, const Registry& registry, const matters::Party& party) {
    return {.organiser = rules::Organiser::commissioner,
            .today = round.day,
            .registry = registry,
            .matter = round.matter.id,
            .party = party.id,
            .party_name = party.name,
            .matter_title = round.matter.title,
            .cooling_off_years = round.cooling_off_years};
}

Entry as_entry(const matters::Party& p) {
    Entry out;
    out.name = p.name;
    const auto digits = p.identifier.find_first_not_of("0123456789") == std::string::npos;
    if (digits && p.identifier.size() == 16) out.nik = p.identifier;
    return out;
}

}  // namespace

// A party who is a person, against those around the matter.
int Screener::ask_of_person(app::Change& change, const Round& round, const matters::Party& party) {
    int asked = 0;
    const Registry none{};
    matching::Judge judge(drawn_from(round.subjects.size(), round.parties));
    for (const auto& subject : round.subjects)
        if (const auto judged = judge.judge(text_of(subject), text_of(as_entry(party)), ask_from))
            if (auto question = ask_about_party(facts_of(round, none, party), subject, party, *judged))
                asked += ask(change, round.matter.unit, std::move(*question));
    return asked + ask_of_former(change, round, party, as_entry(party));
}

// A party that is a company: who runs or owns it, by the lists of vendors, against those around the matter.
int Screener::ask_of_company(app::Change& change, const Round& round, const matters::Party& party) {
    const auto company = block_keys({.name = {},
                                     .nik = {},
                                     .born = {},
                                     .region = {},
                                     .organization = party.name,
                                     .organization_number = party.identifier});
    const auto officers = vendor_entries(db_, company, most_officers);
    if (officers.empty() || officers.size() == most_officers) return 0;
    int asked = 0;
    matching::Judge judge(drawn_from(round.subjects.size(), officers.size()));
    for (const auto& officer : officers) {
        const auto* registry = registry_of(officer.registry);
        if (!registry) continue;
        for (const auto& subject : round.subjects)
            if (const auto judged = judge.judge(text_of(subject), text_of(officer), ask_from))
                if (auto question =
                        raise_question(facts_of(round, *registry, party), subject, officer, *judged))
                    asked += ask(change, round.matter.unit, std::move(*question));
        asked += ask_of_former(change, round, party, officer);
    }
    return asked;
}

// Cooling-off: somebody of the party was an official here until lately. Everybody who takes part is asked.
int Screener::ask_of_former(app::Change& change, const Round& round, const matters::Party& party,
                            const Entry& officer) {
    if (round.cooling_off_years == 0) return 0;
    int asked = 0;
    for (const auto& near : entries_near(db_, keys_of(officer), most_near)) {
        const auto& former = near.entry;
        const auto* registry = registry_of(former.registry);
        if (!registry || registry->kind != RegistryKind::former_officials) continue;
        const auto judged = judge_for(registry->kind).judge(text_of(officer), text_of(former), ask_from);
        if (!judged) continue;
        for (const auto& subject : round.subjects)
            if (subject.himself())
                if (auto question = ask_about_former(facts_of(round, *registry, party), subject, officer,
                                                     former, *judged))
                    asked += ask(change, round.matter.unit, std::move(*question));
    }
    return asked;
}

int Screener::screen_matter(app::Change& change, MatterId id) {
    const auto matter = matters::load_matter(db_, id);
    if (!matter || (matter->state != matters::State::registered && matter->state != matters::State::open))
        return 0;
    const auto parties = matters::parties_of(db_, id);
    const Round round{*matter, around(db_, id, change.today()), parties.size(), change.today(),
                      cooling_off(db_, change.today())};
    int asked = 0;
    if (round.subjects.empty()) return asked;
    for (const auto& party : parties)
        asked += party.kind == matters::PartyKind::person ? ask_of_person(change, round, party)
                                                          : ask_of_company(change, round, party);
    return asked;
}

int Screener::screen_marriage(app::Change& change, const Subject& spouse) {
    if (spouse.relation != "spouse") return 0;
    const auto who = people::load_person(db_, spouse.person);
    if (!who) return 0;
    matching::Judge judge(drawn_from(1, officials_));
    const Registry none{};
    const QuestionFacts facts{.organiser = organiser_of(db_, spouse.person),
                              .today = change.today(),
                              .registry = none,
                              .matter = {},
                              .party = {},
                              .party_name = {},
                              .matter_title = {}};
    int asked = 0;
    for (const auto& other : subjects_near(db_, keys_of(spouse), true)) {
        if (other.person == spouse.person) continue;
        const auto judged = judge.judge(text_of(spouse), text_of(other), ask_from);
        if (!judged) continue;
        const auto held = people::appointments_of(db_, other.person, change.today());
        if (held.empty()) continue;
        if (auto question = ask_about_marriage(
                facts, spouse, {other.person, other.name, people::title_of(db_, held.front())}, *judged))
            asked += ask(change, who->unit, std::move(*question));
    }
    return asked;
}

}  // namespace screening
