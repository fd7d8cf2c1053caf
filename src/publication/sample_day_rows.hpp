// The draw of the Inspectorate's samples: their seed is the log's daily edition, which is published here.
#pragma once
#include "app/site.hpp"

namespace publication {

// A job: draws each announced sample whose day has come, once that day's edition (or the first after it) is
// published. A crash before COMMIT leaves it undrawn; the next turn draws the same.
void draw_samples(app::Site& site);

// Origin, size and root of a signed checkpoint, a line each: what witnesses add later is no part of a seed.
std::string checkpoint_lines(std::string_view note);

}  // namespace publication
