// The public log, byte for byte as c2sp.org/tlog-tiles says, and a page that tells a person what it is.
#include <charconv>

#include "app/page.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "ledger/tile.hpp"
#include "ledger/tree.hpp"
#include "publication/log_rows.hpp"
#include "publication/public_pages.hpp"
#include "web/assets.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Text;

constexpr std::string_view immutable = "public, max-age=31536000, immutable";

web::Outcome checkpoint(app::Site& site, web::Request&, const app::Actor&) {
    web::Response out;
    out.type = "text/plain; charset=utf-8";
    out.body = site.journal.published().checkpoint;
    out.with("Cache-Control", "no-store");
    return out;
}

// /log/tile/<level>/<n>, n in up to six segments; a partial one ends in .p/<width>.
web::Outcome tile(app::Site& site, web::Request& request, const app::Actor&) {
    const auto name =
        ledger::parse_tile_path(std::string_view(request.path).substr(std::string_view("/log/").size()));
    if (!name) return app::not_found(site, request);
    const auto db = site.database.reader();
    // What a snapshot serves never reaches beyond its own checkpoint.
    const auto width =
        ledger::width_in(log_size(db), name->level == ledger::entries_level ? 0 : name->level, name->n);
    if (width < name->width) return app::not_found(site, request);
    web::Response out;
    out.type = "application/octet-stream";
    out.body =
        name->level == ledger::entries_level ? entry_bundle(db, name->n, name->width) : tile_bytes(db, *name);
    out.compress = false;
    out.with("Cache-Control", std::string(immutable));
    return out;
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool plain = error == std::errc{} && end == text.data() + text.size() && value >= 0;
    return plain ? std::optional(value) : std::nullopt;
}

// What everybody can work out from the tiles, for who would rather not.
web::Outcome proof(app::Site& site, web::Request& request, const app::Actor&) {
    const auto index = number(request.parameter("index"));
    const auto head = site.journal.published();
    if (!index || *index >= head.size) return app::not_found(site, request);
    const auto db = site.database.reader();
    auto receipt = app::stored_receipt(db, head, *index);
    if (receipt.empty()) return app::not_found(site, request);
    return web::download("application/octet-stream", std::move(receipt),
                         "jernih-" + std::to_string(*index) + ".tlog-proof");
}

web::Outcome entry(app::Site& site, web::Request& request, const app::Actor&) {
    const auto index = number(request.parameter("index"));
    if (!index || *index >= site.journal.head().size) return app::not_found(site, request);
    const auto db = site.database.reader();
    return web::download("application/octet-stream", entry_at(db, *index),
                         "jernih-" + std::to_string(*index) + ".entry");
}

web::Outcome consistency(app::Site& site, web::Request& request, const app::Actor&) {
    const auto from = number(request.parameter("from")), to = number(request.parameter("to"));
    if (!from || !to || *from > *to || *to > site.journal.head().size) return app::not_found(site, request);
    const auto db = site.database.reader();
    std::string lines;
    for (const auto& hash : ledger::consistency_proof(static_cast<std::uint64_t>(*from),
                                                      static_cast<std::uint64_t>(*to), app::tiles_of(db)))
        lines += base::base64(base::bytes_of(hash)) + "\n";
    return web::text(std::move(lines)).with("Cache-Control", std::string(immutable));
}

// The checker as a file to keep: it carries the log's key and needs no server.
web::Outcome checker(app::Site& site, web::Request&, const app::Actor&) {
    std::string vkey;
    {
        const auto db = site.database.reader();
        web::append_escaped(vkey, log_vkey(db));
    }
    std::string page(web::offline_checker());
    constexpr std::string_view place = "@VKEY@";
    page.replace(page.find(place), place.size(), vkey);
    return web::download("text/html; charset=utf-8", std::move(page), "pemeriksa-jernih.html");
}

// Who has cosigned, and when: from the note itself, by the keys this house trusts.
web::Fragment witnesses(const app::Site& site, web::Lang lang, const std::string& note) {
    if (site.witnesses.empty())
        return web::paragraph(lang,
                              Text("Belum ada saksi yang ikut menandatangani.", "No witness cosigns yet."));
    std::vector<ledger::Verifier> keys;
    for (const auto& vkey : site.witnesses)
        if (auto key = ledger::Verifier::from(vkey)) keys.push_back(*std::move(key));
    const auto opened = ledger::open_note(note, keys);
    std::vector<web::SummaryRow> rows;
    for (const auto& key : keys) {
        std::string when(
            Text("belum menandatangani titik periksa ini", "has not signed this checkpoint yet")(lang));
        if (opened)
            for (const auto& by : opened->verified)
                if (by.name == key.name() && by.key_id == key.key_id())
                    when = base::iso(base::Instant{std::chrono::seconds{by.unix_time}}, base::Zone::wib);
        rows.push_back(web::summary_row(std::string(key.name()), when));
        rows.push_back(web::summary_row(Text("Kunci saksi", "Witness's key"), key.vkey()));
    }
    return web::summary_list(lang, rows);
}

web::Outcome about(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    std::string vkey;
    const auto head = site.journal.published();
    {
        const auto db = site.database.reader();
        vkey = log_vkey(db);
    }
    const auto link = [&](const char* to, Text words) {
        return R"(<li>{}</li>)"_html(web::link(lang, web::Url(to), words));
    };
    const auto body = R"(<h1 class="govuk-heading-l">{}</h1>
<p class="govuk-body">{}</p>
<p class="govuk-body">{}</p>
{}
<ul class="govuk-list govuk-list--bullet">{}{}{}{}{}</ul>
<h2 class="govuk-heading-m">{}</h2>
<pre tabindex="0">{}</pre>
<p class="govuk-body"><a class="govuk-link" href="/log/checkpoint">{}</a></p>
<h2 class="govuk-heading-m">{}</h2>{})"_html(
        Text("Log transparansi", "Transparency log")(lang),
        Text("Setiap tindakan yang berakibat hukum di sini dicatat dalam log yang hanya dapat ditambah. Log "
             "memuat sidik, bukan data pribadi.",
             "Every act with legal effect here is entered in a log that can only grow. The log holds "
             "fingerprints, no personal data.")(lang),
        Text("Siapa pun dapat menyalin log ini dan memeriksa bahwa tidak ada yang diubah atau dihapus.",
             "Anyone can copy this log and check that nothing was altered or removed.")(lang),
        web::summary_list(lang, {web::summary_row(Text("Jumlah tindakan tercatat", "Acts in the log"),
                                                  web::number(lang, head.size)),
                                 web::summary_row(Text("Kunci pemeriksa", "Verifier key"), vkey)}),
        link("/audit",
             Text("Pemeriksaan oleh auditor, langkah demi langkah", "An auditor's check, step by step")),
        link("/verifikasi", Text("Periksa tanda terima atau dokumen", "Check a receipt or a document")),
        link("/log/pemeriksa.html",
             Text("Unduh pemeriksa yang bekerja tanpa internet", "Download a checker that works offline")),
        link("/log/harian", Text("Terbitan harian", "Daily editions")),
        link("/log/format",
             Text("Format log, untuk pembuat pemeriksa", "The log's format, for who writes a verifier")),
        Text("Titik periksa terbaru", "Latest checkpoint")(lang), head.checkpoint,
        Text("Unduh titik periksa", "Download the checkpoint")(lang), Text("Saksi", "Witnesses")(lang),
        witnesses(site, lang, head.checkpoint));
    return app::page(site, request, actor,
                     {.title = std::string(Text("Log transparansi", "Transparency log")(lang)),
                      .section = app::Section::log},
                     body);
}

}  // namespace

std::vector<app::Route> log_pages() {
    using enum web::Method;
    return {
        {get, "/log", app::for_everyone, about},
        {get, "/log/checkpoint", app::for_everyone, checkpoint},
        {get, "/log/pemeriksa.html", app::for_everyone, checker},
        {get, "/log/bukti/{index}", app::for_everyone, proof},
        {get, "/log/entri/{index}", app::for_everyone, entry},
        {get, "/log/konsistensi/{from}/{to}", app::for_everyone, consistency},
        {get, "/log/tile/{level}/{a}", app::for_everyone, tile},
        {get, "/log/tile/{level}/{a}/{b}", app::for_everyone, tile},
        {get, "/log/tile/{level}/{a}/{b}/{c}", app::for_everyone, tile},
        {get, "/log/tile/{level}/{a}/{b}/{c}/{d}", app::for_everyone, tile},
    };
}

}  // namespace publication
