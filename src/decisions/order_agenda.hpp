// In which order a plenary takes its items so that members leave the room, and come back, least often. Each
// member who is barred or stands still on an item leaves for it. HOUSE RULE, docs/decisions/0033: an order on
// request, the secretary decides.
#pragma once
#include <set>
#include <span>
#include <vector>

#include "base/ids.hpp"

namespace decisions {

struct AgendaExits {
    MatterId matter;
    std::set<PersonId> away;  // who leaves for it
};

// How often somebody goes out of the door or comes back in, over the whole meeting; all are inside at its
// beginning, and nobody is called back after the last item.
[[nodiscard]] int door_count(std::span<const AgendaExits> agenda);

// The best order of up to twelve items, a good one of more. Of equally good orders the one that keeps the
// given order longest.
[[nodiscard]] std::vector<MatterId> order_agenda(std::span<const AgendaExits> agenda);

}  // namespace decisions
