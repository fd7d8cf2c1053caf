// What the files of rows share: the six grounds in one column, and the marks that acts leave.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/registry.hpp"
#include "declarations/declaration_acts.hpp"

namespace declarations {

std::string text_of(const std::vector<rules::Ground>& grounds);  // names, with blanks between
std::vector<rules::Ground> grounds_from(std::string_view text);

void register_dropped(app::Registry& registry);       // called by register_declarations
void register_inspection(app::Registry& registry);    // the same
void register_moved_limits(app::Registry& registry);  // the same

// A case moves from one desk to another; both superiors' counts follow.
struct Desk {
    State state{};
    PersonId superior;
    UnitId unit;
};
Desk desk_of(store::Connection& db, DeclarationId id);
void move(store::Connection& db, DeclarationId id, const Desk& from, State to, PersonId superior,
          AppointmentId capacity);
// Since when it runs stays while its limit does.
void start_clock(store::Connection& db, DeclarationId id, base::Date due, base::Date since);
void stop_clock(store::Connection& db, DeclarationId id);
std::int64_t next_number(std::optional<std::int64_t> last);

}  // namespace declarations
