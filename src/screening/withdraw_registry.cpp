#include "screening/withdraw_registry.hpp"

namespace screening {

Result<RegistryPlan, WithdrawRefusal> withdraw_registry(const WithdrawFacts& facts, std::string reason) {
    if (facts.lines == 0) return refuse(WithdrawRefusal::no_lines);
    const auto& r = facts.registry;
    return RegistryPlan{.kind = r.kind,
                        .unit = r.unit,
                        .name = r.name,
                        .owner = r.owner,
                        .source = std::move(reason),
                        .licence = {},
                        .as_of = facts.today};
}

bool is_withdrawn(const RegistryVersion& v) { return v.counts.rows == 0 && v.file_name.empty(); }

}  // namespace screening
