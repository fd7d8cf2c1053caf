// One's own list, and the draft that was begun.
#include "gratification/draft_rows.hpp"
#include "gratification/sheet_pages.hpp"

namespace gratification {

using namespace web::literals;
using web::Fragment, web::Text, web::Url;

namespace {

web::Outcome mine(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto before =
        GratificationId::from(request.query.first("sebelum").value_or("")).value_or(GratificationId{});
    constexpr Text title("Gratifikasi", "Gratification");
    const auto day = app::today(site, actor);
    Fragment body = R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang));
    {
        const auto db = site.database.reader();
        auto buttons = web::link_button(lang, Text("Laporkan gratifikasi", "Report a gratification"),
                                        Url("/gratifikasi/baru"));
        if (app::holds(db, actor.person, app::Action::handle_gratification, day))
            buttons += web::link_button(lang, Text("Meja UPG", "The UPG's desk"), Url("/gratifikasi/upg"),
                                        web::ButtonKind::secondary);
        body += web::button_group(buttons);
        if (const auto draft = load_draft(db, actor.person))
            body += web::inset(R"(<p class="govuk-body">{}</p>)"_html(
                web::link(lang, Url("/gratifikasi/baru"),
                          web::say(lang, Text("Lanjutkan draf tertanggal {}", "Continue the draft of {}"),
                                   web::date_time(lang, draft->at, actor.zone)))));
        auto found = of_receiver(db, actor.person, before, app::rows_a_page + 1);
        std::optional<Url> next;
        if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
            found.resize(app::rows_a_page);
            next = web::path("/gratifikasi?sebelum={}", found.back().id);
        }
        web::Table table{.id = "laporan-saya",
                         .caption = Text("Laporan saya", "My reports"),
                         .columns = {{Text("Pemberian", "What")},
                                     {Text("Pemberi", "Giver")},
                                     {Text("Tanggal", "Day")},
                                     {Text("Keadaan", "State")}},
                         .on_phones = web::OnPhones::stack,
                         .when_empty = Text("Belum ada laporan. Laporan Anda akan muncul di sini.",
                                            "No reports yet. Yours appear here.")};
        for (const auto& g : found)
            table.rows.push_back(
                {R"(<a class="govuk-link" href="/gratifikasi/{}">{}</a>)"_html(g.id, g.telling.description),
                 Fragment::text(giver_words(g.telling.giver)),
                 Fragment::text(web::long_date(lang, g.telling.on)), state_tag(lang, g.state)});
        body += web::table(lang, table) +
                web::pagination(lang, before ? std::optional(Url("/gratifikasi")) : std::nullopt, next);
    }
    return framed(site, request, actor, std::string(title(lang)), {}, std::move(body));
}

}  // namespace

std::vector<app::Route> mine_pages() {
    return {{web::Method::get, "/gratifikasi", app::for_signed_in, mine}};
}

}  // namespace gratification
