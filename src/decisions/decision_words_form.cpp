#include "decisions/decision_words_form.hpp"

#include "base/check.hpp"

namespace decisions {

using web::Text;

namespace {

constexpr Text for_the_secretary("Hanya sekretaris rapat pleno kantor ini yang dapat melakukannya.",
                                 "Only the decision secretary of this office can do this.");
constexpr Text you_are_barred("Anda tidak ikut serta dalam urusan ini karena potensi benturan kepentingan.",
                              "You take no part in this matter because of a potential conflict of interest.");
constexpr Text you_stand_still(
    "Deklarasi Anda atas urusan ini belum ditetapkan. Tunggu penetapan atasan Anda.",
    "Your declaration on this matter is not determined yet. Wait for your superior.");
constexpr Text not_open_now("Rapat ini tidak sedang dibuka. Buka rapat lebih dahulu.",
                            "This plenary is not open. Open it first.");
constexpr Text item_is_over("Butir agenda ini sudah selesai. Buka halamannya lagi.",
                            "This agenda item is over. Open the page again.");
constexpr Text matter_is_over("Urusan ini tidak lagi terbuka untuk diputuskan.",
                              "This matter is no longer open for a decision.");
constexpr Text write_reason("Tuliskan alasannya.", "Write the reason.");
constexpr Text write_decision("Tuliskan isi keputusannya.", "Write what was decided.");
constexpr Text nobody_presides("Pilih dahulu pimpinan rapat secara aklamasi.",
                               "Choose a member to preside by acclamation first.");

}  // namespace

Text sentence(CallRefusal why) {
    switch (why) {
        case CallRefusal::not_the_secretary: return for_the_secretary;
        case CallRefusal::barred: return you_are_barred;
        case CallRefusal::stands_still: return you_stand_still;
        case CallRefusal::day_past:
            return Text("Pilih hari dan jam yang belum lewat.", "Choose a day and time that has not passed.");
        case CallRefusal::no_items:
            return Text("Pilih paling sedikit satu urusan.", "Choose at least one matter.");
        case CallRefusal::results_closed_to_public:
            return Text("Pleno penetapan hasil terbuka untuk umum. Pilih rapat terbuka.",
                        "Results are determined in public. Choose an open plenary.");
        case CallRefusal::matter_twice:
            return Text("Pilih setiap urusan satu kali.", "Choose each matter once.");
        case CallRefusal::matter_of_another_office:
            return Text("Pilih urusan yang diputuskan oleh kantor Anda.",
                        "Choose matters that your office decides.");
        case CallRefusal::decided_by_official:
            return Text("Urusan ini diputuskan oleh seorang pejabat, bukan oleh pleno.",
                        "This matter is decided by one official, not by the plenary.");
        case CallRefusal::matter_not_open:
            return Text("Buka urusannya lebih dahulu.", "Open the matter first.");
        case CallRefusal::on_another_agenda:
            return Text("Urusan ini sudah ada dalam agenda rapat lain.",
                        "This matter is on another plenary's agenda.");
        case CallRefusal::not_about_results:
            return Text("Pleno penetapan hasil hanya membahas hasil. Pindahkan urusan lain ke rapat biasa.",
                        "A plenary on results has nothing else on its agenda. Move other matters to an "
                        "ordinary one.");
    }
    CHECK(false);
}

Text sentence(OpenRefusal why) {
    switch (why) {
        case OpenRefusal::not_the_secretary: return for_the_secretary;
        case OpenRefusal::opened_already:
            return Text("Rapat ini sudah dibuka.", "This plenary was opened already.");
        case OpenRefusal::too_early:
            return Text("Buka rapat pada hari undangannya.",
                        "Open the plenary on the day of the invitation.");
    }
    CHECK(false);
}

Text sentence(ContinueRefusal why) {
    switch (why) {
        case ContinueRefusal::not_the_secretary: return for_the_secretary;
        case ContinueRefusal::not_open: return not_open_now;
        case ContinueRefusal::not_about_results:
            return Text("Hanya pleno penetapan hasil yang dapat dilanjutkan tanpa kuorum.",
                        "Only a plenary on results can go on without quorum.");
        case ContinueRefusal::continued_already:
            return Text("Rapat ini sudah dilanjutkan tanpa kuorum.",
                        "This plenary already goes on without quorum.");
        case ContinueRefusal::quorum_met:
            return Text("Kuorum sudah terpenuhi. Lanjutkan rapat seperti biasa.",
                        "Quorum is met. Go on as usual.");
        case ContinueRefusal::attendance_missing:
            return Text("Catat dahulu kehadiran semua anggota.",
                        "Record the attendance of every member first.");
        case ContinueRefusal::no_pause:
            return Text("Tunda rapat lebih dahulu, paling lama 3 jam.",
                        "Pause the plenary first, 3 hours at most.");
    }
    CHECK(false);
}

Text sentence(CloseRefusal why) {
    switch (why) {
        case CloseRefusal::not_the_secretary: return for_the_secretary;
        case CloseRefusal::closed_already:
            return Text("Rapat ini sudah ditutup.", "This plenary was closed already.");
        case CloseRefusal::items_pending:
            return Text("Putuskan, tunda, atau teruskan dahulu setiap butir agenda.",
                        "Decide, postpone or refer every agenda item first.");
    }
    CHECK(false);
}

Text sentence(AttendanceRefusal why) {
    switch (why) {
        case AttendanceRefusal::not_the_secretary: return for_the_secretary;
        case AttendanceRefusal::not_open: return not_open_now;
        case AttendanceRefusal::not_a_member:
            return Text("Catat hanya anggota pleno kantor ini.",
                        "Record members of this office's plenary only.");
        case AttendanceRefusal::member_twice:
            return Text("Catat setiap anggota satu kali.", "Record each member once.");
        case AttendanceRefusal::reason_missing:
            return Text("Tuliskan alasan anggota yang izin.", "Write the reason of a member who is excused.");
        case AttendanceRefusal::has_voted:
            return Text("Anggota ini sudah memberi suara, jadi ia hadir.",
                        "This member has voted, and so was present.");
    }
    CHECK(false);
}

Text sentence(ChairRefusal why) {
    switch (why) {
        case ChairRefusal::not_the_secretary: return for_the_secretary;
        case ChairRefusal::actor_barred: return you_are_barred;
        case ChairRefusal::actor_stands_still: return you_stand_still;
        case ChairRefusal::not_open: return not_open_now;
        case ChairRefusal::item_not_pending: return item_is_over;
        case ChairRefusal::chair_presides:
            return Text("Ketua hadir dan memimpin rapat.", "The chair is present and presides.");
        case ChairRefusal::not_a_member:
            return Text("Pilih anggota pleno kantor ini.", "Choose a member of this office's plenary.");
        case ChairRefusal::barred:
            return Text("Pilih anggota lain: yang ini tidak ikut serta dalam urusan ini.",
                        "Choose another member: this one takes no part in the matter.");
        case ChairRefusal::stands_still:
            return Text("Pilih anggota lain: deklarasi yang ini belum ditetapkan.",
                        "Choose another member: this one's declaration is not determined yet.");
        case ChairRefusal::not_present:
            return Text("Pilih anggota yang hadir.", "Choose a member who is present.");
    }
    CHECK(false);
}

Text sentence(VoteRefusal why) {
    switch (why) {
        case VoteRefusal::not_a_member:
            return Text("Hanya anggota pleno kantor ini yang memberi suara.",
                        "Only members of this office's plenary vote.");
        case VoteRefusal::barred:
            return Text("Anda tidak memberi suara dalam urusan ini karena potensi benturan kepentingan.",
                        "You have no vote in this matter because of a potential conflict of interest.");
        case VoteRefusal::stands_still:
            return Text("Anda belum dapat memberi suara: deklarasi Anda atas urusan ini belum ditetapkan.",
                        "You cannot vote yet: your declaration on this matter is not determined.");
        case VoteRefusal::not_open:
            return Text("Suara diberikan setelah rapat dibuka.", "Votes are cast once the plenary is open.");
        case VoteRefusal::item_not_pending: return item_is_over;
        case VoteRefusal::matter_not_open: return matter_is_over;
        case VoteRefusal::no_vote_taken:
            return Text("Hasil ditetapkan tanpa pemungutan suara.", "Results are determined without a vote.");
        case VoteRefusal::not_present:
            return Text("Minta sekretaris mencatat kehadiran Anda.",
                        "Ask the secretary to record that you are present.");
        case VoteRefusal::no_chair:
            return Text("Butir ini belum ada yang memimpin. Tunggu pemilihan pimpinan rapat.",
                        "Nobody presides over this item yet. Wait until a member is chosen.");
        case VoteRefusal::no_quorum:
            return Text("Kuorum belum terpenuhi. Tunggu anggota lain hadir.",
                        "Quorum is not met. Wait for other members.");
        case VoteRefusal::too_few_eligible:
            return Text(
                "Anggota yang boleh memutus terlalu sedikit. Sekretaris memilih jalan keluar yang sah.",
                "Too few members may decide. The secretary takes one of the lawful ways out.");
        case VoteRefusal::voted_already:
            return Text("Anda sudah memberi suara untuk butir ini.", "You have voted on this item already.");
    }
    CHECK(false);
}

Text sentence(DecideRefusal why) {
    switch (why) {
        case DecideRefusal::not_the_secretary: return for_the_secretary;
        case DecideRefusal::barred: return you_are_barred;
        case DecideRefusal::stands_still: return you_stand_still;
        case DecideRefusal::not_open: return not_open_now;
        case DecideRefusal::item_not_pending: return item_is_over;
        case DecideRefusal::matter_not_open: return matter_is_over;
        case DecideRefusal::rule_unknown:
            return Text(
                "Aturan kuorum untuk jumlah anggota kantor ini tidak diketahui. Perbaiki jumlah anggotanya.",
                "No quorum rule is known for an office with so many members. Correct the number.");
        case DecideRefusal::undecidable:
            return Text("Butir ini belum dapat diputus. Pilih salah satu jalan keluar yang sah.",
                        "This item cannot be decided. Take one of the lawful ways out.");
        case DecideRefusal::no_chair: return nobody_presides;
        case DecideRefusal::votes_missing:
            return Text("Tunggu suara semua anggota yang hadir dan boleh memutus.",
                        "Wait for the votes of all members who are present and may decide.");
        case DecideRefusal::text_missing: return write_decision;
    }
    CHECK(false);
}

Text sentence(PostponeRefusal why) {
    switch (why) {
        case PostponeRefusal::not_the_secretary: return for_the_secretary;
        case PostponeRefusal::barred: return you_are_barred;
        case PostponeRefusal::stands_still: return you_stand_still;
        case PostponeRefusal::closed:
            return Text("Rapat ini sudah ditutup.", "This plenary was closed already.");
        case PostponeRefusal::item_not_pending: return item_is_over;
        case PostponeRefusal::reason_missing: return write_reason;
    }
    CHECK(false);
}

Text sentence(ReferRefusal why) {
    switch (why) {
        case ReferRefusal::not_the_secretary: return for_the_secretary;
        case ReferRefusal::barred: return you_are_barred;
        case ReferRefusal::stands_still: return you_stand_still;
        case ReferRefusal::not_open: return not_open_now;
        case ReferRefusal::item_not_pending: return item_is_over;
        case ReferRefusal::nobody_above:
            return Text("Di atas KPU tidak ada tingkat lain. Tunda butir ini.",
                        "There is no body above the KPU. Postpone this item.");
        case ReferRefusal::decidable_here:
            return Text("Rapat ini dapat memutus butir ini. Lanjutkan di sini.",
                        "This plenary can decide the item. Go on here.");
        case ReferRefusal::reason_missing: return write_reason;
    }
    CHECK(false);
}

Text sentence(AloneRefusal why) {
    switch (why) {
        case AloneRefusal::barred: return you_are_barred;
        case AloneRefusal::stands_still: return you_stand_still;
        case AloneRefusal::decided_by_plenary:
            return Text("Urusan ini diputuskan dalam rapat pleno.", "This matter is decided in a plenary.");
        case AloneRefusal::not_the_decider:
            return Text("Hanya pejabat yang memutuskan, atau penggantinya, yang dapat memutus.",
                        "Only the official who decides, or the substitute, can decide.");
        case AloneRefusal::matter_not_open: return matter_is_over;
        case AloneRefusal::text_missing: return write_decision;
    }
    CHECK(false);
}

Text sentence(MinutesRefusal why) {
    switch (why) {
        case MinutesRefusal::not_the_secretary: return for_the_secretary;
        case MinutesRefusal::not_closed: return Text("Tutup rapat lebih dahulu.", "Close the plenary first.");
        case MinutesRefusal::attendance_missing:
            return Text("Kehadiran tidak dicatat lengkap, jadi tidak ada berita acara.",
                        "Attendance was not recorded in full, so there are no minutes.");
        case MinutesRefusal::issued_already:
            return Text("Berita acara sudah terbit. Unduh dari halaman ini.",
                        "The minutes are issued. Download them from this page.");
    }
    CHECK(false);
}

Text sentence(AnnulRefusal why) {
    switch (why) {
        case AnnulRefusal::barred: return you_are_barred;
        case AnnulRefusal::stands_still: return you_stand_still;
        case AnnulRefusal::not_decided:
            return Text("Tidak ada keputusan yang dapat dibatalkan.",
                        "There is no decision that could be annulled.");
        case AnnulRefusal::not_entitled:
            return Text("Hanya yang memutuskan atau atasannya yang dapat membatalkan.",
                        "Only who decided or the superior can annul.");
        case AnnulRefusal::found_before_decision:
            return Text("Isi tanggal temuan atau putusan pengadilan sesudah keputusan diambil.",
                        "Enter a day of finding, or of the ruling, after the decision.");
        case AnnulRefusal::found_in_future:
            return Text("Isi tanggal temuan atau putusan pengadilan yang tidak di masa depan.",
                        "Enter a day of finding, or of the ruling, that is not in the future.");
        case AnnulRefusal::judgment_missing:
            return Text("Tuliskan nomor putusan pengadilan.", "Write the number of the court's ruling.");
        case AnnulRefusal::conflict_of_nobody_there:
            return Text("Pilih orang yang ikut memutuskan.", "Choose somebody who took part in deciding.");
        case AnnulRefusal::reason_missing: return write_reason;
    }
    CHECK(false);
}

}  // namespace decisions
