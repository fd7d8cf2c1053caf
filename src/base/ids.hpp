// The identities that every part of the house speaks of.
#pragma once
#include "base/id.hpp"

using PersonId = base::Id<struct PersonTag>;
using UnitId = base::Id<struct UnitTag>;  // an office; its value is the office's code, see people/unit.hpp
using PositionId = base::Id<struct PositionTag>;
using AppointmentId = base::Id<struct AppointmentTag>;  // one person in one position, from a day to a day
using CaseId =
    base::Id<struct CaseTag>;  // whatever acts are counted under: a declaration, a matter, an office
using ActId = base::Id<struct ActTag>;
using MatterId = base::Id<struct MatterTag>;
using PartyId = base::Id<struct PartyTag>;
using DeclarationId = base::Id<struct DeclarationTag>;
using PlenaryId = base::Id<struct PlenaryTag>;
