#pragma once
#include <string_view>

namespace people {

// What stands where an article would, when the law says nothing and this system asks for it all the same.
inline constexpr std::string_view house_rule = "Aturan sistem ini (bukan dari peraturan perundang-undangan)";

}  // namespace people
