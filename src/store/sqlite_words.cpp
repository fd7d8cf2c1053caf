#include "store/sqlite_words.hpp"

#include <algorithm>
#include <cctype>

namespace store {
namespace {

void replace_all(std::string& text, std::string_view portable, std::string_view own) {
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    auto at = text.begin();
    while ((at = std::search(at, text.end(), portable.begin(), portable.end(), same)) != text.end()) {
        const auto offset = at - text.begin();
        text.replace(at, at + static_cast<std::ptrdiff_t>(portable.size()), own);
        at = text.begin() + offset;
    }
}

}  // namespace

std::string in_sqlite_words(std::string_view statements) {
    std::string text{statements};
    replace_all(text, "bigint primary key", "integer primary key");
    replace_all(text, "/*clustered*/", "without rowid");
    return text;
}

}  // namespace store
