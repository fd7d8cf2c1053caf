// Use cases of the gratification unit after the inbox: forwarding to KPK, KPK's status, handing over what is
// the state's, closing. UU 20/2001 Pasal 12C, UU 30/2002 Pasal 17.
#pragma once
#include "gratification/complete_gratification.hpp"

namespace gratification {

// `file` is the hash of the file in which it goes.
[[nodiscard]] Result<Forwarded, UnitRefusal> forward_gratification(const UnitFacts& facts, std::string file);

struct StatusTold {
    Status status{};
    std::string number;
    base::Date decided_on{};
};
[[nodiscard]] Result<StatusRecorded, UnitRefusal> record_status(const UnitFacts& facts, StatusTold told);

[[nodiscard]] Result<HandedOver, UnitRefusal> hand_over(const UnitFacts& facts, std::string note);
[[nodiscard]] Result<Closed, UnitRefusal> close_gratification(const UnitFacts& facts, std::string reason);

// The list of goods that the unit keeps.
[[nodiscard]] Result<GoodsDeposited, UnitRefusal> deposit_goods(const UnitFacts& facts, std::string place);
[[nodiscard]] Result<GoodsReleased, UnitRefusal> release_goods(const UnitFacts& facts, std::string to);

}  // namespace gratification
