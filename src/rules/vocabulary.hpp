// Two generations of words for one concept, and the day one gave way to the other.
//   kpu_323_2020   Keputusan KPU 323/2020 after PermenPANRB 37/2012: "benturan kepentingan", 6 causes,
//                  13 situations, 10 kinds. Neither text was read: rebuilt from rules that copied them.
//   panrb_17_2024  PermenPANRB 17/2024: "konflik kepentingan", actual or potential, 8 sources. As reported.
#pragma once
#include <span>

#include "rules/dated.hpp"

namespace rules {

enum class Scheme { kpu_323_2020, panrb_17_2024 };

// Affiliation by blood, by marriage and by friendship are one cause there, two sources in the newer list.
enum class Cause {
    abuse_of_authority,
    dual_office,
    affiliation,
    gratification,
    organisational_weakness,
    personal_interest
};

enum class Situation {
    gratification_for_decision,
    private_use_of_assets,
    private_use_of_secrets,
    several_offices,
    special_access,
    supervision_under_influence,
    judging_own_product,
    chance_to_abuse,
    post_employment,
    setting_own_pay,
    moonlighting,
    share_offers,
    discretion_abused
};

enum class Kind {
    partial_policy,
    discriminatory_licensing,
    appointment_by_closeness,
    unprofessional_partner_choice,
    commercialised_service,
    private_use_of_assets_and_information,
    part_of_the_supervised,
    supervision_outside_norms,
    subordinate_to_the_supervised,
    assessment_under_influence
};

enum class ConflictType { actual, potential };

enum class Source {
    business_financial,
    family_and_relatives,
    affiliation,
    outside_work,
    dual_or_other_office,
    former_office,
    gift_or_gratification,
    other
};

[[nodiscard]] Label label(Scheme);
[[nodiscard]] Label label(Cause);
[[nodiscard]] Label label(Situation);
[[nodiscard]] Label label(Kind);
[[nodiscard]] Label label(ConflictType);
[[nodiscard]] Label label(Source);

[[nodiscard]] std::span<const Dated<Scheme>> scheme_rows();
// nullptr before July 2020. The change of 8 November 2024 is PermenPANRB's; no KPU rule that follows it was
// found, so that row is unconfirmed and the setting `scheme` can keep the older words.
[[nodiscard]] const Dated<Scheme>* scheme_in_force(Date day);

// "benturan kepentingan" or "konflik kepentingan"; in English the same.
[[nodiscard]] Label term(Scheme);

// HOUSE RULE, docs/decisions/0005-controls-and-words.md: the two lists, mapped both ways so that old and new
// records count together. Every source maps to one cause; sources(cause) gives at least one, and
// cause(source) is always among their inverse.
[[nodiscard]] Cause cause(Source source);
[[nodiscard]] std::span<const Source> sources(Cause cause);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::Scheme> = std::array{"kpu_323_2020"sv, "panrb_17_2024"sv};
template <>
inline constexpr auto base::names<rules::Cause> =
    std::array{"abuse_of_authority"sv,      "dual_office"sv,      "affiliation"sv, "gratification"sv,
               "organisational_weakness"sv, "personal_interest"sv};
template <>
inline constexpr auto base::names<rules::Situation> = std::array{"gratification_for_decision"sv,
                                                                 "private_use_of_assets"sv,
                                                                 "private_use_of_secrets"sv,
                                                                 "several_offices"sv,
                                                                 "special_access"sv,
                                                                 "supervision_under_influence"sv,
                                                                 "judging_own_product"sv,
                                                                 "chance_to_abuse"sv,
                                                                 "post_employment"sv,
                                                                 "setting_own_pay"sv,
                                                                 "moonlighting"sv,
                                                                 "share_offers"sv,
                                                                 "discretion_abused"sv};
template <>
inline constexpr auto base::names<rules::Kind> = std::array{"partial_policy"sv,
                                                            "discriminatory_licensing"sv,
                                                            "appointment_by_closeness"sv,
                                                            "unprofessional_partner_choice"sv,
                                                            "commercialised_service"sv,
                                                            "private_use_of_assets_and_information"sv,
                                                            "part_of_the_supervised"sv,
                                                            "supervision_outside_norms"sv,
                                                            "subordinate_to_the_supervised"sv,
                                                            "assessment_under_influence"sv};
template <>
inline constexpr auto base::names<rules::ConflictType> = std::array{"actual"sv, "potential"sv};
template <>
inline constexpr auto base::names<rules::Source> = std::array{
    "business_financial"sv,   "family_and_relatives"sv, "affiliation"sv,           "outside_work"sv,
    "dual_or_other_office"sv, "former_office"sv,        "gift_or_gratification"sv, "other"sv};
