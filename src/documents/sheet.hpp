// Tables that people exchange as files: CSV (RFC 4180, and what spreadsheets make of it) and XLSX (ECMA-376),
// read and written row by row in bounded memory. Nothing here knows what the columns mean.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"

namespace documents {

// What a cell was in the file. A formula is given with the value last computed, which nobody may trust.
enum class CellKind { text, number, date, truth, formula, error };

// Text is UTF-8 without control characters but tab and line feed. Dates are YYYY-MM-DD; whole numbers of up
// to 15 digits are plain digits (a spreadsheet keeps no more: longer ones have lost theirs and show it by an
// exponent); true and false are "1" and "0".
struct Cell {
    std::string text;
    CellKind kind = CellKind::text;
};

struct SheetRow {
    std::int64_t number = 0;  // as a spreadsheet shows it, from 1
    std::vector<Cell> cells;  // without the empty ones at the end

    [[nodiscard]] std::string_view at(std::size_t column) const {  // "" beyond the last
        return column < cells.size() ? std::string_view(cells[column].text) : std::string_view{};
    }
};

// "C12" for row 12 and column 2: as a spreadsheet writes it.
[[nodiscard]] std::string cell_address(std::int64_t row, std::size_t column);

enum class FileFormat { csv, xlsx };
enum class Encoding { utf8, utf16, windows_1252 };

// Why a file cannot be read as a table. The first one met is the answer.
enum class SheetFault {
    empty,             // no row with anything in it
    not_a_table,       // a picture, a PDF, a program
    old_workbook,      // .xls, or a workbook with a password: the same kind of file
    other_workbook,    // a zip that is no XLSX: .ods, .docx
    damaged,           // cut short, or not what it says it is
    too_large,         // unpacks to more than the limits: a zip bomb
    too_many_rows,     //
    too_many_columns,  //
    cell_too_long,     //
    merged_cells,      // no cell of a merged range belongs to a row alone
    quote_not_closed,  // CSV: begins at this cell
    text_after_quote,  // CSV
};
struct SheetError {
    SheetFault fault{};
    std::string where = {};  // cell or range, "" for the file as a whole
};
struct Sentence {
    std::string_view id, en;
};
Sentence sentence(SheetFault fault);  // what it is and what to do; says nothing of `where`

struct SheetLimits {
    std::uint64_t unpacked = std::uint64_t{2} << 30;  // bytes, of all parts read together
    std::uint64_t ratio = 200;                        // unpacked to packed, beyond the first 16 MiB
    std::uint64_t strings = std::uint64_t{256} << 20;
    std::int64_t rows = 2'000'000;  // XLSX cannot have more than 1,048,576
    std::size_t columns = 256;
    std::size_t cell = 32'767;  // bytes; a spreadsheet's own limit, in characters
};

// What was found, to be said to the person who sent the file.
struct SheetFacts {
    FileFormat format{};
    Encoding encoding = Encoding::utf8;  // of CSV
    char separator = ',';                // of CSV: comma, semicolon or tab
    std::int64_t rows = 0;               // given to on_row
    std::string sheet = {};              // of XLSX: the name of the sheet read, the first visible one
    bool stopped = false;                // on_row wanted no more
};

// Gives each row that has anything in it, in order, until on_row says false. The format is told from the
// bytes, never from a name. Merged cells stand at a sheet's end, so they are told after its rows: read a file
// whole before acting on it. Throws std::system_error when the file itself cannot be read.
using OnRow = std::function<bool(const SheetRow&)>;
Result<SheetFacts, SheetError> read_sheet(std::string_view bytes, const OnRow& on_row,
                                          const SheetLimits& limits = {});
Result<SheetFacts, SheetError> read_sheet_file(const std::filesystem::path& file, const OnRow& on_row,
                                               const SheetLimits& limits = {});

// ---- writing ---------------------------------------------------------------------------------------------

struct SheetColumn {
    std::string head;
    int width = 20;                         // characters
    std::string help = {};                  // XLSX: told on a second sheet, where one column has any
    std::vector<std::string> choices = {};  // XLSX: offered in each cell below the head
};
struct CellNote {
    std::size_t column = 0;
    std::string text;  // XLSX: the cell is coloured and carries this note; CSV keeps none
};
struct SheetFile {
    FileFormat format{};
    std::string sheet;       // name, at most 31 characters
    std::string help_sheet;  // name of the second sheet
    std::vector<SheetColumn> columns;
};

// Writes row by row to a file; nothing is kept of rows that are written. Every cell is text: a spreadsheet
// runs none of it. In CSV (UTF-8 with its mark, comma, CRLF) a cell that would be run gets an apostrophe,
// which read_sheet takes away again.
class SheetWriter {
public:
    SheetWriter(const std::filesystem::path& file, const SheetFile& what);
    SheetWriter(SheetWriter&&) noexcept;
    ~SheetWriter();
    void row(const std::vector<std::string>& cells, const std::vector<CellNote>& notes = {});
    void finish();  // throws std::runtime_error when it could not be written, std::length_error when too long

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// A file in memory, for an answer. `fill` is called once with the writer.
std::string sheet_bytes(const SheetFile& what, const std::function<void(SheetWriter&)>& fill);

std::string_view media_type(FileFormat format);

}  // namespace documents

template <>
inline constexpr auto base::names<documents::CellKind> =
    std::array{"text"sv, "number"sv, "date"sv, "truth"sv, "formula"sv, "error"sv};
template <>
inline constexpr auto base::names<documents::FileFormat> = std::array{"csv"sv, "xlsx"sv};
template <>
inline constexpr auto base::names<documents::Encoding> = std::array{"utf8"sv, "utf16"sv, "windows_1252"sv};
template <>
inline constexpr auto base::names<documents::SheetFault> =
    std::array{"empty"sv,         "not_a_table"sv,  "old_workbook"sv,     "other_workbook"sv,
               "damaged"sv,       "too_large"sv,    "too_many_rows"sv,    "too_many_columns"sv,
               "cell_too_long"sv, "merged_cells"sv, "quote_not_closed"sv, "text_after_quote"sv};
