#include "rules/plenary.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "rules/ad_hoc_from.hpp"

namespace rules {

namespace {

constexpr Citation article_10 = {"UU 7/2017", "Pasal 10 ayat (1)"};
constexpr Citation ruling = {"MK 31/PUU-XVI/2018", ""};
constexpr Note ruling_note = {"Menurut berita; naskah putusan belum dibaca",
                              "As reported; the ruling itself was not read"};

constexpr Dated<Seats> national_seats[] = {{uu_7_2017_from, {7, 7}, article_10}};
constexpr Dated<Seats> province_seats[] = {{uu_7_2017_from, {5, 7}, article_10}};
// From 23 July 2018 "3 or 5" must be read as 5, and PPK have 5 instead of the 3 of art. 52.
constexpr Dated<Seats> regency_seats[] = {
    {uu_7_2017_from, {3, 5}, article_10},
    {mk_31_2018_from, {5, 5}, ruling, Standing::unconfirmed, ruling_note},
};
constexpr Dated<Seats> ppk_seats[] = {
    {uu_7_2017_from, {3, 3}, {"UU 7/2017", "Pasal 52"}},
    {mk_31_2018_from, {5, 5}, ruling, Standing::unconfirmed, ruling_note},
};
static_assert(is_sorted(national_seats) && is_sorted(province_seats) && is_sorted(regency_seats) &&
              is_sorted(ppk_seats));

using enum ApprovalKind;

constexpr Dated<BodyRule> rules_of_bodies[] = {
    // 42: two thirds of seven is five; more than half of those present agree.
    {uu_7_2017_from, {Body::national, 7, 5, more_than_half_of_present, 0}, {"UU 7/2017", "Pasal 42"}},
    // 43: with seven seats five come and five agree; with five seats three come and three agree.
    {uu_7_2017_from, {Body::province, 7, 5, at_least, 5}, {"UU 7/2017", "Pasal 43"}},
    {uu_7_2017_from, {Body::province, 5, 3, at_least, 3}, {"UU 7/2017", "Pasal 43"}},
    // 44: as a province with five seats. GAP: its rule for three seats, dead since 2018, was not read.
    {uu_7_2017_from, {Body::regency, 5, 3, at_least, 3}, {"UU 7/2017", "Pasal 44"}},
    // SILENT, docs/decisions/0003-quorum-and-recusal.md: how many of a PPK must agree; we take the rule of
    // art. 42.
    {pkpu_8_2022_from,
     {Body::ppk, 5, 4, more_than_half_of_present, 0},
     {"PKPU 8/2022", ""},
     Standing::unconfirmed,
     {"Kuorum menurut ringkasan; batas persetujuan tidak ditemukan, dipakai lebih dari separuh yang hadir; "
      "hari mulai "
      "berlaku belum dikonfirmasi",
      "Quorum as summarised by others; the approval rule was not found, more than half of those present is "
      "used; the "
      "first day is not confirmed"}},
};

int approval_needed(const BodyRule& rule, int counted) {
    return rule.approval == at_least ? rule.at_least : counted / 2 + 1;
}

// Could this sitting decide, were these the numbers? 45: what determines results is not voted on; SILENT on a
// sitting in which nobody is free of a bar: somebody unbarred must be there.
bool can_decide(const BodyRule& rule, const Sitting& sitting, int counted, int eligible) {
    const bool results = sitting.purpose == Purpose::determines_results;
    const bool without_quorum = results && sitting.continuation == Continuation::after_postponement;
    if (counted < rule.quorum && !without_quorum) return false;
    return eligible >= (results ? 1 : approval_needed(rule, counted));
}

// The best a postponement could bring: every seat that is filled and not barred is there, and of the barred
// who were away as many as help. SILENT, docs/decisions/0003-quorum-and-recusal.md: that barred members leave
// the room to make "more than half of those present" smaller is never proposed.
bool could_decide_later(const BodyRule& rule, const Sitting& sitting, const Tally& now) {
    const int missing = rule.seats - sitting.present - sitting.barred_absent - sitting.vacant;
    const bool barred_count = sitting.barred_attendance == BarredAttendance::counts;
    const int eligible = now.eligible + missing;
    const int counted = eligible + (barred_count ? sitting.barred_present : 0);
    const int more = barred_count ? sitting.barred_absent : 0;
    for (int come = 0; come <= more; ++come)
        if (can_decide(rule, sitting, counted + come, eligible)) return true;
    return false;
}

void add_ways_out(const BodyRule& rule, const Sitting& sitting, Tally& tally) {
    const auto add = [&](WayOut way) {
        tally.way_out[static_cast<std::size_t>(tally.way_out_count++)] = way;
    };
    const bool results = sitting.purpose == Purpose::determines_results;
    // 45: only where results are determined. With somebody unbarred there, only quorum can be what is
    // missing.
    if (results && tally.eligible > 0) return add(WayOut::results_without_quorum);
    if (could_decide_later(rule, sitting, tally)) add(WayOut::postpone);
    // SILENT, docs/decisions/0003-quorum-and-recusal.md: no article says who decides for a body that
    // cannot; the one it answers to (49, 50).
    if (rule.body != Body::national) add(WayOut::refer_upward);
}

std::optional<CountFault> fault_in(const BodyRule& rule, const Sitting& sitting) {
    const Votes votes = sitting.votes.value_or(Votes{});
    const int lowest = std::min({sitting.present, sitting.barred_present, sitting.barred_absent,
                                 sitting.vacant, votes.in_favour, votes.against, votes.abstain});
    if (lowest < 0) return CountFault::negative;
    if (sitting.present > rule.seats) return CountFault::more_present_than_seats;
    if (sitting.barred_present > sitting.present) return CountFault::more_barred_than_present;
    const int away = rule.seats - sitting.present;
    if (sitting.barred_absent > away || sitting.vacant > away - sitting.barred_absent)
        return CountFault::more_barred_than_absent;
    const int eligible = sitting.present - sitting.barred_present;
    const bool too_many = votes.in_favour > eligible || votes.against > eligible || votes.abstain > eligible;
    if (too_many || votes.total() > eligible) return CountFault::more_votes_than_eligible;
    if (sitting.votes && sitting.purpose == Purpose::determines_results)
        return CountFault::votes_where_none_is_taken;
    return std::nullopt;
}

}  // namespace

std::span<const Dated<Seats>> seat_rows(Body body) {
    switch (body) {
        case Body::national: return national_seats;
        case Body::province: return province_seats;
        case Body::regency: return regency_seats;
        case Body::ppk: return ppk_seats;
    }
    CHECK(false);
}

bool may_have(Body body, int seats, Date day) {
    const auto* row = in_force(seat_rows(body), day);
    return row != nullptr && (seats == row->value.fewer || seats == row->value.more);
}

std::span<const Dated<BodyRule>> body_rules() { return rules_of_bodies; }

const Dated<BodyRule>* body_rule(Body body, int seats, Date day) {
    if (!may_have(body, seats, day)) return nullptr;
    const Dated<BodyRule>* found = nullptr;
    for (const auto& row : rules_of_bodies)
        if (row.value.body == body && row.value.seats == seats && row.in_force <= day) found = &row;
    return found;
}

Result<Tally, CountFault> assess(const BodyRule& rule, const Sitting& sitting) {
    if (const auto fault = fault_in(rule, sitting)) return refuse(*fault);
    const bool results = sitting.purpose == Purpose::determines_results;

    Tally tally{};
    tally.eligible = sitting.present - sitting.barred_present;
    // SILENT, docs/decisions/0003-quorum-and-recusal.md: whether a barred member is "present".
    tally.counted_present =
        sitting.barred_attendance == BarredAttendance::counts ? sitting.present : tally.eligible;
    tally.quorum_needed = rule.quorum;
    tally.quorum_met = tally.counted_present >= rule.quorum;
    // Short of quorum, the number shown is the one that would hold once it is met.
    tally.approval_needed = results ? 0 : approval_needed(rule, std::max(tally.counted_present, rule.quorum));
    tally.decidable = can_decide(rule, sitting, tally.counted_present, tally.eligible);
    tally.outcome = Outcome::undecidable;
    if (!tally.decidable) {
        add_ways_out(rule, sitting, tally);
        return tally;
    }
    if (results) {
        tally.outcome = Outcome::determined;
        return tally;
    }
    tally.outcome = Outcome::open;
    if (sitting.votes)
        tally.outcome =
            sitting.votes->in_favour >= tally.approval_needed ? Outcome::approved : Outcome::rejected;
    return tally;
}

Result<Tally, CountFault> foresee(const BodyRule& rule, int barred, BarredAttendance attendance,
                                  Purpose purpose) {
    return assess(rule, {.present = rule.seats,
                         .barred_present = barred,
                         .barred_attendance = attendance,
                         .purpose = purpose});
}

Label label(Body body) {
    constexpr Label labels[] = {
        {"KPU", "KPU (national)"},
        {"KPU Provinsi", "Provincial KPU"},
        {"KPU Kabupaten/Kota", "Regency or city KPU"},
        {"PPK", "District election committee (PPK)"},
    };
    return labels[static_cast<std::size_t>(body)];
}

Label label(WayOut way) {
    constexpr Label labels[] = {
        {"Tunda rapat sampai anggota lain hadir", "Postpone until other members can attend"},
        {"Serahkan kepada KPU satu tingkat di atasnya", "Refer the matter to the KPU one level up"},
        {"Tunda paling lama 3 jam, lalu lanjutkan tanpa kuorum dan tanpa pemungutan suara",
         "Wait at most 3 hours, then go on without quorum and without a vote"},
    };
    return labels[static_cast<std::size_t>(way)];
}

Label label(Outcome outcome) {
    constexpr Label labels[] = {
        {"Belum dapat diputus", "Cannot be decided"},
        {"Dapat diputus", "Can be decided"},
        {"Disetujui", "Approved"},
        {"Tidak disetujui", "Not approved"},
        {"Ditetapkan tanpa pemungutan suara", "Determined without a vote"},
    };
    return labels[static_cast<std::size_t>(outcome)];
}

Label label(CountFault fault) {
    constexpr Label labels[] = {
        {"Isi angka nol atau lebih", "Fill in zero or more"},
        {"Isi jumlah hadir paling banyak sebanyak kursi", "Count at most as many present as there are seats"},
        {"Isi anggota yang dilarang ikut serta paling banyak sebanyak yang hadir",
         "Count at most as many barred as are present"},
        {"Isi anggota yang dilarang ikut serta dan kursi kosong paling banyak sebanyak yang tidak hadir",
         "Count at most as many barred members and vacant seats as are absent"},
        {"Isi suara paling banyak sebanyak anggota yang boleh memutus",
         "Count at most as many votes as there are members who may decide"},
        {"Kosongkan suara: pleno hasil pemilu tidak memungut suara",
         "Leave the votes empty: a results plenary takes no vote"},
    };
    return labels[static_cast<std::size_t>(fault)];
}

Label label(PresidedBy presided_by) {
    constexpr Label labels[] = {
        {"Ketua memimpin rapat", "The chair presides"},
        {"Anggota yang dipilih secara aklamasi memimpin rapat", "A member chosen by acclamation presides"},
    };
    return labels[static_cast<std::size_t>(presided_by)];
}

Label label(Attendance attendance) {
    constexpr Label labels[] = {
        {"Hadir", "Present"},
        {"Hadir, dilarang ikut memutus urusan ini", "Present, barred from this matter"},
        {"Tidak hadir karena dilarang ikut serta", "Away because barred from the decision"},
        {"Tidak hadir dengan alasan", "Away with a reason"},
        {"Tidak hadir tanpa alasan", "Away without a reason"},
    };
    return labels[static_cast<std::size_t>(attendance)];
}

}  // namespace rules
