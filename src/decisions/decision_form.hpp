// What people and programs send about plenaries and decisions, parsed once for pages and API. Field names are
// the API's; a page's form uses the same, behind the item's `prefix` where a page has several items
// ("item-3-").
#pragma once
#include "decisions/annul_decision.hpp"
#include "decisions/call_plenary.hpp"
#include "decisions/decide_alone.hpp"
#include "web/form.hpp"

namespace decisions {

struct PlenaryInput {
    UnitId unit;  // none: the sender's own office
    NewPlenary plenary;
    std::vector<MatterId> matters;  // the agenda, in order
    bool fewest_exits = false;      // put it in the order in which members leave the room least
};
// date, time ("10.00" or "10:00", in `zone`), place, access, purpose, matters (several), order (fewest_exits,
// optional), unit (optional).
PlenaryInput parse_plenary(const web::Form& form, web::Faults& faults, base::Zone zone);

// members-N-person, members-N-presence, members-N-reason. A member whose presence is not chosen is left out.
std::vector<AttendanceEntry> parse_attendance(const web::Form& form, web::Faults& faults);

struct ChairInput {
    std::int64_t item = 0;  // 0: the whole meeting
    PersonId person;
};
ChairInput parse_chair(const web::Form& form, web::Faults& faults, const std::string& prefix = {});

struct VoteInput {
    std::int64_t item = 0;
    Choice choice{};
};
VoteInput parse_vote(const web::Form& form, web::Faults& faults, const std::string& prefix = {});

struct ItemInput {
    std::int64_t item = 0;
    std::string text;  // the decision; or the reason to postpone or refer
};
ItemInput parse_decision(const web::Form& form, web::Faults& faults,
                         const std::string& prefix = {});  // item, text
ItemInput parse_reason(const web::Form& form, web::Faults& faults,
                       const std::string& prefix = {});  // item, reason

struct OpenInput {
    rules::Continuation continuation{};  // after_postponement: goes on without quorum (art. 45)
};
OpenInput parse_open(const web::Form& form, web::Faults& faults);

struct AloneInput {
    Verdict verdict{};
    std::string text;
};
AloneInput parse_alone(const web::Form& form, web::Faults& faults);

AnnulInput parse_annulment(const web::Form& form, web::Faults& faults);

// The version the sender had read: If-Match (with or without quotes), else the form's _version; nothing: not
// said. A text that is no number is a version nobody has.
std::optional<std::int64_t> version_read(const web::Request& request, const web::Form& form);

}  // namespace decisions
