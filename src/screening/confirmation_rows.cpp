#include "screening/confirmation_rows.hpp"

#include "app/site.hpp"
#include "base/text.hpp"
#include "people/people_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

void confirmed(store::Connection& db, const app::Act& act, const InterestsConfirmed& a) {
    std::string interests, sources;
    for (const auto id : a.interests) interests += (interests.empty() ? "" : " ") + id.text();
    for (const auto& s : a.sources) sources += (sources.empty() ? "" : " ") + s;
    db.exec("insert into interest_confirmation(id, person, day, interests, sources) values(?, ?, ?, ?, ?)",
            a.confirmation, a.person, base::day_in(base::Zone::wib, act.time), interests, sources);
}

void dropped(store::Connection& db, const app::Act& act, const PrefillDropped& a) {
    db.exec(
        "insert into prefill_dropped(finding, person, what, day) values(?, ?, ?, ?) on conflict do nothing",
        a.finding, a.person, a.what, base::day_in(base::Zone::wib, act.time));
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
    registry.applies<PrefillDropped>(dropped);
    registry.table({"interest_confirmation", {"id", "person", "day", "interests", "sources"}});
    registry.table({"prefill_dropped", {"finding", "person", "what", "day"}});
}

std::vector<Confirmation> confirmations_of(store::Connection& db, PersonId person, int limit) {
    std::vector<Confirmation> out;
    for (auto [id, day, interests, sources] : db.query<std::int64_t, base::Date, std::string, std::string>(
             "select id, day, interests, sources from interest_confirmation where person = ? order by id "
             "desc limit ?",
             person, limit)) {
        Confirmation one{.id = id, .day = day, .interests = {}, .sources = words_in(sources)};
        for (const auto& word : words_in(interests))
            one.interests.push_back(people::InterestId::from(word).value_or(people::InterestId{}));
        out.push_back(std::move(one));
    }
    return out;
}

bool drop_known(store::Connection& db, FindingId finding) {
    return !db.query<std::int64_t>("select 1 from prefill_dropped where finding = ?", finding).empty();
}

ConfirmationFacts confirmation_facts(store::Connection& db, PersonId person, base::Date day) {
    ConfirmationFacts out{
        .yearly = app::setting(db, rules::SettingKey::annual_interest_register, day) == "yes",
        .today = day,
        .confirmed = {},
        .post_changed = {}};
    if (const auto last = confirmations_of(db, person, 1); !last.empty()) out.confirmed = last.front().day;
    for (const auto& held : people::appointments_of(db, person, day))
        if (!out.post_changed || held.from > *out.post_changed) out.post_changed = held.from;
    return out;
}

}  // namespace screening
