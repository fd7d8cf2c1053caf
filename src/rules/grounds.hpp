// UU 30/2014 art. 43(1): a conflict of interest arises where the official acts from one of six grounds. The
// official who has one must tell the superior (43(2)) and must not decide or act (42(1)).
#pragma once
#include "rules/dated.hpp"

namespace rules {

enum class Ground {
    personal_or_business_interest,
    relatives_and_family,
    represents_party,
    paid_by_party,
    recommended_party,
    prohibited_by_law,
};
inline constexpr int ground_count = 6;

struct GroundRule {
    Ground ground;
    Label label;
    Citation source;
    bool names_rule;  // the form must ask which rule forbids it
};

inline constexpr GroundRule all_grounds[] = {
    {Ground::personal_or_business_interest,
     {"Anda punya kepentingan pribadi atau bisnis", "You have a personal or business interest"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf a"},
     false},
    {Ground::relatives_and_family,
     {"Kerabat atau keluarga Anda terkait", "A relative or your family is involved"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf b"},
     false},
    {Ground::represents_party,
     {"Anda mewakili pihak yang terlibat", "You represent a party involved"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf c"},
     false},
    {Ground::paid_by_party,
     {"Anda bekerja dan dibayar oleh pihak yang terlibat", "You work for and are paid by a party involved"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf d"},
     false},
    {Ground::recommended_party,
     {"Anda memberi rekomendasi kepada pihak yang terlibat", "You recommended a party involved"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf e"},
     false},
    {Ground::prohibited_by_law,
     {"Ada aturan lain yang melarang; sebutkan aturannya", "Another law forbids it; name that law"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf f"},
     true},
};
static_assert(std::size(all_grounds) == ground_count);

[[nodiscard]] constexpr const GroundRule& rule(Ground ground) {
    return all_grounds[static_cast<std::size_t>(ground)];
}

}  // namespace rules

template <>
inline constexpr auto base::names<rules::Ground> = std::array{"personal_or_business_interest"sv,
                                                              "relatives_and_family"sv,
                                                              "represents_party"sv,
                                                              "paid_by_party"sv,
                                                              "recommended_party"sv,
                                                              "prohibited_by_law"sv};
