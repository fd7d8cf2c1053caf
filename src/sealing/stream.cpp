#include "sealing/stream.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/check.hpp"

namespace sealing {
namespace {

constexpr std::uint64_t mebibyte = 1024 * 1024;

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

static_assert(stream_header == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(frame_sealed == frame_plain + crypto_secretstream_xchacha20poly1305_ABYTES);

struct StreamSealer::State {
    crypto_secretstream_xchacha20poly1305_state it{};
    Key key;
    ~State() { sodium_memzero(&it, sizeof it); }
};
struct StreamOpener::State {
    crypto_secretstream_xchacha20poly1305_state it{};
    Key key;
    ~State() { sodium_memzero(&it, sizeof it); }
};

std::uint64_t bucket_of(std::uint64_t size) {
    std::uint64_t bucket = frame_plain;
    while (bucket < size && bucket < mebibyte) bucket *= 2;
    return size <= bucket ? bucket : (size + mebibyte - 1) / mebibyte * mebibyte;
}

std::uint64_t sealed_size(std::uint64_t size) {
    return stream_header + bucket_of(size) / frame_plain * frame_sealed;
}

StreamSealer::StreamSealer(const Key& key, const Context& about)
    : state_(std::make_unique<State>()), about_(bytes(about)) {
    state_->key = key;
    waiting_.reserve(frame_plain);
}
StreamSealer::~StreamSealer() { wipe(waiting_); }

void StreamSealer::frame(bool last, std::string& out) {
    if (!begun_) {
        std::array<unsigned char, stream_header> header{};
        crypto_secretstream_xchacha20poly1305_init_push(&state_->it, header.data(), state_->key.data());
        out.append(reinterpret_cast<const char*>(header.data()), header.size());
        begun_ = true;
    }
    CHECK(waiting_.size() == frame_plain);
    const auto at = out.size();
    out.resize(at + frame_sealed);
    const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                   : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    crypto_secretstream_xchacha20poly1305_push(&state_->it, reinterpret_cast<unsigned char*>(out.data() + at),
                                               nullptr, raw(waiting_), waiting_.size(), raw(about_),
                                               about_.size(), tag);
    sodium_memzero(waiting_.data(), waiting_.size());
    waiting_.clear();
}

void StreamSealer::add(std::string_view plain, std::string& out) {
    CHECK(!finished_);
    size_ += plain.size();
    while (!plain.empty()) {
        // A full frame waits until it is known not to be the last.
        if (waiting_.size() == frame_plain) frame(false, out);
        const auto now = std::min(frame_plain - waiting_.size(), plain.size());
        waiting_ += plain.substr(0, now);
        plain.remove_prefix(now);
    }
}

void StreamSealer::finish(std::string& out) {
    CHECK(!finished_);
    finished_ = true;
    auto missing = bucket_of(size_) - size_;
    for (;;) {
        if (waiting_.size() == frame_plain && missing > 0) frame(false, out);
        const auto now = std::min<std::uint64_t>(frame_plain - waiting_.size(), missing);
        waiting_.append(now, '\0');
        missing -= now;
        if (missing == 0) break;
    }
    frame(true, out);
}

StreamOpener::StreamOpener(const Key& key, const Context& about, std::uint64_t true_size)
    : state_(std::make_unique<State>()),
      about_(bytes(about)),
      size_(true_size),
      expected_(bucket_of(true_size) / frame_plain) {
    state_->key = key;
}
StreamOpener::~StreamOpener() = default;

bool StreamOpener::complete() const { return closed_ && !refused_ && waiting_.empty(); }

bool StreamOpener::header() {
    if (begun_ || waiting_.size() < stream_header) return true;
    begun_ = true;
    const bool good =
        crypto_secretstream_xchacha20poly1305_init_pull(&state_->it, raw(waiting_), state_->key.data()) == 0;
    waiting_.erase(0, stream_header);
    return good;
}

bool StreamOpener::frame(std::string_view sealed, std::string& out) {
    if (closed_ || frames_ == expected_) return false;
    std::string plain(frame_plain, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(
            &state_->it, reinterpret_cast<unsigned char*>(plain.data()), nullptr, &tag, raw(sealed),
            sealed.size(), raw(about_), about_.size()) != 0)
        return false;
    closed_ = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (closed_ != (++frames_ == expected_)) return false;  // ends where its bucket ends, and nowhere else
    const auto true_bytes = std::min<std::uint64_t>(size_ - given_, plain.size());
    if (plain.find_first_not_of('\0', true_bytes) != plain.npos) return false;
    given_ += true_bytes;
    out.append(plain, 0, true_bytes);
    wipe(plain);
    return true;
}

bool StreamOpener::add(std::string_view sealed, std::string& out) {
    if (refused_) return false;
    waiting_ += sealed;
    std::size_t used = 0;
    bool good = header();
    while (good && begun_ && waiting_.size() - used >= frame_sealed) {
        good = frame(std::string_view(waiting_).substr(used, frame_sealed), out);
        used += frame_sealed;
    }
    waiting_.erase(0, used);
    refused_ = !good || (closed_ && !waiting_.empty());
    return !refused_;
}

std::optional<std::string> open_stream(const Key& key, const Context& about, std::uint64_t true_size,
                                       std::string_view sealed) {
    if (sealed.size() != sealed_size(true_size)) return std::nullopt;
    StreamOpener opener(key, about, true_size);
    std::string out;
    out.reserve(true_size);
    if (!opener.add(sealed, out) || !opener.complete()) return std::nullopt;
    return out;
}

}  // namespace sealing
