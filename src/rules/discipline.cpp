#include "rules/discipline.hpp"

#include <algorithm>

namespace rules {
namespace {

using enum SanctionRoute;
using enum SanctionLevel;

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
    a80_4{"UU 30/2014", "Pasal 80 ayat (4)"};
constexpr Note arguable{
    "UU 30/2014 mengikat pejabat pemerintahan; apakah ia juga mengikat mereka, dapat diperdebatkan",
    "UU 30/2014 binds government officials; whether it binds them too is arguable"};

// UU 30/2014 binds every government official; whether commissioners, contract staff and members of ad hoc
// bodies are such is arguable (0006).
#define FOR_OFFICIALS(breach, level, cite)                                                         \
    {breach, civil_servant, {uu_30_2014_from, level, cite}},                                       \
        {breach, work_agreement, {uu_30_2014_from, level, cite}},                                  \
        {breach, ethics_council, {uu_30_2014_from, level, cite, Standing::unconfirmed, arguable}}, \
        {breach, contract, {uu_30_2014_from, level, cite, Standing::unconfirmed, arguable}}, {     \
        breach, verification, { uu_30_2014_from, level, cite, Standing::unconfirmed, arguable }    \
    }
constexpr LevelRow level_rows[] = {
    // 80 (1) lists art. 42 among the light ones, 80 (3) among the heavy.
    FOR_OFFICIALS(Breach::decided_in_conflict, light, a80_1),
    FOR_OFFICIALS(Breach::decided_in_conflict, heavy, a80_3),
    FOR_OFFICIALS(Breach::conflict_not_told, light, a80_1),
    FOR_OFFICIALS(Breach::report_not_decided, light, a80_1),
    {Breach::gratification_for_office,
     civil_servant,
     {pp_94_2021_from, heavy, {"PP 94/2021", "Pasal 14 huruf g"}}},
    {Breach::intermediary_in_conflict,
     civil_servant,
     {pp_94_2021_from, heavy, {"PP 94/2021", "Pasal 14 huruf b"}}},
    // 5 n: by number. Number 1, to take part in a campaign and no more, is in none of art. 12 to 14.
    {Breach::sided_with_candidate,
     civil_servant,
     {pp_94_2021_from, medium, {"PP 94/2021", "Pasal 13 huruf g"}},
     Label{"angka 2: peserta kampanye dengan atribut partai atau PNS",
           "number 2: at a campaign with a party's or civil servants' attributes"}},
    {Breach::sided_with_candidate,
     civil_servant,
     {pp_94_2021_from, heavy, {"PP 94/2021", "Pasal 14 huruf i"}},
     Label{"angka 3 sampai 7: mengerahkan PNS, fasilitas negara, keputusan, kegiatan, atau surat dukungan",
           "numbers 3 to 7: bringing civil servants, state facilities, decisions, events or letters of "
           "support"}},
};
// 80 (4) raises what (1) or (2) of that article names, and nothing else.
constexpr LevelRow loss_rows[] = {FOR_OFFICIALS(Breach::decided_in_conflict, heavy, a80_4),
                                  FOR_OFFICIALS(Breach::conflict_not_told, heavy, a80_4),
                                  FOR_OFFICIALS(Breach::report_not_decided, heavy, a80_4)};
#undef FOR_OFFICIALS

constexpr bool of_art_80(const LevelRow& row) { return row.level.source.instrument == "UU 30/2014"; }
constexpr bool holds(const LevelRow& row, Breach breach, SanctionRoute route, Date day) {
    return row.breach == breach && row.route == route && day >= row.level.in_force;
}

// SILENT, docs/decisions/0056: no text says when the superior must begin; UU 30/2014 art. 53 (2) gives ten
// working days where no limit is set.
constexpr Dated<int> examination[] = {{uu_30_2014_from,
                                       10,
                                       {"UU 30/2014", "Pasal 53 ayat (2)"},
                                       Standing::silent,
                                       {"Tidak ada batas untuk mulai memeriksa; kami memakai batas umum",
                                        "No text sets a limit for beginning; we use the general one"}}};
// 26 (2): from the date of the summons to that of the hearing, at the latest. PP 53/2010 art. 23 (2), which
// it replaced, asked for so many days before the hearing; docs/decisions/0130.
constexpr Dated<int> notice[] = {{pp_94_2021_from, 7, {"PP 94/2021", "Pasal 26 ayat (2)"}}};
constexpr Dated<int> second_summons[] = {{pp_94_2021_from, 7, {"PP 94/2021", "Pasal 26 ayat (3)"}}};
constexpr Dated<int> delivery[] = {{pp_94_2021_from, 14, {"PP 94/2021", "Pasal 37 ayat (3)"}}};
constexpr Dated<int> appeal[] = {
    {pp_79_2021_from, 14, {"PP 79/2021", "Pasal 4 ayat (2) dan Pasal 11 ayat (3)"}}};
constexpr DisciplineLimit limits[] = {
    {DisciplineClock::examination, {"Atasan mulai memeriksa", "The superior begins to examine"}, examination},
    {DisciplineClock::notice,
     {"Pemeriksaan paling lambat, dihitung dari surat panggilan", "The hearing, counted from its summons"},
     notice},
    {DisciplineClock::delivery, {"Keputusan disampaikan", "The decision is delivered"}, delivery},
    {DisciplineClock::appeal, {"Upaya administratif diajukan", "An appeal is lodged"}, appeal},
    {DisciplineClock::second_summons,
     {"Panggilan kedua, dihitung dari pemeriksaan yang tidak dihadiri",
      "The second summons, counted from the hearing to which nobody came"},
     second_summons},
};
static_assert(std::size(limits) == base::names<DisciplineClock>.size());

}  // namespace

std::span<const BreachRule> all_breaches() { return breaches; }
const BreachRule& rule(Breach breach) { return breaches[static_cast<std::size_t>(breach)]; }
std::span<const LevelRow> all_levels() { return level_rows; }
std::span<const DisciplineLimit> all_discipline_limits() { return limits; }
const DisciplineLimit& limit(DisciplineClock clock) { return limits[static_cast<std::size_t>(clock)]; }

bool LevelAnswer::has(SanctionLevel level) const {
    return std::ranges::any_of(rows, [&](const LevelRow* row) { return row->level.value == level; });
}

LevelAnswer levels(Breach breach, SanctionRoute route, bool loss, Date day) {
    LevelAnswer out;
    if (loss)
        for (const auto& row : loss_rows)
            if (holds(row, breach, route, day)) out.rows.push_back(&row);
    const bool raised = !out.rows.empty();
    for (const auto& row : level_rows)
        if (holds(row, breach, route, day) && !(raised && of_art_80(row))) out.rows.push_back(&row);
    const int count = out.has(light) + out.has(medium) + out.has(heavy);
    const bool by_manner =
        std::ranges::all_of(out.rows, [](const LevelRow* row) { return row->manner.has_value(); });
    out.says = count == 0  ? LawSays::nothing
               : by_manner ? LawSays::by_manner
               : count > 1 ? LawSays::contradiction
                           : LawSays::one_level;
    return out;
}

std::vector<const MeasureRule*> measures_for(Breach breach, SanctionRoute route, Date day) {
    const bool of_80 = examined_here(route) && std::ranges::any_of(level_rows, [&](const LevelRow& row) {
                           return of_art_80(row) && holds(row, breach, route, day);
                       });
    std::vector<const MeasureRule*> out;
    for (const auto& one : all_measures())
        if (day >= one.in_force && (one.route ? one.route == route : of_80)) out.push_back(&one);
    return out;
}

bool fits(Measure measure, SanctionLevel level, Breach breach, SanctionRoute route, Date day) {
    const auto all = measures_for(breach, route, day);
    return rule(measure).level == level && std::ranges::find(all, &rule(measure)) != all.end();
}

Standing standing(const MeasureRule& rule, SanctionRoute route) {
    const bool certain = rule.route || route == civil_servant || route == work_agreement;
    return certain ? rule.standing : Standing::unconfirmed;
}

AppealWay appeal_way(SanctionRoute route, Measure measure) {
    if (!examined_here(route)) return AppealWay::none;
    if (route != civil_servant && route != work_agreement) return AppealWay::by_analogy;
    // 10: only what ends the service itself; UU 30/2014 art. 81 (3) ends a post (SILENT, 0130).
    const bool ends_service =
        measure == Measure::dismissal_with_honour || measure == Measure::agreement_ended;
    return ends_service ? AppealWay::appeal_to_board : AppealWay::objection;
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
