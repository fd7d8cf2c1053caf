// For Legal & HR: the lists of their offices, their versions, and how they leave again.
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "people/people_rows.hpp"
#include "screening/interchange_form.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_routes.hpp"
#include "screening/upload_run_form.hpp"
#include "screening/withdraw_registry.hpp"

namespace screening {
namespace {

using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::manage_registries, app::today(site, actor));
}

web::Outcome show_registries(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto after = RegistryId::from(request.query.first("sesudah").value_or("")).value_or(RegistryId{});
    std::optional<web::Url> next;
    web::Table t{.id = "registri",
                 .caption = Text("Daftar di kantor Anda", "Lists of your offices"),
                 .columns = {{.head = Text("Daftar", "List")},
                             {.head = Text("Jenis", "Kind")},
                             {.head = Text("Keadaan per", "As of")},
                             {.head = Text("Baris", "Rows"), .aligned = web::Aligned::numbers},
                             {.head = Text("Mutu", "Quality")}},
                 .on_phones = web::OnPhones::stack,
                 .when_empty = Text("Belum ada daftar. Unggah daftar calon atau penyedia yang pertama.",
                                    "No list yet. Upload the first list of candidates or vendors.")};
    {
        const auto db = site.database.reader();
        auto list = registries_in(db, scope_of(site, actor), after, app::rows_a_page + 1);
        if (list.size() > app::rows_a_page) {
            list.resize(app::rows_a_page);
            next = web::path("/registri?sesudah={}", list.back().registry.id);
        }
        for (const auto& line : list)
            t.rows.push_back(
                {R"(<a class="govuk-link" href="/registri/{}">{}</a>)"_html(line.registry.id,
                                                                            line.registry.name),
                 Fragment::text(app::say(lang, label(line.registry.kind))),
                 Fragment::text(web::long_date(lang, line.latest.as_of)),
                 Fragment::text(base::grouped(line.entries)),
                 Fragment::text(is_withdrawn(line.latest) ? web::say(lang, Text("Ditarik", "Withdrawn"))
                                                          : app::say(lang, label(line.latest.grade)))});
    }
    const Text title("Daftar pembanding", "Registries");
    auto body =
        heading(lang, title) +
        web::paragraph(
            lang,
            Text("Pejabat dan daftar kepentingannya dibandingkan dengan daftar ini. Setiap impor tercatat "
                 "dengan sumber, tanggal, lisensi, dan sidik berkasnya.",
                 "Officials and their registers are compared with these lists. Each import is on record "
                 "with source, date, licence and the file's hash.")) +
        web::button_group(
            web::link_button(lang, Text("Unggah daftar", "Upload a list"), web::path("/registri/baru")) +
            web::link_button(lang, Text("Peta risiko", "Risk map"), web::path("/peta-risiko"),
                             web::ButtonKind::secondary) +
            web::link_button(lang, Text("Penilaian dampak", "Impact assessment"),
                             web::path("/penilaian-dampak"), web::ButtonKind::secondary)) +
        web::table(lang, t) + web::pagination(lang, std::nullopt, next);
    return app::page(
        site, request, actor,
        {.title = web::say(lang, title), .section = app::Section::registries, .back = "/beranda"},
        std::move(body));
}

std::string changes(Lang lang, const RegistryCounts& c) {
    return web::say(lang, Text("{} baru, {} berubah, {} hilang", "{} new, {} changed, {} gone"),
                    base::grouped(c.added), base::grouped(c.changed), base::grouped(c.gone));
}

// Beyond, a file is written by the operator, row by row: a browser's answer lies in memory as a whole.
constexpr std::int64_t most_downloaded = 100'000;
constexpr Text by_the_operator(
    "Daftar ini lebih dari 100.000 baris: minta berkasnya kepada operator (jernih "
    "export-registry)",
    "This list has more than 100,000 rows: ask the operator for its file (jernih "
    "export-registry)");

Fragment versions_table(Lang lang, const std::vector<RegistryVersion>& versions) {
    web::Table t{.id = "versi",
                 .caption = Text("Versi", "Versions"),
                 .columns = {{.head = Text("Versi", "Version")},
                             {.head = Text("Keadaan per", "As of")},
                             {.head = Text("Sumber", "Source")},
                             {.head = Text("Lisensi", "Licence")},
                             {.head = Text("Perubahan", "Changes")},
                             {.head = Text("Sidik berkas", "Hash of the file")}},
                 .on_phones = web::OnPhones::stack};
    for (const auto& v : versions)
        t.rows.push_back(
            {Fragment::text(std::to_string(v.number)), Fragment::text(web::long_date(lang, v.as_of)),
             Fragment::text(is_withdrawn(v) ? web::say(lang, Text("Ditarik: {}", "Withdrawn: {}"), v.source)
                                            : v.source),
             Fragment::text(v.licence), Fragment::text(changes(lang, v.counts)),
             R"(<code>{}…</code>)"_html(base::hex(base::bytes_of(v.file)).substr(0, 16))});
    return web::table(lang, t);
}

// Of whom nobody is asked, because the list says too much of it to be about who runs or owns it.
Fragment crowded(Lang lang, store::Connection& db, const Registry& registry) {
    if (registry.kind != RegistryKind::vendors) return {};
    const auto limit = base::grouped(most_officers);
    auto out = web::paragraph(
        lang, web::Words(web::say(lang,
                                  Text("Perusahaan dengan {} baris atau lebih tidak ditanyakan kepada siapa "
                                       "pun. Hapus baris yang bukan pengurus atau pemilik.",
                                       "Nobody is asked about a company with {} rows or more. Delete rows of "
                                       "people who neither run nor own it."),
                                  limit)));
    if (entries_in(db, registry.id) > most_downloaded) return out;
    for (const auto& c : crowded_companies(db, registry.id, most_officers, 20))
        out += web::warning_text(lang, web::Words(web::say(lang, Text("{} ({} baris)", "{} ({} rows)"),
                                                           c.name, base::grouped(c.lines))));
    return out;
}

Fragment withdraw_form(Lang lang, const app::Actor& actor, const Registry& registry, const web::Form& form,
                       const web::Faults& faults) {
    const auto fields =
        web::textarea(lang, web::field(lang, form, faults, "reason",
                                       Text("Mengapa daftar ini ditarik?", "Why is this list withdrawn?"),
                                       Text("Semua barisnya hilang. Pertanyaan yang belum dijawab gugur; "
                                            "jawaban tetap tercatat.",
                                            "All its rows go. Questions not yet answered lapse; answers "
                                            "stay on record."))) +
        web::button(lang, Text("Tarik daftar ini", "Withdraw this list"), web::ButtonKind::warning);
    return web::form(app::form_guard(actor), web::path("/registri/{}/tarik", registry.id), fields);
}

web::Response registry_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                            const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    Fragment body;
    std::string title;
    {
        const auto db = site.database.reader();
        const auto registry = manageable(site, db, request, actor);
        if (!registry) return app::not_found(site, request);
        title = registry->name;
        const auto held = entries_in(db, registry->id);
        body = web::error_summary(lang, faults) + heading(title) +
               web::summary_list(
                   lang, {web::summary_row(Text("Jenis", "Kind"), app::say(lang, label(registry->kind))),
                          web::summary_row(Text("Pemilik", "Kept by"), registry->owner),
                          web::summary_row(Text("Baris sekarang", "Rows now"), base::grouped(held))}) +
               crowded(lang, db, *registry) + versions_table(lang, versions_of(db, registry->id));
        body += held > most_downloaded
                    ? web::paragraph(lang, by_the_operator)
                    : web::button_group(
                          web::link_button(lang, Text("Unduh FollowTheMoney", "Download FollowTheMoney"),
                                           web::path("/registri/{}/daftar.ftm.jsonl", registry->id),
                                           web::ButtonKind::secondary) +
                          web::link_button(lang, Text("Unduh BODS", "Download BODS"),
                                           web::path("/registri/{}/daftar.bods.json", registry->id),
                                           web::ButtonKind::secondary));
        if (held > 0) body += withdraw_form(lang, actor, *registry, form, faults);
    }
    return app::page(site, request, actor,
                     {.title = title,
                      .section = app::Section::registries,
                      .back = "/registri",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show_registry(app::Site& site, web::Request& request, const app::Actor& actor) {
    return registry_page(site, request, actor, {}, {});
}

web::Response its_page(app::Site&, const web::Request&, UploadId id, PersonId) {
    return web::redirect(web::path("/registri/berkas/{}", id));
}

web::Outcome withdraw(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = form_of(request);
    web::Faults faults;
    auto reason = read_reason(form, faults);
    if (!faults.empty()) return registry_page(site, request, actor, form, faults);
    return withdraw_by(site, request, actor, std::move(reason), its_page);
}

std::string file_of(app::Site& site, const Registry& registry, Interchange format) {
    const auto db = site.database.reader();
    std::string out;
    write_registry(db, registry, format, [&out](std::string_view text) { out += text; });
    return out;
}

web::Outcome give(app::Site& site, web::Request& request, const app::Actor& actor, Interchange format) {
    std::optional<Registry> registry;
    {
        const auto db = site.database.reader();
        registry = manageable(site, db, request, actor);
        if (!registry) return app::not_found(site, request);
        if (entries_in(db, registry->id) > most_downloaded)
            return app::refused(site, request, "too_many_rows", by_the_operator, "");
    }
    return web::Later{[&site, request, registry = *registry, format](web::Reply reply) {
        const bool taken = site.workers.submit([&site, registry, format, reply] {
            const bool ftm = format == Interchange::ftm;
            reply(web::download(ftm ? "application/x-ndjson" : "application/json",
                                file_of(site, registry, format),
                                ftm ? "daftar.ftm.jsonl" : "daftar.bods.json"));
        });
        if (!taken) reply(app::try_again(site, request));
    }};
}

web::Outcome give_ftm(app::Site& site, web::Request& request, const app::Actor& actor) {
    return give(site, request, actor, Interchange::ftm);
}
web::Outcome give_bods(app::Site& site, web::Request& request, const app::Actor& actor) {
    return give(site, request, actor, Interchange::bods);
}

}  // namespace

std::vector<app::Route> registry_pages() {
    using enum web::Method;
    constexpr auto legal_hr = app::for_role(app::Action::manage_registries);
    return {
        {get, "/registri", legal_hr, show_registries},
        {get, "/registri/{registry}", legal_hr, show_registry},
        {post, "/registri/{registry}/tarik", legal_hr, withdraw},
        {get, "/registri/{registry}/daftar.ftm.jsonl", legal_hr, give_ftm},
        {get, "/registri/{registry}/daftar.bods.json", legal_hr, give_bods},
    };
}

}  // namespace screening
