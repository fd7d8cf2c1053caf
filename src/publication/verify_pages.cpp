// For whoever holds a receipt, a record or a document: is it what this log has? Nothing uploaded is kept.
#include <algorithm>
#include <cctype>

#include "app/page.hpp"
#include "app/record.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "publication/log_rows.hpp"
#include "publication/public_pages.hpp"
#include "publication/published_rows.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Lang;
using web::Meaning;
using web::Text;

constexpr Text title("Periksa tanda terima atau dokumen", "Check a receipt or a document");

struct Finding {
    Meaning meaning = Meaning::stopped;
    Text tag = Text("Tidak sah", "Not valid");
    Text sentence = Text("Berkas ini bukan tanda terima, catatan, atau dokumen yang kami terbitkan.",
                         "This file is no receipt, record or document that we issued.");
    std::vector<web::SummaryRow> rows;
};

constexpr Text valid("Sah", "Valid");

Finding receipt_of_ours(store::Connection& db, Lang lang, const std::string& text,
                        std::span<const ledger::Verifier> keys) {
    Finding out;
    const auto receipt = ledger::parse_receipt(text);
    if (!receipt || !ledger::open_checkpoint(receipt->checkpoint, keys)) {
        out.sentence =
            Text("Titik periksa di dalamnya tidak ditandatangani oleh log ini, atau berkasnya berubah.",
                 "The checkpoint in it was not signed by this log, or the file was changed.");
        return out;
    }
    const auto entry = entry_at(db, static_cast<std::int64_t>(receipt->index));
    const auto verified = ledger::verify_receipt(text, entry, keys);
    const auto parsed = ledger::parse_entry(entry);
    if (!verified || !parsed) {
        out.meaning = Meaning::attention;
        out.tag = Text("Tidak cocok dengan log", "Does not fit the log");
        out.sentence = Text(
            "Tanda tangannya sah, tetapi entrinya lain. Simpan berkas ini dan tunjukkan kepada pengawas: "
            "bila ia tidak "
            "diubah, ini bukti bahwa log diubah.",
            "Its signature holds, but the entry is another. Keep this file and show it to an overseer: "
            "unless it was "
            "changed, it is evidence that the log was.");
        return out;
    }
    out.meaning = Meaning::done;
    out.tag = valid;
    out.sentence = Text("Tindakan ini ada dalam log, tidak diubah sejak dicatat.",
                        "This act is in the log, unchanged since it was filed.");
    out.rows = {
        web::summary_row(Text("Nomor dalam log publik", "Index in the public log"),
                         std::to_string(verified->index)),
        web::summary_row(Text("Dicatat", "Filed"),
                         base::iso(base::Instant{std::chrono::seconds{parsed->unix_time}}, base::Zone::wib)),
        web::summary_row(
            Text("Titik periksa", "Checkpoint"),
            web::number(lang, static_cast<std::int64_t>(verified->signed_checkpoint.checkpoint.size)))};
    return out;
}

Finding record_of_ours(const std::string& text, std::span<const ledger::Verifier> keys) {
    Finding out;
    const auto record = app::check_record(text, keys);
    if (!record) {
        if (record.error() == app::RecordError::malformed) return out;
        out.sentence = record.error() == app::RecordError::bad_checkpoint
                           ? Text("Titik periksa di dalamnya tidak ditandatangani oleh log ini.",
                                  "The checkpoint in it was not signed by this log.")
                           : Text("Isinya bukan yang dicatat: berkas ini atau tanda terimanya berubah.",
                                  "It is not what was filed: this file or its receipt was changed.");
        return out;
    }
    out.meaning = Meaning::done;
    out.tag = valid;
    out.sentence = Text("Persis inilah yang dicatat, sebelum titik periksanya ditandatangani.",
                        "Exactly this was filed, before its checkpoint was signed.");
    out.rows.push_back(web::summary_row(Text("Nomor dalam log publik", "Index in the public log"),
                                        std::to_string(record->index)));
    out.rows.push_back(web::summary_row(Text("Dicatat", "Filed"), base::iso(record->time, base::Zone::wib)));
    for (const auto& field : record->fields)
        out.rows.push_back({.key = field.name,
                            .value = web::Fragment::text(field.erased ? "—" : std::string_view(field.text))});
    return out;
}

Finding document_of_ours(store::Connection& db, const base::Hash& hash) {
    Finding out;
    const auto issued = issued_document(db, hash);
    out.rows = {web::summary_row(Text("Sidik SHA-256", "SHA-256"), base::hex(base::bytes_of(hash)))};
    if (!issued) return out;
    const auto kind = app::title(issued->kind);
    out.meaning = Meaning::done;
    out.tag = valid;
    out.sentence = Text("Dokumen ini diterbitkan di sini dan tidak berubah.",
                        "This document was issued here and is unchanged.");
    out.rows.push_back(web::summary_row(Text("Tindakan", "Act"), kind.id));
    out.rows.push_back(
        web::summary_row(Text("Diterbitkan", "Issued"), base::iso(issued->at, base::Zone::wib)));
    out.rows.push_back(web::summary_row(Text("Nomor dalam log publik", "Index in the public log"),
                                        std::to_string(issued->index)));
    return out;
}

web::Fragment form(const app::Actor& actor, Lang lang, const web::Form& sent, const web::Faults& faults) {
    return web::error_summary(lang, faults) +
           web::form(
               app::form_guard(actor), web::Url("/verifikasi"),
               web::file_input(lang,
                               web::field(lang, sent, faults, "berkas", Text("Berkas Anda", "Your file"),
                                          Text("Tanda terima (.tlog-proof), catatan (.json), atau PDF.",
                                               "A receipt (.tlog-proof), a record (.json), or a PDF.")),
                               ".tlog-proof,.json,.pdf") +
                   web::text_input(
                       lang,
                       web::field(lang, sent, faults, "sidik",
                                  Text("Atau sidik SHA-256 dokumen", "Or the document's SHA-256"),
                                  Text("64 angka dan huruf a sampai f.", "64 digits and letters a to f."))) +
                   web::button(lang, Text("Periksa", "Check")),
               web::Sends::files);
}

web::Response shown(app::Site& site, const web::Request& request, const app::Actor& actor, web::Fragment body,
                    bool error = false) {
    const auto lang = request.lang;
    auto whole =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{}<p class="govuk-body"><a class="govuk-link" href="/verifikasi/berkas">{}</a></p><p class="govuk-body"><a class="govuk-link" href="/log/pemeriksa.html">{}</a></p>)"_html(
            title(lang),
            Text("Berkas Anda dibaca sekali dan tidak disimpan.",
                 "Your file is read once and not kept.")(lang),
            body,
            Text("Punya surat bersegel? Periksa dengan kode yang tercetak, atau berkas PDF-nya",
                 "Have a sealed paper? Check it by its printed code, or its PDF")(lang),
            Text("Unduh pemeriksa yang bekerja tanpa internet dan tanpa kami",
                 "Download a checker that works offline and without us")(lang));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)),
                      .section = app::Section::log,
                      .back = "/log",
                      .error = error,
                      .status = error ? 422 : 200},
                     std::move(whole));
}

web::Outcome ask(app::Site& site, web::Request& request, const app::Actor& actor) {
    return shown(site, request, actor, form(actor, request.lang, {}, {}));
}

Finding look_at(app::Site& site, Lang lang, const web::File* file, const std::optional<base::Hash>& digest) {
    const auto db = site.database.reader();
    const ledger::Verifier keys[] = {*ledger::Verifier::from(log_vkey(db))};
    if (!file) return document_of_ours(db, *digest);
    if (file->bytes.starts_with("c2sp.org/tlog-proof")) return receipt_of_ours(db, lang, file->bytes, keys);
    if (file->bytes.starts_with("{")) return record_of_ours(file->bytes, keys);
    return document_of_ours(db, base::sha256(file->bytes));
}

struct Asked {
    web::Request request;
    app::Actor actor;
    std::optional<web::File> file;
    std::optional<base::Hash> digest;
};

web::Response answer(app::Site& site, const Asked& asked) {
    const auto lang = asked.request.lang;
    const auto found = look_at(site, lang, asked.file ? &*asked.file : nullptr, asked.digest);
    return shown(
        site, asked.request, asked.actor,
        R"(<h2 class="govuk-heading-m">{}</h2><p class="govuk-body">{} {}</p>{}<h2 class="govuk-heading-m">{}</h2>{})"_html(
            Text("Hasil", "Result")(lang), web::tag(lang, found.meaning, found.tag), found.sentence(lang),
            web::summary_list(lang, found.rows), Text("Periksa yang lain", "Check another")(lang),
            form(asked.actor, lang, {}, {})));
}

web::Outcome check(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto sent = web::read_form(request);
    if (!sent) return web::refusal(sent.error(), lang);
    const auto* file = sent->file("berkas");
    std::optional<base::Hash> digest;
    web::Faults faults;
    if (const auto text = sent->get("sidik"); !file && !text.empty()) {
        std::string lower(text);
        std::ranges::transform(lower, lower.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        const auto bytes = base::from_hex(lower);
        if (bytes && bytes->size() == 32)
            std::ranges::copy(*bytes, digest.emplace().begin());
        else
            faults.add("sidik", Text("Salin seluruh sidik: 64 angka dan huruf a sampai f",
                                     "Copy the whole fingerprint: 64 digits and letters a to f"));
    } else if (!file) {
        faults.add("berkas",
                   Text("Pilih berkas, atau tulis sidiknya", "Choose a file, or write its fingerprint"));
    }
    if (!faults.empty()) return shown(site, request, actor, form(actor, lang, *sent, faults), true);
    // Anybody sends what he likes, and reading it is work: off the threads that answer.
    const auto asked =
        std::make_shared<Asked>(request, actor, file ? std::optional(*file) : std::nullopt, digest);
    return web::Later{[&site, asked](web::Reply reply) {
        if (!site.workers.submit([&site, asked, reply] { reply(answer(site, *asked)); }))
            reply(app::try_again(site, asked->request));
    }};
}

}  // namespace

std::vector<app::Route> verify_pages() {
    using enum web::Method;
    return {
        {get, "/verifikasi", app::for_everyone, ask},
        {post, "/verifikasi", app::for_everyone, check},
    };
}

}  // namespace publication
