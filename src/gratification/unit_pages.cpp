// The desk of the gratification unit: its inbox, the most urgent first; what went to KPK and in which file;
// goods that it keeps; its list as a file.
#include "app/status_page.hpp"
#include "gratification/gol_file_form.hpp"
#include "gratification/sheet_pages.hpp"
#include "people/people_rows.hpp"

namespace gratification {

using namespace web::literals;
using web::Fragment, web::Lang, web::Text, web::Url;

namespace {

constexpr int most_in_a_file = 500, most_listed = 100'000;

Text words(Filter filter) {
    constexpr Text all[] = {
        Text("Kotak masuk", "Inbox"),         Text("Perlu dilengkapi", "To be completed"),
        Text("Di KPK", "With KPK"),           Text("Menunggu penyerahan", "To be handed over"),
        Text("Barang titipan", "Goods kept"), Text("Semua", "All")};
    return all[static_cast<std::size_t>(filter)];
}

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::handle_gratification, app::today(site, actor));
}

Fragment table_of(store::Connection& db, Lang lang, Filter filter, const std::vector<Gratification>& found) {
    web::Table table{
        .id = "laporan",
        .caption = words(filter),
        .columns = {{Text("Pemberian", "What")},
                    {Text("Pelapor", "Who reports")},
                    {Text("Pemberi", "Giver")},
                    {filter == Filter::deposited ? Text("Disimpan di", "Kept at") : Text("Nilai", "Value")},
                    {Text("Keadaan", "State")}},
        .on_phones = web::OnPhones::stack};
    for (const auto& g : found)
        table.rows.push_back(
            {R"(<a class="govuk-link" href="/gratifikasi/{}">{}</a>)"_html(g.id, g.telling.description),
             Fragment::text(people::name_of(db, g.receiver)), Fragment::text(giver_words(g.telling.giver)),
             Fragment::text(filter == Filter::deposited ? g.deposit_place : value_words(lang, g.telling)),
             state_tag(lang, g.state)});
    return web::table(lang, table);
}

Fragment inbox(store::Connection& db, Lang lang, const app::Actor& actor, base::Date today,
               const std::vector<Gratification>& found, const web::Faults& faults) {
    if (found.empty())
        return web::paragraph(lang, Text("Tidak ada laporan yang menunggu.", "No report is waiting."));
    const auto calendar = app::calendar(db);
    std::vector<web::Option> options;
    for (const auto& g : found) {
        const auto office = people::load_unit(db, g.unit);
        options.push_back(
            {g.id.text(),
             people::name_of(db, g.receiver) + ": " + g.telling.description,
             web::say(lang,
                      Text("{}. Pemberi: {}. Teruskan paling lambat {}.", "{}. Giver: {}. Forward by {}."),
                      office ? office->name : std::string{}, giver_words(g.telling.giver),
                      app::due_in_words(lang, g.dues.forward, today, calendar, g.unit)),
             {}});
    }
    web::Field field{.name = "reports",
                     .label = Text("Laporan yang diteruskan ke KPK", "Reports to forward to KPK"),
                     .hint = Text("Satu berkas dibuat untuk semua yang Anda pilih.",
                                  "One file is made for all that you choose.")};
    if (const auto* fault = faults.on("reports")) field.error = fault->say(lang);
    return table_of(db, lang, Filter::inbox, found) +
           web::form(app::form_guard(actor), Url("/gratifikasi/upg/teruskan"),
                     web::checkboxes(lang, field, options, {}) +
                         web::button(lang, Text("Buat berkas dan teruskan", "Make the file and forward")));
}

Fragment filters(Lang lang, Filter chosen) {
    const auto links = web::each(base::names<Filter>, [&](std::string_view name) {
        const auto filter = *base::from_name<Filter>(name);
        return filter == chosen
                   ? R"(<li><strong aria-current="page">{}</strong></li>)"_html(words(filter)(lang))
                   : R"(<li><a class="govuk-link" href="/gratifikasi/upg?saring={}">{}</a></li>)"_html(
                         name, words(filter)(lang));
    });
    return R"(<nav aria-label="{}"><ul class="j-row">{}</ul></nav>)"_html(
        Text("Laporan menurut keadaannya", "Reports by state")(lang), links);
}

Fragment files(store::Connection& db, Lang lang, const app::Scope& scope) {
    const auto sent = files_sent(db, scope, 10);
    if (sent.empty()) return {};
    return R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
        Text("Berkas untuk GOL", "Files for GOL")(lang), web::each(sent, [&](const ForwardFile& f) {
            return R"(<li>{}: <a class="govuk-link" href="/gratifikasi/upg/berkas/{}?bentuk=csv">CSV</a>, <a class="govuk-link" href="/gratifikasi/upg/berkas/{}?bentuk=xlsx">XLSX</a></li>)"_html(
                web::say(lang, Text("{}, {} laporan", "{}, {} reports"), web::long_date(lang, f.on),
                         f.reports),
                f.hash, f.hash);
        }));
}

web::Response desk_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Faults& faults) {
    const auto lang = request.lang;
    const auto filter =
        base::from_name<Filter>(request.query.first("saring").value_or("")).value_or(Filter::inbox);
    const auto before =
        GratificationId::from(request.query.first("sebelum").value_or("")).value_or(GratificationId{});
    constexpr Text title("Unit Pengendalian Gratifikasi (UPG)", "Gratification unit (UPG)");
    Fragment body =
        web::error_summary(lang, faults) + R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang));
    {
        const auto db = site.database.reader();
        const auto scope = scope_of(site, actor);
        const auto n = counts(db, scope);
        body += web::identity_bar(
                    lang, {{Text("Menunggu diteruskan", "To forward"), web::number(lang, n.inbox)},
                           {Text("Lewat batas", "Past the limit"), web::number(lang, n.late)},
                           {Text("Di KPK", "With KPK"), web::number(lang, n.with_kpk)},
                           {Text("Menunggu penyerahan", "To hand over"), web::number(lang, n.to_hand_over)},
                           {Text("Barang titipan", "Goods kept"), web::number(lang, n.deposited)}}) +
                filters(lang, filter);
        auto found = listed(db, scope, filter, before, app::rows_a_page + 1);
        std::optional<Url> next;
        if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
            found.resize(app::rows_a_page);
            if (filter != Filter::inbox && filter != Filter::to_hand_over)
                next =
                    web::path("/gratifikasi/upg?saring={}&sebelum={}", base::name(filter), found.back().id);
        }
        body += filter == Filter::inbox ? inbox(db, lang, actor, scope.day, found, faults)
                                        : table_of(db, lang, filter, found);
        body +=
            web::pagination(lang, std::nullopt, next) + files(db, lang, scope) +
            R"(<p class="govuk-body"><a class="govuk-link" href="/gratifikasi/upg/daftar?bentuk=xlsx">{}</a>, <a class="govuk-link" href="/gratifikasi/upg/daftar?bentuk=csv">{}</a></p>)"_html(
                Text("Unduh daftar instansi (XLSX)", "Download the office's list (XLSX)")(lang),
                Text("CSV", "CSV")(lang));
    }
    return framed(site, request, actor, std::string(title(lang)), "/gratifikasi", std::move(body), faults);
}

web::Outcome desk(app::Site& site, web::Request& request, const app::Actor& actor) {
    return desk_page(site, request, actor, {});
}

web::Outcome post_forward(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    std::vector<GratificationId> ids;
    for (const auto text : form->all("reports"))
        if (const auto id = GratificationId::from(text); id && *id) ids.push_back(*id);
    if (ids.empty() || ids.size() > most_in_a_file)
        faults.add("reports", Text("Pilih paling sedikit satu laporan, paling banyak 500",
                                   "Choose at least one report, at most 500"));
    if (!faults.empty()) return desk_page(site, request, actor, faults);
    return app::write(site, request, actor, [turn = Turn{&site, request}, ids](app::Change& change) {
        forward(change, turn, ids);
        return app::Answer::see(Url("/gratifikasi/upg?saring=with_kpk"));
    });
}

documents::FileFormat format_of(const web::Request& request) {
    return request.query.first("bentuk") == "xlsx" ? documents::FileFormat::xlsx : documents::FileFormat::csv;
}

// As it was made, the CSV byte for byte and the XLSX from the same rows, for whoever may see all of it. A
// file that the nation's unit made holds other offices' reports too: who sees some gets those, made anew.
web::Outcome gol(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto hash = request.parameter("file");
    const auto reports = in_file(db, scope_of(site, actor), hash);
    const auto format = format_of(request);
    if (reports.empty()) return app::not_found(site, request);
    const auto name =
        "gol-" + base::iso(*reports[0].forwarded) + (format == documents::FileFormat::csv ? ".csv" : ".xlsx");
    const bool sees_all = std::ssize(reports) == reports_in_file(db, hash);
    auto bytes = sees_all && format == documents::FileFormat::csv
                     ? kept_file(db, hash)
                     : std::optional(gol_file(format, db, reports));
    if (!bytes) return app::not_found(site, request);
    return web::download(std::string(documents::media_type(format)), std::move(*bytes), name);
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto format = format_of(request);
    const auto db = site.database.reader();
    const auto all = listed(db, scope_of(site, actor), Filter::all, {}, most_listed);
    return web::download(std::string(documents::media_type(format)), unit_list(format, db, all),
                         format == documents::FileFormat::csv ? "gratifikasi.csv" : "gratifikasi.xlsx");
}

}  // namespace

std::vector<app::Route> unit_pages() {
    using enum web::Method;
    constexpr auto unit = app::for_role(app::Action::handle_gratification);
    return {
        {get, "/gratifikasi/upg", unit, desk},
        {post, "/gratifikasi/upg/teruskan", unit, post_forward},
        {get, "/gratifikasi/upg/berkas/{file}", unit, gol},
        {get, "/gratifikasi/upg/daftar", unit, list},
    };
}

}  // namespace gratification
