// Founds the synthetic nation, office by office: the parts of nation.cpp and nation_offices.cpp.
#pragma once
#include <algorithm>
#include <array>
#include <map>

#include "app/write.hpp"
#include "cli/nation.hpp"
#include "cli/nation_cast.hpp"
#include "cli/nation_people.hpp"
#include "people/people_rows.hpp"

namespace cli {

inline constexpr UnitId stage_unit{3375}, stage_province_unit{3300};  // KPU Kota Pekalongan
inline constexpr UnitId signing_province{1300};                       // KPU Provinsi Sumatera Barat
inline constexpr std::array<std::string_view, 4> office_parts{
    "Hukum dan SDM", "Teknis Penyelenggaraan Pemilu dan Hubungan Masyarakat",
    "Perencanaan, Data, dan Informasi", "Keuangan, Umum, dan Logistik"};

// Collects acts and writes them many at a time: memory stays the same however large the nation is.
class Registrar {
public:
    Registrar(app::Site& site, std::int64_t people, const SeedProgress& progress)
        : site_(site), people_(people), progress_(progress) {}

    template <class T>
    void record(CaseId object, UnitId unit, T act) {
        waiting_.push_back(
            [object, unit, act = std::move(act)](app::Change& c) { c.record(object, unit, act); });
        if (waiting_.size() >= acts_a_work) flush();
    }
    template <class I>
    I id() {
        return site_.ids.next<I>();
    }

    void flush() {
        if (waiting_.empty()) return;
        app::write_now(site_, {}, [&](app::Change& c) {
            for (const auto& each : waiting_) each(c);
        });
        waiting_.clear();
        if (progress_) progress_(std::min(registered, people_), people_);
    }

    std::int64_t registered = 0;

private:
    static constexpr std::size_t acts_a_work = 2'000;
    app::Site& site_;
    const std::int64_t people_;
    const SeedProgress& progress_;
    std::vector<std::function<void(app::Change&)>> waiting_;
};

struct Seat {  // a position and who was put into it
    PersonId person;
    PositionId position;
    UnitId unit;
    std::string login;
};

class Founder {
public:
    Founder(app::Site& site, const NationSize& size, const SeedProgress& progress)
        : size_(size), to_(site, size.people, progress), dice_(size.seed) {}

    std::vector<Player> found();

private:
    Seat seat(UnitId unit, rules::PositionKind kind, std::string title, PositionId reports_to,
              people::StaffKind of);
    PositionId vacancy(UnitId unit, rules::PositionKind kind, std::string title, PositionId reports_to);
    void stand_in(const Seat& who, PositionId position, people::Holding holding);
    void give(const Seat& who, app::Role role, UnitId from, UnitId to);
    void players(std::string role, const Seat& who) {
        cast_.push_back({std::move(role), who.person, who.unit, who.login});
    }

    void headquarters(const people::Unit& unit);
    void inspectorate();
    void watchers(const Seat& inspector_general, const std::array<Seat, 3>& regional);
    void office(const people::Unit& unit);
    void staff_of(UnitId unit, std::int64_t count, const std::vector<Seat>& heads);
    std::vector<Seat> commission(const people::Unit& unit);
    void stage_players(const std::vector<Seat>& members, const Seat& secretary, const Seat& legal,
                       const Seat& second_legal);
    void signing_players(const Seat& chair, const Seat& secretary, const Seat* legal);
    void interest(const Seat& of, std::string relation, std::string name, std::string organization,
                  std::string role);
    void ad_hoc(const std::vector<people::Unit>& units);
    std::int64_t staff_for(std::int64_t weight) const { return weight * staff_total_ / 11'746; }

    const NationSize size_;
    Registrar to_;
    Dice dice_;
    std::vector<Player> cast_;
    PositionId secretary_general_;
    std::map<UnitId, PositionId> secretary_;
    std::vector<Seat> headquarters_staff_;
    std::vector<Seat> seated_;  // of the office being founded
    std::int64_t staff_total_ = 0;
    std::map<UnitId, int> numbers_;
};

}  // namespace cli
