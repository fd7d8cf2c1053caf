// Words shown to people: Indonesian, the default, and English, always both. Dates and times as each is
// written.
#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/names.hpp"

namespace web {

enum class Lang { id, en };

// A sentence in both languages, with a {} for each value, in the same number. A sentence that lacks a
// language does not compile.
class Text {
public:
    consteval Text(const char* id, const char* en) : id_(id), en_(en) {
        if (id_.empty() || en_.empty()) throw "a text has both languages";
        if (count(id_) != count(en_)) throw "both languages have the same number of {}";
    }
    constexpr std::string_view operator()(Lang lang) const { return lang == Lang::id ? id_ : en_; }
    constexpr std::size_t holes() const { return count(id_); }
    constexpr bool operator==(const Text&) const = default;

private:
    static constexpr std::size_t count(std::string_view text) {
        std::size_t n = 0;
        for (auto at = text.find("{}"); at != text.npos; at = text.find("{}", at + 2)) ++n;
        return n;
    }
    std::string_view id_, en_;
};

// What may fill a {}: words as they are, whole numbers, days (written long), other texts.
using TextValue = std::variant<std::string, std::int64_t, base::Date, Text>;

template <class T>
TextValue text_value(const T& value) {
    if constexpr (std::same_as<T, base::Date> || std::same_as<T, Text> || std::same_as<T, TextValue>)
        return value;
    else if constexpr (std::integral<T>) {
        static_assert(!std::same_as<T, bool> && !std::same_as<T, char>, "say it in words");
        return static_cast<std::int64_t>(value);
    } else
        return std::string(std::string_view(value));
}

// A Text known to the compiler to have one {} for each value.
template <class... Values>
struct TextFor {
    Text text;
    consteval TextFor(Text given) : text(given) {
        if (text.holes() != sizeof...(Values)) throw "one value for each {} of the text";
    }
};

inline std::string say(Lang lang, Text text) { return std::string(text(lang)); }
std::string say_with(Lang lang, Text text,
                     const std::vector<TextValue>& values);  // a text chosen at run time

template <class First, class... Rest>
std::string say(Lang lang, std::type_identity_t<TextFor<First, Rest...>> text, const First& first,
                const Rest&... rest) {
    return say_with(lang, text.text, {text_value(first), text_value(rest)...});
}

std::string long_date(Lang lang, base::Date day);     // 22 November 2026
std::string weekday_date(Lang lang, base::Date day);  // Minggu, 22 November 2026; Sunday, 22 November 2026
std::string month_year(Lang lang, base::Date day);    // November 2026
std::string clock_time(Lang lang, base::Instant at, base::Zone zone);  // 14.30 WIB; 14:30 WIB
std::string date_time(Lang lang, base::Instant at, base::Zone zone);   // 22 November 2026, 14.30 WIB
std::string number(Lang lang, std::int64_t value);                     // 18.000; 18,000
std::string rupiah(Lang lang, std::int64_t value);                     // Rp1.000.000; Rp1,000,000

// The first of ours that an Accept-Language header asks for.
std::optional<Lang> lang_from_header(std::string_view accept_language);

}  // namespace web

template <>
inline constexpr auto base::names<web::Lang> = std::array{"id"sv, "en"sv};
