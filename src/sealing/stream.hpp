// Files of any size, sealed while they arrive and opened whole or not at all (libsodium's secretstream). The
// bytes are a header of 24 bytes and frames of 64 KiB, each 17 bytes longer than what it holds; the last one
// carries the tag FINAL. The true size is told to a bucket only: powers of two up to 1 MiB, then whole MiB.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sealing/context.hpp"
#include "sealing/key.hpp"

namespace sealing {

inline constexpr std::size_t frame_plain = 64 * 1024, frame_sealed = frame_plain + 17, stream_header = 24;

std::uint64_t bucket_of(std::uint64_t size);  // bytes before sealing; at least one frame
std::uint64_t sealed_size(std::uint64_t size);

class StreamSealer {
public:
    StreamSealer(const Key& key, const Context& about);
    ~StreamSealer();
    StreamSealer(const StreamSealer&) = delete;

    void add(std::string_view plain, std::string& out);  // appends what is ready to `out`
    void finish(std::string& out);                       // pads, closes; nothing may be added after
    std::uint64_t size() const { return size_; }         // added so far

private:
    void frame(bool last, std::string& out);

    struct State;
    std::unique_ptr<State> state_;
    std::string about_, waiting_;
    std::uint64_t size_ = 0;
    bool begun_ = false, finished_ = false;
};

// Opens as the bytes come. What add() gives is authentic but may be cut short: whoever shows it before
// complete() is true shows half a file as if it were whole.
class StreamOpener {
public:
    StreamOpener(const Key& key, const Context& about, std::uint64_t true_size);
    ~StreamOpener();
    StreamOpener(const StreamOpener&) = delete;

    [[nodiscard]] bool add(std::string_view sealed, std::string& out);  // false: refused, for good
    [[nodiscard]] bool complete() const;  // every frame came, in order, and the last says it is the last

private:
    bool header();
    bool frame(std::string_view sealed, std::string& out);

    struct State;
    std::unique_ptr<State> state_;
    std::string about_, waiting_;
    std::uint64_t size_, given_ = 0, frames_ = 0;
    const std::uint64_t expected_;  // frames
    bool begun_ = false, closed_ = false, refused_ = false;
};

// The whole file, or nullopt.
std::optional<std::string> open_stream(const Key& key, const Context& about, std::uint64_t true_size,
                                       std::string_view sealed);

}  // namespace sealing
