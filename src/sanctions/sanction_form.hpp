// What pages and API of sanctions share: the parse of their input, the words for people, and each step in the
// writer's transaction.
#pragma once
#include <string>
#include <vector>

#include "app/page.hpp"
#include "app/write.hpp"
#include "sanctions/review_rows.hpp"
#include "sanctions/sanction_rows.hpp"
#include "web/form.hpp"

namespace sanctions {

web::Text words(State state);
web::Text words(Outcome outcome);
web::Text words(RecordKind kind);
web::Text words(AppealResult result);
web::Text words(HearingMode mode);
web::Text words(ReviewResult result);
web::Meaning meaning(State state);
// What the law says of the level, for who must choose: in a sentence, and text by text.
std::string law_sentence(web::Lang lang, const rules::LevelAnswer& law);
std::vector<std::string> law_lines(web::Lang lang, const rules::LevelAnswer& law);
std::string citation(const rules::Citation& source);  // "PP 94/2021 Pasal 26"
// Where, to whom and within how long the respondent goes against a measure, or that he cannot.
web::Text appeal_words(rules::AppealWay way);

// Fields: respondent, breach, matter, source, facts, loss, expected, involved (ids, or one name a line).
Suspected parse_suspected(store::Connection& db, const web::Form& form, web::Faults& faults);
std::string parse_words(const web::Form& form, web::Faults& faults, std::string_view field);
Calling parse_calling(const web::Form& form, web::Faults& faults);
Team parse_team(const web::Form& form, web::Faults& faults);
Hearing parse_hearing(const web::Form& form, web::Faults& faults);
Releasing parse_release(const web::Form& form, web::Faults& faults);
struct Referral {
    std::string to, number;
};
Referral parse_referral(const web::Form& form, web::Faults& faults);
Deciding parse_decision(const web::Form& form, web::Faults& faults);
AppealTold parse_appeal(const web::Form& form, web::Faults& faults);
struct Annulling {
    std::string number, text;
};
Annulling parse_annulling(const web::Form& form, web::Faults& faults);
struct Reviewing {
    PersonId conflicted;
    base::Date found_on{};
    bool public_interest = false;
};
Reviewing parse_review(const web::Form& form, web::Faults& faults);

// Each refuses by throwing app::Stop with the page or problem that says why.
struct Turn {
    app::Site* site;
    web::Request request;
};
SanctionId tell(app::Change& change, const Turn& turn, const Suspected& suspected);
SanctionId recommend(app::Change& change, const Turn& turn, std::optional<SanctionId> told,
                     const Suspected& suspected);
void dismiss(app::Change& change, const Turn& turn, SanctionId id, const std::string& reason);
void call(app::Change& change, const Turn& turn, SanctionId id, const Calling& calling);
void name_members(app::Change& change, const Turn& turn, SanctionId id, const Team& team);
void hear(app::Change& change, const Turn& turn, SanctionId id, const Hearing& hearing);
void let_go(app::Change& change, const Turn& turn, SanctionId id, const Releasing& releasing);
void take_back(app::Change& change, const Turn& turn, SanctionId id, const std::string& reason);
void refer(app::Change& change, const Turn& turn, SanctionId id, const Referral& referral);
void decide(app::Change& change, const Turn& turn, SanctionId id, const Deciding& deciding);
void deliver(app::Change& change, const Turn& turn, SanctionId id, const std::string& how);
void appeal(app::Change& change, const Turn& turn, SanctionId id, const std::string& ground);
void record_result(app::Change& change, const Turn& turn, SanctionId id, const AppealTold& told);
void annul(app::Change& change, const Turn& turn, SanctionId id, const Annulling& annulling);

void open_review(app::Change& change, const Turn& turn, MatterId id, const Reviewing& input);
void let_stand(app::Change& change, const Turn& turn, MatterId id, const std::string& ground);
void replace(app::Change& change, const Turn& turn, MatterId id, MatterId by);

// What goes to DKPP, as PDF: who, what breach, what is known, where it comes from.
std::string complaint_file(store::Connection& db, const Sanction& s, const web::Text& title);

}  // namespace sanctions
