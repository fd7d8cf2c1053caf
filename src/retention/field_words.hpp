// Fields of acts in people's words, for whoever chooses what is erased.
#pragma once
#include <string_view>

#include "rules/label.hpp"

namespace retention {

struct FieldWords {
    std::string_view name;
    rules::Label words;
};
// nullptr: no such field. The page then shows the field's own name.
[[nodiscard]] const FieldWords* field_words(std::string_view name);

}  // namespace retention
