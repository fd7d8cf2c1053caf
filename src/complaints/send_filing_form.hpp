// A filing on its way: sealed on a worker, stored in one transaction, answered by whoever asked (a page, or a
// program).
#pragma once
#include <functional>

#include "complaints/file_form.hpp"

namespace complaints {

struct SendAnswers {
    std::function<web::Response(const web::Faults&)> refused;
    std::function<web::Response()> already;  // this key was sent before: the code is not shown again
    std::function<web::Response(const Prepared&)> accepted;
};

// `key` is the form's or the program's own, once for each filing.
web::Outcome send_filing(app::Site& site, const web::Request& request, const app::Actor& actor,
                         FilingInput input, std::string key, SendAnswers answers);

}  // namespace complaints
