#include "oversight/region_form.hpp"

#include <algorithm>

#include "app/settings_acts.hpp"

namespace oversight {
namespace {

using web::Text;

WorkRefused say(EntrustRefusal why) {
    const auto code = base::name(why);
    switch (why) {
        case EntrustRefusal::oneself:
            return {code, "person", Text("Pilih orang lain.", "Choose somebody else.")};
        case EntrustRefusal::not_of_inspectorate: break;
        case EntrustRefusal::outside_own_range:
            return {code, "unit_from",
                    Text("Isi kode kantor di dalam wilayah Anda sendiri.",
                         "Give codes of offices within your own range.")};
        case EntrustRefusal::until_past:
            return {code, "until", Text("Pilih hari ini atau sesudahnya.", "Choose today or later.")};
        case EntrustRefusal::until_too_late:
            return {code, "until",
                    Text("Pilih hari sampai akhir peran Anda, paling lama satu tahun.",
                         "Choose a day up to the end of your own role, a year at most.")};
        case EntrustRefusal::runs_and_watches:
            return {code, "person",
                    Text("Admin sistem tidak boleh mengawasi. Pilih orang lain.",
                         "An administrator must not watch. Choose somebody else.")};
    }
    return {code, "person", Text("Pilih pegawai Inspektorat.", "Choose somebody of the Inspectorate.")};
}

}  // namespace

EntrustInput parse_delegation(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    EntrustInput out;
    out.person = read.id<PersonId>("person", Text("Pilih orangnya", "Choose the person"));
    out.watch.unit_from = UnitId{read.number(
        "unit_from",
        Text("Isi kode kantor pertama, misalnya 3300", "Give the first office's code, such as 3300"), 1,
        9999)};
    out.watch.unit_to = UnitId{read.number(
        "unit_to",
        Text("Isi kode kantor terakhir, misalnya 3399", "Give the last office's code, such as 3399"), 1,
        9999)};
    out.watch.until = read.date("until", Text("Isi hari terakhirnya", "Give the last day"));
    return out;
}

void entrust(app::Change& c, const EntrustInput& input, const OnRefused& refused) {
    const auto own = watched_by(c.db, c.actor.person, c.today());
    const auto serving = inspectors(c.db, c.today());
    const auto watch = entrust_region(
        input.watch,
        {.granting = c.actor.person,
         .person = input.person,
         .own = own,
         .of_inspectorate = std::ranges::find(serving, input.person, &Inspector::person) != serving.end(),
         .administers = administers_until(c.db, input.person, c.today(), input.watch.until),
         .today = c.today()});
    if (!watch) return refused(say(watch.error()));
    c.record(CaseId{input.person.value}, watch->unit_from,
             app::RoleGranted{c.new_id<CaseId>().value, input.person, app::Role::inspectorate,
                              watch->unit_from, watch->unit_to, c.today(), watch->until});
}

}  // namespace oversight
