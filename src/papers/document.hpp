// What an office issues on paper. A document is made from an act each time it is asked for, sealed with the
// office's key; when it is first issued its code and its hash join the log. docs/decisions/0020.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"

namespace papers {

enum class DocumentKind { statement, certificate, summons, sanction_decision };

// Whoever checks the code of such a paper learns that it is genuine and from which office, not about whom: it
// belongs to a closed proceeding.
constexpr bool names_nobody(DocumentKind kind) {
    return kind == DocumentKind::summons || kind == DocumentKind::sanction_decision;
}

// What a document is made from: one act, about one person.
struct Origin {
    DocumentKind kind{};
    std::int64_t act = -1;  // its index in the log
    CaseId case_id;         // who may see the case may have the paper: the caller asks
    UnitId unit;            // the office that issues and seals
    PersonId person;        // whom it is about
    std::string number;     // the office's number on it; may be empty
};

struct Document {
    std::string code;  // 16 characters, code_length
    Origin of;
    std::int64_t log_size = 0;  // the checkpoint that stands on it: the log as it was when it was first made
    base::Hash log_root{};
    base::Instant issued_at{};
    std::int64_t index = -1;  // of the act that issued it
};

// 80 random bits in Crockford's letters, without I, L, O and U: easy to read out from paper.
inline constexpr std::size_t code_length = 16, code_bytes = 10;
[[nodiscard]] std::string code_from(std::string_view ten_bytes);
// As people type it: either case, blanks and hyphens anywhere, O for 0, I and L for 1. "" when it is no code.
[[nodiscard]] std::string code_typed(std::string_view text);
[[nodiscard]] std::string code_in_groups(std::string_view code);  // K7QF-9M2P-XT4A-W8ND

}  // namespace papers

template <>
inline constexpr auto base::names<papers::DocumentKind> =
    std::array{"statement"sv, "certificate"sv, "summons"sv, "sanction_decision"sv};
