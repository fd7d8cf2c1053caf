// The acts of erasing and of holding, counted under the case they are about. The act that carries an erasure
// out is app/erasure_acts.hpp.
#pragma once
#include "retention/erasure.hpp"

namespace retention {

struct ErasureOrdered {
    ErasureId erasure;
    rules::ErasureBasis basis{};
    std::string instrument;
    std::vector<std::int64_t> acts;
    std::vector<std::string> names;  // beside `acts`
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("erasure", a.erasure);
        visit("basis", a.basis);
        visit("instrument", a.instrument);
        visit("acts", a.acts);
        visit("names", a.names);
        visit("on", a.on);
    }
};

struct ErasureConfirmed {
    ErasureId erasure;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("erasure", a.erasure);
    }
};

struct ErasureCancelled : ErasureConfirmed {};

struct HoldPlaced {
    HoldId hold;
    std::string instrument;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("hold", a.hold);
        visit("instrument", a.instrument);
        visit("on", a.on);
    }
};

struct HoldLifted {
    HoldId hold;
    std::string instrument;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("hold", a.hold);
        visit("instrument", a.instrument);
    }
};

}  // namespace retention
