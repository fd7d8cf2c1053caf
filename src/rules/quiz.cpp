#include "rules/quiz.hpp"

namespace rules {
namespace {

constexpr auto about = TrainingTopic::conflict_of_interest;
constexpr Date open_end = on(9999, 12, 31);

// HOUSE RULE, docs/decisions/0022: four of five. A quiz is there to be passed; it may be tried again at once.
constexpr Dated<int> percent_needed[] = {
    {on(2020, 7, 1), 80, {"Aturan sistem ini", ""}, Standing::house_rule, {}},
};
static_assert(is_sorted(percent_needed));

constexpr QuizQuestion questions[] = {
    {"tell_first",
     about,
     uu_30_2014_from,
     open_end,
     {"Ipar Anda direktur perusahaan yang ikut pengadaan di kantor Anda. Anda ikut memutuskan. Apa yang Anda "
      "lakukan "
      "lebih dahulu?",
      "Your brother-in-law directs a company that bids for a contract of your office. You take part in "
      "deciding. "
      "What do you do first?"},
     {Label{"Memberi tahu atasan langsung sebelum ikut membahas",
            "Tell the direct superior before taking part"},
      Label{"Ikut membahas, tetapi tidak memberi suara", "Take part in the discussion, without voting"},
      Label{"Menunggu sampai ada yang mengadu", "Wait until somebody complains"}},
     0,
     {"Pejabat yang berpotensi punya benturan kepentingan wajib memberi tahu atasannya. Memutuskan dahulu, "
      "lalu "
      "memberi tahu, sudah terlambat.",
      "An official who may have a conflict must tell the superior. Deciding first and telling later is too "
      "late."},
     {"UU 30/2014", "Pasal 43 ayat (2)"},
     Standing::confirmed},
    {"relatives",
     about,
     uu_30_2014_from,
     open_end,
     {"Siapa di antara orang ini yang termasuk kerabat menurut undang-undang?",
      "Which of these people is a relative in the sense of the law?"},
     {Label{"Sepupu", "A cousin"}, Label{"Mertua", "A parent-in-law"},
      Label{"Tetangga lama", "A neighbour of old"}},
     1,
     {"Undang-undang menyebut sebelas kerabat, kandung, tiri, atau angkat, sampai derajat kedua, termasuk "
      "mertua, ipar, dan saudara orang tua. Sepupu tidak disebut, tetapi persahabatan atau usaha bersama "
      "dengannya bisa menjadi kepentingan "
      "pribadi.",
      "The law names eleven relatives, by blood, step or adoptive, up to the second degree, with "
      "parents-in-law, brothers- and sisters-in-law, aunts and uncles. A cousin is not among them; "
      "friendship or business with one can still be a private "
      "interest."},
     {"UU 30/2014", "Penjelasan Pasal 43 ayat (1) huruf b"},
     Standing::confirmed},
    {"potential",
     about,
     uu_30_2014_from,
     open_end,
     {"Keputusannya belum diambil dan Anda yakin bisa bersikap adil. Apakah potensi benturan tetap perlu "
      "dideklarasikan?",
      "Nothing is decided yet, and you are sure that you can be fair. Must a potential conflict still be "
      "declared?"},
     {Label{"Tidak, cukup bersikap adil", "No, being fair is enough"},
      Label{"Hanya jika nilainya besar", "Only if much money is at stake"},
      Label{"Ya, potensi pun wajib diberitahukan", "Yes, even a potential one must be told"}},
     2,
     {"Larangan memutuskan berlaku bagi pejabat yang berpotensi punya benturan kepentingan, bukan hanya bagi "
      "yang "
      "terbukti berpihak.",
      "The ban on deciding binds whoever may have a conflict, not only who was shown to be partial."},
     {"UU 30/2014", "Pasal 42 ayat (1)"},
     Standing::confirmed},
    {"standstill",
     about,
     panrb_17_2024_from,
     open_end,
     {"Anda sudah menyampaikan deklarasi. Atasan belum menetapkan. Bolehkah Anda ikut memutuskan urusan itu?",
      "You have declared. Your superior has not determined yet. May you take part in deciding that matter?"},
     {Label{"Boleh, sampai ada larangan", "Yes, until I am barred"},
      Label{"Tidak, sampai atasan menetapkan", "No, until the superior has determined"},
      Label{"Boleh, jika rapat kekurangan orang", "Yes, if the meeting is short of people"}},
     1,
     {"Sejak deklarasi sampai penetapan, Anda berhenti sementara pada urusan itu. Tugas Anda yang lain tetap "
      "berjalan.",
      "From the declaration to the determination you stand still on that matter. Your other work goes on."},
     {"PermenPANRB 17/2024", ""},
     Standing::unconfirmed},
    {"inspectorate",
     about,
     sk_323_2020_from,
     open_end,
     {"Siapa yang menerima deklarasi Anda selain atasan langsung?",
      "Who receives your declaration besides the direct superior?"},
     {Label{"Inspektorat", "The Inspectorate"}, Label{"Peserta pemilu", "The election participants"},
      Label{"Tidak ada", "Nobody"}},
     0,
     {"Deklarasi disampaikan kepada atasan dan diteruskan kepada Inspektorat. Dalam sistem ini Inspektorat "
      "menerimanya pada saat yang sama.",
      "A declaration goes to the superior and on to the Inspectorate. In this system the Inspectorate has it "
      "at the "
      "same moment."},
     {"Keputusan KPU 323/HK.03-Kpt/08/KPU/VII/2020", ""},
     Standing::unconfirmed},
    {"report_days",
     about,
     uu_30_2014_from,
     open_end,
     {"Warga melaporkan benturan kepentingan dengan identitas dan bukti. Berapa lama atasan memeriksa dan "
      "memutuskan?",
      "A citizen reports a conflict with identity and evidence. How long has the superior to examine and "
      "decide?"},
     {Label{"5 hari kerja", "5 working days"}, Label{"14 hari kerja", "14 working days"},
      Label{"Tidak ada batas", "There is no limit"}},
     0,
     {"Lima hari kerja sejak laporan diterima. Keputusannya dilaporkan dan disampaikan dalam lima hari kerja "
      "berikutnya.",
      "Five working days from receipt. The decision is reported and delivered within five working days "
      "more."},
     {"UU 30/2014", "Pasal 44 ayat (3)-(5)"},
     Standing::confirmed},
    {"not_guilt",
     about,
     panrb_17_2024_from,
     open_end,
     {"Apakah punya benturan kepentingan itu sendiri sebuah pelanggaran?",
      "Is having a conflict of interest in itself an offence?"},
     {Label{"Ya, selalu", "Yes, always"}, Label{"Ya, jika diketahui umum", "Yes, if it becomes known"},
      Label{"Tidak; menyembunyikan atau tetap memutuskan itulah pelanggaran",
            "No; to hide it, or to decide all the same, is"}},
     2,
     {"Siapa pun bisa berada dalam keadaan itu. Yang dilarang adalah tidak memberi tahu dan tetap ikut "
      "memutuskan.",
      "Anybody can come into that position. What is forbidden is to say nothing, and to decide all the "
      "same."},
     {"UU 30/2014", "Pasal 42 dan 43"},
     Standing::unconfirmed},
    {"voidable",
     about,
     uu_30_2014_from,
     open_end,
     {"Apa akibatnya bagi keputusan yang diambil karena benturan kepentingan?",
      "What becomes of a decision that was made because of a conflict?"},
     {Label{"Tetap sah selamanya", "It stands for ever"}, Label{"Dapat dibatalkan", "It may be annulled"},
      Label{"Batal dengan sendirinya", "It is void by itself"}},
     1,
     {"Keputusan itu dapat dibatalkan: ada yang harus membatalkannya, dan keputusan baru harus dibuat.",
      "It may be annulled: somebody has to annul it, and a new decision has to be made."},
     {"UU 30/2014", "Pasal 45 ayat (2)"},
     Standing::confirmed},
    {"plenary_absence",
     about,
     uu_7_2017_from,
     open_end,
     {"Seorang anggota tidak ikut memutuskan satu butir rapat pleno karena benturan kepentingan. Bagaimana "
      "dicatat?",
      "A member takes no part in one item of a plenary because of a conflict. How is that recorded?"},
     {Label{"Sebagai mangkir", "As absent without reason"},
      Label{"Tidak dicatat agar tidak malu", "Not at all, to spare embarrassment"},
      Label{"Dalam berita acara, dengan alasannya; bukan mangkir",
            "In the minutes, with the reason; not as absence"}},
     2,
     {"Undang-undang menghukum yang tiga kali tidak hadir tanpa alasan yang jelas. Penarikan diri adalah "
      "alasan yang "
      "jelas.",
      "The law punishes who misses three plenaries without a clear reason. A recusal is a clear reason."},
     {"UU 7/2017", "Pasal 37 ayat (2)"},
     Standing::unconfirmed},
    {"gratification_days",
     about,
     on(2001, 11, 21),
     open_end,
     {"Peserta pengadaan mengirim hadiah ke rumah Anda. Paling lambat kapan Anda melaporkannya kepada KPK?",
      "A bidder sends a present to your home. By when do you report it to the KPK?"},
     {Label{"30 hari kerja sejak diterima", "30 working days from receipt"},
      Label{"Akhir tahun bersama LHKPN", "At the end of the year, with the LHKPN"},
      Label{"Tidak perlu jika dibagi", "Not needed if it is shared out"}},
     0,
     {"Laporkan paling lambat 30 hari kerja sejak diterima, melalui UPG atau langsung. Hadiah dari pihak "
      "dalam suatu "
      "urusan juga dapat menimbulkan benturan kepentingan.",
      "Report it within 30 working days of receipt, through the UPG or directly. A present from a party to a "
      "matter "
      "can also make a conflict of interest."},
     {"UU 20/2001", "Pasal 12C ayat (2)"},
     Standing::confirmed},
    {"acting_signs",
     about,
     uu_30_2014_from,
     open_end,
     {"Anda menjadi Plt. sekretaris. Dalam jabatan apa Anda menandatangani surat pernyataan untuk kantor "
      "itu?",
      "You are acting secretary. In which capacity do you sign the statement for that office?"},
     {Label{"Jabatan definitif saya saja", "My definitive position only"},
      Label{"Sebagai Plt. sekretaris", "As acting secretary"},
      Label{"Menunggu pejabat baru", "I wait for the new holder"}},
     1,
     {"Pelaksana tugas menjalankan kewenangan jabatan itu, termasuk larangan dan kewajiban memberi tahu.",
      "Who acts in a position carries its powers, and with them the ban and the duty to tell."},
     {"UU 30/2014", "Pasal 14"},
     Standing::unconfirmed},
};

}  // namespace

Label label(TrainingTopic topic) {
    constexpr Label labels[] = {
        {"Penanganan benturan kepentingan", "Handling conflicts of interest"},
        {"Layanan pengaduan masyarakat", "Complaints by the public"},
        {"Pengendalian gratifikasi", "Control of gratification"},
        {"Kode etik dan perilaku", "Code of ethics and conduct"},
    };
    return labels[static_cast<std::size_t>(topic)];
}

std::span<const QuizQuestion> all_questions() { return questions; }

std::vector<const QuizQuestion*> quiz(TrainingTopic topic, Date day) {
    std::vector<const QuizQuestion*> out;
    for (const auto& q : questions)
        if (q.topic == topic && q.from <= day && day <= q.until) out.push_back(&q);
    return out;
}

int right_answers_needed(int count, Date day) {
    const auto* row = in_force(percent_needed, day);
    const int percent = row ? row->value : 100;
    return (count * percent + 99) / 100;
}

}  // namespace rules
