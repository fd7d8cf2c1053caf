// JSON Schemas of what the calls about campaigns and statements take and give, for the API's description.
#pragma once
#include <string_view>

namespace statements::schema {

#define JERNIH_ID R"({"type":"string","pattern":"^[0-9a-hjkmnp-tv-z]{13}$"})"
#define JERNIH_DAY R"({"type":"string","format":"date"})"
#define JERNIH_COUNT R"({"type":"integer","minimum":0})"
#define JERNIH_RECEIPT R"("log_index":{"type":"integer"},"receipt":{"type":"string"})"
#define JERNIH_CAMPAIGN                                                                                                                                                    \
    R"("id":)" JERNIH_ID                                                                                                                                                   \
    R"(,"unit":{"type":"integer"},"state":{"enum":["open","closed"]},"title":{"type":"string"},"version":{"type":"string"},"basis":{"type":"string"},"opens":)" JERNIH_DAY \
    R"(,"due":)" JERNIH_DAY
#define JERNIH_PROGRESS                                                                                 \
    R"("asked":)" JERNIH_COUNT R"(,"signed":)" JERNIH_COUNT R"(,"refused":)" JERNIH_COUNT               \
    R"(,"declared":)" JERNIH_COUNT R"(,"adhoc_asked":)" JERNIH_COUNT R"(,"adhoc_signed":)" JERNIH_COUNT \
    R"(,"adhoc_refused":)" JERNIH_COUNT R"(,"adhoc_declared":)" JERNIH_COUNT

inline constexpr std::string_view page_query =
    R"({"type":"object","properties":{"before":{"type":"string","description":"next of the page before"}}})";
inline constexpr std::string_view unit_query =
    R"({"type":"object","properties":{"unit":{"type":"string","description":"code of the office; without it the one that opened the campaign"}}})";

inline constexpr std::string_view campaign =
    R"({"type":"object","properties":{)" JERNIH_CAMPAIGN R"(,)" JERNIH_RECEIPT R"(}})";
inline constexpr std::string_view campaigns =
    R"({"type":"object","properties":{"campaigns":{"type":"array","items":{"type":"object","properties":{)" JERNIH_CAMPAIGN
    R"(}}},"next":{"type":["string","null"]}}})";
inline constexpr std::string_view new_campaign =
    R"({"type":"object","required":["title","basis","due"],"properties":{"unit":{"type":"string","description":"code of the opening office; without it the caller's own"},"title":{"type":"string","maxLength":150},"basis":{"type":"string","maxLength":300},"version":{"type":"string"},"opens":)" JERNIH_DAY
    R"(,"due":)" JERNIH_DAY
    R"(,"units":{"type":"string","description":"office codes with commas between; empty: the whole range"},"below":{"enum":["own_office","all_below"]},"kinds":{"type":"array","items":{"enum":["commissioner","pns","pppk","ppnpn","adhoc"]}},"bodies":{"type":"array","items":{"enum":["ppk","pps","kpps"]}},"training":{"type":"boolean"}}})";
inline constexpr std::string_view extension =
    R"({"type":"object","required":["due","reason"],"properties":{"due":)" JERNIH_DAY
    R"(,"reason":{"type":"string","maxLength":1000}}})";
inline constexpr std::string_view reason =
    R"({"type":"object","properties":{"reason":{"type":"string","maxLength":1000,"description":"needed up to the due day"}}})";
inline constexpr std::string_view progress =
    R"({"type":"object","properties":{"campaign":)" JERNIH_ID R"(,"unit":{"type":"integer"},)" JERNIH_PROGRESS
    R"(,"below":{"type":"array","items":{"type":"object","properties":{"unit":{"type":"integer"},"name":{"type":"string"},)" JERNIH_PROGRESS
    R"(}}}}})";

inline constexpr std::string_view signing =
    R"({"type":"object","required":["promises","password","code"],"properties":{"promises":{"type":"array","items":{"type":"string"},"description":"codes of the version, each"},"capacity":)" JERNIH_ID
    R"(,"password":{"type":"string"},"code":{"type":"string","description":"six digits"}},"additionalProperties":{"type":"string","description":"a question's code: no, yes or same; with _words: what it is"}})";
inline constexpr std::string_view refusing =
    R"({"type":"object","required":["reason","password","code"],"properties":{"reason":{"type":"string","maxLength":1000},"capacity":)" JERNIH_ID
    R"(,"password":{"type":"string"},"code":{"type":"string"}}})";
inline constexpr std::string_view statement =
    R"({"type":"object","properties":{"id":)" JERNIH_ID R"(,"campaign":)" JERNIH_ID
    R"(,"outcome":{"enum":["signed","refused"]},"capacity":)" JERNIH_ID
    R"(,"late":{"type":"boolean"},)" JERNIH_RECEIPT R"(}})";
inline constexpr std::string_view statements =
    R"({"type":"object","properties":{"due":{"type":"array","items":{"type":"object","properties":{"campaign":)" JERNIH_ID
    R"(,"title":{"type":"string"},"due":)" JERNIH_DAY
    R"(,"state":{"enum":["open","signed","refused","declared"]}}}},"given":{"type":"array","items":{"type":"object","properties":{"id":)" JERNIH_ID
    R"(,"campaign":)" JERNIH_ID R"(,"outcome":{"enum":["signed","refused"]},"capacity":)" JERNIH_ID
    R"(,"late":{"type":"boolean"},"at":{"type":"string","format":"date-time"},"log_index":{"type":"integer"}}}}}})";

inline constexpr std::string_view new_roster =
    R"({"type":"object","required":["unit","body","district","members"],"properties":{"unit":{"type":"string","description":"code of the regency"},"body":{"enum":["ppk","pps","kpps"]},"district":{"type":"string"},"village":{"type":"string"},"members":{"type":"string","description":"a member a line: name; position; day of birth; telephone"}}})";
inline constexpr std::string_view roster =
    R"({"type":"object","properties":{"id":)" JERNIH_ID
    R"(,"links":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"token":{"type":"string"}}}},)" JERNIH_RECEIPT
    R"(}})";
inline constexpr std::string_view link_signing =
    R"({"type":"object","required":["token","born","promises"],"properties":{"token":{"type":"string"},"born":)" JERNIH_DAY
    R"(,"promises":{"type":"array","items":{"type":"string"}}}})";
inline constexpr std::string_view link_refusal =
    R"({"type":"object","required":["token","born","reason"],"properties":{"token":{"type":"string"},"born":)" JERNIH_DAY
    R"(,"reason":{"type":"string","maxLength":1000}}})";
inline constexpr std::string_view link_statement =
    R"({"type":"object","properties":{"id":)" JERNIH_ID R"(,)" JERNIH_RECEIPT R"(}})";

inline constexpr std::string_view papers_query =
    R"({"type":"object","properties":{"unit":{"type":"string","description":"code of the office; without it the caller's own"}}})";
#define JERNIH_PAPER                                                                                              \
    R"({"type":"object","properties":{"id":)" JERNIH_ID R"(,"campaign":)" JERNIH_ID                               \
    R"(,"person":)" JERNIH_ID                                                                                     \
    R"(,"name":{"type":"string"},"unit":{"type":"integer"},"capacity":{"type":"string"},"signed_on":)" JERNIH_DAY \
    R"(,"scan":{"type":"string","description":"SHA-256 of the scan"},"recorded_by":)" JERNIH_ID                   \
    R"(,"state":{"enum":["recorded","confirmed","rejected"]},)" JERNIH_RECEIPT R"(}})"
inline constexpr std::string_view paper = JERNIH_PAPER;
inline constexpr std::string_view papers =
    R"({"type":"object","properties":{"papers":{"type":"array","items":)" JERNIH_PAPER R"(}}})";
inline constexpr std::string_view new_paper =
    R"({"type":"object","required":["person","signed_on","scan"],"properties":{"person":)" JERNIH_ID
    R"(,"signed_on":)" JERNIH_DAY
    R"(,"scan":{"type":"string","contentEncoding":"base64","description":"PDF, JPEG or PNG, 5 MB at most; or a part of a multipart form"}}})";
inline constexpr std::string_view confirming =
    R"({"type":"object","required":["password","code"],"properties":{"password":{"type":"string"},"code":{"type":"string","description":"six digits"}}})";

#undef JERNIH_PAPER
#undef JERNIH_ID
#undef JERNIH_DAY
#undef JERNIH_COUNT
#undef JERNIH_RECEIPT
#undef JERNIH_CAMPAIGN
#undef JERNIH_PROGRESS

}  // namespace statements::schema
