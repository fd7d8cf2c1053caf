#include "gratification/read_amount.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace gratification {
namespace {

using enum AmountFault;

constexpr std::string_view narrow_blank = "\xE2\x80\xAF", hard_blank = "\xC2\xA0";

bool take(std::string_view& text, std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

// Blanks of any width between digits are a plain one; a minus of typographers is a hyphen.
std::string plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        if (take(text, narrow_blank) || take(text, hard_blank))
            out += ' ';
        else if (take(text, "\xE2\x88\x92") || take(text, "\xE2\x80\x93"))
            out += '-';
        else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return std::string(base::trim(out));
}

std::string_view without_currency(std::string_view text) {
    for (const std::string_view sign : {"Rp.", "Rp", "RP", "rp", "IDR", "idr"})
        if (take(text, sign)) break;
    text = base::trim(text);
    for (const std::string_view end : {",-", ".-", ",--"})
        if (text.ends_with(end)) {
            text.remove_suffix(end.size());
            break;
        }
    return text;
}

bool digits_only(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// "1.500.000" by its groups of three, joined; nothing where a group is not of three.
bool join_groups(std::string_view text, char mark, std::string& out) {
    const auto groups = base::split(text, mark);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool fits = i == 0 ? groups[i].size() <= 3 || groups.size() == 1 : groups[i].size() == 3;
        if (!digits_only(groups[i]) || !fits) return false;
        out += groups[i];
    }
    return true;
}

Result<std::int64_t, AmountFault> value_of(std::string_view digits) {
    const auto first = digits.find_first_not_of('0');
    if (first == digits.npos) return refuse(zero);
    digits.remove_prefix(first);
    if (digits.size() > 13) return refuse(too_large);
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

// The last mark is a decimal one when it stands once and is followed by one or two digits.
Result<std::int64_t, AmountFault> read_marked(std::string_view text) {
    const auto last = text.find_last_of(".,");
    std::string digits;
    if (last == text.npos) {
        const char mark = text.find(' ') == text.npos ? '.' : ' ';
        if (!join_groups(text, mark, digits)) return refuse(no_number);
        return value_of(digits);
    }
    const char mark = text[last], other = mark == '.' ? ',' : '.';
    const auto whole = text.substr(0, last), rest = text.substr(last + 1);
    const bool grouped = whole.find(other) != whole.npos;
    if (!digits_only(rest)) return refuse(no_number);
    if (rest.size() == 3) {  // it groups
        if (!join_groups(text, mark, digits)) return refuse(no_number);
        return value_of(digits);
    }
    if (rest.size() > 2) return refuse(no_number);
    // A second mark of the same kind is in no group.
    const char group = grouped ? other : whole.find(' ') != whole.npos ? ' ' : other;
    if (!join_groups(whole, group, digits)) return refuse(no_number);
    if (digits.size() <= 3) return refuse(two_readings);
    if (rest.find_first_not_of('0') != rest.npos) return refuse(part_of_one);
    return value_of(digits);
}

}  // namespace

Result<std::int64_t, AmountFault> read_amount(std::string_view given) {
    const auto text = plain(given);
    std::string_view rest = text;
    if (rest.empty()) return refuse(missing);
    bool below = take(rest, "-");
    if (rest.size() > 1 && rest.front() == '(' && rest.back() == ')') {
        below = true;
        rest = rest.substr(1, rest.size() - 2);
    }
    rest = without_currency(base::trim(rest));
    if (take(rest, "-")) below = true;
    take(rest, "+");
    const auto value = read_marked(rest);
    if (below && (value || value.error() != no_number)) return refuse(negative);
    return value;
}

}  // namespace gratification
