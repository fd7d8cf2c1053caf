#include "people/name_key.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace people {
namespace {

using namespace std::string_view_literals;
constexpr std::array titles{"h"sv, "hj"sv, "dr"sv, "drs"sv, "dra"sv, "drg"sv, "ir"sv, "prof"sv, "kh"sv};
constexpr std::array forms{"pt"sv, "cv"sv, "ud"sv, "fa"sv, "tbk"sv, "persero"sv};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

std::string name_key(std::string_view name) {
    const auto folded = base::fold(name);
    std::string_view rest = folded;
    for (;;) {
        const auto space = rest.find(' ');
        if (space == rest.npos || !among(titles, rest.substr(0, space))) return std::string(rest);
        rest.remove_prefix(space + 1);
    }
}

std::string organization_key(std::string_view name) {
    const auto folded = base::fold(name);
    std::string_view rest = folded;
    for (;;) {
        const auto first = rest.find(' '), last = rest.rfind(' ');
        if (first == rest.npos) return std::string(rest);
        if (among(forms, rest.substr(0, first)))
            rest.remove_prefix(first + 1);
        else if (among(forms, rest.substr(last + 1)))
            rest = rest.substr(0, last);
        else
            return std::string(rest);
    }
}

std::string identifier_key(std::string_view identifier) {
    std::string out;
    for (unsigned char c : identifier)
        if (std::isalnum(c)) out += static_cast<char>(std::tolower(c));
    return out;
}

}  // namespace people
