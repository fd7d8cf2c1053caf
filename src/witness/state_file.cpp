#include "witness/state_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/hash.hpp"

namespace witness {
namespace {

// A slot: magic, u64 counter, u16 length, value, zeros, SHA-256 over all before it. Integers are big-endian.
constexpr std::size_t slot_size = 4096;
constexpr std::string_view magic = "jernih-state/v1\n";

[[noreturn]] void die(const std::filesystem::path& path) {
    std::fprintf(stderr, "FATAL: %s could not be made to last: %s. The process ends; start it again.\n",
                 path.c_str(), std::strerror(errno));
    std::abort();
}

[[noreturn]] void fail(const std::filesystem::path& path) {
    throw std::system_error(errno, std::generic_category(), path.string());
}

std::string slot_of(std::uint64_t counter, std::string_view value) {
    std::string out(magic);
    for (int i = 7; i >= 0; --i) out += static_cast<char>(counter >> 8 * i & 255);
    out += static_cast<char>(value.size() >> 8);
    out += static_cast<char>(value.size() & 255);
    out += value;
    out.resize(slot_size - sizeof(base::Hash));
    return out.append(base::bytes_of(base::sha256(out)));
}

// The counter, 0 when the slot is not whole.
std::uint64_t read_slot(std::string_view slot, std::string& value) {
    const auto body = slot.substr(0, slot_size - sizeof(base::Hash));
    if (!slot.starts_with(magic) || base::bytes_of(base::sha256(body)) != slot.substr(body.size())) return 0;
    std::uint64_t counter = 0, length = 0;
    for (unsigned char c : slot.substr(magic.size(), 8)) counter = counter << 8 | c;
    for (unsigned char c : slot.substr(magic.size() + 8, 2)) length = length << 8 | c;
    if (length > StateFile::longest) return 0;
    value = slot.substr(magic.size() + 10, length);
    return counter;
}

}  // namespace

void sync_directory(const std::filesystem::path& directory) {
    const int handle =
        ::open(directory.empty() ? "." : directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0 || fsync(handle) != 0) die(directory);
    close(handle);
}

StateFile StateFile::create(const std::filesystem::path& path, Keeps keeps) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) fail(path);
    StateFile out(file, path, keeps);
    out.put(1, "");
    out.put(2, "");
    out.sync();
    if (keeps == Keeps::on_disk) sync_directory(path.parent_path());
    return out;
}

StateFile StateFile::open(const std::filesystem::path& path, Keeps keeps) {
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0) fail(path);
    StateFile out(file, path, keeps);
    std::string bytes(2 * slot_size, '\0');
    if (pread(file, bytes.data(), bytes.size(), 0) < 0) fail(path);
    for (std::size_t i = 0; i < 2; ++i) {
        std::string value;
        const auto counter = read_slot(std::string_view(bytes).substr(i * slot_size, slot_size), value);
        if (counter <= out.counter_) continue;
        out.counter_ = counter;
        out.value_ = std::move(value);
    }
    if (out.counter_ == 0)
        throw std::runtime_error(path.string() + " is damaged: neither of its two records is whole");
    return out;
}

StateFile::StateFile(StateFile&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      path_(std::move(other.path_)),
      keeps_(other.keeps_),
      counter_(other.counter_),
      value_(std::move(other.value_)) {}

StateFile::~StateFile() {
    if (file_ >= 0) close(file_);
}

// A crash in the middle leaves the other slot whole: the value before.
void StateFile::put(std::uint64_t counter, std::string_view value) {
    const auto slot = slot_of(counter, value);
    const auto at = static_cast<off_t>(counter % 2 * slot_size);
    const auto written = pwrite(file_, slot.data(), slot.size(), at);
    if (written >= 0 && written != static_cast<ssize_t>(slot.size())) errno = EIO;
    if (written != static_cast<ssize_t>(slot.size())) fail(path_);
    counter_ = counter;
    value_ = value;
}

void StateFile::write(std::string_view value) {
    if (value.size() > longest) throw std::length_error(path_.string() + ": the value is too long to keep");
    put(counter_ + 1, value);
    sync();
}

void StateFile::sync() const {
    if (keeps_ == Keeps::on_disk && fdatasync(file_) != 0) die(path_);
}

}  // namespace witness
