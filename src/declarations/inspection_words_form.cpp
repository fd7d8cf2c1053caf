// The refusals that the Inspectorate meets.
#include "base/check.hpp"
#include "declarations/refusal_words_form.hpp"

namespace declarations {

using web::Text;

namespace {

constexpr Text give_reason("Tulis alasannya.", "Write the reason.");
constexpr Text only_inspectorate("Hanya Inspektorat yang dapat melakukan ini.",
                                 "Only the Inspectorate can do this.");
constexpr Text own_case_inspector("Ini menyangkut Anda sendiri. Mintalah rekan Inspektorat lain.",
                                  "This concerns yourself. Ask a colleague of the Inspectorate.");
constexpr Text own_ruling("Anda sendiri yang menetapkannya. Mintalah rekan Inspektorat lain.",
                          "You determined it yourself. Ask a colleague of the Inspectorate.");
constexpr Text not_determined_yet("Tunggu sampai atasan menetapkan.",
                                  "Wait until the superior has determined it.");
constexpr Text receive_first("Catat dahulu bahwa Inspektorat menerima deklarasi ini.",
                             "First record that the Inspectorate has received it.");

}  // namespace

RefusalWords words(ReceiveRefusal why) {
    switch (why) {
        case ReceiveRefusal::not_inspectorate: return {only_inspectorate};
        case ReceiveRefusal::own_case: return {own_case_inspector};
        case ReceiveRefusal::received_already:
            return {Text("Penerimaan sudah dicatat. Lanjutkan ke telaah.",
                         "It is received already. Go on to the review.")};
    }
    CHECK(false);
}

RefusalWords words(ReviewRefusal why) {
    switch (why) {
        case ReviewRefusal::not_inspectorate: return {only_inspectorate};
        case ReviewRefusal::own_case: return {own_case_inspector};
        case ReviewRefusal::own_determination: return {own_ruling};
        case ReviewRefusal::not_determined: return {not_determined_yet};
        case ReviewRefusal::not_received: return {receive_first};
        case ReviewRefusal::reviewed_already:
            return {Text("Penetapan ini sudah ditelaah. Tutup kasusnya atau kembalikan ke atasan.",
                         "This determination is reviewed. Close the case or send it back.")};
        case ReviewRefusal::findings_missing:
            return {Text("Tulis hasil telaah.", "Write the findings."), "findings"};
    }
    CHECK(false);
}

RefusalWords words(ReturnToSuperiorRefusal why) {
    switch (why) {
        case ReturnToSuperiorRefusal::not_inspectorate: return {only_inspectorate};
        case ReturnToSuperiorRefusal::own_case: return {own_case_inspector};
        case ReturnToSuperiorRefusal::own_determination: return {own_ruling};
        case ReturnToSuperiorRefusal::not_determined: return {not_determined_yet};
        case ReturnToSuperiorRefusal::not_received: return {receive_first};
        case ReturnToSuperiorRefusal::reason_missing: return {give_reason, "send_back_reason"};
        case ReturnToSuperiorRefusal::no_superior:
            return {Text("Tidak ada atasan yang dapat menetapkan. Tutup kasus ini dengan kesimpulan Anda.",
                         "No superior is left to determine it. Close the case with your conclusion.")};
    }
    CHECK(false);
}

RefusalWords words(CloseRefusal why) {
    switch (why) {
        case CloseRefusal::not_inspectorate: return {only_inspectorate};
        case CloseRefusal::own_case: return {own_case_inspector};
        case CloseRefusal::own_determination: return {own_ruling};
        case CloseRefusal::not_determined: return {not_determined_yet};
        case CloseRefusal::not_received: return {receive_first};
        case CloseRefusal::not_reviewed:
            return {Text("Telaah dahulu penetapan yang terakhir.", "First review the last determination.")};
        case CloseRefusal::control_open:
            return {Text("Laporkan dahulu pelaksanaan setiap pengendalian yang masih berjalan.",
                         "First report on each control that still runs.")};
        case CloseRefusal::conclusion_missing:
            return {Text("Tulis kesimpulannya.", "Write the conclusion."), "conclusion"};
    }
    CHECK(false);
}

RefusalWords words(ReportControlRefusal why) {
    switch (why) {
        case ReportControlRefusal::not_entitled:
            return {Text("Hanya atasan yang menetapkan dan Inspektorat yang dapat melaporkannya.",
                         "Only the superior who determined and the Inspectorate can report on it.")};
        case ReportControlRefusal::own_case: return {own_case_inspector};
        case ReportControlRefusal::not_determined: return {not_determined_yet};
        case ReportControlRefusal::control_not_ordered:
            return {Text("Pilih pengendalian yang ditetapkan atasan.",
                         "Choose a control that the superior ordered."),
                    "control"};
        case ReportControlRefusal::note_missing:
            return {Text("Tulis apa yang belum terlaksana dan mengapa.", "Write what is left and why."),
                    "note"};
    }
    CHECK(false);
}

}  // namespace declarations
