// Cases for the tests of rows: people of Pekalongan and Central Java, an open matter, and what is done about
// it, as the server does it.
#pragma once
#include "app/testing.hpp"
#include "declarations/declaration_facts_rows.hpp"
#include "declarations/testing.hpp"
#include "gratification/gratification_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "papers/document_rows.hpp"
#include "people/testing.hpp"
#include "statements/statement_rows.hpp"
#include "training/training_rows.hpp"

namespace declarations::testing {

inline const app::Scope nobody_else{};

struct World : app::testing::World {
    // `later`: a slice after this one, for its tests.
    explicit World(
        store::Database& database, app::testing::Register later = [](app::Registry&) {})
        : app::testing::World(database,
                              {people::register_people, papers::register_papers, training::register_training,
                               matters::register_matters, statements::register_statements,
                               gratification::register_gratification, register_declarations,
                               register_declaration_reactions, later}),
          corner(people::testing::build_corner(*this)) {
        give(corner.inspector, app::Role::inspectorate, UnitId{3300}, UnitId{3399});
    }

    void give(PersonId person, app::Role role, UnitId from, UnitId to) {
        as({}, [&](app::Change& c) {
            c.record(CaseId{person.value}, from,
                     app::RoleGranted{c.new_id<ActId>().value, person, role, from, to, rules::on(2024, 1, 1),
                                      rules::on(2099, 1, 1)});
        });
    }

    MatterId matter(matters::DecidedBy by, rules::MatterNature nature = rules::MatterNature::administrative,
                    std::string party = "CV Maju Jaya", UnitId unit = pekalongan) {
        MatterId id;
        as(corner.city.secretary, [&](app::Change& c) {
            id = c.new_id<MatterId>();
            const auto object = matters::case_of(id);
            c.record(
                object, unit,
                matters::MatterRegistered{id, unit, matters::Kind::procurement, nature, "Logistik", "", by});
            c.record(object, unit,
                     matters::PartyAdded{
                         id, c.new_id<PartyId>(), matters::PartyKind::person, std::move(party), "", {}, ""});
            c.record(object, unit, matters::MatterOpened{id, ""});
        });
        return id;
    }

    static Telling telling(rules::ConflictType type = rules::ConflictType::potential) {
        return {.type = type,
                .party_name = "CV Maju Jaya",
                .relation = "spouse_of_sibling",
                .grounds = {rules::Ground::relatives_and_family, rules::Ground::paid_by_party},
                .description = "Ipar saya direktur CV Maju Jaya.",
                .known_since = rules::on(2026, 11, 1)};
    }

    DeclarationId declare(PersonId person, MatterId about = {}, const Telling& told = telling()) {
        DeclarationId id;
        as(person, [&](app::Change& c) {
            const auto& calendar = c.calendar();
            const auto result = submit_declaration(told, facts_for_submission(c, calendar, told, about));
            ASSERT_TRUE(result) << base::name(result.error());
            record_submission(c, *result);
            id = result->declared.declaration;
        });
        return id;
    }

    // Does the use case for this person; "done" or the refusal.
    template <class Work>
    std::string act(PersonId person, DeclarationId id, Work work) {
        std::string out;
        as(person, [&](app::Change& c) {
            const auto& calendar = c.calendar();
            out = work(c, calendar, *load_declaration(c.db, id));
        });
        return out;
    }

    std::string determine(PersonId person, DeclarationId id, const Ruling& ruling) {
        return act(person, id, [&](app::Change& c, const rules::Calendar& calendar, const Declaration& d) {
            const auto result =
                determine_declaration(ruling, facts_for_determination(c, calendar, d, ruling.substitute));
            if (result) record_determination(c, d, *result);
            return outcome(result);
        });
    }
    static Ruling conflict(std::vector<rules::Control> controls, PersonId substitute = {}) {
        return {.truth = Truth::conflict,
                .truth_reason = "Benar",
                .impact = rules::Impact::high,
                .impact_reason = "Besar",
                .controls = std::move(controls),
                .from = rules::on(2026, 11, 23),
                .until = rules::on(2026, 12, 31),
                .substitute = substitute};
    }
    static Ruling nothing() { return {.truth = Truth::no_conflict, .truth_reason = "Sudah keluar"}; }

    std::string review(PersonId person, DeclarationId id) {
        return act(person, id, [](app::Change& c, const auto&, const Declaration& d) {
            const auto result = review_declaration("Sesuai", facts_for_review(c, d));
            if (result) record(c, d, *result);
            return outcome(result);
        });
    }
    std::string receive(PersonId person, DeclarationId id) {
        return act(person, id, [](app::Change& c, const auto&, const Declaration& d) {
            const auto result = receive_declaration(facts_for_receipt(c, d));
            if (result) record(c, d, *result);
            return outcome(result);
        });
    }
    std::string send_back(PersonId person, DeclarationId id) {
        return act(person, id, [](app::Change& c, const auto& calendar, const Declaration& d) {
            const auto result =
                return_to_superior("Alasan kurang", facts_for_return_to_superior(c, calendar, d));
            if (result) record_return_to_superior(c, d, *result);
            return outcome(result);
        });
    }
    std::string close(PersonId person, DeclarationId id) {
        return act(person, id, [](app::Change& c, const auto&, const Declaration& d) {
            const auto result = close_declaration("Selesai", facts_for_closing(c, d));
            if (result) record(c, d, *result);
            return outcome(result);
        });
    }

    Declaration load(DeclarationId id) {
        const auto db = reader();
        return *load_declaration(db, id);
    }
    bool sees(PersonId person, DeclarationId id) {
        const auto db = reader();
        return find_declaration(db, id, app::scope(person, app::Action::read_declaration, today()))
            .has_value();
    }
    matters::Standing standing(MatterId id, PersonId person) {
        const auto db = reader();
        return matters::standing_of(db, id, person);
    }
    std::int64_t count(std::string_view measure, UnitId unit = pekalongan) {
        const auto db = reader();
        return app::counter(db, unit, measure);
    }
    std::int64_t acts() {
        const auto db = reader();
        return db->query<std::int64_t>("select count(*) from act").value().value_or(-1);
    }
    std::string grants(DeclarationId id, PersonId person) {
        const auto db = reader();
        std::string out;
        for (auto [how] : db->query<std::string>(
                 "select how from case_grant where case_id = ? and person = ? order by how", id, person))
            out += how + " ";
        return out;
    }

    people::testing::Corner corner;
};

}  // namespace declarations::testing
