// The log's daily editions: a page, a feed (RFC 4287), and each edition's files.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "publication/class_words_pages.hpp"
#include "publication/log_day_rows.hpp"
#include "publication/log_rows.hpp"
#include "publication/public_pages.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Lang;
using web::Text;

constexpr int editions_a_page = 60;

web::Outcome editions(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Terbitan harian log", "The log's daily editions");
    web::Table table{.id = "editions",
                     .caption = Text("Satu titik periksa setiap hari", "One checkpoint each day"),
                     .columns = {{Text("Hari", "Day")},
                                 {Text("Entri", "Entries"), web::Aligned::numbers},
                                 {Text("Sejak terbitan sebelumnya", "Since the edition before")},
                                 {Text("Stempel waktu", "Time stamp")}},
                     .on_phones = web::OnPhones::stack};
    {
        const auto db = site.database.reader();
        for (const auto& day : log_days(db, editions_a_page)) {
            const auto iso = base::iso(day.day);
            std::map<int, std::int64_t> sum;
            add_classes(sum, day.classes);
            table.rows.push_back(
                {R"(<a class="govuk-link" href="/log/harian/{}">{}</a>)"_html(iso,
                                                                              web::long_date(lang, day.day)),
                 web::Fragment::text(web::number(lang, day.size)),
                 web::Fragment::text(classes_in_words(lang, sum)),
                 day.stamped ? R"(<a class="govuk-link" href="/log/harian/{}/stempel">RFC 3161</a>)"_html(iso)
                             : web::Fragment::text(Text("tidak ada", "none")(lang))});
        }
    }
    auto body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body">{}</p><p class="govuk-body"><a class="govuk-link" href="/log/umpan.atom">{}</a></p>{}<pre tabindex="0">openssl ts -verify -data 2026-11-23.checkpoint -in 2026-11-23.tsr -CAfile ca.pem</pre>)"_html(
            title(lang),
            Text("Simpan satu titik periksa hari ini. Kelak Anda dapat membuktikan bahwa tidak ada yang "
                 "diubah "
                 "sejak itu.",
                 "Keep a checkpoint today. Later you can prove that nothing was changed since.")(lang),
            Text("Stempel waktu membuktikan kapan titik periksa itu sudah ada. Periksa dengan perintah di "
                 "bawah.",
                 "The time stamp proves when the checkpoint existed. Check it with the command below.")(lang),
            Text("Langganan lewat umpan Atom", "Subscribe by the Atom feed")(lang), web::table(lang, table));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::log, .back = "/log"},
                     std::move(body));
}

std::optional<LogDay> edition_of(app::Site& site, const web::Request& request) {
    const auto day = base::date_from(request.parameter("day"));
    if (!day) return std::nullopt;
    const auto db = site.database.reader();
    return log_day(db, *day);
}

constexpr std::string_view lasting = "public, max-age=31536000, immutable";

web::Outcome edition(app::Site& site, web::Request& request, const app::Actor&) {
    const auto day = edition_of(site, request);
    if (!day) return app::not_found(site, request);
    return web::text(day->note)
        .with("Content-Disposition", "inline; filename=\"" + base::iso(day->day) + ".checkpoint\"")
        .with("Cache-Control", std::string(lasting));
}

web::Outcome stamp(app::Site& site, web::Request& request, const app::Actor&) {
    const auto day = edition_of(site, request);
    if (!day || !day->stamped) return app::not_found(site, request);
    const auto db = site.database.reader();
    return web::download("application/timestamp-reply", stamp_of(db, day->day), base::iso(day->day) + ".tsr")
        .with("Cache-Control", std::string(lasting));
}

std::string escaped(std::string_view text) {
    std::string out;
    web::append_escaped(out, text);
    return out;
}

web::Outcome feed(app::Site& site, web::Request& request, const app::Actor&) {
    const auto lang = request.lang;
    const auto address = escaped(site.address);
    std::string entries, updated = "1970-01-01T00:00:00Z";
    {
        const auto db = site.database.reader();
        for (const auto& day : log_days(db, editions_a_page)) {
            const auto at = base::iso(day.at, base::Zone::wib), iso = base::iso(day.day);
            if (entries.empty()) updated = at;
            entries +=
                "<entry><id>" + address + "/log/harian/" + iso + "</id><title>" +
                escaped(web::say(lang, Text("Titik periksa {}: {} entri", "Checkpoint of {}: {} entries"),
                                 day.day, day.size)) +
                "</title><updated>" + at + "</updated><link href=\"" + address + "/log/harian/" + iso +
                "\"/><content type=\"text\">" + escaped(day.note) + "</content></entry>\n";
        }
    }
    web::Response out;
    out.type = "application/atom+xml; charset=utf-8";
    out.body =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>" +
        address + "/log</id><title>" +
        escaped(std::string(
            Text("Terbitan harian log transparansi", "Daily editions of the transparency log")(lang))) +
        "</title><author><name>" + escaped(site.agency) + "</name></author><updated>" + updated +
        "</updated><link rel=\"self\" href=\"" + address + "/log/umpan.atom\"/>\n" + entries + "</feed>\n";
    return out;
}

}  // namespace

std::vector<app::Route> log_day_pages() {
    using enum web::Method;
    return {
        {get, "/log/harian", app::for_everyone, editions},
        {get, "/log/harian/{day}", app::for_everyone, edition},
        {get, "/log/harian/{day}/stempel", app::for_everyone, stamp},
        {get, "/log/umpan.atom", app::for_everyone, feed},
    };
}

}  // namespace publication
