// Acting holders, and the end of an appointment.
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "people/appoint.hpp"
#include "people/end_appointment.hpp"
#include "people/frame_pages.hpp"
#include "people/manage_pages.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

Text sentence(AppointRefusal why) {
    switch (why) {
        case AppointRefusal::oneself:
            return Text("Anda tidak dapat mencatat pengangkatan Anda sendiri. Minta admin lain.",
                        "You cannot record your own appointment. Ask another administrator.");
        case AppointRefusal::dates_out_of_order:
            return Text("Pilih hari terakhir yang tidak sebelum hari pertama.",
                        "Choose a last day that is not before the first.");
        case AppointRefusal::no_instrument:
            return Text("Isi nomor surat perintah atau keputusan.",
                        "Enter the number of the order or decree.");
        case AppointRefusal::position_is_held:
            return Text("Jabatan ini sudah ada pejabatnya pada masa itu. Akhiri pengangkatan itu dahulu.",
                        "Somebody holds this position in that period. End that appointment first.");
        case AppointRefusal::not_vacant:
            return Text("Jabatan ini tidak kosong. Pilih Plh. bila pejabatnya berhalangan sementara.",
                        "This position is not vacant. Choose Plh. if its holder is away for a while.");
        case AppointRefusal::nobody_is_away:
            return Text("Jabatan ini kosong. Pilih Plt. untuk jabatan kosong.",
                        "This position is vacant. Choose Plt. for a vacant one.");
        case AppointRefusal::stands_in_for_himself:
            return Text("Orang ini sudah memegang jabatan itu. Pilih orang lain.",
                        "This person holds that position already. Choose somebody else.");
        case AppointRefusal::acting_already:
            return Text("Sudah ada yang menggantikan pada masa itu. Akhiri penggantian itu dahulu.",
                        "Somebody stands in already in that period. End that first.");
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

Text sentence(EndAppointmentRefusal why) {
    switch (why) {
        case EndAppointmentRefusal::oneself:
            return Text("Anda tidak dapat mengakhiri pengangkatan Anda sendiri. Minta admin lain.",
                        "You cannot end your own appointment. Ask another administrator.");
        case EndAppointmentRefusal::dates_out_of_order:
            return Text("Pilih hari terakhir yang tidak sebelum hari pertama.",
                        "Choose a last day that is not before the first.");
        case EndAppointmentRefusal::ended_before:
            return Text("Pengangkatan ini sudah berakhir pada atau sebelum hari itu.",
                        "This appointment ends on that day or earlier already.");
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

template <class Refusal>
[[noreturn]] void stop(app::Site& site, const web::Request& request, Refusal why) {
    throw app::Stop{app::refused(site, request, base::name(why), sentence(why), article(why))};
}

app::Scope administered(const app::Change& c) {
    return app::scope(c.actor.person, app::Action::administer, c.today());
}

void record_appointment(app::Site& site, const web::Request& request, app::Change& c, AppointInput input) {
    const auto person = find_person(c.db, input.act.person, administered(c));
    const auto position = load_position(c.db, input.act.position);
    // Both the person and the position are of the administrator's offices.
    if (!person || !position ||
        !app::may(c.db, c.actor.person, app::Action::administer, position->unit, c.today()))
        throw app::Stop{app::not_found(site, request)};
    input.act.appointment = c.new_id<AppointmentId>();
    const auto made =
        appoint({.appointing = c.actor.person, .to_it = appointments_to(c.db, position->id)}, input);
    if (!made) stop(site, request, made.error());
    c.record(CaseId{person->id.value}, position->unit, *made);
}

struct Ending {
    Appointment appointment;
    std::string title;
    UnitId unit;
};
std::optional<Ending> ending(store::Connection& db, AppointmentId id, PersonId administrator,
                             base::Date today) {
    const auto appointment = load_appointment(db, id);
    const auto position = appointment ? load_position(db, appointment->position) : std::nullopt;
    if (!position || !app::may(db, administrator, app::Action::administer, position->unit, today))
        return std::nullopt;
    return Ending{*appointment, title_of(db, *appointment), position->unit};
}

web::Response end_form(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const Ending& it, const web::Form& form, const web::Faults& faults, int status) {
    const auto lang = request.lang;
    auto day = web::date_field(lang, form, faults, "last_day", Text("Hari terakhir", "Last day"));
    if (faults.empty()) web::set_day(day, app::today(site, actor));
    auto body =
        web::error_summary(lang, faults) + heading(web::say(lang, Text("Akhiri: {}", "End: {}"), it.title)) +
        web::form(app::form_guard(actor, &form),
                  web::path("/kelola/pengangkatan/{}/akhiri", it.appointment.id),
                  web::date_input(lang, day) +
                      web::text_input(
                          lang, web::field(lang, form, faults, "reason", Text("Alasan", "Reason"),
                                           Text("Misalnya pensiun, atau nomor keputusannya",
                                                "For example retirement, or the number of the decree"))) +
                      web::button(lang, Text("Akhiri pengangkatan", "End the appointment"),
                                  web::ButtonKind::warning));
    return app::page(site, request, actor,
                     {.title = web::say(lang, Text("Akhiri pengangkatan", "End an appointment")),
                      .section = app::Section::manage,
                      .back = std::string(web::path("/kelola/pengguna/{}", it.appointment.person).str()),
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

std::optional<Ending> asked(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<AppointmentId>("id");
    if (!id) return std::nullopt;
    const auto db = site.database.reader();
    return ending(db, *id, actor.person, app::today(site, actor));
}

}  // namespace

web::Outcome give_appointment(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PersonId>("id");
    if (!id) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    AppointInput input;
    input.act.person = *id;
    input.act.position = read.id<PositionId>("position", Text("Pilih jabatan", "Choose a position"));
    input.act.holding = read.choice<Holding>("holding", Text("Pilih Plt. atau Plh.", "Choose Plt. or Plh."));
    if (read.optional_choice<HolderIs>("holder") == HolderIs::suspended) input.holder = HolderIs::suspended;
    input.act.instrument = read.text("instrument", Text("Isi nomor surat perintah atau keputusan",
                                                        "Enter the number of the order or decree"));
    input.act.from = read.date("from", Text("Isi hari pertama", "Enter the first day"));
    input.act.until = read.optional_date("acting_until");
    if (!faults.empty()) return person_page(site, request, actor, *id, form, faults, 422);
    return app::write(site, request, actor, [&site, request, input](app::Change& c) {
        record_appointment(site, request, c, input);
        return app::Answer::see(web::path("/kelola/pengguna/{}?tersimpan=1", input.act.person));
    });
}

web::Outcome show_end_of_appointment(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto it = asked(site, request, actor);
    return it ? end_form(site, request, actor, *it, {}, {}, 200) : app::not_found(site, request);
}

web::Outcome take_appointment(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto it = asked(site, request, actor);
    if (!it) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto last_day = read.date("last_day", Text("Isi hari terakhir", "Enter the last day"));
    const auto reason = read.text("reason", Text("Isi alasan berakhirnya", "Enter why it ends"));
    if (!faults.empty()) return end_form(site, request, actor, *it, form, faults, 422);
    return app::write(
        site, request, actor, [&site, request, id = it->appointment.id, last_day, reason](app::Change& c) {
            const auto now = ending(c.db, id, c.actor.person, c.today());
            if (!now) throw app::Stop{app::not_found(site, request)};
            const auto ended = end_appointment({.ending = c.actor.person, .appointment = now->appointment},
                                               last_day, reason);
            if (!ended) stop(site, request, ended.error());
            c.record(CaseId{now->appointment.person.value}, now->unit, *ended);
            return app::Answer::see(web::path("/kelola/pengguna/{}?tersimpan=1", now->appointment.person));
        });
}

}  // namespace people
