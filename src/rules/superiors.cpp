#include "rules/superiors.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/check.hpp"

namespace rules {

namespace {

using enum PositionKind;
using enum Level;
using Nature = std::optional<MatterNature>;
constexpr Nature either = std::nullopt;
constexpr Nature administrative = MatterNature::administrative;
constexpr Nature electoral = MatterNature::electoral;

constexpr SuperiorPost here(PositionKind kind) { return {kind, Reach::same_unit}; }
constexpr SuperiorPost above(PositionKind kind) { return {kind, Reach::one_up}; }
constexpr SuperiorPost of_regency(PositionKind kind) { return {kind, Reach::regency}; }
constexpr SuperiorPost of_province(PositionKind kind) { return {kind, Reach::province}; }
constexpr SuperiorPost nation(PositionKind kind) { return {kind, Reach::national}; }
constexpr SuperiorPost plenary_above{chair, Reach::one_up, Holder::plenary};
constexpr SuperiorPost plenary_of_nation{chair, Reach::national, Holder::plenary};

constexpr Note staff_note = {"Usulan kami menurut susunan sekretariat; belum dikonfirmasi KPU",
                             "Our proposal after the order of the secretariat; not confirmed by KPU"};
constexpr Note lines_note = {
    "Undang-undang memberi dua garis: administratif dan fungsional; pilihan per sifat urusan adalah usulan "
    "kami",
    "The law gives two lines, administrative and functional; choosing by the nature of the matter is our "
    "proposal"};
constexpr Note chair_note = {
    "Ketua adalah yang pertama di antara yang setara; arti atasan langsung bagi anggota belum jelas dalam "
    "hukum",
    "A chair is first among equals; what direct superior means for a member is not clear in law"};
constexpr Note ad_hoc_note = {
    "KPU Kabupaten/Kota mengangkat badan ini; cakupan badan ad hoc belum dikonfirmasi",
    "The regency KPU appoints this body; whether ad hoc bodies are covered is not confirmed"};

constexpr Citation direct = {"UU 30/2014", "Pasal 1 angka 4"};
constexpr Citation central = {"UU 7/2017", "Pasal 79"};
constexpr Citation provincial = {"UU 7/2017", "Pasal 80 ayat (4)"};
constexpr Citation regional = {"UU 7/2017", "Pasal 81 ayat (4)"};
constexpr Citation upward = {"UU 7/2017", "Pasal 49 dan Pasal 50"};
constexpr Citation members = {"UU 7/2017", "Pasal 11 ayat (3)"};
constexpr Citation of_ppk = {"UU 7/2017", "Pasal 51 dan Pasal 52"};
constexpr Citation of_pps = {"UU 7/2017", "Pasal 54 dan Pasal 55 ayat (2)"};
constexpr Citation of_kpps = {"UU 7/2017", "Pasal 59 ayat (3)"};

constexpr Dated<SuperiorRow> row(PositionKind of, Level level, Nature nature,
                                 std::initializer_list<SuperiorPost> posts, Citation source, Note note) {
    SuperiorRow value{of, level, nature, {}, static_cast<int>(posts.size())};
    std::ranges::copy(posts, value.posts.begin());
    return {uu_7_2017_from, value, source, Standing::unconfirmed, note};
}

constexpr Dated<SuperiorRow> table[] = {
    // Staff: the head of the subdivision, or of the division where there is none; then the secretary.
    row(staff, national, either,
        {here(subdivision_head), here(division_head), here(deputy), nation(secretary_general)}, direct,
        staff_note),
    row(staff, province, either,
        {here(subdivision_head), here(division_head), here(secretary), nation(secretary_general)}, direct,
        staff_note),
    row(staff, regency, either,
        {here(subdivision_head), here(division_head), here(secretary), above(secretary)}, direct, staff_note),
    row(functional_staff, national, either,
        {here(subdivision_head), here(division_head), here(deputy), nation(secretary_general)}, direct,
        staff_note),
    row(functional_staff, province, either,
        {here(subdivision_head), here(division_head), here(secretary), nation(secretary_general)}, direct,
        staff_note),
    row(functional_staff, regency, either,
        {here(subdivision_head), here(division_head), here(secretary), above(secretary)}, direct, staff_note),
    row(contract_staff, national, either,
        {here(subdivision_head), here(division_head), here(deputy), nation(secretary_general)}, direct,
        staff_note),
    row(contract_staff, province, either,
        {here(subdivision_head), here(division_head), here(secretary), nation(secretary_general)}, direct,
        staff_note),
    row(contract_staff, regency, either,
        {here(subdivision_head), here(division_head), here(secretary), above(secretary)}, direct, staff_note),
    // Secretariats of PPK and PPS are staffed from elsewhere; the regency's secretary is the nearest of KPU.
    row(staff, district, either, {of_regency(secretary), of_province(secretary)}, direct, ad_hoc_note),
    row(staff, village, either, {of_regency(secretary), of_province(secretary)}, direct, ad_hoc_note),

    row(subdivision_head, national, either, {here(division_head), here(deputy), nation(secretary_general)},
        direct, staff_note),
    row(subdivision_head, province, either, {here(division_head), here(secretary), nation(secretary_general)},
        direct, staff_note),
    row(subdivision_head, regency, either, {here(secretary), above(secretary)}, direct, staff_note),
    row(division_head, national, either, {here(deputy), nation(secretary_general), nation(chair)}, direct,
        staff_note),
    row(division_head, province, either, {here(secretary), nation(secretary_general)}, direct, staff_note),
    row(division_head, regency, either, {here(secretary), above(secretary)}, direct, staff_note),

    // 81 (4), 80 (4): administratively to the secretary above, functionally to the chair beside; the other
    // is the alternate.
    row(secretary, regency, administrative, {above(secretary), here(chair), nation(secretary_general)},
        regional, lines_note),
    row(secretary, regency, electoral, {here(chair), above(secretary), above(chair)}, regional, lines_note),
    row(secretary, province, administrative, {nation(secretary_general), here(chair), nation(chair)},
        provincial, lines_note),
    row(secretary, province, electoral, {here(chair), nation(secretary_general), nation(chair)}, provincial,
        lines_note),

    // 79: deputies and the inspector general answer to the chair through the secretary general.
    row(deputy, national, either, {nation(secretary_general), nation(chair), plenary_of_nation}, central,
        staff_note),
    row(inspector_general, national, either, {nation(secretary_general), nation(chair), plenary_of_nation},
        central, staff_note),
    row(secretary_general, national, either, {nation(chair), plenary_of_nation}, central, staff_note),
    row(regional_inspector, national, either,
        {nation(inspector_general), nation(secretary_general), nation(chair)}, central, staff_note),
    row(inspectorate_staff, national, either,
        {nation(regional_inspector), nation(inspector_general), nation(secretary_general), nation(chair)},
        central, staff_note),

    row(member, regency, either, {here(chair), above(chair), plenary_above}, members, chair_note),
    row(member, province, either, {here(chair), above(chair), plenary_above}, members, chair_note),
    row(chair, regency, either, {above(chair), nation(chair), plenary_of_nation}, upward, chair_note),
    row(chair, province, either, {nation(chair), plenary_of_nation}, upward, chair_note),
    // SILENT, docs/decisions/0001-who-is-the-superior.md: UU 30/2014 art. 42(3) would name the President
    // for the head of an institution.
    row(member, national, either, {plenary_of_nation}, members, chair_note),
    row(chair, national, either, {plenary_of_nation}, members, chair_note),

    row(ppk_chair, district, either, {of_regency(chair), of_province(chair)}, of_ppk, ad_hoc_note),
    row(ppk_member, district, either, {of_regency(chair), of_province(chair)}, of_ppk, ad_hoc_note),
    row(pps_chair, village, either, {of_regency(chair), of_province(chair)}, of_pps, ad_hoc_note),
    row(pps_member, village, either, {of_regency(chair), of_province(chair)}, of_pps, ad_hoc_note),
    row(kpps_chair, polling, either, {above(pps_chair), of_regency(chair), of_province(chair)}, of_kpps,
        ad_hoc_note),
    row(kpps_member, polling, either, {above(pps_chair), of_regency(chair), of_province(chair)}, of_kpps,
        ad_hoc_note),
    // GAP: committees abroad (PPLN, KPPSLN) have no row; no text read says who their superior is.
};

}  // namespace

std::span<const Dated<SuperiorRow>> all_superior_rows() { return table; }

const Dated<SuperiorRow>* superior_row(PositionKind kind, Level level, MatterNature nature, Date day) {
    const Dated<SuperiorRow>* found = nullptr;
    for (const auto& candidate : table) {
        const SuperiorRow& value = candidate.value;
        if (value.of != kind || value.level != level || candidate.in_force > day) continue;
        if (value.nature && *value.nature != nature) continue;
        found = &candidate;
    }
    return found;
}

std::span<const SuperiorPost> superior_posts(PositionKind kind, Level level, MatterNature nature, Date day) {
    const auto* found = superior_row(kind, level, nature, day);
    if (found == nullptr) return {};
    return std::span{found->value.posts}.first(static_cast<std::size_t>(found->value.count));
}

Level level_of(Reach reach, Level from) {
    switch (reach) {
        case Reach::same_unit: return from;
        case Reach::one_up:
            return from == national ? national : static_cast<Level>(static_cast<int>(from) - 1);
        case Reach::regency: return Level::regency;
        case Reach::province: return Level::province;
        case Reach::national: return national;
    }
    CHECK(false);
}

Label label(PositionKind kind) {
    constexpr Label labels[] = {
        {"Ketua", "Chair"},
        {"Anggota", "Member"},
        {"Sekretaris Jenderal", "Secretary General"},
        {"Deputi", "Deputy"},
        {"Inspektur Utama", "Inspector General"},
        {"Inspektur Wilayah", "Regional Inspector"},
        {"Staf Inspektorat", "Inspectorate staff"},
        {"Sekretaris", "Secretary"},
        {"Kepala Bagian", "Head of division"},
        {"Kepala Subbagian", "Head of subdivision"},
        {"Pejabat fungsional", "Functional official"},
        {"Staf", "Staff"},
        {"Pegawai kontrak", "Contract staff"},
        {"Ketua PPK", "PPK chair"},
        {"Anggota PPK", "PPK member"},
        {"Ketua PPS", "PPS chair"},
        {"Anggota PPS", "PPS member"},
        {"Ketua KPPS", "KPPS chair"},
        {"Anggota KPPS", "KPPS member"},
    };
    static_assert(std::size(labels) == base::names<PositionKind>.size());
    return labels[static_cast<std::size_t>(kind)];
}

Label label(Level level) {
    constexpr Label labels[] = {
        {"Nasional", "National"},  {"Provinsi", "Province"},      {"Kabupaten/Kota", "Regency or city"},
        {"Kecamatan", "District"}, {"Desa/Kelurahan", "Village"}, {"TPS", "Polling station"},
    };
    return labels[static_cast<std::size_t>(level)];
}

Label label(MatterNature nature) {
    constexpr Label labels[] = {{"Administratif", "Administrative"},
                                {"Substansi pemilu", "Electoral substance"}};
    return labels[static_cast<std::size_t>(nature)];
}

}  // namespace rules
