#include "statements/record_paper.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace statements {
namespace {

using enum PaperRefusal;

std::optional<PaperRefusal> refuse_second(const Paper& paper, const PaperFacts& facts) {
    if (!facts.officer.of_office) return not_officer;
    if (facts.officer.person == paper.person) return own_paper;
    if (facts.officer.person == paper.recorded_by) return recorder_confirms;
    if (paper.state != PaperState::recorded) return settled_already;
    return std::nullopt;
}

std::optional<PaperRefusal> refuse_signer(const SigningFacts& s) {
    if (!s.signer) return not_asked;
    if (s.today < s.campaign.opens) return not_open_yet;
    if (s.campaign.state == CampaignState::closed) return closed;
    if (s.signer->state == SignerState::has_signed) return signed_already;
    return std::nullopt;
}

const SigningFacts::Held* held_as(const SigningFacts& s, AppointmentId capacity) {
    const auto found = std::ranges::find(s.held, capacity, &SigningFacts::Held::appointment);
    return found == s.held.end() ? nullptr : &*found;
}

}  // namespace

Result<PaperRecorded, PaperRefusal> record_paper(base::Date signed_on, AppointmentId capacity,
                                                 const std::optional<base::Hash>& scan,
                                                 const PaperFacts& facts) {
    const auto& s = facts.signing;
    if (!facts.officer.of_office) return refuse(not_officer);
    if (s.signer && s.signer->person == facts.officer.person) return refuse(own_paper);
    if (const auto why = refuse_signer(s)) return refuse(*why);
    if (facts.waiting) return refuse(waits_already);
    if (!scan) return refuse(scan_missing);
    if (signed_on < s.campaign.opens || signed_on > s.today) return refuse(signed_on_wrong);
    if (!held_as(s, capacity)) return refuse(capacity_not_held);
    return PaperRecorded{.paper = s.id,
                         .campaign = s.campaign.id,
                         .person = s.signer->person,
                         .capacity = capacity,
                         .unit = s.signer->unit,
                         .signed_on = signed_on,
                         .scan = *scan};
}

Result<StatementSigned, PaperRefusal> confirm_paper(const Paper& paper, const PaperFacts& facts) {
    const auto& s = facts.signing;
    if (const auto why = refuse_second(paper, facts)) return refuse(*why);
    if (const auto why = refuse_signer(s)) return refuse(*why);
    const auto* held = held_as(s, paper.capacity);
    if (!held) return refuse(capacity_not_held);
    const auto* row = rules::statement_template(s.campaign.version);
    CHECK(row);
    // Late is what the paper's own day is, not the day on which somebody found time to record it.
    StatementSigned out{.statement = s.signer->statement ? s.signer->statement : paper.id,
                        .campaign = s.campaign.id,
                        .person = paper.person,
                        .capacity = paper.capacity,
                        .unit = paper.unit,
                        .name = s.name,
                        .number = s.number,
                        .position = held->position,
                        .version = s.campaign.version,
                        .declarations = s.signer->declarations,
                        .way = Way::paper,
                        .scan = paper.scan,
                        .recorded_by = paper.recorded_by,
                        .confirmed_by = facts.officer.person,
                        .signed_on = paper.signed_on,
                        .late = paper.signed_on > s.campaign.due};
    for (const auto& promise : row->value.promises) out.promises.emplace_back(promise.code);
    return out;
}

Result<PaperRejected, PaperRefusal> reject_paper(const Paper& paper, const std::string& reason,
                                                 const PaperFacts& facts) {
    if (const auto why = refuse_second(paper, facts)) return refuse(*why);
    if (blank(reason)) return refuse(reason_missing);
    return PaperRejected{paper.id, reason};
}

}  // namespace statements
