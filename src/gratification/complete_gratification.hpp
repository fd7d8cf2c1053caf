// Use cases: the unit returns a report that lacks something, the receiver completes it. The unit's own clock
// begins anew with the completion, but the 30 working days of UU 20/2001 Pasal 12C run on. Whether there is a
// duty to report is weighed anew, since an estimate may have been far off; and so are later reports that wait
// with the unit or the receiver, since sums of one giver and one year count what was received before them.
// docs/decisions/0105.
#pragma once
#include "base/result.hpp"
#include "gratification/report_gratification.hpp"

namespace gratification {

struct UnitFacts {
    Gratification gratification;
    PersonId actor;
    bool handles = false;  // the gratification unit's role over that office, today
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
};

// Of all that the unit does. In this order: the first that holds is the answer.
enum class UnitRefusal {
    not_the_unit,
    own_report,   // HOUSE RULE: nobody handles what he received himself
    wrong_state,  // as far as the report has come, this is not what follows
    words_missing,
    still_obliged,   // closed without KPK only where nobody was obliged, or nothing was received
    not_the_states,  // handed over is what KPK gave to the state
    in_the_future,
    before_forwarding,  // KPK decides on what it has
    not_deposited,      // nothing is kept by the unit
    deposited_already,
    nothing_received  // what was refused cannot be kept
};

[[nodiscard]] Result<Returned, UnitRefusal> return_gratification(const UnitFacts& facts, std::string missing);

// A later report of the same receiver that is not with KPK yet.
struct Later {
    Gratification gratification;
    std::vector<Earlier> earlier;  // what was reported before it, without the one that is completed
};

struct CompleteFacts {
    Gratification gratification;
    PersonId actor;
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
    std::vector<Earlier> earlier = {};  // what the same receiver reported before this one
    std::vector<Later> later = {};      // and after it
};
enum class CompleteRefusal { not_the_receiver, not_returned, words_missing };
[[nodiscard]] Result<Completed, CompleteRefusal> complete_gratification(const CompleteFacts& facts,
                                                                        std::string addition,
                                                                        std::optional<std::int64_t> rupiah);

// Until when the unit forwards what was completed on that day: its own days begin anew and end with the
// statute's; after those, the day itself.
[[nodiscard]] base::Date forward_after_completion(base::Date completed, base::Date to_kpk,
                                                  const rules::Calendar& calendar, int region);

// What stands in the way of anything the unit does; nothing when nobody but the state of the report can.
[[nodiscard]] std::optional<UnitRefusal> refuse_unit(const UnitFacts& facts);

}  // namespace gratification

template <>
inline constexpr auto base::names<gratification::UnitRefusal> =
    std::array{"not_the_unit"sv,  "own_report"sv,        "wrong_state"sv,     "words_missing"sv,
               "still_obliged"sv, "not_the_states"sv,    "in_the_future"sv,   "before_forwarding"sv,
               "not_deposited"sv, "deposited_already"sv, "nothing_received"sv};
template <>
inline constexpr auto base::names<gratification::CompleteRefusal> =
    std::array{"not_the_receiver"sv, "not_returned"sv, "words_missing"sv};
