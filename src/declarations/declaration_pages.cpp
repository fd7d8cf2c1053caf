// A person's own declarations, and all pages of this slice put together.
#include <algorithm>
#include <iterator>

#include "declarations/declaration_routes.hpp"
#include "declarations/declare_pages.hpp"
#include "declarations/draft_rows.hpp"
#include "people/people_rows.hpp"

namespace declarations {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

Fragment drafts(store::Connection& db, Lang lang, const app::Actor& actor) {
    const auto rows = drafts_of(db, actor.person);
    if (rows.empty()) return {};
    const auto items = web::each(rows, [&](const Draft& draft) {
        const auto title = matter_title(db, MatterId::from(draft.about));
        const auto words = web::say(lang, Text("Lanjutkan draf tertanggal {}", "Continue the draft of {}"),
                                    web::date_time(lang, draft.at, actor.zone));
        return R"(<li><p class="govuk-body"><a class="govuk-link" href="/deklarasi/baru?urusan={}&lanjut=1">{}</a> {}</p>{}</li>)"_html(
            draft.about, words, title,
            web::form(
                app::form_guard(actor), web::Url("/deklarasi/draf/hapus"),
                web::hidden("draft", draft.about) +
                    web::button(lang, Text("Hapus draf", "Remove the draft"), web::ButtonKind::secondary)));
    });
    return R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list">{}</ul>)"_html(
        Text("Belum dikirim", "Not sent yet")(lang), items);
}

Text next_step(const Declaration& d) {
    switch (d.state) {
        case State::submitted:
            return Text("Tunggu penetapan atasan.", "Wait for the superior's determination.");
        case State::returned: return Text("Lengkapi deklarasi ini.", "Complete this declaration.");
        case State::determined: return Text("Jalankan yang ditetapkan.", "Carry out what was ordered.");
        case State::closed:
        case State::withdrawn: return Text("Tidak ada lagi.", "Nothing more.");
    }
    return Text("Tidak ada lagi.", "Nothing more.");
}

web::Outcome my_declarations(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    const auto before =
        DeclarationId::from(request.query.first("sebelum").value_or("")).value_or(DeclarationId{});
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto calendar = app::calendar(db);
        auto rows = mine(db, actor.person, before, app::rows_a_page + 1);
        std::optional<web::Url> next;
        if (std::ssize(rows) > app::rows_a_page) {
            rows.pop_back();
            next = web::path("/deklarasi?sebelum={}", rows.back().id);
        }
        web::Table table{
            .id = "deklarasi",
            .caption = Text("Yang sudah dikirim", "Sent"),
            .columns = {{Text("Pihak", "Party")},
                        {Text("Urusan", "Matter")},
                        {Text("Keadaan", "State")},
                        {Text("Batas waktu", "Due")},
                        {Text("Langkah berikutnya", "Next step")}},
            .on_phones = web::OnPhones::stack,
            .when_empty =
                Text("Anda belum pernah membuat deklarasi. Buat satu bila Anda punya kepentingan dalam suatu "
                     "urusan.",
                     "You have made no declaration yet. Make one when you have an interest in a matter.")};
        for (const auto& d : rows) {
            const auto tag = shown(d, day);
            const auto title = matter_title(db, d.matter);
            const auto due = d.state == State::submitted
                                 ? app::due_in_words(lang, d.due, day, calendar, d.unit)
                             : d.state == State::returned && d.completion_due
                                 ? app::due_in_words(lang, *d.completion_due, day, calendar, d.unit)
                                 : std::string{};
            table.rows.push_back(
                {web::link(lang, web::path("/deklarasi/{}", d.id), d.party_name),
                 Fragment::text(title.empty() ? Text("Umum", "General")(lang) : std::string_view(title)),
                 web::tag(lang, tag.meaning, tag.words), Fragment::text(due),
                 Fragment::text(next_step(d)(lang))});
        }
        body = R"(<h1 class="govuk-heading-l">{}</h1>{}{}{}{})"_html(
            Text("Deklarasi saya", "My declarations")(lang),
            web::link_button(lang, Text("Buat deklarasi", "Make a declaration"), web::Url("/deklarasi/baru")),
            drafts(db, lang, actor), web::table(lang, table), web::pagination(lang, {}, next));
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Deklarasi saya", "My declarations")(lang)),
                      .section = app::Section::declarations},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> pages() {
    std::vector<app::Route> out{{web::Method::get, "/deklarasi", app::for_signed_in, my_declarations}};
    for (const auto& part : {declare_pages(), send_pages(), link_pages(), case_pages(), inbox_pages(),
                             review_pages(), initiative_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace declarations
