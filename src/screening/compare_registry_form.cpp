#include "screening/compare_registry_form.hpp"

#include <algorithm>
#include <fstream>

namespace screening {
namespace {

constexpr std::int64_t told_each = 500;  // lines between two words of progress

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

void keep(RegistryDifference& difference, Entry&& entry) {
    difference.whole = difference.whole && difference.lines.size() < most_kept;
    if (difference.whole) difference.lines.push_back(std::move(entry));
}

void keep_gone(RegistryDifference& difference, const Comparison& comparison) {
    comparison.each_gone([&](EntryId id) {
        difference.whole = difference.whole && difference.gone.size() < most_kept;
        if (difference.whole) difference.gone.push_back(id);
    });
    if (difference.whole) return;
    difference.lines = {};
    difference.gone = {};
}

}  // namespace

Comparison::Line Comparison::look(std::int64_t code_key, std::int64_t content) {
    const auto at = std::ranges::lower_bound(known_, code_key, {}, &KnownLine::code_key);
    if (at == known_.end() || at->code_key != code_key)
        return fresh_.insert(code_key).second ? Line::added : Line::twice;
    auto met = met_[static_cast<std::size_t>(at - known_.begin())];
    if (met) return Line::twice;
    met = true;
    return at->content == content ? Line::unchanged : Line::changed;
}

Result<ReadFacts, RegistryProblem> compare_registry(app::Site& site, RegistryKind kind,
                                                    const RegistrySource& source, const RegistryHooks& hooks,
                                                    Comparison& comparison, const OnCompared& met) {
    std::int64_t done = 0, twice = 0;
    const auto told = [&](const RegistryRowFault& f) {
        if (hooks.rejected) hooks.rejected(f);
    };
    auto facts = read_registry(
        kind, source, base::day_in(base::Zone::wib, site.clock.now()),
        [&](Entry&& e) {
            if (++done % told_each == 0 && hooks.progress) hooks.progress(done);
            const auto content = base::sha256(content_of(e));
            const auto line = comparison.look(code_key(e), content_key(content));
            if (line != Comparison::Line::twice) {
                met(std::move(e), line, content);
                return true;
            }
            ++twice;
            told({e.code.empty() ? e.name : e.code, "Nomor", EntryFault::twice_in_file});
            return true;
        },
        told);
    if (!facts) return facts;
    if (hooks.progress) hooks.progress(done);
    facts->rejected += twice;
    return facts;
}

bool is_current(store::Connection& db, const RegistryPlan& plan, const RegistryDifference& d) {
    const auto known = registry_named(db, plan.unit, plan.kind, plan.name);
    const auto id = known ? known->id : RegistryId{};
    return d.after == newest_version(db, id) && d.held == entries_in(db, id);
}

Result<RegistryReport, RegistryProblem> check_registry(app::Site& site, const RegistryPlan& plan,
                                                       const RegistrySource& source,
                                                       const RegistryHooks& hooks) {
    RegistryReport out;
    auto& d = out.difference;
    d.file = hash_of(source);
    std::vector<KnownLine> lines;
    {
        const auto db = site.database.reader();
        if (const auto known = registry_named(db, plan.unit, plan.kind, plan.name)) {
            d.after = newest_version(db, known->id);
            lines = known_lines(db, known->id);
        }
    }
    Comparison comparison(std::move(lines));
    d.held = comparison.held();
    auto& c = out.counts;
    const auto facts = compare_registry(site, plan.kind, source, hooks, comparison,
                                        [&](Entry&& e, Comparison::Line line, const base::Hash& content) {
                                            count(c, e);
                                            for (std::size_t i = 0; i < content.size(); ++i)
                                                d.content[i] ^= content[i];
                                            if (line == Comparison::Line::unchanged) {
                                                ++c.unchanged;
                                                return;
                                            }
                                            ++(line == Comparison::Line::added ? c.added : c.changed);
                                            keep(d, std::move(e));
                                        });
    if (!facts) return refuse(facts.error());
    keep_gone(d, comparison);
    c.rows = facts->rows;
    c.rejected = facts->rejected;
    c.gone = d.held - c.unchanged - c.changed;
    out.ignored_heads = facts->ignored_heads;
    out.grade = grade_of(c);
    return out;
}

}  // namespace screening
