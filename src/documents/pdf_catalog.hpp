#pragma once
#include <string>
#include <string_view>

namespace documents {

// Adds, as an incremental update (ISO 32000-1, 7.5.6), what cairo 1.16 cannot write: the language, that the
// window shows the title, and a file identifier made from the content. A file that does not look like cairo's
// comes back unchanged.
[[nodiscard]] std::string with_language(std::string pdf, std::string_view language);

}  // namespace documents
