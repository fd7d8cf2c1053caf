// Rosters of ad hoc bodies and the personal links of their members.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "statements/list_roster.hpp"
#include "statements/sign_by_link.hpp"
#include "store/sql.hpp"

namespace statements {

void add_roster(store::Connection& db, const RosterListed& listed);
void count_in_roster(store::Connection& db, CampaignId campaign, RosterId roster);
std::vector<CampaignId> open_campaigns_for(store::Connection& db, rules::AdhocBody body, UnitId unit);

std::optional<Roster> load_roster(store::Connection& db, RosterId id);
bool is_listed(store::Connection& db, UnitId unit, rules::AdhocBody body, std::string_view district,
               std::string_view village);
struct RosterProgress {
    Roster roster;
    std::int64_t signed_by = 0;
};
// Rosters of an office, in the order of their places; with a campaign, how many of each signed in it.
std::vector<RosterProgress> rosters_of(store::Connection& db, UnitId unit, CampaignId campaign,
                                       const Roster& after, int limit);
struct MemberRow {
    Member member;
    std::optional<Outcome> answer = {};
    std::string reason = {};  // of a refusal
    bool declared = false;
};
std::vector<MemberRow> members_of(store::Connection& db, RosterId roster, CampaignId campaign);
std::optional<Member> load_member(store::Connection& db, PersonId id);

// A link is the member's id and a keyed hash of it: nothing is stored a member, and an office can print its
// links again. The key is made with the first roster and stays in the database.
void make_link_key(store::Connection& db);
std::string link_token(store::Connection& db, PersonId member);  // "" while there is no key
std::optional<PersonId> member_of(store::Connection& db, std::string_view token);

// Wrong days of birth: five block the link for a quarter of an hour, every further five for a day (0010).
bool is_blocked(store::Connection& db, PersonId member, base::Instant now);
void add_wrong_birth(store::Connection& db, PersonId member, base::Instant now);
// What somebody who has the link says of the day, settled by the writer, where guesses sent all at once come
// one after the other. Blocked, whatever was said: right and wrong are then told alike. A wrong day is
// counted.
enum class Birth { right, wrong, blocked };
[[nodiscard]] Birth weigh_birth(store::Connection& db, PersonId member, base::Date born, base::Instant now);
void forget_wrong_births(store::Connection& db, PersonId member);

LinkFacts facts_for_link(store::Connection& db, const Member& member, base::Date day, base::Instant real_now);

}  // namespace statements
