#include "declarations/receive_declaration.hpp"

namespace declarations {

Result<InspectorateReceived, ReceiveRefusal> receive_declaration(const ReceiptFacts& facts) {
    using enum ReceiveRefusal;
    if (!facts.actor.inspects) return refuse(not_inspectorate);
    if (facts.actor.person == facts.declaration.declarant) return refuse(own_case);
    if (facts.inspection.state != Inspection::not_received) return refuse(received_already);
    return InspectorateReceived{facts.declaration.id, facts.today};
}

std::string_view article(ReceiveRefusal why) {
    return why == ReceiveRefusal::not_inspectorate ? "Keputusan KPU 323/2020" : "";
}

}  // namespace declarations
