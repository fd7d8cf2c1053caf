// A handler leaves a filing: the reason into the thread, the act, and boxes that his key no longer opens.
#include <algorithm>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "complaints/handle_work_form.hpp"
#include "people/people_rows.hpp"

namespace complaints {
namespace {

using web::Text;

Text sentence(ReleaseRefusal why) {
    switch (why) {
        case ReleaseRefusal::over: return Text("Laporan ini sudah berakhir.", "This filing is over.");
        case ReleaseRefusal::not_handler:
            return Text("Orang ini tidak menangani laporan ini.", "This person does not handle it.");
        case ReleaseRefusal::superior:
            return Text("Atasan memegang laporan ini menurut undang-undang. Teruskan kepada atasan lain.",
                        "A superior has this report by law. Pass it to another superior.");
        case ReleaseRefusal::reason_missing: break;
    }
    return Text("Tulis alasan dalam satu kalimat, paling sedikit 20 huruf.",
                "Write the reason in a sentence of 20 characters at least.");
}

}  // namespace

void release(app::Change& change, const HandlerTurn& turn, PersonId handler, const std::string& reason) {
    const auto filing = filing_now(change, turn);
    const auto handlers = handlers_of(change.db, filing.id);
    const auto& passing = filing.passing;
    const auto released =
        release_handler({.state = filing.state,
                         .handles = std::ranges::find(handlers, handler) != handlers.end(),
                         .superior = passing && (passing->superior == handler || passing->told == handler),
                         .reason_length = reason.size()});
    if (!released)
        throw app::Stop{app::refused(*turn.site, turn.request, base::name(released.error()),
                                     sentence(released.error()), "")};
    say(change, turn,
        from_handler(change, MessageKind::note, people::name_of(change.db, handler) + ": " + reason));
    change.record(case_of(filing.id), filing.unit, FilingReleased{filing.id, handler});
    renew_grants(change, turn);
}

}  // namespace complaints
