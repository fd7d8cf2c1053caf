// The work on an uploaded list, on a worker: checked, or taken over, with a word now and then of how far it
// is. For pages and API.
#pragma once
#include "app/route.hpp"
#include "screening/upload_rows.hpp"
#include "web/form.hpp"

namespace screening {

// kind, name, owner, source, licence, as_of. The office is the actor's own.
RegistryPlan parse_plan(const app::Site& site, const app::Actor& actor, const web::Form& form,
                        web::Faults& faults);
bool may_bring_in(app::Site& site, const app::Actor& actor);

// How the answer looks; what is small is answered when it is done, of the rest the answer says how far it is.
using UploadAnswer = web::Response (*)(app::Site&, const web::Request&, UploadId, PersonId);
// Keeps the file and checks it.
web::Outcome check_upload(app::Site& site, const web::Request& request, const app::Actor& actor,
                          Upload upload, UploadAnswer answer);
// Takes it over; pressed twice, it is taken once.
web::Outcome take_upload(app::Site& site, const web::Request& request, const app::Actor& actor, Upload upload,
                         UploadAnswer answer);
// A list is withdrawn (withdraw_registry.hpp): its empty version is checked and taken over in one go.
std::string read_reason(const web::Form& form, web::Faults& faults);
web::Outcome withdraw_by(app::Site& site, const web::Request& request, const app::Actor& actor,
                         std::string reason, UploadAnswer answer);
// The list of {registry}, if the actor's part of an office keeps it.
std::optional<Registry> manageable(const app::Site& site, store::Connection& db, const web::Request& request,
                                   const app::Actor& actor);

}  // namespace screening
