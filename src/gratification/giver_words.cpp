#include "gratification/giver_words.hpp"

namespace gratification {

std::string giver_words(const Giver& giver) {
    std::string out = giver.name;
    for (const auto* part : {&giver.role, &giver.organization}) {
        if (part->empty()) continue;
        const bool with_role = part == &giver.organization && !giver.role.empty();
        out += out.empty() ? "" : with_role ? " " : ", ";
        out += *part;
    }
    return out;
}

}  // namespace gratification
