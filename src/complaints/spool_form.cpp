// Where an upload lies until its form is whole: a file without a name, which goes with the process.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "complaints/upload_form.hpp"

namespace complaints {

Spool::Spool() {
    const auto place = std::filesystem::temp_directory_path().string();
    file_ = ::open(place.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file_ < 0) {  // a file system that knows no nameless files
        auto name = place + "/jernih-XXXXXX";
        file_ = ::mkostemp(name.data(), O_CLOEXEC);
        if (file_ >= 0) ::unlink(name.c_str());
    }
    if (file_ < 0) throw std::system_error(errno, std::generic_category(), "no place for an upload");
}
Spool::~Spool() { ::close(file_); }

void Spool::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0)
            throw std::system_error(errno, std::generic_category(), "an upload cannot be written");
        size_ += static_cast<std::uint64_t>(count);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

std::string Spool::read(std::uint64_t from, std::size_t count) const {
    std::string out(count, '\0');
    std::size_t got = 0;
    while (got < count) {
        const auto n = ::pread(file_, out.data() + got, count - got, static_cast<off_t>(from + got));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        got += static_cast<std::size_t>(n);
    }
    out.resize(got);
    return out;
}

}  // namespace complaints
