// Inside documents only: whatever encoding a CSV file came in, as UTF-8.
#pragma once
#include <string>
#include <string_view>

#include "documents/sheet_source.hpp"

namespace documents {

// Reads the whole source once to tell its encoding, and leaves it at the start. UTF-16 by its mark, or by
// every other byte being zero; else UTF-8 if all of it is; else Windows-1252, which every byte can be.
struct TextForm {
    Encoding encoding{};
    bool big_endian = false;
    std::size_t mark = 0;  // bytes of the byte-order mark
};
TextForm text_form(SheetSource& source);

class Utf8Stream {
public:
    Utf8Stream(SheetSource& source, const TextForm& form) : source_(source), form_(form), skip_(form.mark) {}
    // The next piece as UTF-8; false at the end. `out` is replaced, and may be empty before the end.
    bool next(std::string& out);
    [[nodiscard]] bool damaged() const { return damaged_; }  // half a UTF-16 character somewhere

private:
    void add_unit(std::string& out, char32_t unit);

    SheetSource& source_;
    TextForm form_;
    std::size_t skip_;
    char32_t high_ = 0;  // the first half of a surrogate pair
    int half_ = -1;      // the first byte of a UTF-16 unit
    bool damaged_ = false;
};

}  // namespace documents
