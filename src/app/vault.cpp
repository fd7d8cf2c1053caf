#include "app/vault.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "base/check.hpp"
#include "base/text.hpp"

namespace app {
namespace {

constexpr std::string_view first_line = "jernih-vault/v1\n";

base::Hash random_hash() {
    base::Hash out{};
    const auto bytes = base::random_bytes(out.size());
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

[[noreturn]] void cannot(const char* what, const std::string& file) {
    throw std::runtime_error(std::string("cannot ") + what + " " + file + ": " + std::strerror(errno));
}

void write_all(int to, std::string_view bytes, const std::string& file) {
    while (!bytes.empty()) {
        const auto count = ::write(to, bytes.data(), bytes.size());
        if (count < 0) cannot("write", file);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (::fsync(to) != 0) cannot("save", file);
}

struct Open {
    int file;
    explicit Open(int f) : file(f) {}
    Open(const Open&) = delete;
    ~Open() {
        if (file >= 0) ::close(file);
    }
};

// Written beside, moved over, and what was there before written over with zeros: file systems that copy on
// write keep it all the same, so the disk under the vault should be encrypted.
void replace(const std::string& file, std::string_view text) {
    const auto beside = file + ".new";
    const Open old(::open(file.c_str(), O_WRONLY | O_CLOEXEC));
    {
        const Open fresh(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (fresh.file < 0) cannot("write", beside);
        write_all(fresh.file, text, beside);
    }
    if (::rename(beside.c_str(), file.c_str()) != 0) cannot("replace", file);
    const auto folder = std::filesystem::absolute(file).parent_path().string();
    const Open directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.file < 0 || ::fsync(directory.file) != 0) cannot("save the folder of", file);
    if (old.file < 0) return;
    const auto size = ::lseek(old.file, 0, SEEK_END);
    ::lseek(old.file, 0, SEEK_SET);
    write_all(old.file, std::string(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0'), file);
}

}  // namespace

Vault Vault::open(const std::string& file, Missing missing) {
    Vault out;
    out.file_ = file;
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        if (missing == Missing::refuse)
            throw std::runtime_error("no vault at " + file + ": give the file of keys with --vault");
        out.values_ = KeyTree::with_root(random_hash());
        out.files_ = KeyTree::with_root(random_hash());
        out.rows_ = random_hash();
        out.save();
        return out;
    }
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto parts = base::split(text, '#');
    const auto house = parts.size() == 4 ? base::from_hex(parts[1].substr(0, 64)) : std::nullopt;
    auto values = parts.size() == 4 ? KeyTree::from_text(parts[2]) : std::nullopt;
    auto files = parts.size() == 4 ? KeyTree::from_text(parts[3]) : std::nullopt;
    if (parts[0] != first_line || !house || house->size() != 32 || !values || !files)
        throw std::runtime_error(file + " is no vault of keys, or is damaged: take its copy");
    std::copy(house->begin(), house->end(), out.rows_.begin());
    out.values_ = std::move(*values);
    out.files_ = std::move(*files);
    return out;
}

std::uint64_t Vault::place(std::int64_t act, std::size_t ordinal) {
    CHECK(act >= 0 && act < std::int64_t{1} << (KeyTree::depth - 8) && ordinal < 256);
    return static_cast<std::uint64_t>(act) << 8 | ordinal;
}

std::uint64_t Vault::place_of(const base::Hash& hash) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < KeyTree::depth / 8; ++i) out = out << 8 | hash[i];
    return out;
}

std::string Vault::text() const {
    return std::string(first_line) + "#" + base::hex(base::bytes_of(rows_)) + "\n#" + values_.kept() + "#" +
           files_.kept();
}

void Vault::save() const { replace(file_, text()); }
void Vault::save_to(const std::string& file) const { replace(file, text()); }

std::string with_key(const base::Hash& key, std::string_view bytes) {
    static constexpr unsigned char nonce[crypto_stream_chacha20_ietf_NONCEBYTES] = {};
    std::string out(bytes.size(), '\0');
    CHECK(crypto_stream_chacha20_ietf_xor(reinterpret_cast<unsigned char*>(out.data()),
                                          reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                                          nonce, key.data()) == 0);
    return out;
}

std::string seal(const base::Hash& key, std::string_view bytes) {
    constexpr std::size_t nonce_size = crypto_secretbox_xchacha20poly1305_NONCEBYTES;
    auto out = base::random_bytes(nonce_size);
    out.resize(nonce_size + crypto_secretbox_xchacha20poly1305_MACBYTES + bytes.size());
    auto* at = reinterpret_cast<unsigned char*>(out.data());
    CHECK(crypto_secretbox_xchacha20poly1305_easy(at + nonce_size,
                                                  reinterpret_cast<const unsigned char*>(bytes.data()),
                                                  bytes.size(), at, key.data()) == 0);
    return out;
}

std::optional<std::string> unseal(const base::Hash& key, std::string_view sealed) {
    constexpr std::size_t nonce_size = crypto_secretbox_xchacha20poly1305_NONCEBYTES,
                          least = nonce_size + crypto_secretbox_xchacha20poly1305_MACBYTES;
    if (sealed.size() < least) return std::nullopt;
    std::string out(sealed.size() - least, '\0');
    const auto* at = reinterpret_cast<const unsigned char*>(sealed.data());
    if (crypto_secretbox_xchacha20poly1305_open_easy(reinterpret_cast<unsigned char*>(out.data()),
                                                     at + nonce_size, sealed.size() - nonce_size, at,
                                                     key.data()) != 0)
        return std::nullopt;
    return out;
}

}  // namespace app
