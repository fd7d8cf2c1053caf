// Whatever bytes a table file has, reading it ends, keeps to its limits and gives only text.
// The first byte picks the reader: 0 CSV  1 a whole XLSX file  2 the parts of a workbook, as out of the zip,
// divided by zero bytes: styles, strings, sheet  3 formats, numbers and days
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "documents/sheet_xlsx.hpp"

using namespace documents;

namespace {

void promise(bool kept) {
    if (!kept) std::abort();
}

constexpr SheetLimits limits{
    .unpacked = 1 << 20, .strings = 1 << 16, .rows = 1000, .columns = 20, .cell = 300};

struct Rows {
    std::int64_t last = 0;
    std::string all;
    bool take(const SheetRow& row) {
        promise(row.number > last && row.number <= limits.rows);
        promise(!row.cells.empty() && row.cells.size() <= limits.columns);
        last = row.number;
        for (const auto& cell : row.cells) {
            promise(cell.text.size() <= limits.cell && base::is_utf8(cell.text));
            all += cell.text + '|';
        }
        all += '\n';
        return true;
    }
};

std::string rows_of(std::string_view bytes) {
    Rows rows;
    const auto facts = read_sheet(bytes, [&](const SheetRow& row) { return rows.take(row); }, limits);
    return facts ? rows.all : "";
}

// What was read as CSV, written and read again, is the same.
void csv(std::string_view bytes) {
    if (bytes.starts_with("PK")) return;
    std::vector<std::vector<std::string>> rows;
    const auto facts = read_sheet(
        bytes,
        [&](const SheetRow& row) {
            auto& cells = rows.emplace_back();
            for (const auto& cell : row.cells) cells.push_back(cell.text);
            return true;
        },
        limits);
    if (!facts || rows.size() > 20) return;
    SheetFile what{FileFormat::csv, "x", "", {{.head = "k,1"}}};
    const auto written = sheet_bytes(what, [&](SheetWriter& w) {
        for (const auto& row : rows) w.row(row);
    });
    std::size_t at = 0;
    const auto again = read_sheet(written, [&](const SheetRow& row) {
        if (row.number == 1) return true;
        promise(at < rows.size() && row.cells.size() == rows[at].size());
        for (std::size_t i = 0; i < row.cells.size(); ++i) promise(row.cells[i].text == rows[at][i]);
        ++at;
        return true;
    });
    promise(again.has_value() && at == rows.size());
}

void part(XmlReader::Handler& handler, std::string_view bytes) {
    XmlReader xml(handler);
    while (!bytes.empty() && xml.feed(bytes.substr(0, 37), false))
        bytes.remove_prefix(std::min<std::size_t>(37, bytes.size()));
}

void parts(std::string_view bytes) {
    Workbook book;
    const auto next = [&] {
        const auto one = bytes.substr(0, bytes.find('\0'));
        bytes.remove_prefix(std::min(bytes.size(), one.size() + 1));
        return one;
    };
    part(*workbook_part(book), next());
    part(*styles_part(book), next());
    part(*strings_part(book, limits), next());
    Rows rows;
    const OnRow on_row = [&](const SheetRow& row) { return rows.take(row); };
    SheetPart sheet(book, on_row, limits);
    part(sheet, bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 4) {
        case 0: csv(bytes); break;
        case 1: (void)rows_of(bytes); break;
        case 2: parts(bytes); break;
        default:
            (void)is_date_format(bytes);
            promise(number_text(bytes).size() <= std::max<std::size_t>(bytes.size(), 40));
            (void)day_text(bytes, size % 2 == 0);
    }
    return 0;
}
