// Names of the counters that say how many were reached; kept by acts, read by pages.
#pragma once
#include <chrono>
#include <string>

#include "rules/quiz.hpp"

namespace training {

inline int year_of(base::Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }
inline base::Date first_day(int year) { return rules::on(year, 1, 1); }
inline base::Date last_day(int year) { return rules::on(year, 12, 31); }

// "trained conflict_of_interest 2026": people who completed a session on the topic in that year
// (app::counter).
inline std::string reached_measure(rules::TrainingTopic topic, int year) {
    return "trained " + std::string(base::name(topic)) + " " + std::to_string(year);
}

}  // namespace training
