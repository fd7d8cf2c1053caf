// A private key on disk: "<magic>\n<name>\n<base64 of a 32-byte seed>\n", readable by its owner only; and the
// lock that keeps a second process away from it.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace witness {

struct KeyFile {
    std::string name, seed;
};
// Both throw std::runtime_error with what to do.
KeyFile read_key_file(const std::filesystem::path& file, std::string_view magic);
void write_key_file(const std::filesystem::path& file, std::string_view magic,
                    const std::string& name);  // new seed

class DirectoryLock {
public:
    explicit DirectoryLock(const std::filesystem::path& directory);  // throws if another process holds it
    DirectoryLock(const DirectoryLock&) = delete;
    ~DirectoryLock();

private:
    int handle_;
};

}  // namespace witness
