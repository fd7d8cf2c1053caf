// Files that somebody attaches: what they are is told by their bytes, never by their names.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "declarations/declaration.hpp"
#include "web/form.hpp"

namespace declarations {

inline constexpr std::size_t most_files = 5, most_file_bytes = 5 * 1024 * 1024;
// For the browser's file chooser; what counts is evidence_type().
inline constexpr std::string_view accepted_files = ".pdf,.jpg,.jpeg,.png";

// application/pdf, image/jpeg or image/png, by the first bytes; nullopt for everything else.
std::optional<std::string_view> evidence_type(std::string_view bytes);

struct Upload {
    Evidence about;
    std::string bytes;
};
// The files sent in `field` that can be kept, each once; a fault for each reason why one cannot. `already`
// are there.
std::vector<Upload> read_evidence(const web::Form& form, std::string_view field, std::size_t already,
                                  web::Faults& faults);

}  // namespace declarations
