// What triage is called, and why something is refused, in both languages.
#pragma once
#include "screening/confirm_interests.hpp"
#include "screening/review_answer.hpp"
#include "web/text.hpp"

namespace screening {

web::Text answer_words(matters::FindingAnswer answer);  // of somebody else, not "you"
web::Text list_words(matters::FindingOrigin origin);
web::Text reply_words(LetterReply reply);
web::Text sentence(ReviewRefusal why);
web::Text sentence(LetterRefusal why);
web::Text sentence(ReplyRefusal why);
web::Text sentence(ConfirmRefusal why);

}  // namespace screening
