#include "statements/words_rows.hpp"

#include <charconv>

namespace statements {

std::string answers_text(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts) out += std::to_string(text.size()) + ":" + text;
    return out;
}

std::vector<std::string> texts_from(std::string_view kept) {
    std::vector<std::string> out;
    while (!kept.empty()) {
        std::size_t length = 0;
        const auto [end, bad] = std::from_chars(kept.data(), kept.data() + kept.size(), length);
        const auto start = static_cast<std::size_t>(end - kept.data()) + 1;
        if (bad != std::errc{} || start > kept.size() || length > kept.size() - start) break;
        out.emplace_back(kept.substr(start, length));
        kept.remove_prefix(start + length);
    }
    return out;
}

}  // namespace statements
