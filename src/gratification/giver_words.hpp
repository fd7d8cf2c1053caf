// The giver in one line.
#pragma once
#include <string>

#include "gratification/gratification.hpp"

namespace gratification {

// "Siti Rahma, direktur CV Maju Jaya"; what is not known is left out: "CV Maju Jaya".
[[nodiscard]] std::string giver_words(const Giver& giver);

}  // namespace gratification
