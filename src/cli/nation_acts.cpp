#include "cli/nation_acts.hpp"

#include <algorithm>

#include "app/write.hpp"
#include "cli/nation_people.hpp"
#include "declarations/declaration_rows.hpp"
#include "people/people_rows.hpp"
#include "rules/statements.hpp"
#include "statements/statement_rows.hpp"

namespace cli {
namespace {

struct Someone {
    PersonId person;
    UnitId unit;
};

// Chairs, members and heads of every office: some ten in each, whatever the nation's size.
std::vector<Someone> staff_of(store::Connection& db, base::Date day) {
    std::vector<Someone> out;
    for (const auto& office : people::units_below(db, people::the_nation)) {
        const auto add = [&](UnitId unit) {
            for (const auto kind : {rules::PositionKind::chair, rules::PositionKind::member,
                                    rules::PositionKind::subdivision_head})
                for (const auto& position : people::positions_in(db, unit, kind))
                    for (const auto& held : people::holders(db, position.id, day))
                        out.push_back({held.person, unit});
        };
        add(office.id);
        for (const auto& regency : people::units_below(db, office.id)) add(regency.id);
    }
    return out;
}

class Crowd {
public:
    Crowd(app::Site& site, std::uint64_t seed, base::Date last)
        : site_(site), dice_(seed ^ 0x63726f7764), last_(last) {
        const auto db = site_.database.reader();
        people_ = staff_of(db, base::day_in(base::Zone::wib, site_.clock.now()));
        CHECK(people_.size() > 1);
    }

    void ask_for_statements() {
        app::write_now(site_, {}, [&](app::Change& c) {
            campaign_ = c.new_id<statements::CampaignId>();
            const auto* version = rules::statement_template(c.today());
            c.record(statements::case_of(campaign_), people::the_nation,
                     statements::CampaignOpened{
                         .campaign = campaign_,
                         .unit = people::the_nation,
                         .title = "Surat Pernyataan (data contoh)",
                         .version = version ? std::string(version->value.version) : std::string{},
                         .basis = "Data contoh",
                         .on = c.today(),
                         .opens = c.today(),
                         .due = last_ + std::chrono::days{30},
                         .units = {people::the_nation},
                         .below = statements::Below::all_below,
                         .kinds = {people::StaffKind::commissioner, people::StaffKind::pns},
                         .bodies = {}});
        });
    }

    // Whoever is asked and has not answered signs, once.
    bool sign(app::Change& c) {
        if (next_signer_ == people_.size()) return false;
        const auto& who = people_[next_signer_++];
        const auto place = statements::place_on_roll(c.db, campaign_, who.person);
        if (!place || place->state != statements::SignerState::open) return true;
        const auto id = c.new_id<statements::StatementId>();
        c.record(statements::case_of(id), who.unit,
                 statements::StatementSigned{
                     .statement = id, .campaign = campaign_, .person = who.person, .unit = who.unit});
        return true;
    }

    // A declaration and what became of it: three to five acts.
    std::int64_t declare(app::Change& c) {
        const auto& who = dice_.of(people_);
        const auto& superior = dice_.of(people_);
        const auto id = c.new_id<DeclarationId>();
        const auto object = declarations::case_of(id);
        const auto record = [&](const auto& act) { c.record(object, who.unit, act); };
        record(declarations::Submitted{.declaration = id,
                                       .declarant = who.person,
                                       .unit = who.unit,
                                       .type = rules::ConflictType::potential,
                                       .matter = {},
                                       .party_name = "PT Contoh " + std::to_string(dice_.below(100'000)),
                                       .relation = "sibling",
                                       .grounds = {rules::Ground::relatives_and_family},
                                       .description = "Data contoh untuk mengukur.",
                                       .known_since = c.today(),
                                       .superior = superior.person,
                                       .on = c.today(),
                                       .due = last_ + std::chrono::days{30}});  // nobody is passed over
        record(declarations::InspectorateReceived{id, c.today()});
        if (dice_.one_in(10)) return 2;  // still waits
        record(declarations::Determined{.declaration = id,
                                        .decider = superior.person,
                                        .truth = declarations::Truth::no_conflict,
                                        .truth_reason = "Data contoh",
                                        .impact = rules::Impact::low,
                                        .impact_reason = {},
                                        .controls = {},
                                        .from = c.today(),
                                        .until = {},
                                        .on = c.today(),
                                        .due = c.today(),
                                        .late = dice_.one_in(8)});
        if (dice_.one_in(2)) return 3;
        record(declarations::InspectorateReviewed{id, "Data contoh", c.today()});
        record(declarations::Closed{id, "Data contoh", c.today()});
        return 5;
    }

private:
    app::Site& site_;
    Dice dice_;
    const base::Date last_;
    std::vector<Someone> people_;
    statements::CampaignId campaign_;
    std::size_t next_signer_ = 0;
};

}  // namespace

void seed_acts(app::Site& site, std::int64_t acts, std::uint64_t seed, base::Instant until,
               const SeedProgress& progress) {
    constexpr int turns_a_work = 500;
    const auto began = site.clock.now();
    Crowd crowd(site, seed, base::day_in(base::Zone::wib, until));
    crowd.ask_for_statements();
    std::int64_t done = 1;
    while (done < acts) {
        const auto now = began + std::chrono::seconds{(until - began).count() * done / acts};
        if (now > site.clock.now()) site.clock.move_to(now);
        app::write_now(site, {}, [&](app::Change& c) {
            for (int i = 0; i < turns_a_work && done < acts; ++i) {
                if (i % 4 == 0 && crowd.sign(c)) ++done;
                done += crowd.declare(c);
            }
        });
        if (progress) progress(std::min(done, acts), acts);
    }
    if (until > site.clock.now()) site.clock.move_to(until);
}

}  // namespace cli
