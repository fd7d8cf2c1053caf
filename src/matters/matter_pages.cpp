#include "app/status_page.hpp"
#include "matters/matter_desk_pages.hpp"
#include "matters/matters_routes.hpp"
#include "matters/standing_rows.hpp"

namespace matters {

using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

namespace {

web::Outcome list_matters(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto before = MatterId::from(request.query.first("sebelum").value_or("")).value_or(MatterId{});
    web::Table t{
        .id = "urusan",
        .caption = Text("Urusan yang dapat Anda lihat", "Matters you can see"),
        .columns = {{.head = Text("Urusan", "Matter")},
                    {.head = Text("Jenis", "Kind")},
                    {.head = Text("Status", "State")},
                    {.head = Text("Kedudukan Anda", "Your standing")}},
        .rows = {},
        .on_phones = web::OnPhones::stack,
        .when_empty =
            Text("Belum ada urusan. Urusan muncul di sini setelah sekretaris keputusan mencatat Anda sebagai "
                 "peserta.",
                 "No matters yet. They appear here once the decision secretary names you as a participant.")};
    std::optional<web::Url> next;
    bool secretary = false;
    {
        const auto db = site.database.reader();
        const auto today = app::today(site, actor);
        auto found = matters_in(db, app::scope(actor.person, app::Action::read_matter, today), before,
                                app::rows_a_page + 1);
        if (found.size() > app::rows_a_page) {
            found.resize(app::rows_a_page);
            next = web::path("/urusan?sebelum={}", found.back().id);
        }
        const auto mine = found.empty() ? std::vector<MatterStanding>{}
                                        : standings_of(db, actor.person, found.back().id, found.front().id);
        for (const auto& m : found) {
            auto standing = Standing::clear;
            for (const auto& s : mine)
                if (s.matter == m.id) standing = s.standing;
            t.rows.push_back({web::link(lang, web::path("/urusan/{}", m.id), m.title),
                              Fragment::text(words(m.kind)(lang)), state_tag(lang, m.state),
                              standing == Standing::clear ? Fragment{} : standing_tag(lang, standing)});
        }
        secretary = app::holds(db, actor.person, app::Action::manage_matter, today);
    }
    constexpr Text title("Urusan", "Matters");
    auto body = heading(lang, title);
    if (secretary)
        body += web::link_button(lang, Text("Catat urusan baru", "Register a new matter"),
                                 web::Url("/urusan/baru"));
    body += web::table(lang, t) +
            web::pagination(lang, before ? std::optional(web::Url("/urusan")) : std::nullopt, next);
    return app::page(site, request, actor,
                     {.title = web::say(lang, title), .section = app::Section::matters, .back = "/beranda"},
                     std::move(body));
}

web::Outcome new_matter(app::Site& site, web::Request& request, const app::Actor& actor) {
    return matter_form(site, request, actor, {}, {});
}

template <Sheet sheet>
web::Outcome show_sheet(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<MatterId>("matter");
    return id ? sheet_page(site, request, actor, sheet, *id, {}, {}) : app::not_found(site, request);
}
template <FindingAnswer answer>
web::Outcome show_answer(app::Site& site, web::Request& request, const app::Actor& actor) {
    return answer_page(site, request, actor, answer, {}, {});
}
web::Outcome show_lift(app::Site& site, web::Request& request, const app::Actor& actor) {
    return lift_page(site, request, actor, {}, {});
}

}  // namespace

std::vector<app::Route> pages() {
    using enum web::Method;
    constexpr auto secretary = app::for_role(app::Action::manage_matter);
    return {
        {get, "/urusan", app::for_signed_in, list_matters},
        {get, "/urusan/baru", secretary, new_matter},
        {post, "/urusan/baru", secretary, post_matter},
        {get, "/urusan/{matter}", app::for_signed_in, show_matter},
        {get, "/urusan/{matter}/pihak", secretary, show_sheet<Sheet::party>},
        {post, "/urusan/{matter}/pihak", secretary, post_party},
        {get, "/urusan/{matter}/peserta", secretary, show_sheet<Sheet::participant>},
        {post, "/urusan/{matter}/peserta", secretary, post_participant},
        {get, "/urusan/{matter}/tahap", secretary, show_sheet<Sheet::step>},
        {post, "/urusan/{matter}/tahap", secretary, post_step},
        {get, "/urusan/{matter}/buka", secretary, show_sheet<Sheet::open>},
        {post, "/urusan/{matter}/buka", secretary, post_open},
        {get, "/urusan/{matter}/tutup", secretary, show_sheet<Sheet::close>},
        {post, "/urusan/{matter}/tutup", secretary, post_close},
        {get, "/urusan/{matter}/larangan/{person}", app::for_signed_in, show_lift},
        {post, "/urusan/{matter}/larangan/{person}", app::for_signed_in, post_lift},
        {get, "/urusan/{matter}/temuan/{finding}/bukan-saya", app::for_signed_in,
         show_answer<FindingAnswer::not_me>},
        {get, "/urusan/{matter}/temuan/{finding}/tidak-benar-lagi", app::for_signed_in,
         show_answer<FindingAnswer::no_longer_true>},
        {post, "/urusan/{matter}/temuan/{finding}", app::for_signed_in, post_answer},
    };
}

}  // namespace matters
