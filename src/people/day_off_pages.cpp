// /kelola/hari-libur: the days off of this year and the next, with their decrees; one more is an act, and
// every limit that runs over it is counted anew.
#include <algorithm>

#include "app/page.hpp"
#include "app/settings_acts.hpp"
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "people/add_day_off.hpp"
#include "people/frame_pages.hpp"
#include "people/house_rule.hpp"
#include "people/people_routes.hpp"
#include "people/people_rows.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

constexpr Text page_title("Hari libur", "Days off");

UnitId office_of(int region) {
    if (region == 0) return the_nation;
    return UnitId{region < 100 ? region * 100 : region};
}

std::string region_words(store::Connection& db, Lang lang, int region) {
    if (region == 0) return std::string(Text("Seluruh Indonesia", "The whole nation")(lang));
    const auto unit = load_unit(db, office_of(region));
    return unit ? unit->name : std::to_string(region);
}

// The regions over whose office this person holds the role: those of his roles' ends are enough to choose
// from, a province of regencies is typed by its code.
std::vector<web::Option> regions_of(store::Connection& db, const app::Actor& actor, base::Date day) {
    std::vector<web::Option> out;
    if (app::may(db, actor.person, app::Action::manage_roster, the_nation, day))
        out.push_back({"0", Text("Seluruh Indonesia", "The whole nation"), {}, {}});
    for (const auto& r : roles_of(db, actor.person)) {
        if (r.role != app::Role::legal_hr || r.from > day || r.until < day) continue;
        for (const auto id : {r.unit_from, r.unit_to}) {
            const auto unit = load_unit(db, id);
            const auto region = std::to_string(app::region_of(id));
            if (!unit || id == the_nation || std::ranges::find(out, region, &web::Option::value) != out.end())
                continue;
            out.push_back({region, unit->name, {}, {}});
        }
    }
    return out;
}

template <class E>
web::Fragment choices(Lang lang, const web::Field& field) {
    std::vector<web::Option> options;
    for (std::size_t i = 0; i < base::names<E>.size(); ++i)
        options.push_back(
            {std::string(base::names<E>[i]), app::say(lang, rules::label(static_cast<E>(i))), {}, {}});
    return web::radios(lang, field, options);
}

web::Fragment add_form(Lang lang, store::Connection& db, const app::Actor& actor, base::Date day,
                       const web::Form& form, const web::Faults& faults) {
    const auto field = [&](std::string name, Text label, web::Words hint = {}) {
        return web::field(lang, form, faults, std::move(name), label, std::move(hint));
    };
    const auto regions = regions_of(db, actor, day);
    auto where = field("region", Text("Berlaku di", "Where"));
    if (where.value.empty() && regions.size() == 1) where.value = regions[0].value;
    return second_heading(lang, Text("Tambah hari libur", "Add a day off")) +
           web::form(
               app::form_guard(actor, form.fields().size() ? &form : nullptr),
               web::path("/kelola/hari-libur"),
               web::date_input(lang, web::date_field(lang, form, faults, "day", Text("Tanggal", "Day"),
                                                     Text("Contoh: 27 11 2026", "For example: 27 11 2026"))) +
                   choices<rules::OffKind>(lang, field("kind", Text("Jenis", "Kind"))) +
                   web::select(lang, where, regions) +
                   web::text_input(lang, field("name_id", Text("Nama hari", "Name in Indonesian"))) +
                   web::text_input(lang,
                                   field("name_en", Text("Nama dalam bahasa Inggris", "Name in English"))) +
                   web::text_input(lang, field("decree", Text("Keputusan yang menetapkan", "The decree"),
                                               Text("Nomor dan tahun, misalnya SKB 3 Menteri 2/2026.",
                                                    "Number and year, such as SKB 3 Menteri 2/2026."))) +
                   web::inset(web::paragraph(
                       lang,
                       Text("Semua batas waktu yang masih berjalan dihitung ulang, dan itu tercatat pada "
                            "setiap kasus. Hari libur tidak dapat dihapus lagi.",
                            "Every limit that still runs is counted anew, on record in each case. A day off "
                            "cannot be taken back."))) +
                   web::button(lang, Text("Tambahkan", "Add it")));
}

// What the instruments were read from: an instrument itself, or what others reported of it.
std::string decree_words(Lang lang, const rules::OffDay& d) {
    constexpr std::string_view reported = " (as reported)";
    if (d.decree.empty())
        return std::string(Text("Perkiraan, belum ditetapkan", "An estimate, not decreed")(lang));
    if (!d.decree.ends_with(reported)) return d.decree;
    return web::say(lang, Text("{}, menurut pemberitaan", "{}, as reported"),
                    d.decree.substr(0, d.decree.size() - reported.size()));
}

// Three lines on a phone: the day, what it is and where, and who said so.
web::Table days_table(store::Connection& db, Lang lang, const std::vector<rules::OffDay>& days,
                      web::Table table) {
    table.columns = {
        {Text("Tanggal", "Day")}, {Text("Hari libur", "Day off")}, {Text("Keputusan", "Decree")}};
    table.on_phones = web::OnPhones::stack;
    for (const auto& d : days)
        table.rows.push_back({web::Fragment::text(web::weekday_date(lang, d.day)),
                              R"({}<br><span class="j-muted">{}, {}</span>)"_html(
                                  lang == Lang::id ? d.name_id : d.name_en,
                                  app::say(lang, rules::label(d.kind)), region_words(db, lang, d.region)),
                              web::Fragment::text(decree_words(lang, d))});
    return table;
}

std::vector<rules::OffDay> days_between(store::Connection& db, base::Date from, base::Date before) {
    std::vector<rules::OffDay> out;
    const auto calendar = app::calendar(db);
    for (const auto& d : calendar.rows())
        if (from <= d.day && d.day < before) out.push_back(d);
    return out;
}

web::Fragment days_ahead(store::Connection& db, Lang lang, base::Date today) {
    return web::table(
        lang, days_table(db, lang, days_between(db, today, base::Date::max()),
                         {.id = "hari-libur",
                          .caption = Text("Hari libur mulai hari ini", "Days off from today"),
                          .when_empty = Text("Belum ada. Tambahkan di bawah bila keputusannya terbit.",
                                             "None yet. Add them below once they are decreed.")}));
}

// Those of this year that are over: read seldom, so folded away.
web::Fragment days_past(store::Connection& db, Lang lang, base::Date today) {
    const base::Date new_year{std::chrono::year_month_day(today).year() / 1 / 1};
    const auto days = days_between(db, new_year, today);
    if (days.empty()) return {};
    return web::details(
        lang,
        web::say(lang, Text("Yang sudah lewat tahun ini ({})", "Those of this year that are over ({})"),
                 days.size()),
        web::table(lang,
                   days_table(db, lang, days,
                              {.id = "hari-libur-lewat",
                               .caption = Text("Hari libur yang sudah lewat", "Days off that are over")})));
}

web::Response days_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto today = app::today(site, actor);
    auto body = web::error_summary(lang, faults) + heading(lang, page_title);
    if (const auto moved = request.query.first("bergerak"); moved && faults.empty())
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, web::say(lang,
                                          Text("Hari libur tercatat. Kasus yang batasnya bergeser: {}.",
                                               "The day off is on record. Cases whose limits moved: {}."),
                                          std::string(*moved))));
    {
        const auto db = site.database.reader();
        body += days_ahead(db, lang, today) + add_form(lang, db, actor, today, form, faults) +
                days_past(db, lang, today);
    }
    return app::page(site, request, actor,
                     {.title = web::say(lang, page_title),
                      .section = app::Section::manage,
                      .back = "/kelola/impor",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

Text sentence(DayOffRefusal why) {
    switch (why) {
        case DayOffRefusal::outside_own_offices:
            return Text("Pilih wilayah kantor Anda. Hari libur nasional ditambahkan oleh KPU.",
                        "Choose the region of your office. The nation's days are added by the KPU.");
        case DayOffRefusal::decree_missing:
            return Text("Isi keputusan yang menetapkan hari libur ini.", "Enter the decree.");
        case DayOffRefusal::kind_not_for_region:
            return Text(
                "Libur nasional dan cuti bersama berlaku di seluruh Indonesia. Libur daerah hanya di "
                "daerahnya.",
                "National holidays and joint leave are of the whole nation. A local holiday is of its "
                "region.");
        case DayOffRefusal::long_past:
            return Text("Hari ini sudah lewat lebih dari sebulan. Yang sudah dihitung tetap berlaku.",
                        "This day is more than a month ago. What was counted stands.");
        case DayOffRefusal::known_already: break;
    }
    return Text("Hari ini sudah tercatat dengan keputusannya.", "This day is there already with its decree.");
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    return days_page(site, request, actor, {}, {});
}

// Whoever keeps limits records one act a case that a new day off moves.
std::int64_t limits_moved(const app::Change& c) {
    using enum app::ActKind;
    std::int64_t out = 0;
    for (const auto kind : {declaration_due_moved, gratification_due_moved, sanction_due_moved,
                            filing_due_moved, campaign_due_moved, annulment_review_due_moved})
        out += c.recorded(kind);
    return out;
}

web::Outcome add(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    DayOff day;
    day.day = read.date("day", Text("Isi tanggalnya", "Enter the day"));
    day.kind = read.choice<rules::OffKind>("kind", Text("Pilih jenisnya", "Choose the kind"));
    day.region = static_cast<int>(read.number("region", Text("Pilih wilayahnya", "Choose where"), 0, 9999));
    day.name_id = read.text("name_id", Text("Isi nama harinya", "Enter its name"), 100);
    day.name_en =
        read.text("name_en", Text("Isi namanya dalam bahasa Inggris", "Enter its English name"), 100);
    day.decree = read.text("decree", Text("Isi keputusan yang menetapkannya", "Enter the decree"), 200);
    if (!faults.empty()) return days_page(site, request, actor, form, faults);
    return app::write(site, request, actor, [&site, request, day](app::Change& c) {
        const auto office = office_of(day.region);
        const auto* there = c.calendar().off_day(day.day, day.region);
        const auto added = add_day_off(
            {.may_for_region = app::may(c.db, c.actor.person, app::Action::manage_roster, office, c.today()),
             .known = there && there->region == day.region && !there->decree.empty(),
             .today = c.today()},
            day);
        if (!added)
            throw app::Stop{
                app::refused(site, request, base::name(added.error()), sentence(added.error()), house_rule)};
        c.record(case_of(office), office,
                 app::OffDayAdded{added->day, added->region, added->kind, added->name_id, added->name_en,
                                  added->decree});
        return app::Answer::see(web::path("/kelola/hari-libur?bergerak={}", limits_moved(c)));
    });
}

}  // namespace

std::vector<app::Route> day_off_pages() {
    using enum web::Method;
    constexpr auto legal_hr = app::for_role(app::Action::manage_roster);
    return {{get, "/kelola/hari-libur", legal_hr, show}, {post, "/kelola/hari-libur", legal_hr, add}};
}

}  // namespace people
