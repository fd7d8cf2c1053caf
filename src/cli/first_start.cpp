#include "cli/first_start.hpp"

#include "app/settings_acts.hpp"
#include "app/write.hpp"
#include "cli/nation_data.hpp"
#include "people/account_rows.hpp"
#include "people/first_account_rows.hpp"
#include "people/people_acts.hpp"
#include "people/people_rows.hpp"

namespace cli {
namespace {

// The first administrator stands for whoever holds the link; his own appointment is entered by him.
void found_house(app::Site& site) {
    app::write_now(site, {}, [&](app::Change& c) {
        for (const auto& u : nation_units())
            c.record(people::case_of(u.id), u.id,
                     people::UnitRegistered{u.id, u.level, u.name, u.parent, u.zone, u.seats});
        for (const auto& d : nation_calendar())
            c.record(people::case_of(people::the_nation), people::the_nation,
                     app::OffDayAdded{d.day, d.region, d.kind, d.name_id, d.name_en, d.decree});
        const auto administrator = c.new_id<PersonId>();
        const CaseId person{administrator.value};
        const auto day = c.today();
        c.record(person, people::the_nation,
                 people::OfficialRegistered{.person = administrator,
                                            .name = "Administrator sistem",
                                            .kind = people::StaffKind::pns,
                                            .nip = {},
                                            .member_number = "admin",
                                            .unit = people::the_nation,
                                            .position = c.new_id<PositionId>(),
                                            .position_kind = rules::PositionKind::staff,
                                            .title = "Administrator sistem",
                                            .reports_to = {},
                                            .appointment = c.new_id<AppointmentId>(),
                                            .from = day,
                                            .instrument = "Pemasangan sistem"});
        c.record(person, people::the_nation,
                 app::RoleGranted{c.new_id<CaseId>().value, administrator, app::Role::administrator,
                                  UnitId{1}, UnitId{9999}, day, day + std::chrono::days{366}});
    });
}

}  // namespace

void found_if_empty(app::Site& site) {
    const bool founded = people::load_unit(*site.database.reader(), people::the_nation).has_value();
    if (!founded) found_house(site);
}

std::string first_start(app::Site& site) {
    if (people::any_account(*site.database.reader())) return {};
    found_if_empty(site);
    const auto administrator = people::first_administrator(*site.database.reader());
    if (!administrator) return {};
    std::string token;
    site.writer.run([&](store::Connection& db) {
        token = people::make_setup_link(db, administrator, app::Clock::real_now());
    });
    return "/pasang/" + token;
}

}  // namespace cli
