// The receipt of an act: a proof that it stands in the log, to keep and to check without this system.
#include "app/record.hpp"
#include "app/status_page.hpp"
#include "base/check.hpp"
#include "declarations/trail_rows.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "statements/statement_rows.hpp"

#include <charconv>

namespace oversight {
namespace {

enum class About { declaration, matter, statement, nobody_elses };
About about(app::ActKind kind) {
    using enum app::ActKind;
    if (kind == item_decided || kind == decided_by_official || kind == decision_annulled)
        return About::matter;
    switch (app::public_class(kind)) {
        case 1:
        case 2: return About::declaration;
        case 3:
        case 13: return About::matter;
        case 4: return About::statement;
        default: return About::nobody_elses;  // people, findings, settings
    }
}

bool may_have(store::Connection& db, const app::Actor& actor, const declarations::Trail& act,
              base::Date day) {
    if (act.actor == actor.person) return true;
    using enum app::Action;
    const auto may = [&](app::Action action) {
        return app::may(db, actor.person, action, act.case_id, act.unit, day);
    };
    // A role over matters is none over declarations: what the act is about says which role counts.
    switch (about(act.kind)) {
        case About::declaration: return may(read_declaration);
        case About::matter: return may(read_matter) || may(run_plenary);
        // Of paper signed on site too, which an officer recorded.
        case About::statement:
            return statements::signer_of(db, statements::StatementId{act.case_id.value}) == actor.person ||
                   app::may(db, actor.person, run_campaign, act.unit, day);
        case About::nobody_elses: return false;
    }
    CHECK(false);
}

// The witnesses' word on the time is worth more than ours alone: their checkpoint, when it has the act
// already.
app::Journal::Head head_for(const app::Site& site, std::int64_t index) {
    auto cosigned = site.journal.published();
    return index < cosigned.size ? cosigned : site.journal.head();
}

std::int64_t index_in(const web::Request& request) {
    const auto text = request.parameter("index");
    std::int64_t index = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    return error == std::errc{} && end == text.data() + text.size() && index >= 0 ? index : -1;
}

web::Outcome receipt(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto index = index_in(request);
    const auto head = head_for(site, index);  // before the snapshot, so that the snapshot has it
    const auto db = site.database.reader();
    const auto act = declarations::trail_at(db, index);
    if (!act || !may_have(db, actor, *act, app::today(site, actor))) return app::not_found(site, request);
    auto proof = app::stored_receipt(db, head, index);
    if (proof.empty()) return app::not_found(site, request);
    auto out = web::download("application/octet-stream", std::move(proof),
                             "jernih-" + std::to_string(index) + ".tlog-proof");
    out.compress = false;
    return out;
}

// What I filed myself, with its salts: proof in my own hands, also against this office. Nobody else's.
web::Outcome record(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto index = index_in(request);
    const auto head = head_for(site, index);
    const auto db = site.database.reader();
    const auto act = declarations::trail_at(db, index);
    if (!act || act->actor != actor.person) return app::not_found(site, request);
    const auto proof = app::stored_receipt(db, head, index);
    const auto body = declarations::bytes_at(db, index);
    if (proof.empty() || !body || !app::decode(*body)) return app::not_found(site, request);
    auto out = web::download("application/json", app::record_json(*body, declarations::log_key_of(db), proof),
                             "jernih-" + std::to_string(index) + ".json");
    out.with("Cache-Control", "no-store");
    return out;
}

}  // namespace

std::vector<app::Route> receipt_pages() {
    return {{web::Method::get, "/tanda-terima/{index}", app::for_signed_in, receipt},
            {web::Method::get, "/tanda-terima/{index}/catatan", app::for_signed_in, record}};
}

}  // namespace oversight
