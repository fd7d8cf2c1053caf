#include "statements/sign_by_link.hpp"

#include "base/check.hpp"
#include "statements/sign_statement.hpp"

namespace statements {

using enum LinkRefusal;

std::optional<LinkRefusal> cannot_answer(base::Date born, const LinkFacts& facts) {
    const auto& c = facts.campaign;
    if (!c) return not_asked;
    if (facts.today < c->opens) return not_open_yet;
    if (c->state == CampaignState::closed) return closed;
    if (facts.blocked) return blocked;
    if (born != facts.member.born) return birth_wrong;
    return std::nullopt;
}

Result<LinkSigned, LinkRefusal> sign_by_link(base::Date born, const std::vector<std::string>& promises,
                                             const LinkFacts& facts) {
    if (const auto why = cannot_answer(born, facts)) return refuse(*why);
    if (facts.signed_before) return refuse(signed_already);
    const auto& c = facts.campaign;
    const auto* row = rules::statement_template(c->version);
    CHECK(row);
    if (!first_open_promise(row->value, promises).empty()) return refuse(promise_missing);

    LinkSigned out{.statement = facts.refused ? facts.refused : facts.id,
                   .campaign = c->id,
                   .member = facts.member.id,
                   .roster = facts.roster.id,
                   .unit = facts.member.unit,
                   .name = facts.member.name,
                   .position = facts.member.position,
                   .place = place_of(facts.roster),
                   .version = c->version,
                   .late = facts.today > c->due};
    for (const auto& promise : row->value.promises) out.promises.emplace_back(promise.code);
    return out;
}

std::string place_of(const Roster& roster) {
    const auto district = "Kecamatan " + roster.district;
    return roster.village.empty() ? district : roster.village + ", " + district;
}

}  // namespace statements
