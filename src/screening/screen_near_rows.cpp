// Who may be meant by a line of a list: by SQL, or from memory when the list is long.
#include "screening/screen_rows.hpp"

namespace screening {

std::uint64_t Screener::look_of(const Subject& subject) {
    auto& look = memory_.looks[subject.id];
    const auto of_name = std::hash<std::string>{}(subject.name);
    if (look.of_name != of_name) look = {of_name, matching::name_signature(subject.name)};
    return look.signature;
}

// Who may be meant by a line: shares more with it than a birth date, or that and the look of the name.
std::vector<Subject> Screener::near(const KeyedEntry& entry, bool himself_only) {
    const auto look = matching::name_signature(entry.entry.name);
    if (memory_.index == nullptr) {
        auto found = subjects_near(db_, entry.keys, himself_only);
        std::erase_if(found, [&](const Subject& s) {
            return !s.sealed && !share_more_than_birth(s.keys, entry.keys) &&
                   !matching::names_alike(look_of(s), look);
        });
        return found;
    }
    std::vector<Subject> out;
    for (const auto id : memory_.index->near(entry.keys, look, himself_only))
        if (auto subject = load_subject(db_, id)) out.push_back(std::move(*subject));
    if (!himself_only)
        for (auto& child : sealed_near(db_, entry.keys)) out.push_back(std::move(child));
    return out;
}

}  // namespace screening
