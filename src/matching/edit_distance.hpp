// Typing errors between two words.
#pragma once
#include <string_view>

namespace matching {

// Inserted, dropped, changed or exchanged neighbouring letters (optimal string alignment); most + 1 when
// there are more.
unsigned typing_errors(std::string_view a, std::string_view b, unsigned most);

}  // namespace matching
