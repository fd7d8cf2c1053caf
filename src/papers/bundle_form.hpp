// Documents of an office in one go: made some at a time on a worker, packed into archives of a bounded size,
// with a page that shows how far it is. GAP: an archive lies on the server that made it, until a day has
// passed or it stops.
#pragma once
#include "papers/deliver_form.hpp"

namespace papers {

struct BundleOrder {
    Order order;
    std::string file_name;  // unique within the bundle
    std::int64_t key = 0;   // what the next call goes on from
};
struct BundlePlan {
    std::string title;       // as the page shows it
    std::int64_t total = 0;  // how many there are, as far as is known now
    // The next ones after `key`, in its order; empty at the end.
    std::function<std::vector<BundleOrder>(store::Connection&, std::int64_t key, int limit)> next;
};

inline constexpr int documents_a_turn = 20;       // one worker's turn, one transaction
inline constexpr int documents_an_archive = 400;  // some 25 MB, the most that is in memory

// Begins, and answers with the way to its page. The slice has asked whether this person may have these
// documents.
web::Outcome start_bundle(app::Site& site, const web::Request& request, const app::Actor& actor,
                          BundlePlan plan);

}  // namespace papers
