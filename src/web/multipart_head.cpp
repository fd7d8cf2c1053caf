#include "web/multipart_head.hpp"

#include "base/text.hpp"
#include "web/html_scan.hpp"

namespace web {
namespace {

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

// form-data; name="a"; filename="b.pdf"
bool read_disposition(std::string_view value, PartHead& head) {
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

}  // namespace

// RFC 2046: 1 to 70 characters, quoted or not.
std::optional<std::string_view> multipart_boundary(std::string_view content_type) {
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

bool read_part_head(std::string_view lines, PartHead& head) {
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

std::string without_folders(std::string name) {
    const auto at = name.find_last_of("/\\");
    return at == name.npos ? name : name.substr(at + 1);
}

}  // namespace web
