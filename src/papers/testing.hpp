// Keys of seals are slow to make: the tests of all slices share one authority and one office key.
#pragma once
#include "app/testing.hpp"
#include "documents/local_authority.hpp"
#include "papers/document_rows.hpp"
#include "people/unit.hpp"

namespace papers::testing {

inline void seal_with_known_keys(app::testing::World& world, std::initializer_list<UnitId> offices) {
    static const base::Instant from = *base::instant_from("2024-01-01T00:00:00+07:00");
    static const auto authority = documents::new_authority("KPU", from, 20);
    static const auto key = documents::new_office_key(authority, "KPU", "KPU Kota Pekalongan", from, 10);
    world.as({}, [&](app::Change& change) {
        const auto keep = [&](UnitId unit, const documents::SealKey& made) {
            const auto office = unit ? unit : people::the_nation;
            change.record(people::case_of(office), office, SealKeyMade{unit, made.certificate});
            keep_secret(change.db, unit, made.key);
        };
        keep(UnitId{}, authority);
        for (const auto office : offices) keep(office, key);
    });
}

}  // namespace papers::testing
