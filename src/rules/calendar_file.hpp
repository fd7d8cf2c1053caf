// Days off as a file: date,kind,region,name_id,name_en,decree with that header line. Pure: text in, rows or
// every fault out. Fields hold no commas, quotes or line ends; the separator inside a name is a semicolon.
#pragma once
#include <expected>
#include <string_view>
#include <vector>

#include "rules/calendar.hpp"

namespace rules {

enum class CalendarFault { header, columns, date, kind, region, name, twice };

struct CalendarRowFault {
    int line;  // 1 is the header
    CalendarFault fault;
};

[[nodiscard]] std::expected<std::vector<OffDay>, std::vector<CalendarRowFault>> off_days_from_csv(
    std::string_view text);

constexpr Label label(CalendarFault fault) {
    constexpr Label labels[] = {
        {"Tulis baris judul: date,kind,region,name_id,name_en,decree",
         "Write the header line: date,kind,region,name_id,name_en,decree"},
        {"Isi enam kolom, tanpa tanda kutip", "Fill six columns, without quotes"},
        {"Tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-08-17",
         "Write the date as year-month-day, for example 2026-08-17"},
        {"Pilih jenis: national_holiday, joint_leave, local_holiday, atau election_day",
         "Choose a kind: national_holiday, joint_leave, local_holiday, or election_day"},
        {"Isi 0 untuk seluruh Indonesia, atau kode provinsi, kabupaten, atau kota",
         "Write 0 for the whole nation, or the code of a province, regency or city"},
        {"Isi nama hari dalam dua bahasa", "Fill the name of the day in both languages"},
        {"Hapus baris ganda untuk tanggal, jenis, dan wilayah yang sama",
         "Remove the second row for the same date, kind and region"},
    };
    return labels[static_cast<std::size_t>(fault)];
}

}  // namespace rules

template <>
inline constexpr auto base::names<rules::CalendarFault> =
    std::array{"header"sv, "columns"sv, "date"sv, "kind"sv, "region"sv, "name"sv, "twice"sv};
