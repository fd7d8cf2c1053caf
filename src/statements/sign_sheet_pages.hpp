// The statement as people see it: to read and tick, to check and sign.
#pragma once
#include "app/page.hpp"
#include "statements/statement_form.hpp"

namespace statements {

struct Sheet {
    SigningFacts facts;
    const rules::Dated<rules::StatementTemplate>* version = nullptr;
    std::vector<Answer> last;  // last year's
    std::string due;           // in words
};

// Everything a person's statement needs to be shown; nothing when it does not exist for him.
std::optional<Sheet> sheet_for(app::Site& site, web::Lang lang, const app::Actor& actor, CampaignId campaign);

web::Response sheet_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const Sheet& sheet, const web::Form& form, const web::Faults& faults);
// `typed`: what came with the signature (capacity), kept after a wrong code.
web::Response check_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const Sheet& sheet, const Signing& signing, const web::Form& typed,
                         const web::Faults& faults);

// A yes without a declaration, said beside the question before anybody reaches for the password.
void check_yes(const Sheet& sheet, const Signing& signing, web::Faults& faults);

web::Fragment promises_field(web::Lang lang, const rules::StatementTemplate& version, const web::Form& form,
                             const web::Faults& faults);
web::Fragment capacity_field(web::Lang lang, const SigningFacts& facts, const web::Form& form,
                             const web::Faults& faults);
std::string answer_words(web::Lang lang, const Answer& answer);

}  // namespace statements
