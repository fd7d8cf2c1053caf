// The clocks of what the public brings. Included by deadlines.cpp only, which holds the table.
#pragma once
#include "rules/deadlines.hpp"

namespace rules::complaint_rows {

// The day UU 25/2009 was promulgated. It says "hari", not "hari kerja": calendar days.
inline constexpr Date uu_25_2009_from = on(2009, 7, 18);
inline constexpr Dated<int> reply[] = {{uu_25_2009_from, 14, {"UU 25/2009", "Pasal 44 ayat (3)"}}};
inline constexpr Dated<int> completion[] = {{uu_25_2009_from, 30, {"UU 25/2009", "Pasal 44 ayat (4)"}}};
inline constexpr Dated<int> decision[] = {{uu_25_2009_from, 60, {"UU 25/2009", "Pasal 50 ayat (1)"}}};
inline constexpr Dated<int> notice[] = {{uu_25_2009_from, 14, {"UU 25/2009", "Pasal 50 ayat (2)"}}};
// SILENT, docs/decisions/0051-three-tracks.md: Keputusan KPU 915/2025 was read in part only, without a limit.
inline constexpr Dated<int> acknowledgement[] = {{on(2025, 1, 1),
                                                  7,
                                                  {"Catatan keputusan Jernih", "0051"},
                                                  Standing::silent,
                                                  {"Batas dalam Keputusan KPU 915/2025 belum terbaca",
                                                   "The limit of Keputusan KPU 915/2025 was not read"}}};
inline constexpr Dated<int> feedback[] = {{on(2025, 1, 1),
                                           90,
                                           {"Catatan keputusan Jernih", "0051"},
                                           Standing::silent,
                                           {"Batas dalam Keputusan KPU 915/2025 belum terbaca",
                                            "The limit of Keputusan KPU 915/2025 was not read"}}};
inline constexpr Dated<int> report_notice[] = {{uu_30_2014_from, 5, {"UU 30/2014", "Pasal 44 ayat (5)"}}};

static_assert(is_sorted(reply) && is_sorted(completion) && is_sorted(decision) && is_sorted(notice) &&
              is_sorted(acknowledgement) && is_sorted(feedback) && is_sorted(report_notice));

}  // namespace rules::complaint_rows
