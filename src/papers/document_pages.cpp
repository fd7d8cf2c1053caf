// For everyone: is this paper what an office issued? By the code on it, or by the file itself.
#include <algorithm>
#include <iterator>

#include "app/page.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "documents/seal.hpp"
#include "papers/document_rows.hpp"
#include "papers/papers_routes.hpp"

namespace papers {
namespace {

using namespace web::literals;
using web::Lang;
using web::Text;

constexpr Text title_text("Periksa dokumen", "Check a document");
constexpr std::size_t largest_file = 900'000;  // bytes; the largest of ours has some 100,000

Text label(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::statement:
            return Text("Surat Pernyataan Bebas Benturan Kepentingan",
                        "Statement of no conflict of interest");
        case DocumentKind::certificate: return Text("Sertifikat sosialisasi", "Certificate of training");
        case DocumentKind::summons: return Text("Surat panggilan", "Summons");
        case DocumentKind::sanction_decision: return Text("Petikan keputusan", "Extract of a decision");
    }
    return title_text;
}

web::Fragment heading(Lang lang) { return R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title_text(lang)); }

web::Fragment verdict(Lang lang, web::Meaning meaning, Text word, Text sentence) {
    return R"(<p class="govuk-body-l">{} {}</p>)"_html(web::tag(lang, meaning, word), sentence(lang));
}

// Does the checkpoint printed on the paper lie on the way to today's log?
web::Fragment checkpoint_words(store::Connection& db, Lang lang, const Document& d) {
    const bool fits = root_at(db, d.log_size) == d.log_root;
    const auto where =
        web::say(lang, Text("{} catatan, akar {}", "{} entries, root {}"), web::number(lang, d.log_size),
                 base::hex(base::bytes_of(d.log_root)).substr(0, 16));
    return R"({} {})"_html(
        where, fits ? web::tag(lang, web::Meaning::done,
                               Text("Cocok dengan log publik", "Agrees with the public log"))
                    : web::tag(lang, web::Meaning::stopped,
                               Text("Tidak cocok dengan log publik", "Does not agree with the public log")));
}

web::Fragment facts(store::Connection& db, Lang lang, base::Zone zone, const Document& d) {
    const auto names = names_on(db, d);
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Jenis", "Kind"), label(d.of.kind)(lang)),
        web::summary_row(Text("Nama", "Name"),
                         names.person.empty()
                             ? std::string(Text("Hanya pada dokumen", "On the paper only")(lang))
                             : names.person),
        web::summary_row(Text("Kantor", "Office"), names.office)};
    if (!d.of.number.empty() && !names_nobody(d.of.kind))
        rows.push_back(web::summary_row(Text("Nomor", "Number"), d.of.number));
    rows.push_back(web::summary_row(Text("Diterbitkan", "Issued"), web::date_time(lang, d.issued_at, zone)));
    rows.push_back(web::summary_row(Text("Kode", "Code"), code_in_groups(d.code)));
    const auto hashes = web::each(editions_of(db, d.code), [](const Edition& e) {
        return R"(<div class="j-code">{}</div>)"_html(base::hex(base::bytes_of(e.pdf)));
    });
    rows.push_back({Text("Sidik SHA-256", "SHA-256"), hashes, {}});
    rows.push_back(web::summary_row(
        Text("Catatan log", "Log entries"),
        web::say(lang, Text("{} (tindakan), {} (penerbitan)", "{} (the act), {} (the issue)"),
                 web::number(lang, d.of.act), web::number(lang, d.index))));
    rows.push_back({Text("Titik periksa", "Checkpoint"), checkpoint_words(db, lang, d), {}});
    return web::summary_list(lang, rows);
}

web::Fragment how(Lang lang) {
    return R"(<p class="govuk-body">{} <a class="govuk-link" href="/verifikasi/sertifikat.pem">{}</a> {} <a class="govuk-link" href="/log">{}</a></p>)"_html(
        Text("Segel pada PDF dapat diperiksa dengan pembaca PDF apa pun.",
             "Any reader of PDFs can check the seal on it.")(lang),
        Text("Unduh sertifikat otoritas segel", "Download the certificate of the seals' authority")(lang),
        Text("Otoritas ini milik instalasi ini, belum tersertifikasi (PP 71/2019 Pasal 60).",
             "This authority is the installation's own and not certified (PP 71/2019 art. 60).")(lang),
        Text("Periksa log publik", "Check the public log")(lang));
}

web::Fragment ask(Lang lang, const app::Actor& actor, const web::Form& form, const web::Faults& faults) {
    auto code = web::field(lang, form, faults, "kode", Text("Kode pada dokumen", "Code on the document"),
                           Text("16 huruf dan angka di sebelah kode QR, misalnya K7QF-9M2P-XT4A-W8ND.",
                                "16 letters and digits beside the QR code, such as K7QF-9M2P-XT4A-W8ND."));
    auto file = web::field(lang, form, faults, "berkas", Text("Atau berkas PDF", "Or the PDF file"),
                           Text("Kami menghitung sidiknya dan memeriksa segelnya. Berkas tidak disimpan.",
                                "We compute its fingerprint and check its seal. The file is not kept."));
    return web::form(app::form_guard(actor, &form), web::path("/verifikasi/berkas"),
                     web::text_input(lang, code, web::Entry::text, web::Wide::characters_30) +
                         web::file_input(lang, file, "application/pdf") +
                         web::button(lang, Text("Periksa", "Check")),
                     web::Sends::files);
}

web::Response framed(app::Site& site, const web::Request& request, const app::Actor& actor,
                     web::Fragment body, int status = 200, bool error = false) {
    return app::page(site, request, actor,
                     {.title = std::string(title_text(request.lang)), .error = error, .status = status},
                     std::move(body));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto code = code_typed(request.parameter("code"));
    web::Fragment body;
    {
        const auto db = site.database.reader();
        const auto document = code.empty() ? std::nullopt : find_document(db, code);
        if (!document) return app::not_found(site, request);
        body = heading(lang) +
               verdict(lang, web::Meaning::done, Text("Diterbitkan", "Issued"),
                       Text("Dokumen ini diterbitkan oleh kantor di bawah.",
                            "This document was issued by the office below.")) +
               facts(db, lang, actor.zone, *document) +
               R"(<p class="govuk-body">{}</p>)"_html(Text(
                   "Bandingkan nama, nomor, dan isinya. Untuk memastikan tidak ada yang diubah, unggah "
                   "berkasnya.",
                   "Compare name, number and content. To be sure that nothing was changed, upload the file.")(
                   lang)) +
               ask(lang, actor, {}, {}) + how(lang);
    }
    return framed(site, request, actor, std::move(body));
}

web::Outcome form_page(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    return framed(site, request, actor,
                  heading(lang) +
                      web::paragraph(lang, Text("Isi kode yang tercetak, atau pilih berkasnya.",
                                                "Enter the printed code, or choose the file.")) +
                      ask(lang, actor, {}, {}) + how(lang));
}

web::Fragment seal_words(Lang lang, const documents::SealCheck& seal, base::Zone zone) {
    using documents::SealState;
    switch (seal.state) {
        case SealState::none:
            return verdict(lang, web::Meaning::stopped, Text("Tidak dikenal", "Unknown"),
                           Text("Berkas ini bukan terbitan kami dan tidak bersegel.",
                                "We did not issue this file, and it carries no seal."));
        case SealState::altered:
            return verdict(lang, web::Meaning::stopped, Text("Berubah", "Altered"),
                           Text("Isi berkas ini berubah setelah disegel. Jangan gunakan.",
                                "This file was changed after it was sealed. Do not rely on it."));
        case SealState::unknown_issuer:
            return verdict(lang, web::Meaning::attention, Text("Bukan segel kami", "Not our seal"),
                           Text("Segelnya utuh, tetapi bukan dari kantor penyelenggara pemilu ini.",
                                "Its seal is whole, but is not by an office of this election organiser."));
        case SealState::added_to:
            return verdict(lang, web::Meaning::stopped, Text("Ditambah", "Added to"),
                           Text("Ada yang ditambahkan ke berkas ini setelah disegel.",
                                "Something was added to this file after it was sealed."));
        case SealState::sound: break;
    }
    return verdict(lang, web::Meaning::done, Text("Segel sah", "Sound seal"),
                   Text("Isi berkas ini tidak berubah sejak disegel.",
                        "This file is as it was when it was sealed.")) +
           web::summary_list(lang, {web::summary_row(Text("Disegel oleh", "Sealed by"), seal.signer),
                                    web::summary_row(Text("Waktu pada segel", "Time on the seal"),
                                                     seal.at ? web::date_time(lang, *seal.at, zone) : "")});
}

web::Outcome check(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto lang = request.lang;
    web::Faults faults;
    const auto* file = form->file("berkas");
    const auto typed = form->get("kode");
    if (!file && typed.empty())
        faults.add("kode", Text("Isi kode, atau pilih berkas PDF", "Enter the code, or choose a PDF file"));
    if (!file && !typed.empty()) {
        const auto code = code_typed(typed);
        const auto db = site.database.reader();
        if (!code.empty() && find_document(db, code)) return web::redirect(web::path("/verifikasi/{}", code));
        faults.add("kode", Text("Tidak ada dokumen dengan kode ini. Periksa lagi 16 huruf dan angkanya",
                                "No document has this code. Look again at its 16 letters and digits"));
    }
    if (file && file->bytes.size() > largest_file)
        faults.add("berkas", Text("Berkas terlalu besar. Dokumen terbitan kami lebih kecil dari 1 MB",
                                  "The file is too large. Documents of ours are smaller than 1 MB"));
    if (!faults.empty())
        return framed(
            site, request, actor,
            web::error_summary(lang, faults) + heading(lang) + ask(lang, actor, *form, faults) + how(lang),
            422, true);
    web::Fragment body = heading(lang);
    {
        const auto db = site.database.reader();
        const auto seal = documents::check_seal(file->bytes, authorities(db));
        if (const auto document = document_with(db, base::sha256(file->bytes)))
            body += verdict(lang, web::Meaning::done, Text("Asli", "Genuine"),
                            Text("Berkas ini sama persis dengan yang diterbitkan.",
                                 "This file is, to the last byte, what was issued.")) +
                    facts(db, lang, actor.zone, *document);
        else
            body += seal_words(lang, seal, actor.zone);
    }
    return framed(site, request, actor, std::move(body) + ask(lang, actor, {}, {}) + how(lang));
}

web::Outcome certificate(app::Site& site, web::Request& request, const app::Actor&) {
    std::string out;
    {
        const auto db = site.database.reader();
        for (const auto& pem : authorities(db)) out += pem;
    }
    if (out.empty()) return app::not_found(site, request);
    return web::download("application/x-pem-file", std::move(out), "otoritas-segel.pem");
}

}  // namespace

std::vector<app::Route> pages() {
    using enum web::Method;
    std::vector<app::Route> out{
        {get, "/verifikasi/berkas", app::for_everyone, form_page},
        {post, "/verifikasi/berkas", app::for_everyone, check},
        {get, "/verifikasi/sertifikat.pem", app::for_everyone, certificate},
        {get, "/verifikasi/{code}", app::for_everyone, show},
    };
    std::ranges::copy(bundle_pages(), std::back_inserter(out));
    return out;
}

}  // namespace papers
