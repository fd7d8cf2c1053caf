// Where an auditor begins: what to check, in the order of the work, each step from public sources. The role
// opens no case, so this page is everybody's (docs/decisions/0114).
#include "app/page.hpp"
#include "publication/class_words_pages.hpp"
#include "publication/log_day_rows.hpp"
#include "publication/log_rows.hpp"
#include "publication/public_pages.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr int editions_counted = 366;
constexpr Text page_title("Pemeriksaan oleh auditor", "An auditor's check");

Fragment part(Lang lang, Text heading, Text why, const Fragment& rest) {
    return R"(<h2 class="govuk-heading-m">{}</h2>{}{})"_html(heading(lang), web::paragraph(lang, why), rest);
}

Fragment ways(Lang lang, std::initializer_list<std::pair<const char*, Text>> list) {
    return R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(web::each(list, [&](const auto& way) {
        return R"(<li>{}</li>)"_html(web::link(lang, web::Url(way.first), way.second));
    }));
}

// What has come to the log since the size that the reader kept, and the proof that nothing before it changed.
Fragment since(store::Connection& db, Lang lang, std::int64_t kept, std::int64_t size) {
    std::map<int, std::int64_t> sum;
    for (const auto& day : log_days(db, editions_counted))
        if (day.size > kept) add_classes(sum, day.classes);
    std::vector<web::SummaryRow> rows{
        web::summary_row(web::say(lang, Text("Entri sejak {}", "Entries since {}"), web::number(lang, kept)),
                         web::number(lang, size - kept))};
    if (!sum.empty())
        rows.push_back(
            web::summary_row(Text("Dalam terbitan harian sejak itu", "In the daily editions since"),
                             classes_in_words(lang, sum)));
    rows.push_back({Text("Bukti bahwa yang lama tidak berubah", "Proof that the old did not change"),
                    web::link(lang, web::path("/log/konsistensi/{}/{}", kept, size),
                              Text("Unduh bukti kesinambungan", "Download the consistency proof")),
                    {}});
    return web::summary_list(lang, rows);
}

// The form; `kept` is the size that was given, 0 when none was.
Fragment compare(store::Connection& db, Lang lang, const web::Form& form, const web::Faults& faults,
                 std::int64_t kept, std::int64_t size) {
    return web::search_form(
               web::Url("/audit"),
               web::text_input(lang,
                               web::field(lang, form, faults, "sejak",
                                          Text("Ukuran log yang Anda simpan", "The size of the log you kept"),
                                          Text("Baris kedua titik periksa yang Anda simpan.",
                                               "The second line of the checkpoint you kept.")),
                               web::Entry::whole_number, web::Wide::characters_10) +
                   web::button(lang, Text("Bandingkan", "Compare"), web::ButtonKind::secondary)) +
           (kept > 0 ? since(db, lang, kept, size) : Fragment{});
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto head = site.journal.published();
    const auto size = static_cast<std::int64_t>(head.size);
    const web::Form form(request.query);
    web::Faults faults;
    std::int64_t kept = 0;
    if (form.has("sejak"))
        kept = web::Reader(form, faults)
                   .number("sejak",
                           Text("Isi ukuran log yang Anda simpan, misalnya 1200",
                                "Enter the size you kept, 1200 for example"),
                           1, size);
    Fragment body =
        web::error_summary(lang, faults) + R"(<h1 class="govuk-heading-l">{}</h1>)"_html(page_title(lang)) +
        web::paragraph(lang, Text("Anda tidak perlu percaya kepada kami. Setiap langkah memakai "
                                  "sumber yang terbuka bagi siapa pun.",
                                  "You need not trust us. Each step uses sources that are open to "
                                  "everybody."));
    {
        const auto db = site.database.reader();
        body +=
            part(lang, Text("1. Periksa seluruh log", "1. Check the whole log"),
                 Text("Perintah ini menyalin log, menghitung ulang semuanya, dan memeriksa tanda tangan.",
                      "This command copies the log, computes all of it anew and checks the signature."),
                 R"(<pre tabindex="0">jernih log fsck {} --vkey {}</pre>)"_html(site.address + "/log",
                                                                                log_vkey(db)) +
                     web::summary_list(lang, {web::summary_row(Text("Tindakan tercatat", "Acts in the log"),
                                                               web::number(lang, size))}));
        body += part(lang, Text("2. Bandingkan dengan yang Anda simpan", "2. Compare with what you kept"),
                     Text("Simpan satu titik periksa pada setiap kunjungan. Yang lama harus tetap termuat di "
                          "dalam yang baru.",
                          "Keep a checkpoint at each visit. The old one must still be part of the new."),
                     ways(lang, {{"/log/checkpoint", Text("Unduh titik periksa", "Download the checkpoint")},
                                 {"/log/harian", Text("Terbitan harian dan stempel waktunya",
                                                      "Daily editions and their time stamps")}}) +
                         compare(db, lang, form, faults, faults.empty() ? kept : 0, size));
    }
    body += part(lang, Text("3. Cocokkan yang diumumkan", "3. Compare what is published"),
                 Text("Hitung ulang undian sampel. Cocokkan larangan ikut serta dengan keputusannya.",
                      "Draw the samples again. Compare recusals with the decisions."),
                 ways(lang, {{"/sampel", Text("Sampel verifikasi", "Verification samples")},
                             {"/keputusan",
                              Text("Keputusan dan siapa yang tidak ikut", "Decisions and who took no part")},
                             {"/data", Text("Data terbuka", "Open data")},
                             {"/sanksi-diumumkan", Text("Sanksi yang diumumkan", "Sanctions announced")}}));
    body += part(
        lang, Text("4. Periksa satu berkas", "4. Check one record"),
        Text("Peran auditor tidak membuka isi kasus. Minta pemilik kasus memberikan tanda terima atau "
             "catatannya.",
             "An auditor's role opens no case. Ask whose case it is for the receipt or the record."),
        ways(lang, {{"/verifikasi", Text("Periksa tanda terima atau catatan", "Check a receipt or a record")},
                    {"/verifikasi/berkas", Text("Periksa dokumen PDF", "Check a PDF document")},
                    {"/log/pemeriksa.html", Text("Unduh pemeriksa yang bekerja tanpa internet",
                                                 "Download a checker that works offline")},
                    {"/log/format", Text("Format log, untuk menulis pemeriksa sendiri",
                                         "The log's format, to write your own verifier")}}));
    return app::page(site, request, actor,
                     {.title = std::string(page_title(lang)),
                      .section = app::Section::log,
                      .back = "/log",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> audit_pages() { return {{web::Method::get, "/audit", app::for_everyone, show}}; }

}  // namespace publication
