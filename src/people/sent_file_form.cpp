#include "people/sent_file_form.hpp"

#include "base/text.hpp"

namespace people {

std::optional<std::string> sent_file(const web::Form& form, std::string_view field) {
    if (const auto* file = form.file(field))
        return file->bytes.empty() ? std::nullopt : std::optional(file->bytes);
    auto bytes = base::from_base64(form.get(field));
    return bytes && !bytes->empty() ? std::move(bytes) : std::nullopt;
}

}  // namespace people
