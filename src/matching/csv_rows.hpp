// Reads the rows of a CSV text (RFC 4180, any of , ; tab as delimiter), fast and without trusting it.
//
// A row that cannot be read is not the end: its fault is set, and reading goes on with the next line. A quote
// that is not closed within the longest row is taken as a letter, and reading goes on behind the line it
// stands in.
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace matching {

inline constexpr std::size_t longest_row = 1u << 20;  // bytes

enum class RowFault : std::uint8_t { none, too_long, open_quote };

class CsvRows {
public:
    CsvRows(std::string_view text, std::size_t from, char delimiter)
        : text_(text), at_(from), delimiter_(delimiter) {}

    // False at the end of the text. Empty lines are passed over.
    bool next();

    // The row just read. Fields are without their quotes; they live until the next call.
    const std::vector<std::string_view>& fields() const { return fields_; }
    std::size_t begin() const { return begin_; }  // offset of its first byte
    std::size_t at() const { return at_; }        // offset behind it
    std::uint64_t line() const { return line_; }  // of its first byte, counted from 0 at `from`
    std::uint64_t lines() const { return lines_; }
    RowFault fault() const { return fault_; }

private:
    void read_row();
    bool read_quoted(std::size_t& p);
    void give_up(RowFault fault);

    std::string_view text_;
    std::size_t at_, begin_ = 0;
    char delimiter_;
    RowFault fault_ = RowFault::none;
    std::uint64_t line_ = 0, lines_ = 0;
    std::vector<std::string_view> fields_;
    std::deque<std::string> unquoted_;  // fields with doubled quotes inside
};

// The delimiter of a header line: the one of , ; and tab that stands in it most often.
char delimiter_of(std::string_view header);

// Where the row after `position` begins, supposing that no quote is open there. text.size() when none does.
std::size_t line_after(std::string_view text, std::size_t position);

}  // namespace matching
