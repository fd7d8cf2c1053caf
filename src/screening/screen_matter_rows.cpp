// One matter: whoever may act on it, and the people of their registers, against its parties and who runs
// them.
#include <set>

#include "app/site.hpp"
#include "matters/acting_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_reactions_rows.hpp"
#include "matters/matter_rows.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

constexpr int most_near = 2'000;           // entries that share a key with one person
constexpr std::size_t most_weighed = 300;  // officers of one company: of more, only who looks alike
constexpr int page_of_lines = 1'000;

// Everybody who is asked, each with the people of his register.
std::vector<Acting> around(store::Connection& db, const matters::Matter& matter, PersonId only,
                           base::Date day) {
    std::vector<Acting> out;
    for (const auto person : matters::may_act(db, matter, day))
        if (!only || person == only) out.push_back({person, subjects_of(db, person, day)});
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
            .cooling_off_years = round.cooling_off.years,
            .cooling_off_instrument = round.cooling_off.instrument};
}

Entry as_entry(const matters::Party& p) {
    Entry out;
    out.name = p.name;
    const auto digits = p.identifier.find_first_not_of("0123456789") == std::string::npos;
    if (digits && p.identifier.size() == 16) out.nik = p.identifier;
    return out;
}

bool undecided(const matters::Matter& m) {
    return m.state == matters::State::registered || m.state == matters::State::open;
}

}  // namespace

CoolingOff cooling_off(store::Connection& db, base::Date day) {
    constexpr auto key = rules::SettingKey::cooling_off_years;
    CoolingOff out{.years = app::setting(db, key, day)[0] - '0'};
    out.instrument = db.query<std::string>(
                           "select instrument from setting where name = ? and from_day <= ?"
                           " order by from_day desc limit 1",
                           base::name(key), day)
                         .value()
                         .value_or("");
    if (!out.instrument.empty()) return out;
    const auto& nearest = rules::setting(key).source;
    out.instrument = std::string(nearest.instrument) + " " + std::string(nearest.article);
    return out;
}

// A party who is a person, against those around the matter. How likely a pair is depends on the register it
// is of, and not on how many others may act: the same person is asked the same, whoever sits beside him.
int Screener::ask_of_person(app::Change& change, const Round& round, const matters::Party& party) {
    int asked = 0;
    const Registry none{};
    const auto described = text_of(as_entry(party));
    for (const auto& who : round.acting) {
        matching::Judge judge(drawn_from(who.subjects.size(), round.parties));
        for (const auto& subject : who.subjects)
            if (const auto judged = judge.judge(text_of(subject), described, ask_from))
                if (auto question = ask_about_party(facts_of(round, none, party), subject, party, *judged))
                    asked += ask(change, round.matter.unit, std::move(*question));
    }
    return asked;
}

// Who runs or owns a company, by the lists of vendors.
std::vector<Entry> Screener::officers_of(const matters::Party& party) {
    const auto company = block_keys({.name = {},
                                     .nik = {},
                                     .born = {},
                                     .region = {},
                                     .organization = party.name,
                                     .organization_number = party.identifier});
    auto officers = vendor_entries(db_, company, most_officers);
    if (officers.size() == most_officers) officers.clear();
    return officers;
}

int Screener::ask_of_company(app::Change& change, const Round& round, const matters::Party& party,
                             const std::vector<Entry>& officers) {
    int asked = 0;
    for (const auto& who : round.acting) {
        matching::Judge judge(drawn_from(who.subjects.size(), officers.size()));
        for (const auto& officer : officers) {
            const auto* registry = registry_of(officer.registry);
            if (!registry) continue;
            const auto described = text_of(officer);
            const auto keys = keys_of(officer);
            const auto look = matching::name_signature(officer.name);
            for (const auto& subject : who.subjects) {
                if (officers.size() > most_weighed && !subject.sealed &&
                    !share_more_than_birth(keys_of(subject), keys) &&
                    !matching::names_alike(look_of(subject), look))
                    continue;
                if (const auto judged = judge.judge(text_of(subject), described, ask_from))
                    if (auto question =
                            raise_question(facts_of(round, *registry, party), subject, officer, *judged))
                        asked += ask(change, round.matter.unit, std::move(*question),
                                     numbered_evidence(subject, {officer}, round.matter.id));
            }
        }
    }
    return asked;
}

// Cooling-off: somebody of the party was an official here until lately. Everybody who may act is asked.
int Screener::ask_of_former(app::Change& change, const Round& round, const matters::Party& party,
                            const Entry& officer) {
    if (round.cooling_off.years == 0) return 0;
    int asked = 0;
    for (const auto& near : entries_near(db_, keys_of(officer), most_near)) {
        const auto& former = near.entry;
        const auto* registry = registry_of(former.registry);
        if (!registry || registry->kind != RegistryKind::former_officials) continue;
        const auto judged = judge_for(registry->kind).judge(text_of(officer), text_of(former), ask_from);
        if (!judged) continue;
        for (const auto& who : round.acting)
            for (const auto& subject : who.subjects)
                if (subject.himself())
                    if (auto question = ask_about_former(facts_of(round, *registry, party), subject, officer,
                                                         former, *judged))
                        asked += ask(change, round.matter.unit, std::move(*question),
                                     numbered_evidence(subject, {former, officer}, round.matter.id));
    }
    return asked;
}

int Screener::ask_round(app::Change& change, const Round& round, const std::vector<matters::Party>& parties,
                        Extent extent) {
    int asked = 0;
    for (const auto& party : parties) {
        const bool person = party.kind == matters::PartyKind::person;
        const auto officers = person ? std::vector{as_entry(party)} : officers_of(party);
        if (extent == Extent::everything)
            asked +=
                person ? ask_of_person(change, round, party) : ask_of_company(change, round, party, officers);
        for (const auto& officer : officers) asked += ask_of_former(change, round, party, officer);
    }
    return asked;
}

int Screener::screen_matter(app::Change& change, MatterId id, PersonId only) {
    const auto matter = matters::load_matter(db_, id);
    if (!matter || !undecided(*matter)) return 0;
    const auto parties = matters::parties_of(db_, id);
    if (parties.empty()) return 0;
    const auto day = change.today();
    const Round round{*matter, around(db_, *matter, only, day), parties.size(), day, cooling_off(db_, day)};
    return ask_round(change, round, parties, Extent::everything);
}

std::vector<PartyOfMatter> Screener::parties_near_former(const KeyedEntry& line, base::Date day) {
    const auto& former = line.entry;
    if (!former.until || !rules::cooling_off(cooling_off(db_, day).years, *former.until, day)) return {};
    auto own = line.keys;
    own.organization = own.number = 0;  // the office he left is no party
    auto out = undecided_parties(db_, own);
    const auto described = text_of(former);
    for (const auto& near : entries_near(db_, line.keys, most_near)) {
        const auto* registry = registry_of(near.entry.registry);
        if (!registry || registry->kind != RegistryKind::vendors || near.entry.name.empty()) continue;
        const auto judged =
            judge_for(RegistryKind::former_officials).judge(text_of(near.entry), described, ask_from);
        if (!judged || judged->kind != matching::Kind::same) continue;
        auto company = keys_of(near.entry);
        company.nik = company.name = 0;
        for (auto& party : undecided_parties(db_, company)) out.push_back(std::move(party));
    }
    return out;
}

// From the lists of former officials, which are short, and not from all matters of the nation.
int Screener::screen_former(app::Change& change, base::Date day) {
    const auto years = cooling_off(db_, day);
    if (years.years == 0 || !has_parties(db_)) return 0;
    key_old_parties(db_);
    std::set<MatterId> touched;
    for (const auto& list : all_registries(db_)) {
        if (list.registry.kind != RegistryKind::former_officials) continue;
        EntryId after;
        for (auto page = entries_of(db_, list.registry.id, after, page_of_lines); !page.empty();
             page = entries_of(db_, list.registry.id, after, page_of_lines)) {
            after = page.back().id;
            for (auto& former : page)
                for (const auto& party : parties_near_former(keyed(std::move(former)), day))
                    touched.insert(party.matter);
        }
    }
    int asked = 0;
    for (const auto id : touched) {
        const auto matter = matters::load_matter(db_, id);
        const auto parties = matters::parties_of(db_, id);
        const Round round{*matter, around(db_, *matter, {}, change.today()), parties.size(), day, years};
        asked += ask_round(change, round, parties, Extent::former_officials);
    }
    return asked;
}

// Companies are compared by name and number; people are weighed first, so that of two ways to ask one thing
// the one that can say why is taken.
void look_at_matter(app::Change& change, MatterId matter) {
    matters::screen_organizations(change, matter);
    Screener(change.db).screen_matter(change, matter);
    matters::screen_matter(change, matter);
}

}  // namespace screening
