#include "rules/retention.hpp"

#include <utility>

namespace rules {
namespace {

using enum Fate;
using enum Standing;

// The day UU 27/2022 was promulgated; its transition ended two years later.
constexpr Date uu_27_2022_from = on(2022, 10, 17);
constexpr Citation schedule{"UU 27/2022", "Pasal 42 sampai Pasal 45"};

// SILENT, docs/decisions/0012-erasure-and-retention.md: no schedule of the commission was read. The numbers
// are ours until its own are set here, each with its instrument.
constexpr Dated<Retention> ten_years[] = {{uu_27_2022_from, {10, destroy}, schedule, silent}};
constexpr Dated<Retention> five_years[] = {{uu_27_2022_from, {5, destroy}, schedule, silent}};
constexpr Dated<Retention> two_years[] = {{uu_27_2022_from, {2, destroy}, schedule, silent}};
// HOUSE RULE, docs/decisions/0054: whoever reports in fear is owed that the words do not lie there for ever.
constexpr Dated<Retention> filings[] = {
    {uu_27_2022_from, {0, destroy_sealed_content, 730}, schedule, house_rule}};
constexpr Dated<Retention> for_good[] = {{uu_27_2022_from, {0, keep_for_good}, schedule, silent}};
static_assert(is_sorted(ten_years) && is_sorted(five_years) && is_sorted(two_years) && is_sorted(filings) &&
              is_sorted(for_good));

std::span<const Dated<Retention>> rows_of(RecordKind kind) {
    using enum RecordKind;
    switch (kind) {
        case declaration:
        case recusal:
        case interest:
        case gratification:
        case sanction: return ten_years;
        case statement: return five_years;
        case complaint:
        case sealed: return filings;
        case training: return two_years;
        case decision:
        case matter:
        case house: return for_good;
    }
    std::unreachable();
}

}  // namespace

Label label(RecordKind kind) {
    static constexpr Label labels[] = {
        {"Deklarasi konflik kepentingan", "Declarations"},
        {"Keputusan dan penetapan", "Decisions and determinations"},
        {"Penarikan diri dan larangan ikut serta", "Recusals and bars"},
        {"Surat pernyataan", "Statements"},
        {"Pengaduan dan laporan", "Complaints and reports"},
        {"Sanksi", "Sanctions"},
        {"Catatan sistem, orang, dan peran", "Records of the system, people and roles"},
        {"Gratifikasi", "Gratification"},
        {"Sosialisasi", "Training"},
        {"Kepentingan pribadi dan temuan indikasi", "Interests and findings"},
        {"Urusan dan rapat pleno", "Matters and plenaries"},
        {"Laporan rahasia", "Sealed tips"},
    };
    return labels[static_cast<std::size_t>(kind)];
}

RecordKind record_kind(std::uint8_t public_class) {
    using enum RecordKind;
    static constexpr RecordKind kinds[] = {sealed,        declaration, decision, recusal, statement,
                                           complaint,     sanction,    house,    house,   house,
                                           gratification, training,    interest, matter};
    return public_class < std::size(kinds) ? kinds[public_class] : house;
}

const Dated<Retention>* retention(RecordKind kind, Date day) { return in_force(rows_of(kind), day); }

std::optional<Date> destroyable_from(const Retention& rule, Date last_act) {
    if (rule.fate == keep_for_good) return std::nullopt;
    if (rule.fate == destroy_sealed_content) return last_act + std::chrono::days{rule.days + 1};
    const std::chrono::year_month_day last{last_act};
    return Date{(last.year() + std::chrono::years{rule.years + 1}) / std::chrono::January / 1};
}

int filing_kept_days() { return filings[std::size(filings) - 1].value.days; }

Label label(ErasureBasis basis) {
    static constexpr Label labels[] = {
        {"Tidak lagi diperlukan untuk tujuan semula", "No longer needed for its purpose"},
        {"Permintaan orang yang datanya disimpan", "Asked for by the person the data are about"},
        {"Diperoleh atau diproses melawan hukum", "Obtained or processed unlawfully"},
        {"Masa retensi berakhir", "The retention period has ended"},
    };
    return labels[static_cast<std::size_t>(basis)];
}

Citation source(ErasureBasis basis) {
    return {"UU 27/2022", basis == ErasureBasis::retention_ended ? "Pasal 44" : "Pasal 43"};
}

}  // namespace rules
