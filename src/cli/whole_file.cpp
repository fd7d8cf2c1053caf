#include "cli/whole_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <stdexcept>

namespace cli {
namespace {

[[noreturn]] void fail(const std::string& what, const std::string& path) {
    throw std::runtime_error(path + ": " + what + " (" + std::strerror(errno) + ")");
}

}  // namespace

MappedFile::MappedFile(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail("cannot be opened; is the path right, and may you read it?", path);
    struct stat about{};
    if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
        close(file);
        errno = EINVAL;
        fail("is no regular file; write it to a file first", path);
    }
    size_ = static_cast<std::size_t>(about.st_size);
    if (size_ > 0) {
        at_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
        if (at_ == MAP_FAILED) {
            at_ = nullptr;
            close(file);
            fail("cannot be mapped", path);
        }
        madvise(at_, size_, MADV_SEQUENTIAL);
    }
    close(file);
}

MappedFile::~MappedFile() {
    if (at_) munmap(at_, size_);
}

void MappedFile::release(std::string_view stretch) const {
    constexpr std::uintptr_t page = 4096;
    const auto from = (reinterpret_cast<std::uintptr_t>(stretch.data()) + page - 1) / page * page;
    const auto to = (reinterpret_cast<std::uintptr_t>(stretch.data()) + stretch.size()) / page * page;
    if (from < to) madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED);
}

WholeFile::WholeFile(std::string path) : path_(std::move(path)) {
    const auto directory = std::filesystem::path(path_).parent_path();
    file_ = open(directory.empty() ? "." : directory.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0644);
    if (file_ >= 0) return;
    scratch_ = path_ + "." + std::to_string(getpid()) + ".part";
    file_ = open(scratch_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644);
    if (file_ < 0) fail("cannot be written; does its directory exist, and may you write there?", path_);
}

WholeFile::~WholeFile() {
    if (file_ >= 0) close(file_);
    if (!scratch_.empty()) unlink(scratch_.c_str());
}

void WholeFile::write(std::string_view text) {
    waiting_ += text;
    constexpr std::size_t enough = 1u << 20;
    if (waiting_.size() >= enough) flush();
}

void WholeFile::flush() {
    for (std::string_view left = waiting_; !left.empty();) {
        const auto written = ::write(file_, left.data(), left.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail("cannot be written; is the disk full?", path_);
        left.remove_prefix(static_cast<std::size_t>(written));
    }
    waiting_.clear();
}

void WholeFile::keep() {
    flush();
    // A crash before rename leaves the old file, if there was one, and at most a stray name beside it.
    if (scratch_.empty()) {
        scratch_ = path_ + "." + std::to_string(getpid()) + ".part";
        const std::string nameless = "/proc/self/fd/" + std::to_string(file_);
        if (linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, scratch_.c_str(), AT_SYMLINK_FOLLOW) != 0) {
            scratch_.clear();
            fail("cannot be named; may you write in its directory?", path_);
        }
    }
    if (rename(scratch_.c_str(), path_.c_str()) != 0) fail("cannot be put in its place", path_);
    scratch_.clear();
}

}  // namespace cli
