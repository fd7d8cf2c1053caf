#include "screening/import_form.hpp"

#include <algorithm>
#include <future>
#include <memory>
#include <utility>

#include "app/write.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/roster_rows.hpp"
#include "screening/compare_registry_form.hpp"
#include "screening/party_rows.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

// What a version that is being taken works with. The writer works on one batch while the next is read: what
// it counts is read after `settle`.
struct Taking {
    app::Site& site;
    const app::Actor& actor;
    const std::size_t lines_at_once;
    Registry registry = {};
    RegistryVersionId version = {};
    RegistryReport report = {};
    ScreenMemory memory = {};
    std::optional<SubjectIndex> index = {};
    std::future<void> writing = {};

    void settle() {
        if (writing.valid()) writing.get();
    }
    ~Taking() {
        if (writing.valid()) writing.wait();
    }
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
void look_at_matters(app::Change& c, Taking& t, Screener& screener, const KeyedEntry& entry) {
    for (const auto& p : undecided_parties(c.db, entry.keys)) {
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

void take_line(app::Change& c, Taking& t, Screener& screener, KeyedEntry& entry, bool parties) {
    const auto known = known_entry(c.db, t.registry.id, entry.code);
    if (known && known->content == entry.content) {
        ++t.report.counts.unchanged;
        return;
    }
    ++(known ? t.report.counts.changed : t.report.counts.added);
    entry.entry.registry = t.registry.id;
    entry.entry.id = known ? known->id : c.new_id<EntryId>();
    if (known) lapse_open(c, entry.entry.id);
    put_entry(c.db, entry, known ? Known::yes : Known::no);
    t.report.asked += screener.screen_entry(c, t.registry, entry);
    if (parties) look_at_matters(c, t, screener, entry);
}

// May run twice, if the database asks for it.
void take_lines(app::Change& c, Taking& t, std::vector<KeyedEntry>& batch, const RegistryReport& before) {
    t.report = before;
    // Nobody else changes lines of this list until we are done: a line is not put there twice.
    hold_entries(c.db, t.registry.id, 0);
    if (t.index) t.index->catch_up(c.db);
    t.memory.index = t.index ? &*t.index : nullptr;
    Screener screener(c.db, t.memory);
    const bool parties = has_parties(c.db);
    for (auto& entry : batch) take_line(c, t, screener, entry, parties);
    hold_entries(c.db, t.registry.id, t.report.counts.added - before.counts.added);
}

// Handed to the writer when it is done with the one before; what went wrong with that is thrown here.
void take_batch(Taking& t, std::vector<KeyedEntry> batch) {
    t.settle();
    if (batch.empty()) return;
    const auto lines = std::make_shared<std::vector<KeyedEntry>>(std::move(batch));
    const auto done = std::make_shared<std::promise<void>>();
    t.writing = done->get_future();
    t.site.writer.submit(
        [&t, lines, before = t.report](store::Connection& db) {
            auto change = t.site.journal.change(db, t.actor);
            take_lines(change, t, *lines, before);
            change.end();
        },
        [done](const std::exception_ptr& failure) {
            failure ? done->set_exception(failure) : done->set_value();
        });
}

// Lines the file has no more.
void drop_gone(Taking& t, const std::vector<EntryId>& gone) {
    t.settle();
    for (std::size_t from = 0; from < gone.size(); from += t.lines_at_once)
        app::write_now(t.site, t.actor, [&](app::Change& c) {
            std::int64_t went = 0;
            for (std::size_t i = from; i < std::min(gone.size(), from + t.lines_at_once); ++i) {
                lapse_open(c, gone[i]);
                went += drop_entry(c.db, gone[i]);
            }
            hold_entries(c.db, t.registry.id, -went);
        });
    t.report.counts.gone += std::ssize(gone);
}

// Of a long list who may be meant is looked up in memory; whose name or number was changed meanwhile is
// compared once more when all lines are there.
void prepare_index(Taking& t, const RegistryReport& checked) {
    const auto db = t.site.database.reader();
    if (SubjectIndex::is_worth(db, checked.counts.added + checked.counts.changed)) t.index.emplace(db);
}

void screen_changed(Taking& t) {
    if (!t.index) return;
    const auto changed = t.index->changed(t.site.database.reader());
    for (std::size_t from = 0; from < changed.size(); from += t.lines_at_once)
        app::write_now(t.site, t.actor, [&](app::Change& c) {
            Screener screener(c.db);
            int asked = 0;
            for (std::size_t i = from; i < std::min(changed.size(), from + t.lines_at_once); ++i)
                asked += screener.screen_official(c, changed[i]);
            t.report.asked += asked;
        });
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
        key_old_parties(c.db);
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
    for (std::size_t from = 0; from < d.lines.size(); from += t.lines_at_once) {
        const auto end = std::min(d.lines.size(), from + t.lines_at_once);
        std::vector<KeyedEntry> batch;
        for (std::size_t i = from; i < end; ++i) batch.push_back(keyed(d.lines[i]));
        take_batch(t, std::move(batch));
        if (hooks.progress) hooks.progress(static_cast<std::int64_t>(end));
    }
    drop_gone(t, d.gone);
}

struct Read {
    ReadFacts facts;
    std::int64_t unchanged = 0;
};
Result<Read, RegistryProblem> take_file(Taking& t, const RegistrySource& source, const RegistryHooks& hooks) {
    Comparison comparison(known_lines(t.site.database.reader(), t.registry.id));
    std::vector<KeyedEntry> waiting;
    Read out;
    const auto facts = compare_registry(t.site, t.registry.kind, source, {hooks.progress, {}}, comparison,
                                        [&](Entry&& e, Comparison::Line line, const base::Hash&) {
                                            if (line == Comparison::Line::unchanged) {
                                                ++out.unchanged;
                                                return;
                                            }
                                            waiting.push_back(keyed(std::move(e)));
                                            if (waiting.size() < t.lines_at_once) return;
                                            take_batch(t, std::exchange(waiting, {}));
                                        });
    if (!facts) return refuse(facts.error());
    take_batch(t, std::move(waiting));
    std::vector<EntryId> gone;
    comparison.each_gone([&](EntryId id) { gone.push_back(id); });
    drop_gone(t, gone);
    out.facts = *facts;
    return out;
}

}  // namespace

Result<RegistryReport, RegistryProblem> take_registry(app::Site& site, const app::Actor& actor,
                                                      const RegistryPlan& plan, const RegistrySource& source,
                                                      const RegistryReport& checked,
                                                      const RegistryHooks& hooks) {
    Taking t{site, actor, hooks.lines_at_once};
    prepare_index(t, checked);
    if (record_version(t, plan, source, checked)) {
        take_difference(t, checked.difference, hooks);
        t.report.counts.unchanged += checked.counts.unchanged;
        t.report.counts.rows = checked.counts.rows;
        t.report.counts.rejected = checked.counts.rejected;
    } else {
        const auto read = take_file(t, source, hooks);
        if (!read) return refuse(read.error());
        t.report.counts.unchanged += read->unchanged;
        t.report.counts.rows = read->facts.rows;
        t.report.counts.rejected = read->facts.rejected;
    }
    screen_changed(t);
    t.report.grade = checked.grade;
    return t.report;
}

}  // namespace screening
