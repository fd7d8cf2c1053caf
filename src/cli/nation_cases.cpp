#include "cli/nation_cases.hpp"

#include "base/check.hpp"
#include "cli/nation_case_plan.hpp"
#include "cli/nation_founder.hpp"

namespace cli {

using matters::DecidedBy;
using people::UnitLevel;
using rules::Control;
using enum declarations::AnnouncedIn;

Plan::Plan(Stage& stage) : stage_(stage), play_(stage) {
    for (std::int64_t unit = 3301; unit < 3375 && java_.size() < 8; unit += unit == 3329 ? 42 : 3)
        if (const auto* office = stage.office(UnitId{unit})) java_.push_back(office);
    CHECK(java_.size() > 4);
    round_ = java_;
    for (int i = 0; i < 3; ++i) round_.push_back(&stage.any_office(UnitLevel::province));
    for (int i = 0; i < 19; ++i) round_.push_back(&stage.any_office(UnitLevel::regency));
    for (std::size_t left = round_.size(); left > 1; --left)
        std::swap(round_[left - 1],
                  round_[static_cast<std::size_t>(stage.dice.below(static_cast<int>(left)))]);
}

void Plan::write() {
    plenary_decisions();
    official_decisions();
    stuck_plenaries();
    coming_plenaries();
    lifted_bars();
    waiting();
    waiting_longer();
    determined();
    watched();
    found();
    central_java();
    not_open();
    yearly_statement();
}

const Topic& Plan::topic(const Office& office, DecidedBy by) {
    const auto list = topics(by);
    for (std::size_t tried = 1; tried < list.size(); ++tried, ++topic_turn_)
        if (!used_.contains({office.unit.id, &list[topic_turn_ % list.size()]})) break;
    const auto& found = list[topic_turn_++ % list.size()];
    used_.insert({office.unit.id, &found});
    return found;
}

Case& Plan::open(const Office& office, DecidedBy by, int ago, std::string party) {
    auto& matter = play_.registered(office, topic(office, by), ago, std::move(party));
    play_.opened(matter, ago);
    return matter;
}

PersonId Plan::someone(const Office& office) {
    const auto pick = static_cast<std::size_t>(stage_.dice.below(3));
    return stage_.dice.one_in(2) ? office.members[1 + pick] : office.heads[pick];
}

// Declared, determined, reviewed, decided without him; some closed since, one annulled.
void Plan::plenary_decisions() {
    for (int i = 0; i < 18; ++i) {
        stage_.scene("decided by a plenary " + std::to_string(i));
        const auto& office = next();
        const int began = 31 - i % 6, held = 6 + i % 7;
        auto& matter = open(office, DecidedBy::plenary, began);
        if (i % 5 != 4) {
            const auto who =
                i == 3 || i == 10 ? office.members[0] : office.members[1 + static_cast<std::size_t>(i % 3)];
            const auto& told = play_.tells(office, who, &matter, began - 2, i % 2 ? Kin::relative : Kin::any,
                                           rules::ConflictType::actual);
            play_.received(told, began - 3);
            play_.conflict(told, began - 5, {Control::recusal});
            if (i % 6 == 1) play_.announced(told, began - 6, meeting);
            if (i % 6 == 3 || i == 1) play_.announced(told, began - 7, publicly);
            if (i % 3 != 2) play_.reviewed(told, began - 9);
            if (i % 2 == 0) play_.reported(told, held - 1, Control::recusal, declarations::CarriedOut::yes);
            if (i % 6 == 0) play_.over(told, held - 3);
        }
        if (i % 6 == 2)
            play_.no_conflict(play_.tells(office, office.members[4], &matter, began - 3), began - 6);
        const auto& sitting = play_.called(office, {&matter}, held + 4, held, 9 + i % 6);
        play_.held(sitting, held, 9 + i % 6);
        if (i == 7) play_.annulled(matter, office.members[0], decisions::AnnulledBy::official, held - 3);
        if (i % 5 == 2) play_.closed(matter, held - 4);
    }
}

// Where one official decides and may not, the one named in his place does.
void Plan::official_decisions() {
    for (int i = 0; i < 10; ++i) {
        stage_.scene("decided by one official " + std::to_string(i));
        const auto& office = next();
        const int began = 29 - i % 5, on = 12 - i;
        auto& matter = open(office, DecidedBy::official, began);
        auto by = matter.decider;
        if (i % 5 != 4) {
            by = office.heads.back();
            const auto& told = play_.tells(office, matter.decider, &matter, began - 2, Kin::any,
                                           rules::ConflictType::actual);
            play_.conflict(told, began - 4, {Control::replacement}, by);
            if (i % 2 == 0) play_.received(told, began - 5);
            if (i % 4 == 0) play_.reviewed(told, began - 8);
            if (i % 3 == 0) play_.reported(told, on - 1, Control::replacement, declarations::CarriedOut::yes);
        }
        play_.decided(matter, by, on);
        if (i == 6) play_.annulled(matter, by, decisions::AnnulledBy::official, on - 3);
        if (i == 2) play_.closed(matter, on - 4);
    }
}

// Two who may not decide and one who is away; and three who may not: then the province decides.
void Plan::stuck_plenaries() {
    for (const bool referred : {false, true}) {
        stage_.scene(referred ? "referred upward" : "postponed");
        const auto& office = *java_[referred ? 1 : 0];
        auto& matter = open(office, DecidedBy::plenary, 24);
        for (std::size_t i = 1; i <= (referred ? 3 : 2); ++i) {
            const auto& told = play_.tells(office, office.members[i], &matter, 22,
                                           i == 1 ? Kin::relative : Kin::any, rules::ConflictType::actual);
            play_.conflict(told, 19, {Control::recusal});
            play_.received(told, 18);
        }
        auto& sitting = play_.called(office, {&matter}, 12, 8);
        if (!referred) sitting.excused = office.members[3];
        play_.held(sitting, 8);
        if (const auto* province = referred ? stage_.office(stage_province_unit) : nullptr)
            play_.called(*province, {&matter}, 4, -2);
    }
}

void Plan::coming_plenaries() {
    for (int i = 0; i < 4; ++i) {
        stage_.scene("plenary to come " + std::to_string(i));
        const auto& office = next();
        auto& first = open(office, DecidedBy::plenary, 9);
        auto& told = play_.tells(office, office.members[2], &first, i);
        if (i == 3) play_.received(told, 1);
        play_.called(office, {&first}, 3, -3 - i, 10 + i);
    }
}

void Plan::lifted_bars() {
    for (int i = 0; i < 2; ++i) {
        stage_.scene("bar lifted " + std::to_string(i));
        const auto& office = next();
        auto& matter = open(office, DecidedBy::plenary, 27);
        const auto& told =
            play_.tells(office, office.members[1], &matter, 25, Kin::any, rules::ConflictType::actual);
        play_.conflict(told, 22, {Control::recusal});
        play_.received(told, 21);
        play_.lifted(matter, office.members[1], 15);
        if (i == 0) play_.held(play_.called(office, {&matter}, 9, 5), 5);
    }
}

}  // namespace cli
