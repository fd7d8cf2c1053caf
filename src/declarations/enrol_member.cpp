#include "declarations/enrol_member.hpp"

#include "base/text.hpp"
#include "statements/sign_by_link.hpp"

namespace declarations {

rules::PositionKind post_of(rules::AdhocBody body, std::string_view position) {
    using enum rules::PositionKind;
    const auto folded = base::fold(base::trim(position));
    const bool chairs = folded == "ketua" || folded.starts_with("ketua ");
    switch (body) {
        case rules::AdhocBody::ppk: return chairs ? ppk_chair : ppk_member;
        case rules::AdhocBody::pps: return chairs ? pps_chair : pps_member;
        case rules::AdhocBody::kpps: return chairs ? kpps_chair : kpps_member;
    }
    return kpps_member;
}

people::OfficialRegistered enrol_member(const EnrolFacts& facts) {
    const auto place = statements::place_of(facts.roster);
    return {.person = facts.member.id,
            .name = facts.member.name,
            .kind = people::StaffKind::adhoc,
            .unit = facts.member.unit,
            .position = facts.position,
            .position_kind = post_of(facts.roster.body, facts.member.position),
            .title = facts.member.position + ", " + place,
            .reports_to = facts.chair,
            .appointment = facts.appointment,
            .from = facts.today,
            .instrument = "Daftar badan ad hoc " + place,
            .born = facts.member.born,
            .phone = facts.member.phone};
}

}  // namespace declarations
