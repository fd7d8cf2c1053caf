// Where the cases of the synthetic nation are played: its offices, its working days, and a clock that only
// moves forward. Who acts is loaded as the server would load him, and acts are recorded as the server records
// them.
#pragma once
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/write.hpp"
#include "base/result.hpp"
#include "cli/nation_people.hpp"
#include "people/unit.hpp"

namespace cli {

struct Office {
    people::Unit unit;
    std::string place;              // "Kabupaten Batang"
    std::vector<PersonId> members;  // of the plenary, the chair first
    PersonId secretary;             // runs matters and plenaries
    std::vector<PersonId> heads;    // of subdivisions; the first is its Legal & HR part
    PersonId inspector;
};

// A use case said no: what was planned cannot be. The rest of that scene is left out.
struct SceneOver : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Stage {
public:
    // Days before `until` count backwards in working days of the national calendar, from 0: `until`'s own, or
    // the last before it.
    Stage(app::Site& site, std::uint64_t seed, base::Instant until);

    Dice dice;

    // nullptr: no such office, or somebody is missing there who could play.
    const Office* office(UnitId unit);
    const Office& any_office(people::UnitLevel level);  // each once, until all were asked for

    bool reaches(int ago) const { return ago >= 0 && static_cast<std::size_t>(ago) < days_.size(); }
    base::Date day(int ago) const;  // the first one where it does not reach
    base::Date today() const { return days_.back(); }

    // What follows belongs to one scene: its steps fall away together when one fails.
    void scene(std::string name) { scenes_.push_back(std::move(name)); }
    // In the order of the calls; a scene's own steps of one day never change places. Nothing is done after
    // `until`.
    void at(int ago, std::function<void()> work) { at(ago, {}, std::move(work)); }
    void at(int ago, std::chrono::minutes after_midnight, std::function<void()> work);  // WIB; 0: in turn
    void run();
    const std::vector<std::string>& left_out() const { return left_out_; }  // scenes, with the refusal

    // Only within a step: as this person, some moments later than the act before.
    void as(PersonId person, const std::function<void(app::Change&)>& work);
    store::Connection& db() { return *db_; }

private:
    struct Step {
        base::Instant at{};
        std::size_t scene = 0;
        std::function<void()> work;
    };
    void advance(base::Instant at);
    void play_day(const std::vector<const Step*>& steps);
    Office cast(const people::Unit& unit) const;

    app::Site& site_;
    const base::Instant until_;
    std::vector<base::Date> days_;
    std::map<UnitId, people::Unit> units_;
    std::map<UnitId, Office> offices_;                          // that were asked for
    std::map<people::UnitLevel, std::vector<UnitId>> waiting_;  // offices nobody asked for yet, shuffled
    std::vector<std::string> scenes_, left_out_;
    std::vector<Step> steps_;
    std::map<int, int> turns_;    // of a day: how many steps have been put there
    std::set<std::size_t> over_;  // scenes that ended early
    store::Connection* db_ = nullptr;
};

// What the use case allows; the refusal's name ends the scene.
template <class Value, class Refusal>
const Value& allowed(const Result<Value, Refusal>& result) {
    if (!result) throw SceneOver(std::string(base::name(result.error())));
    return *result;
}

}  // namespace cli
