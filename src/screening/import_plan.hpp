// What a person says of a registry file before it is read.
#pragma once
#include "screening/registry.hpp"

namespace screening {

struct RegistryPlan {
    RegistryKind kind{};
    UnitId unit;
    std::string name, owner, source, licence;
    base::Date as_of{};
};

}  // namespace screening
