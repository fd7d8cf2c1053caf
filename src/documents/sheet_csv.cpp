// CSV: RFC 4180, with the separators, line ends and marks that spreadsheets write.
#include <array>
#include <optional>
#include <utility>

#include "documents/sheet_text.hpp"

namespace documents {
namespace {

// Written by us before a cell that a spreadsheet would run (SheetWriter), so taken away again.
void unguard(std::string& cell) {
    if (cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@\t\r").find(cell[1]) != std::string::npos)
        cell.erase(0, 1);
}

// The separator that stands most often in the first line, outside quotes. "sep=;" says it outright.
char separator_of(std::string_view text) {
    if (text.starts_with("sep=") && text.size() > 5 && (text[5] == '\r' || text[5] == '\n')) return text[4];
    std::array<std::size_t, 3> count{};
    constexpr std::string_view known = ",;\t";
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        if (const auto i = known.find(c); !quoted && i != known.npos) ++count[i];
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < count.size(); ++i)
        if (count[i] > count[best]) best = i;
    return known[best];
}

class CsvParser {
public:
    CsvParser(char separator, const OnRow& on_row, const SheetLimits& limits)
        : separator_(separator), on_row_(on_row), limits_(limits) {
        row_.number = 1;
    }

    // False when there is nothing more to do: a fault, or enough.
    bool feed(std::string_view text) {
        for (const char c : text)
            if (!take(c)) return false;
        return true;
    }
    bool end() {
        if (state_ == State::quoted) return fail(SheetFault::quote_not_closed);
        if (state_ == State::fresh && row_.cells.empty()) return true;
        return end_cell() && end_row();
    }

    std::optional<SheetError> error;
    bool stopped = false;

private:
    enum class State { fresh, plain, quoted, quote_seen };

    bool fail(SheetFault why) {
        error = SheetError{why, why == SheetFault::not_a_table ? "" : here()};
        return false;
    }
    [[nodiscard]] std::string here() const { return cell_address(row_.number, row_.cells.size()); }
    bool take(char c) {
        const bool after_return = std::exchange(return_, false);
        if (state_ == State::quoted) {
            if (c != '"') return add(c);
            state_ = State::quote_seen;
            return true;
        }
        if (state_ == State::quote_seen && c == '"') {
            state_ = State::quoted;
            return add(c);
        }
        if (state_ == State::fresh && c == '"') {
            state_ = State::quoted;
            return true;
        }
        if (c == separator_) return end_cell();
        if (c == '\n' && after_return) return true;
        if (c == '\n' || c == '\r') {
            return_ = c == '\r';
            return end_cell() && end_row();
        }
        if (state_ == State::quote_seen) return c == ' ' || fail(SheetFault::text_after_quote);
        state_ = State::plain;
        return add(c);
    }
    bool add(char c) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F)
            return fail(SheetFault::not_a_table);
        if (cell_.size() >= limits_.cell) return fail(SheetFault::cell_too_long);
        if (c != '\r') cell_ += c;
        return true;
    }
    bool end_cell() {
        if (row_.cells.size() >= limits_.columns) {
            // Empty columns at the end are how spreadsheets say that a row was once wider.
            state_ = State::fresh;
            return cell_.empty() || fail(SheetFault::too_many_columns);
        }
        unguard(cell_);
        row_.cells.push_back({std::move(cell_), CellKind::text});
        cell_.clear();
        state_ = State::fresh;
        return true;
    }
    bool end_row() {
        const bool says_separator = row_.number == 1 && row_.cells[0].text == "sep=";
        if (row_.number > limits_.rows) {
            row_.cells.clear();
            return fail(SheetFault::too_many_rows);
        }
        if (!says_separator && trim_row(row_) && !on_row_(row_)) {
            stopped = true;
            return false;
        }
        ++row_.number;
        row_.cells.clear();
        return true;
    }

    const char separator_;
    const OnRow& on_row_;
    const SheetLimits& limits_;
    State state_ = State::fresh;
    bool return_ = false;  // a carriage return ended a row: a line feed after it belongs to it
    std::string cell_;
    SheetRow row_;
};

}  // namespace

Result<SheetFacts, SheetError> read_csv(SheetSource& source, const OnRow& on_row, const SheetLimits& limits) {
    const auto form = text_form(source);
    Utf8Stream stream(source, form);
    std::string piece;
    SheetFacts facts{.format = FileFormat::csv, .encoding = form.encoding};
    bool more = stream.next(piece);
    facts.separator = separator_of(piece);
    CsvParser parser(facts.separator, on_row, limits);
    while (more && parser.feed(piece)) more = stream.next(piece);
    facts.stopped = parser.stopped;
    if (!parser.error && !parser.stopped) parser.end();
    facts.stopped = parser.stopped;
    if (parser.error) return refuse(*parser.error);
    if (stream.damaged()) return refuse(SheetError{SheetFault::damaged});
    return facts;
}

}  // namespace documents
