#include "complaints/open_filing_form.hpp"

#include <algorithm>
#include <utility>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "base/hash.hpp"

namespace complaints {
namespace {

void read_thread(app::Site& site, store::Connection& db, OpenFiling& open) {
    const auto whole =
        sealing::open_thread(open.grant.report, context(site, sealing::Kind::message, open.filing.id),
                             thread_of(db, open.filing.id));
    open.broken = !whole;
    if (!whole) return;
    for (const auto& plain : whole->plain) {
        auto message = message_from(plain);
        if (!message) {
            open.broken = true;
            open.thread.clear();
            return;
        }
        open.thread.push_back(std::move(*message));
    }
}

app::Scope scope_of(app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::read_filings, app::today(site, actor));
}

// What his keys open of a filing's slots; nullopt while they are locked. Tried once a session.
std::optional<KeyRoom::Tried> try_slots(app::Site& site, store::Connection& db, const web::Request& request,
                                        const app::Actor& actor, const Filing& filing) {
    const auto session = session_of(request);
    const auto keys = key_room().keys(session, actor.person, KeyRoom::Time::clock::now());
    if (!keys) return std::nullopt;
    if (const auto before = key_room().tried(session, filing.id);
        before && before->version == filing.grants_version)
        return before;
    KeyRoom::Tried result{.version = filing.grants_version, .grant = {}};
    const auto about = context(site, sealing::Kind::grant, filing.id);
    const auto report_key = sealing::public_key_from(boxes_of(db, filing.id).public_key);
    for (const auto& slot : slots_of(db, filing.id))
        for (const auto& mine : *keys) {
            if (!report_key || !sealing::knows_of(mine, about, slot)) continue;
            result.known = true;
            if (!result.grant) result.grant = sealing::open_grant(mine, about, *report_key, slot);
        }
    key_room().remember(session, filing.id, result);
    return result;
}

}  // namespace

sealing::Key pepper_of(const app::Site& site) {
    return sealing::Key::from(site.pepper).value_or(sealing::Key{});
}

sealing::Context context(const app::Site& site, sealing::Kind kind, FilingId filing, std::int64_t sequence) {
    return {.install = site.origin, .kind = kind, .report = filing.value, .sequence = sequence};
}

std::string session_of(const web::Request& request) {
    return std::string(base::bytes_of(base::sha256("jernih-key-room:" + request.session_token)));
}

bool unlocked(const web::Request& request, const app::Actor& actor) {
    return !request.session_token.empty() &&
           key_room().keys(session_of(request), actor.person, KeyRoom::Time::clock::now());
}

std::optional<OpenFiling> open_by_code(app::Site& site, store::Connection& db, const sealing::Code& code) {
    const auto keys = sealing::keys_of(code, pepper_of(site));
    const auto id =
        find_by_lookup(db, {reinterpret_cast<const char*>(keys.lookup.data()), keys.lookup.size()});
    if (!id) return std::nullopt;
    const auto filing = load_filing(db, *id);
    const auto boxes = boxes_of(db, *id);
    auto secret = sealing::open_under(keys.key, sealing::bytes(context(site, sealing::Kind::code, *id)),
                                      boxes.code_box);
    if (!filing || !secret) return std::nullopt;
    const auto key = sealing::Key::from(*secret);
    sealing::wipe(*secret);
    if (!key) return std::nullopt;
    OpenFiling out{.filing = *filing, .grant = {*key, {}}, .thread = {}};
    read_thread(site, db, out);
    return out;
}

std::optional<sealing::Grant> reach(app::Site& site, store::Connection& db, const web::Request& request,
                                    const app::Actor& actor, const Filing& filing) {
    if (request.session_token.empty() || filing.state == State::forgotten) return std::nullopt;
    if (!in_scope(db, scope_of(site, actor), filing.id)) return std::nullopt;
    const auto result = try_slots(site, db, request, actor, filing);
    return result ? result->grant : std::nullopt;
}

std::optional<OpenFiling> open_by_key(app::Site& site, store::Connection& db, const web::Request& request,
                                      const app::Actor& actor, FilingId id) {
    const auto filing = load_filing(db, id);
    if (!filing) return std::nullopt;
    const auto grant = reach(site, db, request, actor, *filing);
    if (!grant) return std::nullopt;
    OpenFiling out{.filing = *filing, .grant = *grant, .thread = {}};
    read_thread(site, db, out);
    return out;
}

Reached filings_reached(app::Site& site, store::Connection& db, const web::Request& request,
                        const app::Actor& actor, bool open, std::size_t most) {
    Reached out;
    auto there = filings_in(db, scope_of(site, actor), open, most_tried);
    for (auto& filing : there) {
        if (!reach(site, db, request, actor, filing)) continue;
        out.cut = out.filings.size() >= most;
        if (out.cut) return out;
        out.filings.push_back(std::move(filing));
    }
    out.cut = std::cmp_equal(there.size(), most_tried);
    return out;
}

Reached filings_watched(app::Site& site, store::Connection& db, const web::Request& request,
                        const app::Actor& actor) {
    Reached out;
    const auto scope = app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor));
    auto there = filings_in(db, scope, true, most_tried);
    out.cut = std::cmp_equal(there.size(), most_tried);
    for (auto& filing : there)
        if (const auto tried = try_slots(site, db, request, actor, filing); tried && tried->known)
            out.filings.push_back(std::move(filing));
    return out;
}

std::optional<Identity> identity_in(app::Site& site, store::Connection& db, const OpenFiling& open) {
    const auto box = boxes_of(db, open.filing.id).identity;
    auto padded = sealing::open_under(
        open.grant.identity, sealing::bytes(context(site, sealing::Kind::identity, open.filing.id)), box);
    if (!padded) return std::nullopt;
    const auto plain = sealing::unpadded(*padded);
    sealing::wipe(*padded);
    return plain ? identity_from(*plain) : std::nullopt;
}

base::Hash say_in_thread(app::Site& site, store::Connection& db, FilingId id, const sealing::Key& report_key,
                         const Message& message, std::string_view sent) {
    const auto before = thread_of(db, id);
    auto at = context(site, sealing::Kind::message, id);
    const auto whole = sealing::open_thread(report_key, at, before);
    if (!whole) throw std::runtime_error("a thread was changed behind the program's back");
    at.sequence = static_cast<std::int64_t>(before.size());
    auto plain = to_json(message);
    const auto sealed = sealing::seal_message(report_key, at, whole->link, plain);
    sealing::wipe(plain);
    const auto none = sealing::Key::random();
    if (!append_message(db, id, at.sequence, sealed.bytes, sent.empty() ? none.view() : sent))
        throw std::runtime_error("a message of the same thread came first");
    base::Hash link{};
    std::ranges::copy(sealed.link, link.begin());
    return link;
}

}  // namespace complaints
