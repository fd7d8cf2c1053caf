// The slices that the public pages read beside those of the world they are tested on.
#pragma once
#include "gratification/gratification_rows.hpp"
#include "oversight/report_rows.hpp"
#include "publication/log_day_rows.hpp"
#include "screening/screening_rows.hpp"
#include "statements/statement_rows.hpp"

namespace publication::testing {

// After people, papers, training, matters, declarations and decisions.
inline void register_the_rest(app::Registry& registry) {
    statements::register_statements(registry);
    gratification::register_gratification(registry);
    screening::register_screening(registry);
    oversight::register_oversight(registry);
    register_publication(registry);
}

}  // namespace publication::testing
