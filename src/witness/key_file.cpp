#include "witness/key_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "witness/state_file.hpp"

namespace witness {

namespace fs = std::filesystem;

KeyFile read_key_file(const fs::path& file, std::string_view magic) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto lines = base::split(text, '\n');
    if (!in || lines.size() != 4 || lines[0] != magic)
        throw std::runtime_error(file.string() +
                                 " is no key of ours: restore it from the place you keep it safe");
    const auto seed = base::from_base64(lines[2]);
    if (!seed || seed->size() != 32) throw std::runtime_error(file.string() + " is damaged: restore it");
    return {std::string(lines[1]), *seed};
}

void write_key_file(const fs::path& file, std::string_view magic, const std::string& name) {
    const auto text = std::string(magic) + "\n" + name + "\n" + base::base64(base::random_bytes(32)) + "\n";
    const auto beside = file.string() + ".new";
    const int out = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (out < 0 || write(out, text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        fsync(out) != 0)
        throw std::runtime_error(beside + " cannot be written: " + std::strerror(errno));
    close(out);
    fs::rename(beside, file);
    sync_directory(file.parent_path());
}

DirectoryLock::DirectoryLock(const fs::path& directory)
    : handle_(open((directory / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (handle_ < 0)
        throw std::runtime_error(directory.string() + " cannot be used: " + std::strerror(errno));
    if (flock(handle_, LOCK_EX | LOCK_NB) == 0) return;
    close(handle_);
    throw std::runtime_error(directory.string() + " is in use by another process: stop that one first");
}

DirectoryLock::~DirectoryLock() { close(handle_); }

}  // namespace witness
