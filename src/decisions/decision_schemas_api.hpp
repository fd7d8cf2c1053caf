// JSON Schemas of what the calls about plenaries take and give, for the API's description.
#pragma once
#include <string_view>

namespace decisions::schema {

#define JERNIH_ID R"({"type":"string","pattern":"^[0-9a-hjkmnp-tv-z]{13}$"})"

inline constexpr std::string_view page_query =
    R"({"type":"object","properties":{"before":{"type":"string","description":"next of the page before"}}})";

inline constexpr std::string_view new_plenary =
    R"({"type":"object","required":["date","time","place","access","purpose","matters"],"properties":{"date":{"type":"string","format":"date"},"time":{"type":"string","description":"HH:MM in the office's zone"},"place":{"type":"string","maxLength":300,"description":"a room or a link"},"access":{"enum":["open","closed"]},"purpose":{"enum":["ordinary","determines_results"]},"order":{"enum":["fewest_exits"]},"matters":{"type":"array","minItems":1,"items":)" JERNIH_ID
    R"(,"description":"the agenda, in order"},"unit":{"type":"string","description":"the office; without it the caller's own"}}})";

inline constexpr std::string_view open_body =
    R"({"type":"object","properties":{"continuation":{"enum":["first_sitting","after_postponement"],"description":"after_postponement: results only, goes on without quorum"}}})";

inline constexpr std::string_view attendance_body =
    R"({"type":"object","required":["members"],"properties":{"members":{"type":"array","minItems":1,"items":{"type":"object","required":["person","presence"],"properties":{"person":)" JERNIH_ID
    R"(,"presence":{"enum":["present","absent","excused"]},"reason":{"type":"string","description":"of excused"}}}}}})";

inline constexpr std::string_view chair_body =
    R"({"type":"object","required":["person"],"properties":{"item":{"type":"integer","minimum":0,"description":"0 or absent: the whole meeting"},"person":)" JERNIH_ID
    R"(}})";

inline constexpr std::string_view vote_body =
    R"({"type":"object","required":["item","choice"],"properties":{"item":{"type":"integer","minimum":1},"choice":{"enum":["in_favour","against","abstain"]}}})";

inline constexpr std::string_view decision_body =
    R"({"type":"object","required":["item","text"],"properties":{"item":{"type":"integer","minimum":1},"text":{"type":"string","maxLength":4000,"description":"published"}}})";

inline constexpr std::string_view reason_body =
    R"({"type":"object","required":["item","reason"],"properties":{"item":{"type":"integer","minimum":1},"reason":{"type":"string","maxLength":1000}}})";

inline constexpr std::string_view alone_body =
    R"({"type":"object","required":["verdict","text"],"properties":{"verdict":{"enum":["approved","rejected"]},"text":{"type":"string","maxLength":4000,"description":"published"}}})";

inline constexpr std::string_view annulment_body =
    R"({"type":"object","required":["by","defect","reason"],"properties":{"by":{"enum":["official","superior","court_order"]},"defect":{"enum":["authority","procedure","substance"]},"reason":{"type":"string"},"judgment":{"type":"string"},"conflicted":{"type":"string"},"found_on":{"type":"string","format":"date","description":"The day the defect was found; required unless after a court"},"judged_on":{"type":"string","format":"date","description":"The day of the court's ruling; required after a court"}}})";

#define JERNIH_ITEM                                                                                                                            \
    R"({"type":"object","properties":{"number":{"type":"integer"},"matter":)" JERNIH_ID                                                        \
    R"(,"title":{"type":"string"},"state":{"enum":["pending","decided","postponed","referred"]},"text":{"type":"string"},)"                    \
    R"("outcome":{"enum":["approved","rejected","determined",null]},"decidable":{"type":"boolean"},"presided_by":{"type":["string","null"]},)" \
    R"("seats":{"type":"integer"},"present":{"type":"integer"},"eligible":{"type":"integer"},"quorum_needed":{"type":"integer"},)"             \
    R"("approval_needed":{"type":"integer"},"in_favour":{"type":"integer"},"against":{"type":"integer"},"abstain":{"type":"integer"},)"        \
    R"("votes_missing":{"type":"integer"},"ways_out":{"type":"array","items":{"enum":["postpone","refer_upward","results_without_quorum"]}},)" \
    R"("recused":{"type":"array","items":{"type":"object","properties":{"person":)" JERNIH_ID                                                  \
    R"(,"standing":{"enum":["standstill","barred"]},"article":{"type":"string"}}}}}})"

inline constexpr std::string_view plenary =
    R"({"type":"object","required":["id","unit","state","version"],"properties":{"id":)" JERNIH_ID
    R"(,"unit":)" JERNIH_ID
    R"(,"at":{"type":"string","format":"date-time"},"day":{"type":"string","format":"date"},"place":{"type":"string"},"access":{"enum":["open","closed"]},"purpose":{"enum":["ordinary","determines_results"]},"state":{"enum":["called","open","closed"]},"short_notice":{"type":"boolean"},"version":{"type":"integer"},"minutes_sha256":{"type":["string","null"]},"attendance":{"type":"array","items":{"type":"object","properties":{"person":)" JERNIH_ID
    R"(,"name":{"type":"string"},"presence":{"enum":["present","absent","excused",null]},"counts_as":{"type":"string"}}}},"items":{"type":"array","items":)" JERNIH_ITEM
    R"(}}})";

inline constexpr std::string_view plenaries =
    R"({"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"id":)" JERNIH_ID
    R"(,"unit":)" JERNIH_ID
    R"(,"at":{"type":"string","format":"date-time"},"place":{"type":"string"},"state":{"enum":["called","open","closed"]},"version":{"type":"integer"}}}},"next":{"type":["string","null"]}}})";

inline constexpr std::string_view matter_decision =
    R"({"type":"object","properties":{"matter":)" JERNIH_ID
    R"(,"outcome":{"enum":["approved","rejected","determined"]},"text":{"type":"string"},"on":{"type":"string","format":"date"},"decider":)" JERNIH_ID
    R"(,"annulled":{"type":"boolean"}}})";

#undef JERNIH_ITEM
#undef JERNIH_ID

}  // namespace decisions::schema
