// A case as JSON, and the routes of this slice's API files.
#pragma once
#include <string>
#include <vector>

#include "app/route.hpp"
#include "sanctions/sanction_rows.hpp"
#include "web/json.hpp"

namespace sanctions {

inline std::optional<std::string> day_text(const std::optional<base::Date>& day) {
    return day ? std::optional(base::iso(*day)) : std::nullopt;
}
void write_fields(web::JsonWriter& out, const Sanction& s);  // of an open object: what lists show
void write_summons(web::JsonWriter& out, const Sanction& s);
void write_record(web::JsonWriter& out, store::Connection& db, SanctionId id);
std::string case_json(store::Connection& db, const Sanction& s);  // with everything that its page shows

std::vector<app::Route> step_api();        // what follows in a case
std::vector<app::Route> respondent_api();  // the respondent's own view, and his appeal
std::vector<app::Route> review_api();      // decisions made under a conflict

}  // namespace sanctions
