// Use case: a superior or the Inspectorate opens a case on an official who declared nothing.
// A superior must act on a conflict he knows of (Permenko Infra 1/2026 Pasal 24 as read for another agency,
// unconfirmed for KPU); that the Inspectorate may open one too is a HOUSE RULE,
// docs/decisions/0006-declarations.md.
#pragma once
#include "declarations/submit_declaration.hpp"

namespace declarations {

// What the opener is to that official that day. A superior is anybody on the way up from him, not only the
// direct one.
enum class Opener { superior, inspectorate, neither };

struct OwnInitiativeFacts {
    PersonId opener;
    Opener opener_is{};
    SubmissionFacts about;  // as if the official (`declarant`) declared now
};

// In order of precedence. From not_an_official on they are those of SubmitRefusal, in its order.
enum class OpenRefusal {
    on_oneself,  // of himself one declares
    not_entitled,
    not_an_official,
    matter_already_closed,
    already_declared,
    actual_needs_matter,
    unknown_relation,
    grounds_missing,
    other_law_missing,
    relative_without_ground_b,
    description_missing,
    known_in_future,
    no_superior,
};
std::string_view article(OpenRefusal why);

struct Opening {
    OpenedOnOwnInitiative opened;
    std::optional<matters::StandstillSet> standstill;  // on the matter, from this moment
};

Result<Opening, OpenRefusal> open_own_initiative(const Telling& telling, const OwnInitiativeFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::Opener> =
    std::array{"superior"sv, "inspectorate"sv, "neither"sv};
template <>
inline constexpr auto base::names<declarations::OpenRefusal> =
    std::array{"on_oneself"sv,          "not_entitled"sv,
               "not_an_official"sv,     "matter_already_closed"sv,
               "already_declared"sv,    "actual_needs_matter"sv,
               "unknown_relation"sv,    "grounds_missing"sv,
               "other_law_missing"sv,   "relative_without_ground_b"sv,
               "description_missing"sv, "known_in_future"sv,
               "no_superior"sv};
