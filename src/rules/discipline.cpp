#include "rules/discipline.hpp"

namespace rules {
namespace {

using enum SanctionRoute;
using enum SanctionLevel;

constexpr Citation pp_94_8{"PP 94/2021", "Pasal 8"}, pp_49_51{"PP 49/2018", "Pasal 51 dan Pasal 52"},
    pp_49_53{"PP 49/2018", "Pasal 53"}, sekjen{"Keputusan Sekjen KPU 652/2021", ""},
    dkpp{"Peraturan DKPP 3/2017", ""}, uu_7_74{"UU 7/2017", "Pasal 74"};

constexpr MeasureRule measures[] = {
    {Measure::oral_reprimand,
     {"Teguran lisan", "Oral reprimand"},
     civil_servant,
     light,
     pp_94_8,
     Standing::confirmed},
    {Measure::written_reprimand,
     {"Teguran tertulis", "Written reprimand"},
     civil_servant,
     light,
     pp_94_8,
     Standing::confirmed},
    {Measure::statement_of_dissatisfaction,
     {"Pernyataan tidak puas secara tertulis", "Written statement of dissatisfaction"},
     civil_servant,
     light,
     pp_94_8,
     Standing::confirmed},
    {Measure::allowance_cut_6_months,
     {"Pemotongan tunjangan kinerja 25% selama 6 bulan", "Performance allowance cut by 25% for 6 months"},
     civil_servant,
     medium,
     pp_94_8,
     Standing::confirmed},
    {Measure::allowance_cut_9_months,
     {"Pemotongan tunjangan kinerja 25% selama 9 bulan", "Performance allowance cut by 25% for 9 months"},
     civil_servant,
     medium,
     pp_94_8,
     Standing::confirmed},
    {Measure::allowance_cut_12_months,
     {"Pemotongan tunjangan kinerja 25% selama 12 bulan", "Performance allowance cut by 25% for 12 months"},
     civil_servant,
     medium,
     pp_94_8,
     Standing::confirmed},
    {Measure::demotion_12_months,
     {"Penurunan jabatan setingkat lebih rendah selama 12 bulan", "One rank lower for 12 months"},
     civil_servant,
     heavy,
     pp_94_8,
     Standing::confirmed},
    {Measure::relieved_of_post_12_months,
     {"Pembebasan dari jabatan menjadi pelaksana selama 12 bulan", "Relieved of the post for 12 months"},
     civil_servant,
     heavy,
     pp_94_8,
     Standing::confirmed},
    {Measure::dismissal_with_honour,
     {"Pemberhentian dengan hormat tidak atas permintaan sendiri",
      "Dismissal with honour, not at own request"},
     civil_servant,
     heavy,
     pp_94_8,
     Standing::confirmed},
    {Measure::agency_warning,
     {"Hukuman disiplin menurut aturan instansi", "Discipline by the agency's own rule"},
     work_agreement,
     light,
     pp_49_51,
     Standing::confirmed},
    {Measure::agreement_ended,
     {"Pemutusan perjanjian kerja", "Work agreement ended"},
     work_agreement,
     heavy,
     pp_49_53,
     Standing::confirmed},
    {Measure::contract_warning,
     {"Peringatan tertulis menurut kontrak", "Written warning by the contract"},
     contract,
     light,
     sekjen,
     Standing::unconfirmed},
    {Measure::contract_ended,
     {"Pemutusan kontrak", "Contract ended"},
     contract,
     heavy,
     sekjen,
     Standing::unconfirmed},
    {Measure::ethics_warning, {"Peringatan", "Warning"}, ethics_council, light, dkpp, Standing::unconfirmed},
    {Measure::ethics_strong_warning,
     {"Peringatan keras", "Strong warning"},
     ethics_council,
     medium,
     dkpp,
     Standing::unconfirmed},
    {Measure::chair_removed,
     {"Pemberhentian dari jabatan ketua", "Removal from the chair"},
     ethics_council,
     medium,
     dkpp,
     Standing::unconfirmed},
    {Measure::temporary_dismissal,
     {"Pemberhentian sementara", "Temporary dismissal"},
     ethics_council,
     heavy,
     dkpp,
     Standing::unconfirmed},
    {Measure::permanent_dismissal,
     {"Pemberhentian tetap", "Permanent dismissal"},
     ethics_council,
     heavy,
     dkpp,
     Standing::unconfirmed},
    {Measure::body_warning,
     {"Peringatan tertulis", "Written warning"},
     verification,
     light,
     uu_7_74,
     Standing::unconfirmed},
    {Measure::body_dismissal,
     {"Pemberhentian oleh KPU Kabupaten/Kota", "Dismissal by the regency's KPU"},
     verification,
     heavy,
     uu_7_74,
     Standing::confirmed},
};

constexpr bool measures_in_order() {
    for (std::size_t i = 0; i < std::size(measures); ++i)
        if (measures[i].measure != static_cast<Measure>(i)) return false;
    return std::size(measures) == base::names<Measure>.size();
}
static_assert(measures_in_order());

constexpr BreachRule breaches[] = {
    {Breach::decided_in_conflict,
     {"Memutuskan atau bertindak dalam konflik kepentingan", "Decided or acted in a conflict of interest"},
     {"UU 30/2014", "Pasal 42 ayat (1)"}},
    {Breach::conflict_not_told,
     {"Tidak memberitahukan konflik kepentingan kepada atasan", "Did not tell the superior of a conflict"},
     {"UU 30/2014", "Pasal 43 ayat (2)"}},
    {Breach::report_not_decided,
     {"Atasan tidak memutus laporan konflik kepentingan", "Did not decide a report of a conflict"},
     {"UU 30/2014", "Pasal 44 ayat (3) sampai ayat (5)"}},
    {Breach::gratification_for_office,
     {"Menerima pemberian yang terkait jabatan", "Took a gratification linked to office"},
     {"PP 94/2021", "Pasal 5 huruf k"}},
    {Breach::intermediary_in_conflict,
     {"Menjadi perantara untuk keuntungan dengan kewenangan orang lain", "Acted as a go-between for gain"},
     {"PP 94/2021", "Pasal 5 huruf b"}},
    {Breach::sided_with_candidate,
     {"Memberi dukungan kepada calon", "Sided with a candidate"},
     {"PP 94/2021", "Pasal 5 huruf n"}},
    {Breach::superior_did_not_examine,
     {"Atasan tidak memeriksa bawahannya", "The superior did not examine"},
     {"PP 94/2021", "Pasal 28"}},
    {Breach::kinship_not_announced,
     {"Tidak mengumumkan hubungan dengan peserta pemilu", "Did not announce kinship with a participant"},
     {"Peraturan DKPP 2/2017", "Pasal 8 huruf k dan Pasal 14 huruf a"}},
    {Breach::own_interest_determined,
     {"Menentukan keputusan tentang kepentingan sendiri", "Determined a decision on own interest"},
     {"Peraturan DKPP 2/2017", "Pasal 14 huruf b"}},
    {Breach::gratification_not_reported,
     {"Tidak melaporkan gratifikasi yang wajib dilaporkan", "Did not report an obliged gratification"},
     {"UU 20/2001", "Pasal 12C"}},
};
constexpr bool breaches_in_order() {
    for (std::size_t i = 0; i < std::size(breaches); ++i)
        if (breaches[i].breach != static_cast<Breach>(i)) return false;
    return std::size(breaches) == base::names<Breach>.size();
}
static_assert(breaches_in_order());

constexpr Citation a80_1{"UU 30/2014", "Pasal 80 ayat (1)"}, a80_3{"UU 30/2014", "Pasal 80 ayat (3)"},
    a14{"PP 94/2021", "Pasal 14"};

// UU 30/2014 binds every government official; whether commissioners are such is arguable (0006).
#define FOR_OFFICIALS(breach, level, cite)                        \
    {breach, ethics_council, {uu_30_2014_from, level, cite}},     \
        {breach, civil_servant, {uu_30_2014_from, level, cite}},  \
        {breach, work_agreement, {uu_30_2014_from, level, cite}}, \
        {breach, contract, {uu_30_2014_from, level, cite}}, {     \
        breach, verification, { uu_30_2014_from, level, cite }    \
    }
constexpr LevelRow level_rows[] = {
    // 80 (1) lists art. 42 among the light ones, 80 (3) among the heavy.
    FOR_OFFICIALS(Breach::decided_in_conflict, light, a80_1),
    FOR_OFFICIALS(Breach::decided_in_conflict, heavy, a80_3),
    FOR_OFFICIALS(Breach::conflict_not_told, light, a80_1),
    FOR_OFFICIALS(Breach::report_not_decided, light, a80_1),
    {Breach::gratification_for_office, civil_servant, {pp_94_2021_from, heavy, a14}},
    {Breach::intermediary_in_conflict, civil_servant, {pp_94_2021_from, heavy, a14}},
};
#undef FOR_OFFICIALS

// SILENT, docs/decisions/0056: no text says when the superior must begin; UU 30/2014 art. 53 (2) gives ten
// working days where no limit is set.
constexpr Dated<int> examination[] = {{uu_30_2014_from,
                                       10,
                                       {"UU 30/2014", "Pasal 53 ayat (2)"},
                                       Standing::silent,
                                       {"Tidak ada batas untuk mulai memeriksa; kami memakai batas umum",
                                        "No text sets a limit for beginning; we use the general one"}}};
constexpr Dated<int> notice[] = {{pp_94_2021_from, 7, {"PP 94/2021", "Pasal 26"}}};
constexpr Dated<int> delivery[] = {{pp_94_2021_from, 14, {"PP 94/2021", "Pasal 37"}}};
constexpr Dated<int> appeal[] = {{pp_79_2021_from,
                                  14,
                                  {"PP 79/2021", ""},
                                  Standing::unconfirmed,
                                  {"Batas upaya administratif dari pengetahuan umum; naskahnya belum dibaca",
                                   "The limit of an appeal is general knowledge; the text was not read"}}};
constexpr DisciplineLimit limits[] = {
    {DisciplineClock::examination, {"Atasan mulai memeriksa", "The superior begins to examine"}, examination},
    {DisciplineClock::notice, {"Jarak panggilan ke pemeriksaan", "From a summons to its hearing"}, notice},
    {DisciplineClock::delivery, {"Keputusan disampaikan", "The decision is delivered"}, delivery},
    {DisciplineClock::appeal, {"Upaya administratif diajukan", "An appeal is lodged"}, appeal},
};
static_assert(std::size(limits) == base::names<DisciplineClock>.size());

}  // namespace

std::span<const MeasureRule> all_measures() { return measures; }
const MeasureRule& rule(Measure measure) { return measures[static_cast<std::size_t>(measure)]; }
std::span<const BreachRule> all_breaches() { return breaches; }
const BreachRule& rule(Breach breach) { return breaches[static_cast<std::size_t>(breach)]; }
std::span<const LevelRow> all_levels() { return level_rows; }
std::span<const DisciplineLimit> all_discipline_limits() { return limits; }
const DisciplineLimit& limit(DisciplineClock clock) { return limits[static_cast<std::size_t>(clock)]; }

LevelAnswer levels(Breach breach, SanctionRoute route, bool loss, Date day) {
    LevelAnswer out;
    if (loss && day >= uu_30_2014_from) out.heavy = true;
    for (const auto& row : level_rows) {
        if (loss || row.breach != breach || row.route != route || day < row.level.in_force) continue;
        out.light |= row.level.value == light;
        out.medium |= row.level.value == medium;
        out.heavy |= row.level.value == heavy;
    }
    const int count = out.light + out.medium + out.heavy;
    out.says = count == 0 ? LawSays::nothing : count == 1 ? LawSays::one_level : LawSays::contradiction;
    return out;
}

std::optional<Due> due(DisciplineClock clock, Date from, const Calendar& calendar, int region) {
    const auto* row = in_force(limit(clock).rows, from);
    if (!row) return std::nullopt;
    return calendar.working_days_after(from, row->value, region);
}

Label label(SanctionRoute route) {
    constexpr Label labels[] = {
        {"Aduan ke DKPP", "Complaint to DKPP"},
        {"Disiplin PNS (PP 94/2021)", "Discipline of civil servants (PP 94/2021)"},
        {"Disiplin PPPK (PP 49/2018)", "Discipline of PPPK (PP 49/2018)"},
        {"Kontrak kerja", "The contract"},
        {"Verifikasi badan ad hoc", "Verification of ad hoc bodies"},
    };
    return labels[static_cast<std::size_t>(route)];
}

Label label(SanctionLevel level) {
    constexpr Label labels[] = {{"Ringan", "Light"}, {"Sedang", "Medium"}, {"Berat", "Heavy"}};
    return labels[static_cast<std::size_t>(level)];
}

}  // namespace rules
