// JSON Schemas of what the calls about sanctions take and give, for the API's description.
#pragma once
#include <string_view>

namespace sanctions::schema {

#define JERNIH_DAY R"({"type":["string","null"],"format":"date"})"
#define JERNIH_SANCTION_FIELDS                                                                                          \
    R"("id":{"type":"string"},"unit":{"type":"string"},"respondent":{"type":"string"},"breach":{"type":"string"},)"     \
    R"("route":{"type":["string","null"]},"matter":{"type":["string","null"]},)"                                        \
    R"("state":{"enum":["told","dismissed","recommended","summoned","heard","referred","decided","delivered"]},)"       \
    R"("examiner":{"type":["string","null"]},"due":)" JERNIH_DAY                                                        \
    R"(,"outcome":{"type":["string","null"]},"level":{"type":["string","null"]},"measure":{"type":["string","null"]},)" \
    R"("appeal_open":{"type":"boolean"},"annulled":{"type":"boolean"},"version":{"type":"integer"})"
#define JERNIH_SUMMONS                                                                                      \
    R"("summons":{"type":"array","items":{"type":"object","properties":{"number":{"type":"integer"},)"      \
    R"("hearing_on":{"type":"string","format":"date"},"time":{"type":"string"},"place":{"type":"string"},)" \
    R"("late":{"type":"boolean","description":"the second one, issued after its limit"}}}},)"
#define JERNIH_RECORD                                                                                               \
    R"("record":{"type":"array","description":"of decisions, oldest first; no line is ever taken away","items":)"   \
    R"({"type":"object","properties":{"kind":{"enum":["decided","appealed","appeal_decided","annulled"]},"on":)"    \
    R"({"type":"string","format":"date"},"level":{"type":["string","null"]},"measure":{"type":["string","null"]},)" \
    R"("number":{"type":"string"},"text":{"type":"string"}}}})"

inline constexpr std::string_view list =
    R"({"type":"object","properties":{"items":{"type":"array","items":{"type":"object","required":["id","state","breach"],"properties":{)" JERNIH_SANCTION_FIELDS
    R"(}}},"next":{"type":["string","null"]}}})";

inline constexpr std::string_view one =
    R"({"type":"object","required":["id","state","breach"],"properties":{)" JERNIH_SANCTION_FIELDS
    R"(,"facts":{"type":"string"},"expected":{"type":["string","null"]},"dismissal":{"type":"string"},)" JERNIH_SUMMONS
    R"("team":{"type":"array","items":{"type":"string"},"description":"superior, oversight, human resources; empty: none"},)"
    R"("heard_on":)" JERNIH_DAY R"(,"released_from":)" JERNIH_DAY R"(,"released_until":)" JERNIH_DAY
    R"(,"referred_to":{"type":"string"},"deliver_by":)" JERNIH_DAY R"(,"delivered_on":)" JERNIH_DAY
    R"(,"appeal_by":)" JERNIH_DAY R"(,)" JERNIH_RECORD R"(}})";

inline constexpr std::string_view own_list =
    R"({"type":"object","properties":{"items":{"type":"array","items":{"type":"object","required":["id","state","breach"],"properties":{"id":{"type":"string"},"breach":{"type":"string"},"state":{"type":"string"}}}}}})";

inline constexpr std::string_view own =
    R"({"type":"object","required":["id","state","breach"],"properties":{"id":{"type":"string"},"breach":{"type":"string"},"state":{"type":"string"},)" JERNIH_SUMMONS
    R"("heard_on":)" JERNIH_DAY R"(,"hearing_record":{"type":"string"},"appeal_by":)" JERNIH_DAY
    R"(,"appeal_open":{"type":"boolean"},"annulled":{"type":"boolean"},)" JERNIH_RECORD R"(}})";

inline constexpr std::string_view page_query =
    R"({"type":"object","properties":{"before":{"type":"string"}}})";
inline constexpr std::string_view suspected =
    R"({"type":"object","required":["respondent","breach","facts"],"properties":{"respondent":{"type":"string"},"breach":{"type":"string"},"matter":{"type":"string"},)"
    R"("facts":{"type":"string"},"loss":{"type":"boolean"},"expected":{"enum":["light","medium","heavy"]},"involved":{"type":"array","items":{"type":"string"}}}})";
inline constexpr std::string_view told =
    R"({"type":"object","properties":{"id":{"type":"string"},"state":{"type":"string"}}})";

// ---- the steps of a case

inline constexpr std::string_view recommend =
    R"({"type":"object","required":["facts"],"properties":{"facts":{"type":"string"},"breach":{"type":"string","description":"without it, as it was told"},"matter":{"type":"string"},"loss":{"type":"boolean"},"expected":{"enum":["light","medium","heavy"]},"involved":{"type":"array","items":{"type":"string"}}}})";
inline constexpr std::string_view reason =
    R"({"type":"object","required":["reason"],"properties":{"reason":{"type":"string","maxLength":2000}}})";
inline constexpr std::string_view summons =
    R"({"type":"object","required":["hearing_on","time","place"],"properties":{"hearing_on":{"type":"string","format":"date","description":"not before the seventh working day"},"time":{"type":"string"},"place":{"type":"string"}}})";
inline constexpr std::string_view team =
    R"({"type":"object","required":["superior","oversight","human_resources"],"properties":{"superior":{"type":"string"},"oversight":{"type":"string"},"human_resources":{"type":"string"}}})";
inline constexpr std::string_view hearing =
    R"({"type":"object","required":["came","record"],"properties":{"came":{"type":"boolean"},"mode":{"enum":["in_person","virtual_room"]},"record":{"type":"string","maxLength":8000},"signed":{"type":"boolean"},"unsigned_reason":{"type":"string"}}})";
inline constexpr std::string_view release =
    R"({"type":"object","required":["release_reason"],"properties":{"release_reason":{"type":"string","maxLength":1000},"acting":{"type":"string","description":"who stands in as Plh.; of a civil servant required"},"plenary":{"type":"string","maxLength":200,"description":"number and day of the plenary's decision; of a member of an ad hoc body required"}}})";
inline constexpr std::string_view referral =
    R"({"type":"object","required":["referred_to","letter_number"],"properties":{"referred_to":{"type":"string"},"letter_number":{"type":"string"}}})";
inline constexpr std::string_view decision =
    R"({"type":"object","required":["outcome","number","decided_on"],"properties":{"outcome":{"enum":["no_breach","sanctioned"]},"level":{"enum":["light","medium","heavy"]},"measure":{"type":"string"},"level_reason":{"type":"string","description":"where the law leaves the level open"},"number":{"type":"string"},"text":{"type":"string"},"decided_on":{"type":"string","format":"date"}}})";
inline constexpr std::string_view delivery =
    R"({"type":"object","required":["how"],"properties":{"how":{"type":"string"}}})";
inline constexpr std::string_view appeal =
    R"({"type":"object","required":["ground"],"properties":{"ground":{"type":"string","maxLength":2000}}})";
inline constexpr std::string_view appeal_result =
    R"({"type":"object","required":["result","appeal_number","appeal_text"],"properties":{"result":{"enum":["upheld","changed","annulled"]},"appeal_level":{"enum":["light","medium","heavy"],"description":"of changed"},"appeal_measure":{"type":"string","description":"of changed"},"appeal_number":{"type":"string"},"appeal_text":{"type":"string"}}})";
inline constexpr std::string_view annulment =
    R"({"type":"object","required":["annul_number","annul_text"],"properties":{"annul_number":{"type":"string"},"annul_text":{"type":"string"}}})";
inline constexpr std::string_view candidates_query =
    R"({"type":"object","properties":{"part":{"enum":["superior","oversight","human_resources"],"description":"superior: also who may stand in"},"name":{"type":"string","description":"the beginning of any word of the name; empty: the first ones of the office"}}})";
inline constexpr std::string_view candidates =
    R"({"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"person":{"type":"string"},"name":{"type":"string"},"unit":{"type":"string"}}}},"more":{"type":"boolean","description":"there are more: write more of the name"}}})";

// ---- decisions made under a conflict

#define JERNIH_AFFECTED                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                            \
    R"({"type":"object","required":["matter","title"],"properties":{"matter":{"type":"string"},"unit":{"type":"string"},"title":{"type":"string"},"decided_on":{"type":"string","format":"date"},"annulled":{"type":"boolean"},"replaced_by":{"type":["string","null"]},"conflicts":{"type":"array","items":{"type":"object","properties":{"person":{"type":"string"},"standing":{"type":"string"}}}},"review":{"type":["object","null"],"properties":{"conflicted":{"type":"string"},"found_on":{"type":"string","format":"date"},"due":{"type":"string","format":"date"},"public_interest":{"type":"boolean"},"open":{"type":"boolean"},"result":{"type":["string","null"]},"ground":{"type":"string"},"closed_on":)" JERNIH_DAY \
    R"(,"late":{"type":"boolean"},"moved":{"type":"array","items":{"type":"object","properties":{"day_off":{"type":"string","format":"date"},"was":{"type":"string","format":"date"},"became":{"type":"string","format":"date"}}}}}}}})"
inline constexpr std::string_view affected = JERNIH_AFFECTED;
inline constexpr std::string_view affected_list =
    R"({"type":"object","properties":{"items":{"type":"array","items":)" JERNIH_AFFECTED
    R"(},"next":{"type":["string","null"]}}})";
inline constexpr std::string_view review =
    R"({"type":"object","required":["conflicted","found_on"],"properties":{"conflicted":{"type":"string"},"found_on":{"type":"string","format":"date","description":"the five working days count from it"},"public_interest":{"type":"boolean"}}})";
inline constexpr std::string_view successor =
    R"({"type":"object","required":["by"],"properties":{"by":{"type":"string","description":"the matter whose decision replaces it"}}})";
#undef JERNIH_AFFECTED

#undef JERNIH_DAY
#undef JERNIH_SANCTION_FIELDS
#undef JERNIH_SUMMONS
#undef JERNIH_RECORD

}  // namespace sanctions::schema
