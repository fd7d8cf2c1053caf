#include "complaints/report_work_form.hpp"

#include <algorithm>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "complaints/file_form.hpp"
#include "complaints/pass_report.hpp"
#include "declarations/superior_search_rows.hpp"
#include "matters/matter_rows.hpp"
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

bool may_read(app::Change& change, const HandlerTurn& turn, PersonId person) {
    return !kept_from(change.db, turn.open, person, change.today());
}

// The first one above `official` who is not named in the report, not left out and close to nobody in it.
std::optional<people::Superior> superior_for_report(app::Change& change, const HandlerTurn& turn,
                                                    PersonId official, std::optional<MatterId> matter,
                                                    std::vector<PersonId> excluded) {
    for (int steps = 0; steps < 20; ++steps) {
        auto found = declarations::search_superior(change.db, official, {.matter = matter, .party_name = {}},
                                                   change.today(), excluded);
        if (!found || may_read(change, turn, found->person)) return found;
        excluded.push_back(found->person);
    }
    return std::nullopt;
}

// What was said of it last.
struct Told {
    std::optional<MatterId> matter;
    bool nothing = false;
};
Told told_before(const OpenFiling& open) {
    Told out;
    for (const auto& m : open.thread)
        for (const auto& [key, answer] : m.answers) {
            if (m.side != Side::handler) continue;
            if (key == matter_key) out = {MatterId::from(answer), false};
            if (key == nothing_pending_key) out = {std::nullopt, true};
        }
    return out;
}
bool tells(const MoveInput& input) { return input.matter || !input.nothing_pending.empty(); }
Told told_now(const HandlerTurn& turn, const MoveInput& input) {
    if (!tells(input)) return told_before(turn.open);
    return {input.matter, !input.matter};
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
    if (superior_is_silent(filing, facts.today, change.calendar(), app::region_of(filing.unit)))
        silent = passed_to(change.db, filing.id);
    silent.push_back(facts.respondent);
    if (facts.respondent_serves)
        facts.superior = superior_for_report(change, turn, facts.respondent, told_before(turn.open).matter,
                                             std::move(silent));
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

bool may_tell_pending(store::Connection& db, const Filing& filing, PersonId person, base::Date day) {
    if (filing.track != Track::report || !filing.passing) return false;
    return filing.passing->superior == person ||
           people::appointments_of(db, filing.passing->superior, day).empty();
}

Pending pending_of(app::Change& change, const HandlerTurn& turn, const Filing& filing,
                   const MoveInput& input) {
    const bool his = may_tell_pending(change.db, filing, change.actor.person, change.today());
    const auto told = his ? told_now(turn, input) : told_before(turn.open);
    Pending out{.told = told.matter || told.nothing};
    if (!told.matter) return out;
    const auto matter = matters::load_matter(change.db, *told.matter);
    if (!matter) return {};  // nobody registered such a matter: nothing was told
    out.matter_open = matter->state == matters::State::registered || matter->state == matters::State::open;
    out.determined = conflict_determined(change.db, respondent_in(turn.open), *told.matter);
    return out;
}

void note_pending(app::Change& change, const HandlerTurn& turn, const Filing& filing,
                  const MoveInput& input) {
    const bool upheld = upholds(input.to == State::concluded ? input.outcome : filing.outcome);
    if (!tells(input) || !upheld || !may_tell_pending(change.db, filing, change.actor.person, change.today()))
        return;
    const auto matter = input.matter ? matters::load_matter(change.db, *input.matter) : std::nullopt;
    if (input.matter && !matter) return;
    auto note = from_handler(
        change, MessageKind::note,
        matter ? "Urusan yang menunggu keputusan / matter that waits: " + matter->title
               : "Tidak ada keputusan yang menunggu / nothing is pending: " + input.nothing_pending);
    note.answers.emplace_back(matter ? matter_key : nothing_pending_key,
                              matter ? input.matter->text() : std::string("true"));
    change.record(case_of(filing.id), filing.unit, FilingNoted{filing.id, say(change, turn, note)});
}

void tell_decision(app::Change& change, const HandlerTurn& turn, const MoveInput& input) {
    const auto filing = filing_now(change, turn);
    const auto respondent = respondent_in(turn.open);
    const auto matter = told_now(turn, input).matter;
    auto above = superior_for_report(change, turn, change.actor.person, matter, {respondent});
    const bool readable = above.has_value();
    if (!readable)
        above =
            declarations::search_superior(change.db, change.actor.person,
                                          {.matter = matter, .party_name = {}}, change.today(), {respondent});
    change.record(case_of(filing.id), filing.unit,
                  ReportDecided{.filing = filing.id,
                                .superior = change.actor.person,
                                .told = above ? above->person : PersonId{},
                                .told_capacity = above ? above->capacity : AppointmentId{},
                                .on = change.today(),
                                .without_key = above && !readable});
    if (readable) seal_for(change, turn, filing.id, above->person);
    if (!upholds(input.outcome) || !respondent || !input.breach) return;
    const auto found = record_finding(change, respondent, input);
    const auto link = say(change, turn, from_handler(change, MessageKind::note, "→ /sanksi/" + found.text()));
    change.record(case_of(filing.id), filing.unit, FilingLinked{filing.id, link});
}

}  // namespace complaints
