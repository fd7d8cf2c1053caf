#include "papers/seal_form.hpp"

#include <stdexcept>

#include "app/write.hpp"
#include "documents/local_authority.hpp"
#include "papers/document_rows.hpp"
#include "people/people_rows.hpp"

namespace papers {
namespace {

constexpr int authority_years = 20, office_years = 10;

// A clock that a demo moves back must not make a certificate that has not begun.
base::Instant begins(const app::Site& site) { return site.clock.now() - std::chrono::years{2}; }

// Whoever comes second drops his key. A crash before COMMIT leaves no key, after it both halves.
KeyRow keep(app::Site& site, UnitId unit, const documents::SealKey& made) {
    KeyRow out{made.key, made.certificate};
    const UnitId office = unit ? unit : people::the_nation;
    app::write_now(site, app::Actor{}, [&](app::Change& change) {
        if (const auto there = seal_key(change.db, unit)) {
            out = *there;
            return;
        }
        change.record(people::case_of(office), office, SealKeyMade{unit, made.certificate});
        keep_secret(change.db, unit, made.key);
    });
    return out;
}

std::optional<KeyRow> kept(app::Site& site, UnitId unit) {
    const auto db = site.database.reader();
    return seal_key(db, unit);
}

}  // namespace

documents::Sealer sealer_of(app::Site& site, UnitId unit) {
    auto authority = kept(site, UnitId{});
    if (!authority)
        authority =
            keep(site, UnitId{}, documents::new_authority(site.agency, begins(site), authority_years));
    std::string name;
    {
        const auto db = site.database.reader();
        const auto office = people::load_unit(db, unit);
        if (!office) throw std::runtime_error("no such office to seal for");
        name = office->name;
    }
    auto key = kept(site, unit);
    if (!key)
        key = keep(site, unit,
                   documents::new_office_key({authority->key, authority->certificate}, site.agency, name,
                                             begins(site), office_years));
    return documents::local_sealer(name, {key->key, key->certificate}, authority->certificate);
}

std::string sealed_pdf(const documents::Sealer& sealer, const documents::Paper& paper) {
    const auto reason =
        (paper.language == documents::Language::indonesian ? "Diterbitkan oleh " : "Issued by ") +
        sealer.name;
    return documents::sealed(documents::pdf(paper), sealer, reason, paper.made, paper.zone);
}

std::string sealed_pdf(app::Site& site, UnitId unit, const documents::Paper& paper) {
    return sealed_pdf(sealer_of(site, unit), paper);
}

}  // namespace papers
