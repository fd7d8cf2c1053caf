#include "declarations/find_dropped.hpp"

#include "base/text.hpp"

namespace declarations {

std::vector<Prefilled> find_dropped(const matters::Finding& finding, const std::string& relation,
                                    const Submitted& sent) {
    const auto says = [&](const std::string& sentence) {
        return sent.description.find(sentence) != std::string::npos;
    };
    std::vector<Prefilled> out;
    if (!relation.empty() && sent.relation != relation) out.push_back(Prefilled::relation);
    if (!says(finding.register_says)) out.push_back(Prefilled::register_says);
    if (!says(finding.matter_says)) out.push_back(Prefilled::matter_says);
    return out;
}

std::string text_of(const std::vector<Prefilled>& dropped) {
    std::string out;
    for (const auto what : dropped) out += (out.empty() ? "" : ", ") + std::string(base::name(what));
    return out;
}

std::vector<Prefilled> dropped_in(std::string_view text) {
    std::vector<Prefilled> out;
    for (const auto word : base::split(text, ','))
        if (const auto what = base::from_name<Prefilled>(base::trim(word))) out.push_back(*what);
    return out;
}

}  // namespace declarations
