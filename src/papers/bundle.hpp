// Many documents in one go: how far that is. No part of any act.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"

namespace papers {

using BundleId = base::Id<struct BundleTag>;

enum class BundleState { running, done, failed };

struct Bundle {
    BundleId id;
    PersonId asked_by;  // the only one who may have it
    std::string title;
    BundleState state{};
    std::int64_t done = 0, total = 0;
    base::Instant beat{};  // when it last went on, in real time
    struct Archive {
        std::int64_t number = 0, documents = 0, bytes = 0;
        std::string path;  // on the server that made it
    };
    std::vector<Archive> archives;
};

// A server that stopped took its bundles with it: after this long without a sign of life one is given up.
inline constexpr std::chrono::seconds bundle_gives_up_after{120};
inline constexpr std::chrono::hours bundle_lasts{24};

}  // namespace papers

template <>
inline constexpr auto base::names<papers::BundleState> = std::array{"running"sv, "done"sv, "failed"sv};
