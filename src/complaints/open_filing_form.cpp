#include "complaints/open_filing_form.hpp"

#include <algorithm>
#include <utility>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "base/hash.hpp"
#include "complaints/found_form.hpp"
#include "complaints/handle_work_form.hpp"

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
    std::size_t boxes = 0;  // that were tried
};
Found try_keys(app::Site& site, store::Connection& db, FilingId id, std::int64_t version,
               std::span<const sealing::KeyPair> keys) {
    Found out{.tried = {.version = version}, .grant = {}};
    const auto about = context(site, sealing::Kind::grant, id);
    const auto report_key = sealing::public_key_from(boxes_of(db, id).public_key);
    if (!report_key) return out;
    for (const auto& slot : slots_of(db, id)) {
        const bool his = std::ranges::any_of(
            keys, [&](const sealing::KeyPair& mine) { return sealing::knows_of(mine, about, slot); });
        out.tried.known |= his;
        if (his) out.grant = open_slot(about, *report_key, keys, slot);
        if (out.grant) {
            out.tried.slot = static_cast<std::int64_t>(out.boxes++);
            return out;
        }
        ++out.boxes;
    }
    return out;
}

// Tries the slots of filings for who looks: each once, and not again in his next session.
class Trier {
public:
    Trier(app::Site& site, store::Connection& db, const web::Request& request, const app::Actor& actor,
          std::size_t boxes = most_boxes)
        : site_(site), db_(db), actor_(actor), session_(session_of(request)), boxes_left_(boxes) {
        if (request.session_token.empty()) return;
        keys_ = key_room().keys(session_, actor.person, KeyRoom::Time::clock::now());
        if (keys_) take_found(site, db, session_, actor.person, keys_->front());
    }
    Trier(const Trier&) = delete;

    // nullopt: not yet, this look has tried enough. Nothing is his while his keys are locked.
    std::optional<KeyRoom::Tried> tried(const ToTry& filing) {
        if (!keys_) return KeyRoom::Tried{};
        auto before = key_room().tried(session_, filing.id);
        if (before && before->version != filing.version) before.reset();
        if (before && (!before->opens() || before->messages == filing.messages)) return *before;
        if (boxes_left_ == 0) return std::nullopt;
        ++fresh_;
        Found found{.tried = before.value_or(KeyRoom::Tried{}), .grant = {}, .boxes = 1};
        if (before)
            found.grant = his_slot(filing.id, before->slot);
        else
            found = try_keys(site_, db_, filing.id, filing.version, *keys_);
        boxes_left_ -= std::min(boxes_left_, found.boxes);
        if (found.grant) judge(filing, *found.grant, found.tried);
        key_room().remember(session_, filing.id, found.tried);
        return found.tried;
    }
    // Looked at anew whatever was found before: an interest may have been registered since.
    std::optional<OpenFiling> open(const Filing& filing) {
        const auto his = tried(to_try(filing));
        if (!his || !his->opens()) return std::nullopt;
        const auto grant = his_slot(filing.id, his->slot);
        if (!grant) return std::nullopt;
        OpenFiling out{.filing = filing, .grant = *grant, .thread = {}};
        read_thread(site_, db_, out);
        if (kept(out)) return std::nullopt;
        return out;
    }
    // After a list. `whole`: nothing that runs in his range is untried.
    void keep(std::vector<FilingId> opened, bool whole) {
        if (!keys_) return;
        Look look{.opened = std::move(opened), .whole_on = {}, .keep = fresh_ >= worth_keeping};
        const auto today = base::day_in(base::Zone::wib, site_.clock.now());
        if (whole && looked_on(db_, actor_.person) != today) look.whole_on = today;
        if (look.opened.empty() && !look.whole_on && !look.keep) return;
        keep_look(site_, session_, actor_.person, keys_->front(), std::move(look));
    }

private:
    std::optional<sealing::Grant> his_slot(FilingId id, std::int64_t slot) {
        const auto report_key = sealing::public_key_from(boxes_of(db_, id).public_key);
        if (!report_key) return std::nullopt;
        return open_slot(context(site_, sealing::Kind::grant, id), *report_key, *keys_,
                         slot_of(db_, id, slot));
    }
    bool kept(const OpenFiling& open) const {
        return kept_from(db_, open, actor_.person, app::today(site_, actor_));
    }
    // By the whole thread as it is: he may be named in the last message.
    void judge(const ToTry& filing, const sealing::Grant& grant, KeyRoom::Tried& tried) {
        OpenFiling open{.filing = {}, .grant = grant, .thread = {}};
        open.filing.id = filing.id;
        open.filing.filed = filing.filed;
        read_thread(site_, db_, open);
        tried.messages = filing.messages;
        tried.whole = !open.broken;
        if (kept(open))
            tried = {.version = filing.version, .messages = filing.messages, .whole = true, .kept = true};
    }

    app::Site& site_;
    store::Connection& db_;
    const app::Actor& actor_;
    const std::string session_;
    std::optional<std::vector<sealing::KeyPair>> keys_;
    std::size_t fresh_ = 0, boxes_left_;
};

// Every filing of a range, a page at a time, until `each` says that it is enough. False: it said so.
template <class Each>
bool walk(store::Connection& db, const app::Scope& scope, bool open, Each each) {
    constexpr std::int64_t page = 20'000;
    std::optional<ToTry> last;
    for (;;) {
        const auto there = filings_to_try(db, scope, open, last, page);  // each within his scope
        for (const auto& one : there)
            if (!each(one)) return false;
        if (std::cmp_less(there.size(), page)) return true;
        last = there.back();
    }
}

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

std::optional<OpenFiling> open_by_key(app::Site& site, store::Connection& db, const web::Request& request,
                                      const app::Actor& actor, FilingId id) {
    const auto filing = load_filing(db, id);
    if (!filing || request.session_token.empty() || filing->state == State::forgotten) return std::nullopt;
    if (!in_scope(db, scope_of(site, actor), id)) return std::nullopt;
    return Trier(site, db, request, actor).open(*filing);
}

std::optional<OpenFiling> open_with_keys(app::Site& site, store::Connection& db, const Filing& filing,
                                         std::span<const sealing::KeyPair> keys) {
    const auto found = try_keys(site, db, filing.id, filing.grants_version, keys);
    if (!found.grant) return std::nullopt;
    OpenFiling out{.filing = filing, .grant = *found.grant, .thread = {}};
    read_thread(site, db, out);
    return out;
}

Reached filings_reached(app::Site& site, store::Connection& db, const web::Request& request,
                        const app::Actor& actor, bool open, std::size_t most, std::size_t boxes) {
    Reached out;
    std::vector<FilingId> opened;
    Trier trier(site, db, request, actor, boxes);
    const bool all = walk(db, scope_of(site, actor), open, [&](const ToTry& one) {
        const auto tried = trier.tried(one);
        out.untried |= !tried;
        if (!tried) return false;
        if (tried->whole && !one.opened) opened.push_back(one.id);
        if (!tried->opens()) return true;
        // Changed behind the program's back since somebody read it: listed, and its page says so.
        if (!tried->whole && !one.opened) {
            ++out.unreadable;
            return true;
        }
        out.cut = out.filings.size() >= most;
        if (out.cut) return false;
        if (auto filing = load_filing(db, one.id)) out.filings.push_back(std::move(*filing));
        return true;
    });
    trier.keep(std::move(opened), open && all);
    return out;
}

Reached filings_watched(app::Site& site, store::Connection& db, const web::Request& request,
                        const app::Actor& actor) {
    Reached out;
    Trier trier(site, db, request, actor);
    const auto scope = app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor));
    walk(db, scope, true, [&](const ToTry& one) {
        const auto tried = trier.tried(one);
        out.untried |= !tried;
        if (!tried) return false;
        if (tried->known)
            if (auto filing = load_filing(db, one.id)) out.filings.push_back(std::move(*filing));
        return true;
    });
    trier.keep({}, false);
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
