#include "complaints/open_filing_form.hpp"

#include <algorithm>
#include <utility>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "base/hash.hpp"
#include "complaints/found_form.hpp"
#include "complaints/sealed_filing_form.hpp"

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
        open.thread.push_back(open.thread.empty() ? as_filed(std::move(*message), open.filing.filed)
                                                  : std::move(*message));
    }
}

app::Scope scope_of(app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::read_filings, app::today(site, actor));
}

std::optional<sealing::Grant> open_slot(const sealing::Context& about, const sealing::PublicKey& report_key,
                                        std::span<const sealing::KeyPair> keys, std::string_view slot) {
    for (const auto& mine : keys)
        if (auto grant = sealing::open_grant(mine, about, report_key, slot)) return grant;
    return std::nullopt;
}

struct Found {
    KeyRoom::Tried tried;
    std::optional<sealing::Grant> grant;
};
Found try_keys(app::Site& site, store::Connection& db, const Filing& filing,
               std::span<const sealing::KeyPair> keys) {
    Found out{.tried = {.version = filing.grants_version}, .grant = {}};
    const auto about = context(site, sealing::Kind::grant, filing.id);
    const auto report_key = sealing::public_key_from(boxes_of(db, filing.id).public_key);
    if (!report_key) return out;
    std::int64_t number = 0;
    for (const auto& slot : slots_of(db, filing.id)) {
        const bool his = std::ranges::any_of(
            keys, [&](const sealing::KeyPair& mine) { return sealing::knows_of(mine, about, slot); });
        out.tried.known |= his;
        if (his) out.grant = open_slot(about, *report_key, keys, slot);
        if (out.grant) {
            out.tried.slot = number;
            return out;
        }
        ++number;
    }
    return out;
}

// Tries the slots of filings for who looks: each once, and not again in his next session.
class Trier {
public:
    Trier(app::Site& site, store::Connection& db, const web::Request& request, const app::Actor& actor)
        : site_(site), db_(db), actor_(actor), session_(session_of(request)) {
        if (request.session_token.empty()) return;
        keys_ = key_room().keys(session_, actor.person, KeyRoom::Time::clock::now());
        if (keys_) take_found(site, db, session_, actor.person, keys_->front());
    }
    ~Trier() {
        if (keys_ && fresh_ >= worth_keeping) keep_found(site_, session_, actor_.person, keys_->front());
    }
    Trier(const Trier&) = delete;

    // Nothing is his while his keys are locked.
    KeyRoom::Tried tried(const Filing& filing) {
        if (!keys_) return {};
        if (const auto before = key_room().tried(session_, filing.id);
            before && before->version == filing.grants_version)
            return *before;
        ++fresh_;
        auto found = try_keys(site_, db_, filing, *keys_);
        if (found.grant && kept(filing, *found.grant)) found.tried = {.version = filing.grants_version};
        key_room().remember(session_, filing.id, found.tried);
        return found.tried;
    }
    std::optional<sealing::Grant> grant(const Filing& filing) {
        const auto his = tried(filing);
        const auto report_key = sealing::public_key_from(boxes_of(db_, filing.id).public_key);
        if (!his.opens() || !report_key) return std::nullopt;
        auto out = open_slot(context(site_, sealing::Kind::grant, filing.id), *report_key, *keys_,
                             slot_of(db_, filing.id, his.slot));
        // Asked again: an interest may have been registered since.
        return out && kept(filing, *out) ? std::nullopt : out;
    }

private:
    bool kept(const Filing& filing, const sealing::Grant& grant) const {
        return kept_from(site_, db_, filing, grant.report, actor_.person, app::today(site_, actor_));
    }

    app::Site& site_;
    store::Connection& db_;
    const app::Actor& actor_;
    const std::string session_;
    std::optional<std::vector<sealing::KeyPair>> keys_;
    std::size_t fresh_ = 0;
};

}  // namespace

sealing::Key house_key_of(const app::Site& site) {
    return sealing::Key::from(site.house_key).value_or(sealing::Key{});
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
    const auto keys = sealing::keys_of(code, house_key_of(site));
    auto id = find_by_lookup(db, {reinterpret_cast<const char*>(keys.lookup.data()), keys.lookup.size()});
    auto code_key = keys.key;
    if (!id) {  // a browser sealed it, perhaps
        const auto halves = sealing::browser_halves(code);
        id = find_by_lookup(db, sealing::lookup_of(halves.lookup, house_key_of(site)));
        code_key = halves.key;
    }
    if (!id) return std::nullopt;
    const auto filing = load_filing(db, *id);
    const auto boxes = boxes_of(db, *id);
    auto secret = sealing::open_under(code_key, sealing::bytes(context(site, sealing::Kind::code, *id)),
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
    return Trier(site, db, request, actor).grant(filing);
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

std::optional<OpenFiling> open_with_keys(app::Site& site, store::Connection& db, const Filing& filing,
                                         std::span<const sealing::KeyPair> keys) {
    const auto found = try_keys(site, db, filing, keys);
    if (!found.grant) return std::nullopt;
    OpenFiling out{.filing = filing, .grant = *found.grant, .thread = {}};
    read_thread(site, db, out);
    return out;
}

Reached filings_reached(app::Site& site, store::Connection& db, const web::Request& request,
                        const app::Actor& actor, bool open, std::size_t most) {
    Reached out;
    auto there = filings_in(db, scope_of(site, actor), open, most_tried);  // each within his scope
    Trier trier(site, db, request, actor);
    for (auto& filing : there) {
        if (!trier.tried(filing).opens()) continue;
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
    Trier trier(site, db, request, actor);
    for (auto& filing : there)
        if (trier.tried(filing).known) out.filings.push_back(std::move(filing));
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
