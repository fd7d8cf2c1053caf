#include "sealing/grant.hpp"

#include <sodium.h>

#include <utility>

namespace sealing {

std::vector<std::string> seal_grants(std::span<const PublicKey> recipients, const Context& about,
                                     const Grant& grant) {
    auto plain = bytes(about);
    plain += grant.report.view();
    plain += grant.identity.view();
    std::vector<std::string> slots;
    for (const auto& recipient : recipients) slots.push_back(seal_to(recipient, plain));
    do {
        if (slots.size() % slots_at_once != 0 || slots.empty()) slots.push_back(seal_to_nobody(plain.size()));
    } while (slots.size() % slots_at_once != 0);
    wipe(plain);
    for (std::size_t i = slots.size(); i > 1; --i)
        std::swap(slots[i - 1], slots[randombytes_uniform(static_cast<std::uint32_t>(i))]);
    return slots;
}

std::optional<Grant> open_grant(const KeyPair& mine, const Context& about, const PublicKey& report_key,
                                std::string_view slot) {
    auto plain = open_sealed(mine, slot);
    if (!plain) return std::nullopt;
    const auto head = bytes(about);
    std::optional<Grant> out;
    if (plain->size() == head.size() + 2 * Key::size && plain->starts_with(head)) {
        const auto rest = std::string_view(*plain).substr(head.size());
        Grant grant{*Key::from(rest.substr(0, Key::size)), *Key::from(rest.substr(Key::size))};
        if (KeyPair::of(grant.report).open == report_key) out = grant;
    }
    wipe(*plain);
    return out;
}

bool knows_of(const KeyPair& mine, const Context& about, std::string_view slot) {
    auto plain = open_sealed(mine, slot);
    if (!plain) return false;
    const auto head = bytes(about);
    const bool mine_and_about_it = plain->size() == head.size() + 2 * Key::size && plain->starts_with(head);
    wipe(*plain);
    return mine_and_about_it;
}

}  // namespace sealing
