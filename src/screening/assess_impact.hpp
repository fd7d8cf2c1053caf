// Use case: the impact assessment that UU 27/2022 art. 34 asks for where data are matched, from what the
// system holds and does: nothing in it is written by hand but what follows from the program itself.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "screening/registry.hpp"

namespace screening {

struct ImpactFacts {
    base::Date day{};
    std::string agency;
    std::int64_t officials = 0, relatives = 0, findings = 0, open = 0, lapsed = 0, letters = 0;
    std::map<std::string, std::int64_t> answers;  // base::name of matters::FindingAnswer
    struct List {
        RegistryKind kind{};
        std::string name, owner, source, licence;
        base::Date as_of{};
        Grade grade{};
        std::int64_t entries = 0;
    };
    std::vector<List> registries;
};

struct ImpactLine {
    std::string id, en;
};
struct ImpactPart {
    std::string head_id, head_en;
    std::vector<ImpactLine> lines;
};
[[nodiscard]] std::vector<ImpactPart> assess_impact(const ImpactFacts& facts);

}  // namespace screening
