#include "people/change_setting.hpp"

#include "base/text.hpp"

namespace people {

Result<SettingWish, SettingRefusal> change_setting(const SettingFacts& facts, SettingWish wish) {
    using enum SettingRefusal;
    if (!facts.for_the_nation) return std::unexpected(not_for_the_nation);
    const auto* setting = rules::setting(wish.name);
    if (setting == nullptr) return std::unexpected(unknown_setting);
    if (!rules::is_choice(*setting, wish.value)) return std::unexpected(not_a_choice);
    if (base::trim(wish.instrument).empty()) return std::unexpected(instrument_missing);
    if (wish.dated && *wish.dated > facts.today) return std::unexpected(instrument_in_future);
    const bool backwards = wish.from < facts.today;
    if (backwards && (!wish.dated || *wish.dated > wish.from)) return std::unexpected(in_the_past);
    if (facts.decided_since && facts.value == wish.value) return std::unexpected(same_value);
    return wish;
}

}  // namespace people
