// /aduan: the filings that are sealed to whoever looks, and no trace of any other; /aduan/jam: that clocks
// run.
#include <map>

#include "app/status_page.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/filing_words_pages.hpp"
#include "complaints/open_filing_form.hpp"
#include "people/people_rows.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

std::string next_due(Lang lang, const Filing& filing, base::Date today) {
    for (const auto& clock : filing.clocks) {
        if (!clock.running()) continue;
        const auto day = web::long_date(lang, clock.due);
        return clock.late(today) ? web::say(lang, Text("{} (lewat)", "{} (late)"), day) : day;
    }
    return "–";
}

Fragment list(Lang lang, store::Connection& db, const std::vector<Filing>& filings, Lane lane,
              base::Date today) {
    web::Table table{.id = lane == Lane::first ? "laporan" : "banjir",
                     .caption = lane == Lane::first ? Text("Laporan", "Filings")
                                                    : Text("Diduga banjir laporan", "Suspected flood"),
                     .columns = {{Text("Nomor", "Number")},
                                 {Text("Jalur", "Track")},
                                 {Text("Kantor", "Office")},
                                 {Text("Dikirim", "Sent")},
                                 {Text("Tahap", "State")},
                                 {Text("Batas berikutnya", "Next limit")}},
                     .rows = {},
                     .on_phones = web::OnPhones::stack};
    for (const auto& f : filings) {
        if (f.lane != lane) continue;
        const auto unit = people::load_unit(db, f.unit);
        table.rows.push_back({web::link(lang, web::path("/aduan/{}", f.id), f.id.text()),
                              Fragment::text(words(f.track)(lang)), Fragment::text(unit ? unit->name : ""),
                              Fragment::text(web::long_date(lang, f.filed)), state_tag(lang, f.state),
                              Fragment::text(next_due(lang, f, today))});
    }
    if (table.rows.empty() && lane == Lane::suspected_flood) return {};
    return web::table(lang, table);
}

// A flood: what his keys were not tried on yet, and what opens and is no filing.
Fragment flood_notice(Lang lang, const Reached& reached) {
    Fragment out;
    if (reached.untried)
        out += web::inset(web::paragraph(
            lang,
            Text("Belum semua laporan dicoba dengan kunci Anda, karena jumlahnya luar biasa. Muat ulang "
                 "halaman ini untuk melanjutkan.",
                 "Your keys were not tried on all filings yet: there are very many. Load this page "
                 "again to go on.")));
    if (reached.unreadable > 0)
        out += web::inset(web::paragraph(
            lang, web::say(lang,
                           Text("{} kiriman tidak berisi laporan yang dapat dibaca. Kiriman seperti itu "
                                "dimusnahkan sesudah 30 hari.",
                                "{} of what was sent holds no filing that can be read. Such is destroyed "
                                "after 30 days."),
                           static_cast<std::int64_t>(reached.unreadable))));
    return out;
}

// What a list leaves out is said, not left to be noticed.
Fragment cut_notice(Lang lang, const Reached& reached, Text what) {
    return reached.cut ? web::inset(web::paragraph(lang, what)) : Fragment{};
}

// The first listing of a session tries every slot of every filing, some tenths of a millisecond each: on a
// worker, so that nobody else waits for it.
using Page = web::Response (*)(app::Site&, const web::Request&, const app::Actor&);
web::Outcome on_worker(app::Site& site, const web::Request& request, const app::Actor& actor, Page page) {
    if (!unlocked(request, actor)) return web::redirect(web::Url("/aduan/kunci"));
    return web::Later{[&site, request, actor, page](web::Reply reply) {
        const bool taken = site.workers.submit([&site, request, actor, page, reply] {
            try {
                reply(page(site, request, actor));
            } catch (const std::exception& e) {
                std::fprintf(stderr, "the desk of filings: %s\n", e.what());
                reply(app::try_again(site, request));
            }
        });
        if (!taken) reply(app::try_again(site, request));
    }};
}

web::Response desk_page(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Aduan", "Filings");
    const bool over = request.query.first("tahap") == "berakhir";
    Fragment lists;
    {
        const auto db = site.database.reader();
        const auto reached = filings_reached(site, db, request, actor, !over);
        const auto& filings = reached.filings;
        const auto today = app::today(site, actor);
        lists =
            flood_notice(lang, reached) +
            cut_notice(lang, reached,
                       over ? Text("Daftar ini dipotong: yang terbaru saja yang tampil.",
                                   "This list is cut: only the newest are shown.")
                            : Text("Daftar ini dipotong: yang tertua tampil dulu. Selesaikan yang tertua, "
                                   "maka yang lain muncul.",
                                   "This list is cut: the oldest are shown first. Finish those, and the "
                                   "others appear.")) +
            list(lang, db, filings, Lane::first, today) +
            list(lang, db, filings, Lane::suspected_flood, today);
    }
    auto body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{}<p class="govuk-body">{} · {}</p>)"_html(
            title(lang),
            Text("Hanya laporan yang disandikan untuk Anda. Setiap pembukaan tercatat.",
                 "Only what is sealed to you. Each opening is on record.")(lang),
            lists,
            over ? web::link(lang, web::Url("/aduan"), Text("Yang masih berjalan", "Those still open"))
                 : web::link(lang, web::Url("/aduan?tahap=berakhir"),
                             Text("Yang sudah berakhir", "Those that are over")),
            web::link(lang, web::Url("/aduan/kunci"), Text("Kunci baca", "Reading key")));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::complaints},
                     std::move(body));
}

// How many clocks of each kind run and are late, of filings sealed to this watcher: neither which nor about
// whom.
web::Response clocks_page(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Batas waktu pengaduan", "Clocks of the complaint channel");
    struct Count {
        std::int64_t running = 0, late = 0;
    };
    std::map<rules::DeadlineKey, Count> counts;
    Fragment notice;
    {
        const auto db = site.database.reader();
        const auto today = app::today(site, actor);
        const auto watched = filings_watched(site, db, request, actor);
        notice = flood_notice(lang, watched);
        for (const auto& filing : watched.filings)
            for (const auto& clock : filing.clocks) {
                if (!clock.running()) continue;
                ++counts[clock.key].running;
                counts[clock.key].late += clock.late(today) ? 1 : 0;
            }
    }
    web::Table table{.id = "jam",
                     .caption = Text("Batas yang berjalan", "Limits that run"),
                     .columns = {{Text("Batas", "Limit")},
                                 {Text("Berjalan", "Running"), web::Aligned::numbers},
                                 {Text("Lewat", "Late"), web::Aligned::numbers}},
                     .rows = {},
                     .on_phones = web::OnPhones::stack};
    for (const auto& [key, count] : counts)
        table.rows.push_back({Fragment::text(app::say(lang, rules::deadline(key).label)),
                              Fragment::text(web::number(lang, count.running)),
                              Fragment::text(web::number(lang, count.late))});
    auto body = R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{})"_html(
        title(lang),
        Text("Anda melihat bahwa batas waktu dijaga, bukan isinya.",
             "You see that limits are kept, not what is in the filings.")(lang),
        std::move(notice) + web::table(lang, table));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::complaints},
                     std::move(body));
}

web::Outcome show_desk(app::Site& site, web::Request& request, const app::Actor& actor) {
    return on_worker(site, request, actor, desk_page);
}
web::Outcome show_clocks(app::Site& site, web::Request& request, const app::Actor& actor) {
    return on_worker(site, request, actor, clocks_page);
}

}  // namespace

std::vector<app::Route> desk_pages() {
    using enum web::Method;
    return {
        {get, "/aduan", app::for_signed_in, show_desk},
        {get, "/aduan/jam", app::for_role(app::Action::monitor_unit), show_clocks},
    };
}

}  // namespace complaints
