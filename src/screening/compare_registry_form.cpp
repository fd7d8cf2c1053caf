#include "screening/compare_registry_form.hpp"

#include <algorithm>
#include <fstream>
#include <numeric>

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

void add(base::Hash& sum, const base::Hash& content) {
    for (std::size_t i = 0; i < content.size(); ++i) sum[i] ^= content[i];
}

// What rejected rows keep stays on the list, and so in the hash of its lines.
void keep_rejected(app::Site& site, RegistryDifference& difference, const Comparison& comparison) {
    const auto db = site.database.reader();
    comparison.each_kept([&](EntryId id) {
        if (const auto line = load_entry(db, id)) add(difference.content, base::sha256(content_of(*line)));
    });
}

}  // namespace

Comparison::Met Comparison::take(std::size_t at, Line line) {
    met_[at] = true;
    return {line, known_[at].id};
}

void Comparison::reject(std::int64_t code_key, const Identity& identity) {
    rejected_who_.insert(identity.who);
    if (identity.name != 0)
        rejected_names_.insert(identity.name);
    else
        rejected_codes_.insert(code_key);
}

bool Comparison::is_kept(const KnownLine& line) const {
    const auto& is = line.identity;
    return (is.who != 0 && rejected_who_.contains(is.who)) ||
           (is.name != 0 && rejected_names_.contains(is.name)) || rejected_codes_.contains(line.code_key);
}

// A number stands once in a file. Without one a line stands there twice when it says the same.
bool Comparison::twice(std::size_t first, std::size_t end, std::int64_t code_key, std::int64_t content,
                       bool numbered) {
    for (std::size_t i = first; i < end; ++i) {
        if (!numbered && known_[i].content != content) continue;
        const bool before = seen_[i];
        seen_[i] = true;
        return before;
    }
    return !fresh_.insert(numbered ? code_key : content).second;
}

std::optional<std::size_t> Comparison::find(Order& order, std::int64_t Identity::* key,
                                            std::int64_t wanted) const {
    if (wanted == 0) return std::nullopt;
    const auto key_at = [&](std::uint32_t i) { return known_[i].identity.*key; };
    if (order.size() != known_.size()) {
        order.resize(known_.size());
        std::iota(order.begin(), order.end(), std::uint32_t{0});
        std::ranges::stable_sort(order, {}, key_at);
    }
    for (auto at = std::ranges::lower_bound(order, wanted, {}, key_at);
         at != order.end() && key_at(*at) == wanted; ++at)
        if (!met_[*at]) return *at;
    return std::nullopt;
}

Comparison::Met Comparison::look(std::int64_t code_key, std::int64_t content, bool numbered,
                                 const std::function<Identity()>& identity) {
    const auto [from, to] = std::ranges::equal_range(known_, code_key, {}, &KnownLine::code_key);
    const auto first = static_cast<std::size_t>(from - known_.begin()),
               end = static_cast<std::size_t>(to - known_.begin());
    if (twice(first, end, code_key, content, numbered)) return {Line::twice};
    for (std::size_t i = first; i < end; ++i)
        if (!met_[i] && known_[i].content == content) return take(i, Line::unchanged);
    const auto is = identity();
    if (const auto at = find(by_facts_, &Identity::facts, is.facts)) return take(*at, Line::changed);
    for (std::size_t i = first; i < end; ++i)
        if (!met_[i] && known_[i].identity.who == is.who) return take(i, Line::changed);
    if (const auto at = find(by_who_, &Identity::who, is.who)) return take(*at, Line::changed);
    for (std::size_t i = first; i < end; ++i)
        if (!met_[i] && is.name != 0 && known_[i].identity.name == is.name) return take(i, Line::changed);
    return {Line::added};
}

Result<ReadFacts, RegistryProblem> compare_registry(app::Site& site, RegistryKind kind,
                                                    const RegistrySource& source, const RegistryHooks& hooks,
                                                    Comparison& comparison, const OnCompared& met) {
    std::int64_t done = 0, twice = 0;
    const auto told = [&](const RegistryRowFault& f) {
        if (f.read) comparison.reject(code_key(*f.read), identity_of(*f.read));
        if (hooks.rejected) hooks.rejected(f);
    };
    auto facts = read_registry(
        kind, source, base::day_in(base::Zone::wib, site.clock.now()),
        [&](Entry&& e) {
            if (++done % told_each == 0 && hooks.progress) hooks.progress(done);
            const auto content = base::sha256(content_of(e));
            const auto found = comparison.look(code_key(e), content_key(content), !e.code.empty(),
                                               [&e] { return identity_of(e); });
            if (found.line != Comparison::Line::twice) {
                e.id = found.id;
                met(std::move(e), found.line, content);
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
                                            add(d.content, content);
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
    comparison.each_gone([&](EntryId) { ++c.gone; });
    keep_rejected(site, d, comparison);
    out.ignored_heads = facts->ignored_heads;
    out.grade = grade_of(c);
    return out;
}

}  // namespace screening
