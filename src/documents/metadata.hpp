// What a file is, by its own bytes, and a copy of it without what it tells about who made it. Works while the
// bytes pass, so no file is whole in memory.
//
// JPEG (ITU T.81): all application segments but JFIF's own and Adobe's colour mark go, and comments, and
// whatever stands behind the picture (a phone's moving picture). PNG (ISO/IEC 15948): only the chunks a
// viewer needs stay. Neither touches the picture itself. Other types have no cleaned copy.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace documents {

// By the first 64 bytes or fewer: "image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf",
// "application/zip" (Office files too), "video/mp4", "audio/mpeg", "audio/ogg", "text/plain", else
// "application/octet-stream".
std::string_view type_by_bytes(std::string_view first);

class MetadataStripper {
public:
    virtual ~MetadataStripper() = default;
    virtual void add(std::string_view bytes, std::string& out) = 0;
    [[nodiscard]] virtual bool complete() const = 0;                      // the picture ended as it should
    const std::vector<std::string>& removed() const { return removed_; }  // "EXIF", "XMP", "comment" …

protected:
    void note(std::string what);  // each once
    std::vector<std::string> removed_;
};

std::unique_ptr<MetadataStripper> stripper_for(std::string_view type);  // nullptr: none for this type

}  // namespace documents
