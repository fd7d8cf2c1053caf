#include "people/appoint.hpp"

#include <algorithm>

#include "people/house_rule.hpp"

namespace people {
namespace {

bool overlap(const Appointment& old, const AppointmentMade& made) {
    return (!old.until || *old.until >= made.from) && (!made.until || *made.until >= old.from);
}

}  // namespace

Result<AppointmentMade, AppointRefusal> appoint(const AppointFacts& facts, const AppointInput& input) {
    using enum AppointRefusal;
    const auto& made = input.act;
    const auto meanwhile = [&](auto which) {
        return std::ranges::any_of(facts.to_it,
                                   [&](const Appointment& a) { return overlap(a, made) && which(a); });
    };
    const auto definitive = [](const Appointment& a) { return a.holding == Holding::definitive; };
    const auto his_own = [&](const Appointment& a) {
        return a.person == made.person && a.holding != made.holding;
    };

    if (made.person == facts.appointing) return refuse(oneself);
    if (made.until && *made.until < made.from) return refuse(dates_out_of_order);
    if (made.holding != Holding::definitive && made.instrument.empty()) return refuse(no_instrument);
    if (made.holding == Holding::definitive && meanwhile(definitive)) return refuse(position_is_held);
    if (made.holding == Holding::plt && input.holder == HolderIs::in_office && meanwhile(definitive))
        return refuse(not_vacant);
    if (made.holding == Holding::plh &&
        !meanwhile([](const Appointment& a) { return a.holding != Holding::plh; }))
        return refuse(nobody_is_away);
    if (made.holding != Holding::definitive && meanwhile(his_own)) return refuse(stands_in_for_himself);
    // A second holder was refused above.
    if (meanwhile([&](const Appointment& a) { return a.holding == made.holding; }))
        return refuse(acting_already);
    return made;
}

std::string_view article(AppointRefusal why) {
    switch (why) {
        case AppointRefusal::not_vacant: return "UU 30/2014 Pasal 14 ayat (2) huruf b";
        case AppointRefusal::nobody_is_away: return "UU 30/2014 Pasal 14 ayat (2) huruf a";
        default: return house_rule;
    }
}

}  // namespace people
