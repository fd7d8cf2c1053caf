// A decision secretary calls a plenary. UU 7/2017 art. 40, 41, 46.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "decisions/plenary_acts.hpp"

namespace decisions {

// In this order: the first that holds is the answer. Of several matters the first on the agenda answers.
enum class CallRefusal {
    not_the_secretary,
    barred,  // who calls, on a matter of the agenda
    stands_still,
    day_past,
    no_items,
    results_closed_to_public,  // results are determined in an open plenary
    matter_twice,
    matter_of_another_office,  // neither its own nor referred to it
    decided_by_official,
    matter_not_open,
    on_another_agenda,  // pending in a plenary that is not closed
    not_about_results   // a plenary that determines results has nothing else on its agenda
};

// A matter that shall be on the agenda.
struct AgendaMatter {
    MatterId id;
    std::string title;
    matters::Kind kind{};
    matters::State state{};
    matters::DecidedBy decided_by{};
    UnitId competent;  // the office that decides it: its own, or the one it was referred to
    bool pending_elsewhere = false;
    matters::Standing secretary_standing{};  // of who calls
};

struct CallFacts {
    PlenaryId plenary;  // its new id
    UnitId unit;
    base::Zone zone{};
    bool secretary = false;  // runs plenaries of that office today
    base::Date today{};
    std::vector<AgendaMatter> matters;  // as on the agenda
    std::vector<PersonId> members;      // of the body on the day of the plenary
};
struct NewPlenary {
    base::Instant at{};
    std::string place;
    Access access{};
    rules::Purpose purpose{};
};

[[nodiscard]] Result<PlenaryCalled, CallRefusal> call_plenary(const CallFacts& facts,
                                                              const NewPlenary& input);

constexpr std::string_view article(CallRefusal why) {
    switch (why) {
        case CallRefusal::barred:
        case CallRefusal::stands_still: return "UU 30/2014 Pasal 42 ayat (1)";
        case CallRefusal::results_closed_to_public: return "UU 7/2017 Pasal 41";
        case CallRefusal::no_items: return "UU 7/2017 Pasal 46";
        case CallRefusal::decided_by_official: return "UU 7/2017 Pasal 40";
        case CallRefusal::not_about_results: return "UU 7/2017 Pasal 45";
        default: return "";
    }
}

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::CallRefusal> = std::array{"not_the_secretary"sv,
                                                                       "barred"sv,
                                                                       "stands_still"sv,
                                                                       "day_past"sv,
                                                                       "no_items"sv,
                                                                       "results_closed_to_public"sv,
                                                                       "matter_twice"sv,
                                                                       "matter_of_another_office"sv,
                                                                       "decided_by_official"sv,
                                                                       "matter_not_open"sv,
                                                                       "on_another_agenda"sv,
                                                                       "not_about_results"sv};
