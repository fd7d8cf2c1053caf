// For the row tests of this slice: KPU Kota Pekalongan with its secretary, and plenaries that go through the
// use cases as pages do. What they answer is "done" or the refusal's name.
#pragma once
#include <string>
#include <vector>

#include "decisions/cast_vote.hpp"
#include "decisions/choose_chair.hpp"
#include "decisions/decision_rows.hpp"
#include "decisions/issue_minutes.hpp"
#include "decisions/record_attendance.hpp"
#include "declarations/declaration_rows.hpp"
#include "matters/testing.hpp"
#include "papers/testing.hpp"
#include "training/training_rows.hpp"

namespace decisions::testing {

using people::testing::central_java;
using people::testing::pekalongan;
inline const base::Date day_of_plenary = rules::on(2026, 12, 1);

class PlenaryWorld : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world.emplace(database(), std::initializer_list<app::testing::Register>{
                                      people::register_people, papers::register_papers,
                                      training::register_training, matters::register_matters,
                                      declarations::register_declarations, register_decisions, later});
        corner = people::testing::build_corner(*world);
        using matters::testing::give_role;
        give_role(*world, corner.city.secretary, app::Role::decision_secretary, pekalongan, pekalongan);
        give_role(*world, corner.province.secretary, app::Role::decision_secretary, central_java,
                  central_java);
    }
    // Of slices after this one: a fixture sets it before SetUp.
    app::testing::Register later = [](app::Registry&) {};
    void TearDown() override {
        if (world) world->expect_rebuilds();
        world.reset();
        OnEachEngine::TearDown();
    }

    // Records what the use case answers.
    template <class Decide>
    std::string attempt(PersonId by, CaseId object, const Decide& use_case) {
        std::string answer;
        world->as(by, [&](app::Change& c) {
            const auto act = use_case(c);
            answer = act ? "done" : std::string(base::name(act.error()));
            if (act) c.record(object, unit, *act);
        });
        return answer;
    }

    MatterId open_matter(matters::Kind kind, rules::MatterNature nature,
                         matters::DecidedBy by = matters::DecidedBy::plenary) {
        MatterId id;
        world->as(corner.city.secretary, [&](app::Change& c) {
            id = c.new_id<MatterId>();
            c.record(matters::case_of(id), pekalongan,
                     matters::MatterRegistered{.matter = id,
                                               .unit = pekalongan,
                                               .kind = kind,
                                               .nature = nature,
                                               .title = "Pengadaan logistik",
                                               .summary = "Surat suara",
                                               .decided_by = by});
            c.record(matters::case_of(id), pekalongan, matters::MatterOpened{id, "Belum ada pihak"});
        });
        return id;
    }
    MatterId open_procurement() {
        return open_matter(matters::Kind::procurement, rules::MatterNature::administrative);
    }

    // A declaration of a tie by marriage, from which the standings follow.
    DeclarationId declare(MatterId matter, PersonId person) {
        DeclarationId id;
        world->as(person, [&](app::Change& c) {
            id = c.new_id<DeclarationId>();
            c.record(declarations::case_of(id), pekalongan,
                     declarations::Submitted{.declaration = id,
                                             .declarant = person,
                                             .capacity = corner.appointment[person],
                                             .unit = pekalongan,
                                             .type = rules::ConflictType::actual,
                                             .matter = matter,
                                             .party_name = "CV Maju Jaya",
                                             .relation = "spouse_of_sibling",
                                             .source = rules::Source::family_and_relatives,
                                             .grounds = {rules::Ground::relatives_and_family},
                                             .description = "Ipar saya direktur",
                                             .known_since = world->today(),
                                             .superior = corner.city.chair,
                                             .on = world->today(),
                                             .due = rules::on(2026, 11, 30)});
        });
        return id;
    }
    DeclarationId stand_still(MatterId matter, PersonId person) {
        const auto id = declare(matter, person);
        world->as(person, [&](app::Change& c) {
            c.record(matters::case_of(matter), pekalongan,
                     matters::StandstillSet{matter, person, declarations::case_of(id)});
        });
        return id;
    }
    DeclarationId bar(MatterId matter, PersonId person) {
        const auto id = stand_still(matter, person);
        world->as(corner.province.chair, [&](app::Change& c) {
            c.record(declarations::case_of(id), pekalongan,
                     declarations::Determined{.declaration = id,
                                              .decider = corner.province.chair,
                                              .truth = declarations::Truth::conflict,
                                              .truth_reason = "Ipar direktur",
                                              .impact = rules::Impact::high,
                                              .impact_reason = "Nilai besar",
                                              .controls = {rules::Control::recusal},
                                              .from = world->today(),
                                              .on = world->today(),
                                              .due = rules::on(2026, 11, 30),
                                              .report_by = rules::on(2026, 11, 30),
                                              .deliver_by = rules::on(2026, 11, 30)});
            c.record(
                matters::case_of(matter), pekalongan,
                matters::BarSet{matter, person, declarations::case_of(id), "UU 30/2014 Pasal 42 ayat (1)"});
        });
        return id;
    }

    std::string try_call(PersonId by, UnitId office, const std::vector<MatterId>& agenda,
                         std::string_view at = "2026-12-01T09:00:00+07:00",
                         rules::Purpose purpose = rules::Purpose::ordinary) {
        std::string answer;
        world->as(by, [&](app::Change& c) {
            called_ = c.new_id<PlenaryId>();
            const auto when = *base::instant_from(at);
            const auto act = call_plenary(*facts_for_call(c.db, called_, office, agenda, when, by, c.today()),
                                          {.at = when, .place = "Aula", .purpose = purpose});
            answer = act ? "done" : std::string(base::name(act.error()));
            if (act) c.record(case_of(called_), office, *act);
        });
        return answer;
    }
    PlenaryId call(PersonId by, const std::vector<MatterId>& agenda,
                   std::string_view at = "2026-12-01T09:00:00+07:00",
                   rules::Purpose purpose = rules::Purpose::ordinary) {
        EXPECT_EQ(try_call(by, unit, agenda, at, purpose), "done");
        return called_;
    }
    void go_to_the_plenary() { world->move_to("2026-12-01T09:00:00+07:00"); }

    template <class Decide>
    std::string at_plenary(PlenaryId id, PersonId by, const Decide& use_case) {
        return attempt(by, case_of(id), [&](app::Change& c) {
            return use_case(*facts_of_plenary(c.db, id, by, c.now, c.today()));
        });
    }
    PersonId secretary() const {
        return unit == pekalongan ? corner.city.secretary : corner.province.secretary;
    }

    void open(PlenaryId id, PersonId by = {}) {
        EXPECT_EQ(at_plenary(id, by ? by : secretary(), open_plenary), "done");
    }
    std::string go_on(PlenaryId id) { return at_plenary(id, secretary(), continue_without_quorum); }
    std::string close(PlenaryId id) { return at_plenary(id, secretary(), close_plenary); }
    std::string issue(PlenaryId id) {
        return at_plenary(id, secretary(), [](const PlenaryFacts& m) {
            return issue_minutes(m, base::sha256("berita acara"), 12);
        });
    }
    std::string choose_throughout(PlenaryId id, PersonId person) {
        return at_plenary(id, secretary(), [&](const PlenaryFacts& m) { return choose_chair(m, person); });
    }
    void record(PlenaryId id, const std::vector<AttendanceEntry>& entries, PersonId by = {}) {
        const auto who = by ? by : secretary();
        world->as(who, [&](app::Change& c) {
            const auto acts = record_attendance(*facts_of_plenary(c.db, id, who, c.now, c.today()), entries);
            ASSERT_TRUE(acts) << base::name(acts.error());
            for (const auto& act : *acts) c.record(case_of(id), unit, act);
        });
    }
    void attend(PlenaryId id, const std::vector<PersonId>& persons, PersonId by = {}) {
        std::vector<AttendanceEntry> entries;
        for (const auto person : persons) entries.push_back({person, Presence::present, ""});
        record(id, entries, by);
    }
    std::vector<PersonId> everybody() { return body_of(world->reader(), unit, day_of_plenary).members(); }

    template <class Decide>
    std::string on_floor(PlenaryId id, std::int64_t item, PersonId by, CaseId object,
                         const Decide& use_case) {
        return attempt(by, object,
                       [&](app::Change& c) { return use_case(*floor_of(c.db, id, item, by, c.today())); });
    }
    Result<VoteCast, VoteRefusal> try_vote(PlenaryId id, PersonId person, Choice choice,
                                           std::int64_t item = 1) {
        return cast_vote(*floor_of(world->reader(), id, item, person, world->today()), choice);
    }
    std::string vote(PlenaryId id, PersonId person, Choice choice = Choice::in_favour,
                     std::int64_t item = 1) {
        return on_floor(id, item, person, case_of(id), [&](const Floor& f) { return cast_vote(f, choice); });
    }
    std::string choose(PlenaryId id, PersonId person, std::int64_t item = 1) {
        return on_floor(id, item, secretary(), case_of(id),
                        [&](const Floor& f) { return choose_chair(f, person); });
    }
    std::string decide(PlenaryId id, PersonId by = {}, std::int64_t item = 1) {
        const auto matter = items_of(world->reader(), id).at(static_cast<std::size_t>(item - 1)).matter;
        return on_floor(id, item, by ? by : secretary(), matters::case_of(matter),
                        [](const Floor& f) { return decide_item(f, "Menetapkan CV Maju Jaya"); });
    }
    std::string postpone(PlenaryId id) {
        return on_floor(id, 1, secretary(), case_of(id),
                        [](const Floor& f) { return postpone_item(f, "Menunggu anggota lain"); });
    }
    std::string refer(PlenaryId id) {
        return on_floor(id, 1, secretary(), case_of(id),
                        [](const Floor& f) { return refer_item(f, "Tiga anggota dilarang ikut serta"); });
    }
    Quorum picture(PlenaryId id, std::int64_t item = 1) {
        const auto db = world->reader();
        return live(db, *load_plenary(db, id), items_of(db, id).at(static_cast<std::size_t>(item - 1)));
    }

    std::optional<app::testing::World> world;
    people::testing::Corner corner;
    UnitId unit = pekalongan;  // that meets

private:
    PlenaryId called_;
};

}  // namespace decisions::testing
