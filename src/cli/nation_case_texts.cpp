#include "cli/nation_case_texts.hpp"

#include "cli/nation_data.hpp"

namespace cli {
namespace {

using namespace std::string_view_literals;
using enum matters::Kind;
using enum matters::DecidedBy;
using enum rules::MatterNature;

constexpr Topic of_plenary[] = {
    {candidacy, electoral, plenary, Other::candidate, "Penggantian antarwaktu anggota DPRD {tempat}",
     "Pemeriksaan syarat calon pengganti antarwaktu.", "Pemeriksaan dokumen|Klarifikasi|Penetapan",
     "Calon pengganti antarwaktu dinyatakan memenuhi syarat.",
     "Calon pengganti antarwaktu dinyatakan belum memenuhi syarat."},
    {party_verification, electoral, plenary, Other::party, "Pemutakhiran data {pihak} semester II 2026",
     "Pemutakhiran data partai politik berkelanjutan.", "Verifikasi administrasi|Klarifikasi|Penetapan",
     "Hasil pemutakhiran data {pihak} ditetapkan.", "Data {pihak} dikembalikan untuk diperbaiki."},
    {results, electoral, plenary, Other::everybody, "Rekapitulasi hasil pemungutan suara ulang, {tempat}",
     "Rekapitulasi hasil pemungutan suara ulang di tiga TPS.", "Pembacaan berita acara|Penetapan",
     "Hasil pemungutan suara ulang di tiga TPS ditetapkan.", ""},
    {licensing_policy, electoral, plenary, Other::watcher, "Pendaftaran pemantau pemilu: {pihak}",
     "Permohonan pendaftaran lembaga pemantau.", "Pemeriksaan dokumen|Penetapan",
     "{pihak} didaftar sebagai pemantau pemilu.", "Permohonan {pihak} dikembalikan untuk dilengkapi."},
    {other, electoral, plenary, Other::watcher, "Kerja sama pendidikan pemilih dengan {pihak}",
     "Naskah kerja sama pendidikan pemilih pemula.", "", "Naskah kerja sama dengan {pihak} disetujui.",
     "Naskah kerja sama dengan {pihak} belum disetujui."},
    {procurement, administrative, plenary, Other::company, "Kebutuhan alat peraga sosialisasi 2027, {tempat}",
     "Penetapan kebutuhan dan calon penyedia alat peraga sosialisasi.", "Survei harga|Penetapan kebutuhan",
     "Kebutuhan alat peraga sosialisasi 2027 disetujui.", "Kebutuhan dikembalikan untuk dihitung ulang."},
    {licensing_policy, electoral, plenary, Other::watcher, "Pendaftaran hitung cepat: {pihak}",
     "Permohonan pendaftaran lembaga survei dan hitung cepat.", "Pemeriksaan dokumen|Penetapan",
     "{pihak} didaftar sebagai pelaksana hitung cepat.", "Permohonan {pihak} dikembalikan untuk dilengkapi."},
    {staffing, administrative, plenary, Other::employee, "Penggantian anggota kelompok kerja, {tempat}",
     "Penggantian anggota kelompok kerja yang mengundurkan diri.", "Pemeriksaan berkas|Wawancara|Penetapan",
     "Anggota kelompok kerja pengganti ditetapkan.", "Seleksi anggota kelompok kerja diulang."},
};
constexpr Topic of_official[] = {
    {procurement, administrative, official, Other::company, "Pengadaan jasa cetak formulir, {tempat}",
     "Pemilihan penyedia jasa cetak formulir.", "Survei harga|Evaluasi penawaran|Penetapan penyedia",
     "{pihak} ditetapkan sebagai penyedia.", "Pemilihan penyedia diulang."},
    {staffing, administrative, official, Other::employee, "Pengisian jabatan penata kelola pemilu, {tempat}",
     "Seleksi pejabat fungsional dari pegawai yang memenuhi syarat.", "Pemeriksaan berkas|Wawancara",
     "Hasil seleksi jabatan penata kelola pemilu disetujui.", "Seleksi diulang dengan panitia yang baru."},
    {procurement, administrative, official, Other::company, "Sewa gudang logistik 2027, {tempat}",
     "Pemilihan gudang untuk menyimpan logistik.", "Peninjauan lokasi|Penetapan penyedia",
     "Sewa gudang milik {pihak} disetujui.", "Pemilihan gudang diulang."},
    {discipline, administrative, official, Other::everybody,
     "Penilaian kehadiran pegawai triwulan III, {tempat}", "Penilaian kehadiran seluruh pegawai.",
     "Rekap kehadiran|Penetapan", "Hasil penilaian kehadiran triwulan III ditetapkan.",
     "Rekap kehadiran dihitung ulang."},
    {other, administrative, official, Other::watcher, "Hibah komputer bekas kepada {pihak}",
     "Pemindahtanganan barang milik negara yang tidak dipakai lagi.", "Penilaian barang|Persetujuan",
     "Hibah kepada {pihak} disetujui.", "Hibah kepada {pihak} belum disetujui."},
    {staffing, administrative, official, Other::employee, "Perpanjangan kontrak tenaga pendukung, {tempat}",
     "Perpanjangan kontrak tenaga pendukung untuk 2027.", "", "Kontrak tenaga pendukung diperpanjang.",
     "Kontrak tenaga pendukung ditinjau kembali."},
};

using enum rules::Ground;

const std::vector<Tie>& kin() {
    static const std::vector<Tie> out = {
        {"siblings",
         {relatives_and_family},
         "Kakak kandung saya bekerja di {pihak}. Saya tidak pernah membahas urusan ini dengannya.",
         "Saya tidak ikut membahas dan memutus urusan ini."},
        {"spouse_of_sibling",
         {relatives_and_family},
         "Suami adik saya adalah pengurus {pihak} sejak 2024. Kami bertemu pada acara keluarga.",
         "Saya tidak ikut rapat yang membahas {pihak}."},
        {"siblings_of_spouse",
         {relatives_and_family},
         "Adik dari pasangan saya tercatat sebagai pengurus {pihak}. Saya baru mengetahuinya dari daftar "
         "pihak.",
         "Saya menyerahkan penilaian kepada atasan dan tidak ikut memutus."},
        {"children",
         {relatives_and_family, personal_or_business_interest},
         "Anak saya magang di {pihak} sampai akhir tahun ini. Ia menerima uang saku bulanan.",
         "Saya tidak menangani berkas {pihak}."},
        {"parents_in_law",
         {relatives_and_family},
         "Ayah mertua saya adalah pembina {pihak}. Beliau tidak menangani kegiatan sehari-hari.",
         "Saya tidak ikut memutus urusan ini."},
    };
    return out;
}
const std::vector<Tie>& kin_of_person() {
    static const std::vector<Tie> out = {
        {"siblings_of_parents",
         {relatives_and_family},
         "{pihak} adalah saudara kandung ibu saya. Kami tinggal di kabupaten yang berbeda.",
         "Saya tidak ikut memeriksa dan memutus berkasnya."},
        {"spouse_of_sibling",
         {relatives_and_family},
         "{pihak} menikah dengan kakak saya sejak 2015.",
         "Saya tidak ikut dalam urusan ini sampai selesai."},
        {"siblings_of_spouse",
         {relatives_and_family},
         "{pihak} adalah kakak dari pasangan saya. Hubungan keluarga kami cukup dekat.",
         "Anggota lain memeriksa berkasnya."},
        {"spouse_of_child",
         {relatives_and_family},
         "{pihak} adalah menantu saya, menikah dengan anak pertama saya.",
         "Saya tidak ikut membahas urusan ini."},
    };
    return out;
}
const std::vector<Tie>& ties() {
    static const std::vector<Tie> out = {
        {"former_office",
         {personal_or_business_interest},
         "Saya bekerja di {pihak} sampai 2021. Tidak ada lagi hubungan kerja sejak itu.",
         "Saya tetap terbuka bila atasan meminta saya tidak ikut."},
        {"friendship",
         {personal_or_business_interest},
         "Pimpinan {pihak} adalah teman dekat saya sejak kuliah. Kami masih sering bertemu.",
         "Saya tidak ikut menilai penawaran atau permohonan {pihak}."},
        {"organisation_membership",
         {personal_or_business_interest},
         "Saya anggota organisasi alumni yang sama dengan pimpinan {pihak}.",
         "Berkas {pihak} ditelaah oleh anggota lain lebih dahulu."},
        {"recommendation",
         {personal_or_business_interest},
         "Saya pernah memberi surat rekomendasi untuk {pihak} pada 2025.",
         "Saya tidak ikut memutus urusan {pihak}."},
        {"business",
         {personal_or_business_interest},
         "Keluarga saya menyewakan ruko kepada {pihak}. Sewa berakhir bulan depan.",
         "Sewa tidak diperpanjang dan saya tidak ikut memutus."},
    };
    return out;
}
const std::vector<Tie>& ties_with_person() {
    static const std::vector<Tie> out = {
        {"friendship",
         {personal_or_business_interest},
         "{pihak} adalah teman dekat saya sejak sekolah. Kami bertetangga.",
         "Saya tidak ikut menilai berkasnya."},
        {"former_office",
         {personal_or_business_interest},
         "{pihak} pernah menjadi atasan saya di tempat kerja sebelumnya.",
         "Penilaian berkasnya dilakukan oleh orang lain."},
        {"other",
         {prohibited_by_law},
         "{pihak} sedang mengikuti bimbingan tesis dengan saya di kampus.",
         "Saya tidak ikut mewawancarai dan memutus.",
         "Peraturan internal tentang panitia seleksi"},
    };
    return out;
}
// Where a matter touches many and names none.
const std::vector<Tie>& ties_to_one_of_many() {
    static const std::vector<Tie> out = {
        {"siblings",
         {relatives_and_family},
         "Adik kandung saya, {pihak}, termasuk orang yang terkena keputusan ini.",
         "Saya tidak ikut membahas dan memutus urusan ini."},
        {"spouse_of_sibling",
         {relatives_and_family},
         "Kakak ipar saya, {pihak}, termasuk orang yang terkena keputusan ini.",
         "Saya tidak ikut dalam urusan ini sampai selesai."},
        {"siblings_of_parents",
         {relatives_and_family},
         "{pihak}, saudara kandung ayah saya, termasuk orang yang terkena keputusan ini.",
         "Saya menyerahkan penilaian kepada atasan."},
    };
    return out;
}
const std::vector<Tie>& ties_at_large() {
    static const std::vector<Tie> out = {
        {"outside_work",
         {personal_or_business_interest},
         "Saya mengajar satu mata kuliah di {pihak} setiap Sabtu dan menerima honor.",
         "Honor dan jadwalnya saya laporkan setiap semester.",
         "",
         "Sekolah Tinggi {}"},
        {"business",
         {personal_or_business_interest},
         "Keluarga saya memiliki usaha fotokopi yang dapat menjadi pemasok, yaitu {pihak}.",
         "{pihak} tidak mengikuti pengadaan di kantor kami.",
         "",
         "Fotokopi {}"},
        {"other_office",
         {personal_or_business_interest},
         "Saya menjadi bendahara {pihak} sejak awal tahun.",
         "Saya mundur dari kepengurusan bila atasan menilai perlu.",
         "",
         "Koperasi Pegawai {}"},
        {"spouse",
         {relatives_and_family},
         "Pasangan saya mulai bekerja di {pihak} bulan ini.",
         "Saya tidak menangani urusan dengan {pihak}.",
         "",
         "PT {} Sarana"},
        {"gift",
         {personal_or_business_interest},
         "Saya menerima bingkisan hari raya dari {pihak} dan sudah melaporkannya ke unit gratifikasi.",
         "Bingkisan diserahkan menurut ketentuan.",
         "",
         "CV {} Niaga"},
        {"organisation_membership",
         {personal_or_business_interest},
         "Saya menjadi pengurus {pihak} di tingkat kabupaten sejak 2024.",
         "Saya tidak menangani kerja sama dengan {pihak}.",
         "",
         "Perkumpulan {}"},
    };
    return out;
}

constexpr std::array coined{"Walungsari"sv, "Tirtawana"sv,   "Candrawela"sv, "Rupasemesta"sv, "Nirwanatala"sv,
                            "Bumirawi"sv,   "Langkapura"sv,  "Sagarawati"sv, "Kertaloka"sv,   "Andarwulan"sv,
                            "Jatiraras"sv,  "Mandalapita"sv, "Sukmalaya"sv,  "Wirajagat"sv,   "Purnaloka"sv,
                            "Tegalharum"sv, "Ranukelana"sv,  "Gandamekar"sv};
constexpr std::array trades{"Grafindo"sv,   "Niaga Cetak"sv, "Sarana Kantor"sv,
                            "Logistindo"sv, "Tata Karya"sv,  "Multi Jasa"sv};
constexpr std::array parties{"Partai Lentera Tani"sv,        "Partai Layar Kepulauan"sv,
                             "Partai Tunas Beringin Muda"sv, "Partai Jembatan Desa"sv,
                             "Partai Pelita Pesisir"sv,      "Partai Gerbang Nelayan"sv,
                             "Partai Lumbung Bersama"sv,     "Partai Sauh Khatulistiwa"sv};
constexpr std::array watchers{"Yayasan {} Pemilih"sv, "Perkumpulan Pemantau {}"sv, "Lembaga Kajian {}"sv,
                              "Sekolah Tinggi {}"sv};

}  // namespace

std::span<const Topic> topics(matters::DecidedBy by) {
    return by == plenary ? std::span<const Topic>(of_plenary) : std::span<const Topic>(of_official);
}

const Tie& tie_with(Dice& dice, Other side) {
    const bool person = side == Other::candidate || side == Other::employee;
    if (side == Other::nobody) return dice.of(ties_at_large());
    if (side == Other::everybody) return dice.of(ties_to_one_of_many());
    if (side == Other::party || dice.one_in(2)) return kinship_with(dice, side);
    return dice.of(person ? ties_with_person() : ties());
}

const Tie& kinship_with(Dice& dice, Other side) {
    if (side == Other::everybody) return dice.of(ties_to_one_of_many());
    const bool person = side == Other::candidate || side == Other::employee;
    return dice.of(person ? kin_of_person() : kin());
}

std::string other_side(Dice& dice, Other side) {
    const auto coin = std::string(dice.of(coined));
    switch (side) {
        case Other::company:
        case Other::nobody:
            return (dice.one_in(2) ? "CV " : "PT ") + coin + " " + std::string(dice.of(trades));
        case Other::candidate:
        case Other::employee:
        case Other::everybody: return make_name(dice, dice.one_in(2));
        case Other::party: return std::string(dice.of(parties));
        case Other::watcher: {
            auto out = std::string(dice.of(watchers));
            return out.replace(out.find("{}"), 2, coin);
        }
    }
    return coin;
}

std::string other_side(Dice& dice, const Tie& tie) {
    auto out = std::string(tie.party);
    return out.replace(out.find("{}"), 2, dice.of(coined));
}

std::string_view role_of(Other side) {
    constexpr std::array roles{"calon penyedia"sv,
                               "calon pengganti"sv,
                               "partai politik"sv,
                               "pemohon"sv,
                               "peserta seleksi"sv,
                               ""sv,
                               ""sv};
    return roles[static_cast<std::size_t>(side)];
}

std::string with(std::string_view text, std::string_view party, std::string_view place) {
    std::string out(text);
    for (const auto& [mark, words] : {std::pair{"{pihak}"sv, party}, std::pair{"{tempat}"sv, place}})
        for (auto at = out.find(mark); at != out.npos; at = out.find(mark, at + words.size()))
            out.replace(at, mark.size(), words);
    return out;
}

}  // namespace cli
