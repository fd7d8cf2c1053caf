#pragma once
#include <optional>

#include "declarations/declaration.hpp"

namespace declarations {

// A day off was added: what was counted before, what now. Of a submitted case the superior's limit, of a
// returned one the declarant's, of a determined one those of telling it upward and of delivering it.
struct DueMoved {
    DeclarationId declaration;
    base::Date cause{};
    std::optional<base::Date> due_before, due, completion_before, completion_due, report_before, report_by,
        deliver_before, deliver_by;
    bool due_provisional = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("cause", a.cause);
        visit("due_before", a.due_before);
        visit("due", a.due);
        visit("due_provisional", a.due_provisional);
        visit("completion_before", a.completion_before);
        visit("completion_due", a.completion_due);
        visit("report_before", a.report_before);
        visit("report_by", a.report_by);
        visit("deliver_before", a.deliver_before);
        visit("deliver_by", a.deliver_by);
    }
};

}  // namespace declarations
