#include "papers/issue_document.hpp"

#include <algorithm>

namespace papers {

Result<DocumentIssued, IssueRefusal> issue_document(const IssueFacts& facts, const Document& made,
                                                    const base::Hash& pdf, std::int64_t bytes) {
    if (facts.issued && facts.issued->code != made.code) return std::unexpected(IssueRefusal::other_code);
    if (std::ranges::find(facts.editions, pdf) != facts.editions.end())
        return std::unexpected(IssueRefusal::issued_already);
    return DocumentIssued{.code = made.code,
                          .of = made.of.act,
                          .person = made.of.person,
                          .number = made.of.number,
                          .pdf = pdf,
                          .bytes = bytes,
                          .edition = static_cast<std::int64_t>(facts.editions.size()) + 1,
                          .log_size = made.log_size,
                          .log_root = made.log_root};
}

}  // namespace papers
