#include "screening/confirmation_rows.hpp"

#include "app/site.hpp"
#include "base/text.hpp"
#include "people/people_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

void confirmed(store::Connection& db, const app::Act& act, const InterestsConfirmed& a) {
    std::string interests, sources, appointments;
    for (const auto id : a.interests) interests += (interests.empty() ? "" : " ") + id.text();
    for (const auto& s : a.sources) sources += (sources.empty() ? "" : " ") + s;
    for (const auto id : a.appointments) appointments += (appointments.empty() ? "" : " ") + id.text();
    db.exec(
        "insert into interest_confirmation(id, person, day, interests, sources, appointments)"
        " values(?, ?, ?, ?, ?, ?)",
        a.confirmation, a.person, base::day_in(base::Zone::wib, act.time), interests, sources, appointments);
}

std::vector<std::string> words_in(const std::string& text) {
    std::vector<std::string> out;
    if (text.empty()) return out;
    for (const auto word : base::split(text, ' ')) out.emplace_back(word);
    return out;
}

}  // namespace

void register_confirmations(app::Registry& registry) {
    registry.applies<InterestsConfirmed>(confirmed);
    registry.table(
        {"interest_confirmation", {"id", "person", "day", "interests", "sources", "appointments"}});
}

std::vector<Confirmation> confirmations_of(store::Connection& db, PersonId person, int limit) {
    std::vector<Confirmation> out;
    for (auto [id, day, interests, sources, held] :
         db.query<std::int64_t, base::Date, std::string, std::string, std::string>(
             "select id, day, interests, sources, appointments from interest_confirmation where person = ?"
             " order by id desc limit ?",
             person, limit)) {
        Confirmation one{
            .id = id, .day = day, .interests = {}, .sources = words_in(sources), .appointments = {}};
        for (const auto& word : words_in(held))
            one.appointments.push_back(AppointmentId::from(word).value_or(AppointmentId{}));
        for (const auto& word : words_in(interests))
            one.interests.push_back(people::InterestId::from(word).value_or(people::InterestId{}));
        out.push_back(std::move(one));
    }
    return out;
}

ConfirmationFacts confirmation_facts(store::Connection& db, PersonId person, base::Date day) {
    ConfirmationFacts out{
        .yearly = app::setting(db, rules::SettingKey::annual_interest_register, day) == "yes",
        .today = day,
        .confirmed = {},
        .post_changed = {}};
    const auto who = people::load_person(db, person);
    out.ad_hoc = who && who->kind == people::StaffKind::adhoc;
    if (const auto last = confirmations_of(db, person, 1); !last.empty()) {
        out.confirmed = last.front().day;
        out.held_then = last.front().appointments;
    }
    for (const auto& held : people::appointments_of(db, person, day)) {
        out.held.push_back(held.id);
        if (!out.post_changed || held.from > *out.post_changed) out.post_changed = held.from;
    }
    return out;
}

}  // namespace screening
