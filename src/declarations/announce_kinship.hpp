// Use case: the official says openly that he is kin to an election participant: in a meeting (Peraturan DKPP
// 2/2017 Pasal 8 huruf k) and to the public (Pasal 14 huruf a; Keputusan KPU 323/2020 as KPU offices report
// it).
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"

namespace declarations {

struct KinshipStatement {
    AnnouncedIn where{};
    std::string details;  // which meeting; or the medium and the link
    base::Date on{};      // the day it was said
};

struct AnnouncementFacts {
    Declaration declaration;
    std::vector<Announcement> announced;
    PersonId actor;
    base::Date today{};
};

// In order of precedence.
enum class AnnounceRefusal {
    not_the_declarant,
    withdrawn,
    not_kinship,        // the declared relation is none of the eleven relatives
    announced_already,  // in that way
    meeting_missing,
    medium_missing,
    announced_in_future,
};
std::string_view article(AnnounceRefusal why);

Result<KinshipAnnounced, AnnounceRefusal> announce_kinship(const KinshipStatement& statement,
                                                           const AnnouncementFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::AnnounceRefusal> =
    std::array{"not_the_declarant"sv, "withdrawn"sv,      "not_kinship"sv,        "announced_already"sv,
               "meeting_missing"sv,   "medium_missing"sv, "announced_in_future"sv};
