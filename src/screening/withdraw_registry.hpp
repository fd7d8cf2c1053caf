// Use case: Legal & HR takes back a list that was brought in by mistake: a version without a line, by the
// same way as any other. What nobody has answered lapses, answers stay, matters are looked at again. HOUSE
// RULE, docs/decisions/0126.
#pragma once
#include "base/result.hpp"
#include "screening/import_plan.hpp"

namespace screening {

struct WithdrawFacts {
    Registry registry;
    std::int64_t lines = 0;  // the list has now
    base::Date today{};
};
enum class WithdrawRefusal { no_lines };

// The version that is to come; its source is the reason.
[[nodiscard]] Result<RegistryPlan, WithdrawRefusal> withdraw_registry(const WithdrawFacts& facts,
                                                                      std::string reason);
// The file of a version without a line: a head and nothing under it. It has no name.
inline constexpr std::string_view no_lines = "Nama\n";
[[nodiscard]] bool is_withdrawn(const RegistryVersion& version);

}  // namespace screening

template <>
inline constexpr auto base::names<screening::WithdrawRefusal> = std::array{"no_lines"sv};
