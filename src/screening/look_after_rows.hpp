// When screening looks: at the end of a transaction, once, at everything it has recorded.
#pragma once
#include "app/journal.hpp"

namespace screening {

// Compares what the transaction has recorded (matters, officials, interests) and asks what there is to ask;
// then fills the log, if it recorded an act of a kind after which somebody may be asked.
void look_after(app::Change& change);

// Fills the log whatever was recorded: for a batch of a list, which may record nothing by itself.
void fill_log(app::Change& change);

}  // namespace screening
