#include "statements/remind_form.hpp"

#include "app/outbox.hpp"
#include "people/people_rows.hpp"
#include "statements/reminder_rows.hpp"
#include "web/text.hpp"

namespace statements {
namespace {

constexpr int a_turn = 200;  // letters in one transaction, so that people's requests get through between two
constexpr int most_of_an_office = 500;

// In Indonesian, the office's language; the page that it leads to speaks both.
app::Letter letter(const app::Site& site, const Campaign& campaign, const Reader& to) {
    const auto due = web::weekday_date(web::Lang::id, campaign.due);
    return {.to = to.email,
            .subject = "Mohon menandatangani: " + campaign.title,
            .text = "Yth. " + to.name + ",\n\nmohon menandatangani \"" + campaign.title +
                    "\" paling lambat " + due + ".\nBuka " + site.address +
                    "/pernyataan, masuk, lalu ikuti langkahnya. Perlu sekitar tiga menit.\n\n" +
                    "Bila ada hal yang perlu dideklarasikan, halaman itu juga menunjukkan caranya.\n\n" +
                    site.agency + "\n"};
}

struct Office {
    base::Zone zone{};
    base::Instant now{}, today{};  // on the legal clock: a demo's may be moved
    base::Instant not_before{};    // on the real one, by which letters go out
};
Office office_at(app::Site& site, store::Connection& db, UnitId unit) {
    const auto found = people::load_unit(db, unit);
    Office out{.zone = found ? found->zone : base::Zone::wib, .now = site.clock.now()};
    out.today = base::start_of(base::day_in(out.zone, out.now), out.zone);
    out.not_before = app::Clock::real_now() + (outside_quiet_hours(out.now, out.zone) - out.now);
    return out;
}

// A crash between two turns leaves some letters written and the rule not marked: the next run writes the
// others.
void run_rule(app::Site& site, const Campaign& campaign, const rules::Reminder& reminder,
              const Office& office) {
    for (PersonId after{};;) {
        std::vector<Reader> turn;
        {
            const auto db = site.database.reader();
            turn = without_answer(db, campaign.id, {UnitId{1}, UnitId{9999}, office.today}, after, a_turn);
        }
        std::vector<std::int64_t> ids;
        for (std::size_t i = 0; i < turn.size(); ++i) ids.push_back(site.ids.next());
        const bool last = std::ssize(turn) < a_turn;
        site.writer.run([&](store::Connection& db) {
            for (std::size_t i = 0; i < turn.size(); ++i)
                app::post_once(db, ids[i],
                               {base::name(reminder.rule), campaign.id.value, turn[i].person, reminder.day},
                               letter(site, campaign, turn[i]), office.now, office.not_before);
            if (last) mark_run(db, campaign.id, reminder);
        });
        if (last) return;
        after = turn.back().person;
    }
}

}  // namespace

base::Instant outside_quiet_hours(base::Instant now, base::Zone zone) {
    const auto midnight = base::start_of(base::day_in(zone, now), zone);
    if (now < midnight + rules::quiet_until) return midnight + rules::quiet_until;
    if (now < midnight + rules::quiet_from) return now;
    return midnight + std::chrono::hours{24} + rules::quiet_until;
}

void send_reminders(app::Site& site) {
    if (!site.post) return;  // no mail is set up here: nothing is written that nobody would send
    struct Due {
        Campaign campaign;
        rules::Reminder reminder;
        Office office;
    };
    std::vector<Due> due;
    {
        const auto db = site.database.reader();
        for (auto& campaign : open_campaigns(db)) {
            const auto office = office_at(site, db, campaign.unit);
            const auto today = base::day_in(office.zone, office.now);
            const auto reminder = rules::reminder_for(campaign.opens, campaign.due, today);
            if (reminder && !has_run(db, campaign.id, reminder->rule))
                due.push_back({std::move(campaign), *reminder, office});
        }
    }
    for (const auto& one : due) run_rule(site, one.campaign, one.reminder, one.office);
}

std::int64_t remind_office(app::Site& site, store::Connection& db, const Campaign& campaign, UnitId unit,
                           base::Date day) {
    const auto office = office_at(site, db, unit);
    std::int64_t written = 0;
    for (const auto& reader :
         without_answer(db, campaign.id, {unit, unit, office.today}, {}, most_of_an_office))
        written += app::post_once(db, site.ids.next(), {"by_hand", campaign.id.value, reader.person, day},
                                  letter(site, campaign, reader), office.now, office.not_before);
    return written;
}

}  // namespace statements
