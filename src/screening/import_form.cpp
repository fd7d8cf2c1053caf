#include "screening/import_form.hpp"

#include <algorithm>
#include <future>
#include <memory>
#include <set>
#include <utility>

#include "app/write.hpp"
#include "matters/finding_rows.hpp"
#include "screening/compare_registry_form.hpp"
#include "screening/look_after_rows.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_rows.hpp"
#include "screening/touched_matters_form.hpp"

namespace screening {
namespace {

// Of one transaction: short enough that others can write in between, long enough that a page of an index is
// written once for many lines.
constexpr std::size_t lines_at_once = 2'000;

// What a version that is being taken works with. The writer works on one batch while the next is read: what
// it counts is read after `settle`.
struct Taking {
    app::Site& site;
    const app::Actor& actor;
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

struct Differing {
    KeyedEntry* line;
    std::optional<Entry> before;
};
std::vector<Differing> put_lines(app::Change& c, Taking& t, std::vector<KeyedEntry>& batch) {
    std::vector<Differing> out;
    for (auto& entry : batch) {
        const auto known = line_before(c.db, t.registry.id, entry);
        if (known && content_key(*known) == entry.content) {
            ++t.report.counts.unchanged;
            continue;
        }
        ++(known ? t.report.counts.changed : t.report.counts.added);
        entry.entry.registry = t.registry.id;
        entry.entry.id = known ? known->id : c.new_id<EntryId>();
        if (known) entry.entry.code_before = known->code_before.value_or(known->code);
        put_entry(c.db, entry, known ? Known::yes : Known::no);
        // Another number says nothing new of anybody: its questions stay as they are.
        if (known && facts_of(*known) == facts_of(entry.entry)) continue;
        out.push_back({&entry, known});
    }
    return out;
}

// May run twice, if the database asks for it. Questions come last: where they stand among a batch's acts
// would tell which line led to one (fill_log.hpp).
void take_lines(app::Change& c, Taking& t, std::vector<KeyedEntry>& batch, const RegistryReport& before) {
    t.report = before;
    // Nobody else changes lines of this list until we are done: a line is not put there twice.
    hold_entries(c.db, t.registry.id, 0);
    if (t.index) t.index->catch_up(c.db);
    t.memory.index = t.index ? &*t.index : nullptr;
    Screener screener(c.db, t.memory);
    const auto differing = put_lines(c, t, batch);
    TouchedMatters touched(c, t.site, t.registry, t.version, screener);
    for (const auto& d : differing) {
        touched.look(*d.line);
        if (d.before) touched.look_before(*d.before, *d.line);
    }
    for (const auto& d : differing)
        if (d.before) lapse_open(c, d.line->entry.id);
    for (const auto& d : differing) t.report.asked += screener.screen_entry(c, t.registry, *d.line);
    t.report.asked += touched.screen();
    t.report.reopened += touched.reopened();
    fill_log(c);
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
    for (std::size_t from = 0; from < gone.size(); from += lines_at_once) {
        auto report = t.report;
        app::write_now(t.site, t.actor, [&](app::Change& c) {
            report = t.report;  // may run twice
            Screener screener(c.db);
            TouchedMatters touched(c, t.site, t.registry, t.version, screener);
            const auto end = std::min(gone.size(), from + lines_at_once);
            for (std::size_t i = from; i < end; ++i)
                if (const auto line = load_entry(c.db, gone[i])) touched.look(*line);
            std::int64_t went = 0;
            std::set<PersonId> were_asked;  // by a line that goes: another list may say the same
            for (std::size_t i = from; i < end; ++i) {
                for (const auto& f : matters::open_findings_on(c.db, gone[i].value))
                    were_asked.insert(f.person);
                lapse_open(c, gone[i]);
                went += drop_entry(c.db, gone[i]);
            }
            for (const auto person : were_asked) report.asked += screener.screen_official(c, person);
            report.asked += touched.screen();
            report.reopened += touched.reopened();
            hold_entries(c.db, t.registry.id, -went);
            fill_log(c);
        });
        t.report = report;
    }
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
    for (std::size_t from = 0; from < changed.size(); from += lines_at_once)
        app::write_now(t.site, t.actor, [&](app::Change& c) {
            Screener screener(c.db);
            int asked = 0;
            for (std::size_t i = from; i < std::min(changed.size(), from + lines_at_once); ++i)
                asked += screener.screen_official(c, changed[i]);
            t.report.asked += asked;
            fill_log(c);
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
    for (std::size_t from = 0; from < d.lines.size(); from += lines_at_once) {
        const auto end = std::min(d.lines.size(), from + lines_at_once);
        std::vector<KeyedEntry> batch;
        for (std::size_t i = from; i < end; ++i) batch.push_back(keyed(d.lines[i]));
        take_batch(t, std::move(batch));
        if (hooks.progress) hooks.progress(static_cast<std::int64_t>(end));
    }
    drop_gone(t, d.gone);
}

// Once for a list of before its lines had a key of what they say.
void key_lines(Taking& t) {
    const auto at_once = static_cast<std::int64_t>(lines_at_once);
    bool old = has_old_lines(t.site.database.reader(), t.registry.id);
    while (old)
        app::write_now(t.site, t.actor,
                       [&](app::Change& c) { old = key_old_lines(c.db, t.registry.id, at_once) == at_once; });
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
                                            if (waiting.size() < lines_at_once) return;
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
    Taking t{site, actor};
    prepare_index(t, checked);
    const bool still = record_version(t, plan, source, checked);
    key_lines(t);
    if (still) {
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
