#include "complaints/key_form.hpp"

#include <algorithm>

#include "app/write.hpp"
#include "base/check.hpp"
#include "people/unit.hpp"

namespace complaints {
namespace {

sealing::Context about(const app::Site& site, sealing::Kind kind, const ReadingKey& row) {
    return {.install = site.origin, .kind = kind, .report = row.person.value, .sequence = row.version};
}

std::optional<sealing::KeyPair> checked(const std::optional<sealing::Key>& secret, const ReadingKey& row) {
    if (!secret) return std::nullopt;
    auto pair = sealing::KeyPair::of(*secret);
    if (sealing::view(pair.open) != row.public_key) return std::nullopt;
    return pair;
}

}  // namespace

// From the newest key to the oldest: each lies in a box for the one after it.
std::vector<sealing::KeyPair> with_older(const app::Site& site, const std::vector<ReadingKey>& rows,
                                         const sealing::KeyPair& newest) {
    std::vector<sealing::KeyPair> out{newest};
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto plain = sealing::open_sealed(out.back(), rows[i].locked);
        const auto head = sealing::bytes(about(site, sealing::Kind::lock, rows[i]));
        if (!plain || !plain->starts_with(head)) break;
        const auto pair = checked(sealing::Key::from(std::string_view(*plain).substr(head.size())), rows[i]);
        if (!pair) break;
        out.push_back(*pair);
    }
    return out;
}

sealing::Cost passphrase_cost(const app::Site& site) {
    return site.demo ? sealing::Cost{.passes = 1, .memory = 16ULL * 1024 * 1024} : sealing::Cost{};
}

MadeKey make_key(const app::Site& site, PersonId person, std::int64_t version, std::string_view passphrase) {
    MadeKey out{.row = {.person = person, .version = version},
                .recovery_code = {},
                .pair = sealing::KeyPair::fresh()};
    out.row.public_key = sealing::view(out.pair.open);
    out.row.locked = sealing::lock(passphrase, out.pair.secret, about(site, sealing::Kind::lock, out.row),
                                   passphrase_cost(site));
    auto recovery = sealing::recovery_for(out.pair.secret, about(site, sealing::Kind::recovery, out.row));
    out.row.recovery = std::move(recovery.locked);
    out.recovery_code = std::move(recovery.code);
    return out;
}

std::optional<std::vector<sealing::KeyPair>> unlock_keys(const app::Site& site,
                                                         const std::vector<ReadingKey>& rows,
                                                         std::string_view passphrase) {
    if (rows.empty()) return std::nullopt;
    const auto& row = rows.front();
    const auto newest =
        checked(sealing::unlock(passphrase, row.locked, about(site, sealing::Kind::lock, row)), row);
    if (!newest) return std::nullopt;
    return with_older(site, rows, *newest);
}

Recovered relock_keys(const app::Site& site, const std::vector<ReadingKey>& rows, const sealing::Key& newest,
                      std::string_view new_passphrase) {
    CHECK(!rows.empty());
    Recovered out{.row = rows.front(),
                  .recovery_code = {},
                  .keys = with_older(site, rows, sealing::KeyPair::of(newest))};
    out.row.locked = sealing::lock(new_passphrase, newest, about(site, sealing::Kind::lock, out.row),
                                   passphrase_cost(site));
    auto recovery = sealing::recovery_for(newest, about(site, sealing::Kind::recovery, out.row));
    out.row.recovery = std::move(recovery.locked);
    out.recovery_code = std::move(recovery.code);
    return out;
}

std::optional<Recovered> recover_keys(const app::Site& site, const std::vector<ReadingKey>& rows,
                                      std::string_view code, std::string_view new_passphrase) {
    if (rows.empty()) return std::nullopt;
    const auto& row = rows.front();
    const auto pair =
        checked(sealing::recover(code, row.recovery, about(site, sealing::Kind::recovery, row)), row);
    if (!pair) return std::nullopt;
    return relock_keys(site, rows, pair->secret, new_passphrase);
}

Rotated rotate_key(const app::Site& site, const ReadingKey& newest, const sealing::KeyPair& pair,
                   std::string_view passphrase) {
    Rotated out{.made = make_key(site, newest.person, newest.version + 1, passphrase), .before = newest};
    auto plain = sealing::bytes(about(site, sealing::Kind::lock, newest)) + std::string(pair.secret.view());
    out.before.locked = sealing::seal_to(out.made.pair.open, plain);
    out.before.recovery.clear();  // the old paper opens nothing any more
    sealing::wipe(plain);
    return out;
}

void give_reading_key(app::Site& site, PersonId person, std::string_view passphrase) {
    const auto made = make_key(site, person, 1, passphrase);
    app::write_now(site, app::Actor{.person = person}, [&](app::Change& change) {
        base::Hash open{};
        std::ranges::copy(made.row.public_key, open.begin());
        change.record(CaseId{person.value}, people::the_nation, ReadingKeyMade{person, 1, open});
        keep_reading_key(change.db, made.row, change.today());
    });
}

std::vector<std::string> escrow_boxes_for(const app::Site& site, const ReadingKey& row,
                                          const sealing::Key& secret, const sealing::Holders& holders) {
    std::vector<std::string> out;
    const auto at = about(site, sealing::Kind::escrow, row);
    for (const auto& order : {holders, sealing::Holders{holders[2], holders[1], holders[0]}})
        for (auto& box : sealing::escrow_for(order, secret, at).boxes) out.push_back(std::move(box));
    return out;
}

std::vector<std::string> open_halves(const std::vector<std::string>& boxes,
                                     const std::vector<sealing::KeyPair>& mine) {
    std::vector<std::string> out;
    for (const auto& box : boxes)
        for (const auto& key : mine)
            if (auto half = sealing::open_sealed(key, box)) out.push_back(std::move(*half));
    return out;
}

std::optional<sealing::Key> open_wholly(const app::Site& site, const ReadingKey& row,
                                        const std::vector<std::string>& halves,
                                        const std::vector<sealing::KeyPair>& mine) {
    const auto head = sealing::bytes(about(site, sealing::Kind::escrow, row));
    for (const auto& half : halves)
        for (const auto& key : mine) {
            auto plain = sealing::open_sealed(key, half);
            if (!plain || !plain->starts_with(head)) continue;
            const auto pair = checked(sealing::Key::from(std::string_view(*plain).substr(head.size())), row);
            sealing::wipe(*plain);
            if (pair) return pair->secret;
        }
    return std::nullopt;
}

NewPaper print_anew(const app::Site& site, const ReadingKey& row, const sealing::Key& secret) {
    auto recovery = sealing::recovery_for(secret, about(site, sealing::Kind::recovery, row));
    NewPaper out{.row = row, .recovery_code = std::move(recovery.code)};
    out.row.recovery = std::move(recovery.locked);
    return out;
}

}  // namespace complaints
