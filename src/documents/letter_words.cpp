#include "documents/letter_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace documents {

std::string grouped_nip(std::string_view nip) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (nip.size() != 18 || !std::ranges::all_of(nip, digit)) return std::string(nip);
    return fmt::format("{} {} {} {}", nip.substr(0, 8), nip.substr(8, 6), nip.substr(14, 1),
                       nip.substr(15, 3));
}

std::string foot_words(Language language, std::string_view number, const LogPlace& place) {
    if (language == Language::indonesian) {
        std::string out = "Dokumen elektronik. Pindai kode atau buka alamat ini untuk memeriksanya.";
        if (!number.empty()) out += fmt::format("\nNomor {}", number);
        if (place.entry >= 0)
            out += fmt::format("\nCatatan log {} pada titik periksa {}, akar {}", place.entry, place.size,
                               place.root.substr(0, 16));
        return out;
    }
    std::string out = "Electronic document. Scan the code or open this address to check it.";
    if (!number.empty()) out += fmt::format("\nNumber {}", number);
    if (place.entry >= 0)
        out += fmt::format("\nLog entry {} at checkpoint {}, root {}", place.entry, place.size,
                           place.root.substr(0, 16));
    return out;
}

}  // namespace documents
