#pragma once
#include "documents/pdf_flow.hpp"

namespace documents {

void table(Flow& flow, const Table& table);

}  // namespace documents
