#include "screening/assess_impact.hpp"

#include "base/text.hpp"
#include "matters/seen_after.hpp"
#include "rules/children.hpp"
#include "screening/fill_log.hpp"
#include "screening/import_plan.hpp"
#include "screening/read_entry.hpp"

namespace screening {
namespace {

std::string n(std::int64_t value) { return base::grouped(value); }
std::string days(std::chrono::days value) { return n(value.count()); }

// Counts that follow what single people do, as ranges: nobody reads from this page that one more was asked or
// has registered something.
struct Rough {
    std::string id, en;
};
Rough about(std::int64_t value) {
    if (value < 10) return {"kurang dari 10", "fewer than 10"};
    std::int64_t step = 10;
    while (value >= step * 10) step *= 10;
    return {"lebih dari " + n(value / step * step - 1), "more than " + n(value / step * step - 1)};
}

ImpactPart what_is_processed(const ImpactFacts& f) {
    ImpactPart out{"Data yang diproses", "What is processed", {}};
    out.lines.push_back({n(f.officials) + " pejabat dan pegawai: nama, NIK, tanggal lahir, kantor.",
                         n(f.officials) + " officials: name, NIK, date of birth, office."});
    out.lines.push_back(
        {about(f.relatives).id +
             " orang dan badan dari daftar kepentingan, ditulis oleh pejabat sendiri: hubungan, "
             "nama, jabatan; NIK hanya bila perlu.",
         about(f.relatives).en +
             " people and bodies of registers of interests, written by the officials: relation, name, "
             "post; NIK only where needed."});
    for (const auto& list : f.registries)
        out.lines.push_back(
            {list.name + " (" + std::string(label(list.kind).id) + "): " + n(list.entries) + " baris dari " +
                 list.owner + ", per " + base::iso(list.as_of) + ". Sumber: " + list.source +
                 ". Dasar: " + list.licence + ". Mutu " + std::string(label(list.grade).id) + ".",
             list.name + " (" + std::string(label(list.kind).en) + "): " + n(list.entries) + " rows from " +
                 list.owner + ", as of " + base::iso(list.as_of) + ". Source: " + list.source +
                 ". Basis: " + list.licence + ". Quality " + std::string(label(list.grade).en) + "."});
    std::string columns_id, columns_en;
    for (const auto& h : entry_heads()) {
        columns_id += (columns_id.empty() ? "" : ", ") + std::string(h.head.id);
        columns_en += (columns_en.empty() ? "" : ", ") + std::string(h.head.en);
    }
    out.lines.push_back({"Dari sebuah daftar hanya kolom ini yang disimpan: " + columns_id + ".",
                         "Of a list only these columns are kept: " + columns_en + "."});
    return out;
}

ImpactPart why(const ImpactFacts&) {
    return {"Tujuan dan dasar",
            "Purpose and basis",
            {{"Menemukan kemungkinan benturan kepentingan sebelum keputusan diambil (UU 30/2014 Pasal 42-43; "
              "UU 7/2017 Pasal 21 "
              "dan 72; PermenPANRB 17/2024).",
              "To find possible conflicts before a decision (UU 30/2014 Pasal 42-43; UU 7/2017 Pasal 21 and "
              "72; PermenPANRB "
              "17/2024)."},
             {"Dasar pemrosesan: kewajiban hukum dan tugas publik (UU 27/2022 Pasal 20 ayat (2) huruf c dan "
              "e), bukan persetujuan.",
              "Basis: legal duty and public task (UU 27/2022 Pasal 20(2) c and e), not consent."}}};
}

ImpactPart safeguards(const ImpactFacts& f) {
    ImpactPart out{"Pengaman", "Safeguards", {}};
    out.lines = {
        {"Hasilnya pertanyaan dengan bobot dan alasan; tidak ada akibat otomatis (Pasal 10).",
         "It yields questions with weights and reasons; nothing follows by itself (Pasal 10)."},
        {"Sebelum dijawab, hanya orang yang ditanya yang melihatnya; setelah " +
             days(matters::unanswered_for) + " hari tanpa jawaban, juga bagian Hukum dan SDM.",
         "Until it is answered only the person asked sees it; after " + days(matters::unanswered_for) +
             " days without an answer, Legal & HR too."},
        {"Penelaah yang terlibat sendiri, atau tercatat sebagai kerabat, tidak melihatnya, juga tidak dalam "
         "hitungan.",
         "A reviewer who is involved or on record as a relative does not see it, not even in a count."},
        {"Siapa yang mengunggah daftar tidak diberi tahu apakah ada yang ditanya; log publik diisi sampai "
         "kelipatan " +
             n(filled_to) + " catatan.",
         "Whoever uploads a list is not told whether anybody is asked; the public log is filled up to "
         "multiples of " +
             n(filled_to) + " entries."},
        {"Data anak (di bawah " + n(rules::of_age) +
             " tahun) hanya ditampilkan kepada pejabat itu sendiri; temuan dan surat tidak memuat namanya.",
         "Data of children (under " + n(rules::of_age) +
             ") are shown to the official alone; no finding and no letter has their names."},
        {"Jawaban \"bukan saya\" dan \"nama saya dicatut\" tersimpan; " + about(f.letters).id +
             " surat perbaikan sudah terbit.",
         "Answers \"not me\" and \"misused\" are kept; " + about(f.letters).en +
             " letters of correction were issued."},
        {"Baris daftar dihapus ketika versi barunya tidak memuatnya lagi; berkas unggahan dihapus setelah "
         "dicatat, paling lama " +
             days(uploads_kept_for) + " hari.",
         "Rows go when a newer version has them no more; uploaded files go once recorded, after " +
             days(uploads_kept_for) + " days at most."},
        {"Setiap impor, pertanyaan, jawaban, dan telaah tercatat dalam log yang tidak memuat data pribadi.",
         "Every import, question, answer and review stands in a log that holds no personal data."}};
    return out;
}

ImpactPart effect(const ImpactFacts& f) {
    ImpactPart out{"Akibat sejauh ini", "Effect so far", {}};
    const auto all = about(f.findings), open = about(f.open), lapsed = about(f.lapsed);
    out.lines.push_back({"Pertanyaan: " + all.id + "; belum dijawab: " + open.id +
                             "; gugur karena daftarnya berubah: " + lapsed.id + ".",
                         "Questions: " + all.en + "; not answered: " + open.en +
                             "; lapsed since a list changed: " + lapsed.en + "."});
    std::int64_t answered = 0, wrong = 0;
    for (const auto& [answer, count] : f.answers) {
        answered += count;
        if (answer == base::name(matters::FindingAnswer::not_me) ||
            answer == base::name(matters::FindingAnswer::misused))
            wrong += count;
    }
    const auto given = about(answered), said_no = about(wrong);
    out.lines.push_back(
        {"Jawaban: " + given.id + "; menyatakan orang lain atau nama dicatut: " + said_no.id + ".",
         "Answers: " + given.en + "; said another person or a misused name: " + said_no.en + "."});
    out.lines.push_back(
        {"Risiko yang tersisa: nama sama tanpa NIK dan tanggal lahir; daftar bermutu rendah; kerabat yang "
         "tidak "
         "dicatat pejabatnya.",
         "What risk is left: equal names without NIK and birth date; lists of low quality; relatives an "
         "official "
         "did not register."});
    return out;
}

}  // namespace

std::vector<ImpactPart> assess_impact(const ImpactFacts& f) {
    return {why(f), what_is_processed(f), safeguards(f), effect(f)};
}

}  // namespace screening
