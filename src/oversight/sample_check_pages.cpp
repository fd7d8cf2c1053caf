// One sample: who was drawn, and what verifying each statement gave.
#include "app/page.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/sample_form.hpp"
#include "people/people_rows.hpp"
#include "statements/statement_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr Text heading("Sampel verifikasi", "Verification sample");
constexpr auto door = app::for_role(app::Action::inspect_declaration);

Fragment check_form(Lang lang, const app::Actor& actor, SampleId id, const SampleItem& item) {
    const auto entry = std::to_string(item.entry);
    // Several forms on one page: each field has a name of its own.
    return web::form(
        app::form_guard(actor), web::path("/pantau/sampel/{}", id),
        web::hidden("entry", entry) +
            web::radios(lang,
                        {.name = "result-" + entry, .label = Text("Hasil verifikasi", "What verifying gave")},
                        {{"in_order", Text("Sesuai", "In order"), {}, {}},
                         {"follow_up", Text("Perlu tindak lanjut", "To be followed up"), {}, {}}},
                        web::Arranged::inline_row) +
            web::textarea(lang,
                          {.name = "note-" + entry,
                           .label = Text("Yang perlu ditindaklanjuti", "What is to be followed up")},
                          2) +
            web::button(lang, Text("Simpan hasil", "Save the result"), web::ButtonKind::secondary));
}

Fragment item_part(store::Connection& db, Lang lang, const app::Actor& actor, SampleId id,
                   const SampleItem& item) {
    const auto unit = people::load_unit(db, item.unit);
    auto out = R"(<h2 class="govuk-heading-s">{}</h2>)"_html(signer_name(db, item.person)) +
               web::paragraph(lang, web::say(lang, Text("{}, entri log {}.", "{}, log entry {}."),
                                             unit ? unit->name : std::string{}, std::to_string(item.entry)));
    if (!item.result) return out + check_form(lang, actor, id, item);
    const bool fine = *item.result == CheckResult::in_order;
    out += R"(<p class="govuk-body">{} {}</p>)"_html(
        web::tag(lang, fine ? web::Meaning::done : web::Meaning::attention,
                 fine ? Text("Sesuai", "In order") : Text("Perlu tindak lanjut", "To be followed up")),
        web::say(lang, Text("Diverifikasi {}, {}.", "Verified by {}, {}."),
                 people::name_of(db, item.checked_by), item.checked.value_or(base::Date{})));
    if (!item.note.empty()) out += web::inset(web::paragraph(lang, web::Words(item.note)));
    return out;
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto id = request.id<SampleId>("id");
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto sample = id ? load_sample(db, *id) : std::nullopt;
        if (!sample || !app::may(db, actor.person, app::Action::inspect_declaration, sample->unit,
                                 app::today(site, actor)))
            return app::not_found(site, request);
        const auto unit = people::load_unit(db, sample->unit);
        const auto campaign = statements::load_campaign(db, sample->campaign);
        body =
            R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1>)"_html(
                unit ? unit->name : std::string{}, heading(lang)) +
            web::summary_list(
                lang,
                {web::summary_row(Text("Kampanye", "Campaign"), campaign ? campaign->title : std::string{}),
                 web::summary_row(Text("Diumumkan", "Announced"), web::long_date(lang, sample->announced)),
                 web::summary_row(Text("Terpilih", "Drawn"), web::say(lang, Text("{} dari {}", "{} of {}"),
                                                                      sample->size, sample->population)),
                 {Text("Halaman publik", "Public page"),
                  R"(<p class="govuk-body"><a class="govuk-link" href="/sampel/{}">{}</a></p>)"_html(
                      sample->id, Text("Cara menghitung ulang", "How to recompute it")(lang)),
                  {}}});
        if (!sample->drawn)
            body += web::inset(web::paragraph(
                lang, web::say(lang, Text("Diundi otomatis pada {}.", "Drawn by itself on {}."),
                               sample->seed_day)));
        else
            body += web::paragraph(lang, Text("Bandingkan setiap pernyataan dengan daftar kepentingan dan "
                                              "deklarasi orang itu. Anggota ad hoc tidak punya daftar: "
                                              "tanyakan kepada kantornya. Catat hasilnya di sini.",
                                              "Compare each statement with that person's register and "
                                              "declarations. Ad hoc members have no register: ask their "
                                              "office. Record the result here."));
        for (const auto& item : items_of(db, sample->id))
            body += item_part(db, lang, actor, sample->id, item);
    }
    return app::page(
        site, request, actor,
        {.title = std::string(heading(lang)), .section = app::Section::monitor, .back = "/pantau/sampel"},
        std::move(body));
}

web::Outcome check(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<SampleId>("id");
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    if (!id || !load_sample(site.database.reader(), *id)) return app::not_found(site, request);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto entry =
        read.number("entry", Text("Buka sampelnya lagi", "Open the sample again"), 0, std::int64_t{1} << 52);
    const auto text = std::to_string(entry);
    const auto result = base::from_name<CheckResult>(form->get("result-" + text));
    const auto note = read.optional_text("note-" + text, 1'000);
    if (!faults.empty() || !result)
        return app::refused(
            site, request, "result_missing",
            Text("Pilih Sesuai atau Perlu tindak lanjut.", "Choose In order or To be followed up."), "");
    return app::write(site, request, actor,
                      [&site, request, id, input = CheckInput{entry, *result, note}](app::Change& c) {
                          const auto sample = load_sample(c.db, *id);
                          if (!sample || !inspects(c, *sample))
                              throw app::Stop{app::not_found(site, request)};
                          check_item(c, *sample, input, refused_to_program(site, request));
                          return app::Answer::see(web::path("/pantau/sampel/{}", *id));
                      });
}

}  // namespace

std::vector<app::Route> sample_check_pages() {
    using enum web::Method;
    return {{get, "/pantau/sampel/{id}", door, show}, {post, "/pantau/sampel/{id}", door, check}};
}

}  // namespace oversight
