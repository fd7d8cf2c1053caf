// The log's daily edition: each day the newest checkpoint, as the public page and the feed show it for ever.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/site.hpp"

namespace publication {

void register_publication(app::Registry& registry);

struct LogDay {
    base::Date day{};  // the day it was published, in WIB
    std::int64_t size = 0;
    std::string note;  // the checkpoint, with the cosignatures it had
    base::Instant at{};
    std::int64_t since = 0;  // entries since the edition before
    std::string classes;     // of those: "1:12 2:40", public class and count
    bool stamped = false;    // a time stamp of RFC 3161 is there
};

// A job: publishes today's edition if there is none yet. A crash before COMMIT leaves none; the next turn
// makes it.
void publish_day(app::Site& site);

std::vector<LogDay> log_days(store::Connection& db, int most);  // the newest first
std::optional<LogDay> log_day(store::Connection& db, base::Date day);
// The first edition published on that day or after it.
std::optional<LogDay> first_log_day(store::Connection& db, base::Date from);
std::string stamp_of(store::Connection& db, base::Date day);  // DER; empty: none
std::vector<LogDay> unstamped_days(store::Connection& db, int most);
void keep_stamp(store::Connection& db, base::Date day, std::string_view response);

}  // namespace publication
