// What can be done with a declaration: each is parsed from a form or a JSON body, judged by its use case
// inside the writer's transaction, recorded, and answered as who asked wants it. Pages and API differ in
// nothing else.
#pragma once
#include <functional>

#include "app/write.hpp"
#include "declarations/declaration_form.hpp"
#include "declarations/refusal_words_form.hpp"

namespace declarations {

enum class Speaks { page, json };
// The page again with what was sent, what is wrong with it, and that status.
using Faulty = web::Response (*)(app::Site&, const web::Request&, const app::Actor&, DeclarationId,
                                 const web::Form&, const web::Faults&, int status);

// A page names the renderer of its form; the API has none and answers with problems.
struct Way {
    Speaks speaks = Speaks::json;
    Faulty faulty = nullptr;
};

// what_is_missing
web::Outcome return_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
// description, what_was_added
web::Outcome complete_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
// withdraw_reason
web::Outcome withdraw_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
// truth, truth_reason, impact, impact_reason, controls, from, until, substitute
web::Outcome determine_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
web::Outcome receive_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
// findings
web::Outcome review_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
// send_back_reason
web::Outcome send_it_back(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
// conclusion
web::Outcome close_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
// control, carried_out, note
web::Outcome report_on_control(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
// where, details, on
web::Outcome announce_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way);
// multipart: evidence
web::Outcome attach_to_it(app::Site& site, web::Request& request, const app::Actor& actor, Way way);

// The parsers, for their tests.
Ruling parse_ruling(const web::Form& form, web::Faults& faults);
Completion parse_completion(const web::Form& form, web::Faults& faults);
ControlFollowUp parse_follow_up(const web::Form& form, web::Faults& faults);
KinshipStatement parse_kinship(const web::Form& form, web::Faults& faults);

// The row's version that who asks has seen: If-Match or the hidden field. Nothing: he does not say.
std::optional<std::int64_t> version_seen(const web::Request& request, const web::Form& form);

// The declaration as JSON, for answers and reads alike.
std::string json_of(store::Connection& db, const Declaration& declaration);

}  // namespace declarations
