#include "declarations/link_form.hpp"

#include "declarations/enrol_member.hpp"
#include "people/people_rows.hpp"
#include "statements/roster_rows.hpp"

namespace declarations {
namespace {

using web::Text;

RefusalWords words_of(statements::LinkRefusal why) {
    const auto said = statements::words(why);
    return {said.sentence, said.field};
}

void enrol(app::Change& c, const statements::Member& member) {
    if (people::load_person(c.db, member.id)) return;
    const auto roster = statements::load_roster(c.db, member.roster);
    CHECK(roster);
    const auto chairs = people::positions_in(c.db, member.unit, rules::PositionKind::chair);
    c.record(CaseId{member.id.value}, member.unit,
             enrol_member({.member = member,
                           .roster = *roster,
                           .appointment = c.actor.capacity,
                           .position = c.new_id<PositionId>(),
                           .chair = chairs.empty() ? PositionId{} : chairs.front().id,
                           .today = c.today()}));
}

}  // namespace

DeclarationInput parse_by_link(const web::Form& form, web::Faults& faults) {
    web::Form given;
    given.fields().add("type", std::string(base::name(rules::ConflictType::potential)));
    for (const auto& [name, value] : form.fields())
        if (name != "type" && name != "matter" && name != "finding") given.fields().add(name, value);
    return parse_declaration(given, faults);
}

base::Date parse_born(const web::Form& form, const statements::Invited& who, web::Faults& faults) {
    web::Reader read(form, faults);
    const auto born = read.date("born", Text("Isi tanggal lahir Anda", "Enter your day of birth"));
    if (who.facts.blocked) faults.add("born", statements::words(statements::LinkRefusal::blocked).sentence);
    return born;
}

app::Actor actor_by_link(app::Site& site, const statements::Invited& who) {
    auto out = who.actor;
    const auto db = site.database.reader();
    const auto held = people::appointments_of(db, who.member.id, app::today(site, out));
    out.capacity = held.empty() ? site.ids.next<AppointmentId>() : held.front().id;
    return out;
}

Sent declare_by_link(app::Change& c, const statements::Member& member, base::Date born,
                     const DeclarationInput& input, const Refuse& refuse) {
    using enum statements::LinkRefusal;
    if (statements::is_blocked(c.db, member.id, app::Clock::real_now()))
        refuse(base::name(blocked), words_of(blocked), "");
    if (born != member.born) refuse(base::name(birth_wrong), words_of(birth_wrong), "");
    enrol(c, member);
    return send(c, {.input = input, .files = {}}, refuse);
}

std::optional<Declaration> own_by_link(store::Connection& db, const statements::Invited& who,
                                       std::string_view number) {
    const auto id = DeclarationId::from(number);
    auto found = id ? load_declaration(db, *id) : std::nullopt;
    return found && found->declarant == who.member.id ? found : std::nullopt;
}

}  // namespace declarations
