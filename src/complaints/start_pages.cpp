// /lapor: what protects you and what does not, and the form.
#include <algorithm>

#include "app/status_page.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/public_sheet_pages.hpp"
#include "people/people_rows.hpp"
#include "web/assets.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

web::Response public_page(app::Site& site, const web::Request& request, Text title, Fragment body,
                          int status) {
    return app::page(site, request, app::Actor{},
                     {.title = std::string(title(request.lang)),
                      .section = app::Section::complaints,
                      .error = status == 422,
                      .status = status},
                     std::move(body));
}

// The weather: a page that anybody may have open.
Fragment way_out(Lang lang) { return web::exit_this_page(lang, web::Url("https://www.bmkg.go.id/")); }

namespace {

Fragment list(Lang lang, std::initializer_list<Text> lines) {
    return R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
        web::each(lines, [&](const Text& line) { return R"(<li>{}</li>)"_html(line(lang)); }));
}

Fragment protects(Lang lang) {
    return R"(<h2 class="govuk-heading-m">{}</h2>{})"_html(
        Text("Yang melindungi Anda", "What protects you")(lang),
        list(lang,
             {Text("Nama tidak wajib. Anda boleh melapor tanpa nama.",
                   "No name is needed. You may report without one."),
              Text("Kami tidak menyimpan alamat IP atau jenis ponsel Anda. Waktu hanya dicatat harinya, "
                   "kecuali Anda "
                   "melapor dengan nama terbuka.",
                   "We keep no IP address and nothing about your phone. Of time only the day, unless you "
                   "report with an "
                   "open name."),
              Text("Isi laporan disandikan. Yang dapat membukanya hanya petugas yang ditunjuk dan kode Anda.",
                   "What you write is encrypted. Only named handlers and your code can open it."),
              Text("Bila JavaScript berjalan, peramban Anda menyandikan laporan sebelum mengirimnya.",
                   "Where JavaScript runs, your browser encrypts the report before it is sent."),
              Text("Petugas yang Anda sebut dalam laporan tidak dapat melihat bahwa laporan itu ada.",
                   "A handler whom you name cannot see that the report exists."),
              Text("Keterangan tersembunyi pada foto, seperti lokasi, dibuang dari salinan untuk petugas.",
                   "What photos hide, such as the place, is taken out of the copy that handlers see first."),
              Text("Pembukaan identitas Anda memerlukan alasan tertulis dan tercatat selamanya.",
                   "Opening your identity takes a written reason and is on record for ever.")}));
}

Fragment does_not(Lang lang) {
    return R"(<h2 class="govuk-heading-m">{}</h2>{})"_html(
        Text("Yang tidak dapat kami lindungi", "What we cannot protect")(lang),
        list(lang,
             {Text("Jaringan kantor dapat mencatat bahwa Anda membuka halaman ini. Pakai jaringan lain.",
                   "An office network can note that you opened this page. Use another one."),
              Text("Riwayat peramban di perangkat ini tetap ada. Hapus sendiri, atau pakai Tor Browser.",
                   "The history in this browser stays. Clear it yourself, or use Tor Browser."),
              Text("Bila hanya Anda yang tahu suatu hal, isinya dapat menunjuk kepada Anda.",
                   "If only you know a thing, the words can point to you."),
              Text("Selama server sedang dikuasai orang lain, yang Anda kirim saat itu dapat terbaca.",
                   "While somebody else controls the running server, what you send then can be read."),
              Text("Nama dan metadata di dalam PDF atau berkas Office tidak kami buang dari berkas itu.",
                   "We do not take names and metadata out of PDF and Office files.")}));
}

web::Outcome show_start(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Laporkan kepada kami", "Report to us");
    Fragment signed_in;
    if (actor.person)
        signed_in = web::warning_text(
            lang,
            Text("Anda sedang masuk. Keluar dulu, lalu buka halaman ini lagi dari perangkat Anda sendiri.",
                 "You are signed in. Sign out first, then open this page again on a device of your own."));
    auto body =
        way_out(lang) +
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body-l">{}</p>{}{}{}<p class="govuk-body">{}</p>{}<p class="govuk-body"><a class="govuk-link" href="/lapor/status">{}</a></p><p class="govuk-body j-muted">{} {}</p>)"_html(
            title(lang),
            Text("Benturan kepentingan, pelanggaran, atau pelayanan yang buruk di KPU. Perlu 10 menit.",
                 "A conflict of interest, a breach, or bad service at the KPU. It takes 10 minutes.")(lang),
            signed_in, protects(lang), does_not(lang),
            Text("Setelah mengirim, Anda menerima satu kode. Dengan kode itu Anda membaca jawaban dan "
                 "menulis lagi.",
                 "After sending you get one code. With it you read our answers and write again.")(lang),
            web::link_button(lang, Text("Mulai melapor", "Start"), web::Url("/lapor/isi")),
            Text("Saya sudah punya kode", "I have a code already")(lang), Text("Dasar:", "Basis:")(lang),
            web::law_reference({"UU 30/2014 Pasal 44, UU 25/2009 Pasal 42, UU 31/2014", "Pasal 10"}));
    return public_page(site, request, title, std::move(body));
}

struct Choices {
    std::vector<web::Option> offices, readers;
    bool ready = false;  // somebody can read what is sent
};

Choices choices(app::Site& site, base::Date day) {
    Choices out;
    const auto db = site.database.reader();
    for (const auto& reader : readers_for(db, people::the_nation, day)) {
        out.ready = !site.house_key.empty();
        if (out.readers.size() < 12) out.readers.push_back({reader.person.text(), reader.name, {}, {}});
    }
    out.offices.push_back({people::the_nation.text(),
                           Text("Pusat, atau saya tidak tahu", "Headquarters, or not known"),
                           {},
                           {}});
    for (const auto& unit : people::units_below(db, people::the_nation))
        out.offices.push_back({unit.id.text(), unit.name, {}, {}});
    return out;
}

Fragment who_you_are(Lang lang, const web::Form& form, const web::Faults& faults) {
    const auto field = [&](const char* name, Text label, Text hint) {
        return web::text_input(lang, web::field(lang, form, faults, name, label, hint));
    };
    return field("name", Text("Nama Anda", "Your name"),
                 Text("Disimpan terpisah dari laporan.", "Kept apart.")) +
           field("contact", Text("Telepon atau surel", "Telephone or e-mail"),
                 Text("Kami memakainya hanya bila kode tidak cukup.",
                      "Used only where the code does not do.")) +
           field("address", Text("Alamat lengkap", "Full address"),
                 Text("Wajib untuk pengaduan pelayanan.", "Needed for a complaint about service.")) +
           field("relation", Text("Hubungan Anda dengan yang dilaporkan", "Your relation to who is reported"),
                 Text("Misalnya: rekan kerja, peserta tender. Boleh kosong.",
                      "For example: colleague, bidder. May be empty."));
}

Fragment what_happened(Lang lang, const web::Form& form, const web::Faults& faults, const Choices& can) {
    const auto line = [&](const char* name, Text hint) {
        return web::text_input(lang, web::field(lang, form, faults, name, question(name), hint));
    };
    const auto area = [&](const char* name, Text hint, int rows) {
        return web::textarea(lang, web::field(lang, form, faults, name, question(name), hint), rows);
    };
    return area("what",
                Text("Urutkan kejadiannya. Tulis yang Anda lihat atau dengar sendiri.",
                     "In order. Write what you saw or heard yourself."),
                6) +
           line("who", Text("Nama dan jabatan. Tulis \"tidak tahu\" bila tidak tahu.",
                            "Names and positions. Write \"not known\" if you do not know.")) +
           web::select(lang,
                       web::field(lang, form, faults, "unit", Text("Kantor mana", "Which office"),
                                  Text("Untuk kantor kabupaten atau kota, pilih provinsinya.",
                                       "For a regency or city, select its province.")),
                       can.offices) +
           line("where", Text("Nama kantor atau tempat.", "The office or place.")) +
           line("when", Text("Perkiraan boleh. Misalnya: awal November 2026.", "A guess will do.")) +
           area("how", Text("Boleh kosong.", "May be empty."), 3) +
           area("known",
                Text("Boleh kosong bila itu menunjuk kepada Anda.", "Leave empty if it points to you."), 2) +
           area("remedy", Text("Boleh kosong.", "May be empty."), 2);
}

// Where the script begins that seals the form in the browser, and what it says when it cannot.
Fragment seal_mark(Lang lang) {
    return R"(<script type="module" src="{}"></script><span hidden data-seal="" data-error="{}" data-title="{}" data-again="{}" data-failed="{}" data-nobody="{}" data-large="{}" data-many="{}"></span>)"_html(
        web::Url(web::seal_asset().path), Text("Kesalahan: ", "Error: ")(lang),
        Text("Periksa isian berikut", "Check the following")(lang),
        Text("Laporan belum terkirim. Periksa sambungan Anda, lalu tekan Kirim lagi.",
             "It is not sent yet. Check your connection, then press Send again.")(lang),
        Text("Peramban ini tidak dapat menyandikan laporan. Tekan Kirim sekali lagi: server yang akan "
             "menyandikannya.",
             "This browser cannot encrypt the report. Press Send once more: the server will encrypt it.")(
            lang),
        Text("Semua petugas tersangkut. Kirim laporan ini ke KPK (kws.kpk.go.id) atau Ombudsman.",
             "Every handler is involved. Send this to the KPK (kws.kpk.go.id) or the Ombudsman.")(lang),
        Text("Berkas terlalu besar. Kirim sebagian dulu, sisanya lewat kode laporan.",
             "The files are too large. Send some now, the rest later by your code.")(lang),
        Text("Pilih paling banyak 10 berkas. Sisanya dapat dikirim lewat kode laporan.",
             "Choose 10 files at most. The rest can be sent later by your code.")(lang));
}

Fragment whole_form(app::Site& site, Lang lang, const app::Actor& actor, const web::Form& form,
                    const web::Faults& faults, const Choices& can) {
    auto about = web::radios(
        lang, web::field(lang, form, faults, "about", Text("Apa yang Anda laporkan?", "What is it about?")),
        {{"conflict",
          Text("Pejabat punya kepentingan pribadi dalam urusan yang diputusnya",
               "An official has a private interest in what he decides"),
          {},
          {}},
         {"violation",
          Text("Dugaan korupsi, gratifikasi, atau pelanggaran lain",
               "Suspected corruption, gratification or another breach"),
          {},
          {}},
         {"service", Text("Pelayanan yang buruk atau lambat", "Bad or slow service"), {}, {}}});
    auto channel = web::radios(
        lang,
        web::field(lang, form, faults, "channel",
                   Text("Apakah Anda menyebut nama?", "Do you give your name?")),
        {{"anonymous",
          Text("Tidak, tanpa nama", "No"),
          Text("Kami tidak tahu siapa Anda.", "We do not know who you are."),
          {}},
         {"confidential",
          Text("Ya, tetapi rahasiakan", "Yes, but keep it secret"),
          Text("Hanya tim kepatuhan dapat membukanya, dengan alasan tertulis.",
               "Only the compliance team can open it, with a written reason."),
          {}},
         {"named",
          Text("Ya", "Yes"),
          Text("Tetap tidak diberitahukan kepada yang dilaporkan.", "Still not told to whom you report."),
          {}}});
    std::vector<std::string> left_out;
    for (const auto one : form.all("left_out")) left_out.emplace_back(one);
    Fragment doubts;
    if (can.readers.size() > 1)
        doubts = web::checkboxes(
            lang,
            web::field(lang, form, faults, "left_out",
                       Text("Siapa yang tidak boleh membacanya?", "Who must not read it?"),
                       Text("Petugas tim kepatuhan. Yang Anda centang tidak akan tahu laporan ini ada.",
                            "The compliance team. Whom you tick will not know that it exists.")),
            can.readers, left_out);
    auto files = web::file_input(
        lang,
        web::field(lang, form, faults, "files", Text("Bukti", "Evidence"),
                   Text("Foto, PDF, rekaman. Semua berkas bersama paling besar 50 MB. Boleh kosong.",
                        "Photos, PDF, recordings. 50 MB in all at most. May be empty.")),
        "", web::HowMany::several);
    const auto guard = app::form_guard(actor, form.fields().size() ? &form : nullptr);
    Fragment work;
    if (const int bits = bits_now(site); bits > 0)
        work = R"(<input type="hidden" name="work" value="" data-puzzle="{}" data-bits="{}">)"_html(
            guard.idempotency_key, bits);
    auto body =
        std::move(about) + seal_mark(lang) +
        web::fieldset(lang, Text("Kejadiannya", "What happened"), what_happened(lang, form, faults, can)) +
        std::move(files) + std::move(channel) +
        web::fieldset(lang, Text("Hanya bila Anda menyebut nama", "Only if you give your name"),
                      who_you_are(lang, form, faults)) +
        std::move(doubts) + std::move(work) + web::button(lang, Text("Kirim laporan", "Send"));
    return web::form(guard, web::Url("/lapor/isi"), body, web::Sends::files);
}

}  // namespace

web::Response form_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    constexpr Text title("Isi laporan", "Your report");
    const auto can = choices(site, app::today(site, actor));
    Fragment lost;
    if (!faults.empty() && upload_of(request) && upload_of(request)->count() > 0)
        lost = web::inset(
            web::paragraph(lang, Text("Pilih lagi berkas Anda: berkas tidak kami simpan sebelum laporan "
                                      "lengkap.",
                                      "Choose your files again: none is kept until the report is "
                                      "complete.")));
    Fragment content =
        can.ready ? whole_form(site, lang, actor, form, faults, can)
                  : web::warning_text(
                        lang, Text("Saluran ini belum siap: belum ada petugas yang memegang kunci. Coba "
                                   "lagi nanti, atau lapor lewat lapor.go.id.",
                                   "This channel is not ready: no handler holds a key yet. Try again "
                                   "later, or report at lapor.go.id."));
    auto body = way_out(lang) + web::error_summary(lang, faults) +
                R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang)) + lost + content;
    return public_page(site, request, title, std::move(body), faults.empty() ? 200 : 422);
}

static web::Outcome show_form(app::Site& site, web::Request& request, const app::Actor& actor) {
    return form_page(site, request, actor, {}, {});
}

std::vector<app::Route> start_pages() {
    using enum web::Method;
    return {
        {get, "/lapor", app::for_everyone, show_start},
        {get, "/lapor/isi", app::for_everyone, show_form},
    };
}

}  // namespace complaints
