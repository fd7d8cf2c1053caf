#include "cli/nation_case_stage.hpp"

#include <algorithm>

#include "app/permission.hpp"
#include "base/check.hpp"
#include "cli/nation_data.hpp"
#include "cli/nation_founder.hpp"
#include "declarations/declaration_rows.hpp"
#include "people/people_rows.hpp"

namespace cli {

using namespace std::chrono_literals;
using people::UnitLevel;

namespace {

PersonId holder(store::Connection& db, PositionId position, base::Date day) {
    const auto held = people::holders(db, position, day);
    return held.size() == 1 ? held.front().person : PersonId{};  // nobody stands in for anybody
}

}  // namespace

Stage::Stage(app::Site& site, std::uint64_t seed, base::Instant until)
    : dice(seed ^ 0x6361736573), site_(site), until_(until) {
    const auto db = site_.database.reader();
    const auto calendar = app::calendar(db);
    const auto last = base::day_in(base::Zone::wib, until_);
    for (auto d = base::day_in(base::Zone::wib, site_.clock.now()); d <= last; d += std::chrono::days{1})
        if (calendar.is_working_day(d)) days_.push_back(d);
    for (auto& unit : nation_units()) {
        if (unit.id == stage_unit) continue;
        if (unit.id != stage_province_unit) waiting_[unit.level].push_back(unit.id);
        units_.emplace(unit.id, std::move(unit));
    }
    for (auto& [level, units] : waiting_)
        for (auto left = units.size(); left > 1; --left)
            std::swap(units[left - 1], units[static_cast<std::size_t>(dice.below(static_cast<int>(left)))]);
}

Office Stage::cast(const people::Unit& unit) const {
    const auto db = site_.database.reader();
    Office out{.unit = unit, .place = unit.name.substr(std::min<std::size_t>(4, unit.name.size()))};
    if (days_.empty()) return out;
    const auto day = days_.front();
    const auto kind = unit.level == UnitLevel::national ? rules::PositionKind::secretary_general
                                                        : rules::PositionKind::secretary;
    const auto posts = people::positions_in(db, unit.id, kind);
    const auto secretary = posts.size() == 1 ? holder(db, posts.front().id, day) : PersonId{};
    for (const auto& head : people::positions_in(db, unit.id, rules::PositionKind::subdivision_head))
        if (const auto who = holder(db, head.id, day)) out.heads.push_back(who);
    out.members = people::plenary_of(db, unit.id, day);
    if (!secretary || out.heads.size() < 3 || out.members.size() != static_cast<std::size_t>(unit.seats) ||
        !app::may(db, secretary, app::Action::run_plenary, unit.id, day))
        return out;
    const auto watch = [&](rules::PositionKind watching) {
        for (const auto& post : people::positions_in(db, people::the_nation, watching))
            if (const auto who = holder(db, post.id, day);
                !out.inspector && app::may(db, who, app::Action::inspect_declaration, unit.id, day))
                out.inspector = who;
    };
    watch(rules::PositionKind::regional_inspector);
    watch(rules::PositionKind::inspector_general);
    if (out.inspector) out.secretary = secretary;
    return out;
}

const Office* Stage::office(UnitId unit) {
    const auto found = units_.find(unit);
    if (found == units_.end()) return nullptr;
    std::erase(waiting_[found->second.level], unit);
    auto [at, is_new] = offices_.try_emplace(unit);
    if (is_new) at->second = cast(found->second);
    return at->second.secretary ? &at->second : nullptr;
}

const Office& Stage::any_office(UnitLevel level) {
    for (auto& units = waiting_[level]; !units.empty();)
        if (const auto* found = office(UnitId{units.back()})) return *found;
    CHECK(false);  // nine of ten offices have everybody
}

base::Date Stage::day(int ago) const {
    return reaches(ago) ? days_[days_.size() - 1 - static_cast<std::size_t>(ago)] : days_.front();
}

void Stage::at(int ago, std::chrono::minutes after_midnight, std::function<void()> work) {
    CHECK(!scenes_.empty());
    const auto scene = scenes_.size() - 1;
    if (!reaches(ago)) {
        over_.insert(scene);  // began before the nation did: a clock set early has fewer cases
        return;
    }
    auto when = base::start_of(day(ago), base::Zone::wib) + after_midnight;
    if (after_midnight == 0min) when += 8h + 4min + turns_[ago]++ * (ago == 0 ? 90s : 5min);
    steps_.push_back({when, scene, std::move(work)});
}

void Stage::advance(base::Instant at) {
    if (site_.clock.now() < at) site_.clock.move_to(at);
}

void Stage::as(PersonId person, const std::function<void(app::Change&)>& work) {
    CHECK(db_ != nullptr);
    advance(site_.clock.now() + 55s);
    const auto today = base::day_in(base::Zone::wib, site_.clock.now());
    const auto actor = people::load_actor(*db_, person, today);
    if (!actor) throw SceneOver("nobody acts here");
    auto change = site_.journal.change(*db_, *actor);
    work(change);
    change.end();
}

void Stage::play_day(const std::vector<const Step*>& steps) {
    // One transaction for the day, many people's turns in it.
    app::write_now(site_, {}, [&](app::Change& day) {
        db_ = &day.db;
        for (const auto* step : steps) {
            if (over_.contains(step->scene)) continue;
            advance(step->at);
            try {
                step->work();
            } catch (const SceneOver& why) {
                over_.insert(step->scene);
                left_out_.push_back(scenes_[step->scene] + ": " + why.what());
            }
        }
        db_ = nullptr;
    });
}

void Stage::run() {
    if (days_.empty()) return;
    std::ranges::stable_sort(steps_, {}, &Step::at);
    std::size_t next = 0;
    const auto last = base::day_in(base::Zone::wib, until_);
    for (auto d = days_.front(); d <= last; d += std::chrono::days{1}) {
        // Who let his last day pass is passed over in the night, on days off too.
        advance(std::min(base::start_of(d, base::Zone::wib) + 5min, until_));
        declarations::record_silences(site_);
        std::vector<const Step*> today;
        for (; next < steps_.size() && base::day_in(base::Zone::wib, steps_[next].at) == d; ++next)
            if (steps_[next].at < until_) today.push_back(&steps_[next]);
        if (!today.empty()) play_day(today);
    }
}

}  // namespace cli
