// The measures of each regime, with the article that names them. docs/decisions/0130.
#include "rules/discipline.hpp"

namespace rules {
namespace {

using enum SanctionRoute;
using enum SanctionLevel;
using enum Measure;

constexpr Citation light_94{"PP 94/2021", "Pasal 8 ayat (2)"}, medium_94{"PP 94/2021", "Pasal 8 ayat (3)"},
    heavy_94{"PP 94/2021", "Pasal 8 ayat (4)"}, medium_53{"PP 53/2010", "Pasal 7 ayat (3)"},
    pp_49_51{"PP 49/2018", "Pasal 51 dan Pasal 52"}, pp_49_53{"PP 49/2018", "Pasal 53"},
    sekjen{"Keputusan Sekjen KPU 652/2021", ""}, dkpp{"Peraturan DKPP 3/2017", ""},
    uu_7_74{"UU 7/2017", "Pasal 74 ayat (1)"}, nowhere{"", ""}, light_81{"UU 30/2014", "Pasal 81 ayat (1)"},
    medium_81{"UU 30/2014", "Pasal 81 ayat (2)"}, heavy_81{"UU 30/2014", "Pasal 81 ayat (3)"};

constexpr Date pp_53_2010_from = on(2010, 6, 6);

// PP 94/2021 art. 42, 45: its medium measures hold once the regulation on pay and allowances does; until then
// those of PP 53/2010. Whether that regulation is in force was not found.
constexpr Note pay_regulation{
    "Pasal 42 PP 94/2021: berlaku setelah PP tentang gaji dan tunjangan berlaku. Apakah PP itu sudah "
    "berlaku, "
    "belum ditemukan.",
    "PP 94/2021 art. 42: in force once the regulation on pay and allowances is. Whether it is was not "
    "found."};
constexpr Note still_in_force{
    "Pasal 42 ayat (2) dan Pasal 45 PP 94/2021: tetap berlaku sampai PP tentang gaji dan tunjangan berlaku.",
    "PP 94/2021 art. 42 (2) and 45: still in force until the regulation on pay and allowances is."};
constexpr Note not_read{"Naskahnya belum dibaca.", "The text was not read."};
constexpr Note no_article{"Tidak ditemukan pasal yang menyebutnya.", "No article was found that names it."};

constexpr MeasureRule sure(Measure measure, Label label, std::optional<SanctionRoute> route,
                           SanctionLevel level, Citation source, Date from, Note note = {}) {
    return {measure, label, route, level, source, Standing::confirmed, from, note};
}
constexpr MeasureRule unsure(Measure measure, Label label, SanctionRoute route, SanctionLevel level,
                             Citation source, Date from, Note note) {
    return {measure, label, route, level, source, Standing::unconfirmed, from, note};
}
constexpr MeasureRule pns(Measure measure, Label label, SanctionLevel level, Citation source) {
    return sure(measure, label, civil_servant, level, source, pp_94_2021_from);
}
constexpr MeasureRule cut(Measure measure, Label label) {
    return unsure(measure, label, civil_servant, medium, medium_94, pp_94_2021_from, pay_regulation);
}
constexpr MeasureRule older(Measure measure, Label label) {
    return sure(measure, label, civil_servant, medium, medium_53, pp_53_2010_from, still_in_force);
}
constexpr MeasureRule of_dkpp(Measure measure, Label label, SanctionLevel level) {
    return unsure(measure, label, ethics_council, level, dkpp, uu_7_2017_from, not_read);
}
constexpr MeasureRule official(Measure measure, Label label, SanctionLevel level, Citation source) {
    return sure(measure, label, std::nullopt, level, source, uu_30_2014_from);
}

constexpr MeasureRule measures[] = {
    pns(oral_reprimand, {"Teguran lisan", "Oral reprimand"}, light, light_94),
    pns(written_reprimand, {"Teguran tertulis", "Written reprimand"}, light, light_94),
    pns(statement_of_dissatisfaction,
        {"Pernyataan tidak puas secara tertulis", "Written statement of dissatisfaction"}, light, light_94),
    cut(allowance_cut_6_months,
        {"Pemotongan tunjangan kinerja 25% selama 6 bulan", "Performance allowance cut by 25% for 6 months"}),
    cut(allowance_cut_9_months,
        {"Pemotongan tunjangan kinerja 25% selama 9 bulan", "Performance allowance cut by 25% for 9 months"}),
    cut(allowance_cut_12_months, {"Pemotongan tunjangan kinerja 25% selama 12 bulan",
                                  "Performance allowance cut by 25% for 12 months"}),
    pns(demotion_12_months,
        {"Penurunan jabatan setingkat lebih rendah selama 12 bulan", "One rank lower for 12 months"}, heavy,
        heavy_94),
    pns(relieved_of_post_12_months,
        {"Pembebasan dari jabatan menjadi pelaksana selama 12 bulan", "Relieved of the post for 12 months"},
        heavy, heavy_94),
    pns(dismissal_with_honour,
        {"Pemberhentian dengan hormat tidak atas permintaan sendiri",
         "Dismissal with honour, not at own request"},
        heavy, heavy_94),
    sure(agency_warning, {"Hukuman disiplin menurut aturan instansi", "Discipline by the agency's own rule"},
         work_agreement, light, pp_49_51, pp_49_2018_from),
    sure(agreement_ended, {"Pemutusan perjanjian kerja", "Work agreement ended"}, work_agreement, heavy,
         pp_49_53, pp_49_2018_from),
    unsure(contract_warning, {"Peringatan tertulis menurut kontrak", "Written warning by the contract"},
           contract, light, sekjen, uu_7_2017_from, not_read),
    unsure(contract_ended, {"Pemutusan kontrak", "Contract ended"}, contract, heavy, sekjen, uu_7_2017_from,
           not_read),
    of_dkpp(ethics_warning, {"Peringatan", "Warning"}, light),
    of_dkpp(ethics_strong_warning, {"Peringatan keras", "Strong warning"}, medium),
    of_dkpp(chair_removed, {"Pemberhentian dari jabatan ketua", "Removal from the chair"}, medium),
    of_dkpp(temporary_dismissal, {"Pemberhentian sementara", "Temporary dismissal"}, heavy),
    of_dkpp(permanent_dismissal, {"Pemberhentian tetap", "Permanent dismissal"}, heavy),
    // 74 knows dishonourable dismissal only.
    unsure(body_warning, {"Peringatan tertulis", "Written warning"}, verification, light, nowhere,
           uu_7_2017_from, no_article),
    sure(body_dismissal,
         {"Pemberhentian tidak dengan hormat oleh KPU Kabupaten/Kota",
          "Dishonourable dismissal by the regency's KPU"},
         verification, heavy, uu_7_74, uu_7_2017_from),
    older(pay_rise_delayed,
          {"Penundaan kenaikan gaji berkala selama 1 tahun", "Periodic pay rise delayed for a year"}),
    older(promotion_delayed_12_months,
          {"Penundaan kenaikan pangkat selama 1 tahun", "Promotion delayed for a year"}),
    older(grade_lowered_12_months,
          {"Penurunan pangkat setingkat lebih rendah selama 1 tahun", "One grade lower for a year"}),
    official(official_oral_reprimand, {"Teguran lisan", "Oral reprimand"}, light, light_81),
    official(official_written_reprimand, {"Teguran tertulis", "Written reprimand"}, light, light_81),
    official(
        official_rights_delayed,
        {"Penundaan kenaikan pangkat, golongan, atau hak jabatan", "Promotion or rights of office delayed"},
        light, light_81),
    official(official_payment,
             {"Pembayaran uang paksa atau ganti rugi", "Payment of a penalty or of damages"}, medium,
             medium_81),
    official(official_suspended_with_rights,
             {"Pemberhentian sementara dengan hak jabatan", "Suspension with the rights of office"}, medium,
             medium_81),
    official(official_suspended_without_rights,
             {"Pemberhentian sementara tanpa hak jabatan", "Suspension without the rights of office"}, medium,
             medium_81),
    official(
        official_removed_with_rights,
        {"Pemberhentian tetap dengan hak keuangan dan fasilitas", "Removal with pay rights and facilities"},
        heavy, heavy_81),
    official(
        official_removed_without_rights,
        {"Pemberhentian tetap tanpa hak keuangan dan fasilitas", "Removal without pay rights and facilities"},
        heavy, heavy_81),
    official(official_removed_with_rights_published,
             {"Pemberhentian tetap dengan hak keuangan, dipublikasikan di media massa",
              "Removal with pay rights, published in the mass media"},
             heavy, heavy_81),
    official(official_removed_without_rights_published,
             {"Pemberhentian tetap tanpa hak keuangan, dipublikasikan di media massa",
              "Removal without pay rights, published in the mass media"},
             heavy, heavy_81),
};

constexpr bool measures_in_order() {
    for (std::size_t i = 0; i < std::size(measures); ++i)
        if (measures[i].measure != static_cast<Measure>(i)) return false;
    return std::size(measures) == base::names<Measure>.size();
}
static_assert(measures_in_order());

}  // namespace

std::span<const MeasureRule> all_measures() { return measures; }
const MeasureRule& rule(Measure measure) { return measures[static_cast<std::size_t>(measure)]; }

}  // namespace rules
