#include "matching/read_values.hpp"

#include "base/text.hpp"

namespace matching {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool leap(unsigned year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool day_exists(unsigned year, unsigned month, unsigned day) {
    constexpr unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
    return day <= days[month - 1] + (month == 2 && leap(year) ? 1 : 0);
}

// The common case, 16 digits and nothing else.
std::optional<std::uint64_t> plain_16(std::string_view text) {
    if (text.size() != 16) return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

std::uint32_t number(std::string_view digits) {
    std::uint32_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

}  // namespace

Number16 read_number(std::string_view text) {
    if (const auto plain = plain_16(text)) return {.digits = *plain};
    text = base::trim(text);
    if (text.starts_with('\'')) text.remove_prefix(1);  // how spreadsheets keep a number a text
    Number16 out;
    unsigned count = 0;
    for (const char c : text) {
        if (c == ' ' || c == '.' || c == '-') continue;
        const bool star = c == '*' || c == 'x' || c == 'X';
        if (!star && !is_digit(c)) return {.fault = ValueFault::letters_in_number};
        if (!star && out.starred > 0)
            return {.fault = ValueFault::letters_in_number};  // stars only at the end
        if (++count > 16) return {.fault = ValueFault::not_16_digits};
        out.starred += star;
        out.digits = out.digits * 10 + (star ? 0 : static_cast<unsigned>(c - '0'));
    }
    if (count == 0) return {};
    if (count != 16) return {.fault = ValueFault::not_16_digits};
    if (out.starred > 4) return {};  // less than region and birth date: nothing to compare
    return out;
}

BirthDate read_date(std::string_view text, std::uint32_t today) {
    text = base::trim(text);
    if (text.empty()) return {};
    if (const auto blank = text.find_first_of(" T"); blank != std::string_view::npos)
        text = text.substr(0, blank);
    std::string_view parts[3];
    std::size_t count = 0, from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool cut = i == text.size() || text[i] == '-' || text[i] == '/' || text[i] == '.';
        if (!cut && !is_digit(text[i])) return {.fault = ValueFault::not_a_date};
        if (!cut) continue;
        if (count == 3) return {.fault = ValueFault::not_a_date};
        parts[count++] = text.substr(from, i - from);
        from = i + 1;
    }
    std::uint32_t year, month, day;
    if (count == 1 && parts[0].size() == 8) {
        year = number(parts[0].substr(0, 4)), month = number(parts[0].substr(4, 2)),
        day = number(parts[0].substr(6));
    } else if (count == 3 && parts[0].size() == 4 && parts[1].size() <= 2 && parts[2].size() <= 2) {
        year = number(parts[0]), month = number(parts[1]), day = number(parts[2]);
    } else if (count == 3 && parts[2].size() == 4 && parts[0].size() <= 2 && parts[1].size() <= 2) {
        year = number(parts[2]), month = number(parts[1]), day = number(parts[0]);
    } else {
        return {.fault = ValueFault::not_a_date};
    }
    const std::uint32_t born = year * 10'000 + month * 100 + day;
    if (!day_exists(year, month, day)) return {.born = born, .fault = ValueFault::no_such_day};
    if (today != 0 && born > today) return {.fault = ValueFault::in_the_future};
    return {.born = born};
}

char read_sex(std::string_view text) {
    if (text.size() == 1) {
        const char c = static_cast<char>(text[0] & ~0x20);
        return c == 'L' || c == 'M' ? 'L' : c == 'P' || c == 'F' || c == 'W' ? 'P' : '\0';
    }
    std::string folded;
    fold_text(text, folded);
    if (folded.starts_with("LAKI") || folded == "MALE" || folded == "PRIA" || folded == "LK") return 'L';
    if (folded.starts_with("PEREMPUAN") || folded == "FEMALE" || folded == "WANITA" || folded == "PR")
        return 'P';
    return '\0';
}

std::uint16_t read_region(std::string_view text) {
    std::uint16_t value = 0;
    unsigned count = 0;
    for (const char c : text) {
        if (is_digit(c)) {
            value = static_cast<std::uint16_t>(value * 10 + (c - '0'));
            if (++count == 4) return value;
        } else if (c != '.' && c != ' ') {
            return 0;
        }
    }
    return 0;
}

NikParts take_apart(std::uint64_t nik) {
    NikParts out{};
    out.serial = static_cast<std::uint16_t>(nik % 10'000);
    nik /= 10'000;
    out.year = static_cast<std::uint8_t>(nik % 100), nik /= 100;
    out.month = static_cast<std::uint8_t>(nik % 100), nik /= 100;
    const auto day = static_cast<std::uint8_t>(nik % 100);
    nik /= 100;
    out.woman = day > 40;
    out.day = static_cast<std::uint8_t>(out.woman ? day - 40 : day);
    out.district = static_cast<std::uint8_t>(nik % 100), nik /= 100;
    out.region = static_cast<std::uint16_t>(nik);
    return out;
}

void fold_text(std::string_view text, std::string& out) {
    out.clear();
    bool gap = false;
    for (const char c : text) {
        const bool small = c >= 'a' && c <= 'z',
                   kept = small || (c >= 'A' && c <= 'Z') || is_digit(c) || (c & 0x80) != 0;
        if (!kept) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += small ? static_cast<char>(c - 32) : c;
    }
}

}  // namespace matching
