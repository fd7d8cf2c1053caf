// The rows of a sheet (ECMA-376 part 1, 18.3).
#include <charconv>

#include "base/text.hpp"
#include "documents/sheet_xlsx.hpp"

namespace documents {

struct SheetPart::State {
    const Workbook& book;
    const OnRow& on_row;
    const SheetLimits& limits;
    std::uint64_t left;  // bytes of text that may still be given: one long string can stand in every cell

    std::optional<SheetError> error;
    bool stopped = false;
    SheetRow row;
    std::size_t column = 0;  // of the cell that is open, or of the next one
    std::string type, value;
    std::size_t style = 0;
    bool in_value = false, phonetic = false, formula = false;

    void fail(SheetFault fault, std::string where) {
        if (!error) error = SheetError{fault, std::move(where)};
    }
    [[nodiscard]] bool over() const { return stopped || error.has_value(); }
    [[nodiscard]] std::string here() const { return cell_address(row.number, column); }

    void open_row(XmlReader::Attributes a) {
        const auto before = row.number;
        const auto said = attribute(a, "r");
        row.cells.clear();
        row.number = before + 1;
        column = 0;
        if (!said.empty()) std::from_chars(said.data(), said.data() + said.size(), row.number);
        if (row.number <= before) return fail(SheetFault::damaged, "");
        if (row.number > limits.rows) fail(SheetFault::too_many_rows, cell_address(before + 1, 0));
    }
    void open_cell(XmlReader::Attributes a) {
        std::size_t said = 0;
        for (const char c : attribute(a, "r")) {
            if (c < 'A' || c > 'Z' || said > 20'000) break;
            said = said * 26 + static_cast<std::size_t>(c - 'A' + 1);
        }
        if (said > 0) column = said - 1;
        type = attribute(a, "t");
        value.clear();
        formula = false;
        style = 0;
        const auto s = attribute(a, "s");
        std::from_chars(s.data(), s.data() + s.size(), style);
    }
    void close_cell() {
        const auto at = column++;
        if (value.empty() && !formula) return;  // shaped but empty
        if (at >= limits.columns) return fail(SheetFault::too_many_columns, cell_address(row.number, at));
        if (at < row.cells.size()) return fail(SheetFault::damaged, cell_address(row.number, at));
        auto cell = read_value();
        if (!cell || cell->text.find('\0') != std::string::npos)
            return fail(SheetFault::damaged, cell_address(row.number, at));
        std::erase(cell->text, '\r');
        if (cell->text.size() > left) return fail(SheetFault::too_large, "");
        left -= cell->text.size();
        if (formula) cell->kind = CellKind::formula;
        row.cells.resize(at);
        row.cells.push_back(std::move(*cell));
    }
    std::optional<Cell> read_value() const {
        if (type == "s") {
            const auto text = book.strings.at(value);
            if (!text) return std::nullopt;
            return Cell{std::string(*text), CellKind::text};
        }
        if (type == "str" || type == "inlineStr") return Cell{value, CellKind::text};
        if (type == "b") return Cell{value, CellKind::truth};
        if (type == "e") return Cell{value, CellKind::error};
        if (type == "d") return Cell{value.substr(0, 10), CellKind::date};
        const bool date = style < book.date_style.size() && book.date_style[style];
        if (date) return Cell{day_text(base::trim(value), book.from_1904), CellKind::date};
        return Cell{number_text(base::trim(value)), CellKind::number};
    }
};

SheetPart::SheetPart(const Workbook& book, const OnRow& on_row, const SheetLimits& limits)
    : state_(new State{book, on_row, limits, limits.unpacked}) {}
SheetPart::~SheetPart() = default;

const std::optional<SheetError>& SheetPart::error() const { return state_->error; }
bool SheetPart::stopped() const { return state_->stopped; }

void SheetPart::open(std::string_view name, XmlReader::Attributes a) {
    auto& s = *state_;
    if (s.over()) return;
    s.in_value = false;
    if (name == "row")
        s.open_row(a);
    else if (name == "c")
        s.open_cell(a);
    else if (name == "f")
        s.formula = true;
    else if (name == "rPh")
        s.phonetic = true;
    else if (name == "v" || name == "t")
        s.in_value = !s.phonetic;
    else if (name == "mergeCell")
        s.fail(SheetFault::merged_cells, std::string(attribute(a, "ref").substr(0, 20)));
}

void SheetPart::close(std::string_view name) {
    auto& s = *state_;
    if (s.over()) return;
    s.in_value = false;
    if (name == "rPh")
        s.phonetic = false;
    else if (name == "c")
        s.close_cell();
    else if (name == "row" && trim_row(s.row) && !s.on_row(s.row))
        s.stopped = true;
}

void SheetPart::text(std::string_view text) {
    auto& s = *state_;
    if (s.over() || !s.in_value) return;
    if (s.value.size() + text.size() > s.limits.cell) return s.fail(SheetFault::cell_too_long, s.here());
    s.value += text;
}

}  // namespace documents
