// A file that a program sends: as a part of a multipart form, or in JSON as base64.
#pragma once
#include <optional>
#include <string>

#include "web/form.hpp"

namespace people {

// Nothing when there is none, or when what stands there is no base64 (canonical, padded).
std::optional<std::string> sent_file(const web::Form& form, std::string_view field);

}  // namespace people
