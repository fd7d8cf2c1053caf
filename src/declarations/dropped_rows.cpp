#include "declarations/dropped_rows.hpp"

#include "declarations/apply_rows.hpp"
#include "matters/finding_rows.hpp"
#include "people/people_rows.hpp"

namespace declarations {
namespace {

void dropped(store::Connection& db, const app::Act& act, const PrefillDropped& a) {
    if (!a.declaration) return;  // noted before a declaration named its question: not to be relied on
    db.exec("insert into declaration_dropped(declaration, finding, person, what, day) values(?, ?, ?, ?, ?)",
            a.declaration, a.finding, a.person, a.what, base::day_in(base::Zone::wib, act.time));
}

}  // namespace

void register_dropped(app::Registry& registry) {
    registry.applies<PrefillDropped>(dropped);
    registry.table({"declaration_dropped", {"declaration", "finding", "person", "what", "day"}});
}

std::string relation_filled_in(store::Connection& db, const matters::Finding& finding) {
    if (finding.origin == matters::FindingOrigin::gratification) return "gift";
    if (!finding.of_register()) return {};
    const auto interest = people::load_interest(db, people::InterestId{finding.interest});
    return interest ? interest->relation : std::string{};
}

void record_dropped(app::Change& change, const Submitted& sent) {
    if (!sent.prefilled_from) return;
    const auto finding = matters::find_finding(change.db, sent.prefilled_from, sent.declarant);
    if (!finding) return;
    const auto what = find_dropped(*finding, relation_filled_in(change.db, *finding), sent);
    if (what.empty()) return;
    change.record(matters::finding_case(finding->id), finding->unit,
                  PrefillDropped{.person = sent.declarant,
                                 .finding = finding->id,
                                 .what = text_of(what),
                                 .declaration = sent.declaration});
}

std::optional<Dropped> dropped_of(store::Connection& db, DeclarationId declaration) {
    const auto row = db.query<FindingId, std::string>(
                           "select finding, what from declaration_dropped where declaration = ?", declaration)
                         .one();
    if (!row) return std::nullopt;
    return Dropped{std::get<0>(*row), dropped_in(std::get<1>(*row))};
}

}  // namespace declarations
