#include "rules/settings.hpp"

#include <algorithm>

namespace rules {

namespace {

using enum Standing;
using Key = SettingKey;
constexpr std::array<std::string_view, 4> yes_no = {"yes", "no"};

constexpr Setting table[] = {
    {Key::determination_working_days,
     {"Batas atasan memutus deklarasi (hari kerja)",
      "Limit for the superior to determine a declaration (working days)"},
     "5",
     {"5", "7"},
     {"UU 30/2014", "Pasal 44 ayat (3)"},
     unconfirmed,
     {"Pasal 44 mengatur laporan warga. Lembaga lain memakai 7 hari kerja. Bunyi PermenPANRB 17/2024 belum "
      "dibaca.",
      "Article 44 is about citizens' reports. Another agency uses 7 working days. PermenPANRB 17/2024 was "
      "not read."}},
    {Key::barred_member_counts_for_attendance,
     {"Anggota yang dilarang ikut serta dihitung hadir", "A barred member counts for attendance"},
     "yes",
     yes_no,
     {"UU 7/2017", "Pasal 42 sampai Pasal 44"},
     silent,
     {"Tidak ada ketentuan yang mengatur apakah ia dihitung dalam kuorum. Ia tidak pernah dihitung dalam "
      "suara.",
      "No provision says whether such a member counts for the quorum. Such a member never counts among the "
      "votes."}},
    {Key::ad_hoc_bodies_covered,
     {"Badan ad hoc (PPK, PPS, KPPS) ikut diatur", "Ad hoc bodies (PPK, PPS, KPPS) are covered"},
     "yes",
     yes_no,
     {"UU 7/2017", "Pasal 6 dan Pasal 157"},
     unconfirmed,
     {"Naskah Keputusan KPU 323/2020 belum dibaca. Pasal 6 memasukkan badan ad hoc ke dalam KPU.",
      "KPU Decision 323/2020 was not read. Article 6 counts ad hoc bodies as part of KPU."}},
    {Key::annual_interest_register,
     {"Daftar kepentingan pribadi diperbarui setiap Januari",
      "The register of interests is renewed every January"},
     "yes",
     yes_no,
     {"PermenPANRB 17/2024", ""},
     unconfirmed,
     {"Disimpulkan dari praktik Bawaslu pada Januari 2026. Jangka waktu dalam peraturannya belum dibaca.",
      "Inferred from Bawaslu's practice in January 2026. The period in the rule itself was not read."}},
    {Key::scheme,
     {"Istilah dan daftar yang dipakai", "Words and lists in use"},
     "by_date",
     {"by_date", "kpu_323_2020", "panrb_17_2024"},
     {"PermenPANRB 17/2024", ""},
     unconfirmed,
     {"Induk Keputusan KPU 323/2020 sudah diganti. Aturan KPU yang menyesuaikan belum ditemukan.",
      "The parent of KPU Decision 323/2020 was replaced. No KPU rule that follows the new one was found."}},
    {Key::joint_leave_is_working,
     {"Cuti bersama dihitung sebagai hari kerja", "Joint leave counts as working days"},
     "no",
     yes_no,
     {"SKB 3 Menteri", ""},
     silent,
     {"Tidak ada undang-undang yang dibaca di sini yang mengartikan hari kerja.",
      "No statute read here says what a working day is."}},
    {Key::inspectorate_review_working_days,
     {"Batas penelaahan Inspektorat (hari kerja)", "Limit for the Inspectorate's review (working days)"},
     "10",
     {"5", "10", "20"},
     {"UU 30/2014", "Pasal 53 ayat (2)"},
     unconfirmed,
     {"Batas umum bila tidak ada batas lain. Untuk penelaahan dipakai secara analogi.",
      "The general limit where none is set. It is used for the review by analogy."}},
    {Key::completion_working_days,
     {"Batas melengkapi deklarasi (hari kerja)", "Limit to complete a returned declaration (working days)"},
     "5",
     {"3", "5", "10"},
     {"Catatan keputusan Jernih", "0004"},
     house_rule,
     {"Tidak ada ketentuan tentang deklarasi yang dikembalikan.",
      "No provision speaks of a declaration that is returned."}},
    {Key::cooling_off_years,
     {"Masa jeda bagi mantan pejabat (tahun)", "Cooling-off for former officials (years)"},
     "0",
     {"0", "1", "2"},
     {"PermenLH 24/2025", "Pasal 26"},
     unconfirmed,
     {"Kementerian lain memakai 2 tahun. Untuk KPU tidak ditemukan, jadi tidak dipakai.",
      "Another ministry uses 2 years. None was found for KPU, so it is off."}},
};

// What the program is built on. SILENT or unconfirmed, docs/decisions/0001, 0010, 0006, 0128.
constexpr Assumption assumptions[] = {
    {"chair_is_superior_of_members",
     {"Ketua adalah atasan langsung anggota", "The chair is the direct superior of members"},
     {"ya", "yes"},
     {"UU 30/2014", "Pasal 1 angka 4"},
     unconfirmed,
     {"Ketua setara dengan anggota. Arti atasan langsung bagi anggota belum jelas dalam hukum.",
      "The chair is equal to the members. What direct superior means for a member is not clear in law."}},
    {"secretary_superior_by_nature",
     {"Atasan Sekretaris mengikuti sifat urusan",
      "The Secretary's superior follows the nature of the matter"},
     {"ya", "yes"},
     {"UU 7/2017", "Pasal 80 ayat (4) dan Pasal 81 ayat (4)"},
     unconfirmed,
     {"Undang-undang memberi garis administratif dan garis fungsional. Garis mana untuk deklarasi tidak "
      "disebut.",
      "The law gives an administrative and a functional line. Which one is meant for declarations is not "
      "said."}},
    {"statement_is_annual",
     {"Surat pernyataan ditandatangani setiap tahun", "The statement is signed every year"},
     {"Kampanye dibuka bila diminta; tidak ada jadwal tahunan",
      "A campaign is opened when asked for; there is no yearly schedule"},
     {"Keputusan KPU 323/2020", ""},
     unconfirmed,
     {"Berita KPU menyebut penandatanganan, tetapi tidak menyebut jangka waktunya.",
      "News of KPU offices tells of the signing, but not how often it is due."}},
    {"kinship_published",
     {"Hubungan keluarga dengan peserta pemilu diumumkan",
      "Kinship with an election participant is published"},
     {"Pengumumannya dicatat pada kasus; sistem tidak mengumumkannya sendiri",
      "The notice is put on record in the case; the system itself publishes none"},
     {"Peraturan DKPP 2/2017", "Pasal 8 huruf k dan Pasal 14 huruf a"},
     unconfirmed,
     {"Kewajiban dikutip dari buku dan berita. Bentuk dan isi pengumuman tidak disebut.",
      "The duty is quoted from a book and from news. The form and content of the notice are not stated."}},
    {"commissioners_under_uu_30_2014",
     {"UU 30/2014 berlaku bagi anggota KPU", "UU 30/2014 applies to commissioners"},
     {"ya", "yes"},
     {"UU 30/2014", "Pasal 1 angka 3"},
     unconfirmed,
     {"Pasal 1 angka 3 mencakup penyelenggara negara lainnya. Untuk keputusan pemilu hal ini masih "
      "diperdebatkan.",
      "Article 1(3) covers other state administrators. For electoral decisions this is open to argument."}},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(table); ++i) {
        if (table[i].key != static_cast<Key>(i) || table[i].standing == confirmed) return false;
        if (std::ranges::find(table[i].choices, table[i].default_value) == table[i].choices.end())
            return false;
    }
    return std::size(table) == base::names<Key>.size();
}
static_assert(in_order());

}  // namespace

std::span<const Setting> all_settings() { return table; }

std::span<const Assumption> all_assumptions() { return assumptions; }

const Setting& setting(SettingKey key) { return table[static_cast<std::size_t>(key)]; }

const Setting* setting(std::string_view name) {
    const auto key = base::from_name<SettingKey>(name);
    return key ? &setting(*key) : nullptr;
}

bool is_choice(const Setting& setting, std::string_view value) {
    return !value.empty() && std::ranges::find(setting.choices, value) != setting.choices.end();
}

}  // namespace rules
