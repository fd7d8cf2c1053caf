// What the house says about itself to everyone: how accessible its pages are, and what it does with personal
// data. Only what is so in this program; what an agency decides for itself is named as that.
#include "app/page.hpp"
#include "publication/public_pages.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Lang;
using web::Text;

web::Fragment part(Lang lang, Text heading, std::initializer_list<Text> sentences) {
    return R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
        heading(lang), web::each(sentences, [&](const Text& s) { return R"(<li>{}</li>)"_html(s(lang)); }));
}

web::Response about(app::Site& site, const web::Request& request, const app::Actor& actor, Text title,
                    Text lead, web::Fragment parts) {
    const auto lang = request.lang;
    auto body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body-l">{}</p>{}<p class="govuk-body"><a class="govuk-link" href="/">{}</a></p>)"_html(
            title(lang), lead(lang), parts, Text("Ke halaman depan", "To the front page")(lang));
    return app::page(site, request, actor, {.title = std::string(title(lang))}, std::move(body));
}

web::Outcome accessibility(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    auto parts = part(
        lang, Text("Yang dapat Anda andalkan", "What you can rely on"),
        {Text("Semua halaman dapat dipakai tanpa JavaScript.", "Every page works without JavaScript."),
         Text("Semua halaman dapat dipakai dengan papan ketik saja.",
              "Every page works with the keyboard alone."),
         Text("Halaman menyesuaikan diri dengan layar 320 piksel tanpa bergeser ke samping.",
              "Pages fit a screen of 320 pixels without scrolling sideways."),
         Text("Anda dapat memperbesar huruf sampai 400 persen.", "You can enlarge the text to 400 percent."),
         Text("Setiap isian menyebut namanya, dan setiap kesalahan menyebut cara memperbaikinya.",
              "Every field says its name, and every error says how to mend it."),
         Text("Setiap halaman ada dalam bahasa Indonesia dan bahasa Inggris.",
              "Every page is in Indonesian and in English.")});
    parts += part(lang, Text("Yang kami tuju", "What we aim for"),
                  {Text("Kami mengikuti WCAG 2.2 tingkat AA dan memeriksanya dengan alat otomatis.",
                        "We follow WCAG 2.2 level AA and check it with automatic tools."),
                   Text("Pemeriksaan otomatis tidak menemukan semuanya. Pengujian oleh penyandang "
                        "disabilitas belum dilakukan.",
                        "Automatic checks do not find everything. No test by people with disabilities has "
                        "been done yet.")});
    parts += part(
        lang, Text("Jika ada yang menghalangi Anda", "If something is in your way"),
        {Text("Sampaikan kepada sekretariat kantor yang Anda hubungi: halaman mana dan apa yang terjadi.",
              "Tell the secretariat of the office you deal with: which page, and what happened."),
         Text("Anda berhak meminta isi halaman dalam bentuk lain, misalnya kertas.",
              "You may ask for the content in another form, on paper for example.")});
    return about(site, request, actor, Text("Aksesibilitas", "Accessibility"),
                 Text("Jernih dibuat agar semua orang dapat memakainya, juga dengan ponsel lama.",
                      "Jernih is made so that everyone can use it, on an old phone too."),
                 std::move(parts));
}

web::Outcome privacy(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    auto parts =
        part(lang, Text("Yang kami simpan", "What we keep"),
             {Text("Tentang pejabat dan pegawai: nama, jabatan, deklarasi, dan daftar kepentingan yang "
                   "mereka isi sendiri.",
                   "About officials and staff: name, position, declarations, and the interests they enter "
                   "themselves."),
              Text("Tentang pihak dalam suatu urusan: nama dan, bila ada, nomor yang dicatat sekretaris.",
                   "About parties to a matter: the name and, where there is one, the number the secretary "
                   "entered."),
              Text("Tentang pengunjung: tidak ada. Kami tidak memakai pelacak dan tidak memuat apa pun dari "
                   "situs lain.",
                   "About visitors: nothing. We use no trackers and load nothing from other sites.")});
    parts += part(lang, Text("Yang dapat dibaca semua orang", "What everyone can read"),
                  {Text("Keputusan, jumlah suara, dan siapa yang tidak ikut memutuskan: nama, jabatan, jenis "
                        "hubungan, dan tindakannya.",
                        "Decisions, numbers of votes, and who took no part: name, position, kind of relation "
                        "and the measure."),
                   Text("Uraian sebuah deklarasi tidak pernah diumumkan.",
                        "What a declaration describes is never published."),
                   Text("Log publik memuat sidik tindakan, bukan isinya.",
                        "The public log holds fingerprints of acts, not their content.")});
    parts += part(
        lang, Text("Siapa yang membaca deklarasi", "Who reads a declaration"),
        {Text("Yang mendeklarasikan, atasan yang menetapkan, dan Inspektorat.",
              "The declarant, the superior who determines it, and the Inspectorate."),
         Text("Yang mengurus mesin tidak membaca isi apa pun.", "Who runs the machine reads no content.")});
    parts += part(
        lang, Text("Hak Anda", "Your rights"),
        {Text("Anda dapat meminta salinan dan perbaikan data Anda (UU 27/2022).",
              "You may ask for a copy and a correction of your data (UU 27/2022)."),
         Text("Anda dapat meminta penghapusan (UU 27/2022). Bukti dalam log tetap berlaku tanpa isinya.",
              "You may ask for erasure (UU 27/2022). Proofs in the log hold without the content."),
         Text("Ajukan kepada sekretariat kantor Anda. Lama penyimpanan ditetapkan oleh lembaga.",
              "Ask the secretariat of your office. How long data are kept is for the agency to decide.")});
    parts +=
        part(lang, Text("Kuki", "Cookies"),
             {Text("Satu kuki untuk sesi masuk dan satu untuk bahasa. Keduanya tidak dibaca siapa pun selain "
                   "situs ini.",
                   "One cookie for the session and one for the language. Nobody but this site reads them.")});
    return about(
        site, request, actor, Text("Privasi", "Privacy"),
        Text("Jernih menyimpan sesedikit mungkin, dan mengumumkan hanya yang perlu diketahui publik.",
             "Jernih keeps as little as it can, and publishes only what the public needs to know."),
        std::move(parts));
}

}  // namespace

std::vector<app::Route> about_pages() {
    return {
        {web::Method::get, "/aksesibilitas", app::for_everyone, accessibility},
        {web::Method::get, "/privasi", app::for_everyone, privacy},
    };
}

}  // namespace publication
