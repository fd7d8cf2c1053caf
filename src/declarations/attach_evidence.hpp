// Use case: a file is added to a declaration. The act keeps the name and the hash; the bytes are kept apart,
// by hash. HOUSE RULE, docs/decisions/0006-declarations.md.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"

namespace declarations {

inline constexpr std::int64_t largest_evidence = 10 << 20;  // bytes
inline constexpr std::size_t most_evidence = 20;            // files of one declaration

struct EvidenceFile {
    std::string name, type;  // application/pdf, image/jpeg or image/png
    std::string bytes;
};

struct EvidenceFacts {
    Declaration declaration;
    std::vector<Evidence> attached;
    PersonId actor;
    PersonId opener;  // who opened the case on own initiative; none: the declarant declared it himself
};

// In order of precedence.
enum class AttachRefusal {
    over,          // closed or withdrawn
    not_entitled,  // neither the declarant nor who opened the case
    name_missing,
    empty,
    too_large,
    type_not_taken,    // also: the bytes are of another type than they say
    attached_already,  // the same bytes
    too_many,
};
std::string_view article(AttachRefusal why);

Result<EvidenceAttached, AttachRefusal> attach_evidence(const EvidenceFile& file, const EvidenceFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::AttachRefusal> =
    std::array{"over"sv,      "not_entitled"sv,   "name_missing"sv,     "empty"sv,
               "too_large"sv, "type_not_taken"sv, "attached_already"sv, "too_many"sv};
