// The acts about paper statements, as pages and API do them inside the writer's transaction.
#pragma once
#include "statements/record_paper.hpp"
#include "statements/sign_act_form.hpp"

namespace statements {

struct OnPaper {
    PersonId signer;
    base::Date signed_on{};
    std::string scan;  // bytes of a PDF, JPEG or PNG, at most 5 MB
};
Done record_paper_it(app::Change& change, CampaignId campaign, const OnPaper& paper, const Stops& stop);
// Who acts has shown both factors. The paper exists.
Done confirm_paper_it(app::Change& change, StatementId paper, const Stops& stop);
Done reject_paper_it(app::Change& change, StatementId paper, const std::string& reason, const Stops& stop);

}  // namespace statements
