#include "screening/triage_words_form.hpp"

namespace screening {

using web::Text;

namespace {

template <class E, std::size_t N>
constexpr Text pick(const Text (&list)[N], E value) {
    static_assert(N == base::names<E>.size(), "one text for each value");
    return list[static_cast<std::size_t>(value)];
}

}  // namespace

Text answer_words(matters::FindingAnswer answer) {
    static constexpr Text list[] = {Text("Dideklarasikan", "Declared"),
                                    Text("Bukan yang bersangkutan", "Not the person"),
                                    Text("Sudah tidak benar", "No longer true"),
                                    Text("Nama dicatut", "Name misused"), Text("Benar demikian", "It is so")};
    return pick(list, answer);
}

Text list_words(matters::FindingOrigin origin) {
    static constexpr Text list[] = {Text("Pihak dalam urusan", "A party to a matter"),
                                    Text("Daftar penyedia", "List of vendors"),
                                    Text("Daftar calon", "List of candidates"),
                                    Text("Daftar tim kampanye", "List of campaign teams"),
                                    Text("Daftar anggota partai", "List of party members"),
                                    Text("Daftar mantan pejabat", "List of former officials"),
                                    Text("Penyelenggara pemilu lain", "Another organiser"),
                                    Text("Laporan gratifikasi", "Report of a gratification")};
    return pick(list, origin);
}

Text reply_words(LetterReply reply) {
    static constexpr Text list[] = {Text("Dihapus dari daftar", "Removed from the list"),
                                    Text("Ditolak pemilik daftar", "Refused by the list's owner"),
                                    Text("Tidak dibalas", "Not replied to")};
    return pick(list, reply);
}

Text sentence(ReviewRefusal why) {
    static constexpr Text list[] = {
        Text("Minta rekan lain menelaah jawaban Anda sendiri.", "Ask a colleague to review your own answer."),
        Text("Tunggu sampai pejabat itu menjawab.", "Wait until the official has answered."),
        Text("Deklarasi ini sudah di tangan atasan langsung.",
             "This declaration is with the direct superior."),
        Text("Jawaban ini sudah ditelaah.", "This answer has been reviewed."),
        Text("Terbitkan dulu surat kepada pemilik daftar.", "Issue the letter to the list's owner first."),
        Text("Isi alasannya.", "Say why."),
        Text("Tidak ada atasan yang bebas dari urusan ini. Sampaikan kepada Inspektorat.",
             "No superior is free of this matter. Tell the Inspectorate.")};
    return pick(list, why);
}

Text sentence(LetterRefusal why) {
    static constexpr Text list[] = {
        Text("Minta rekan lain mengurus surat tentang Anda.",
             "Ask a colleague to write the letter about you."),
        Text("Surat ini hanya untuk nama yang dicatut.", "This letter is for misused names only."),
        Text("Selesaikan tanpa surat: surat akan membuka nama anak kepada pemilik daftar.",
             "Settle it without a letter: it would tell the list's owner a child's name."),
        Text("Surat sudah terbit.", "The letter has been issued."),
        Text("Isi nomor surat.", "Enter the letter's number."),
        Text("Isi kepada siapa surat ini.", "Enter whom the letter goes to.")};
    return pick(list, why);
}

Text sentence(ReplyRefusal why) {
    static constexpr Text list[] = {
        Text("Terbitkan suratnya dulu.", "Issue the letter first."),
        Text("Balasan sudah dicatat.", "The reply has been recorded."),
        Text("Isi tanggal sesudah surat terbit.", "Enter a day after the letter was issued."),
        Text("Isi tanggal hari ini atau sebelumnya.", "Enter today's date or an earlier one.")};
    return pick(list, why);
}

Text sentence(ConfirmRefusal why) {
    static constexpr Text list[] = {
        Text("Anda hanya dapat menegaskan daftar Anda sendiri.", "You can only confirm your own register."),
        Text("Tegaskan kedelapan bagian, juga yang kosong.", "Confirm all eight parts, the empty ones too.")};
    return pick(list, why);
}

}  // namespace screening
