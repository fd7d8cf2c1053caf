// Whose data are a child's, whatever his age: UU 27/2022 Pasal 4 ayat (2) counts children's data among the
// specific ones. Nobody but the official reads them, and no other table repeats a name.
#pragma once
#include <string_view>

namespace people {

[[nodiscard]] constexpr bool is_childs(std::string_view relation) {
    return relation == "children" || relation == "grandchildren";
}

}  // namespace people
