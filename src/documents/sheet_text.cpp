#include "documents/sheet_text.hpp"

#include <array>

namespace documents {
namespace {

// UTF-8 checked piece by piece (Unicode 15, table 3-7).
class Utf8Check {
public:
    bool add(unsigned char b) {
        if (left_ > 0) {
            if (b < low_ || b > high_) return false;
            low_ = 0x80, high_ = 0xBF;
            --left_;
            return true;
        }
        if (b < 0x80) return true;
        if (b < 0xC2 || b > 0xF4) return false;
        left_ = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        low_ = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high_ = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return true;
    }
    [[nodiscard]] bool complete() const { return left_ == 0; }

private:
    int left_ = 0;
    unsigned char low_ = 0x80, high_ = 0xBF;
};

void put(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

// Windows-1252 from 0x80 to 0x9F, as browsers read it (WHATWG); what it leaves open stays a control
// character.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

TextForm without_mark(std::string_view piece) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < piece.size(); ++i) zeros[i % 2] += piece[i] == 0 ? 1 : 0;
    const auto pairs = piece.size() / 2;
    if (pairs >= 4 && zeros[0] == 0 && zeros[1] * 2 > pairs) return {Encoding::utf16, false, 0};
    if (pairs >= 4 && zeros[1] == 0 && zeros[0] * 2 > pairs) return {Encoding::utf16, true, 0};
    return {};
}

}  // namespace

TextForm text_form(SheetSource& source) {
    auto piece = source.next();
    TextForm form;
    if (piece.starts_with("\xFF\xFE"))
        form = {Encoding::utf16, false, 2};
    else if (piece.starts_with("\xFE\xFF"))
        form = {Encoding::utf16, true, 2};
    else
        form = without_mark(piece);
    if (form.encoding == Encoding::utf8) {
        form.mark = piece.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        Utf8Check check;
        bool fits = true;
        for (; fits && !piece.empty(); piece = source.next())
            for (const char c : piece) fits = fits && check.add(static_cast<unsigned char>(c));
        if (!fits || !check.complete()) form = {Encoding::windows_1252, false, 0};
    }
    source.rewind();
    return form;
}

void Utf8Stream::add_unit(std::string& out, char32_t unit) {
    if (unit >= 0xDC00 && unit < 0xE000) {
        if (high_ == 0)
            damaged_ = true;
        else
            put(out, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
        high_ = 0;
        return;
    }
    if (high_ != 0) damaged_ = true;
    high_ = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
    if (high_ == 0) put(out, unit);
}

bool Utf8Stream::next(std::string& out) {
    out.clear();
    auto piece = source_.next();
    if (piece.empty()) {
        damaged_ = damaged_ || half_ >= 0 || high_ != 0;
        return false;
    }
    const auto skipped = std::min(skip_, piece.size());
    piece.remove_prefix(skipped);
    skip_ -= skipped;
    if (form_.encoding == Encoding::utf8) {
        out.assign(piece);
        return true;
    }
    for (const char c : piece) {
        const auto byte = static_cast<unsigned char>(c);
        if (form_.encoding == Encoding::windows_1252) {
            put(out, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte);
        } else if (half_ < 0) {
            half_ = byte;
        } else {
            const auto first = static_cast<char32_t>(half_);
            add_unit(out, form_.big_endian ? first << 8 | byte : static_cast<char32_t>(byte) << 8 | first);
            half_ = -1;
        }
    }
    return true;
}

}  // namespace documents
