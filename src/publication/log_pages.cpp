// The public log, byte for byte as c2sp.org/tlog-tiles says, and a page that tells a person what it is.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "ledger/tile.hpp"
#include "publication/log_rows.hpp"
#include "publication/public_pages.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Text;

constexpr std::string_view immutable = "public, max-age=31536000, immutable";

web::Outcome checkpoint(app::Site& site, web::Request&, const app::Actor&) {
    web::Response out;
    out.type = "text/plain; charset=utf-8";
    out.body = site.journal.head().checkpoint;
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

web::Outcome about(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    std::string vkey;
    std::int64_t size = 0;
    {
        const auto db = site.database.reader();
        vkey = log_vkey(db);
        size = static_cast<std::int64_t>(log_size(db));
    }
    const auto body = R"(<h1 class="govuk-heading-l">{}</h1>
<p class="govuk-body">{}</p>
<p class="govuk-body">{}</p>
{}
<h2 class="govuk-heading-m">{}</h2>
<pre tabindex="0">{}</pre>
<p class="govuk-body"><a class="govuk-link" href="/log/checkpoint">{}</a></p>
<h2 class="govuk-heading-m">{}</h2>
<p class="govuk-body">{}</p>
<pre tabindex="0">field  = SHA-256("coi-field/v1\n" || salt(32) || u16 len(name) || name || u32 len(value) || value)
record = SHA-256("coi-record/v1\n" || u16 n || field_1 .. field_n)   (names in byte order)
entry  = "coi-leaf/v1\n" || u8 class || u64 unix time || record(32)     (53 bytes, big-endian)
leaf   = SHA-256(0x00 || entry)</pre>
<p class="govuk-body">{}</p>)"_html(
        Text("Log transparansi", "Transparency log")(lang),
        Text("Setiap tindakan yang berakibat hukum di sini dicatat dalam log yang hanya dapat ditambah. Log "
             "memuat sidik, bukan data pribadi.",
             "Every act with legal effect here is entered in a log that can only grow. The log holds "
             "fingerprints, no personal data.")(lang),
        Text("Siapa pun dapat menyalin log ini dan memeriksa bahwa tidak ada yang diubah atau dihapus.",
             "Anyone can copy this log and check that nothing was altered or removed.")(lang),
        web::summary_list(lang, {web::summary_row(Text("Jumlah tindakan tercatat", "Acts in the log"),
                                                  web::number(lang, size)),
                                 web::summary_row(Text("Kunci pemeriksa", "Verifier key"), vkey)}),
        Text("Titik periksa terbaru", "Latest checkpoint")(lang), site.journal.head().checkpoint,
        Text("Unduh titik periksa", "Download the checkpoint")(lang),
        Text("Untuk pembuat pemeriksa", "For who writes a verifier")(lang),
        Text("Format: c2sp.org/tlog-tiles, tlog-checkpoint, signed-note dan tlog-proof; pohon RFC 6962. "
             "Alamat: /log/checkpoint, /log/tile/L/N, /log/tile/entries/N.",
             "Formats: c2sp.org/tlog-tiles, tlog-checkpoint, signed-note and tlog-proof; the tree of RFC "
             "6962. Addresses: /log/checkpoint, /log/tile/L/N, /log/tile/entries/N.")(lang),
        Text("Nilai sebuah tindakan dapat dihapus bersama garamnya. Sidiknya tetap ada, jadi setiap bukti "
             "tetap berlaku.",
             "A value of an act can be erased with its salt. Its fingerprint stays, so every proof still "
             "holds.")(lang));
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
        {get, "/log/tile/{level}/{a}", app::for_everyone, tile},
        {get, "/log/tile/{level}/{a}/{b}", app::for_everyone, tile},
        {get, "/log/tile/{level}/{a}/{b}/{c}", app::for_everyone, tile},
        {get, "/log/tile/{level}/{a}/{b}/{c}/{d}", app::for_everyone, tile},
    };
}

}  // namespace publication
