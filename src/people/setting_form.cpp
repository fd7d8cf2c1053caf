#include "people/setting_form.hpp"

#include "app/page.hpp"
#include "app/settings_acts.hpp"
#include "app/status_page.hpp"
#include "people/house_rule.hpp"
#include "rules/vocabulary.hpp"

namespace people {
namespace {

using web::Text;

Text sentence(SettingRefusal why) {
    switch (why) {
        case SettingRefusal::not_for_the_nation:
            return Text("Pengaturan berlaku di seluruh Indonesia. Minta admin tingkat nasional mengubahnya.",
                        "A setting holds for the whole nation. Ask an administrator of the nation.");
        case SettingRefusal::unknown_setting:
            return Text("Pilih pengaturan dari daftar.", "Choose a setting from the list.");
        case SettingRefusal::not_a_choice:
            return Text("Pilih salah satu nilai yang ditawarkan.",
                        "Choose one of the values that are offered.");
        case SettingRefusal::instrument_missing:
            return Text("Isi keputusan yang menetapkannya.", "Enter the instrument that decides it.");
        case SettingRefusal::instrument_in_future:
            return Text("Isi tanggal keputusan yang tidak di masa depan.",
                        "Enter a day of the instrument that is not in the future.");
        case SettingRefusal::in_the_past:
            return Text(
                "Pilih hari ini atau sesudahnya. Hari yang lalu hanya bila keputusannya bertanggal hari "
                "itu atau sebelumnya; isi tanggal keputusannya.",
                "Choose today or later. A past day only if the instrument is of that day or before; "
                "enter its day.");
        case SettingRefusal::same_value: break;
    }
    return Text("Nilai ini sudah berlaku pada hari itu dengan keputusannya. Pilih nilai lain.",
                "This value holds on that day already, by its instrument. Choose another.");
}

}  // namespace

SettingWish parse_setting(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    SettingWish out;
    out.name = read.text("name", Text("Pilih pengaturannya", "Choose the setting"), 60);
    out.value = read.text("value", Text("Pilih nilainya", "Choose the value"), 60);
    out.instrument = read.text(
        "instrument", Text("Isi keputusan yang menetapkannya", "Enter the instrument that decides it"), 200);
    out.from = read.date("from", Text("Isi hari mulai berlaku", "Enter the first day it holds"));
    out.dated = read.optional_date("dated");
    return out;
}

std::int64_t set_it(app::Site& site, const web::Request& request, app::Change& c, const SettingWish& wish) {
    SettingFacts facts{
        .for_the_nation = app::may(c.db, c.actor.person, app::Action::administer, the_nation, c.today()),
        .value = {},
        .decided_since = {},
        .today = c.today()};
    if (const auto* known = rules::setting(wish.name)) {
        auto now = setting_in_force(c.db, known->key, wish.from);
        facts.value = std::move(now.value);
        facts.decided_since = now.since;
    }
    const auto set = change_setting(facts, wish);
    if (!set)
        throw app::Stop{
            app::refused(site, request, base::name(set.error()), sentence(set.error()), house_rule)};
    return c.record(case_of(the_nation), the_nation,
                    app::SettingChanged{set->name, set->value, set->from, set->instrument, set->dated});
}

std::string value_words(web::Lang lang, const std::string& value) {
    if (value == "yes") return std::string(Text("ya", "yes")(lang));
    if (value == "no") return std::string(Text("tidak", "no")(lang));
    if (const auto scheme = base::from_name<rules::Scheme>(value))
        return app::say(lang, rules::label(*scheme));
    if (value == "by_date") return std::string(Text("menurut tanggal", "by date")(lang));
    return value;
}

}  // namespace people
