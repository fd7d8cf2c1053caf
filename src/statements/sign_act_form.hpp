// The acts of signing and refusing, as pages and API do them inside the writer's transaction.
#pragma once
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "statements/statement_form.hpp"

namespace statements {

// How a refusal leaves the transaction: it throws app::Stop.
using Stops = std::function<void(std::string_view code, const RefusalWords& said, std::string_view article)>;
Stops stops(app::Site& site, const web::Request& request);

struct Done {
    StatementId statement;
    std::int64_t index = -1;  // of the act in the log
};
Done sign_it(app::Change& change, CampaignId campaign, const Signing& signing, const Stops& stop);
Done refuse_it(app::Change& change, CampaignId campaign, const std::string& reason, AppointmentId capacity,
               const Stops& stop);

}  // namespace statements
