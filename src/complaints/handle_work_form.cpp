#include "complaints/handle_work_form.hpp"

#include <algorithm>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "complaints/file_form.hpp"
#include "complaints/report_work_form.hpp"
#include "people/people_rows.hpp"

namespace complaints {
namespace {

using web::Text;

[[noreturn]] void no(const HandlerTurn& turn, std::string_view code, Text sentence,
                     std::string_view article = "") {
    throw app::Stop{app::refused(*turn.site, turn.request, code, sentence, article)};
}

[[noreturn]] void no(const HandlerTurn& turn, MoveRefusal why) {
    using enum MoveRefusal;
    switch (why) {
        case over: no(turn, base::name(why), Text("Laporan ini sudah berakhir.", "This filing is over."));
        case not_from_here:
            no(turn, base::name(why),
               Text("Tahap itu tidak mengikuti tahap yang sekarang. Muat ulang halaman.",
                    "That step does not follow the present one. Load the page again."));
        case reason_missing:
            no(turn, base::name(why),
               Text("Tulis alasannya: pelapor membacanya.", "Write the reason: the complainant reads it."));
        case outcome_missing:
            no(turn, base::name(why),
               Text("Pilih terbukti, terbukti sebagian, atau tidak terbukti.",
                    "Select proven, proven in part or not proven."));
        case not_passed:
            no(turn, base::name(why),
               Text("Teruskan laporan ini kepada atasan pejabat dulu. Atasan yang memutuskannya.",
                    "Pass this report to the official's superior first. The superior decides it."),
               "UU 30/2014 Pasal 44 ayat (3)");
        case not_the_superior:
            no(turn, base::name(why),
               Text("Hanya atasan pejabat yang memutuskan laporan ini.",
                    "Only the official's superior decides this report."),
               "UU 30/2014 Pasal 44 ayat (3)");
        case finding_missing:
            no(turn, base::name(why),
               Text("Pilih pelanggarannya dan tulis apa yang diketahui, atau kosongkan keduanya.",
                    "Select the breach and write what is known, or leave both empty."));
        case pending_missing:
            no(turn, base::name(why),
               Text("Pilih urusan yang masih menunggu keputusan, atau tulis mengapa tidak ada.",
                    "Select the matter that still waits to be decided, or write why none does."),
               "UU 30/2014 Pasal 44 ayat (4)");
        case not_determined:
            no(turn, base::name(why),
               Text("Tetapkan dulu konflik pejabat itu pada urusan ini. Sesudah itu laporan dapat ditutup.",
                    "Determine the official's conflict on that matter first. Then the report can be closed."),
               "UU 30/2014 Pasal 44 ayat (4)");
        case number_missing: break;
    }
    no(turn, base::name(why),
       Text("Isi nama lembaga dan nomor di sana.", "Enter the other body and its number."));
}

[[noreturn]] void no(const HandlerTurn& turn, AssignRefusal why) {
    using enum AssignRefusal;
    switch (why) {
        case over: no(turn, base::name(why), Text("Laporan ini sudah berakhir.", "This filing is over."));
        case named:
        case left_out:
        case related:
            no(turn, "cannot_handle",
               Text("Orang ini disebut, dikecualikan pelapor, atau berhubungan dengan yang disebut. Pilih "
                    "orang lain.",
                    "This person is named, left out by the complainant, or close to who is named. Choose "
                    "another."),
               "UU 30/2014 Pasal 42; UU 25/2009 Pasal 45 ayat (1)");
        case same_office:
            no(turn, base::name(why),
               Text("Orang ini sekantor dengan yang disebut atau dikecualikan. Pilih orang lain.",
                    "This person serves where somebody named or left out serves. Choose another."));
        case has_no_key:
            no(turn, base::name(why),
               Text("Orang ini belum membuat kunci baca. Mintalah ia membuatnya dulu.",
                    "This person has no reading key yet. Ask for one first."));
        case handles_already: break;
    }
    no(turn, base::name(why),
       Text("Orang ini sudah menangani laporan ini.", "This person handles it already."));
}

// Whether somebody said it. Whom the complainant leaves out, and whom a handler marks, is noted beside that.
bool is_said(std::string_view key) { return key != "left_out" && key != respondent_key; }

}  // namespace

Searched words_of(const OpenFiling& open) {
    std::string out;
    for (const auto& m : open.thread) {
        if (m.side != Side::complainant) continue;
        out += m.text + "\n";
        for (const auto& [key, answer] : m.answers)
            if (is_said(key)) out += answer + "\n";
    }
    return Searched(out);
}

Message from_handler(app::Change& change, MessageKind kind, const std::string& text) {
    return {.side = Side::handler,
            .kind = kind,
            .day = change.today(),
            .author = change.actor.person,
            .name = change.actor.name,
            .text = text};
}

base::Hash say(app::Change& change, const HandlerTurn& turn, const Message& message) {
    return say_in_thread(*turn.site, change.db, turn.open.filing.id, turn.open.grant.report, message);
}

Filing filing_now(app::Change& change, const HandlerTurn& turn) {
    const auto filing = load_filing(change.db, turn.open.filing.id);
    if (!filing || filing->state == State::forgotten)
        throw app::Stop{app::not_found(*turn.site, turn.request)};
    return *filing;
}

Standing standing_of(const OpenFiling& open, PersonId person, std::string_view name) {
    Standing out{.named = words_of(open).mentions(name)};
    for (const auto& m : open.thread)
        for (const auto& [key, answer] : m.answers)
            (key == "left_out" ? out.left_out : out.named) |=
                (key == "left_out" || key == respondent_key) && answer == person.text();
    return out;
}

bool kept_from(store::Connection& db, const OpenFiling& open, PersonId reader, base::Date day) {
    if (open.broken) return false;
    const auto standing = standing_of(open, reader, people::name_of(db, reader));
    return standing.named || standing.left_out || close_to(db, reader, words_of(open), day);
}

bool beside_somebody_marked(store::Connection& db, const OpenFiling& open, PersonId person, base::Date day) {
    for (const auto& m : open.thread)
        for (const auto& [key, answer] : m.answers)
            if (const auto other = is_said(key) ? std::nullopt : PersonId::from(answer);
                other && serve_together(db, person, *other, day))
                return true;
    return false;
}

bool in_team(store::Connection& db, PersonId person, const Filing& filing, base::Date day) {
    return app::may(db, person, app::Action::read_filings, filing.unit, day);
}

HandlerFacts handler_facts(store::Connection& db, const OpenFiling& open, PersonId person, base::Date day) {
    const auto standing = standing_of(open, person, people::name_of(db, person));
    const auto handlers = handlers_of(db, open.filing.id);
    return {.state = open.filing.state,
            .has_key = reading_key(db, person).has_value(),
            .named = standing.named,
            .left_out = standing.left_out,
            .related = close_to(db, person, words_of(open), day),
            .same_office = beside_somebody_marked(db, open, person, day),
            .in_team = in_team(db, person, open.filing, day),
            .handles_already = std::ranges::find(handlers, person) != handlers.end()};
}

void answer(app::Change& change, const HandlerTurn& turn, const std::string& text, MessageKind kind) {
    const auto filing = filing_now(change, turn);
    const auto link = say(change, turn, from_handler(change, kind, text));
    if (kind == MessageKind::note)
        change.record(case_of(filing.id), filing.unit, FilingNoted{filing.id, link});
    else
        change.record(case_of(filing.id), filing.unit, FilingAnswered{filing.id, link});
}

void link_case(app::Change& change, const HandlerTurn& turn, const std::string& to) {
    const auto filing = filing_now(change, turn);
    const auto link = say(change, turn, from_handler(change, MessageKind::note, "→ " + to));
    change.record(case_of(filing.id), filing.unit, FilingLinked{filing.id, link});
}

void move(app::Change& change, const HandlerTurn& turn, const MoveInput& input) {
    const auto filing = filing_now(change, turn);
    const auto moved =
        move_filing({.filing = filing,
                     .today = change.today(),
                     .region = app::region_of(filing.unit),
                     .by_superior = filing.passing && filing.passing->superior == change.actor.person,
                     .pending = pending_of(change, turn, filing, input)},
                    {.to = input.to,
                     .outcome = input.outcome,
                     .has_reason = !input.reason.empty(),
                     .has_other_number = !input.other_number.empty(),
                     .has_breach = input.breach.has_value(),
                     .has_finding = !input.finding.empty()},
                    change.calendar());
    if (!moved) no(turn, moved.error());
    note_pending(change, turn, filing, input);
    auto message = from_handler(change, MessageKind::state, input.reason);
    if (!input.other_number.empty()) message.text += "\n" + input.other_number;
    message.state = moved->to;
    FilingMoved act{.filing = filing.id, .to = moved->to, .outcome = moved->outcome, .day = change.today()};
    act.link = say(change, turn, message);
    act.done = moved->done;
    for (const auto& clock : moved->started) {
        act.started.push_back(clock.key);
        act.due.push_back(clock.due);
    }
    change.record(case_of(filing.id), filing.unit, act);
    if (filing.track == Track::report && moved->to == State::concluded) tell_decision(change, turn, input);
}

void assign(app::Change& change, const HandlerTurn& turn, PersonId handler) {
    const auto filing = filing_now(change, turn);
    if (people::name_of(change.db, handler).empty())
        throw app::Stop{app::not_found(*turn.site, turn.request)};
    auto facts = handler_facts(change.db, turn.open, handler, change.today());
    facts.state = filing.state;
    const auto assigned = assign_handler(facts);
    if (!assigned) no(turn, assigned.error());
    const auto key = reading_key(change.db, handler);
    const auto open = key ? sealing::public_key_from(key->public_key) : std::nullopt;
    if (!open) no(turn, AssignRefusal::has_no_key);
    auto grant = turn.open.grant;
    if (!assigned->may_know_identity) grant.identity = {};
    const std::array<sealing::PublicKey, 1> one{*open};
    add_slots(change.db, filing.id,
              sealing::seal_grants(one, context(*turn.site, sealing::Kind::grant, filing.id), grant));
    change.record(case_of(filing.id), filing.unit, FilingAssigned{filing.id, handler});
}

void renew_grants(app::Change& change, const HandlerTurn& turn) {
    const auto filing = filing_now(change, turn);
    // Made from what his own box holds: without the key of the identity the team would lose it for ever.
    if (turn.open.grant.identity.view() == sealing::Key{}.view())
        no(turn, "not_in_team",
           Text("Hanya tim kepatuhan yang memperbarui kunci pembaca.",
                "Only the compliance team renews the readers' keys."));
    const auto about = context(*turn.site, sealing::Kind::grant, filing.id);
    std::vector<sealing::PublicKey> team, others, watching;
    const auto add = [&](std::vector<sealing::PublicKey>& to, PersonId person, std::string_view key) {
        const auto standing = standing_of(turn.open, person, people::name_of(change.db, person));
        const auto open = sealing::public_key_from(key);
        const bool near = close_to(change.db, person, words_of(turn.open), change.today());
        if (open && !standing.named && !standing.left_out && !near) to.push_back(*open);
    };
    for (const auto& reader : readers_for(change.db, filing.unit, change.today()))
        add(team, reader.person, reader.public_key);
    for (const auto person : handlers_of(change.db, filing.id))
        // Who holds no office that day gets no box, whether somebody thought of releasing him or not.
        if (const auto key = reading_key(change.db, person);
            key && !people::appointments_of(change.db, person, change.today()).empty() &&
            !in_team(change.db, person, filing, change.today()))
            add(others, person, key->public_key);
    auto slots = sealing::seal_grants(team, about, turn.open.grant);
    if (!others.empty())
        std::ranges::copy(sealing::seal_grants(others, about, {turn.open.grant.report, {}}),
                          std::back_inserter(slots));
    for (const auto& watcher : watchers_for(change.db, filing.unit, change.today()))
        add(watching, watcher.person, watcher.public_key);
    if (!watching.empty())
        std::ranges::copy(sealing::seal_grants(watching, about, {}), std::back_inserter(slots));
    replace_slots(change.db, filing.id, slots);
    const auto link =
        say(change, turn,
            from_handler(change, MessageKind::note, "Kunci pembaca diperbarui / readers' keys renewed"));
    change.record(case_of(filing.id), filing.unit, ReaderKeysRenewed{filing.id, link});
}

void record_identity_reason(app::Change& change, const HandlerTurn& turn, const std::string& reason) {
    const auto filing = filing_now(change, turn);
    const auto may_open =
        open_identity({.in_team = in_team(change.db, change.actor.person, filing, change.today()),
                       .channel = filing.channel,
                       .reason_length = reason.size()});
    if (!may_open && may_open.error() == IdentityRefusal::reason_missing)
        no(turn, "reason_missing",
           Text("Tulis alasan dalam satu kalimat, paling sedikit 20 huruf.",
                "Write the reason in a sentence of 20 characters at least."));
    if (!may_open) throw app::Stop{app::not_found(*turn.site, turn.request)};
    const auto link = say(change, turn, from_handler(change, MessageKind::identity_reason, reason));
    change.record(case_of(filing.id), filing.unit, IdentityOpened{filing.id, link});
}

void move_to_first_lane(app::Change& change, const HandlerTurn& turn) {
    const auto filing = filing_now(change, turn);
    const auto link =
        say(change, turn, from_handler(change, MessageKind::note, "Bukan banjir laporan / no flood"));
    change.record(case_of(filing.id), filing.unit, FilingLaneChanged{filing.id, Lane::first, link});
}

}  // namespace complaints
