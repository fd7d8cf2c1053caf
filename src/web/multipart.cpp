// multipart/form-data as RFC 7578 has it and as browsers send it: no preamble, no epilogue, no nested parts,
// no transfer encodings. Whatever else comes is no form of ours.
#include <optional>

#include "base/text.hpp"
#include "web/form.hpp"
#include "web/multipart_head.hpp"

namespace web {
namespace {

std::optional<BadForm> keep(PartHead& head, std::string_view content, FormLimits limits, Form& form) {
    if (head.name->empty() || head.name->size() > limits.name) return BadForm::malformed;
    if (!base::is_utf8(*head.name) || !base::is_utf8(head.type)) return BadForm::not_utf8;
    if (!head.file_name) {
        if (!base::is_utf8(content)) return BadForm::not_utf8;
        if (form.fields().size() == limits.fields) return BadForm::too_many;
        form.fields().add(std::move(*head.name), std::string(content));
        return std::nullopt;
    }
    if (head.file_name->empty() && content.empty()) return std::nullopt;  // no file was chosen
    auto name = without_folders(std::move(*head.file_name));
    if (!base::is_utf8(name)) return BadForm::not_utf8;
    if (name.size() > 255 || name.find_first_of("\r\n") != name.npos) return BadForm::malformed;
    if (form.files().size() == limits.files) return BadForm::too_many;
    form.files().push_back(
        {std::move(*head.name), std::move(name), std::move(head.type), std::string(content)});
    return std::nullopt;
}

}  // namespace

std::expected<Form, BadForm> parse_multipart(std::string_view content_type, std::string_view body,
                                             FormLimits limits) {
    const auto boundary = multipart_boundary(content_type);
    if (!boundary) return std::unexpected(BadForm::malformed);
    const auto opening = "--" + std::string(*boundary), delimiter = "\r\n" + opening;
    if (!body.starts_with(opening)) return std::unexpected(BadForm::malformed);
    body.remove_prefix(opening.size());

    Form form;
    for (;;) {
        if (body == "--" || body == "--\r\n") return form;
        if (!body.starts_with("\r\n")) return std::unexpected(BadForm::malformed);
        body.remove_prefix(2);
        const auto head_end = body.substr(0, most_part_head).find("\r\n\r\n");
        if (head_end == body.npos) return std::unexpected(BadForm::malformed);
        PartHead head;
        if (!read_part_head(body.substr(0, head_end), head)) return std::unexpected(BadForm::malformed);
        body.remove_prefix(head_end + 4);
        const auto end = body.find(delimiter);
        if (end == body.npos) return std::unexpected(BadForm::malformed);
        if (const auto bad = keep(head, body.substr(0, end), limits, form)) return std::unexpected(*bad);
        body.remove_prefix(end + delimiter.size());
    }
}

}  // namespace web
