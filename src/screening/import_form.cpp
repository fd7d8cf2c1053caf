#include "screening/import_form.hpp"

#include <algorithm>
#include <fstream>
#include <unordered_set>

#include "app/write.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/roster_rows.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {
namespace {

constexpr std::size_t rows_in_one = 500;  // of a batch: short enough that others can write in between

base::Hash hash_of(const RegistrySource& source) {
    if (source.file.empty()) return base::sha256(source.bytes);
    base::Sha256 sum;
    std::ifstream in(source.file, std::ios::binary);
    std::string piece(std::size_t{1} << 16, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
        sum.add(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
    return sum.done();
}

void count(RegistryCounts& c, const Entry& e) {
    if (e.name.empty()) return;
    ++c.persons;
    c.with_nik += e.nik.size() == 16 && !e.nik.ends_with('*');
    c.with_birth += e.born.has_value() || !e.nik.empty();
    c.with_place += !e.region.empty() || !e.organization.empty();
}

void add_to(base::Hash& content, const Entry& e) {
    const auto one = base::sha256(content_of(e));
    for (std::size_t i = 0; i < content.size(); ++i) content[i] ^= one[i];
}

// Reads a file and hands its entries on in batches; a row that stands in it twice is the second time a fault.
template <class Batch>
Result<ReadFacts, RegistryProblem> walk(app::Site& site, const RegistryPlan& plan,
                                        const RegistrySource& source, const RegistryHooks& hooks,
                                        std::unordered_set<std::int64_t>& seen, Batch batch) {
    std::vector<Entry> waiting;
    std::int64_t done = 0, twice = 0;
    const auto flush = [&] {
        if (!waiting.empty()) batch(waiting);
        waiting.clear();
        if (hooks.progress) hooks.progress(done);
    };
    const auto told = [&](const RegistryRowFault& f) {
        if (hooks.rejected) hooks.rejected(f);
    };
    auto facts = read_registry(
        plan.kind, source, base::day_in(base::Zone::wib, site.clock.now()),
        [&](Entry&& e) {
            ++done;
            if (!seen.insert(code_key(e)).second) {
                ++twice;
                told({e.code.empty() ? e.name : e.code, "Nomor", EntryFault::twice_in_file});
                return true;
            }
            waiting.push_back(std::move(e));
            if (waiting.size() == rows_in_one) flush();
            return true;
        },
        told);
    if (!facts) return facts;
    flush();
    facts->rejected += twice;
    return facts;
}

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

void take_batch(Taking& t, const std::vector<Entry>& batch) {
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
void drop_gone(Taking& t, const std::unordered_set<std::int64_t>& seen) {
    EntryId after;
    for (;;) {
        std::vector<EntryKey> page;
        {
            const auto db = t.site.database.reader();
            page = entry_keys(db, t.registry.id, after, 10'000);
        }
        if (page.empty()) return;
        after = page.back().id;
        std::erase_if(page, [&](const EntryKey& k) { return seen.contains(k.code_key); });
        for (std::size_t from = 0; from < page.size(); from += rows_in_one)
            app::write_now(t.site, t.actor, [&](app::Change& c) {
                for (std::size_t i = from; i < std::min(page.size(), from + rows_in_one); ++i) {
                    lapse_open(c, page[i].id);
                    drop_entry(c.db, page[i].id);
                }
            });
        t.report.counts.gone += static_cast<std::int64_t>(page.size());
    }
}

}  // namespace

Result<RegistryReport, RegistryProblem> check_registry(app::Site& site, const RegistryPlan& plan,
                                                       const RegistrySource& source,
                                                       const RegistryHooks& hooks) {
    RegistryReport out;
    out.file = hash_of(source);
    std::optional<Registry> known;
    {
        const auto db = site.database.reader();
        known = registry_named(db, plan.unit, plan.kind, plan.name);
    }
    std::unordered_set<std::int64_t> seen;
    auto& c = out.counts;
    const auto facts = walk(site, plan, source, hooks, seen, [&](const std::vector<Entry>& batch) {
        const auto db = site.database.reader();
        for (const auto& e : batch) {
            count(c, e);
            add_to(out.content, e);
            const auto there = known ? known_entry(db, known->id, code_key(e)) : std::nullopt;
            ++(!there ? c.added : there->content == content_key(e) ? c.unchanged : c.changed);
        }
    });
    if (!facts) return refuse(facts.error());
    c.rows = facts->rows;
    c.rejected = facts->rejected;
    out.ignored_heads = facts->ignored_heads;
    out.grade = grade_of(c);
    if (known) {
        const auto db = site.database.reader();
        c.gone = entries_in(db, known->id) - c.unchanged - c.changed;
    }
    return out;
}

Result<RegistryReport, RegistryProblem> take_registry(app::Site& site, const app::Actor& actor,
                                                      const RegistryPlan& plan, const RegistrySource& source,
                                                      const RegistryReport& checked,
                                                      const RegistryHooks& hooks) {
    Taking t{site, actor, {}, {}};
    app::write_now(site, actor, [&](app::Change& c) {
        const auto known = registry_named(c.db, plan.unit, plan.kind, plan.name);
        t.registry = {known ? known->id : c.new_id<RegistryId>(), plan.unit, plan.kind, plan.name,
                      plan.owner};
        t.version = c.new_id<RegistryVersionId>();
        const auto& k = checked.counts;
        c.record(
            CaseId{t.registry.id.value}, plan.unit,
            RegistryImported{t.registry.id, t.version, plan.kind, plan.unit, plan.name, plan.owner,
                             plan.source, plan.licence, plan.as_of, checked.grade, checked.file, source.name,
                             checked.content, k.rows, k.added, k.changed, k.unchanged, k.gone, k.rejected});
    });
    std::unordered_set<std::int64_t> seen;
    std::vector<Entry>
        changed;  // only these need the writer: a version that changes little is taken in little time
    const auto facts = walk(site, plan, source, hooks, seen, [&](const std::vector<Entry>& batch) {
        {
            const auto db = site.database.reader();
            for (const auto& e : batch) {
                const auto there = known_entry(db, t.registry.id, code_key(e));
                if (there && there->content == content_key(e))
                    ++t.report.counts.unchanged;
                else
                    changed.push_back(e);
            }
        }
        if (changed.size() < rows_in_one) return;
        take_batch(t, changed);
        changed.clear();
    });
    if (!facts) return refuse(facts.error());
    if (!changed.empty()) take_batch(t, changed);
    drop_gone(t, seen);
    t.report.counts.rows = facts->rows;
    t.report.counts.rejected = facts->rejected;
    t.report.grade = checked.grade;
    t.report.file = checked.file;
    t.report.content = checked.content;
    return t.report;
}

}  // namespace screening
