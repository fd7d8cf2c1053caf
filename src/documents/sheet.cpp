#include "documents/sheet.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/text.hpp"
#include "documents/sheet_source.hpp"

namespace documents {
namespace {

Result<SheetFacts, SheetError> read(SheetSource& source, const OnRow& on_row, const SheetLimits& limits) {
    const std::string head(source.next().substr(0, 64));
    source.rewind();
    if (head.empty()) return refuse(SheetError{SheetFault::empty});
    if (head.starts_with("\xD0\xCF\x11\xE0")) return refuse(SheetError{SheetFault::old_workbook});
    std::int64_t rows = 0;
    const auto counted = [&](const SheetRow& row) {
        ++rows;
        return on_row(row);
    };
    // An empty zip begins with its directory's end.
    const bool zip = head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06");
    auto facts = zip ? read_xlsx(source, counted, limits) : read_csv(source, counted, limits);
    if (!facts) return facts;
    if (rows == 0) return refuse(SheetError{SheetFault::empty});
    facts->rows = rows;
    return facts;
}

}  // namespace

SheetSource::SheetSource(const std::filesystem::path& path)
    : path_(path), file_(std::fopen(path.c_str(), "rb")), buffer_(std::size_t{1} << 16, '\0') {
    if (!file_) throw std::system_error(errno, std::generic_category(), path.string());
}

std::string_view SheetSource::next() {
    if (!file_) {
        const auto piece = bytes_.substr(at_, std::size_t{1} << 16);
        at_ += piece.size();
        return piece;
    }
    const auto count = std::fread(buffer_.data(), 1, buffer_.size(), file_.get());
    if (count == 0 && std::ferror(file_.get()) != 0)
        throw std::system_error(errno, std::generic_category(), path_.string());
    return {buffer_.data(), count};
}

void SheetSource::rewind() {
    at_ = 0;
    if (file_) std::rewind(file_.get());
}

bool trim_row(SheetRow& row) {
    while (!row.cells.empty() && base::trim(row.cells.back().text).empty() &&
           row.cells.back().kind != CellKind::formula)
        row.cells.pop_back();
    return !row.cells.empty();
}

Result<SheetFacts, SheetError> read_sheet(std::string_view bytes, const OnRow& on_row,
                                          const SheetLimits& limits) {
    SheetSource source(bytes);
    return read(source, on_row, limits);
}

Result<SheetFacts, SheetError> read_sheet_file(const std::filesystem::path& file, const OnRow& on_row,
                                               const SheetLimits& limits) {
    SheetSource source(file);
    return read(source, on_row, limits);
}

std::string cell_address(std::int64_t row, std::size_t column) {
    std::string letters;
    for (auto left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters + std::to_string(row);
}

Sentence sentence(SheetFault fault) {
    switch (fault) {
        case SheetFault::empty:
            return {"Berkas ini kosong. Pilih berkas yang berisi tabel.",
                    "This file is empty. Choose a file with a table."};
        case SheetFault::not_a_table:
            return {"Berkas ini bukan tabel. Pilih berkas CSV atau XLSX.",
                    "This file is no table. Choose a CSV or XLSX file."};
        case SheetFault::old_workbook:
            return {
                "Berkas ini berformat .xls lama atau berkata sandi. Simpan ulang sebagai .xlsx tanpa kata "
                "sandi.",
                "This file is an old .xls or has a password. Save it again as .xlsx without a password."};
        case SheetFault::other_workbook:
            return {"Berkas ini bukan XLSX. Simpan tabel sebagai .xlsx atau .csv.",
                    "This file is not XLSX. Save the table as .xlsx or .csv."};
        case SheetFault::damaged:
            return {"Berkas ini rusak atau terpotong. Simpan ulang, lalu kirim lagi.",
                    "This file is damaged or cut short. Save it again, then send it again."};
        case SheetFault::too_large:
            return {
                "Isi berkas ini jauh lebih besar daripada yang wajar. Hapus lembar dan format yang tidak "
                "perlu.",
                "This file unpacks to far more than a table needs. Remove sheets and formats you do not "
                "need."};
        case SheetFault::too_many_rows:
            return {"Barisnya terlalu banyak. Bagi menjadi beberapa berkas.",
                    "There are too many rows. Divide them into several files."};
        case SheetFault::too_many_columns:
            return {"Kolomnya terlalu banyak. Pakai templat yang disediakan.",
                    "There are too many columns. Use the template."};
        case SheetFault::cell_too_long:
            return {"Isi sel ini terlalu panjang. Periksa apakah tanda kutipnya lengkap.",
                    "This cell is too long. Check that its quotes are complete."};
        case SheetFault::merged_cells:
            return {"Ada sel yang digabung. Pisahkan sel itu, lalu isi setiap baris.",
                    "Some cells are merged. Unmerge them, then fill in each row."};
        case SheetFault::quote_not_closed:
            return {"Tanda kutip yang dibuka di sel ini tidak ditutup. Tutup tanda kutipnya.",
                    "The quote that opens in this cell is not closed. Close it."};
        case SheetFault::text_after_quote:
            return {"Ada teks sesudah tanda kutip penutup di sel ini. Tulis kutip di dalam teks dua kali.",
                    "There is text after the closing quote in this cell. Write quotes inside text twice."};
    }
    return {};
}

std::string_view media_type(FileFormat format) {
    return format == FileFormat::csv ? "text/csv; charset=utf-8"
                                     : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

}  // namespace documents
