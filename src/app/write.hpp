// From a request to a committed act and its receipt. The work runs in the writer's transaction, one turn
// among many, each standing or falling alone; the answer leaves after COMMIT. A repeated idempotency key gets
// the first answer.
#pragma once
#include <functional>
#include <string>

#include "app/journal.hpp"
#include "app/route.hpp"
#include "web/message.hpp"

namespace app {

// What the work answers. It is kept under the idempotency key, so it is plain data. A JSON body is one
// object; the receipt of the last act, or of `receipt_of`, is added to it as "receipt" and "log_index".
struct Answer {
    int status = 200;
    std::string location = {};  // a page to see next (303)
    std::string type = {};      // "application/json", or empty with a location
    std::string body = {};
    std::int64_t receipt_of = -1;  // index of the act whose receipt is given; -1: the last one recorded

    static Answer see(const web::Url& page) { return {.status = 303, .location = std::string(page.str())}; }
    static Answer json(std::string body, int status = 200) {
        return {.status = status, .type = "application/json", .body = std::move(body)};
    }
};

// Thrown by the work when the answer is no: what it recorded is rolled back, the response goes out as it is
// and is not kept under the key, so that the person can mend the form and send it again.
struct Stop {
    web::Response response;
};

using Work = std::function<Answer(Change&)>;

// `key` is the idempotency key: the hidden field of the form or the header Idempotency-Key. Without one the
// answer is a sentence that says to open the form anew (pages) or to send one (API).
// Where what was typed is compared before `write`, this is asked first: else the missing key would tell that
// it fits.
bool has_key(const web::Request& request);
web::Outcome write(Site& site, const web::Request& request, const Actor& actor, Work work);

// For commands, jobs and the demo: waits, rethrows, no key.
void write_now(Site& site, const Actor& actor, const std::function<void(Change&)>& work);

}  // namespace app
