// UU 30/2014 art. 43(1): a conflict of interest arises where the official acts from one of six grounds. The
// official who has one must tell the superior (43(2)) and must not decide or act (42(1)).
//
// Letters c to f speak of a connection with somebody: with whoever represents a party, works for it for pay,
// or recommends it. The official need not be that person. Where he is it himself, the interest is his own,
// letter a: HOUSE RULE, docs/decisions/0128. The names of c to e are short for "is connected with who ...".
#pragma once
#include "rules/dated.hpp"

namespace rules {

enum class Ground {
    personal_or_business_interest,
    relatives_and_family,
    represents_party,   // connected with a representative of a party involved
    paid_by_party,      // connected with somebody who works for, and is paid by, a party involved
    recommended_party,  // connected with somebody who recommends a party involved
    prohibited_by_law,  // connected with others, where a law forbids it
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
     {"Anda punya hubungan dengan kerabat atau keluarga yang terkait",
      "You are connected with a relative or family member who is involved"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf b"},
     false},
    {Ground::represents_party,
     {"Anda punya hubungan dengan wakil pihak yang terlibat",
      "You are connected with somebody who represents a party involved"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf c"},
     false},
    {Ground::paid_by_party,
     {"Anda punya hubungan dengan orang yang bekerja dan digaji pihak yang terlibat",
      "You are connected with somebody who works for and is paid by a party involved"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf d"},
     false},
    {Ground::recommended_party,
     {"Anda punya hubungan dengan pemberi rekomendasi bagi pihak yang terlibat",
      "You are connected with somebody who recommends a party involved"},
     {"UU 30/2014", "Pasal 43 ayat (1) huruf e"},
     false},
    {Ground::prohibited_by_law,
     {"Anda punya hubungan lain yang dilarang suatu aturan; sebutkan aturannya",
      "You have another connection that a law forbids; name that law"},
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
