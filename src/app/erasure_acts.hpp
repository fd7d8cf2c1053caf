// A value of an act is erased: the value and its salt go, the hash of the field stays, so that every proof
// still holds. The act that says so names each value; `jernih verify` accepts no other gap.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "app/act.hpp"

namespace app {

struct ValueRef {
    std::int64_t act = -1;  // index in the log
    std::string name;       // of the field
    auto operator<=>(const ValueRef&) const = default;
};

struct ValuesErased {
    std::int64_t order = 0;  // the erasure that was ordered and confirmed
    std::vector<std::int64_t> acts;
    std::vector<std::string> names;  // beside `acts`, one each
    std::int64_t rows = 0;           // of the state, of drafts and of kept answers that were rewritten
    // Tables that follow from no act and still say one of the words: for a person to look at.
    std::vector<std::string> left_in;

    std::vector<ValueRef> values() const {
        std::vector<ValueRef> out;
        for (std::size_t i = 0; i < acts.size() && i < names.size(); ++i) out.push_back({acts[i], names[i]});
        return out;
    }
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("order", a.order);
        visit("acts", a.acts);
        visit("names", a.names);
        visit("rows", a.rows);
        visit("left_in", a.left_in);
    }
};

template <>
inline constexpr auto kind_of<ValuesErased> = ActKind::values_erased;

}  // namespace app
