// A matter is opened for decision, and closed. Who is barred or stands still on it does neither.
#pragma once
#include <span>
#include <string>

#include "base/result.hpp"
#include "matters/build_matter.hpp"

namespace matters {

// In this order: the first that holds is the answer.
enum class OpenRefusal {
    barred,
    stands_still,
    not_registered,          // open already, or over
    no_party_and_no_reason,  // at least one party, or why there is none
    no_decider,
    several_deciders  // a matter decided by one official
};
enum class CloseRefusal {
    barred,
    stands_still,
    closed_already,
    reason_missing  // closing what was never decided needs a reason
};

[[nodiscard]] Result<MatterOpened, OpenRefusal> open_matter(const Desk& desk, MatterId matter,
                                                            std::span<const Party> parties,
                                                            std::span<const Participant> participants,
                                                            const std::string& reason);
[[nodiscard]] Result<MatterClosed, CloseRefusal> close_matter(const Desk& desk, MatterId matter,
                                                              const std::string& reason);

constexpr std::string_view article(OpenRefusal why) {
    return why == OpenRefusal::barred || why == OpenRefusal::stands_still ? "UU 30/2014 Pasal 42 ayat (1)"
                                                                          : "";
}
constexpr std::string_view article(CloseRefusal why) {
    return why == CloseRefusal::barred || why == CloseRefusal::stands_still ? "UU 30/2014 Pasal 42 ayat (1)"
                                                                            : "";
}

}  // namespace matters

template <>
inline constexpr auto base::names<matters::OpenRefusal> =
    std::array{"barred"sv,     "stands_still"sv,    "not_registered"sv, "no_party_and_no_reason"sv,
               "no_decider"sv, "several_deciders"sv};
template <>
inline constexpr auto base::names<matters::CloseRefusal> =
    std::array{"barred"sv, "stands_still"sv, "closed_already"sv, "reason_missing"sv};
