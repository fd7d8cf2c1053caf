#include "rules/deadlines.hpp"

#include "base/check.hpp"
#include "rules/annulment_deadlines.hpp"
#include "rules/complaint_deadlines.hpp"

namespace rules {

namespace {

// 44 (3) binds the superior who has a citizen's report. No text that binds KPU was read on declarations; the
// same number for both is the stricter choice. Permenko Infra 1/2026 gives its own staff seven.
constexpr Dated<int> determination[] = {
    {uu_30_2014_from,
     5,
     {"UU 30/2014", "Pasal 44 ayat (3)"},
     Standing::unconfirmed,
     {"Pasal 44 mengatur laporan warga; untuk deklarasi kami memakai batas yang sama",
      "Article 44 is about citizens' reports; for declarations we use the same limit"}},
};
constexpr Dated<int> determination_alternatives[] = {
    {on(2026, 1, 1),
     7,
     {"Permenko Infra 1/2026", "Pasal 24"},
     Standing::unconfirmed,
     {"Aturan lembaga lain; hari mulai berlaku dan bunyi PermenPANRB 17/2024 belum dibaca",
      "Another agency's rule; its first day and the words of PermenPANRB 17/2024 were not read"}},
};
// 44 (5): what was decided goes to the superior's own superior and to the official, both within five
// working days.
constexpr Dated<int> determination_report[] = {
    {uu_30_2014_from,
     5,
     {"UU 30/2014", "Pasal 44 ayat (5)"},
     Standing::unconfirmed,
     {"Diterapkan pada deklarasi seperti pada laporan warga",
      "Applied to declarations as to citizens' reports"}},
};
constexpr Dated<int> determination_delivery[] = {
    {uu_30_2014_from,
     5,
     {"UU 30/2014", "Pasal 44 ayat (5)"},
     Standing::unconfirmed,
     {"Diterapkan pada deklarasi seperti pada laporan warga",
      "Applied to declarations as to citizens' reports"}},
};
// HOUSE RULE, docs/decisions/0004-silence-and-escalation.md: silence is passed over on the first day after
// the limit.
constexpr Dated<int> escalation[] = {
    {uu_30_2014_from,
     1,
     {"Catatan keputusan Jernih", "0004"},
     Standing::house_rule,
     {"Sehari setelah batas lewat, atasan berikutnya memutus dengan batas hari kerja yang sama",
      "The day after the limit, the next superior up takes over with the same number of working days"}},
};
// HOUSE RULE, docs/decisions/0004-silence-and-escalation.md: five working days, as long as the superior
// has; standstill goes on meanwhile.
constexpr Dated<int> completion[] = {
    {uu_30_2014_from,
     5,
     {"Catatan keputusan Jernih", "0004"},
     Standing::house_rule,
     {"Selama menunggu, Anda tetap tidak ikut memutus", "Meanwhile you still take no part in the decision"}},
};
// 53 (2): ten working days where no limit is set. It speaks of decisions asked for, so a review is an
// analogy.
constexpr Dated<int> inspectorate_review[] = {
    {uu_30_2014_from,
     10,
     {"UU 30/2014", "Pasal 53 ayat (2)"},
     Standing::unconfirmed,
     {"Batas umum bila tidak ada batas lain; untuk penelaahan Inspektorat dipakai secara analogi",
      "The general limit where none is set; used for the Inspectorate's review by analogy"}},
};
// HOUSE RULE, docs/decisions/0004: a control is looked at after thirty days, and where that day is a Sunday
// or a national holiday on the next working day. 58 (3) says so of how long a decision holds; here by
// analogy.
constexpr Dated<int> control_follow_up[] = {
    {uu_30_2014_from,
     30,
     {"Catatan keputusan Jernih", "0004"},
     Standing::house_rule,
     {"Atasan dapat menetapkan hari lain dalam penetapannya",
      "The superior may set another day in the determination"}},
};
// 44 (3), in its own field.
constexpr Dated<int> report_decision[] = {{uu_30_2014_from, 5, {"UU 30/2014", "Pasal 44 ayat (3)"}}};
// 62 (2): a decision reaches those it names within five working days.
constexpr Dated<int> decision_delivery[] = {{uu_30_2014_from, 5, {"UU 30/2014", "Pasal 62 ayat (2)"}}};
// 46: invitation and agenda at least three days ahead. SILENT on the kind of day: where this law means
// working days it says so (47), so these are calendar days.
constexpr Dated<int> plenary_invitation[] = {
    {uu_7_2017_from,
     3,
     {"UU 7/2017", "Pasal 46"},
     Standing::confirmed,
     {"Undang-undang menulis \"hari\" saja; dibaca sebagai hari kalender",
      "The law says \"days\" only; read as calendar days"}},
};
constexpr Dated<int> results_postponement[] = {{uu_7_2017_from, 3, {"UU 7/2017", "Pasal 45"}}};
constexpr Dated<int> results_signing[] = {{uu_7_2017_from, 3, {"UU 7/2017", "Pasal 47"}}};

static_assert(is_sorted(determination) && is_sorted(determination_alternatives) &&
              is_sorted(determination_report) && is_sorted(determination_delivery) && is_sorted(escalation) &&
              is_sorted(completion) && is_sorted(inspectorate_review) && is_sorted(control_follow_up) &&
              is_sorted(report_decision) && is_sorted(decision_delivery) && is_sorted(plenary_invitation) &&
              is_sorted(results_postponement) && is_sorted(results_signing));

using enum Unit;
using enum Direction;
using Key = DeadlineKey;

constexpr Deadline table[] = {
    {Key::determination,
     {"Atasan memutus deklarasi", "The superior determines a declaration"},
     working_days,
     after,
     Rollover::none,
     determination,
     determination_alternatives},
    {Key::determination_report,
     {"Atasan melapor kepada atasannya", "The superior reports to the next superior up"},
     working_days,
     after,
     Rollover::none,
     determination_report,
     {}},
    {Key::determination_delivery,
     {"Penetapan disampaikan kepada pejabat", "The determination is delivered to the official"},
     working_days,
     after,
     Rollover::none,
     determination_delivery,
     {}},
    {Key::escalation,
     {"Deklarasi naik ke atasan berikutnya", "The declaration goes to the next superior up"},
     calendar_days,
     after,
     Rollover::none,
     escalation,
     {}},
    {Key::completion,
     {"Pembuat deklarasi melengkapi deklarasi", "The declarant completes a returned declaration"},
     working_days,
     after,
     Rollover::none,
     completion,
     {}},
    {Key::inspectorate_review,
     {"Inspektorat menelaah penetapan", "The Inspectorate reviews a determination"},
     working_days,
     after,
     Rollover::none,
     inspectorate_review,
     {}},
    {Key::control_follow_up,
     {"Pelaksanaan pengendalian diperiksa", "The control is followed up"},
     calendar_days,
     after,
     Rollover::next_working_day,
     control_follow_up,
     {}},
    {Key::report_decision,
     {"Atasan memutus laporan warga", "The superior decides a citizen's report"},
     working_days,
     after,
     Rollover::none,
     report_decision,
     {}},
    {Key::annulment,
     {"Keputusan yang cacat dibatalkan", "A defective decision is annulled"},
     working_days,
     after,
     Rollover::none,
     annulment_rows::by_official,
     {}},
    {Key::decision_delivery,
     {"Keputusan disampaikan kepada yang disebut", "A decision is delivered to those it names"},
     working_days,
     after,
     Rollover::none,
     decision_delivery,
     {}},
    {Key::plenary_invitation,
     {"Undangan dan agenda rapat pleno dikirim", "The plenary's invitation and agenda are sent"},
     calendar_days,
     before,
     Rollover::none,
     plenary_invitation,
     {}},
    {Key::results_postponement,
     {"Pleno hasil pemilu menunggu kuorum", "A results plenary waits for quorum"},
     hours,
     after,
     Rollover::none,
     results_postponement,
     {}},
    {Key::results_signing,
     {"Ketua menandatangani hasil pleno", "The chair signs the results of the plenary"},
     working_days,
     after,
     Rollover::none,
     results_signing,
     {}},
    {Key::complaint_reply,
     {"Pengadu diberi tahu apakah pengaduannya lengkap",
      "The complainant is told whether the complaint is complete"},
     calendar_days,
     after,
     Rollover::none,
     complaint_rows::reply,
     {}},
    {Key::complaint_completion,
     {"Pengadu melengkapi pengaduan", "The complainant completes the complaint"},
     calendar_days,
     after,
     Rollover::none,
     complaint_rows::completion,
     {}},
    {Key::complaint_decision,
     {"Pengaduan pelayanan diputus", "A service complaint is decided"},
     calendar_days,
     after,
     Rollover::none,
     complaint_rows::decision,
     {}},
    {Key::complaint_notice,
     {"Keputusan disampaikan kepada pengadu", "The decision is told to the complainant"},
     calendar_days,
     after,
     Rollover::none,
     complaint_rows::notice,
     {}},
    {Key::tip_acknowledgement,
     {"Laporan rahasia dikonfirmasi", "A tip is acknowledged"},
     calendar_days,
     after,
     Rollover::none,
     complaint_rows::acknowledgement,
     {}},
    {Key::tip_feedback,
     {"Pelapor rahasia menerima kabar hasil", "Who gave a tip hears the outcome"},
     calendar_days,
     after,
     Rollover::none,
     complaint_rows::feedback,
     {}},
    {Key::report_notice,
     {"Putusan atas laporan warga dilaporkan ke atas", "The decision on a report goes upward"},
     working_days,
     after,
     Rollover::none,
     complaint_rows::report_notice,
     {}},
    {Key::court_annulment,
     {"Keputusan dibatalkan atas putusan pengadilan", "A decision is annulled after a court's ruling"},
     working_days,
     after,
     Rollover::none,
     annulment_rows::after_court,
     {}},
};

constexpr bool in_order_of_keys() {
    for (std::size_t i = 0; i < std::size(table); ++i)
        if (table[i].key != static_cast<Key>(i)) return false;
    return std::size(table) == base::names<Key>.size();
}
static_assert(in_order_of_keys());

}  // namespace

std::span<const Deadline> all_deadlines() { return table; }

const Deadline& deadline(DeadlineKey key) { return table[static_cast<std::size_t>(key)]; }

const Dated<int>* deadline(DeadlineKey key, Date day) { return in_force(deadline(key).rows, day); }

std::optional<Due> due(DeadlineKey key, Date from, const Calendar& calendar, int region,
                       std::optional<int> chosen) {
    const Deadline& limit = deadline(key);
    const Dated<int>* row = in_force(limit.rows, from);
    if (row == nullptr || limit.unit == Unit::hours) return std::nullopt;
    const int count = chosen.value_or(row->value);
    if (limit.direction == Direction::before) {
        CHECK(limit.unit == Unit::calendar_days);  // no text counts working days backwards
        return calendar.calendar_days_after(from, -count);
    }
    const Due plain = limit.unit == Unit::working_days ? calendar.working_days_after(from, count, region)
                                                       : calendar.calendar_days_after(from, count);
    return limit.rollover == Rollover::next_working_day ? calendar.rolled_over(plain, region) : plain;
}

Date escalates_on(Due limit) { return limit.day + std::chrono::days{escalation[0].value}; }

}  // namespace rules
