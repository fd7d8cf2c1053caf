#include "decisions/decision_words_form.hpp"

#include "base/check.hpp"

namespace decisions {

using web::Text;

Text words(PlenaryState state) {
    switch (state) {
        case PlenaryState::called: return Text("Diundang", "Called");
        case PlenaryState::open: return Text("Sedang berlangsung", "Open");
        case PlenaryState::closed: return Text("Selesai", "Closed");
    }
    CHECK(false);
}

Text words(Access access) {
    switch (access) {
        case Access::open: return Text("Terbuka untuk umum", "Open to the public");
        case Access::closed: return Text("Tertutup", "Closed to the public");
    }
    CHECK(false);
}

Text words(rules::Purpose purpose) {
    switch (purpose) {
        case rules::Purpose::ordinary: return Text("Pleno biasa", "Ordinary plenary");
        case rules::Purpose::determines_results: return Text("Penetapan hasil", "Determines results");
    }
    CHECK(false);
}

Text words(Presence presence) {
    switch (presence) {
        case Presence::present: return Text("Hadir", "Present");
        case Presence::absent: return Text("Tidak hadir", "Absent");
        case Presence::excused: return Text("Izin", "Excused");
    }
    CHECK(false);
}

Text words(Choice choice) {
    switch (choice) {
        case Choice::in_favour: return Text("Setuju", "In favour");
        case Choice::against: return Text("Tidak setuju", "Against");
        case Choice::abstain: return Text("Abstain", "Abstain");
    }
    CHECK(false);
}

Text words(ItemState state) {
    switch (state) {
        case ItemState::pending: return Text("Belum diputus", "Pending");
        case ItemState::decided: return Text("Diputus", "Decided");
        case ItemState::postponed: return Text("Ditunda", "Postponed");
        case ItemState::referred: return Text("Diteruskan ke tingkat atas", "Referred upward");
    }
    CHECK(false);
}

Text words(matters::Standing standing) {
    switch (standing) {
        case matters::Standing::clear: return Text("Ikut serta", "Takes part");
        case matters::Standing::standstill:
            return Text("Menunggu penetapan atasan", "Awaits the superior's determination");
        case matters::Standing::barred: return Text("Tidak ikut serta", "Takes no part");
    }
    CHECK(false);
}

Text words(AnnulledBy by) {
    switch (by) {
        case AnnulledBy::official: return Text("Yang memutuskan", "Who decided");
        case AnnulledBy::superior: return Text("Atasan yang memutuskan", "The superior of who decided");
        case AnnulledBy::court_order: return Text("Atas putusan pengadilan", "After a court's ruling");
    }
    CHECK(false);
}

Text words(Defect defect) {
    switch (defect) {
        case Defect::authority: return Text("Wewenang", "Authority");
        case Defect::procedure: return Text("Prosedur", "Procedure");
        case Defect::substance: return Text("Substansi", "Substance");
    }
    CHECK(false);
}

}  // namespace decisions
