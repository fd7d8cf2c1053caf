#pragma once
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"

namespace app {

// Who is at the door. `person` is none for the public and for the clock.
struct Actor {
    PersonId person;
    AppointmentId capacity;  // the appointment acted in today; none for people without one
    UnitId unit;
    base::Zone zone = base::Zone::wib;
    std::string name;
    std::string position;   // "Anggota KPU Kota Pekalongan", to greet and to sign with
    std::string csrf;       // of this session; empty for API tokens and the public
    bool by_token = false;  // a program's; what it may do stands in app/session.hpp
};

}  // namespace app
