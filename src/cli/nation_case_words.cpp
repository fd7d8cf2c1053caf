// What superiors, the Inspectorate and declarants write in the course of a case.
#include "base/check.hpp"
#include "cli/nation_case_texts.hpp"

namespace cli {

using namespace std::string_view_literals;

namespace {

std::span<const std::string_view> ways(Say what) {
    static constexpr std::array yes{"Hubungan itu nyata dan masih berlangsung."sv,
                                    "Keterangan pejabat ini sesuai dengan dokumen yang ada."sv,
                                    "Pihak itu dapat berhubungan dengan tugas pejabat ini."sv};
    static constexpr std::array heavy{"Keputusan ini dapat menguntungkan pihak itu secara langsung."sv,
                                      "Masyarakat dapat meragukan keputusan bila Anda tetap ikut."sv,
                                      "Anda ikut menentukan hasil akhirnya."sv};
    static constexpr std::array light{"Peran Anda terbatas dan keputusan diambil bersama."sv,
                                      "Hubungan itu tidak menyentuh pokok keputusan."sv,
                                      "Pengaruhnya kecil bila ada pengawasan tambahan."sv};
    static constexpr std::array no{
        "Kepentingan itu tidak berkaitan dengan tugas dan keputusan Anda saat ini."sv,
        "Tidak ada keputusan Anda yang dapat menguntungkan pihak itu."sv,
        "Hubungan itu tidak memberi manfaat kepada Anda dalam urusan kantor."sv};
    static constexpr std::array missing{
        "Sebutkan peran pihak itu dan seberapa sering Anda berhubungan."sv,
        "Jelaskan apakah masih ada hubungan keuangan."sv,
        "Jelaskan sejak kapan hubungan itu ada dan apakah masih berlangsung."sv};
    static constexpr std::array added{"kami bertemu sekitar dua kali setahun, di luar urusan kantor."sv,
                                      "tidak ada hubungan keuangan."sv,
                                      "hubungan itu ada sejak 2023 dan masih berlangsung."sv};
    static constexpr std::array undone{
        "Dibuat dua kali untuk urusan yang sama karena kekeliruan."sv,
        "Dimaksudkan untuk urusan lain; pembuat deklarasi menyampaikan yang baru."sv};
    static constexpr std::array reviewed{"Alasan penetapan cukup dan jelas."sv,
                                         "Penetapan tepat waktu dan lengkap."sv,
                                         "Penetapan sesuai dengan isi deklarasi."sv};
    static constexpr std::array back{"Alasan dampak belum menjelaskan peran pejabat ini dalam keputusan."sv,
                                     "Masa berlaku pengendalian belum mencakup seluruh urusan."sv};
    static constexpr std::array done{"Seluruh tindak lanjut selesai dan tercatat."sv,
                                     "Tidak ada tindak lanjut yang tersisa."sv};
    static constexpr std::array carried{"Dilaksanakan sejak tanggal berlaku dan tercatat di sekretariat."sv,
                                        "Dilaksanakan penuh; surat tugas sudah diperbarui."sv};
    static constexpr std::array partly{"Sebagian sudah berjalan; sisanya selesai pekan depan."sv};
    static constexpr std::array not_yet{
        "Belum berjalan karena menunggu surat tugas; ditargetkan pekan depan."sv};
    static constexpr std::array lifted{
        "Pihak yang menjadi sebab larangan sudah mengundurkan diri dari urusan ini."sv};
    static constexpr std::array own{
        "Menurut daftar riwayat hidup, pejabat ini pernah menjadi pengurus {pihak}."sv,
        "Pengumuman {pihak} memuat nama yang mungkin kerabat pejabat ini."sv};
    static constexpr std::array meeting{"Rapat pleno rutin; tercatat dalam notula butir 2."sv,
                                        "Rapat internal bulan berjalan; tercatat dalam berita acara."sv};
    static constexpr std::array medium{"Papan pengumuman kantor dan laman resmi satuan kerja."sv,
                                       "Siaran pers di laman resmi satuan kerja."sv};
    switch (what) {
        case Say::true_because: return yes;
        case Say::heavy_because: return heavy;
        case Say::light_because: return light;
        case Say::untrue_because: return no;
        case Say::missing: return missing;
        case Say::added: return added;
        case Say::withdrawn_because: return undone;
        case Say::reviewed: return reviewed;
        case Say::sent_back_because: return back;
        case Say::concluded: return done;
        case Say::carried_out: return carried;
        case Say::partly_carried_out: return partly;
        case Say::not_carried_out: return not_yet;
        case Say::lifted_because: return lifted;
        case Say::own_initiative: return own;
        case Say::meeting: return meeting;
        case Say::medium: return medium;
    }
    CHECK(false);
}

}  // namespace

std::string say(Dice& dice, Say what) { return std::string(dice.of(ways(what))); }

}  // namespace cli
