#include "screening/confirm_interests.hpp"

#include <algorithm>

#include "rules/relations.hpp"

namespace screening {
namespace {

std::chrono::year year_of(base::Date day) { return std::chrono::year_month_day{day}.year(); }

bool post_is_new(const ConfirmationFacts& f) {
    if (f.held_then.empty())
        return f.post_changed && *f.post_changed > *f.confirmed && *f.post_changed <= f.today;
    return std::ranges::any_of(f.held, [&](AppointmentId held) {
        return std::ranges::find(f.held_then, held) == f.held_then.end();
    });
}

}  // namespace

ConfirmationDue confirmation_due(const ConfirmationFacts& f) {
    using enum ConfirmationDue;
    if (!f.confirmed) return never_yet;
    if (post_is_new(f)) return post_changed;
    if (f.yearly && year_of(*f.confirmed) < year_of(f.today)) return new_year;
    return none;
}

bool asks_to_confirm(const ConfirmationFacts& f) {
    const auto due = confirmation_due(f);
    return due == ConfirmationDue::never_yet ? f.yearly && !f.ad_hoc : due != ConfirmationDue::none;
}

Result<InterestsConfirmed, ConfirmRefusal> confirm_interests(PersonId writing, PersonId whose,
                                                             std::span<const people::Interest> open,
                                                             std::span<const rules::Source> parts,
                                                             std::span<const AppointmentId> held) {
    using enum ConfirmRefusal;
    if (writing != whose) return refuse(not_his_own);
    InterestsConfirmed out{.person = whose};
    out.appointments.assign(held.begin(), held.end());
    for (std::size_t i = 0; i < base::names<rules::Source>.size(); ++i) {
        const auto source = static_cast<rules::Source>(i);
        if (std::ranges::find(parts, source) == parts.end()) return refuse(part_left_out);
        out.sources.emplace_back(base::name(source));
    }
    for (const auto& interest : open) out.interests.push_back(interest.id);
    std::ranges::sort(out.interests, {}, [](people::InterestId id) { return id.value; });
    return out;
}

RegisterDiff diff(std::span<const people::InterestId> before, std::span<const people::InterestId> after,
                  const std::map<people::InterestId, people::InterestId>& corrections) {
    const auto has = [](std::span<const people::InterestId> list, people::InterestId id) {
        return std::ranges::find(list, id) != list.end();
    };
    RegisterDiff out;
    std::vector<people::InterestId> put_right;
    for (const auto id : after) {
        if (has(before, id)) continue;
        // Put right more than once: back to the one that stood there before.
        auto first = id;
        for (auto at = corrections.find(first); at != corrections.end() && !has(before, first);
             at = corrections.find(first))
            first = at->second;
        const bool corrects = has(before, first);
        (corrects ? out.corrected : out.added).push_back(id);
        if (corrects) put_right.push_back(first);
    }
    for (const auto id : before)
        if (!has(after, id) && !has(put_right, id)) out.ended.push_back(id);
    return out;
}

rules::Source source_of(const people::Interest& interest) {
    const auto* relation = rules::relation(interest.relation);
    return relation ? relation->source : rules::Source::other;
}

}  // namespace screening
