// What a person says of a registry file before it is read, and what a check finds to differ.
#pragma once
#include <vector>

#include "screening/registry.hpp"

namespace screening {

struct RegistryPlan {
    RegistryKind kind{};
    UnitId unit;
    std::string name, owner, source, licence;
    base::Date as_of{};
};

// How long a file waits to be recorded, or its counts to be read. HOUSE RULE.
inline constexpr std::chrono::days uploads_kept_for{7};

// As long as it is little, taking a list over costs what has changed and not what it is long.
inline constexpr std::size_t most_kept = 20'000;  // lines; beyond, the file is read again
struct RegistryDifference {
    RegistryVersionId after;   // the version the file was compared with; none: there was no such list
    std::int64_t held = 0;     // lines the list had then
    bool whole = true;         // false: too much to keep
    std::vector<Entry> lines;  // new or changed, as the file has them
    std::vector<EntryId> gone;
    base::Hash file{}, content{};  // as RegistryImported keeps them
};

}  // namespace screening
