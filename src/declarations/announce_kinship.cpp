#include "declarations/announce_kinship.hpp"

#include <algorithm>

#include "rules/relations.hpp"

namespace declarations {

Result<KinshipAnnounced, AnnounceRefusal> announce_kinship(const KinshipStatement& statement,
                                                           const AnnouncementFacts& facts) {
    using enum AnnounceRefusal;
    const auto& d = facts.declaration;
    if (facts.actor != d.declarant) return refuse(not_the_declarant);
    if (d.state == State::withdrawn) return refuse(withdrawn);
    const auto* relation = rules::relation(d.relation);
    if (!relation || !relation->relative) return refuse(not_kinship);
    if (std::ranges::any_of(facts.announced, [&](const auto& a) { return a.where == statement.where; }))
        return refuse(announced_already);
    if (blank(statement.details))
        return refuse(statement.where == AnnouncedIn::meeting ? meeting_missing : medium_missing);
    if (statement.on > facts.today) return refuse(announced_in_future);
    return KinshipAnnounced{
        .declaration = d.id, .where = statement.where, .details = statement.details, .on = statement.on};
}

std::string_view article(AnnounceRefusal why) {
    switch (why) {
        case AnnounceRefusal::not_the_declarant:
        case AnnounceRefusal::not_kinship:
        case AnnounceRefusal::meeting_missing: return "Peraturan DKPP 2/2017 Pasal 8 huruf k";
        case AnnounceRefusal::medium_missing: return "Peraturan DKPP 2/2017 Pasal 14 huruf a";
        case AnnounceRefusal::withdrawn:
        case AnnounceRefusal::announced_already:
        case AnnounceRefusal::announced_in_future: return "";
    }
    return "";
}

}  // namespace declarations
