#include "complaints/report_work_form.hpp"

#include <algorithm>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "complaints/file_form.hpp"
#include "complaints/pass_report.hpp"
#include "declarations/superior_search_rows.hpp"
#include "people/people_rows.hpp"

namespace complaints {
namespace {

using web::Text;

struct Answer {
    Text sentence;
    std::string_view article = {};
};

Answer words(PassRefusal why) {
    using enum PassRefusal;
    switch (why) {
        case not_a_report:
            return {Text("Hanya laporan benturan kepentingan yang diteruskan kepada atasan.",
                         "Only a report of a conflict goes to the superior."),
                    "UU 30/2014 Pasal 44 ayat (2)"};
        case over: return {Text("Laporan ini sudah diputus.", "This report is decided.")};
        case not_verified:
            return {
                Text("Telaah dulu apakah laporan ini lengkap.", "Verify first that the report is complete."),
                "UU 30/2014 Pasal 44 ayat (2)"};
        case not_an_official:
            return {Text("Pilih pejabat yang sedang menjabat, atau teruskan laporan ke lembaga lain.",
                         "Select an official who serves now, or hand the report over to another body.")};
        case nobody_above:
            return {Text("Semua atasannya disebut atau dikecualikan. Teruskan laporan ke lembaga lain.",
                         "Every superior is named or left out. Hand the report over to another body."),
                    "UU 30/2014 Pasal 42"};
        case with_the_superior: break;
    }
    return {Text("Laporan ini sudah pada atasan, dan batas waktunya masih berjalan.",
                 "The superior has this report, and the limit still runs."),
            "UU 30/2014 Pasal 44 ayat (3)"};
}

std::optional<people::Superior> superior_for_report(app::Change& change, const HandlerTurn& turn,
                                                    PersonId respondent, std::vector<PersonId> excluded) {
    const auto words = words_of(turn.open);
    excluded.push_back(respondent);
    for (int steps = 0; steps < 20; ++steps) {
        auto found = declarations::search_superior(
            change.db, respondent, {.matter = std::nullopt, .party_name = {}}, change.today(), excluded);
        if (!found) return std::nullopt;
        const auto standing =
            standing_of(turn.open, found->person, people::name_of(change.db, found->person));
        if (!standing.named && !standing.left_out &&
            !close_to(change.db, found->person, words, change.today()))
            return found;
        excluded.push_back(found->person);
    }
    return std::nullopt;
}

// Without the key to who reported: that stays with the compliance team.
void seal_for(app::Change& change, const HandlerTurn& turn, FilingId id, PersonId person) {
    const auto key = reading_key(change.db, person);
    const auto open = key ? sealing::public_key_from(key->public_key) : std::nullopt;
    if (!open) return;
    const std::array<sealing::PublicKey, 1> one{*open};
    add_slots(change.db, id,
              sealing::seal_grants(one, context(*turn.site, sealing::Kind::grant, id),
                                   {turn.open.grant.report, {}}));
}

// As a case of its own, in the office of the official, so that neither names the other.
CaseId record_finding(app::Change& change, PersonId respondent, const MoveInput& input) {
    const auto person = people::load_person(change.db, respondent);
    const auto found = change.new_id<CaseId>();
    change.record(found, person ? person->unit : people::the_nation,
                  BreachFound{respondent, *input.breach, input.finding, change.today()});
    return found;
}

}  // namespace

PersonId respondent_in(const OpenFiling& open) {
    PersonId out;
    for (const auto& m : open.thread)
        for (const auto& [key, answer] : m.answers)
            if (m.side == Side::handler && key == respondent_key)
                out = PersonId::from(answer).value_or(PersonId{});
    return out;
}

void pass_on(app::Change& change, const HandlerTurn& turn, PersonId respondent) {
    const auto filing = filing_now(change, turn);
    PassFacts facts{.filing = filing,
                    .respondent = respondent,
                    .respondent_before = respondent_in(turn.open),
                    .today = change.today()};
    if (!facts.respondent) facts.respondent = facts.respondent_before;
    facts.respondent_serves =
        facts.respondent && !people::appointments_of(change.db, facts.respondent, facts.today).empty();
    std::vector<PersonId> silent;
    if (superior_is_silent(filing, facts.today)) silent = passed_to(change.db, filing.id);
    if (facts.respondent_serves)
        facts.superior = superior_for_report(change, turn, facts.respondent, std::move(silent));
    facts.superior_has_key = facts.superior && reading_key(change.db, facts.superior->person).has_value();
    const auto passed = pass_report(facts);
    if (!passed) {
        const auto answer = words(passed.error());
        throw app::Stop{app::refused(*turn.site, turn.request, base::name(passed.error()), answer.sentence,
                                     answer.article)};
    }

    // The complainant reads that it was passed on; whom it is about stays among handlers.
    auto told =
        from_handler(change, MessageKind::state,
                     "Laporan diteruskan kepada atasan pejabat yang dilaporkan. Atasan memeriksa dan "
                     "memutusnya (UU 30/2014 Pasal 44). / Passed to the superior of the official, who "
                     "examines and decides it.");
    told.state = filing.state;
    if (!filing.passing || passed->instead_of) say(change, turn, told);
    auto note =
        from_handler(change, MessageKind::note,
                     "Terlapor / respondent: " + people::name_of(change.db, facts.respondent) +
                         "\nAtasan / superior: " + people::name_of(change.db, passed->superior.person));
    note.answers.emplace_back(respondent_key, facts.respondent.text());
    const auto link = say(change, turn, note);
    if (passed->sealed) seal_for(change, turn, filing.id, passed->superior.person);
    change.record(case_of(filing.id), filing.unit,
                  ReportPassed{.filing = filing.id,
                               .superior = passed->superior.person,
                               .capacity = passed->superior.capacity,
                               .instead_of = passed->instead_of,
                               .sealed = passed->sealed,
                               .on = facts.today,
                               .link = link});
}

void tell_decision(app::Change& change, const HandlerTurn& turn, const MoveInput& input) {
    const auto filing = filing_now(change, turn);
    const auto respondent = respondent_in(turn.open);
    const std::array<PersonId, 1> excluded{respondent};
    const auto above = people::superior_for(change.db, change.actor.person,
                                            rules::MatterNature::administrative, change.today(), excluded);
    change.record(case_of(filing.id), filing.unit,
                  ReportDecided{.filing = filing.id,
                                .superior = change.actor.person,
                                .told = above ? above->person : PersonId{},
                                .told_capacity = above ? above->capacity : AppointmentId{},
                                .on = change.today()});
    if (above) seal_for(change, turn, filing.id, above->person);
    if (!upholds(input.outcome) || !respondent || !input.breach) return;
    const auto found = record_finding(change, respondent, input);
    const auto link = say(change, turn, from_handler(change, MessageKind::note, "→ /sanksi/" + found.text()));
    change.record(case_of(filing.id), filing.unit, FilingLinked{filing.id, link});
}

}  // namespace complaints
