// A document is issued once for each edition of its bytes; the code and the checkpoint on it stay what they
// were.
#pragma once
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "papers/document_acts.hpp"

namespace papers {

struct IssueFacts {
    std::optional<Document> issued;    // before
    std::vector<base::Hash> editions;  // of it, in order
};

// In this order: the first that holds is the answer.
enum class IssueRefusal {
    other_code,     // somebody issued it meanwhile: make the paper again with its code and checkpoint
    issued_already  // these very bytes: nothing new to record
};

[[nodiscard]] Result<DocumentIssued, IssueRefusal> issue_document(const IssueFacts& facts,
                                                                  const Document& made, const base::Hash& pdf,
                                                                  std::int64_t bytes);

}  // namespace papers

template <>
inline constexpr auto base::names<papers::IssueRefusal> = std::array{"other_code"sv, "issued_already"sv};
