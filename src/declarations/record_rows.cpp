// The acts of an outcome, in their order: first what was done to the declaration, then what follows on the
// matter.
#include "base/text.hpp"
#include "declarations/declaration_facts_rows.hpp"
#include "matters/declared_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/reopen_finding.hpp"

namespace declarations {
namespace {

template <class Act>
void on_matter(app::Change& c, const std::optional<Act>& act) {
    if (!act) return;
    const auto matter = matters::load_matter(c.db, act->matter);
    if (matter) c.record(matters::case_of(act->matter), matter->unit, *act);
}

}  // namespace

std::int64_t record_submission(app::Change& c, const Submission& s) {
    const auto index = c.record(case_of(s.declared.declaration), s.declared.unit, s.declared);
    on_matter(c, s.standstill);
    return index;
}

void record_opening(app::Change& c, const Opening& o) {
    c.record(case_of(o.opened.declaration), o.opened.unit, o.opened);
    on_matter(c, o.standstill);
}

void record_withdrawal(app::Change& c, const Declaration& d, const Withdrawal& w) {
    record(c, d, w.withdrawn);
    on_matter(c, w.standstill_ended);
    if (!d.matter) return;
    const bool another_stands = matters::has_declared(c.db, *d.matter, d.declarant);
    for (const auto& f : matters::findings_for(c.db, d.declarant, *d.matter))
        if (const auto open = matters::reopen_finding(f, case_of(d.id), another_stands))
            c.record(matters::finding_case(f.id), f.unit, *open);
}

void record_determination(app::Change& c, const Declaration& d, const DeterminationOutcome& o) {
    record(c, d, o.determined);
    on_matter(c, o.bar);
    on_matter(c, o.standstill_ended);
    on_matter(c, o.substitute);
}

void record_return_to_superior(app::Change& c, const Declaration& d, const ReturnToSuperior& r) {
    record(c, d, r.returned);
    on_matter(c, r.standstill);
}

void record_evidence(app::Change& c, const Declaration& d, const EvidenceAttached& act,
                     std::string_view bytes) {
    const auto hash = base::from_hex(act.hash);
    CHECK(hash);
    c.db.exec("insert into blob(hash, type, bytes) values(?, ?, ?) on conflict(hash) do nothing",
              store::BytesView{*hash}, act.type, store::BytesView{bytes});
    record(c, d, act);
}

}  // namespace declarations
