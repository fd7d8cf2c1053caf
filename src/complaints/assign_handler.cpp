#include "complaints/assign_handler.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace complaints {

Result<Assigned, AssignRefusal> assign_handler(const HandlerFacts& f) {
    using enum AssignRefusal;
    if (!is_open(f.state)) return std::unexpected(over);
    // UU 25/2009 Pasal 45 ayat (1): a complaint about an officer does not go to that officer. UU 30/2014
    // Pasal 42 and 43: nor to one whose interest or kin it touches.
    if (f.named) return std::unexpected(named);
    if (f.left_out) return std::unexpected(left_out);
    if (f.related) return std::unexpected(related);
    // HOUSE RULE, docs/decisions/0052-who-reads.md: colleagues of one office do not examine each other,
    // but for the compliance team, which is one office of its own.
    if (f.same_office && !f.in_team) return std::unexpected(same_office);
    if (!f.has_key) return std::unexpected(has_no_key);
    if (f.handles_already) return std::unexpected(handles_already);
    return Assigned{.may_know_identity = f.in_team};
}

Result<bool, ReleaseRefusal> release_handler(const ReleaseFacts& f) {
    using enum ReleaseRefusal;
    if (!is_open(f.state)) return std::unexpected(over);
    if (!f.handles) return std::unexpected(not_handler);
    if (f.superior) return std::unexpected(superior);
    if (f.reason_length < least_reason) return std::unexpected(reason_missing);
    return true;
}

Searched::Searched(std::string_view text) : folded_(" " + base::fold(text) + " ") {}

bool Searched::mentions(std::string_view name) const {
    const auto folded_name = base::fold(name);
    std::size_t parts = 0;
    for (const auto part : base::split(folded_name, ' ')) {
        if (part.size() < 3) continue;  // initials and titles
        ++parts;
        if (folded_.find(" " + std::string(part) + " ") == std::string::npos) return false;
    }
    return parts > 0;
}

Result<bool, IdentityRefusal> open_identity(const IdentityFacts& f) {
    using enum IdentityRefusal;
    if (!f.in_team) return std::unexpected(not_in_team);
    if (f.channel == Channel::anonymous) return std::unexpected(anonymous);
    if (f.reason_length < least_reason) return std::unexpected(reason_missing);
    return true;
}

}  // namespace complaints
