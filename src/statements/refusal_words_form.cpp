// What each refusal says to people: one sentence that says what to do.
#include "statements/statement_form.hpp"

namespace statements {

using web::Text;

namespace {
constexpr Text not_asked_text(
    "Kampanye ini tidak meminta pernyataan Anda. Hubungi bagian Hukum dan SDM bila keliru.",
    "This campaign does not ask you. Tell the legal & HR part if that is wrong.");
constexpr Text not_open_text("Penandatanganan belum dibuka. Kembali pada hari pembukaannya.",
                             "Signing has not opened yet. Come back on its first day.");
constexpr Text closed_text("Penandatanganan sudah ditutup. Hubungi bagian Hukum dan SDM.",
                           "Signing is closed. Turn to the legal & HR part.");
constexpr Text signed_text("Pernyataan ini sudah ditandatangani.", "This statement was signed already.");
constexpr Text capacity_text("Pilih jabatan yang Anda pegang hari ini",
                             "Choose a position that you hold today");
constexpr Text reason_text("Tuliskan alasannya", "Write the reason");
constexpr Text officer_text("Hanya bagian Hukum dan SDM kantor ini yang dapat melakukannya.",
                            "Only the legal & HR part of this office can do this.");
constexpr Text promise_text("Baca dan centang setiap pernyataan", "Read and tick every promise");
}  // namespace

RefusalWords words(SignRefusal why) {
    using enum SignRefusal;
    switch (why) {
        case not_asked: return {"", not_asked_text};
        case not_open_yet: return {"", not_open_text};
        case closed: return {"", closed_text};
        case signed_already: return {"", signed_text};
        case training_missing:
            return {"", Text("Ikuti sosialisasi lebih dulu, lalu tanda tangani.",
                             "Attend the training first, then sign.")};
        case promise_missing: return {"promises", promise_text};
        case answer_missing: return {"", Text("Jawab setiap pertanyaan", "Answer every question")};
        case words_missing:
            return {"", Text("Sebutkan siapa atau apa pada jawaban ya",
                             "Say who or what it is where you answer yes")};
        case declaration_missing:
            return {"", Text("Anda menjawab ya. Buat deklarasi lebih dulu; pernyataan Anda lalu menyebutnya.",
                             "You answered yes. Make a declaration first; your statement then names it.")};
        case capacity_not_held: return {"capacity", capacity_text};
    }
    return {"", closed_text};
}

RefusalWords words(RefuseRefusal why) {
    using enum RefuseRefusal;
    switch (why) {
        case not_asked: return {"", not_asked_text};
        case not_open_yet: return {"", not_open_text};
        case closed: return {"", closed_text};
        case signed_already: return {"", signed_text};
        case reason_missing: return {"reason", reason_text};
        case capacity_not_held: return {"capacity", capacity_text};
    }
    return {"", closed_text};
}

RefusalWords words(LinkRefusal why) {
    using enum LinkRefusal;
    switch (why) {
        case not_asked:
            return {"", Text("Belum ada pernyataan yang perlu Anda tanda tangani. Simpan tautan ini.",
                             "There is no statement for you to sign yet. Keep this link.")};
        case not_open_yet: return {"", not_open_text};
        case closed: return {"", closed_text};
        case blocked:
            return {
                "born",
                Text("Tanggal lahir beberapa kali tidak cocok. Coba lagi nanti, atau minta bantuan PPS.",
                     "The day of birth did not match several times. Try later, or ask the PPS for help.")};
        case birth_wrong:
            return {"born",
                    Text("Tanggal lahir tidak cocok dengan daftar. Periksa hari, bulan, dan tahunnya.",
                         "The day of birth does not match the list. Check day, month and year.")};
        case signed_already: return {"", signed_text};
        case promise_missing: return {"promises", promise_text};
        case reason_missing: return {"reason", reason_text};
    }
    return {"", closed_text};
}

RefusalWords words(OpenCampaignRefusal why) {
    using enum OpenCampaignRefusal;
    switch (why) {
        case not_officer: return {"unit", officer_text};
        case office_too_low:
            return {"unit", Text("Pilih kantor pusat atau provinsi; kabupaten/kota ikut kampanyenya",
                                 "Choose the national office or a province; regencies take part in theirs")};
        case title_missing: return {"title", Text("Beri nama kampanye ini", "Name this campaign")};
        case basis_missing:
            return {"basis", Text("Tuliskan dasar hukumnya", "Write the instrument it rests on")};
        case template_unknown:
            return {"version", Text("Pilih versi yang berlaku pada hari pembukaan",
                                    "Choose a version in force on the opening day")};
        case nobody_asked:
            return {"kinds", Text("Pilih siapa yang menandatangani: pegawai, badan ad hoc, atau keduanya",
                                  "Choose who signs: staff, ad hoc bodies, or both")};
        case adhoc_not_covered:
            return {"bodies",
                    Text("Pengaturan menyatakan badan ad hoc tidak ikut; ubah pengaturannya lebih dulu",
                         "A setting says ad hoc bodies are not covered; change the setting first")};
        case unit_unknown:
            return {"units", Text("Periksa kode kantor; ada yang tidak dikenal",
                                  "Check the office codes; one is unknown")};
        case unit_outside:
            return {"units", Text("Pilih kantor di wilayah kantor pembuka",
                                  "Choose offices within the opening office's range")};
        case opens_in_past:
            return {"opens", Text("Pilih hari ini atau sesudahnya", "Choose today or a later day")};
        case due_before_opening:
            return {"due", Text("Pilih batas pada atau sesudah hari pembukaan",
                                "Choose a due day on or after the opening")};
    }
    return {"", closed_text};
}

RefusalWords words(ChangeCampaignRefusal why) {
    using enum ChangeCampaignRefusal;
    switch (why) {
        case not_officer: return {"", officer_text};
        case closed_already:
            return {"", Text("Kampanye ini sudah ditutup.", "This campaign is closed already.")};
        case due_not_later:
            return {"due", Text("Pilih batas baru yang lebih lambat dari yang sekarang",
                                "Choose a day later than the present one")};
        case reason_missing: return {"reason", reason_text};
    }
    return {"", closed_text};
}

RefusalWords words(PaperRefusal why) {
    using enum PaperRefusal;
    switch (why) {
        case not_officer: return {"", officer_text};
        case own_paper:
            return {"", Text("Minta orang lain mencatat pernyataan Anda sendiri.",
                             "Ask somebody else to record your own statement.")};
        case recorder_confirms:
            return {"", Text("Anda yang mencatatnya. Minta petugas kedua mengesahkan.",
                             "You recorded it. Ask a second officer to confirm.")};
        case settled_already:
            return {"", Text("Kertas ini sudah disahkan atau ditolak.",
                             "This paper was confirmed or rejected already.")};
        case not_asked:
            return {"person", Text("Pilih orang yang ada di daftar kampanye ini",
                                   "Choose somebody on this campaign's roll")};
        case not_open_yet: return {"", not_open_text};
        case closed: return {"", closed_text};
        case signed_already: return {"person", signed_text};
        case waits_already:
            return {"person", Text("Kertas orang ini sudah dicatat dan menunggu pengesahan.",
                                   "This person's paper is recorded and waits to be confirmed.")};
        case scan_missing:
            return {"scan", Text("Lampirkan pindaian PDF, JPEG, atau PNG, paling besar 5 MB",
                                 "Attach a scan as PDF, JPEG or PNG, 5 MB at most")};
        case signed_on_wrong:
            return {"signed_on", Text("Isi hari penandatanganan, dari hari pembukaan sampai hari ini",
                                      "Enter the day of signing, from the opening up to today")};
        case capacity_not_held:
            return {"person", Text("Orang ini tidak memegang jabatan pada hari itu",
                                   "This person held no position on that day")};
        case reason_missing: return {"reason", reason_text};
    }
    return {"", closed_text};
}

RefusalWords words(RosterRefusal why) {
    using enum RosterRefusal;
    switch (why) {
        case not_officer: return {"", officer_text};
        case not_a_regency:
            return {"unit", Text("Pilih kantor kabupaten atau kota", "Choose a regency's or city's office")};
        case place_missing:
            return {"village",
                    Text("Isi kecamatan, dan kelurahan atau desa", "Enter the district, and the village")};
        case listed_already:
            return {"village",
                    Text("Badan di tempat ini sudah tercatat", "The body of this place is listed already")};
        case nobody_listed:
            return {"members", Text("Isi paling sedikit satu anggota", "Enter at least one member")};
        case too_many:
            return {"members", Text("Bagi daftar ini; paling banyak 500 anggota",
                                    "Divide this list; 500 members at most")};
        case name_missing:
            return {"members", Text("Isi nama pada setiap baris", "Enter the name in every row")};
        case born_wrong:
            return {"members", Text("Periksa tanggal lahir; usia 17 sampai 100 tahun",
                                    "Check the days of birth; ages from 17 to 100")};
        case listed_twice:
            return {"members",
                    Text("Hapus anggota yang tertulis dua kali", "Remove the member listed twice")};
    }
    return {"", closed_text};
}

}  // namespace statements
