#include "complaints/found_form.hpp"

#include <algorithm>
#include <exception>

#include "complaints/filing_rows.hpp"
#include "sealing/thread.hpp"

namespace complaints {
namespace {

constexpr std::size_t bucket = 16 * 1024;          // bytes: about a thousand filings
constexpr std::size_t record = 8 + 4 + 2 + 2 + 1;  // bytes: filing, version, slot, messages, known and whole
constexpr std::uint64_t no_slot = 0xFFFF;
constexpr std::int64_t most_messages = 0xFFFF;  // more are looked at anew each session
// A row of another form opens nothing, and all is tried again.
constexpr std::string_view form = "found/2";

void put(std::string& out, std::uint64_t number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += static_cast<char>(number >> shift & 0xFF);
}
std::uint64_t take(std::string_view& in, std::size_t bytes) {
    std::uint64_t out = 0;
    for (const char c : in.substr(0, bytes)) out = out << 8 | static_cast<unsigned char>(c);
    in.remove_prefix(bytes);
    return out;
}

sealing::Context about(const app::Site& site, PersonId reader) {
    return {.install = site.origin, .kind = sealing::Kind::found, .report = reader.value, .sequence = 0};
}

}  // namespace

std::string seal_found(const sealing::KeyPair& newest, const sealing::Context& about,
                       const KeyRoom::AllTried& found) {
    std::string plain;
    plain.reserve(found.size() * record);
    for (const auto& [filing, tried] : found) {
        if (tried.kept) continue;
        put(plain, static_cast<std::uint64_t>(filing.value), 8);
        put(plain, static_cast<std::uint64_t>(tried.version), 4);
        put(plain, tried.opens() ? static_cast<std::uint64_t>(tried.slot) : no_slot, 2);
        put(plain, static_cast<std::uint64_t>(std::min(tried.messages, most_messages)), 2);
        put(plain, (tried.known ? 1U : 0U) | (tried.whole ? 2U : 0U), 1);
    }
    auto whole = sealing::padded(plain, bucket);
    auto out = sealing::seal_under(newest.secret.derive(form), sealing::bytes(about), whole);
    sealing::wipe(plain);
    sealing::wipe(whole);
    return out;
}

KeyRoom::AllTried open_found(const sealing::KeyPair& newest, const sealing::Context& about,
                             std::string_view sealed) {
    KeyRoom::AllTried out;
    auto whole = sealing::open_under(newest.secret.derive(form), sealing::bytes(about), sealed);
    if (!whole) return out;
    auto plain = sealing::unpadded(*whole);
    sealing::wipe(*whole);
    if (!plain) return out;
    for (std::string_view rest = *plain; rest.size() >= record;) {
        const FilingId filing{static_cast<std::int64_t>(take(rest, 8))};
        KeyRoom::Tried tried{.version = static_cast<std::int64_t>(take(rest, 4))};
        const auto slot = take(rest, 2);
        if (slot != no_slot) tried.slot = static_cast<std::int64_t>(slot);
        tried.messages = static_cast<std::int64_t>(take(rest, 2));
        const auto bits = take(rest, 1);
        tried.known = (bits & 1) != 0;
        tried.whole = (bits & 2) != 0;
        out.emplace(filing, tried);
    }
    sealing::wipe(*plain);
    return out;
}

void take_found(app::Site& site, store::Connection& db, const std::string& session, PersonId reader,
                const sealing::KeyPair& newest) {
    if (!key_room().wants_found(session)) return;
    key_room().remember_all(session, open_found(newest, about(site, reader), found_by(db, reader)));
}

void keep_look(app::Site& site, const std::string& session, PersonId reader, const sealing::KeyPair& newest,
               Look look) {
    if (look.keep) look.found = seal_found(newest, about(site, reader), key_room().all_tried(session));
    try {
        site.writer.submit(
            [reader, look = std::move(look)](store::Connection& db) {
                mark_opened(db, look.opened);
                if (look.whole_on) keep_look(db, reader, *look.whole_on);
                if (look.keep) keep_found(db, reader, look.found);
            },
            [](const std::exception_ptr&) {});  // tried again by the next session
    } catch (const std::exception&) {
        return;  // others have more pressing things to write, or it stops: nothing is lost but time
    }
}

}  // namespace complaints
