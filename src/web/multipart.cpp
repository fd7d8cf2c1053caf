// multipart/form-data as RFC 7578 has it and as browsers send it: no preamble, no epilogue, no nested parts,
// no transfer encodings. Whatever else comes is no form of ours.
#include <optional>

#include "base/text.hpp"
#include "web/form.hpp"

namespace web {
namespace {

constexpr std::size_t most_head_bytes = 2048;  // of one part; browsers stay under 300 with long file names

std::string_view take_line(std::string_view& rest) {
    const auto end = rest.find("\r\n");
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 2);
    return line;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = scan::lower(c);
    return out;
}

// RFC 2046: 1 to 70 characters, quoted or not.
std::optional<std::string_view> boundary_of(std::string_view content_type) {
    const auto at = lowered(content_type).find("boundary=");
    if (at == std::string::npos) return std::nullopt;
    auto value = content_type.substr(at + 9);
    if (value.starts_with('"')) {
        const auto end = value.find('"', 1);
        if (end == value.npos) return std::nullopt;
        value = value.substr(1, end - 1);
    } else {
        value = base::trim(value.substr(0, value.find(';')));
    }
    constexpr std::string_view allowed =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=? ";
    const bool good = !value.empty() && value.size() <= 70 && value.find_first_not_of(allowed) == value.npos;
    return good ? std::optional(value) : std::nullopt;
}

// Browsers write %22, %0D and %0A for the three characters that cannot stand between the quotes.
std::string unquoted(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto code = text.substr(i, 3);
        const char plain = code == "%22" ? '"' : code == "%0D" ? '\r' : code == "%0A" ? '\n' : '\0';
        out += plain ? plain : text[i];
        if (plain) i += 2;
    }
    return out;
}

struct Head {
    std::optional<std::string> name, file_name;
    std::string type;
};

// form-data; name="a"; filename="b.pdf"
bool read_disposition(std::string_view value, Head& head) {
    if (!value.starts_with("form-data")) return false;
    value.remove_prefix(9);
    while (!(value = base::trim(value)).empty()) {
        if (!value.starts_with(';')) return false;
        value = base::trim(value.substr(1));
        const auto equals = value.find("=\"");
        const auto end = equals == value.npos ? equals : value.find('"', equals + 2);
        if (end == value.npos) return false;
        const auto key = value.substr(0, equals);
        auto& into = key == "name" ? head.name : head.file_name;
        if ((key != "name" && key != "filename") || into) return false;
        into = unquoted(value.substr(equals + 2, end - equals - 2));
        value.remove_prefix(end + 1);
    }
    return head.name.has_value();
}

bool read_head(std::string_view lines, Head& head) {
    bool disposed = false;
    while (!lines.empty()) {
        const auto line = take_line(lines);
        const auto colon = line.find(':');
        if (colon == line.npos || colon == 0) return false;
        const auto key = lowered(line.substr(0, colon));
        const auto value = base::trim(line.substr(colon + 1));
        if (key == "content-disposition") {
            if (disposed || !read_disposition(value, head)) return false;
            disposed = true;
        } else if (key == "content-type") {
            head.type = value;
        } else if (key == "content-transfer-encoding" && lowered(value) != "binary" &&
                   lowered(value) != "8bit") {
            return false;
        }
    }
    return disposed;
}

// "C:\folder\akta.pdf" and "../akta.pdf" are akta.pdf.
std::string last_part(std::string name) {
    const auto at = name.find_last_of("/\\");
    return at == name.npos ? name : name.substr(at + 1);
}

std::optional<BadForm> keep(Head& head, std::string_view content, FormLimits limits, Form& form) {
    if (head.name->empty() || head.name->size() > limits.name) return BadForm::malformed;
    if (!base::is_utf8(*head.name) || !base::is_utf8(head.type)) return BadForm::not_utf8;
    if (!head.file_name) {
        if (!base::is_utf8(content)) return BadForm::not_utf8;
        if (form.fields().size() == limits.fields) return BadForm::too_many;
        form.fields().add(std::move(*head.name), std::string(content));
        return std::nullopt;
    }
    if (head.file_name->empty() && content.empty()) return std::nullopt;  // no file was chosen
    auto name = last_part(std::move(*head.file_name));
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
    const auto boundary = boundary_of(content_type);
    if (!boundary) return std::unexpected(BadForm::malformed);
    const auto opening = "--" + std::string(*boundary), delimiter = "\r\n" + opening;
    if (!body.starts_with(opening)) return std::unexpected(BadForm::malformed);
    body.remove_prefix(opening.size());

    Form form;
    for (;;) {
        if (body == "--" || body == "--\r\n") return form;
        if (!body.starts_with("\r\n")) return std::unexpected(BadForm::malformed);
        body.remove_prefix(2);
        const auto head_end = body.substr(0, most_head_bytes).find("\r\n\r\n");
        if (head_end == body.npos) return std::unexpected(BadForm::malformed);
        Head head;
        if (!read_head(body.substr(0, head_end), head)) return std::unexpected(BadForm::malformed);
        body.remove_prefix(head_end + 4);
        const auto end = body.find(delimiter);
        if (end == body.npos) return std::unexpected(BadForm::malformed);
        if (const auto bad = keep(head, body.substr(0, end), limits, form)) return std::unexpected(*bad);
        body.remove_prefix(end + delimiter.size());
    }
}

}  // namespace web
