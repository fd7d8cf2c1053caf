// Lists and answers as one column keeps them.
#pragma once
#include <string>
#include <vector>

#include "base/names.hpp"
#include "statements/statement.hpp"

namespace statements {

// ",pns,ppnpn,": each name between commas, so that `like '%,' || kind || ',%'` finds it.
template <base::Named E>
std::string as_list(const std::vector<E>& values) {
    std::string out;
    for (const auto v : values) (out += ',') += base::name(v);
    return out.empty() ? out : out += ',';
}
template <base::Named E>
std::vector<E> list_from(std::string_view text) {
    std::vector<E> out;
    while (!text.empty()) {
        text.remove_prefix(1);
        const auto end = text.find(',');
        if (end == text.npos) break;
        if (const auto v = base::from_name<E>(text.substr(0, end))) out.push_back(*v);
        text.remove_prefix(end);
    }
    return out;
}

// The answers of an act, each text before its length: nothing in them can be taken for a border.
std::string answers_text(const std::vector<std::string>& texts);
std::vector<std::string> texts_from(std::string_view kept);

}  // namespace statements
