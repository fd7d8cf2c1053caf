// One's own register of private interests.
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "people/frame_pages.hpp"
#include "people/interest_input_pages.hpp"
#include "people/people_routes.hpp"
#include "people/people_rows.hpp"
#include "rules/relations.hpp"

namespace people {
namespace {

using web::Lang, web::Text;
using namespace web::literals;

std::string relation_words(Lang lang, const std::string& code) {
    const auto* found = rules::relation(code);
    return found ? app::say(lang, found->label) : code;
}

// ---- Pages
// ------------------------------------------------------------------------------------------------------

web::Outcome list_interests(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    std::vector<Interest> all;
    {
        const auto db = site.database.reader();
        all = all_interests_of(db, actor.person);
    }
    web::Table table{
        .id = "kepentingan",
        .caption = Text("Daftar kepentingan pribadi Anda", "Your register of private interests"),
        .columns = {{.head = Text("Nama", "Name")},
                    {.head = Text("Hubungan", "Relation")},
                    {.head = Text("Organisasi dan jabatan", "Organisation and post")},
                    {.head = Text("Berlaku", "In force")}},
        .on_phones = web::OnPhones::stack,
        .when_empty = Text(
            "Daftar Anda kosong. Tambahkan keluarga, usaha, dan jabatan lain yang dapat terkait dengan "
            "keputusan Anda.",
            "Your register is empty. Add family, business and other posts that may touch your decisions.")};
    for (const auto& i : all) {
        const auto since = web::long_date(lang, i.since);
        const auto end =
            R"(<a class="govuk-link" href="/kepentingan/{}/perbaiki">{}<span class="govuk-visually-hidden"> {}</span></a> <a class="govuk-link" href="/kepentingan/{}/akhiri">{}<span class="govuk-visually-hidden"> {}</span></a>)"_html(
                i.id, web::say(lang, Text("Perbaiki", "Correct")), i.name, i.id,
                web::say(lang, Text("Akhiri", "End")), i.name);
        const auto when =
            i.until && *i.until < i.since
                ? web::Fragment::text(web::say(lang, Text("Sudah diperbaiki", "Corrected")))
            : i.until ? web::Fragment::text(web::say(lang, Text("{} sampai {}", "{} to {}"), since,
                                                     web::long_date(lang, *i.until)))
                      : web::Fragment::text(web::say(lang, Text("Sejak {}. ", "Since {}. "), since)) + end;
        table.rows.push_back(
            {web::Fragment::text(i.name), web::Fragment::text(relation_words(lang, i.relation)),
             web::Fragment::text(i.organization + (i.role.empty() ? "" : ", " + i.role)), when});
    }
    web::Fragment body;
    if (request.query.has("tersimpan"))
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, Text("Daftar Anda tersimpan.", "Your register is stored.")));
    body += heading(lang, Text("Kepentingan pribadi", "Private interests"));
    body += web::paragraph(
        lang, Text("Urusan baru dibandingkan dengan daftar ini. Anda ditanya bila ada nama yang sama.",
                   "New matters are compared with this register. You are asked when a name is the same."));
    body +=
        web::button_group(web::link_button(lang, Text("Tambah kepentingan", "Add an interest"),
                                           web::path("/kepentingan/baru")) +
                          web::link_button(lang, Text("Tegaskan daftar ini", "Confirm this register"),
                                           web::path("/kepentingan/tegaskan"), web::ButtonKind::secondary)) +
        web::table(lang, table);
    return app::page(
        site, request, actor,
        {.title = web::say(lang, Text("Kepentingan pribadi", "Private interests")), .back = "/beranda"},
        std::move(body));
}

// `corrected`: the entry that it puts right; none: a new one.
web::Response interest_form(app::Site& site, const web::Request& request, const app::Actor& actor,
                            const web::Form& form, const web::Faults& faults, int status,
                            InterestId corrected = {}) {
    const auto lang = request.lang;
    std::vector<web::Option> relations;
    for (const auto& r : rules::all_relations())
        relations.push_back(
            {.value = std::string(r.code), .label = app::say(lang, r.label), .hint = {}, .then = {}});
    const auto field = [&](std::string name, web::Words label, web::Words hint = {}) {
        return web::field(lang, form, faults, std::move(name), std::move(label), std::move(hint));
    };
    const auto title = corrected ? Text("Perbaiki kepentingan", "Correct an interest")
                                 : Text("Tambah kepentingan", "Add an interest");
    const auto target =
        corrected ? web::path("/kepentingan/{}/perbaiki", corrected) : web::path("/kepentingan");
    auto body = web::error_summary(lang, faults) + heading(lang, title);
    body += web::form(
        app::form_guard(actor, &form), target,
        web::select(lang, field("relation", Text("Hubungan dengan Anda", "Relation to you")), relations) +
            web::text_input(
                lang,
                field("name", Text("Nama orang atau organisasi", "Name of the person or organisation"),
                      Text("Nama lengkap. Gelar boleh ditulis.", "The full name. Titles may be written."))) +
            web::text_input(lang, field("organization",
                                        Text("Organisasi tempat ia berperan (boleh kosong)",
                                             "Organisation with a part in it (may be empty)"),
                                        Text("Misalnya CV Maju Jaya", "For example CV Maju Jaya"))) +
            web::text_input(lang,
                            field("role", Text("Jabatan di sana (boleh kosong)", "Post there (may be empty)"),
                                  Text("Misalnya direktur", "For example director"))) +
            web::text_input(
                lang,
                field("identifier", Text("NIK atau NPWP (boleh kosong)", "NIK or NPWP (may be empty)"),
                      Text("Nomor membedakan orang yang bernama sama.",
                           "A number tells people of the same name apart.")),
                web::Entry::text, web::Wide::characters_20) +
            web::date_input(lang, web::date_field(lang, form, faults, "since",
                                                  Text("Sejak kapan (boleh kosong: hari ini)",
                                                       "Since when (may be empty: today)"))) +
            web::button(lang, Text("Simpan", "Save")));
    return app::page(
        site, request, actor,
        {.title = web::say(lang, title), .back = "/kepentingan", .error = !faults.empty(), .status = status},
        std::move(body));
}

web::Outcome new_interest(app::Site& site, web::Request& request, const app::Actor& actor) {
    return interest_form(site, request, actor, {}, {}, 200);
}

web::Outcome add_interest(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto wanted = parse_interest(read, app::today(site, actor));
    if (!faults.empty()) return interest_form(site, request, actor, form, faults, 422);
    return app::write(site, request, actor, [&site, request, wanted](app::Change& c) {
        record_interest(site, request, c, wanted);
        return app::Answer::see(web::path("/kepentingan?tersimpan=1"));
    });
}

web::Response end_form(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const Interest& interest, const web::Form& form, const web::Faults& faults,
                       int status) {
    const auto lang = request.lang;
    auto body = web::error_summary(lang, faults) +
                heading(web::say(lang, Text("Akhiri: {}", "End: {}"), interest.name));
    auto day = web::date_field(lang, form, faults, "last_day", Text("Hari terakhir", "Last day"));
    if (faults.empty()) web::set_day(day, app::today(site, actor));
    body += web::form(
        app::form_guard(actor, &form), web::path("/kepentingan/{}/akhiri", interest.id),
        web::date_input(lang, day) + web::button(lang, Text("Akhiri kepentingan ini", "End this interest")));
    return app::page(site, request, actor,
                     {.title = web::say(lang, Text("Akhiri kepentingan", "End an interest")),
                      .back = "/kepentingan",
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

std::optional<Interest> own_interest(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<InterestId>("id");
    if (!id) return std::nullopt;
    const auto db = site.database.reader();
    auto found = load_interest(db, *id);
    return found && found->person == actor.person ? found : std::nullopt;
}

web::Outcome show_correction(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto interest = own_interest(site, request, actor);
    if (!interest || interest->until) return app::not_found(site, request);
    web::Form form;
    const auto fill = [&](const char* name, std::string value) {
        if (!value.empty()) form.fields().add(name, std::move(value));
    };
    fill("relation", interest->relation);
    fill("name", interest->name);
    fill("organization", interest->organization);
    fill("role", interest->role);
    fill("identifier", interest->identifier);
    const std::chrono::year_month_day since{interest->since};
    fill("since-day", std::to_string(static_cast<unsigned>(since.day())));
    fill("since-month", std::to_string(static_cast<unsigned>(since.month())));
    fill("since-year", std::to_string(static_cast<int>(since.year())));
    return interest_form(site, request, actor, form, {}, 200, interest->id);
}

web::Outcome correct_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto interest = own_interest(site, request, actor);
    if (!interest) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto wanted = parse_interest(read, app::today(site, actor));
    if (!faults.empty()) return interest_form(site, request, actor, form, faults, 422, interest->id);
    return app::write(site, request, actor, [&site, request, id = interest->id, wanted](app::Change& c) {
        record_correction(site, request, c, id, wanted);
        return app::Answer::see(web::path("/kepentingan?tersimpan=1"));
    });
}

web::Outcome show_end(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto interest = own_interest(site, request, actor);
    return interest ? end_form(site, request, actor, *interest, {}, {}, 200) : app::not_found(site, request);
}

web::Outcome end_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto interest = own_interest(site, request, actor);
    if (!interest) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto last_day = read.date("last_day", Text("Isi hari terakhir", "Enter the last day"));
    if (!faults.empty()) return end_form(site, request, actor, *interest, form, faults, 422);
    return app::write(site, request, actor, [&site, request, id = interest->id, last_day](app::Change& c) {
        record_end_of_interest(site, request, c, id, last_day);
        return app::Answer::see(web::path("/kepentingan?tersimpan=1"));
    });
}

}  // namespace

std::vector<app::Route> interest_pages() {
    using enum web::Method;
    return {
        {get, "/kepentingan", app::for_signed_in, list_interests},
        {get, "/kepentingan/baru", app::for_signed_in, new_interest},
        {post, "/kepentingan", app::for_signed_in, add_interest},
        {get, "/kepentingan/{id}/perbaiki", app::for_signed_in, show_correction},
        {post, "/kepentingan/{id}/perbaiki", app::for_signed_in, correct_one},
        {get, "/kepentingan/{id}/akhiri", app::for_signed_in, show_end},
        {post, "/kepentingan/{id}/akhiri", app::for_signed_in, end_one},
    };
}

}  // namespace people
