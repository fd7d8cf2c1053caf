#include "screening/review_answer.hpp"

#include "base/text.hpp"

namespace screening {

using matters::FindingAnswer, matters::Review;

Result<FindingReviewed, ReviewRefusal> review_answer(const ReviewFacts& facts, Review review,
                                                     std::string_view reason) {
    using enum ReviewRefusal;
    const auto& f = facts.finding;
    if (f.person == facts.reviewer) return refuse(own_finding);
    if (!f.answer) return refuse(not_answered);
    if (*f.answer == FindingAnswer::declared) return refuse(declared);
    if (f.review) return refuse(reviewed_already);
    if (*f.answer == FindingAnswer::misused && review == Review::accept && !facts.letter_issued &&
        !facts.hidden)
        return refuse(letter_missing);
    const auto why = base::trim(reason);
    if (review != Review::accept && why.empty()) return refuse(reason_missing);
    const bool handed_on = review == Review::refer;
    if (handed_on && !facts.superior) return refuse(no_superior);
    return FindingReviewed{f.id, f.person, review, std::string(why), handed_on ? facts.superior : PersonId{}};
}

Result<MisuseLetterIssued, LetterRefusal> issue_misuse_letter(const LetterFacts& facts,
                                                              std::string_view number,
                                                              std::string_view addressee) {
    using enum LetterRefusal;
    const auto& f = facts.finding;
    if (f.person == facts.reviewer) return refuse(own_finding);
    if (f.answer != FindingAnswer::misused) return refuse(not_misused);
    if (facts.hidden) return refuse(about_a_child);
    if (facts.letter_issued) return refuse(issued_already);
    if (base::trim(number).empty()) return refuse(no_number);
    if (base::trim(addressee).empty()) return refuse(no_addressee);
    return MisuseLetterIssued{
        .finding = f.id,
        .person = f.person,
        .number = std::string(base::trim(number)),
        .to = std::string(base::trim(addressee)),
        .text =
            facts.person_name + ", " + facts.position + ", menyatakan bahwa " +
            (f.of_register() ? "nama kerabatnya tercantum dalam daftar Saudara tanpa sepengetahuan orang itu"
                             : "namanya tercantum dalam daftar Saudara tanpa sepengetahuannya") +
            ". Catatan itu berbunyi: " + f.matter_says + " Penjelasan yang bersangkutan: " + f.reason};
}

Result<MisuseLetterAnswered, ReplyRefusal> record_letter_reply(const ReplyFacts& facts, LetterReply reply,
                                                               base::Date day, std::string_view note) {
    using enum ReplyRefusal;
    if (!facts.letter_issued) return refuse(no_letter);
    if (facts.answered) return refuse(answered_already);
    if (day < facts.issued) return refuse(before_the_letter);
    if (day > facts.today) return refuse(in_future);
    return MisuseLetterAnswered{facts.finding, facts.person, reply, day, std::string(base::trim(note))};
}

}  // namespace screening
