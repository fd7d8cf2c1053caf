#include "screening/risk_rows.hpp"

#include <algorithm>

#include "app/site.hpp"
#include "people/unit.hpp"
#include "rules/relations.hpp"
#include "screening/risk_count_rows.hpp"
#include "screening/subject_rows.hpp"

namespace screening {

namespace {

std::vector<RiskLine> map_of(const std::vector<RiskCount>& counts, const std::vector<RiskReview>& reviews) {
    std::map<rules::PositionKind, RiskLine> lines;
    for (const auto& count : counts) {
        auto& line = lines[count.position];
        if (count.what.empty()) {
            line.people = count.value;
        } else if (count.what == "confirmed") {
            line.confirmed_this_year = count.value;
        } else {
            const auto* option = rules::relation(count.what);
            const auto source = option ? option->source : rules::Source::other;
            line.interests[static_cast<std::size_t>(source)] += count.value;
        }
    }
    for (const auto& review : reviews) lines[review.position].last_review = review.last;
    std::vector<RiskLine> out;
    for (auto& [kind, line] : lines) {
        line.position = kind;
        if (line.people > 0) out.push_back(line);
    }
    return out;
}

}  // namespace

std::vector<RiskLine> risk_map(store::Connection& db, const app::Scope& s) {
    return map_of(risk_counts(db, s), risk_reviews(db, s));
}
std::vector<RiskLine> risk_map(store::Connection& db, people::UnitRange offices, base::Date day) {
    return map_of(risk_counts(db, offices, day), risk_reviews(db, offices));
}

RiskSummary summary_of(const std::vector<RiskLine>& map) {
    RiskSummary out{.positions = std::ssize(map), .with_interests = 0, .last_review = {}};
    for (const auto& line : map) {
        if (std::ranges::any_of(line.interests, [](std::int64_t n) { return n >= fewest_shown; }))
            ++out.with_interests;
        if (line.last_review) out.last_review = std::max(out.last_review, line.last_review);
    }
    return out;
}

ScreeningFigures screening_figures(store::Connection& db) {
    ScreeningFigures out;
    out.subjects = app::counter(db, people::the_nation, relatives_measure);
    out.officials = officials_counted(db);
    out.entries = entries_held(db);
    out.letters = db.query<std::int64_t>("select count(*) from misuse_letter").value().value_or(0);
    for (auto [state, count] : db.query<std::string, std::int64_t>(
             "select state, cast(sum(value) as bigint) from finding_count group by state order by state")) {
        out.findings += count;
        if (state == "open")
            out.open += count;
        else if (state == "lapsed")
            out.lapsed += count;
        else
            out.answers[state.substr(0, state.find(' '))] += count;
    }
    return out;
}

}  // namespace screening
