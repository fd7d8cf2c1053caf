// What waits for a superior, and what he has done.
#include <algorithm>

#include "app/page.hpp"
#include "declarations/declaration_rows.hpp"
#include "declarations/declare_pages.hpp"
#include "people/people_rows.hpp"

namespace declarations {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

struct Pile {
    InboxFilter filter;
    Text words, when_empty;
};
constexpr Pile piles[] = {
    {InboxFilter::in_time, Text("Menunggu Anda", "Waiting for you"),
     Text("Tidak ada deklarasi yang menunggu Anda. Yang baru datang juga tampil di Beranda.",
          "No declaration is waiting for you. New ones show on your first page, too.")},
    {InboxFilter::late, Text("Lewat batas", "Past the limit"),
     Text("Tidak ada yang lewat batas waktu.", "Nothing is past its limit.")},
    {InboxFilter::returned, Text("Sedang dilengkapi", "Being completed"),
     Text("Tidak ada yang sedang dilengkapi.", "Nothing is being completed.")},
    {InboxFilter::decided, Text("Selesai", "Done"),
     Text("Belum ada yang Anda tetapkan.", "You have determined nothing yet.")},
    {InboxFilter::passed_over, Text("Dialihkan", "Passed on"),
     Text("Tidak ada yang dialihkan karena lewat batas.", "Nothing was passed on.")},
};

std::int64_t count(const InboxCounts& counts, InboxFilter filter) {
    switch (filter) {
        case InboxFilter::in_time: return counts.in_time;
        case InboxFilter::late: return counts.late;
        case InboxFilter::returned: return counts.returned;
        case InboxFilter::decided: return counts.decided;
        case InboxFilter::passed_over: return counts.passed_over;
    }
    return 0;
}

// The other piles, under what waits: those that hold something, and the one that is shown.
Fragment pile_links(Lang lang, const InboxCounts& counts, InboxFilter chosen) {
    const auto other = [&](const Pile& pile) {
        return pile.filter != chosen && count(counts, pile.filter) > 0;
    };
    if (std::ranges::none_of(piles, other)) return {};
    const auto items = web::each(piles, [&](const Pile& pile) {
        const auto words =
            std::string(pile.words(lang)) + " (" + web::number(lang, count(counts, pile.filter)) + ")";
        if (pile.filter == chosen) return R"(<li><strong aria-current="page">{}</strong></li>)"_html(words);
        if (count(counts, pile.filter) == 0) return Fragment{};
        return R"(<li>{}</li>)"_html(
            web::link(lang, web::path("/telaah?saring={}", base::name(pile.filter)), words));
    });
    return R"(<nav aria-label="{}"><ul class="j-row">{}</ul></nav>)"_html(
        Text("Deklarasi menurut keadaannya", "Declarations by state")(lang), items);
}

struct Listed {
    web::Table table;
    std::optional<web::Url> next;
};

Listed pile_of(store::Connection& db, Lang lang, const app::Actor& actor, base::Date day, InboxFilter filter,
               DeclarationId before) {
    const auto calendar = app::calendar(db);
    const auto& pile = *std::ranges::find(piles, filter, &Pile::filter);
    Listed out{.table = {.id = std::string(base::name(filter)),
                         .caption = pile.words,
                         .columns = {{Text("Dari", "From")},
                                     {Text("Pihak", "Party")},
                                     {Text("Urusan", "Matter")},
                                     {Text("Batas waktu", "Due")},
                                     {Text("Keadaan", "State")}},
                         .on_phones = web::OnPhones::stack,
                         .when_empty = pile.when_empty}};
    auto rows = inbox(db, actor.person, filter, day, before, app::rows_a_page + 1);
    if (std::ssize(rows) > app::rows_a_page) {
        rows.pop_back();
        out.next = web::path("/telaah?saring={}&sebelum={}", base::name(filter), rows.back().id);
    }
    for (const auto& d : rows) {
        const bool his = d.state == State::submitted && d.superior == actor.person;
        const auto to = his ? web::path("/telaah/{}", d.id) : web::path("/deklarasi/{}", d.id);
        const auto tag = shown(d, day);
        const auto due = d.state == State::submitted ? app::due_in_words(lang, d.due, day, calendar, d.unit)
                                                     : web::long_date(lang, d.submitted);
        const auto title = matter_title(db, d.matter);
        out.table.rows.push_back(
            {web::link(lang, to, people::name_of(db, d.declarant)), Fragment::text(d.party_name),
             Fragment::text(title.empty() ? Text("Umum", "General")(lang) : std::string_view(title)),
             Fragment::text(due), web::tag(lang, tag.meaning, tag.words)});
    }
    return out;
}

// What waits comes first, the late before the rest; other piles only when asked for.
web::Outcome inbox_page(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    const auto asked = base::from_name<InboxFilter>(request.query.first("saring").value_or(""));
    const auto filter = asked.value_or(InboxFilter::in_time);
    const auto before =
        DeclarationId::from(request.query.first("sebelum").value_or("")).value_or(DeclarationId{});
    Fragment body =
        R"(<h1 class="govuk-heading-l">{}</h1>)"_html(Text("Telaah deklarasi", "Review declarations")(lang));
    {
        const auto db = site.database.reader();
        const auto counts = inbox_counts(db, actor.person, day);
        if (!asked && counts.late > 0)
            body += web::table(lang, pile_of(db, lang, actor, day, InboxFilter::late, {}).table);
        const auto listed = pile_of(db, lang, actor, day, filter, before);
        body += web::table(lang, listed.table) + web::pagination(lang, {}, listed.next) +
                pile_links(lang, counts, filter) +
                R"(<p class="govuk-body"><a class="govuk-link" href="/telaah/inisiatif">{}</a></p>)"_html(
                    Text("Buka kasus atas inisiatif Anda", "Open a case on your own initiative")(lang));
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Telaah", "Review")(lang)), .section = app::Section::review},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> inbox_pages() {
    return {{web::Method::get, "/telaah", app::for_signed_in, inbox_page}};
}

}  // namespace declarations
