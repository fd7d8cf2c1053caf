// Why a step on a sanction is not possible: one sentence each that says what to do.
#pragma once
#include "sanctions/decide_sanction.hpp"
#include "sanctions/recommend_examination.hpp"
#include "sanctions/review_decision.hpp"
#include "web/text.hpp"

namespace sanctions {

web::Text sentence(TellRefusal why);
web::Text sentence(DismissRefusal why);
web::Text sentence(RecommendRefusal why);
web::Text sentence(ExamineRefusal why);
web::Text sentence(DecideRefusal why);
web::Text sentence(AfterRefusal why);
web::Text sentence(ReviewRefusal why);
web::Text sentence(ReplaceRefusal why);

constexpr std::string_view article(TellRefusal) { return ""; }
constexpr std::string_view article(DismissRefusal) { return ""; }
constexpr std::string_view article(RecommendRefusal why) {
    return why == RecommendRefusal::recommender_involved ? "PP 94/2021 Pasal 29 ayat (6)" : "";
}
constexpr std::string_view article(ExamineRefusal why) {
    switch (why) {
        case ExamineRefusal::too_late: return "PP 94/2021 Pasal 26 ayat (2)";
        case ExamineRefusal::first_hearing_to_come:
        case ExamineRefusal::third_summons:
        case ExamineRefusal::absent_once_only: return "PP 94/2021 Pasal 26";
        case ExamineRefusal::team_incomplete:
        case ExamineRefusal::other_part: return "PP 94/2021 Pasal 29";
        case ExamineRefusal::team_involved: return "PP 94/2021 Pasal 29 ayat (6)";
        case ExamineRefusal::release_not_provided: return "PP 94/2021 Pasal 31";
        case ExamineRefusal::acting_missing: return "PP 94/2021 Pasal 31 ayat (3)";
        case ExamineRefusal::not_verified: return "UU 7/2017 Pasal 74 ayat (2)";
        case ExamineRefusal::plenary_missing: return "UU 7/2017 Pasal 74 ayat (4)";
        default: return "";
    }
}
constexpr std::string_view article(DecideRefusal why) {
    switch (why) {
        case DecideRefusal::not_examined: return "UU 30/2014 Pasal 83 ayat (2)";
        case DecideRefusal::team_missing: return "PP 94/2021 Pasal 29";
        case DecideRefusal::level_reason_missing: return "UU 30/2014 Pasal 80";
        case DecideRefusal::measure_of_another: return "PP 94/2021 Pasal 8 atau UU 30/2014 Pasal 81";
        default: return "";
    }
}
constexpr std::string_view article(AfterRefusal) { return ""; }
constexpr std::string_view article(ReviewRefusal) { return "UU 30/2014 Pasal 66"; }
constexpr std::string_view article(ReplaceRefusal) { return "UU 30/2014 Pasal 66"; }

}  // namespace sanctions
