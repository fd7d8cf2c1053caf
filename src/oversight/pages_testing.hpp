// Oversight's pages and API over a corner of KPU, with every slice that they count. For tests only.
#pragma once
#include "complaints/filing_rows.hpp"
#include "decisions/plenary_rows.hpp"
#include "declarations/visit_testing.hpp"
#include "oversight/oversight_routes.hpp"
#include "oversight/report_rows.hpp"
#include "sanctions/sanction_rows.hpp"
#include "screening/screening_rows.hpp"

namespace oversight::testing {

using declarations::testing::Visits;

// `officer` is Legal & HR of KPU Kota Pekalongan, `inspector` watches over Central Java.
class OversightVisits : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        auto routes = pages();
        std::ranges::copy(api(), std::back_inserter(routes));
        visits = std::make_unique<Visits>(database(), routes, [](app::Registry& registry) {
            screening::register_screening(registry);
            decisions::register_decisions(registry);
            complaints::register_filings(registry);
            sanctions::register_sanctions(registry);
            register_oversight(registry);
        });
        inspector = visits->corner.inspector;
        officer = visits->corner.city.subdivision_head;
        visits->give(officer, app::Role::legal_hr, UnitId{3375}, UnitId{3375});
    }
    void TearDown() override {
        if (visits) visits->expect_rebuilds();
        visits.reset();
        OnEachEngine::TearDown();
    }

    std::unique_ptr<Visits> visits;
    PersonId inspector, officer;
};

}  // namespace oversight::testing
