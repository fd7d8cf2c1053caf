// Enums that are stored, sent and printed by name. Specialise names<E> beside the enum, in its order:
//   enum class Zone { wib, wita, wit };
//   template <> inline constexpr auto base::names<Zone> = std::array{"wib"sv, "wita"sv, "wit"sv};
// The enum must start at 0 and have no holes.
#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

namespace base {

using namespace std::string_view_literals;

template <class E>
inline constexpr auto names = nullptr;

template <class E>
concept Named = std::is_enum_v<E> && !std::is_same_v<std::remove_cvref_t<decltype(names<E>)>, std::nullptr_t>;

template <Named E>
constexpr std::string_view name(E value) {
    return names<E>[static_cast<std::size_t>(value)];
}

template <Named E>
constexpr std::optional<E> from_name(std::string_view text) {
    for (std::size_t i = 0; i < names<E>.size(); ++i)
        if (names<E>[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

}  // namespace base
