#include "publication/statistics_rows.hpp"

#include <algorithm>
#include <optional>

#include "decisions/decision_rows.hpp"
#include "declarations/declaration_rows.hpp"
#include "training/reach_rows.hpp"

namespace publication {

std::vector<ProvinceStatistics> counted_statistics(store::Connection& db, int year) {
    const std::array<std::string, statistics> measures{
        std::string(decisions::decisions_measure),
        std::string(decisions::recusals_measure),
        std::string(declarations::submitted_measure),
        std::string(declarations::determined_measure),
        std::string(declarations::determined_late_measure),
        training::reached_measure(rules::TrainingTopic::conflict_of_interest, year)};
    std::vector<ProvinceStatistics> out;
    db.query<UnitId, std::string, std::optional<std::string>, std::optional<std::int64_t>>(
          "select u.id, u.name, c.measure, c.value from unit u left join counter c on c.unit = u.id and "
          "c.measure in "
          "(?, ?, ?, ?, ?, ?) where u.id = ? or u.parent = ? order by u.id",
          measures[0], measures[1], measures[2], measures[3], measures[4], measures[5], people::the_nation,
          people::the_nation)
        .each([&](UnitId unit, std::string name, const std::optional<std::string>& measure,
                  std::optional<std::int64_t> value) {
            if (out.empty() || out.back().unit != unit)
                out.push_back({.unit = unit, .name = std::move(name)});
            if (!measure || !value) return;
            const auto at = std::ranges::find(measures, *measure);
            if (at != measures.end())
                out.back().counts[static_cast<std::size_t>(at - measures.begin())] = *value;
        });
    return out;
}

void keep_statistics(store::Connection& db, base::Date day, const std::vector<ProvinceStatistics>& figures) {
    db.exec("delete from public_figure where day <= ?", day);
    for (const auto& row : figures)
        for (std::size_t i = 0; i < statistics; ++i)
            db.exec("insert into public_figure(day, unit, measure, value) values(?, ?, ?, ?)", day, row.unit,
                    base::names<Statistic>[i], row.counts[i]);
}

std::optional<PublishedStatistics> published_statistics(store::Connection& db) {
    const auto day = db.query<std::optional<base::Date>>("select max(day) from public_figure").value();
    if (!day || !*day) return std::nullopt;
    PublishedStatistics out{**day, {}};
    db.query<UnitId, std::string, Statistic, std::int64_t>(
          "select f.unit, u.name, f.measure, f.value from public_figure f join unit u on u.id = f.unit where "
          "f.day = ? "
          "order by f.unit",
          out.day)
        .each([&](UnitId unit, std::string name, Statistic which, std::int64_t value) {
            if (out.figures.empty() || out.figures.back().unit != unit)
                out.figures.push_back({.unit = unit, .name = std::move(name)});
            out.figures.back().counts[static_cast<std::size_t>(which)] = value;
        });
    return out;
}

}  // namespace publication
