// Cases follow their posts: at once when an appointment is made or ended, and by the clock when one begins or
// ends by its date.
#include <map>
#include <optional>
#include <set>

#include "app/write.hpp"
#include "declarations/declaration_facts_rows.hpp"
#include "declarations/declaration_sql_rows.hpp"
#include "declarations/moved_limit_rows.hpp"
#include "declarations/office_rows.hpp"
#include "people/people_rows.hpp"
#include "statements/statement_rows.hpp"

namespace declarations {
namespace {

constexpr int a_turn = 200;  // cases in one transaction, so that people's requests get through between two

// A page of the open cases that came to their superior by one appointment.
struct Page {
    AppointmentId capacity;
    State state{};
    DeclarationId after;
};

std::vector<DeclarationId> open_by(store::Connection& db, const Page& page) {
    std::vector<DeclarationId> out;
    for (auto [id] : db.query<DeclarationId>(OPEN_BY_CAPACITY, page.capacity, page.state, page.after, a_turn))
        out.push_back(id);
    return out;
}

std::vector<Page> first_pages(store::Connection& db, PositionId position) {
    std::vector<Page> out;
    for (const auto& held : people::appointments_to(db, position))
        for (const auto state : {State::submitted, State::returned}) out.push_back({held.id, state, {}});
    return out;
}

void follow(app::Change& change, const std::vector<DeclarationId>& cases) {
    if (cases.empty()) return;
    const auto& calendar = change.calendar();
    for (const auto id : cases)
        if (const auto d = load_declaration(change.db, id)) follow_office(change, calendar, *d);
}

// Spares the search for another superior: nearly always nothing changed.
bool changed_hands(store::Connection& db, const Declaration& d, base::Instant now) {
    const auto holder = occupant_of(db, d, day_in_charge(d, day_at(db, d.unit, now)));
    return !holder || holder->person != d.superior || d.nobody_left;
}
bool changed_hands(store::Connection& db, DeclarationId id, base::Instant now) {
    const auto d = load_declaration(db, id);
    return d && changed_hands(db, *d, now);
}

// Until another day is noted, the clock looks at what begins and ends after the first appointment recorded.
void begin_following(app::Change& change) {
    change.db.exec("insert into declaration_followed(one, day) values(1, ?) on conflict(one) do nothing",
                   base::day_in(base::Zone::wib, change.now));
}

void post_changed(app::Change& change, const app::Act& act, PositionId position) {
    begin_following(change);
    std::vector<DeclarationId> cases;
    bool more = false;
    for (const auto& page : first_pages(change.db, position)) {
        const auto found = open_by(change.db, page);
        more = more || found.size() == a_turn;
        cases.insert(cases.end(), found.begin(), found.end());
        if (cases.size() >= a_turn) break;
    }
    if (cases.size() > a_turn) cases.resize(a_turn), more = true;
    follow(change, cases);
    if (more)
        change.db.exec(
            "insert into declaration_post(position, act) values(?, ?) on conflict(position)"
            " do update set act = excluded.act",
            position, act.id);
}

struct Posts {
    base::Date followed;               // up to this day
    std::set<PositionId> changed;      // their holders change after that day and up to today
    std::map<PositionId, ActId> wait;  // more of their cases wait than one change took; since which act
};

// Nothing: no appointment was recorded yet.
std::optional<Posts> posts_to_follow(store::Connection& db, base::Date today) {
    const auto day = db.query<base::Date>("select day from declaration_followed where one = 1").value();
    if (!day) return std::nullopt;
    Posts out{.followed = *day, .changed = {}, .wait = {}};
    const auto add = [&](PositionId position) { out.changed.insert(position); };
    db.query<PositionId>(POSTS_BEGUN, *day, today).each(add);
    db.query<PositionId>(POSTS_ENDED, *day, today).each(add);
    db.query<PositionId, ActId>("select position, act from declaration_post")
        .each([&](PositionId position, ActId since) { out.wait.emplace(position, since); });
    return out;
}

void follow_post(app::Site& site, PositionId position) {
    std::vector<Page> pages;
    {
        const auto db = site.database.reader();
        pages = first_pages(db, position);
    }
    for (auto page : pages)
        for (;;) {
            std::vector<DeclarationId> found, moved;
            {
                const auto db = site.database.reader();
                found = open_by(db, page);
                for (const auto id : found)
                    if (changed_hands(db, id, site.clock.now())) moved.push_back(id);
            }
            if (!moved.empty()) app::write_now(site, {}, [&](app::Change& change) { follow(change, moved); });
            if (found.size() < a_turn) break;
            page.after = found.back();
        }
}

}  // namespace

void follow_office(app::Change& change, const rules::Calendar& calendar, const Declaration& d) {
    if (!changed_hands(change.db, d, change.now)) return;
    const auto replaced = replace_superior(facts_for_succession(change, calendar, d));
    if (replaced) record(change, d, *replaced);
}

void register_declaration_reactions(app::Registry& registry) {
    follow_calendar(registry);
    registry.reacts(app::ActKind::appointment_made, [](app::Change& change, const app::Act& act) {
        post_changed(change, act, app::typed<people::AppointmentMade>(act).position);
    });
    registry.reacts(app::ActKind::appointment_ended, [](app::Change& change, const app::Act& act) {
        const auto ended = app::typed<people::AppointmentEnded>(act).appointment;
        if (const auto held = people::load_appointment(change.db, ended))
            post_changed(change, act, held->position);
    });
    // A statement that is due names what its signer declares meanwhile.
    registry.reacts(app::ActKind::declaration_submitted, [](app::Change& change, const app::Act& act) {
        const auto submitted = app::typed<Submitted>(act);
        statements::name_declaration(change, act.actor, submitted.declaration);
    });
    // With the declarant a case may wait without anybody in charge; now somebody has to answer.
    registry.reacts(app::ActKind::declaration_completed, [](app::Change& change, const app::Act& act) {
        follow(change, {app::typed<Completed>(act).declaration});
    });
}

void follow_offices(app::Site& site) {
    const auto now = site.clock.now();
    // The day is over last in the west: what changed hands in the east today is looked at again tomorrow.
    const auto west = base::day_in(base::Zone::wib, now), east = base::day_in(base::Zone::wit, now);
    std::optional<Posts> posts;
    {
        const auto db = site.database.reader();
        posts = posts_to_follow(db, east);
    }
    if (!posts) return;
    for (const auto position : posts->changed) follow_post(site, position);
    for (const auto& [position, since] : posts->wait) follow_post(site, position);
    if (posts->wait.empty() && posts->followed == west) return;
    app::write_now(site, {}, [&](app::Change& change) {
        change.db.exec("update declaration_followed set day = ? where one = 1", west);
        for (const auto& [position, since] : posts->wait)  // unless it changed hands again meanwhile
            change.db.exec("delete from declaration_post where position = ? and act = ?", position, since);
    });
}

}  // namespace declarations
