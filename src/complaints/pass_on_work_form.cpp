#include "complaints/pass_on_work_form.hpp"

#include <algorithm>
#include <array>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "complaints/handle_work_form.hpp"
#include "people/people_rows.hpp"

namespace complaints {
namespace {

using web::Text;

Text words(PassOnRefusal why) {
    using enum PassOnRefusal;
    switch (why) {
        case locked: return Text("Buka kunci Anda dulu.", "Unlock your key first.");
        case oneself: return Text("Pilih penerusnya.", "Select the successor.");
        case leaver_serves:
            return Text("Pemilik kunci masih bertugas. Ia sendiri yang menyerahkan laporannya.",
                        "The owner of the key still serves, and hands over himself.");
        case successor_holds_it:
            return Text("Penerus tidak boleh ikut meminta atau menyetujui. Pilih orang lain.",
                        "The successor neither asks nor agrees. Select somebody else.");
        case not_in_office:
            return Text("Penerus tidak memegang jabatan hari ini. Pilih orang lain.",
                        "The successor holds no office today. Select somebody else.");
        case no_key: break;
    }
    return Text("Penerus belum membuat kunci baca. Mintalah ia membuatnya dulu.",
                "The successor has no reading key yet. Ask for one first.");
}

std::int64_t readers_roles() { return app::roles_for(app::Action::read_filings); }
bool reads(const people::RoleHeld& role) { return (readers_roles() >> static_cast<int>(role.role) & 1) != 0; }

// Only as a superior, whether it is his to decide or he was told of it.
bool by_law_only(const Filing& filing, PersonId leaver, const std::vector<people::RoleHeld>& roles) {
    const auto& p = filing.passing;
    if (!p || (p->superior != leaver && p->told != leaver)) return false;
    return std::ranges::none_of(roles, [&](const people::RoleHeld& role) {
        return reads(role) && role.unit_from <= filing.unit && filing.unit <= role.unit_to;
    });
}

std::vector<Candidate> team_without(store::Connection& db, const OpenFiling& open, PersonId leaver,
                                    base::Date day) {
    std::vector<Candidate> out;
    for (const auto& reader : readers_for(db, open.filing.unit, day))
        if (reader.person != leaver)
            out.push_back({reader.person, handler_facts(db, open, reader.person, day)});
    return out;
}

std::vector<sealing::PublicKey> keys_of(store::Connection& db, const std::vector<PersonId>& people) {
    std::vector<sealing::PublicKey> out;
    for (const auto person : people)
        if (const auto row = reading_key(db, person))
            if (const auto open = sealing::public_key_from(row->public_key)) out.push_back(*open);
    return out;
}

}  // namespace

GoneFacts stands_of(store::Connection& db, PersonId person, base::Date day) {
    GoneFacts out{.serves = !people::appointments_of(db, person, day).empty()};
    for (const auto& role : people::roles_of(db, person)) {
        if (!reads(role)) continue;
        out.in_team |= role.from <= day && day <= role.until;
        out.was_in_team |= role.until < day;
    }
    return out;
}

PassOnFacts pass_on_facts(store::Connection& db, PersonId leaver, PersonId successor, base::Date day) {
    return {.leaver = leaver,
            .successor = successor,
            .opened = true,
            .successor_has_key = reading_key(db, successor).has_value(),
            .successor_serves = !people::appointments_of(db, successor, day).empty(),
            .leaver_stands = {},
            .asked_by = {},
            .agreed_by = {}};
}

void need(app::Site& site, const web::Request& request, const Result<bool, PassOnRefusal>& allowed) {
    if (!allowed)
        throw app::Stop{app::refused(site, request, base::name(allowed.error()), words(allowed.error()), "")};
}

PassPlan plan_passing(app::Site& site, store::Connection& db, std::span<const sealing::KeyPair> keys,
                      PersonId leaver, PersonId successor, base::Date day) {
    PassPlan out;
    const auto roles = people::roles_of(db, leaver);
    for (const auto& filing : filings_ever_his(db, leaver, readers_roles())) {
        const auto open = open_with_keys(site, db, filing, keys);
        const bool whole = open && !open->broken;
        FilingToPass facts{.opens = whole,
                           .leaver_by_law = by_law_only(filing, leaver, roles),
                           .successor = {successor, {}},
                           .others = {}};
        if (whole) {
            facts.successor.facts = handler_facts(db, *open, successor, day);
            facts.others = team_without(db, *open, leaver, day);
        }
        const auto passed = pass_on_filing(facts);
        sealing::Grant grant;
        if (whole && !passed.readers.empty()) grant = open->grant;
        if (passed.assigns_successor) grant.identity = {};
        out.filings.push_back(
            {.id = filing.id,
             .unit = filing.unit,
             .slots = sealing::seal_grants(keys_of(db, passed.readers),
                                           context(site, sealing::Kind::grant, filing.id), grant),
             .assigns_successor = passed.assigns_successor});
        const bool his = std::ranges::find(passed.readers, successor) != passed.readers.end();
        out.to_successor += his ? 1 : 0;
        out.to_others += !his && !passed.readers.empty() ? 1 : 0;
        if (whole && !facts.leaver_by_law && passed.readers.empty() && !facts.successor.facts.handles_already)
            out.to_nobody.push_back(filing.id);
    }
    return out;
}

void carry_out(app::Change& change, const PassPlan& plan, const ReadingKeyPassedOn& act) {
    change.record(CaseId{act.person.value}, change.actor.unit, act);
    for (const auto& one : plan.filings) {
        const auto now = load_filing(change.db, one.id);
        if (!now || now->state == State::forgotten) continue;
        add_slots(change.db, one.id, one.slots);
        if (one.assigns_successor)
            change.record(case_of(one.id), one.unit, FilingAssigned{one.id, act.successor});
    }
}

}  // namespace complaints
