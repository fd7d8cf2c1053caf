#include "screening/import_form.hpp"

#include <algorithm>
#include <span>

#include "app/write.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/roster_rows.hpp"
#include "screening/compare_registry_form.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

constexpr std::size_t rows_in_one = 500;  // of a batch: short enough that others can write in between

// What a version that is being taken works with.
struct Taking {
    app::Site& site;
    const app::Actor& actor;
    Registry registry;
    RegistryVersionId version;
    RegistryReport report = {};
};

void lapse_open(app::Change& c, EntryId entry) {
    for (const auto& f : matters::open_findings_on(c.db, entry.value))
        c.record(matters::finding_case(f.id), f.unit, FindingLapsed{f.id, f.person});
}

// Whoever takes part is told that he may be asked anew; nobody is told of a question.
void tell_participants(app::Change& c, const Taking& t, const PartyOfMatter& p) {
    const auto matter = matters::load_matter(c.db, p.matter);
    if (!t.site.post || !matter) return;
    for (const auto& one : matters::participants_of(c.db, p.matter)) {
        const auto details = people::load_details(c.db, one.person);
        if (!details || details->email.empty()) continue;
        t.site.post(c.db,
                    {.to = details->email,
                     .subject = "Pemeriksaan keterlibatan dibuka lagi: " + matter->title,
                     .text = "Data " + p.name + " dalam " + t.registry.name +
                             " berubah. Periksa lagi apakah Anda berkepentingan dalam urusan \"" +
                             matter->title + "\": " + t.site.address + "/urusan/" + p.matter.text() + "\n"});
    }
}

// Matters a changed line touches are screened again, and those who were told "clear" are told to ask again.
void look_at_matters(app::Change& c, Taking& t, Screener& screener, const UndecidedParties& undecided,
                     const Entry& entry) {
    for (const auto& p : undecided.named_by(entry)) {
        t.report.asked += screener.screen_matter(c, p.matter);
        if (!p.open) continue;
        const auto known = matters::reopenings_of(c.db, p.matter);
        const bool told = std::ranges::any_of(known, [&](const matters::Reopening& r) {
            return r.party == p.party && r.version == t.version.value;
        });
        if (told) continue;
        c.record(matters::case_of(p.matter), p.unit,
                 matters::ClearanceReopened{p.matter, p.party, t.registry.name, t.version.value});
        tell_participants(c, t, p);
        ++t.report.reopened;
    }
}

void take_batch(Taking& t, std::span<const Entry> batch) {
    if (batch.empty()) return;
    const auto before = t.report;
    app::write_now(t.site, t.actor, [&](app::Change& c) {
        t.report = before;  // a work may run twice
        Screener screener(c.db);
        const UndecidedParties undecided(c.db);
        for (const auto& read : batch) {
            auto entry = read;
            entry.registry = t.registry.id;
            const auto known = known_entry(c.db, t.registry.id, code_key(entry));
            if (known && known->content == content_key(entry)) {
                ++t.report.counts.unchanged;
                continue;
            }
            ++(known ? t.report.counts.changed : t.report.counts.added);
            entry.id = known ? known->id : c.new_id<EntryId>();
            if (known) lapse_open(c, entry.id);
            put_entry(c.db, entry);
            t.report.asked += screener.screen_entry(c, t.registry, entry);
            look_at_matters(c, t, screener, undecided, entry);
        }
    });
}

// Lines the file has no more.
void drop_gone(Taking& t, const std::vector<EntryId>& gone) {
    for (std::size_t from = 0; from < gone.size(); from += rows_in_one)
        app::write_now(t.site, t.actor, [&](app::Change& c) {
            for (std::size_t i = from; i < std::min(gone.size(), from + rows_in_one); ++i) {
                lapse_open(c, gone[i]);
                drop_entry(c.db, gone[i]);
            }
        });
    t.report.counts.gone += std::ssize(gone);
}

// The version is recorded before its lines. True: what the check found to differ still is all that differs.
bool record_version(Taking& t, const RegistryPlan& plan, const RegistrySource& source,
                    const RegistryReport& checked) {
    bool still = false;
    app::write_now(t.site, t.actor, [&](app::Change& c) {
        const auto known = registry_named(c.db, plan.unit, plan.kind, plan.name);
        t.registry = {known ? known->id : c.new_id<RegistryId>(), plan.unit, plan.kind, plan.name,
                      plan.owner};
        t.version = c.new_id<RegistryVersionId>();
        const auto& d = checked.difference;
        still = d.whole && is_current(c.db, plan, d);
        const auto& k = checked.counts;
        c.record(CaseId{t.registry.id.value}, plan.unit,
                 RegistryImported{t.registry.id, t.version, plan.kind, plan.unit, plan.name, plan.owner,
                                  plan.source, plan.licence, plan.as_of, checked.grade, d.file, source.name,
                                  d.content, k.rows, k.added, k.changed, k.unchanged, k.gone, k.rejected});
    });
    return still;
}

// Only what differs needs the writer: a version that changes little is taken in little time.
void take_difference(Taking& t, const RegistryDifference& d, const RegistryHooks& hooks) {
    for (std::size_t from = 0; from < d.lines.size(); from += rows_in_one) {
        const auto end = std::min(d.lines.size(), from + rows_in_one);
        take_batch(t, std::span(d.lines).subspan(from, end - from));
        if (hooks.progress) hooks.progress(static_cast<std::int64_t>(end));
    }
    drop_gone(t, d.gone);
}

Result<ReadFacts, RegistryProblem> take_file(Taking& t, const RegistrySource& source,
                                             const RegistryHooks& hooks) {
    Comparison comparison(known_lines(t.site.database.reader(), t.registry.id));
    std::vector<Entry> waiting;
    const auto flush = [&] {
        take_batch(t, waiting);
        waiting.clear();
    };
    auto facts = compare_registry(t.site, t.registry.kind, source, {hooks.progress, {}}, comparison,
                                  [&](Entry&& e, Comparison::Line line, const base::Hash&) {
                                      if (line == Comparison::Line::unchanged) {
                                          ++t.report.counts.unchanged;
                                          return;
                                      }
                                      waiting.push_back(std::move(e));
                                      if (waiting.size() == rows_in_one) flush();
                                  });
    if (!facts) return facts;
    flush();
    std::vector<EntryId> gone;
    comparison.each_gone([&](EntryId id) { gone.push_back(id); });
    drop_gone(t, gone);
    return facts;
}

}  // namespace

Result<RegistryReport, RegistryProblem> take_registry(app::Site& site, const app::Actor& actor,
                                                      const RegistryPlan& plan, const RegistrySource& source,
                                                      const RegistryReport& checked,
                                                      const RegistryHooks& hooks) {
    Taking t{site, actor, {}, {}};
    if (record_version(t, plan, source, checked)) {
        take_difference(t, checked.difference, hooks);
        t.report.counts.unchanged += checked.counts.unchanged;
        t.report.counts.rows = checked.counts.rows;
        t.report.counts.rejected = checked.counts.rejected;
    } else {
        const auto facts = take_file(t, source, hooks);
        if (!facts) return refuse(facts.error());
        t.report.counts.rows = facts->rows;
        t.report.counts.rejected = facts->rejected;
    }
    t.report.grade = checked.grade;
    return t.report;
}

}  // namespace screening
