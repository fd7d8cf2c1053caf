// What the pages and the API of notes and recommendations share: reading what was sent, the work inside the
// transaction, the sentences of what is refused.
#pragma once
#include <string>
#include <vector>

#include "app/page.hpp"
#include "oversight/answer_recommendation.hpp"
#include "oversight/close_recommendation.hpp"
#include "oversight/make_recommendation.hpp"
#include "oversight/recommendation_rows.hpp"
#include "oversight/refused_form.hpp"
#include "oversight/write_note.hpp"

namespace oversight {

inline constexpr std::size_t longest_text = 4'000;

struct NoteInput {
    Subject subject;
    std::string text;
};
struct ReplyInput {
    Reply reply{};
    std::string text;
};
struct EndingInput {
    Ending ending{};
    std::string text;
};
NoteInput parse_note(const web::Form& form, web::Faults& faults);
RecommendationWish parse_recommendation(const web::Form& form, web::Faults& faults);
ReplyInput parse_reply(const web::Form& form, web::Faults& faults);
EndingInput parse_ending(const web::Form& form, web::Faults& faults);

NoteId note(app::Change& change, const NoteInput& input, const OnRefused& refused);
RecommendationId recommend(app::Change& change, const RecommendationWish& wish, const OnRefused& refused);
void answer(app::Change& change, const Recommendation& what, const ReplyInput& input,
            const OnRefused& refused);
void close(app::Change& change, const Recommendation& what, const EndingInput& input,
           const OnRefused& refused);

template <base::Named E>
std::vector<web::Option> options_of(web::Lang lang) {
    std::vector<web::Option> out;
    for (std::size_t i = 0; i < base::names<E>.size(); ++i)
        out.push_back({std::string(base::names<E>[i]), app::say(lang, label(static_cast<E>(i))), {}, {}});
    return out;
}

// "Menunggu jawaban", "Lewat batas", "Sudah dijawab", or how it ended.
struct Standing {
    web::Meaning meaning{};
    std::string words;
};
Standing standing_words(web::Lang lang, const Recommendation& r, base::Date today);

}  // namespace oversight
