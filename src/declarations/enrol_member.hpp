// Use case: a member of an ad hoc body, who has no account, declares by his personal link. A declaration
// needs an official on record with a post, so the list's line becomes one. Whether ad hoc bodies are covered
// and who their superior is the law leaves open: docs/decisions/0080-answers-by-link.md.
#pragma once
#include "people/people_acts.hpp"
#include "statements/statement.hpp"

namespace declarations {

struct EnrolFacts {
    statements::Member member;
    statements::Roster roster;
    AppointmentId appointment;  // what they will be
    PositionId position;
    PositionId chair;  // of the regency's KPU, which appoints the body; none: the office has no such post
    base::Date today{};
};

people::OfficialRegistered enrol_member(const EnrolFacts& facts);

// "Ketua PPS" chairs, whatever else is said; everybody else is a member.
rules::PositionKind post_of(rules::AdhocBody body, std::string_view position);

}  // namespace declarations
