// What the steps of gratification need: facts, files, clocks, whom to remind.
#include <algorithm>

#include "app/site.hpp"
#include "base/text.hpp"
#include "gratification/gratification_rows.hpp"
#include "people/people_rows.hpp"

namespace gratification {

ReportFacts facts_for_report(store::Connection& db, GratificationId id, PersonId receiver, UnitId unit,
                             base::Date today, const rules::Calendar& calendar) {
    return {.id = id,
            .is_official = !people::appointments_of(db, receiver, today).empty(),
            .today = today,
            .earlier = earlier_of(db, receiver),
            .calendar = &calendar,
            .region = app::region_of(unit)};
}

UnitFacts facts_for_unit(store::Connection& db, const Gratification& g, PersonId actor, base::Date today,
                         const rules::Calendar& calendar) {
    return {.gratification = g,
            .actor = actor,
            .handles = app::may(db, actor, app::Action::handle_gratification, g.unit, today),
            .today = today,
            .calendar = &calendar,
            .region = app::region_of(g.unit)};
}

std::vector<Move> moves_of(store::Connection& db, GratificationId id) {
    std::vector<Move> out;
    for (auto [index, cause, kpk_before, kpk, forward_before, forward] :
         db.query<std::int64_t, base::Date, base::Date, base::Date, base::Date, base::Date>(
             "select log_index, cause, to_kpk_before, to_kpk, forward_before, forward from gratification_move"
             " where gratification = ? order by log_index",
             id))
        out.push_back({index, cause, kpk_before, kpk, forward_before, forward});
    return out;
}

Details details_of(store::Connection& db, PersonId id) {
    Details out;
    const auto person = people::load_person(db, id);
    if (!person) return out;
    out.name = person->name;
    out.nip = person->nip;
    if (const auto unit = people::load_unit(db, person->unit)) out.office = unit->name;
    if (const auto row = db.query<std::string, std::string, std::string>(
                               "select nik, phone, email from person_detail where person = ?", id)
                             .one())
        std::tie(out.nik, out.phone, out.email) = *row;
    return out;
}

std::vector<Reminder> reminders_due(store::Connection& db, base::Instant now) {
    std::vector<Reminder> out;
    const auto calendar = app::calendar(db);
    for (const auto& facts : running_clocks(db)) {
        const auto& g = facts.gratification;
        if (!g.obliged || g.state == State::status_known) continue;
        const auto office = people::load_unit(db, g.unit);
        const auto today = base::day_in(office ? office->zone : base::Zone::wib, now);
        const int passed = calendar.working_days_between(g.telling.on, today, app::region_of(g.unit));
        if (std::ranges::find(rules::gratification_reminder_days, passed) ==
                std::end(rules::gratification_reminder_days) ||
            !calendar.is_working_day(today, app::region_of(g.unit)))
            continue;
        const auto add = [&](PersonId to) {
            const auto details = details_of(db, to);
            if (!details.email.empty())
                out.push_back({g.id, to, details.name, details.email, g.dues.to_kpk, passed});
        };
        if (g.state == State::returned)
            add(g.receiver);
        else
            for (const auto& [to] :
                 db.query<PersonId>("select distinct person from role_grant where (role_bit & ?) <> 0 and ? "
                                    "between unit_from and"
                                    " unit_to and from_day <= ? and until_day >= ? order by person",
                                    app::roles_for(app::Action::handle_gratification), g.unit, today, today))
                add(to);
    }
    return out;
}

void keep_file(store::Connection& db, std::string_view hash, std::string_view type, std::string_view bytes) {
    const auto raw = base::from_hex(hash);
    CHECK(raw && raw->size() == sizeof(base::Hash));
    db.exec("insert into blob(hash, type, bytes) values(?, ?, ?) on conflict(hash) do nothing",
            store::BytesView{*raw}, std::string(type), store::BytesView{bytes});
}

std::optional<std::string> kept_file(store::Connection& db, std::string_view hash) {
    const auto raw = base::from_hex(hash);
    if (!raw || raw->size() != sizeof(base::Hash)) return std::nullopt;
    auto kept =
        db.query<store::Bytes>("select bytes from blob where hash = ?", store::BytesView{*raw}).value();
    return kept ? std::optional(std::move(kept->value)) : std::nullopt;
}

}  // namespace gratification
