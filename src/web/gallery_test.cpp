// Every component on two pages, in both languages: checked here for what a machine can read off the markup,
// and written to JERNIH_GALLERY_DIR, when that is set, for the browser (tests/browser/gallery.mjs).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "web/assets.hpp"
#include "web/layout.hpp"

namespace web {
namespace {

using namespace literals;

Page frame(Lang lang, std::string_view name) {
    Page page;
    page.lang = lang;
    page.title = Text("Galeri komponen", "Component gallery");
    page.other_lang_url = "/" + std::string(name) + (lang == Lang::id ? "-en.html" : "-id.html");
    page.navigation = {{Text("Beranda", "Home"), Url("/"), true},
                       {Text("Deklarasi", "Declarations"), Url("/deklarasi")},
                       {Text("Riwayat", "History"), Url("/riwayat")},
                       {Text("Bantuan", "Help"), Url("/bantuan")}};
    page.user = "Rina Contoh, S.H., M.H.";
    page.role = say(lang, Text("Sekretaris KPU Kabupaten Contoh", "Secretary, KPU Kabupaten Contoh"));
    page.sign_out = sign_out_form(lang, {"token", ""}, Url("/keluar"));
    page.notice = Notice::demo;
    return page;
}

std::vector<Option> relations() {
    return {
        {"family",
         Text("Keluarga sedarah atau semenda", "Family by blood or marriage"),
         Text("Sampai derajat ketiga", "Up to the third degree"),
         {}},
        {"business", Text("Rekan bisnis atau bekas atasan", "Business partner or former superior"), {}, {}}};
}

// Forms in the state they come back in after mistakes: values kept, each fault at its field.
Fragment forms(Lang lang) {
    Fields sent;
    sent.add("why", "Adik ipar saya menjadi <direktur> perusahaan peserta.\nSejak 2024.");
    sent.add("relation", "business");
    sent.add("known-day", "31");
    sent.add("known-month", "2");
    sent.add("known-year", "2026");
    const Form form(std::move(sent));
    Faults faults;
    faults.add("name",
               Text("Isi nama lengkap pihak yang terkait", "Enter the full name of the person concerned"));
    faults.add("relation", Text("Pilih hubungan yang sesuai", "Choose the relation that fits"));
    faults.add("known", Text("Tanggal {} Februari tidak ada", "There is no {} February"), 31);
    faults.add("evidence", Text("Berkas paling besar 5 MB", "A file may be 5 MB at most"));
    faults.add("", Text("Periksa kembali seluruh isian", "Check all your answers"));
    const auto f = [&](const char* name, Text words, Words hint = {}) {
        return field(lang, form, faults, name, words, std::move(hint));
    };
    auto relation = relations();
    relation[1].then = text_input(lang, f("company", Text("Nama perusahaan", "Name of the company")));
    const auto fields =
        text_input(lang,
                   f("name", Text("Nama lengkap pihak yang terkait", "Full name of the person concerned"),
                     Text("Tulis seperti pada KTP", "As written on the identity card")),
                   Entry::text, Wide::characters_30) +
        radios(lang, f("relation", Text("Apa hubungan Anda?", "How are you related?")), relation) +
        radios(lang, f("again", Text("Pernah Anda nyatakan?", "Have you declared it before?")),
               {{"ya", Text("Ya", "Yes"), {}, {}}, {"tidak", Text("Tidak", "No"), {}, {}}},
               Arranged::inline_row) +
        date_input(lang, date_field(lang, form, faults, "known",
                                    Text("Kapan Anda mengetahuinya?", "When did you learn of it?"))) +
        textarea(lang, f("why", Text("Jelaskan singkat", "Explain briefly"))) +
        checkboxes(lang, f("steps", Text("Apa yang Anda usulkan?", "What do you propose?")),
                   {{"recuse", Text("Tidak ikut memutuskan", "Not taking part in the decision"), {}, {}},
                    {"hand-over",
                     Text("Menyerahkan tugas kepada pejabat lain", "Handing the task to another official"),
                     {},
                     {}}},
                   {"recuse"}) +
        select(lang, f("province", Text("Provinsi", "Province")),
               {{"32", std::string_view("Jawa Barat"), {}, {}},
                {"96", std::string_view("Papua Barat Daya"), {}, {}}}) +
        file_input(lang,
                   f("evidence", Text("Bukti", "Evidence"),
                     Text("PDF atau foto, paling besar 5 MB", "PDF or photo, at most 5 MB")),
                   ".pdf,image/jpeg,image/png", HowMany::several) +
        fieldset(lang, Text("Tanda tangan", "Signature"),
                 text_input(lang, f("password", Text("Kata sandi", "Password")), Entry::password,
                            Wide::characters_20) +
                     text_input(lang, f("code", Text("Kode enam angka", "Six-digit code")),
                                Entry::one_time_code, Wide::characters_10)) +
        checkbox(lang, f("true", Text("Pernyataan", "Statement")),
                 {"yes",
                  Text("Saya menyatakan isian ini benar.", "I state that these answers are true."),
                  {},
                  {}}) +
        button_group(button(lang, Text("Simpan dan lanjutkan", "Save and continue")) +
                     button(lang, Text("Tambah lagi", "Add another"), ButtonKind::secondary,
                            {"step", "more", Url("/tambah")}) +
                     button(lang, Text("Hapus", "Delete"), ButtonKind::warning) +
                     link(lang, Url("/beranda"), Text("Batalkan", "Cancel")));
    return error_summary(lang, faults) +
           R"(<h1>{}</h1>)"_html(say(lang, Text("Siapa yang terkait?", "Who is concerned?"))) +
           web::form({"token", "key"}, Url("/deklarasi"), fields, Sends::files);
}

Fragment lists(Lang lang) {
    const auto text = [](std::string_view words) { return Fragment::text(words); };
    Table provinces{
        .id = "signed",
        .caption = Text("Sudah menandatangani, per provinsi", "Signed, by province"),
        .columns = {{Text("Provinsi", "Province"), Aligned::words, Url("?urut=nama"), Sorted::ascending},
                    {Text("Sudah", "Signed"), Aligned::numbers, {}, {}},
                    {Text("Wajib", "Obliged"), Aligned::numbers, {}, {}},
                    {Text("Persentase", "Percentage"), Aligned::numbers, {}, {}}},
        .rows = {{text("Aceh"), text("1.024"), text("1.245"), text("82,2%")},
                 {text("Kepulauan Bangka Belitung"), text("512"), text("530"), text("96,6%")}}};
    Table cases = provinces;
    cases.id = "cases";
    cases.caption = Text("Perkara terbuka", "Open cases");
    cases.on_phones = OnPhones::stack;
    Table none{
        .id = "none", .caption = Text("Gratifikasi", "Gifts"), .columns = provinces.columns, .rows = {}};
    return table(lang, provinces) + table(lang, cases) + pagination(lang, Url("?before=1"), Url("?after=2")) +
           table(lang, none);
}

Fragment notices(Lang lang) {
    return exit_this_page(lang, Url("https://www.bmkg.go.id/")) +
           notification_banner(
               lang, Banner::important,
               R"(<p class="govuk-notification-banner__heading">{}</p>)"_html(say(
                   lang,
                   Text("Surat pernyataan tahun 2026 belum Anda tandatangani. Batas waktu 31 Januari 2026.",
                        "You have not signed the statement for 2026. The limit is 31 January 2026.")))) +
           notification_banner(lang, Banner::success,
                               paragraph(lang, Text("Deklarasi tersimpan.", "Declaration saved.")), "saved") +
           confirm_panel(
               lang, {Text("Deklarasi terkirim", "Declaration sent"), "0123456789abc",
                      "22 November 2026, 14.30 WIB", Url("/tanda-terima/1"), Url("/tanda-terima/1.pdf")}) +
           warning_text(lang, Text("Anda tidak dapat mengubah isian setelah menandatangani.",
                                   "You cannot change the answers after signing.")) +
           inset(paragraph(lang, Text("Atasan Anda memutuskan paling lambat 7 hari kerja.",
                                      "Your superior decides within 7 working days."))) +
           details(lang,
                   Text("Apa itu potensi benturan kepentingan?", "What is a potential conflict of interest?"),
                   paragraph(lang, Text("Keadaan yang dapat memengaruhi keputusan Anda.",
                                        "A circumstance that may influence your decision.")));
}

Fragment cases(Lang lang) {
    return identity_bar(lang, {{Text("Pejabat", "Official"), "Budi Santoso"},
                               {Text("Jabatan", "Post"), "Anggota KPU Kabupaten Contoh"},
                               {Text("NIP", "Staff number"), "19780412 200501 2 003"}}) +
           R"(<h2>{}</h2>)"_html(say(lang, Text("Kewajiban Anda tahun 2026", "Your duties in 2026"))) +
           task_list(
               lang, "duties",
               {{Text("Surat Pernyataan Bebas Benturan Kepentingan", "Statement of no conflict of interest"),
                 Text("Tinjau lalu tanda tangani, sekitar 3 menit", "Review and sign, about 3 minutes"),
                 Url("/pernyataan/2026"), Meaning::attention, Text("Belum dikirim", "Not sent")},
                {Text("Deklarasi potensi benturan kepentingan", "Declaration of a potential conflict"),
                 {},
                 Url("/deklarasi/1"),
                 Meaning::waiting,
                 Text("Menunggu atasan", "With your superior")},
                {Text("Pelatihan", "Training"), {}, {}, Meaning::done, Text("Selesai", "Done")},
                {Text("Laporan gratifikasi", "Gift report"),
                 {},
                 {},
                 Meaning::neutral,
                 Text("Tidak ada", "None")},
                {Text("Permintaan", "Request"),
                 {},
                 Url("/permintaan"),
                 Meaning::stopped,
                 Text("Dihentikan", "Stopped")}}) +
           summary_list(lang, {summary_row(Text("Nama", "Name"), "Siti <Aminah>", Url("/ubah/nama")),
                               summary_row(Text("Hubungan", "Relation"), "Adik ipar", Url("/ubah/hubungan")),
                               summary_row(Text("Nomor", "Number"), "0123456789abc")}) +
           R"(<h2>{}</h2>)"_html(say(lang, Text("Kuorum", "Quorum"))) +
           quorum_meter(lang, {.seats = 7,
                               .eligible = 6,
                               .present = 6,
                               .present_eligible = 5,
                               .quorum_needed = 5,
                               .approval_needed = 4}) +
           quorum_meter(lang, {.seats = 5,
                               .eligible = 5,
                               .present = 2,
                               .present_eligible = 2,
                               .quorum_needed = 4,
                               .approval_needed = 3}) +
           unconfirmed_mark(lang,
                            Text("anggota yang berhalangan tetap dihitung hadir.",
                                 "a barred member still counts as present."),
                            {"Peraturan Contoh 1/2026", "Pasal 1"}) +
           R"(<h2>{}</h2>)"_html(say(lang, Text("Temuan", "Finding"))) +
           evidence_pair(lang,
                         {Text("Menurut daftar kepentingan", "What the register says"),
                          {summary_row(Text("Nama", "Name"), "PT Maju Bersama"),
                           summary_row(Text("NPWP", "Tax number"), "01.234.567.8-901.000")}},
                         {Text("Menurut berkas perkara", "What the matter says"),
                          {summary_row(Text("Nama", "Name"), "PT. MAJU BERSAMA"),
                           summary_row(Text("NPWP", "Tax number"), "01.234.567.8-901.000")}}) +
           R"(<p>{} {}</p>)"_html(say(lang, Text("Dasar hukum:", "Legal basis:")),
                                  law_reference({"Peraturan Contoh 1/2026", "Pasal 2 ayat (1)"})) +
           R"(<h2>{}</h2>)"_html(say(lang, Text("Riwayat", "History"))) +
           timeline(lang, {{Text("Deklarasi dikirim", "Declaration sent"),
                            std::string_view("Budi Santoso"),
                            "22 November 2026, 14.30 WIB",
                            "2026-11-22T14:30:00+07:00",
                            {}},
                           {Text("Keputusan atasan", "Superior's decision"), std::string_view("Rina Contoh"),
                            "24 November 2026, 09.05 WIB", "2026-11-24T09:05:00+07:00",
                            paragraph(lang, Text("Tidak ikut memutuskan.", "Not to take part."))}}) +
           link_button(lang, Text("Mulai deklarasi", "Start a declaration"), Url("/deklarasi/baru"));
}

std::string error_page(Lang lang) {
    auto page = frame(lang, "form");
    page.showing = Showing::error;
    page.back = Url("/beranda");
    page.body = forms(lang);
    return layout(page).str();
}
std::string show_page(Lang lang) {
    auto page = frame(lang, "show");
    page.breadcrumbs = {{Text("Beranda", "Home"), Url("/")},
                        {Text("Deklarasi", "Declarations"), Url("/deklarasi")}};
    page.body = notices(lang) + cases(lang) + lists(lang);
    return layout(page).str();
}

std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
    std::vector<std::string> out;
    const std::regex pattern(" " + attribute + "=\"([^\"]*)\"");
    for (std::sregex_iterator at(html.begin(), html.end(), pattern), end; at != end; ++at)
        out.push_back((*at)[1]);
    return out;
}

void write(const std::string& name, std::string_view bytes) {
    if (const char* folder = std::getenv("JERNIH_GALLERY_DIR"))
        std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << bytes;
}

class Gallery : public testing::TestWithParam<Lang> {};
INSTANTIATE_TEST_SUITE_P(Both, Gallery, testing::Values(Lang::id, Lang::en),
                         [](const auto& lang) { return std::string(base::name(lang.param)); });

TEST_P(Gallery, names_only_what_is_there) {
    const auto lang = std::string(base::name(GetParam()));
    for (const auto& [name, html] :
         {std::pair{"form-", error_page(GetParam())}, {"show-", show_page(GetParam())}}) {
        write(name + lang + ".html", html);
        const auto ids = values_of(html, "id");
        const std::set<std::string> known(ids.begin(), ids.end());
        EXPECT_EQ(known.size(), ids.size()) << "an id stands twice in " << name;
        for (const auto* attribute : {"for", "aria-labelledby", "aria-describedby"})
            for (const auto& list : values_of(html, attribute)) {
                std::istringstream words(list);
                for (std::string id; words >> id;) EXPECT_TRUE(known.contains(id)) << attribute << " " << id;
            }
        for (const auto& link : values_of(html, "href"))
            if (link.starts_with('#')) {
                EXPECT_TRUE(known.contains(link.substr(1))) << link;
            }
        EXPECT_THAT(html, testing::StartsWith("<!doctype html><html lang=\"" + lang + "\""));
        EXPECT_THAT(html, testing::Not(testing::HasSubstr(" style=")));
    }
    for (const auto* one : {&style_asset(), &icon_asset(), &script_asset()})
        write(one->path.substr(1), one->bytes);
}

TEST(Gallery, languages_differ_in_words_and_not_in_structure) {
    const auto tags = [](const std::string& html) {
        std::string out;
        bool inside = false;
        for (const char c : html.substr(html.find("<main"))) {  // the language switch before it does differ
            if (c == '<') inside = true;
            if (inside && (c == '<' || c == '/' || (c >= 'a' && c <= 'z'))) out += c;
            if (c == '>' || c == ' ') inside = false;
        }
        return out;
    };
    EXPECT_EQ(tags(show_page(Lang::id)), tags(show_page(Lang::en)));
    EXPECT_NE(show_page(Lang::id), show_page(Lang::en));
}

}  // namespace
}  // namespace web
