// Who counts as close. The eleven relatives are those of the elucidation of UU 30/2014 art. 43(1)b, in its
// order: up to the second degree, up, down and sideways, in-laws included. The other ties are our words for a
// form, each mapped to a ground of the law and a source of PermenPANRB 17/2024.
#pragma once
#include <optional>
#include <span>

#include "rules/grounds.hpp"
#include "rules/vocabulary.hpp"

namespace rules {

enum class Relative {
    parents,
    siblings,
    spouse,
    children,
    spouse_of_child,
    grandparents,
    grandchildren,
    siblings_of_spouse,
    spouse_of_sibling,
    siblings_of_parents,
    parents_in_law
};

enum class OtherTie {
    self,
    business,
    employment,
    representation,
    recommendation,
    friendship,
    affiliation,
    organisation_membership,
    outside_work,
    other_office,
    former_office,
    gift,
    other,
    knows_representative,  // the three whom UU 30/2014 Pasal 43 ayat (1) huruf c, d and e name
    knows_paid_worker,
    knows_recommender
};

struct RelativeRule {
    Relative relative;
    Label label;
    int degree;  // 0 the spouse; siblings of parents are the third by common count, and listed all the same
    bool variants;  // blood, step and adoptive (kandung, tiri, angkat) count alike
    bool by_marriage;
};

// One line of the picklist: codes are unique over both enums and are what files, forms and the API carry.
struct RelationOption {
    std::string_view code;
    Label label;
    std::optional<Relative> relative;  // set for the eleven
    std::optional<OtherTie> tie;       // set for the rest
    Ground ground;                     // what the form proposes; the declarant may choose others
    Source source;
    Standing standing;  // confirmed for relatives; house_rule for the mapping of the rest
};

[[nodiscard]] std::span<const RelativeRule> all_relatives();
[[nodiscard]] const RelativeRule& rule(Relative relative);
[[nodiscard]] Label label(OtherTie tie);
[[nodiscard]] std::span<const RelationOption> all_relations();        // relatives first, then the other ties
[[nodiscard]] const RelationOption* relation(std::string_view code);  // nullptr: no such code

inline constexpr Citation relatives_source = {"UU 30/2014", "Penjelasan Pasal 43 ayat (1) huruf b"};

}  // namespace rules

template <>
inline constexpr auto base::names<rules::Relative> = std::array{"parents"sv,
                                                                "siblings"sv,
                                                                "spouse"sv,
                                                                "children"sv,
                                                                "spouse_of_child"sv,
                                                                "grandparents"sv,
                                                                "grandchildren"sv,
                                                                "siblings_of_spouse"sv,
                                                                "spouse_of_sibling"sv,
                                                                "siblings_of_parents"sv,
                                                                "parents_in_law"sv};
template <>
inline constexpr auto base::names<rules::OtherTie> = std::array{"self"sv,
                                                                "business"sv,
                                                                "employment"sv,
                                                                "representation"sv,
                                                                "recommendation"sv,
                                                                "friendship"sv,
                                                                "affiliation"sv,
                                                                "organisation_membership"sv,
                                                                "outside_work"sv,
                                                                "other_office"sv,
                                                                "former_office"sv,
                                                                "gift"sv,
                                                                "other"sv,
                                                                "knows_representative"sv,
                                                                "knows_paid_worker"sv,
                                                                "knows_recommender"sv};
