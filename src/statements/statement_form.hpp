// One parse of what signers fill in, for pages and API: `promises` (codes, several), and for each question a
// field of its code (no, yes, or same: as last year) with `<code>_words` beside it.
#pragma once
#include "rules/statements.hpp"
#include "statements/change_campaign.hpp"
#include "statements/list_roster.hpp"
#include "statements/open_campaign.hpp"
#include "statements/record_paper.hpp"
#include "statements/refuse_by_link.hpp"
#include "statements/refuse_statement.hpp"
#include "statements/sign_by_link.hpp"
#include "statements/sign_statement.hpp"
#include "web/form.hpp"

namespace statements {

enum class GivenAnswer { no, yes, same };

Signing parse_signing(const web::Form& form, const rules::StatementTemplate& version,
                      const std::vector<Answer>& last, web::Faults& faults);
std::vector<std::string> parse_promises(const web::Form& form, const rules::StatementTemplate& version,
                                        web::Faults& faults);

// A refusal in words: the field it is about (empty: the whole form), and what to do.
struct RefusalWords {
    std::string_view field;
    web::Text sentence;
};
RefusalWords words(SignRefusal why);
RefusalWords words(RefuseRefusal why);
RefusalWords words(LinkRefusal why);
RefusalWords words(OpenCampaignRefusal why);
RefusalWords words(ChangeCampaignRefusal why);
RefusalWords words(PaperRefusal why);
RefusalWords words(RosterRefusal why);

web::Text title(SignerState state);
web::Text title(people::StaffKind kind);

// Opens WhatsApp with this text ready, to one number or for the sender to choose. Nothing is fetched until it
// is pressed; the text carries no secret but a personal link where one is sent to its owner.
web::Url whatsapp(std::string_view text, std::string_view phone = {});

// The fields of a draft as one text, and back: names and values as a form sends them.
std::string encode_draft(const web::Form& form);
web::Form decode_draft(std::string_view body);

}  // namespace statements

template <>
inline constexpr auto base::names<statements::GivenAnswer> = std::array{"no"sv, "yes"sv, "same"sv};
