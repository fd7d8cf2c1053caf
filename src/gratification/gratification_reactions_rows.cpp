// What follows from reports and from the acts of others: a giver who is a party to an open matter, or stands
// behind one, is a question to the receiver; a day off that is added moves the limits that still run.
#include "app/journal.hpp"
#include "app/settings_acts.hpp"
#include "gratification/giver_words.hpp"
#include "gratification/gratification_rows.hpp"
#include "matters/acting_rows.hpp"
#include "matters/find_matches.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"

namespace gratification {
namespace {

// HOUSE RULE, docs/decisions/0026: what was given three years ago or less is asked about.
constexpr std::chrono::days asked_about{3 * 365};

// The giver in the words in which interests are compared with parties.
people::Interest giver_as_interest(const Gratification& g) {
    const auto& giver = g.telling.giver;
    return {.id = people::InterestId{g.id.value},  // ask() says of which kind it is
            .person = g.receiver,
            .name = giver.name.empty() ? giver.organization : giver.name,
            .identifier = giver.identifier,
            .organization = giver.organization,
            .role = giver.role,
            .since = g.telling.on};
}

// "21 November 2026": the act keeps the sentence, in both languages.
std::string day_in_words(base::Date day, const char* const (&months)[12]) {
    const std::chrono::year_month_day d{day};
    return std::to_string(static_cast<unsigned>(d.day())) + " " +
           months[static_cast<unsigned>(d.month()) - 1] + " " + std::to_string(static_cast<int>(d.year()));
}

std::string report_says(const Gratification& g) {
    constexpr const char* months[] = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                      "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
    return "Anda melaporkan gratifikasi dari " + giver_words(g.telling.giver) + ", diterima " +
           day_in_words(g.telling.on, months) + ".";
}

std::string report_says_in_english(const Gratification& g) {
    constexpr const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
    return "You reported a gratification from " + giver_words(g.telling.giver) + ", received on " +
           day_in_words(g.telling.on, months) + ".";
}

void ask(app::Change& change, const matters::Matter& matter, const Gratification& g) {
    const std::vector interests{giver_as_interest(g)};
    const auto parties = matters::parties_of(change.db, matter.id);
    for (const auto& m : matters::find_matches(interests, parties)) {
        auto evidence = "g" + g.id.text() + " p" + m.party.text();
        if (matters::finding_raised(change.db, m.person, evidence)) continue;
        const auto id = change.new_id<FindingId>();
        change.record(
            matters::finding_case(id), matter.unit,
            matters::FindingRaised{.matter = matter.id,
                                   .person = m.person,
                                   .finding = id.value,
                                   .party = m.party,
                                   .interest = m.interest.value,
                                   .matched = std::string(base::name(m.matched)),
                                   .register_says = report_says(g),
                                   .matter_says = m.matter_says.id,
                                   .origin = matters::FindingOrigin::gratification,
                                   .evidence = std::move(evidence),
                                   .band = m.matched == matters::Matched::identifier ? "certain" : "review",
                                   .register_says_en = report_says_in_english(g),
                                   .matter_says_en = m.matter_says.en,
                                   .because_id = "Dasarnya laporan gratifikasi Anda.",
                                   .because_en = "It comes from your report of a gratification."});
    }
}

void ask_person(app::Change& change, MatterId id, PersonId person) {
    const auto matter = matters::load_matter(change.db, id);
    if (!matter) return;
    for (const auto& g : received_since(change.db, person, change.today() - asked_about))
        ask(change, *matter, g);
}

void ask_participants(app::Change& change, MatterId id) {
    const auto matter = matters::load_matter(change.db, id);
    if (!matter) return;
    for (const auto person : matters::may_act(change.db, *matter, change.today()))
        ask_person(change, id, person);
}

void count_anew(app::Change& change, base::Date day_off) {
    const auto& calendar = change.calendar();
    for (auto& facts : running_clocks(change.db)) {
        facts.cause = day_off;
        facts.calendar = &calendar;
        if (const auto moved = move_due(facts))
            change.record(case_of(moved->gratification), facts.gratification.unit, *moved);
    }
}

}  // namespace

void register_gratification_reactions(app::Registry& registry) {
    registry.reacts(app::ActKind::gratification_reported, [](app::Change& change, const app::Act& act) {
        const auto g = load(change.db, app::typed<Reported>(act).gratification);
        if (!g || g->telling.direction != Direction::received) return;
        for (const auto& matter : matters::undecided_with(change.db, g->receiver, change.today()))
            ask(change, matter, *g);
    });
    registry.reacts(app::ActKind::party_added, [](app::Change& change, const app::Act& act) {
        ask_participants(change, app::typed<matters::PartyAdded>(act).matter);
    });
    registry.reacts(app::ActKind::matter_opened, [](app::Change& change, const app::Act& act) {
        ask_participants(change, app::typed<matters::MatterOpened>(act).matter);
    });
    registry.reacts(app::ActKind::participant_added, [](app::Change& change, const app::Act& act) {
        const auto added = app::typed<matters::ParticipantAdded>(act);
        ask_person(change, added.matter, added.person);
    });
    registry.reacts(app::ActKind::off_day_added, [](app::Change& change, const app::Act& act) {
        count_anew(change, app::typed<app::OffDayAdded>(act).day);
    });
}

}  // namespace gratification
