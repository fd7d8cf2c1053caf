// How many statements this thread has run: what one request costs. A demo tells it with each answer, so that
// the tests of pages can set a limit.
#pragma once
#include <cstdint>

namespace store {

std::uint64_t& statements_of_this_thread();

}  // namespace store
