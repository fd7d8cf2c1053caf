#include "retention/field_words.hpp"

#include <algorithm>

namespace retention {
namespace {

constexpr FieldWords all_fields[] = {
#define FIELD(name, id, en) {#name, {id, en}},
#include "retention/field_words.def"
#undef FIELD
};
static_assert(std::ranges::is_sorted(all_fields, {}, &FieldWords::name));

}  // namespace

const FieldWords* field_words(std::string_view name) {
    const auto found = std::ranges::lower_bound(all_fields, name, {}, &FieldWords::name);
    return found != std::end(all_fields) && found->name == name ? found : nullptr;
}

}  // namespace retention
