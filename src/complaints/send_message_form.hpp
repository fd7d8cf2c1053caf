// A complainant's message on its way: files into the database piece by piece, the words sealed at the end of
// the thread in one transaction, answered by whoever asked (a page, or a program).
#pragma once
#include <functional>

#include "complaints/file_form.hpp"
#include "complaints/open_filing_form.hpp"

namespace complaints {

struct MessageAnswers {
    std::function<web::Response()> gone;  // the code opens nothing that can be written to
    std::function<web::Response(const OpenFiling&, const web::Faults&)> refused;  // its files have no room
    std::function<web::Response(const OpenFiling&)> sent;  // the thread as it is now, also when sent before
};

// `key` is the form's or the program's own, once for each message: sent twice, it is one.
web::Outcome send_message(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const sealing::Code& code, MessageInput input, std::string_view key,
                          MessageAnswers answers);

}  // namespace complaints
