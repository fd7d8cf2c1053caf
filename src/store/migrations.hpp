// The schema grows by steps: forward only, each in one transaction with its row in schema_step, so that it
// can be interrupted anywhere and run again. SQL must be portable. An applied step is never edited.
#pragma once
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace store {

struct Step {
    int number;  // increasing
    std::string_view name;
    std::string_view sql;
};

using Report = std::function<void(const Step&)>;  // after each step

// Returns how many steps were applied. Error::other, with nothing done, when an applied step's text differs
// from ours, when the database has a step we do not know (it is newer than this program), or one of ours was
// passed over. Needs the writing connection: before the Writer is made.
int migrate(Database& database, std::span<const Step> steps, const Report& report = {});

// The steps not yet applied; the same errors. Works on a database opened for reading.
std::vector<Step> pending(Database& database, std::span<const Step> steps);

}  // namespace store
