#include "declarations/refusal_words_form.hpp"

#include "base/check.hpp"

namespace declarations {

using web::Text;

namespace {

// Said by more than one use case.
constexpr Text not_official(
    "Anda tidak memegang jabatan hari ini. Hubungi bagian hukum dan SDM untuk memeriksa data Anda.",
    "You hold no appointment today. Ask Legal and HR to check your record.");
constexpr Text matter_closed(
    "Urusan ini sudah ditutup. Sampaikan kepada Inspektorat bila keputusannya perlu ditinjau.",
    "This matter is closed. Tell the Inspectorate if its decision needs review.");
constexpr Text needs_matter("Pilih urusannya. Yang sudah terjadi selalu menyangkut satu urusan.",
                            "Select the matter. What exists now is always about one matter.");
constexpr Text which_relation("Pilih hubungan dari daftar.", "Select a relation from the list.");
constexpr Text which_ground("Pilih paling sedikit satu alasan.", "Select at least one ground.");
constexpr Text which_law("Sebutkan aturan yang melarang, dengan nomornya.",
                         "Name the law that forbids it, with its number.");
constexpr Text family_ground("Centang juga alasan kerabat atau keluarga, karena hubungannya keluarga.",
                             "Tick the family ground too, since the relation is a relative.");
constexpr Text describe("Jelaskan keadaannya dengan kata-kata Anda.",
                        "Describe the situation in your own words.");
constexpr Text no_future("Isi tanggal hari ini atau sebelumnya.", "Enter today or an earlier day.");
constexpr Text nobody_above("Tidak ada pejabat yang dapat menetapkan. Hubungi Inspektorat.",
                            "There is nobody who can determine it. Ask the Inspectorate.");
constexpr Text with_nobody(
    "Deklarasi ini tidak sedang menunggu atasan. Buka halamannya untuk melihat keadaannya.",
    "This declaration is not with the superior now. Open its page to see where it stands.");
constexpr Text own_case_superior("Ini menyangkut Anda sendiri. Atasan Anda yang menetapkannya.",
                                 "This concerns yourself. Your superior determines it.");
constexpr Text not_in_charge("Anda bukan atasan yang berwenang untuk deklarasi ini sekarang.",
                             "You are not the superior in charge of this declaration now.");
constexpr Text involved(
    "Anda sendiri terkait urusan ini. Atasan berikutnya yang menetapkan; beri tahu Inspektorat.",
    "You are tied to this matter yourself. The next superior determines it; tell the Inspectorate.");
constexpr Text give_reason("Tulis alasannya.", "Write the reason.");

}  // namespace

RefusalWords words(SubmitRefusal why) {
    switch (why) {
        case SubmitRefusal::not_an_official: return {not_official};
        case SubmitRefusal::matter_already_closed: return {matter_closed, "matter"};
        case SubmitRefusal::already_declared:
            return {Text("Deklarasi Anda atas urusan ini masih menunggu atasan. Lengkapi deklarasi itu.",
                         "Your declaration on this matter is still with the superior. Complete that one."),
                    "matter"};
        case SubmitRefusal::actual_needs_matter: return {needs_matter, "matter"};
        case SubmitRefusal::unknown_relation: return {which_relation, "relation"};
        case SubmitRefusal::grounds_missing: return {which_ground, "grounds"};
        case SubmitRefusal::other_law_missing: return {which_law, "other_law"};
        case SubmitRefusal::relative_without_ground_b: return {family_ground, "grounds"};
        case SubmitRefusal::description_missing: return {describe, "description"};
        case SubmitRefusal::known_in_future: return {no_future, "known_since"};
        case SubmitRefusal::no_superior: return {nobody_above};
    }
    CHECK(false);
}

RefusalWords words(OpenRefusal why) {
    switch (why) {
        case OpenRefusal::on_oneself:
            return {Text("Tentang diri sendiri, buatlah deklarasi.", "About yourself, make a declaration."),
                    "official"};
        case OpenRefusal::not_entitled:
            return {
                Text("Pilih orang di bawah Anda. Kasus hanya dapat dibuka oleh atasannya atau Inspektorat.",
                     "Choose somebody below you. Only a superior or the Inspectorate can open a case."),
                "official"};
        case OpenRefusal::not_an_official:
            return {Text("Orang itu tidak memegang jabatan hari ini. Pilih orang lain.",
                         "That person holds no appointment today. Choose another."),
                    "official"};
        case OpenRefusal::matter_already_closed: return {matter_closed, "matter"};
        case OpenRefusal::already_declared:
            return {Text("Sudah ada kasus atas urusan itu yang belum ditetapkan. Lanjutkan kasus itu.",
                         "There is a case on that matter that is not determined yet. Go on with that one."),
                    "matter"};
        case OpenRefusal::actual_needs_matter: return {needs_matter, "matter"};
        case OpenRefusal::unknown_relation: return {which_relation, "relation"};
        case OpenRefusal::grounds_missing: return {which_ground, "grounds"};
        case OpenRefusal::other_law_missing: return {which_law, "other_law"};
        case OpenRefusal::relative_without_ground_b: return {family_ground, "grounds"};
        case OpenRefusal::description_missing: return {describe, "description"};
        case OpenRefusal::known_in_future: return {no_future, "known_since"};
        case OpenRefusal::no_superior: return {nobody_above};
    }
    CHECK(false);
}

RefusalWords words(ReturnRefusal why) {
    switch (why) {
        case ReturnRefusal::not_submitted: return {with_nobody};
        case ReturnRefusal::own_declaration: return {own_case_superior};
        case ReturnRefusal::not_the_superior: return {not_in_charge};
        case ReturnRefusal::superior_involved: return {involved};
        case ReturnRefusal::what_is_missing_missing:
            return {Text("Tulis apa yang harus dilengkapi.", "Write what has to be completed."),
                    "what_is_missing"};
    }
    CHECK(false);
}

RefusalWords words(CompleteRefusal why) {
    switch (why) {
        case CompleteRefusal::not_returned:
            return {Text("Deklarasi ini tidak sedang dikembalikan kepada Anda.",
                         "This declaration is not with you for completion.")};
        case CompleteRefusal::not_the_declarant:
            return {Text("Hanya yang mendeklarasikan yang dapat melengkapinya.",
                         "Only the declarant can complete it.")};
        case CompleteRefusal::description_missing: return {describe, "description"};
        case CompleteRefusal::what_was_added_missing:
            return {Text("Tulis apa yang Anda tambahkan.", "Write what you added."), "what_was_added"};
    }
    CHECK(false);
}

RefusalWords words(WithdrawRefusal why) {
    switch (why) {
        case WithdrawRefusal::not_open: return {with_nobody};
        case WithdrawRefusal::determined_before:
            return {Text("Ini pernah ditetapkan. Tetapkan lagi; tidak dapat ditarik.",
                         "This was determined before. Determine it again; it cannot be withdrawn.")};
        case WithdrawRefusal::own_declaration: return {own_case_superior};
        case WithdrawRefusal::not_the_superior: return {not_in_charge};
        case WithdrawRefusal::superior_involved: return {involved};
        case WithdrawRefusal::reason_missing: return {give_reason, "withdraw_reason"};
    }
    CHECK(false);
}

RefusalWords words(DetermineRefusal why) {
    switch (why) {
        case DetermineRefusal::not_submitted: return {with_nobody};
        case DetermineRefusal::decider_is_declarant: return {own_case_superior};
        case DetermineRefusal::decider_not_superior: return {not_in_charge};
        case DetermineRefusal::decider_involved: return {involved};
        case DetermineRefusal::truth_reason_missing:
            return {Text("Tulis alasan mengapa ada atau tidak ada.", "Write why there is one or not."),
                    "truth_reason"};
        case DetermineRefusal::impact_reason_missing:
            return {Text("Tulis alasan penilaian dampaknya.", "Write why the impact is so."),
                    "impact_reason"};
        case DetermineRefusal::control_missing:
            return {Text("Pilih paling sedikit satu pengendalian.", "Select at least one control."),
                    "controls"};
        case DetermineRefusal::no_conflict_contradicted:
            return {Text("Hapus pilihan \"tidak ada konflik\", atau tetapkan bahwa tidak ada.",
                         "Take out \"no conflict\", or determine that there is none."),
                    "controls"};
        case DetermineRefusal::controls_without_conflict:
            return {Text("Kosongkan pengendalian, atau tetapkan bahwa benturan itu ada.",
                         "Clear the controls, or determine that there is a conflict."),
                    "controls"};
        case DetermineRefusal::period_wrong:
            return {Text("Isi hari terakhir yang tidak lebih awal dari hari pertama.",
                         "Enter a last day that is not before the first."),
                    "until"};
        case DetermineRefusal::matter_needs_bar:
            return {
                Text("Pilih tidak ikut serta atau digantikan. Dalam urusan yang belum diputus, potensi pun "
                     "tidak cukup dengan pengendalian lain.",
                     "Choose recusal or replacement. On a matter not yet decided, even a potential conflict "
                     "needs one of them."),
                "controls"};
        case DetermineRefusal::substitute_missing:
            return {Text("Pilih pejabat yang memutus sebagai pengganti.",
                         "Choose the official who decides instead."),
                    "substitute"};
        case DetermineRefusal::substitute_without_bar:
            return {Text("Kosongkan pengganti, karena yang bersangkutan tetap memutus.",
                         "Clear the substitute, since the official goes on deciding."),
                    "substitute"};
        case DetermineRefusal::substitute_is_declarant:
            return {
                Text("Pilih pengganti yang bukan orang itu sendiri.", "Choose somebody else as substitute."),
                "substitute"};
        case DetermineRefusal::substitute_not_official:
            return {Text("Pilih pengganti yang memegang jabatan hari ini.",
                         "Choose a substitute who holds an appointment today."),
                    "substitute"};
        case DetermineRefusal::substitute_not_clear:
            return {Text("Pilih pengganti lain. Orang itu sendiri tidak boleh ikut dalam urusan ini.",
                         "Choose another. That person may not take part in this matter either."),
                    "substitute"};
    }
    CHECK(false);
}

RefusalWords words(AnnounceRefusal why) {
    switch (why) {
        case AnnounceRefusal::not_the_declarant:
            return {
                Text("Hanya yang mendeklarasikan yang mengumumkannya.", "Only the declarant announces it.")};
        case AnnounceRefusal::withdrawn:
            return {Text("Deklarasi ini sudah ditarik. Tidak ada yang perlu diumumkan.",
                         "This declaration is withdrawn. There is nothing to announce.")};
        case AnnounceRefusal::not_kinship:
            return {Text("Pengumuman ini hanya untuk hubungan keluarga.",
                         "This announcement is for family relations only.")};
        case AnnounceRefusal::announced_already:
            return {Text("Pengumuman dengan cara itu sudah dicatat.", "It is announced in that way already."),
                    "where"};
        case AnnounceRefusal::meeting_missing:
            return {Text("Tulis rapat yang mana dan tanggalnya.", "Write which meeting and when."),
                    "details"};
        case AnnounceRefusal::medium_missing:
            return {Text("Tulis medianya dan tautannya.", "Write the medium and the link."), "details"};
        case AnnounceRefusal::announced_in_future: return {no_future, "on"};
    }
    CHECK(false);
}

RefusalWords words(AttachRefusal why) {
    switch (why) {
        case AttachRefusal::over:
            return {Text("Kasus ini sudah selesai. Bukti tidak dapat ditambah.",
                         "This case is over. No evidence can be added."),
                    "evidence"};
        case AttachRefusal::not_entitled:
            return {Text("Hanya yang mendeklarasikan atau yang membuka kasus dapat menambah bukti.",
                         "Only the declarant or who opened the case can add evidence."),
                    "evidence"};
        case AttachRefusal::name_missing:
            return {Text("Beri nama pada berkas itu.", "Give the file a name."), "evidence"};
        case AttachRefusal::empty:
            return {Text("Berkas itu kosong. Pilih berkas lain.", "That file is empty. Choose another."),
                    "evidence"};
        case AttachRefusal::too_large:
            return {Text("Berkas itu terlalu besar. Perkecil lalu unggah lagi.",
                         "That file is too large. Make it smaller and upload it again."),
                    "evidence"};
        case AttachRefusal::type_not_taken:
            return {Text("Unggah PDF atau foto (JPG, PNG).", "Upload a PDF or a photo (JPG, PNG)."),
                    "evidence"};
        case AttachRefusal::attached_already:
            return {Text("Berkas itu sudah dilampirkan. Pilih berkas lain.",
                         "That file is attached already. Choose another."),
                    "evidence"};
        case AttachRefusal::too_many:
            return {Text("Jumlah berkas sudah penuh. Gabungkan beberapa berkas menjadi satu.",
                         "There are too many files. Merge some into one."),
                    "evidence"};
    }
    CHECK(false);
}

}  // namespace declarations
