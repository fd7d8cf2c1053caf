// Verification samples for everybody: the fixed list, the seed, who was drawn as entries of the log, and how
// to recompute it. No names: an entry tells its signer alone, who holds the receipt.
#include "app/page.hpp"
#include "base/text.hpp"
#include "oversight/draw_sample.hpp"
#include "oversight/sample_rows.hpp"
#include "people/people_rows.hpp"
#include "publication/public_pages.hpp"

namespace publication {
namespace {

using namespace web::literals;
using oversight::Sample;
using oversight::SampleId;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr int samples_shown = 100;

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Sampel verifikasi", "Verification samples");
    web::Table table{.id = "sampel",
                     .caption = Text("Sampel yang diumumkan", "Samples announced"),
                     .columns = {{Text("Diumumkan", "Announced")},
                                 {Text("Satuan kerja", "Office")},
                                 {Text("Terpilih", "Drawn")},
                                 {Text("Hari undian", "Day of the draw")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada sampel yang diumumkan.", "No sample is announced yet.")};
    {
        const auto db = site.database.reader();
        for (const auto& sample : oversight::all_samples(db, samples_shown)) {
            const auto unit = people::load_unit(db, sample.unit);
            table.rows.push_back(
                {web::link(lang, web::path("/sampel/{}", sample.id), web::long_date(lang, sample.announced)),
                 Fragment::text(unit ? unit->name : ""),
                 Fragment::text(
                     web::say(lang, Text("{} dari {}", "{} of {}"), sample.size, sample.population)),
                 Fragment::text(web::long_date(lang, sample.seed_day))});
        }
    }
    auto body = R"(<h1 class="govuk-heading-l">{}</h1>{}{})"_html(
        title(lang),
        web::paragraph(lang,
                       Text("Inspektorat memverifikasi sebagian surat pernyataan. Undian menentukan "
                            "yang mana, bukan orang. Siapa pun dapat menghitung ulang.",
                            "The Inspectorate verifies some of the statements. A draw says which, not a "
                            "person. Anybody can recompute it.")),
        web::table(lang, table));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::public_decisions},
                     std::move(body));
}

std::string numbers(const std::vector<std::int64_t>& entries) {
    std::string out;
    for (const auto entry : entries) out += (out.empty() ? "" : ", ") + std::to_string(entry);
    return out;
}

Fragment drawn_part(store::Connection& db, Lang lang, const Sample& sample) {
    if (!sample.drawn)
        return web::inset(web::paragraph(
            lang, web::say(lang,
                           Text("Belum diundi. Benihnya titik periksa log yang terbit pada {}.",
                                "Not drawn yet. Its seed is the log's checkpoint published on {}."),
                           sample.seed_day)));
    std::vector<std::int64_t> chosen;
    for (const auto& item : oversight::items_of(db, sample.id)) chosen.push_back(item.entry);
    const auto tally = oversight::tally_of(db, sample.id);
    return web::summary_list(
               lang,
               {web::summary_row(Text("Diundi", "Drawn on"), web::long_date(lang, *sample.drawn)),
                web::summary_row(Text("Benih", "Seed"),
                                 base::hex(base::bytes_of(oversight::seed_of(sample.id, sample.checkpoint)))),
                web::summary_row(Text("Entri terpilih", "Entries drawn"), numbers(chosen)),
                web::summary_row(
                    Text("Sudah diverifikasi", "Verified"),
                    web::say(lang, Text("{} dari {}", "{} of {}"), tally.checked, tally.drawn))}) +
           R"(<h2 class="govuk-heading-m">{}</h2>{}<pre tabindex="0">{}</pre>{}<pre tabindex="0">seed=$( (printf 'jernih-sample/v1\n{}\n'; cat checkpoint) | sha256sum | cut -c1-64)
cat daftar.txt | while read -r entry; do
  echo "$(printf '%s %s' "$seed" "$entry" | sha256sum | cut -c1-64) $entry"
done | sort | head -n {} | cut -d' ' -f2 | sort -n</pre>)"_html(
               Text("Hitung ulang", "Recompute it")(lang),
               web::paragraph(lang, Text("Simpan tiga baris ini sebagai berkas checkpoint:",
                                         "Save these three lines as a file named checkpoint:")),
               sample.checkpoint,
               web::paragraph(lang, Text("Lalu, di sebelah daftar.txt:", "Then, beside daftar.txt:")),
               sample.id.text(), sample.size);
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<SampleId>("id");
    const auto lang = request.lang;
    constexpr Text title("Sampel verifikasi", "Verification sample");
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto sample = id ? oversight::load_sample(db, *id) : std::nullopt;
        if (!sample) return app::not_found(site, request);
        const auto unit = people::load_unit(db, sample->unit);
        body = R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1>{}{}{})"_html(
            unit ? unit->name : std::string{}, title(lang),
            web::summary_list(
                lang,
                {web::summary_row(Text("Diumumkan", "Announced"), web::long_date(lang, sample->announced)),
                 web::summary_row(Text("Pernyataan dalam daftar", "Statements on the list"),
                                  web::number(lang, sample->population)),
                 web::summary_row(Text("Yang dipilih", "To be drawn"), web::number(lang, sample->size)),
                 web::summary_row(Text("Sidik daftar (SHA-256)", "The list's SHA-256"),
                                  base::hex(base::bytes_of(sample->list))),
                 {Text("Daftar", "List"),
                  R"(<p class="govuk-body"><a class="govuk-link" href="/sampel/{}/daftar.txt">daftar.txt</a></p>)"_html(
                      sample->id),
                  {}}}),
            web::paragraph(lang,
                           Text("Daftar berisi nomor entri log, satu per baris, tanpa nama. Nomor Anda ada "
                                "pada tanda terima Anda.",
                                "The list holds log entries, one a line, without names. Yours stands on "
                                "your receipt.")),
            drawn_part(db, lang, *sample));
    }
    return app::page(
        site, request, actor,
        {.title = std::string(title(lang)), .section = app::Section::public_decisions, .back = "/sampel"},
        std::move(body));
}

web::Outcome entries(app::Site& site, web::Request& request, const app::Actor&) {
    const auto id = request.id<SampleId>("id");
    std::string text;
    if (id) {
        const auto db = site.database.reader();
        text = oversight::list_text(oversight::entries_of(db, *id));
    }
    if (text.empty()) return app::not_found(site, request);
    return web::text(std::move(text)).with("Content-Disposition", "inline; filename=\"daftar.txt\"");
}

}  // namespace

std::vector<app::Route> sample_pages() {
    using enum web::Method;
    return {{get, "/sampel", app::for_everyone, list},
            {get, "/sampel/{id}", app::for_everyone, show},
            {get, "/sampel/{id}/daftar.txt", app::for_everyone, entries}};
}

}  // namespace publication
