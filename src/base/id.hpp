// Identifiers: 63 bits, made by the program, increasing with time, so that lists page by key without an index
// of dates. 41 bits of milliseconds since 2020, 10 bits of server number, 12 bits of counter.
// In text (addresses, API) an id is 13 lower-case Crockford base-32 digits, which sort as the numbers do.
#pragma once
#include <atomic>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace base {

std::string id_text(std::int64_t value);                          // 13 characters
std::optional<std::int64_t> id_from_text(std::string_view text);  // nullopt unless exactly what id_text gives

template <class Tag>
struct Id {
    std::int64_t value = 0;  // 0 is "none" and is never given to anything

    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
    std::string text() const { return id_text(value); }
    static std::optional<Id> from(std::string_view text) {
        auto v = id_from_text(text);
        return v ? std::optional<Id>{Id{*v}} : std::nullopt;
    }
};

template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

// Gives new ids. Thread safe; never gives the same or a smaller id again while the process lives.
class IdSource {
public:
    explicit IdSource(int server = 0) : server_(server & 1023) {}
    std::int64_t next();
    template <class I>
    I next() {
        return I{next()};
    }

private:
    const int server_;
    std::atomic<std::int64_t> last_{0};  // milliseconds << 12 | counter
};

}  // namespace base

template <class Tag>
struct std::hash<base::Id<Tag>> {
    std::size_t operator()(base::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
