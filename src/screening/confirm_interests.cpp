#include "screening/confirm_interests.hpp"

#include <algorithm>

#include "rules/relations.hpp"

namespace screening {
namespace {

std::chrono::year year_of(base::Date day) { return std::chrono::year_month_day{day}.year(); }

}  // namespace

ConfirmationDue confirmation_due(const ConfirmationFacts& f) {
    using enum ConfirmationDue;
    if (!f.confirmed) return never_yet;
    if (f.post_changed && *f.post_changed > *f.confirmed && *f.post_changed <= f.today) return post_changed;
    if (f.yearly && year_of(*f.confirmed) < year_of(f.today)) return new_year;
    return none;
}

Result<InterestsConfirmed, ConfirmRefusal> confirm_interests(PersonId writing, PersonId whose,
                                                             std::span<const people::Interest> open,
                                                             std::span<const rules::Source> parts) {
    using enum ConfirmRefusal;
    if (writing != whose) return refuse(not_his_own);
    InterestsConfirmed out{.person = whose};
    for (std::size_t i = 0; i < base::names<rules::Source>.size(); ++i) {
        const auto source = static_cast<rules::Source>(i);
        if (std::ranges::find(parts, source) == parts.end()) return refuse(part_left_out);
        out.sources.emplace_back(base::name(source));
    }
    for (const auto& interest : open) out.interests.push_back(interest.id);
    std::ranges::sort(out.interests, {}, [](people::InterestId id) { return id.value; });
    return out;
}

RegisterDiff diff(std::span<const people::InterestId> before, std::span<const people::InterestId> after) {
    const auto has = [](std::span<const people::InterestId> list, people::InterestId id) {
        return std::ranges::find(list, id) != list.end();
    };
    RegisterDiff out;
    for (const auto id : after)
        if (!has(before, id)) out.added.push_back(id);
    for (const auto id : before)
        if (!has(after, id)) out.ended.push_back(id);
    return out;
}

rules::Source source_of(const people::Interest& interest) {
    const auto* relation = rules::relation(interest.relation);
    return relation ? relation->source : rules::Source::other;
}

}  // namespace screening
