// JSON Schemas of what the calls about matters take and give, for the API's description.
#pragma once
#include <string_view>

namespace matters::schema {

#define JERNIH_ID R"({"type":"string","pattern":"^[0-9a-hjkmnp-tv-z]{13}$"})"
#define JERNIH_ID_OR_NULL R"({"type":["string","null"],"pattern":"^[0-9a-hjkmnp-tv-z]{13}$"})"
#define JERNIH_MATTER_HEAD                       \
    R"("id":)" JERNIH_ID R"(,"unit":)" JERNIH_ID \
    R"(,"kind":{"enum":["procurement","candidacy","party_verification","results","staffing","licensing_policy","discipline","other"]},"nature":{"enum":["administrative","electoral"]},"title":{"type":"string"},"summary":{"type":"string"},"decided_by":{"enum":["plenary","official"]},"state":{"enum":["registered","open","decided","annulled","replaced","closed"]},"registered":{"type":"string","format":"date"},"version":{"type":"integer"})"

inline constexpr std::string_view page_query =
    R"({"type":"object","properties":{"before":{"type":"string","description":"next of the page before"}}})";

inline constexpr std::string_view matter_list =
    R"({"type":"object","required":["items","next"],"properties":{"items":{"type":"array","items":{"type":"object","properties":{)" JERNIH_MATTER_HEAD
    R"(}}},"next":)" JERNIH_ID_OR_NULL R"(}})";

inline constexpr std::string_view new_matter =
    R"({"type":"object","required":["kind","nature","title","decided_by"],"properties":{"kind":{"enum":["procurement","candidacy","party_verification","results","staffing","licensing_policy","discipline","other"]},"nature":{"enum":["administrative","electoral"]},"title":{"type":"string","maxLength":200},"summary":{"type":"string","maxLength":1000},"decided_by":{"enum":["plenary","official"]},"unit":{"type":"string","description":"the office; without it the caller's own"}}})";

inline constexpr std::string_view changed =
    R"({"type":"object","required":["log_index","receipt"],"properties":{"id":)" JERNIH_ID
    R"(,"log_index":{"type":"integer"},"receipt":{"type":"string","description":"c2sp.org/tlog-proof"}}})";

inline constexpr std::string_view matter =
    R"({"type":"object","required":["id","title","state","version","parties","steps","participants"],"properties":{)" JERNIH_MATTER_HEAD
    R"(,"parties":{"type":"array","items":{"type":"object","properties":{"id":)" JERNIH_ID
    R"(,"kind":{"enum":["person","organization"]},"name":{"type":"string"},"identifier":{"type":"string"},"role":{"type":"string"},"behind":)" JERNIH_ID_OR_NULL
    R"(}}},"steps":{"type":"array","items":{"type":"object","properties":{"number":{"type":"integer"},"title":{"type":"string"}}}},"participants":{"type":"array","items":{"type":"object","properties":{"person":)" JERNIH_ID
    R"(,"strength":{"enum":["drafts","advises","decides"]},"step":{"type":"integer"},"standing":{"enum":["clear","standstill","barred"]},"substitute":)" JERNIH_ID_OR_NULL
    R"(}}}}})";

inline constexpr std::string_view new_party =
    R"({"type":"object","required":["kind","name"],"properties":{"kind":{"enum":["person","organization"]},"name":{"type":"string"},"identifier":{"type":"string","maxLength":40,"description":"NIK, NPWP or NIB"},"behind":{"type":"string","description":"the organisation this person stands behind"},"role":{"type":"string","maxLength":100}}})";

inline constexpr std::string_view new_participant =
    R"({"type":"object","required":["person","strength"],"properties":{"person":)" JERNIH_ID
    R"(,"strength":{"enum":["drafts","advises","decides"]},"step":{"type":"integer","minimum":0}}})";

inline constexpr std::string_view new_step =
    R"({"type":"object","required":["title"],"properties":{"title":{"type":"string"}}})";
inline constexpr std::string_view reason = R"({"type":"object","properties":{"reason":{"type":"string"}}})";

inline constexpr std::string_view finding_list =
    R"({"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object","properties":{"id":)" JERNIH_ID
    R"(,"party":)" JERNIH_ID
    R"(,"matched":{"enum":["identifier","name"]},"register_says":{"type":"string"},"matter_says":{"type":"string"},"raised":{"type":"string","format":"date"},"answer":{"enum":["declared","not_me","no_longer_true",null]},"reason":{"type":["string","null"]},"since":{"type":["string","null"],"format":"date"}}}}}})";

inline constexpr std::string_view finding_reply =
    R"({"type":"object","required":["answer"],"properties":{"answer":{"enum":["declared","not_me","no_longer_true"]},"reason":{"type":"string","maxLength":1000},"since":{"type":"string","format":"date"}}})";

inline constexpr std::string_view bar_lift =
    R"({"type":"object","required":["action"],"properties":{"action":{"enum":["propose","confirm"]},"reason":{"type":"string","maxLength":1000,"description":"published; at least 20 characters"}}})";

inline constexpr std::string_view clearance_query =
    R"({"type":"object","required":["matter","official"],"properties":{"matter":)" JERNIH_ID
    R"(,"official":)" JERNIH_ID R"(}})";

inline constexpr std::string_view clearance =
    R"({"type":"object","required":["matter","official","allowed","standing","because","article","since"],"properties":{"matter":)" JERNIH_ID
    R"(,"official":)" JERNIH_ID
    R"(,"allowed":{"type":"boolean"},"standing":{"enum":["clear","standstill","barred"]},"because":{"type":"string"},"article":{"type":["string","null"]},"since":{"type":["string","null"],"format":"date"},"strength":{"enum":["drafts","advises","decides",null]},"reopened":{"type":["string","null"],"format":"date"},"substitute":)" JERNIH_ID_OR_NULL
    R"(}})";

#undef JERNIH_ID
#undef JERNIH_ID_OR_NULL
#undef JERNIH_MATTER_HEAD

}  // namespace matters::schema
