// Many files in one archive, in memory: the caller bounds how many.
#pragma once
#include <span>
#include <string>

namespace documents {

struct ZipEntry {
    std::string name;  // UTF-8, without folders
    std::string bytes;
};
// As they are (PDFs do not shrink further), in the order given. Throws std::runtime_error when the library
// fails.
[[nodiscard]] std::string zipped(std::span<const ZipEntry> entries);

}  // namespace documents
