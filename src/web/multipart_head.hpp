// What stands before the content of one part of multipart/form-data: for the parser of whole bodies and for
// the one that hands files on while they arrive. Both must see the same parts.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace web {

inline constexpr std::size_t most_part_head = 2048;  // bytes; browsers stay under 300 with long file names

struct PartHead {
    std::optional<std::string> name, file_name;
    std::string type;
};

// RFC 2046: 1 to 70 characters, quoted or not.
std::optional<std::string_view> multipart_boundary(std::string_view content_type);
bool read_part_head(std::string_view lines, PartHead& head);  // false: no head of ours
std::string without_folders(std::string name);  // "C:\folder\akta.pdf" and "../akta.pdf" are akta.pdf

}  // namespace web
