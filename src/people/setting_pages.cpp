// /kelola/pengaturan: what the law leaves open and is set here, since when and by which instrument, who
// changed it, and the form that changes one.
#include "app/page.hpp"
#include "people/frame_pages.hpp"
#include "people/people_routes.hpp"
#include "people/people_rows.hpp"
#include "people/setting_form.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

constexpr Text page_title("Pengaturan", "Settings");

web::Fragment words(std::string_view text) { return web::Fragment::text(text); }

web::Fragment since_words(Lang lang, const SettingInForce& now) {
    if (!now.since)
        return web::tag(lang, web::Meaning::attention, Text("Belum terkonfirmasi", "Not confirmed"));
    return words(web::say(lang, Text("Sejak {}, {}", "Since {}, {}"), web::long_date(lang, *now.since),
                          now.instrument));
}

web::Fragment settings_table(store::Connection& db, Lang lang, base::Date today, bool may_change) {
    web::Table table{.id = "pengaturan",
                     .caption = Text("Yang berlaku hari ini", "What holds today"),
                     .columns = {{Text("Hal", "Matter")},
                                 {Text("Yang berlaku", "What holds")},
                                 {Text("Sejak dan keputusan", "Since and instrument")}},
                     .on_phones = web::OnPhones::stack};
    if (may_change) table.columns.push_back({Text("Tindakan", "Action")});
    for (const auto& s : rules::all_settings()) {
        const auto now = setting_in_force(db, s.key, today);
        table.rows.push_back(
            {words(app::say(lang, s.label)), words(value_words(lang, now.value)), since_words(lang, now)});
        if (may_change)
            table.rows.back().push_back(
                R"(<a class="govuk-link" href="/kelola/pengaturan?ubah={}">{}<span class="govuk-visually-hidden"> {}</span></a>)"_html(
                    base::name(s.key), Text("Ubah", "Change")(lang), app::say(lang, s.label)));
    }
    return web::table(lang, table);
}

std::string from_words(Lang lang, const SettingChange& c) {
    auto out = web::say(lang, Text("Mulai {}", "From {}"), web::long_date(lang, c.from));
    if (c.from < base::day_in(base::Zone::wib, c.at) && c.dated)
        out += web::say(lang,
                        Text(". Berlaku surut: keputusannya bertanggal {}",
                             ". It holds backwards: the instrument is of {}"),
                        web::long_date(lang, *c.dated));
    return out;
}

web::Fragment changes_table(store::Connection& db, Lang lang) {
    web::Table table{.id = "perubahan",
                     .caption = Text("Perubahan, yang terbaru di atas", "Changes, the newest first"),
                     .columns = {{Text("Hal", "Matter")},
                                 {Text("Menjadi", "To")},
                                 {Text("Keputusan", "Instrument")},
                                 {Text("Dicatat oleh", "Recorded by")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada. Semua pengaturan memakai nilai awal yang belum "
                                        "terkonfirmasi.",
                                        "None yet. All settings have their first value, not confirmed.")};
    for (const auto& c : setting_changes(db)) {
        const auto* setting = rules::setting(c.name);
        table.rows.push_back(
            {words(setting ? app::say(lang, setting->label) : c.name),
             R"({}<br><span class="j-muted">{}</span>)"_html(value_words(lang, c.value), from_words(lang, c)),
             words(c.instrument),
             R"({}<br><span class="j-muted">{}</span>)"_html(
                 name_of(db, c.by), web::long_date(lang, base::day_in(base::Zone::wib, c.at)))});
    }
    return web::table(lang, table);
}

// Which one the form is about: as sent, or as followed from the table.
const rules::Setting* chosen(const web::Request& request, const web::Form& form) {
    const auto sent = form.get("name");
    return rules::setting(sent.empty() ? request.query.first("ubah").value_or("") : sent);
}

web::Fragment change_form(Lang lang, const app::Actor& actor, const rules::Setting& setting, base::Date today,
                          const web::Form& form, const web::Faults& faults) {
    const auto field = [&](std::string name, Text label, web::Words hint = {}) {
        return web::field(lang, form, faults, std::move(name), label, std::move(hint));
    };
    std::vector<web::Option> values;
    for (const auto choice : setting.choices)
        if (!choice.empty())
            values.push_back(
                {std::string(choice), web::Words(value_words(lang, std::string(choice))), {}, {}});
    auto from = web::date_field(lang, form, faults, "from", Text("Mulai berlaku", "Holds from"),
                                Text("Paling awal hari ini, kecuali keputusannya lebih awal.",
                                     "Today at the earliest, unless the instrument is of an earlier day."));
    if (form.fields().size() == 0) web::set_day(from, today);
    return R"(<h2 class="govuk-heading-m" id="ubah">{}</h2>)"_html(app::say(lang, setting.label)) +
           web::paragraph(lang, web::Words(app::say(lang, setting.why))) +
           web::form(
               app::form_guard(actor, form.fields().size() ? &form : nullptr),
               web::path("/kelola/pengaturan"),
               web::hidden("name", base::name(setting.key)) +
                   web::radios(lang, field("value", Text("Nilai baru", "New value")), values) +
                   web::text_input(
                       lang, field("instrument",
                                   Text("Keputusan yang menetapkannya", "The instrument that decides it"),
                                   Text("Nomor dan tahun, misalnya Keputusan KPU 12/2026.",
                                        "Number and year, such as Keputusan KPU 12/2026."))) +
                   web::date_input(lang, from) +
                   web::date_input(lang,
                                   web::date_field(lang, form, faults, "dated",
                                                   Text("Tanggal keputusan (bila berlaku surut)",
                                                        "Day of the instrument (if it holds backwards)"))) +
                   web::inset(web::paragraph(
                       lang,
                       Text("Perubahan ini tercatat dan diumumkan pada halaman aturan. Batas waktu yang "
                            "sudah berjalan tidak berubah karenanya.",
                            "The change is on record and shown on the page of rules. Limits that already "
                            "run are not moved by it."))) +
                   web::button(lang, Text("Ubah pengaturan", "Change the setting")));
}

web::Response settings_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                            const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto today = app::today(site, actor);
    auto body = web::error_summary(lang, faults);
    if (request.query.has("tersimpan") && faults.empty())
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, Text("Perubahan tercatat.", "The change is on record.")));
    body +=
        heading(lang, page_title) +
        web::paragraph(lang, Text("Hukum membiarkan hal-hal ini terbuka. Yang menetapkannya adalah keputusan "
                                  "lembaga; di sini keputusan itu dicatat.",
                                  "The law leaves these open. An instrument of the agency decides them; here "
                                  "it is put on record."));
    {
        const auto db = site.database.reader();
        const bool may = app::may(db, actor.person, app::Action::administer, the_nation, today);
        const auto* setting = chosen(request, form);
        if (may && setting != nullptr) body += change_form(lang, actor, *setting, today, form, faults);
        body += settings_table(db, lang, today, may) + changes_table(db, lang);
    }
    body += R"(<p class="govuk-body">{}</p>)"_html(
        web::link(lang, web::path("/aturan"), Text("Lihat halaman aturan", "See the page of rules")));
    return app::page(site, request, actor,
                     {.title = web::say(lang, page_title),
                      .section = app::Section::manage,
                      .back = "/kelola/pengguna",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    return settings_page(site, request, actor, {}, {});
}

web::Outcome change(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    web::Faults faults;
    const auto wish = parse_setting(form, faults);
    if (!faults.empty()) return settings_page(site, request, actor, form, faults);
    return app::write(site, request, actor, [&site, request, wish](app::Change& c) {
        set_it(site, request, c, wish);
        return app::Answer::see(web::Url("/kelola/pengaturan?tersimpan=1"));
    });
}

}  // namespace

std::vector<app::Route> setting_pages() {
    using enum web::Method;
    constexpr auto administrators = app::for_role(app::Action::administer);
    return {{get, "/kelola/pengaturan", administrators, show},
            {post, "/kelola/pengaturan", administrators, change}};
}

}  // namespace people
