// A decision secretary registers what the office will decide.
#pragma once
#include <string>

#include "base/result.hpp"
#include "matters/matter_acts.hpp"

namespace matters {

// In this order: the first that holds is the answer.
enum class RegisterRefusal {
    not_the_secretary,       // the person keeps no matters for that office today
    nature_contradicts_kind  // staff, money and goods are administrative; candidates, parties and results
                             // electoral
};

struct RegisterFacts {
    MatterId matter;  // its new id
    UnitId unit;
    bool secretary_there = false;
};
struct NewMatter {
    Kind kind{};
    rules::MatterNature nature{};
    std::string title, summary;
    DecidedBy decided_by{};
};

[[nodiscard]] Result<MatterRegistered, RegisterRefusal> register_matter(const RegisterFacts& facts,
                                                                        const NewMatter& input);

// The nature decides on which line the superior is found, so a kind that has only one nature fixes it.
constexpr std::optional<rules::MatterNature> nature_of(Kind kind) {
    switch (kind) {
        case Kind::procurement:
        case Kind::staffing: return rules::MatterNature::administrative;
        case Kind::candidacy:
        case Kind::party_verification:
        case Kind::results: return rules::MatterNature::electoral;
        case Kind::licensing_policy:
        case Kind::discipline:
        case Kind::other: return std::nullopt;
    }
    return std::nullopt;
}

constexpr std::string_view article(RegisterRefusal why) {
    return why == RegisterRefusal::nature_contradicts_kind ? "UU 7/2017 Pasal 79-81" : "";
}

}  // namespace matters

template <>
inline constexpr auto base::names<matters::RegisterRefusal> =
    std::array{"not_the_secretary"sv, "nature_contradicts_kind"sv};
