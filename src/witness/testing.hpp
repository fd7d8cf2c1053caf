// For the tests of this folder: a scratch directory, and what was thrown.
#pragma once
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string>

namespace witness {

struct Place {
    std::filesystem::path path;
    Place() {
        std::string name = (std::filesystem::temp_directory_path() / "jernih-witness-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Place() { std::filesystem::remove_all(path); }
};

template <class F>
std::string said_by(F&& what) {
    try {
        what();
    } catch (const std::exception& e) {
        return e.what();
    }
    return "";
}

}  // namespace witness
