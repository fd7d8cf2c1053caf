#include "cli/house_key.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>

#include "base/hash.hpp"
#include "complaints/filing_rows.hpp"
#include "people/child_seal_rows.hpp"
#include "people/code_seal_rows.hpp"

namespace cli {
namespace {

constexpr std::size_t key_bytes = 32;

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void make(const std::filesystem::path& file, const std::string& bytes) {
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written =
        fd >= 0 && ::write(fd, bytes.data(), bytes.size()) == std::ssize(bytes) && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (!written)
        throw std::runtime_error(file.string() + " cannot be written: check the directory and its owner");
}

}  // namespace

std::filesystem::path house_key_file(const HouseOptions& given) {
    namespace fs = std::filesystem;
    if (!given.complaints_key_file.empty()) return given.complaints_key_file;
    if (given.store.starts_with("sqlite:"))
        return fs::path(given.store.substr(7)).parent_path() / "complaints.key";
    if (!given.signer_directory.empty())
        return fs::path(given.signer_directory).parent_path() / "complaints.key";
    return {};
}

std::optional<KeyFault> key_fault(store::Connection& db, const std::filesystem::path& file) {
    const auto name = file.string();
    const auto put_back = "put back its copy (mode 600, owner of the server)";
    const auto anew =
        "no phone's codes fit any more: administrators sign in with a recovery code and set each account up "
        "anew";
    const auto key = bytes_of(file);
    if (!key.empty() && key.size() != key_bytes) return KeyFault{name + " is not 32 bytes", put_back};
    const auto names = people::seals_in(db, key);
    const auto codes = people::code_secrets_in(db, key);
    if (key.empty() && (names != people::Seals::none || codes.closed > 0 || complaints::any_filing(db)))
        return KeyFault{name + " is not there, and what was sealed with it is",
                        std::string(put_back) + ". If no copy is left: head -c 32 /dev/urandom > " + name +
                            " && chmod 600 " + name +
                            "; codes given until now and names sealed until now then stay closed for ever, "
                            "and " +
                            anew};
    if (codes.closed > 0)
        return KeyFault{name + " is not the key that one-time codes of " + std::to_string(codes.closed) +
                            " accounts were sealed with",
                        std::string(put_back) + ". If no copy is left, " + anew, KeyFault::Weight::goes_on};
    if (names == people::Seals::closed)
        return KeyFault{name + " is not the key that names in the register were sealed with",
                        std::string(put_back) + ". If no copy is left, those names stay closed for ever",
                        KeyFault::Weight::goes_on};
    return std::nullopt;
}

std::string kept_house_key(store::Connection& db, const std::filesystem::path& file) {
    if (file.empty()) return {};
    if (const auto fault = key_fault(db, file); fault && fault->weight == KeyFault::Weight::stops)
        throw std::runtime_error(fault->what + ": " + fault->fix);
    auto bytes = bytes_of(file);
    if (bytes.empty()) make(file, bytes = base::random_bytes(key_bytes));
    return bytes;
}

}  // namespace cli
