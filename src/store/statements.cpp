#include "store/statements.hpp"

namespace store {

std::uint64_t& statements_of_this_thread() {
    thread_local std::uint64_t count = 0;
    return count;
}

}  // namespace store
