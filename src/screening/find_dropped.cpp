#include "screening/find_dropped.hpp"

namespace screening {

std::string dropped(const matters::Finding& finding, const std::string& relation,
                    const declarations::Submitted& sent) {
    std::string out;
    const auto add = [&](const char* what) { out += (out.empty() ? "" : ", ") + std::string(what); };
    if (!relation.empty() && sent.relation != relation) add("relation");
    if (sent.description.find(finding.register_says) == std::string::npos) add("register_says");
    if (sent.description.find(finding.matter_says) == std::string::npos) add("matter_says");
    return out;
}

}  // namespace screening
