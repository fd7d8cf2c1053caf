#include "rules/gratification.hpp"

namespace rules {
namespace {

using Terms = Dated<ExemptionTerms>;
constexpr Citation kpk_2_2019{"Peraturan KPK 2/2019", "Pasal 2 ayat (3)"};
constexpr Citation kpk_1_2026{"Peraturan KPK 1/2026", "perubahan Pasal 2 ayat (3)"};
constexpr Note by_press{"Menurut enam pemberitaan; naskahnya belum dibaca",
                        "As six press sources report; the text was not read"};
constexpr Note by_memory{"Daftar pengecualian diketahui secara umum; naskahnya belum dibaca",
                         "The list of exemptions is general knowledge; the text was not read"};
constexpr Note farewell_by_both{
    "Rp300.000 menurut enam pemberitaan; batas setahun dan \"bukan uang\" hanya diketahui secara umum",
    "Rp 300,000 as six press sources report; the yearly limit and \"not money\" are general knowledge only"};

// Without a limit in value, and not changed in 2026 as far as is known.
constexpr Terms unlimited[] = {
    {kpk_2_2019_from, {.exempt = true}, kpk_2_2019, Standing::unconfirmed, by_memory}};
constexpr Terms not_in_money[] = {
    {kpk_2_2019_from, {.exempt = true, .in_money = false}, kpk_2_2019, Standing::unconfirmed, by_memory}};

// Wedding, birth, circumcision, traditional or religious ceremony: per giver.
constexpr Terms ceremonies[] = {
    {kpk_2_2019_from, {.exempt = true, .each = 1'000'000}, kpk_2_2019, Standing::unconfirmed, by_press},
    {kpk_1_2026_from, {.exempt = true, .each = 1'500'000}, kpk_1_2026, Standing::unconfirmed, by_press},
};
// Farewell, retirement, transfer, birthday between colleagues: abolished in 2026.
constexpr Terms farewell[] = {
    {kpk_2_2019_from,
     {.exempt = true, .in_money = false, .each = 300'000, .year = 1'000'000},
     kpk_2_2019,
     Standing::unconfirmed,
     farewell_by_both},
    {kpk_1_2026_from, {.exempt = false}, kpk_1_2026, Standing::unconfirmed, by_press},
};
constexpr Terms colleagues[] = {
    {kpk_2_2019_from,
     {.exempt = true, .in_money = false, .each = 200'000, .year = 1'000'000},
     kpk_2_2019,
     Standing::unconfirmed,
     by_press},
    {kpk_1_2026_from,
     {.exempt = true, .in_money = false, .each = 500'000, .year = 1'500'000},
     kpk_1_2026,
     Standing::unconfirmed,
     by_press},
};
static_assert(is_sorted(ceremonies) && is_sorted(farewell) && is_sorted(colleagues));

using enum GratificationKind;
constexpr Exemption exemptions[] = {
    {family, {"Dari keluarga", "From family"}, unlimited},
    {investment_return,
     {"Bunga atau keuntungan dana dan saham yang berlaku umum",
      "Interest or gains on terms that are open to all"},
     unlimited},
    {membership_benefit,
     {"Manfaat keanggotaan koperasi atau organisasi pegawai",
      "A benefit of members of a cooperative or staff body"},
     unlimited},
    {event_kit,
     {"Perlengkapan peserta seminar atau rapat", "Kit of those who attend a seminar or meeting"},
     unlimited},
    {promotional_item,
     {"Barang promosi berlogo yang berlaku umum", "A promotional item with a logo, given to all"},
     not_in_money},
    {competition_prize,
     {"Hadiah lomba di luar kedinasan dengan biaya sendiri",
      "A prize of a contest outside office, at one's own cost"},
     unlimited},
    {service_award, {"Penghargaan prestasi kerja dari pemerintah", "A government award for work"}, unlimited},
    {general_discount,
     {"Diskon, undian, atau poin yang berlaku umum", "A discount, draw or points that are open to all"},
     unlimited},
    {outside_profession,
     {"Honor profesi di luar kedinasan", "A fee for professional work outside office"},
     unlimited},
    {official_travel_standard,
     {"Honor atau biaya dinas sesuai standar biaya", "A fee or travel cost within the official standard"},
     unlimited},
    {flowers, {"Karangan bunga", "Flowers"}, unlimited},
    {ceremony,
     {"Pernikahan, kelahiran, khitanan, upacara adat atau agama",
      "Wedding, birth, circumcision, traditional or religious ceremony"},
     ceremonies},
    {misfortune, {"Musibah atau bencana yang dialami", "A misfortune or disaster"}, unlimited},
    {farewell_between_colleagues,
     {"Pisah sambut, pensiun, mutasi, ulang tahun antarrekan kerja",
      "Farewell, retirement, transfer or birthday between colleagues"},
     farewell},
    {between_colleagues, {"Antarrekan kerja, lainnya", "Between colleagues, otherwise"}, colleagues},
    {common_meal, {"Hidangan yang berlaku umum", "A meal that is served to all"}, unlimited},
    {souvenir_for_office,
     {"Cendera mata untuk kantor, bukan pribadi", "A souvenir for the office, not the person"},
     not_in_money},
    {other, {"Lainnya", "Something else"}, {}},
};

constexpr bool in_order_of_kinds() {
    for (std::size_t i = 0; i < std::size(exemptions); ++i)
        if (exemptions[i].kind != static_cast<GratificationKind>(i)) return false;
    return std::size(exemptions) == base::names<GratificationKind>.size();
}
static_assert(in_order_of_kinds());

// ---- clocks
// ----------------------------------------------------------------------------------------------------

constexpr Note pattern{
    "Pola 10 + 10 hari kerja dibenarkan oleh aturan lembaga lain (BPIP 4/2021 Pasal 7)",
    "The pattern of 10 + 10 working days is confirmed by another agency's rule (BPIP 4/2021 art. 7)"};
constexpr Dated<int> to_unit[] = {
    {kpk_2_2019_from, 10, {"Peraturan KPK 2/2019", ""}, Standing::unconfirmed, pattern}};
constexpr Dated<int> unit_to_kpk[] = {
    {kpk_2_2019_from, 10, {"Peraturan KPK 2/2019", ""}, Standing::unconfirmed, pattern}};
constexpr Dated<int> to_kpk[] = {{uu_20_2001_from, 30, {"UU 20/2001", "Pasal 12C ayat (2)"}}};
// SILENT, docs/decisions/0026-gratification.md: the press counts the 20 days from the report, KPK's own
// webinar from the return. We count from the return.
constexpr Dated<int> completion[] = {
    {kpk_2_2019_from,
     30,
     {"Peraturan KPK 2/2019", ""},
     Standing::unconfirmed,
     {"Menurut pemberitaan", "As the press reports"}},
    {kpk_1_2026_from,
     20,
     {"Peraturan KPK 1/2026", ""},
     Standing::unconfirmed,
     {"Sumber berbeda: sejak laporan, atau sejak dikembalikan. Kami menghitung sejak dikembalikan",
      "Sources differ: from the report, or from the return. We count from the return"}},
};
constexpr Dated<int> kpk_status[] = {{uu_20_2001_from, 30, {"UU 20/2001", "Pasal 12C ayat (3)"}}};
constexpr Dated<int> handover[] = {{uu_30_2002_from, 7, {"UU 30/2002", "Pasal 17 ayat (6)"}}};
static_assert(is_sorted(completion));

constexpr GratificationLimit limits[] = {
    {GratificationClock::to_unit, {"Penerima melapor ke UPG", "The receiver reports to the UPG"}, to_unit},
    {GratificationClock::unit_to_kpk, {"UPG meneruskan ke KPK", "The UPG passes it to KPK"}, unit_to_kpk},
    {GratificationClock::to_kpk, {"Laporan sampai di KPK", "The report reaches KPK"}, to_kpk},
    {GratificationClock::completion,
     {"Penerima melengkapi laporan", "The receiver completes the report"},
     completion},
    {GratificationClock::kpk_status, {"KPK menetapkan status", "KPK decides the status"}, kpk_status},
    {GratificationClock::handover,
     {"Milik negara diserahkan", "What is the state's is handed over"},
     handover},
};
constexpr bool in_order_of_clocks() {
    for (std::size_t i = 0; i < std::size(limits); ++i)
        if (limits[i].clock != static_cast<GratificationClock>(i)) return false;
    return std::size(limits) == base::names<GratificationClock>.size();
}
static_assert(in_order_of_clocks());

}  // namespace

std::span<const Exemption> all_exemptions() { return exemptions; }
const Exemption& exemption(GratificationKind kind) { return exemptions[static_cast<std::size_t>(kind)]; }
std::span<const GratificationLimit> all_gratification_limits() { return limits; }
const GratificationLimit& limit(GratificationClock clock) { return limits[static_cast<std::size_t>(clock)]; }

Obligation weigh(const Weighing& what) {
    const auto& kind = exemption(what.kind);
    if (kind.rows.empty()) return {true, Weighed::no_exemption, nullptr};
    const auto* row = in_force(kind.rows, what.received);
    if (!row) return {true, Weighed::not_in_force, nullptr};
    const auto& terms = row->value;
    if (!terms.exempt) return {true, Weighed::abolished, row};
    if (what.linked_to_office) return {true, Weighed::linked_to_office, row};
    const bool money = what.form == GratificationForm::money || what.form == GratificationForm::like_money;
    if (money && !terms.in_money) return {true, Weighed::in_money, row};
    if ((terms.each || terms.year) && !what.value) return {true, Weighed::value_unknown, row};
    if (terms.each && *what.value + what.occasion_before > *terms.each)
        return {true, Weighed::above_each, row};
    if (terms.year && *what.value + what.year_before > *terms.year) return {true, Weighed::above_year, row};
    return {false, Weighed::exempt, row};
}

std::optional<Due> due(GratificationClock clock, Date from, const Calendar& calendar, int region) {
    const auto* row = in_force(limit(clock).rows, from);
    if (!row) return std::nullopt;
    return calendar.working_days_after(from, row->value, region);
}

Label label(GratificationForm form) {
    constexpr Label labels[] = {
        {"Uang", "Money"},
        {"Setara uang (voucer, saldo, cek)", "Like money (voucher, balance, cheque)"},
        {"Barang", "Goods"},
        {"Rabat atau diskon", "Discount"},
        {"Komisi", "Commission"},
        {"Pinjaman tanpa bunga", "Loan without interest"},
        {"Tiket perjalanan", "Travel ticket"},
        {"Fasilitas penginapan", "Lodging"},
        {"Perjalanan wisata", "Tour"},
        {"Pengobatan cuma-cuma", "Free treatment"},
        {"Fasilitas lainnya", "Another facility"},
    };
    return labels[static_cast<std::size_t>(form)];
}

Label label(Weighed why) {
    constexpr Label labels[] = {
        {"Tidak ada pengecualian untuk peristiwa ini", "Nothing exempts this occasion"},
        {"Diterima sebelum aturan pengecualian berlaku", "Received before the exemptions came into force"},
        {"Pengecualiannya sudah dihapus pada hari itu", "The exemption was abolished by that day"},
        {"Terkait jabatan atau tugas, jadi tidak ada pengecualian",
         "Linked to office or duty, so nothing exempts it"},
        {"Pengecualian ini tidak berlaku untuk uang", "This exemption does not hold for money"},
        {"Nilainya belum diketahui, padahal ada batas nilai", "The value is not known, and there is a limit"},
        {"Melebihi batas dari pemberi yang sama", "Above the limit from one giver"},
        {"Melebihi batas setahun dari pemberi yang sama", "Above the yearly limit from one giver"},
        {"Termasuk pengecualian", "Exempt"},
    };
    return labels[static_cast<std::size_t>(why)];
}

}  // namespace rules
