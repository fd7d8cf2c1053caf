// What the tests of this folder ask poppler's programs about a file.
#pragma once
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace documents::testing {

struct File {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("jernih-pdf-test-" + std::to_string(::getpid()) + ".pdf");
    explicit File(const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }
    ~File() { std::filesystem::remove(path); }
};

inline std::string said(const std::string& command) {
    std::string out;
    std::array<char, 4096> part;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) out.append(part.data(), count);
    ::pclose(pipe);
    return out;
}
inline std::string text_of(const std::string& bytes) {
    return said("pdftotext -layout " + File(bytes).path.string() + " -");
}
inline std::string facts_of(const std::string& bytes, const std::string& options = "") {
    return said("pdfinfo " + options + " " + File(bytes).path.string());
}
inline std::size_t count(std::string_view in, std::string_view what) {
    std::size_t n = 0;
    for (auto at = in.find(what); at != in.npos; at = in.find(what, at + what.size())) ++n;
    return n;
}

}  // namespace documents::testing
