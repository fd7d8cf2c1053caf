// Rosters as an office fills them in, and the acts by link, for pages and API alike.
#pragma once
#include "statements/sign_act_form.hpp"

namespace statements {

// Fields: unit, body, district, village, and `members`: a member a line, name; position; day of birth;
// telephone, with semicolons, commas or tabs between. Days as 1998-02-28, 28-02-1998 or 28/02/1998.
RosterWish parse_roster(const web::Form& form, web::Faults& faults);
std::optional<base::Date> day_of_birth(std::string_view text);

struct Listed {
    RosterId roster;
    std::int64_t index = -1;
};
Listed list_it(app::Change& change, const RosterWish& wish, const Stops& stop);

// By link: who signs is in `change.actor`. A wrong day of birth is counted when it is met before the
// transaction, by `count_wrong_birth`.
Done sign_link_it(app::Change& change, const Member& member, base::Date born,
                  const std::vector<std::string>& promises, const Stops& stop);
Done refuse_link_it(app::Change& change, const Member& member, base::Date born, const std::string& reason,
                    const Stops& stop);

// Whose link it is and what he is asked now; none: no link of ours.
struct Invited {
    Member member;
    app::Actor actor;
    LinkFacts facts;
    std::string token;
};
std::optional<Invited> invited(app::Site& site, std::string_view token);

// Who a member is to the writer: himself, in his office's zone, without a session.
app::Actor link_actor(store::Connection& db, const Member& member);

}  // namespace statements
