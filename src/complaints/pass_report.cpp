#include "complaints/pass_report.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace complaints {

base::Date superior_due(base::Date since, const rules::Calendar& calendar, int region) {
    const auto due = rules::due(rules::DeadlineKey::report_decision, since, calendar, region);
    CHECK(due);
    return due->day;
}

bool superior_is_silent(const Filing& f, base::Date today, const rules::Calendar& calendar, int region) {
    const bool undecided = std::ranges::any_of(
        f.clocks, [](const Clock& c) { return c.key == rules::DeadlineKey::report_decision && c.running(); });
    return f.passing && undecided && today > superior_due(f.passing->since, calendar, region);
}

Result<Passed, PassRefusal> pass_report(const PassFacts& facts) {
    using enum PassRefusal;
    const auto& f = facts.filing;
    if (f.track != Track::report) return std::unexpected(not_a_report);
    if (!is_open(f.state) || f.state == State::concluded) return std::unexpected(over);
    if (f.state == State::received || f.state == State::needs_completion)
        return std::unexpected(not_verified);
    if (!facts.respondent || !facts.respondent_serves) return std::unexpected(not_an_official);
    if (!facts.superior) return std::unexpected(nobody_above);
    const bool same = f.passing && f.passing->superior == facts.superior->person &&
                      facts.respondent == facts.respondent_before;
    // Passed again to the same one only when he has made a key since.
    if (same && (f.passing->sealed || !facts.superior_has_key)) return std::unexpected(with_the_superior);
    return Passed{.superior = *facts.superior,
                  .instead_of = f.passing && f.passing->superior != facts.superior->person
                                    ? f.passing->superior
                                    : PersonId{},
                  .sealed = facts.superior_has_key};
}

}  // namespace complaints
