// What gratification, examinations and sanctions ask of somebody, for the first page.
#pragma once
#include <vector>

#include "app/page.hpp"

namespace oversight {

std::vector<web::Task> integrity_tasks(store::Connection& db, web::Lang lang, const app::Actor& actor,
                                       base::Date day, const rules::Calendar& calendar);

}  // namespace oversight
