#include "matters/finding_view_form.hpp"

#include <array>
#include <charconv>

#include "base/text.hpp"

namespace matters {

using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

Text words(FindingOrigin origin) {
    static constexpr Text list[] = {Text("Daftar kepentingan Anda", "Your register of interests"),
                                    Text("Daftar penyedia", "List of vendors"),
                                    Text("Daftar calon", "List of candidates"),
                                    Text("Daftar tim kampanye", "List of campaign teams"),
                                    Text("Daftar anggota partai", "List of party members"),
                                    Text("Daftar mantan pejabat", "List of former officials"),
                                    Text("Daftar penyelenggara pemilu", "List of election organisers"),
                                    Text("Laporan gratifikasi Anda", "Your report of a gratification")};
    return list[static_cast<std::size_t>(origin)];
}

Text words(FindingAnswer answer) {
    static constexpr Text list[] = {
        Text("Sudah Anda deklarasikan", "You declared it"), Text("Bukan Anda", "Not you"),
        Text("Sudah tidak benar", "No longer true"), Text("Nama Anda dicatut", "Your name was misused"),
        Text("Benar demikian", "It is so")};
    return list[static_cast<std::size_t>(answer)];
}

Text sentence(AnswerRefusal why) {
    static constexpr Text list[] = {
        Text("Pertanyaan ini ditujukan kepada orang lain.", "This question is put to somebody else."),
        Text("Anda sudah menjawab pertanyaan ini.", "You have answered this question already."),
        Text("Data di daftar itu sudah berubah, jadi pertanyaan ini gugur.",
             "The list has changed, so this question has lapsed."),
        Text("Pertanyaan ini tidak menyangkut suatu urusan. Jawab \"Benar demikian\".",
             "This question touches no matter. Answer \"It is so\"."),
        Text("Anda belum punya deklarasi pada urusan ini. Kirim dulu deklarasi kepada atasan Anda.",
             "You have no declaration on this matter yet. Send one to your superior first."),
        Text("Pertanyaan ini menyangkut suatu urusan. Deklarasikan kepada atasan Anda.",
             "This question touches a matter. Declare it to your superior."),
        Text("Jawaban ini hanya untuk daftar milik pihak lain.",
             "This answer is for lists that others keep."),
        Text("Isi alasan jawaban Anda.", "Say why."),
        Text("Isi sejak kapan hal itu sudah tidak benar.", "Say since when it is no longer true."),
        Text("Isi tanggal hari ini atau sebelumnya.", "Enter today's date or an earlier one.")};
    return list[static_cast<std::size_t>(why)];
}

Text words(Review review) {
    static constexpr Text list[] = {Text("Jawaban diterima", "Answer accepted"),
                                    Text("Ditanyakan lagi", "Asked again"),
                                    Text("Diteruskan ke atasan", "Handed to the superior")};
    return list[static_cast<std::size_t>(review)];
}

Text band_words(std::string_view band) {
    if (band == "certain") return Text("Sangat mirip", "Very much alike");
    if (band == "review") return Text("Mirip, perlu diperiksa", "Alike, to be checked");
    return Text("Agak mirip", "Somewhat alike");
}

Fragment band_tag(Lang lang, std::string_view band) {
    return web::tag(lang, band == "certain" ? web::Meaning::attention : web::Meaning::neutral,
                    band_words(band));
}

namespace {

struct Part {
    std::string feature, level;
    int bits = 0;  // thousandths
};

Part part_of(std::string_view line) {
    Part out;
    const auto words = base::split(line, ' ');
    if (words.size() != 3) return out;
    out.feature = words[0], out.level = words[1];
    std::from_chars(words[2].data(), words[2].data() + words[2].size(), out.bits);
    return out;
}

std::string bits_text(Lang lang, int thousandths) {
    const int tenths = (thousandths < 0 ? -thousandths + 50 : thousandths + 50) / 100;
    const auto sign = thousandths < 0 && tenths != 0 ? "\u2212" : thousandths > 0 && tenths != 0 ? "+" : "";
    return sign + std::to_string(tenths / 10) + (lang == Lang::id ? "," : ".") + std::to_string(tenths % 10);
}

struct Said {
    std::string_view code;
    Text words;
};
constexpr Said features[] = {
    {"chance", Text("Peluang kebetulan", "Chance")},
    {"nik", Text("NIK", "NIK")},
    {"name", Text("Nama", "Name")},
    {"dob", Text("Tanggal lahir", "Date of birth")},
    {"birth_place", Text("Tempat lahir", "Place of birth")},
    {"sex", Text("Jenis kelamin", "Sex")},
    {"region", Text("Kabupaten/kota", "Regency")},
    {"kk", Text("Kartu keluarga", "Family card")},
    {"kin", Text("Penjelasan lain", "Another explanation")},
};
constexpr Said levels[] = {
    {"prior", Text("dari semua pasangan yang mungkin", "of all possible pairs")},
    {"equal", Text("sama", "the same")},
    {"same_letters", Text("sama", "the same")},
    {"same_spelling", Text("sama, ejaan lain", "the same, spelt otherwise")},
    {"joined", Text("sama bila digabung", "the same when joined")},
    {"typing_error", Text("hampir sama", "nearly the same")},
    {"near", Text("hampir sama", "nearly the same")},
    {"initial", Text("sesuai singkatan", "fits the initial")},
    {"prefix_equal", Text("angka yang terlihat sama", "shown digits are the same")},
    {"serial_differs", Text("sama kecuali nomor urut", "the same but for the serial")},
    {"exchanged", Text("tanggal dan bulan tertukar", "day and month exchanged")},
    {"one_part_differs", Text("berbeda satu bagian", "differs in one part")},
    {"close", Text("berdekatan", "close")},
    {"one_part_agrees", Text("sebagian besar berbeda", "mostly differs")},
    {"same_province", Text("berbeda, provinsi sama", "differs, same province")},
    {"distant", Text("agak mirip", "somewhat alike")},
    {"different", Text("berbeda", "different")},
    {"differs", Text("berbeda", "different")},
    {"no_word_left_over", Text("tidak ada kata tersisa", "no word left over")},
    {"more_words_left", Text("kata lebih di daftar pegawai", "more words in the roster")},
    {"more_words_right", Text("kata lebih di daftar itu", "more words in the list")},
    {"other_explanation", Text("keluarga atau kembar", "family or twins")},
};

template <std::size_t N>
std::string said(Lang lang, const Said (&list)[N], std::string_view code) {
    for (const auto& one : list)
        if (one.code == code) return std::string(one.words(lang));
    return std::string(code);
}

Fragment weights_table(Lang lang, const Finding& f) {
    web::Table t{.id = "bobot-" + f.id.text(),
                 .caption = Text("Bobot bukti, dalam bit", "Weight of the evidence, in bits"),
                 .columns = {{.head = Text("Yang dibandingkan", "What was compared")},
                             {.head = Text("Hasil", "Result")},
                             {.head = Text("Bit", "Bits"), .aligned = web::Aligned::numbers}},
                 .on_phones = web::OnPhones::stack};
    for (const auto& line : f.weights) {
        const auto p = part_of(line);
        if (p.bits == 0) continue;
        t.rows.push_back({Fragment::text(said(lang, features, p.feature)),
                          Fragment::text(said(lang, levels, p.level)),
                          Fragment::text(bits_text(lang, p.bits))});
    }
    t.rows.push_back({Fragment::text(web::say(lang, Text("Jumlah", "Sum"))), Fragment{},
                      Fragment::text(bits_text(lang, static_cast<int>(f.bits)))});
    return web::details(
        lang, Text("Lihat bobot setiap bukti", "See the weight of each piece of evidence"),
        web::paragraph(
            lang,
            Text("Bit positif menguatkan dugaan orang yang sama; bit negatif melemahkannya. Jumlah 3 bit "
                 "berarti sekitar 9 dari 10.",
                 "Positive bits speak for one and the same person, negative ones against it. A sum of "
                 "3 bits means about 9 in 10.")) +
            web::table(lang, t));
}

}  // namespace

static Text left_title(const Finding& f, bool own) {
    if (f.origin == FindingOrigin::gratification)
        return own ? Text("Laporan gratifikasi Anda mencatat", "Your report of a gratification says")
                   : Text("Laporan gratifikasinya mencatat", "The official's report of a gratification says");
    if (f.interest != 0)
        return own ? Text("Daftar kepentingan Anda mencatat", "Your register of interests says")
                   : Text("Daftar kepentingannya mencatat", "The official's register says");
    return own ? Text("Data Anda", "Your own data") : Text("Data pejabat ini", "The official's own data");
}

Fragment finding_evidence(Lang lang, const Finding& f, Eyes eyes, bool child) {
    const bool indonesian = lang == Lang::id;
    const bool sealed = eyes == Eyes::reviewer && child;
    const auto mine = sealed
                          ? web::say(lang, Text("Kerabat pejabat ini yang masih anak (data anak dilindungi).",
                                                "A child in this official's family (children's data are "
                                                "protected)."))
                      : indonesian || f.register_says_en.empty() ? f.register_says
                                                                 : f.register_says_en;
    const auto theirs = sealed ? web::say(lang, Text("Catatan pada daftar itu, tanpa nama.",
                                                     "The entry in that list, without the name."))
                        : indonesian || f.matter_says_en.empty() ? f.matter_says
                                                                 : f.matter_says_en;
    std::vector<web::SummaryRow> right{web::summary_row(Text("Catatan", "Entry"), theirs)};
    if (f.matched == "identifier" || f.matched == "name")
        right.push_back(web::summary_row(
            Text("Kecocokan", "Match"),
            f.matched == "name" ? Text("Nama sama", "The same name")(lang)
                                : Text("Nomor identitas sama", "The same identity number")(lang)));
    if (!f.weights.empty()) right.push_back({Text("Kemiripan", "Likeness"), band_tag(lang, f.band), {}});
    if (!f.article.empty()) right.push_back(web::summary_row(Text("Dasar hukum", "Legal basis"), f.article));
    const bool own = eyes != Eyes::reviewer;
    const bool about_list = is_a_list(f.origin) || f.origin == FindingOrigin::organisers;
    auto out = web::evidence_pair(
        lang, {left_title(f, own), {web::summary_row(Text("Catatan", "Entry"), mine)}},
        {about_list ? words(f.origin) : Text("Urusan ini mencatat", "This matter says"), right});
    if (!f.because_id.empty() && !sealed)
        out += web::paragraph(lang, web::Words(indonesian ? f.because_id : f.because_en));
    if (!f.weights.empty()) out += weights_table(lang, f);
    return out;
}

Fragment finding_way(Lang lang, const Finding& f, const std::string& who, bool child) {
    if (f.path.size() < 2) return {};
    std::vector<web::WayStep> steps{{.tie = {}, .what = who}};
    for (std::size_t i = 0; i + 1 < f.path.size(); i += 2)
        steps.push_back({.tie = f.path[i],
                         .what = child && i == 0
                                     ? web::say(lang, Text("Anak (dilindungi)", "Child (protected)"))
                                     : f.path[i + 1]});
    return web::way(
        lang, steps,
        Text("Jalan dari pejabat ke urusan atau daftar", "The way from the official to the matter or list"));
}

}  // namespace matters
