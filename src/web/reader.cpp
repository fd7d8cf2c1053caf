#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "web/form.hpp"

namespace web {
namespace {

constexpr Text too_long("Tulis paling banyak {} huruf", "Write at most {} characters");
constexpr Text odd_characters("Hapus karakter khusus yang tidak tampak, lalu ketik ulang",
                              "Remove the invisible special characters and type it again");
constexpr Text no_such_day("Isi tanggal yang ada di kalender, misalnya 22 11 2026",
                           "Enter a date that exists, such as 22 11 2026");
constexpr Text no_number("Isi dengan angka saja, misalnya 1500000", "Enter digits only, such as 1500000");
constexpr Text out_of_range("Isi angka dari {} sampai {}", "Enter a number from {} to {}");
constexpr Text unknown_choice("Pilih salah satu dari daftar", "Select one from the list");

std::string with_plain_line_ends(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!pair) out += text[i] == '\r' ? '\n' : text[i];
    }
    return out;
}

// Control characters (C0 but tab and line end, DEL, C1), and those that turn the direction of writing
// (U+202A-202E, U+2066-2069) and so let a name read as another. The text is UTF-8.
bool has_odd(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t n) {
            return i + n < text.size() ? static_cast<unsigned char>(text[i + n]) : 0;
        };
        const int a = byte(0), b = byte(1), c = byte(2);
        if ((a < 0x20 && a != '\n' && a != '\t') || a == 0x7f) return true;
        if (a == 0xC2 && b < 0xA0) return true;
        if (a == 0xE2 && b == 0x80 && c >= 0xAA && c <= 0xAE) return true;
        if (a == 0xE2 && b == 0x81 && c >= 0xA6 && c <= 0xA9) return true;
    }
    return false;
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::optional<int> digits(std::string_view text, std::size_t most) {
    int value = 0;
    if (text.empty() || text.size() > most || text.find_first_not_of("0123456789") != text.npos)
        return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// "Rp1.500.000,00", "1,500,000", "1 500 000" and "1500000" are 1500000; "1.5" and "1,50" are nothing.
std::optional<std::int64_t> whole_number(std::string_view text) {
    if (text.starts_with("Rp")) text = base::trim(text.substr(text.starts_with("Rp.") ? 3 : 2));
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.ends_with(",00") && text.find(',') == text.size() - 3) text.remove_suffix(3);
    const auto at = text.find_first_of("., ");
    std::string plain(text.substr(0, at));
    if (at != text.npos) {
        if (plain.empty() || plain.size() > 3) return std::nullopt;
        for (const auto part : base::split(text.substr(at + 1), text[at])) {
            if (part.size() != 3) return std::nullopt;
            plain += part;
        }
    }
    if (plain.empty() || plain.size() > 18 || plain.find_first_not_of("0123456789") != plain.npos)
        return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return negative ? -value : value;
}

}  // namespace

Text Reader::not_in_list() { return unknown_choice; }

void Reader::fault(std::string_view field, Text text, std::vector<TextValue> values) {
    faults_.add(name(field), text, std::move(values));
}

std::size_t Reader::count(std::string_view field) const {
    const auto values = form_.all(name(field));
    return static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [](auto v) { return !v.empty(); }));
}

std::size_t Reader::count(std::string_view field, std::string_view value) const {
    const auto values = form_.all(name(field));
    return static_cast<std::size_t>(std::count(values.begin(), values.end(), value));
}

std::optional<std::string> Reader::checked_text(std::string_view field, std::size_t max_length) {
    auto value = with_plain_line_ends(get(field));
    if (has_odd(value)) {
        fault(field, odd_characters);
        return std::nullopt;
    }
    if (characters(value) > max_length) {
        fault(field, too_long, {static_cast<std::int64_t>(max_length)});
        return std::nullopt;
    }
    return value;
}

std::string Reader::text(std::string_view field, Text missing, std::size_t max_length) {
    const auto value = checked_text(field, max_length);
    if (value && value->empty()) fault(field, missing);
    return value.value_or("");
}

std::string Reader::optional_text(std::string_view field, std::size_t max_length) {
    return checked_text(field, max_length).value_or("");
}

std::optional<base::Date> Reader::optional_date(std::string_view field) {
    const std::string key(field);
    const auto whole = get(field), day = get(key + "-day"), month = get(key + "-month"),
               year = get(key + "-year");
    if (whole.empty() && day.empty() && month.empty() && year.empty()) return std::nullopt;

    std::optional<base::Date> date;
    const auto d = digits(day, 2), m = digits(month, 2), y = digits(year, 4);
    if (!whole.empty())
        date = base::date_from(whole);
    else if (d && m && y && year.size() == 4)
        date = base::date_from(*y, *m, *d);
    if (!date) fault(field, no_such_day);
    return date;
}

base::Date Reader::date(std::string_view field, Text missing) {
    const auto before = faults_.list().size();
    const auto value = optional_date(field);
    if (!value && faults_.list().size() == before) fault(field, missing);
    return value.value_or(base::Date{});
}

std::optional<std::int64_t> Reader::checked_number(std::string_view field, std::int64_t min,
                                                   std::int64_t max) {
    const auto value = whole_number(get(field));
    if (!value)
        fault(field, no_number);
    else if (*value < min || *value > max)
        fault(field, out_of_range, {min, max});
    else
        return value;
    return std::nullopt;
}

std::optional<std::int64_t> Reader::optional_number(std::string_view field, std::int64_t min,
                                                    std::int64_t max) {
    if (get(field).empty()) return std::nullopt;
    return checked_number(field, min, max);
}

std::int64_t Reader::number(std::string_view field, Text missing, std::int64_t min, std::int64_t max) {
    if (get(field).empty()) {
        fault(field, missing);
        return 0;
    }
    return checked_number(field, min, max).value_or(0);
}

bool Reader::boolean(std::string_view field) {
    const auto given = get(field);
    return scan::one_of(given, "on", "true", "1", "ya", "yes");
}

bool Reader::yes_or_no(std::string_view field, Text missing) {
    const auto given = get(field);
    const bool yes = scan::one_of(given, "ya", "yes", "true");
    if (!yes && !scan::one_of(given, "tidak", "no", "false")) fault(field, missing);
    return yes;
}

Reader Reader::group(std::string_view group, std::size_t index) const {
    return Reader(form_, faults_, prefix_ + std::string(group) + '-' + std::to_string(index) + '-');
}

bool Reader::empty_group() const {
    const auto& fields = form_.fields();
    return std::none_of(fields.begin(), fields.end(), [&](const auto& field) {
        return field.first.starts_with(prefix_) && !base::trim(field.second).empty();
    });
}

}  // namespace web
