// With what an office seals: a certified provider where one is connected, or the office's key under this
// installation's own authority, made when it is first needed.
#pragma once
#include "app/site.hpp"
#include "documents/pdf.hpp"
#include "documents/seal.hpp"

namespace papers {

// Waits for the writer when a key must be made: call on a worker, never on the writer's or an I/O thread.
documents::Sealer sealer_of(app::Site& site, UnitId unit);

// A paper of that office as a sealed PDF. The same.
std::string sealed_pdf(app::Site& site, UnitId unit, const documents::Paper& paper);
std::string sealed_pdf(const documents::Sealer& sealer, const documents::Paper& paper);

}  // namespace papers
