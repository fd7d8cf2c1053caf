// An office. Its id is its code, so that every range of offices is a range of numbers: the nation 1, a
// province its two digits of Kemendagri's code and two zeros (3300), a regency or city its four digits
// (3375). A role over a province's offices is 3300..3399, over all 1..9999.
#pragma once
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"

namespace people {

enum class UnitLevel { national, province, regency };

struct Unit {
    UnitId id;
    UnitLevel level{};
    std::string name;   // "KPU Kota Pekalongan"
    UnitId parent;      // none for the nation
    base::Zone zone{};  // deadlines end at midnight there
    int seats = 0;      // members of its plenary
};

inline constexpr UnitId the_nation{1};

constexpr UnitLevel level_of(UnitId id) {
    if (id == the_nation) return UnitLevel::national;
    return id.value % 100 == 0 ? UnitLevel::province : UnitLevel::regency;
}
constexpr UnitId parent_of(UnitId id) {
    switch (level_of(id)) {
        case UnitLevel::regency: return UnitId{id.value / 100 * 100};
        case UnitLevel::province: return the_nation;
        case UnitLevel::national: return UnitId{};
    }
    return UnitId{};
}
// The office and all below it.
struct UnitRange {
    UnitId from, to;
};
constexpr UnitRange range_of(UnitId id) {
    switch (level_of(id)) {
        case UnitLevel::national: return {UnitId{1}, UnitId{9999}};
        case UnitLevel::province: return {id, UnitId{id.value + 99}};
        case UnitLevel::regency: return {id, id};
    }
    return {id, id};
}
// What acts about an office itself are counted under.
constexpr CaseId case_of(UnitId id) { return CaseId{id.value}; }

}  // namespace people

template <>
inline constexpr auto base::names<people::UnitLevel> = std::array{"national"sv, "province"sv, "regency"sv};
