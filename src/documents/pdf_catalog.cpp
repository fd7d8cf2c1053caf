#include "documents/pdf_catalog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace documents {
namespace {

// "/Root 29 0 R" -> "29"
std::optional<std::string> number_after(std::string_view text, std::string_view key) {
    const auto at = text.find(key);
    if (at == text.npos) return std::nullopt;
    const auto rest = text.substr(at + key.size());
    const auto digits = rest.substr(0, rest.find_first_not_of("0123456789"));
    if (digits.empty()) return std::nullopt;
    return std::string(digits);
}

}  // namespace

std::string with_language(std::string pdf, std::string_view language) {
    const std::string_view whole = pdf;
    const auto trailer = whole.rfind("\ntrailer\n");
    if (trailer == whole.npos) return pdf;
    const auto tail = whole.substr(trailer);
    const auto root = number_after(tail, "/Root "), info = number_after(tail, "/Info "),
               size = number_after(tail, "/Size "), previous = number_after(tail, "startxref\n");
    if (!root || !info || !size || !previous) return pdf;

    const auto head = fmt::format("\n{} 0 obj\n<< ", *root);
    const auto object = whole.rfind(head);
    const auto end = object == whole.npos ? object : whole.find("\n>>\nendobj", object);
    if (end == whole.npos) return pdf;
    const auto inside = whole.substr(object + head.size(), end - object - head.size());

    const auto identifier = base::hex(base::bytes_of(base::sha256(pdf)).substr(0, 16));
    const auto at = pdf.size();
    const auto catalog = fmt::format(
        "{} 0 obj\n<< {}\n   /Lang ({})\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
        *root, inside, language);
    const auto update = fmt::format(
        "xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {}\n   /Root {} 0 R\n   /Info {} 0 R\n   /Prev {}\n"
        "   /ID [<{}> <{}>]\n>>\nstartxref\n{}\n%%EOF\n",
        *root, at, *size, *root, *info, *previous, identifier, identifier, at + catalog.size());
    return pdf + catalog + update;
}

}  // namespace documents
