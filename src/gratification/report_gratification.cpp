#include "gratification/report_gratification.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "matters/find_matches.hpp"

namespace gratification {
namespace {

std::chrono::year year_of(base::Date day) { return std::chrono::year_month_day{day}.year(); }

bool same_giver(const Earlier& e, const Giver& giver) {
    if (!e.giver.empty() && !giver.name.empty()) return matters::same_person(e.giver, giver.name);
    return matters::same_organization(e.organization, giver.organization);
}

}  // namespace

rules::Obligation obligation(const Telling& t, std::span<const Earlier> earlier) {
    rules::Weighing what{.kind = t.kind,
                         .form = t.form,
                         .value = t.rupiah,
                         .received = t.on,
                         .linked_to_office = t.linked_to_office};
    for (const auto& e : earlier) {
        if (e.kind != t.kind || !same_giver(e, t.giver)) continue;
        // HOUSE RULE, docs/decisions/0026: one occasion has one name, as the receiver wrote it.
        if (t.kind == rules::GratificationKind::ceremony && base::fold(e.occasion) == base::fold(t.occasion))
            what.occasion_before += e.rupiah;
        if (year_of(e.on) == year_of(t.on)) what.year_before += e.rupiah;
    }
    return rules::weigh(what);
}

Dues dues_of(base::Date received, base::Date reported, const rules::Calendar& calendar, int region) {
    using rules::GratificationClock;
    const auto to_kpk = rules::due(GratificationClock::to_kpk, received, calendar, region);
    CHECK(to_kpk);
    // Before KPK 2/2019 only the statute's limit is known.
    const auto to_unit =
        rules::due(GratificationClock::to_unit, received, calendar, region).value_or(*to_kpk);
    const auto forward =
        rules::due(GratificationClock::unit_to_kpk, reported, calendar, region).value_or(*to_kpk);
    return {to_unit.day, to_kpk->day, forward.day,
            to_unit.provisional || to_kpk->provisional || forward.provisional};
}

Result<Reported, ReportRefusal> report_gratification(const ReportFacts& facts, Telling telling,
                                                     std::span<const File> files) {
    using enum ReportRefusal;
    CHECK(facts.calendar != nullptr);
    if (!facts.is_official) return refuse(not_an_official);
    if (telling.on > facts.today) return refuse(in_the_future);
    if (telling.on < rules::uu_20_2001_from) return refuse(before_the_law);
    if (telling.basis != ValueBasis::unknown && !telling.rupiah) return refuse(value_missing);
    if (telling.direction == Direction::refused && telling.goods != GoodsPlace::none &&
        telling.goods != GoodsPlace::returned_to_giver)
        return refuse(goods_of_a_refusal);
    if (telling.basis == ValueBasis::unknown) telling.rupiah.reset();

    const auto duty = obligation(telling, facts.earlier);
    const auto dues = dues_of(telling.on, facts.today, *facts.calendar, facts.region);
    Reported out{.gratification = facts.id,
                 .telling = std::move(telling),
                 .obliged = duty.obliged,
                 .why = duty.why,
                 .on = facts.today,
                 .late = facts.today > dues.to_unit,
                 .dues = dues};
    for (const auto& file : files) {
        out.file_names.push_back(file.name);
        out.file_types.push_back(file.type);
        out.file_hashes.push_back(file.hash);
        out.file_bytes.push_back(file.bytes);
    }
    return out;
}

}  // namespace gratification
