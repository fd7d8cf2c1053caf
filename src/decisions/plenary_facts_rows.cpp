// The bodies of offices, the picture of an item, and the facts of the use cases of a meeting.
#include <algorithm>

#include "app/site.hpp"
#include "decisions/order_agenda.hpp"
#include "decisions/plenary_rows.hpp"
#include "matters/acting_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"

namespace decisions {
namespace {

rules::Body body_at(people::UnitLevel level) {
    switch (level) {
        case people::UnitLevel::national: return rules::Body::national;
        case people::UnitLevel::province: return rules::Body::province;
        case people::UnitLevel::regency: break;
    }
    return rules::Body::regency;
}

// SILENT, docs/decisions/0003-quorum-and-recusal.md: a dated setting; without an act that sets it, our
// default.
void add_setting(store::Connection& db, QuorumFacts& facts) {
    constexpr auto key = rules::SettingKey::barred_member_counts_for_attendance;
    using enum rules::BarredAttendance;
    facts.barred_attendance = app::setting(db, key, facts.day) == "yes" ? counts : does_not_count;
    const auto instrument = db.query<std::string>(
                                  "select instrument from setting where name = ? and from_day <= ?"
                                  " order by from_day desc limit 1",
                                  base::name(key), facts.day)
                                .value();
    facts.setting_confirmed = instrument && !instrument->empty();
}

QuorumFacts facts_of(store::Connection& db, const Body& body, MatterId matter, base::Date day) {
    QuorumFacts facts{.body = body.body, .seats = body.seats, .day = day, .chair = body.chair};
    add_setting(db, facts);
    const auto bars = matters::bars_of(db, matter);
    for (const auto& seat : body.seated) {
        Member m{.person = seat.person, .name = seat.name, .position = seat.position};
        if (const auto* bar = matters::standing_bar(bars, seat.person)) {
            const bool barred = bar->state == matters::BarState::barred;
            m.standing = barred ? matters::Standing::barred : matters::Standing::standstill;
            m.because = bar->because;
            m.article = barred ? bar->article : std::string(matters::standstill_article);
        }
        facts.members.push_back(std::move(m));
    }
    return facts;
}

}  // namespace

std::vector<PersonId> Body::members() const {
    std::vector<PersonId> out;
    for (const auto& seat : seated) out.push_back(seat.person);
    return out;
}

// As people::plenary_of, with names, in one query: acting holders of the chair before its holder.
Body body_of(store::Connection& db, UnitId unit, base::Date day) {
    const auto office = people::load_unit(db, unit);
    if (!office) return {};
    Body out{.body = body_at(office->level), .seats = office->seats};
    db.query<PersonId, std::string, std::string, rules::PositionKind, people::Holding>(
          "select a.person, n.name, p.title, p.kind, a.holding from position p join appointment a on "
          "a.position = p.id"
          " join person n on n.id = a.person where p.unit = ? and p.kind in ('chair', 'member') and "
          "a.until_day >= ?"
          " and a.from_day <= ? order by case p.kind when 'chair' then 0 else 1 end,"
          " case a.holding when 'definitive' then 1 else 0 end, p.id, a.id",
          unit, day, day)
        .each([&](PersonId person, std::string name, std::string title, rules::PositionKind kind,
                  people::Holding holding) {
            if (kind == rules::PositionKind::chair && !out.chair) out.chair = person;
            if (std::ranges::find(out.seated, person, &Seated::person) != out.seated.end()) return;
            const std::string acting = holding == people::Holding::plt   ? "Plt. "
                                       : holding == people::Holding::plh ? "Plh. "
                                                                         : "";
            out.seated.push_back({person, std::move(name), acting + title + " " + office->name});
        });
    return out;
}

Quorum live(store::Connection& db, const Plenary& plenary, const Item& item, const Body& body) {
    auto facts = facts_of(db, body, item.matter, plenary.day);
    facts.purpose = plenary.purpose;
    facts.continuation = plenary.continuation;
    facts.foreseen = plenary.state == PlenaryState::called;
    facts.acclaimed_for_item = item.chair;
    facts.acclaimed_throughout = plenary.chair;
    const auto attendance = attendance_of(db, plenary.id);
    const auto votes = votes_of(db, plenary.id);
    for (auto& m : facts.members) {
        const auto entry = std::ranges::find(attendance, m.person, &AttendanceEntry::person);
        if (entry != attendance.end()) {
            m.presence = entry->presence;
            m.reason = entry->reason;
        }
        for (const auto& vote : votes)
            if (vote.item == item.number && vote.person == m.person) m.vote = vote.choice;
    }
    return count_quorum(facts);
}

Quorum live(store::Connection& db, const Plenary& plenary, const Item& item) {
    return live(db, plenary, item, body_of(db, plenary.unit, plenary.day));
}

Quorum foresee(store::Connection& db, const matters::Matter& matter, base::Date day) {
    auto facts = facts_of(db, body_of(db, matters::competent_office(db, matter), day), matter.id, day);
    facts.foreseen = true;
    return count_quorum(facts);
}

std::vector<Attended> attendance_list(store::Connection& db, const Plenary& plenary) {
    const auto entries = attendance_of(db, plenary.id);
    std::vector<std::vector<matters::Bar>> bars;
    for (const auto& item : items_of(db, plenary.id)) bars.push_back(matters::bars_of(db, item.matter));
    std::vector<Attended> out;
    for (const auto& seat : body_of(db, plenary.unit, plenary.day).seated) {
        Attended a{.person = seat.person, .name = seat.name, .position = seat.position};
        const auto entry = std::ranges::find(entries, seat.person, &AttendanceEntry::person);
        if (entry != entries.end()) {
            a.presence = entry->presence;
            a.reason = entry->reason;
        }
        auto worst = matters::Standing::clear;
        for (const auto& of_item : bars)
            worst = std::max(worst, matters::clearance_on(of_item, seat.person, plenary.day).standing);
        a.attendance = attendance_of(a.presence, worst);
        out.push_back(std::move(a));
    }
    return out;
}

std::vector<MatterId> fewest_exits(store::Connection& db, const std::vector<MatterId>& agenda) {
    std::vector<AgendaExits> items;
    for (const auto id : agenda) {
        AgendaExits one{id, {}};
        for (const auto& bar : matters::bars_of(db, id))
            if (bar.state != matters::BarState::ended) one.away.insert(bar.person);
        items.push_back(std::move(one));
    }
    return order_agenda(items);
}

std::optional<CallFacts> facts_for_call(store::Connection& db, PlenaryId new_id, UnitId unit,
                                        const std::vector<MatterId>& agenda, base::Instant at, PersonId actor,
                                        base::Date today) {
    const auto office = people::load_unit(db, unit);
    if (!office) return std::nullopt;
    CallFacts facts{.plenary = new_id,
                    .unit = unit,
                    .zone = office->zone,
                    .secretary = app::may(db, actor, app::Action::run_plenary, unit, today),
                    .today = today,
                    .members = body_of(db, unit, base::day_in(office->zone, at)).members()};
    for (const auto id : agenda) {
        const auto matter = matters::load_matter(db, id);
        if (!matter) return std::nullopt;
        const auto items = items_about(db, id);
        facts.matters.push_back(
            {.id = id,
             .title = matter->title,
             .kind = matter->kind,
             .state = matter->state,
             .decided_by = matter->decided_by,
             .competent = matters::competent_office(db, *matter),
             .pending_elsewhere = std::ranges::find(items, ItemState::pending, &Item::state) != items.end(),
             .secretary_standing = matters::standing_of(db, id, actor)});
    }
    return facts;
}

std::optional<PlenaryFacts> facts_of_plenary(store::Connection& db, PlenaryId id, PersonId actor,
                                             base::Instant now, base::Date today) {
    auto plenary = load_plenary(db, id);
    if (!plenary) return std::nullopt;
    const auto body = body_of(db, plenary->unit, plenary->day);
    PlenaryFacts out{.plenary = std::move(*plenary),
                     .items = items_of(db, id),
                     .body = body.members(),
                     .attendance = attendance_of(db, id),
                     .votes = votes_of(db, id),
                     .now = now,
                     .today = today};
    out.secretary = app::may(db, actor, app::Action::run_plenary, out.plenary.unit, today);
    if (out.items.empty()) return out;
    const auto pending = std::ranges::find(out.items, ItemState::pending, &Item::state);
    out.quorum = live(db, out.plenary, pending == out.items.end() ? out.items.front() : *pending, body);
    return out;
}

std::optional<Floor> floor_of(store::Connection& db, PlenaryId id, std::int64_t item, PersonId actor,
                              base::Date today) {
    auto plenary = load_plenary(db, id);
    if (!plenary) return std::nullopt;
    const auto items = items_of(db, id);
    const auto found = std::ranges::find(items, item, &Item::number);
    if (found == items.end()) return std::nullopt;
    const auto matter = matters::load_matter(db, found->matter);
    if (!matter) return std::nullopt;
    Floor out{.plenary = std::move(*plenary), .item = *found, .matter_state = matter->state, .actor = actor};
    out.quorum = live(db, out.plenary, out.item);
    out.above = people::parent_of(out.plenary.unit);
    out.secretary = app::may(db, actor, app::Action::run_plenary, out.plenary.unit, today);
    out.actor_standing = matters::standing_of(db, matter->id, actor);
    return out;
}

}  // namespace decisions
