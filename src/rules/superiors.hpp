// Who is the superior of whom, as posts. The people slice turns posts into persons, with acting holders.
// UU 30/2014 art. 1(4) says only "the direct superior with a higher place"; UU 7/2017 art. 79-81 gives
// secretaries two lines. The map below is our proposal and UNCONFIRMED throughout; for commissioners the law
// gives no clear superior (docs/decisions/0001-who-is-the-superior.md).
#pragma once
#include <optional>
#include <span>

#include "rules/dated.hpp"

namespace rules {

enum class PositionKind {
    chair,
    member,
    secretary_general,
    deputy,
    inspector_general,
    regional_inspector,
    inspectorate_staff,
    secretary,         // of a province, regency or city
    division_head,     // kepala bagian
    subdivision_head,  // kepala subbagian
    functional_staff,
    staff,
    contract_staff,
    ppk_chair,
    ppk_member,
    pps_chair,
    pps_member,
    kpps_chair,
    kpps_member
};

enum class Level { national, province, regency, district, village, polling };

// Administrative: staff, money, goods, procurement. Electoral: what the commission itself decides on the
// election.
enum class MatterNature { administrative, electoral };

enum class Reach { same_unit, one_up, regency, province, national };  // from the unit of the declarant

// plenary: the body decides together, without the declarant; `kind` then names who convenes it.
enum class Holder { person, plenary };

struct SuperiorPost {
    PositionKind kind;
    Reach reach;
    Holder holder = Holder::person;
    bool operator==(const SuperiorPost&) const = default;
};

struct SuperiorRow {
    PositionKind of;
    Level level;
    std::optional<MatterNature> nature;  // nullopt: either
    std::array<SuperiorPost, 4> posts;
    int count;
};

// The direct superior first; each next one when those before are party, the same person, vacant or silent.
// Empty: such a position does not exist at that level, or the day is before the first row.
[[nodiscard]] std::span<const SuperiorPost> superior_posts(PositionKind kind, Level level,
                                                           MatterNature nature, Date day);

[[nodiscard]] const Dated<SuperiorRow>* superior_row(PositionKind kind, Level level, MatterNature nature,
                                                     Date day);
[[nodiscard]] std::span<const Dated<SuperiorRow>> all_superior_rows();

// The level of the unit a post is in, seen from a unit at `from`. One up from the national level is the
// national level.
[[nodiscard]] Level level_of(Reach reach, Level from);

[[nodiscard]] Label label(PositionKind);
[[nodiscard]] Label label(Level);
[[nodiscard]] Label label(MatterNature);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::PositionKind> = std::array{"chair"sv,
                                                                    "member"sv,
                                                                    "secretary_general"sv,
                                                                    "deputy"sv,
                                                                    "inspector_general"sv,
                                                                    "regional_inspector"sv,
                                                                    "inspectorate_staff"sv,
                                                                    "secretary"sv,
                                                                    "division_head"sv,
                                                                    "subdivision_head"sv,
                                                                    "functional_staff"sv,
                                                                    "staff"sv,
                                                                    "contract_staff"sv,
                                                                    "ppk_chair"sv,
                                                                    "ppk_member"sv,
                                                                    "pps_chair"sv,
                                                                    "pps_member"sv,
                                                                    "kpps_chair"sv,
                                                                    "kpps_member"sv};
template <>
inline constexpr auto base::names<rules::Level> =
    std::array{"national"sv, "province"sv, "regency"sv, "district"sv, "village"sv, "polling"sv};
template <>
inline constexpr auto base::names<rules::MatterNature> = std::array{"administrative"sv, "electoral"sv};
template <>
inline constexpr auto base::names<rules::Reach> =
    std::array{"same_unit"sv, "one_up"sv, "regency"sv, "province"sv, "national"sv};
template <>
inline constexpr auto base::names<rules::Holder> = std::array{"person"sv, "plenary"sv};
