#pragma once
#include <expected>

// What a use case answers: the thing done, or why the law says no. Refusals are closed enums; where several
// apply, the one listed first is the answer.
template <class Value, class Refusal>
using Result = std::expected<Value, Refusal>;

template <class Refusal>
constexpr std::unexpected<Refusal> refuse(Refusal why) {
    return std::unexpected<Refusal>(why);
}
