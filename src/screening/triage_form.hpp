// What Legal & HR does on a finding, for pages and API: read from a form, decided on the finding as it stands
// in the transaction, for who may see it.
#pragma once
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "screening/review_answer.hpp"
#include "screening/screening_rows.hpp"
#include "screening/triage_rows.hpp"
#include "screening/triage_words_form.hpp"
#include "web/form.hpp"

namespace screening {

inline app::Scope triage_scope(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::triage_findings, app::today(site, actor));
}
std::optional<FindingId> reachable(app::Site& site, const web::Request& request, const app::Actor& actor);
std::string owner_of(store::Connection& db, const matters::Finding& finding);  // of the list it names; or ""
// A child's, or sealed in the register because its owner is under 18: named to nobody but the official.
bool about_child(store::Connection& db, const matters::Finding& finding);
// For the official's own eyes: what names nobody in the act is read from the list or the matter as it stands.
matters::Finding with_names(store::Connection& db, matters::Finding finding);

// review: accept, ask_again or refer; reason
struct ReviewWish {
    matters::Review review{};
    std::string reason;
};
ReviewWish parse_review(const web::Form& form, web::Faults& faults);
// number, to
struct LetterWish {
    std::string number, to;
};
LetterWish parse_letter(const web::Form& form, web::Faults& faults);
// reply: removed, refused or no_reply; day, note
struct ReplyWish {
    LetterReply reply{};
    base::Date day{};
    std::string note;
};
ReplyWish parse_reply(const web::Form& form, web::Faults& faults);

Result<FindingReviewed, ReviewRefusal> decide(app::Change& change, const matters::Finding& finding,
                                              const ReviewWish& wish);
Result<MisuseLetterIssued, LetterRefusal> decide(app::Change& change, const matters::Finding& finding,
                                                 const LetterWish& wish);
Result<MisuseLetterAnswered, ReplyRefusal> decide(app::Change& change, const matters::Finding& finding,
                                                  const ReplyWish& wish);

// `answer` is made from what the act has left behind.
using TriageAnswer = app::Answer (*)(app::Change&, FindingId);
template <class Wish>
web::Outcome on_finding(app::Site& site, const web::Request& request, const app::Actor& actor, FindingId id,
                        const Wish& wish, TriageAnswer answer) {
    return app::write(site, request, actor, [&site, request, id, wish, answer](app::Change& c) {
        const auto f =
            find_to_review(c.db, id, app::scope(c.actor.person, app::Action::triage_findings, c.today()));
        if (!f) throw app::Stop{app::not_found(site, request)};
        const auto act = decide(c, *f, wish);
        if (!act)
            throw app::Stop{app::refused(site, request, base::name(act.error()), sentence(act.error()),
                                         article(act.error()))};
        const auto index = c.record(matters::finding_case(id), f->unit, *act);
        auto out = answer(c, id);
        out.receipt_of = index;
        return out;
    });
}

}  // namespace screening
