// Use case: a line of a roster is read. Every cell that is wrong is named at once; nothing here knows what is
// recorded.
#pragma once
#include "people/roster.hpp"

namespace people {

struct UnitLine {
    UnitId unit;
    std::string name;
    base::Zone zone{};
    int seats = 0;
};
struct PositionLine {
    std::string code;
    UnitId unit;
    rules::PositionKind kind{};
    std::string title, superior;
};
struct PersonNumbers {
    std::string nip, nik, member_number;
};
struct OfficialLine {
    PersonNumbers numbers;
    std::string name;
    StaffKind kind{};
    UnitId unit;
    rules::PositionKind position_kind{};
    std::string title;
    std::string position;  // code; empty: a position of his own
    std::string superior;
    std::optional<base::Date> from, until;
    std::string instrument;
    PersonDetails details;
};
struct AppointmentLine {
    PersonNumbers numbers;
    std::string position;
    Holding holding{};
    base::Date from{};
    std::optional<base::Date> until;
    std::string instrument;
};

Read<UnitLine> read_unit(const RosterLine& line);
Read<PositionLine> read_position(const RosterLine& line);
Read<OfficialLine> read_official(const RosterLine& line);
Read<AppointmentLine> read_appointment(const RosterLine& line);

}  // namespace people
