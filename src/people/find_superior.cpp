#include "people/find_superior.hpp"

#include <algorithm>

namespace people {
namespace {

using enum rules::PositionKind;

UnitId unit_at(rules::Reach reach, UnitId from, rules::Level level) {
    const bool ad_hoc = level > rules::Level::regency;  // recorded in its regency's office
    switch (reach) {
        case rules::Reach::same_unit: return from;
        case rules::Reach::one_up: return ad_hoc || from == the_nation ? from : parent_of(from);
        case rules::Reach::regency: return from;
        case rules::Reach::province:
            return people::level_of(from) == UnitLevel::regency ? parent_of(from) : from;
        case rules::Reach::national: return the_nation;
    }
    return from;
}

// An office has several of these, each the head of its own part; of PPS one for each village.
bool heads_a_part(rules::PositionKind kind) {
    return kind == subdivision_head || kind == division_head || kind == deputy ||
           kind == regional_inspector || kind == pps_chair;
}

bool same(const Place& a, const Place& b) { return a.position.id == b.position.id; }

struct Search {
    const SuperiorFacts& facts;
    std::vector<const Place*> passed;
    std::string reason;

    bool cannot(PersonId person) const {
        return person == facts.official || std::ranges::find(facts.excluded, person) != facts.excluded.end();
    }

    bool in_line(const Place& place) const {
        return std::ranges::any_of(facts.line, [&](const Place& up) { return same(up, place); });
    }

    // The official's own is never among them: no post is its own superior (rules/superiors_test.cpp).
    std::vector<const Place*> positions(rules::PositionKind kind, UnitId unit) const {
        std::vector<const Place*> out;
        for (const auto& p : facts.places)
            if (p.position.kind == kind && p.position.unit == unit) out.push_back(&p);
        return out;
    }

    // The one position that a wanted post means to this official; nullptr: the office has none that is his.
    const Place* meant(const WantedPost& wanted) const {
        const auto found = positions(wanted.kind, wanted.unit);
        for (const auto* p : found)
            if (in_line(*p)) return p;
        if (!heads_a_part(wanted.kind)) return found.empty() ? nullptr : found.front();
        // Somebody else's head is not a superior: without a line of his own only a single head can be his.
        return facts.line.empty() && found.size() == 1 ? found.front() : nullptr;
    }

    void pass(const Place& place, std::string_view why) {
        passed.push_back(&place);
        if (!reason.empty()) reason += "; ";
        reason += place.position.title + ": " + std::string(why);
    }

    Superior chosen(const Appointment& by, rules::Holder holder) const {
        return {.person = by.person,
                .capacity = by.id,
                .steps_up = 1 + static_cast<int>(passed.size()),
                .reason = reason,
                .holder = holder};
    }

    // Who acts speaks for the post: while somebody stands in, the holder does not decide.
    std::optional<Superior> ask(const Place& place) {
        if (std::ranges::any_of(passed, [&](const Place* p) { return same(*p, place); })) return std::nullopt;
        if (place.holders.empty()) return pass(place, "jabatan kosong"), std::nullopt;
        const auto& holder = place.holders.front();
        if (holder.person == facts.official)
            return pass(place, "dijabat oleh pejabat itu sendiri"), std::nullopt;
        if (cannot(holder.person)) return pass(place, "pejabatnya tidak dapat menetapkan"), std::nullopt;
        return chosen(holder, rules::Holder::person);
    }

    // The body without the official: its chair convenes, or else the member first in order.
    std::optional<Superior> convene(UnitId unit) const {
        for (auto kind : {chair, member})
            for (const auto& p : facts.places) {
                if (p.position.kind != kind || p.position.unit != unit || p.holders.empty()) continue;
                const auto& holder = p.holders.front();
                if (!cannot(holder.person)) return chosen(holder, rules::Holder::plenary);
            }
        return std::nullopt;
    }
};

}  // namespace

rules::Level level_of(rules::PositionKind kind, UnitId unit) {
    switch (kind) {
        case ppk_chair:
        case ppk_member: return rules::Level::district;
        case pps_chair:
        case pps_member: return rules::Level::village;
        case kpps_chair:
        case kpps_member: return rules::Level::polling;
        default: return static_cast<rules::Level>(level_of(unit));
    }
}

std::vector<WantedPost> wanted_posts(rules::PositionKind kind, UnitId unit, rules::MatterNature nature,
                                     base::Date day) {
    using enum rules::MatterNature;
    std::vector<WantedPost> out;
    const auto level = level_of(kind, unit);
    for (auto line : {nature, nature == administrative ? electoral : administrative})
        for (const auto& post : rules::superior_posts(kind, level, line, day)) {
            const WantedPost wanted{post.kind, unit_at(post.reach, unit, level), post.holder};
            if (std::ranges::find(out, wanted) == out.end()) out.push_back(wanted);
        }
    return out;
}

namespace {

// The line of an administrative matter begins with the post that the official's own reports to.
std::optional<Superior> ask_above(Search& search) {
    const auto& facts = search.facts;
    if (facts.nature != rules::MatterNature::administrative || facts.line.empty()) return std::nullopt;
    return search.ask(facts.line.front());
}

}  // namespace

std::optional<Superior> find_directly_above(const SuperiorFacts& facts) {
    if (wanted_posts(facts.position.kind, facts.position.unit, facts.nature, facts.day).empty())
        return std::nullopt;
    Search search{facts, {}, {}};
    return ask_above(search);
}

std::optional<Superior> find_superior(const SuperiorFacts& facts) {
    Search search{facts, {}, {}};
    const auto wanted = wanted_posts(facts.position.kind, facts.position.unit, facts.nature, facts.day);
    if (wanted.empty()) return std::nullopt;
    if (auto found = ask_above(search)) return found;
    for (const auto& post : wanted) {
        if (post.holder == rules::Holder::plenary) {
            if (auto found = search.convene(post.unit)) return found;
            continue;
        }
        const auto* place = search.meant(post);
        if (!place) continue;
        if (auto found = search.ask(*place)) return found;
    }
    return std::nullopt;
}

}  // namespace people
