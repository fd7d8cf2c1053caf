#include "complaints/pass_on_filings.hpp"

namespace complaints {
namespace {

// Whoever complained can still write when a filing is over, until its content is destroyed: somebody has to
// be able to read it.
HandlerFacts while_kept(HandlerFacts facts) {
    if (facts.state != State::forgotten) facts.state = State::received;
    return facts;
}

}  // namespace

bool has_gone(const GoneFacts& f) { return !f.in_team && (f.was_in_team || !f.serves); }

Result<bool, PassOnRefusal> pass_on_filings(const PassOnFacts& f) {
    using enum PassOnRefusal;
    if (!f.opened) return std::unexpected(locked);
    if (!f.successor || f.successor == f.leaver) return std::unexpected(oneself);
    if (f.leaver_stands && !has_gone(*f.leaver_stands)) return std::unexpected(leaver_serves);
    // Two open it for a third: neither opens it for himself.
    if (f.leaver_stands && (f.successor == f.asked_by || f.successor == f.agreed_by))
        return std::unexpected(successor_holds_it);
    if (!f.successor_serves) return std::unexpected(not_in_office);
    if (!f.successor_has_key) return std::unexpected(no_key);
    return true;
}

PassedOn pass_on_filing(const FilingToPass& f) {
    if (!f.opens || f.leaver_by_law || f.successor.facts.state == State::forgotten) return {};
    PassedOn out;
    const auto his = assign_handler(while_kept(f.successor.facts));
    if (his) return {.readers = {f.successor.person}, .assigns_successor = !his->may_know_identity};
    if (his.error() == AssignRefusal::handles_already) return {};
    for (const auto& other : f.others)
        if (out.readers.size() < most_heirs && other.person != f.successor.person && other.facts.in_team &&
            assign_handler(while_kept(other.facts)))
            out.readers.push_back(other.person);
    return out;
}

}  // namespace complaints
