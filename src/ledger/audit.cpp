#include "ledger/audit.hpp"

#include <algorithm>
#include <map>

#include "ledger/commitment.hpp"
#include "ledger/merkle.hpp"
#include "ledger/tile.hpp"
#include "ledger/tree.hpp"

namespace ledger {
namespace {

constexpr std::size_t most_faults = 100;
constexpr std::uint64_t entries_between_tile_checks = 65'536;

class Auditor {
public:
    Auditor(const Fetch& fetch, const AuditOptions& options, Audit& out)
        : fetch_(fetch), options_(options), out_(out) {}

    void run() {
        const auto now = opened("checkpoint", [&] { return fetch_("checkpoint"); });
        if (!options_.old_checkpoint.empty())
            old_ = opened("the old checkpoint", [&] { return options_.old_checkpoint; });
        if (!now) return;
        size_ = now->size;
        if (old_ && old_->size > size_)
            fault("the log was rolled back: it has " + std::to_string(size_) +
                  " entries, the old checkpoint says " + std::to_string(old_->size));
        if (old_ && old_->size == 0) continues_ = true;
        for (std::uint64_t n = 0; n * tile_width < size_ && !stopped(); ++n) {
            if (!bundle(n)) return;
            if (options_.progress) options_.progress(tree_.size(), size_);
        }
        if (stopped()) return;
        tiles(When::at_the_end);
        if (tree_.root() != now->root) fault("checkpoint: the entries do not lead to its root");
        if (old_ && old_->size <= size_ && !continues_)
            fault("the log does not continue the old checkpoint of " + std::to_string(old_->size) +
                  " entries: what stood in it was changed");
    }

private:
    void fault(std::string what) { out_.faults.push_back(std::move(what)); }
    bool stopped() const { return out_.faults.size() >= most_faults; }

    template <class Read>
    std::optional<Checkpoint> opened(const std::string& what, Read&& read) {
        std::string note;
        try {
            note = read();
        } catch (const std::exception& e) {
            return fault(what + ": " + e.what()), std::nullopt;
        }
        auto opened = open_checkpoint(note, options_.keys);
        if (!opened) return fault(what + ": " + std::string(explain(opened.error()))), std::nullopt;
        for (const auto& key : options_.keys)
            if (std::ranges::none_of(opened->note.verified, [&](const Signed& by) {
                    return by.name == key.name() && by.key_id == key.key_id();
                }))
                fault(what + ": not signed by " + key.name());
        return opened->checkpoint;
    }

    // False when what follows cannot be placed.
    bool bundle(std::uint64_t n) {
        const int width = width_in(size_, entries_level, n);
        const auto name = tile_path({entries_level, n, width});
        std::optional<std::vector<std::string>> entries;
        try {
            entries = decode_bundle(fetch_(name));
        } catch (const std::exception& e) {
            return fault(name + ": " + e.what()), false;
        }
        if (!entries || entries->size() != static_cast<std::size_t>(width))
            return fault(name + ": is not a bundle of " + std::to_string(width) + " entries"), false;
        for (const auto& bytes : *entries) entry_read(bytes);
        return true;
    }

    void entry_read(const std::string& bytes) {
        const auto index = std::to_string(tree_.size());
        const auto read = parse_entry(bytes);
        if (!read) {
            fault("entry " + index + " is not of our format");
        } else {
            ++out_.by_class[read->cls];
            if (read->unix_time < newest_time_)
                fault("entry " + index + " is backdated: the entry before it is later");
            newest_time_ = std::max(newest_time_, read->unix_time);
        }
        tree_.append(leaf_hash(bytes));
        ++out_.entries;
        if (old_ && tree_.size() == old_->size) continues_ = tree_.root() == old_->root;
        if (tree_.size() % entries_between_tile_checks == 0 && tree_.size() < size_) tiles(When::in_between);
    }

    enum class When { in_between, at_the_end };
    void tiles(When when) {
        for (auto& tile : tree_.take_dirty_tiles()) partial_[{tile.level, tile.n}] = std::move(tile);
        for (auto at = partial_.begin(); at != partial_.end();) {
            const auto& tile = at->second;
            if (when == When::in_between && tile.width < tile_width) {  // still growing
                ++at;
                continue;
            }
            compare(tile);
            at = partial_.erase(at);
        }
    }

    void compare(const DirtyTile& tile) {
        const auto name = tile_path({tile.level, tile.n, tile.width});
        ++out_.tiles;
        std::string stored;
        try {
            stored = fetch_(name);
        } catch (const std::exception& e) {
            return fault(name + ": " + e.what());
        }
        if (stored == tile.bytes) return;
        if (stored.size() != tile.bytes.size())
            return fault(name + ": has " + std::to_string(stored.size()) + " bytes, not " +
                         std::to_string(tile.bytes.size()));
        std::uint64_t at = 0;
        while (stored.compare(at * 32, 32, tile.bytes, at * 32, 32) == 0) ++at;
        fault(tile.level == 0 ? name + ": entry " + std::to_string(tile.n * tile_width + at) +
                                    " and its hash do not agree: one of them was altered"
                              : name + ": is not what the entries give");
    }

    const Fetch& fetch_;
    const AuditOptions& options_;
    Audit& out_;
    std::uint64_t size_ = 0;
    Tree tree_;
    std::map<std::pair<int, std::uint64_t>, DirtyTile> partial_;
    std::optional<Checkpoint> old_;
    bool continues_ = false;
    std::int64_t newest_time_ = 0;
};

}  // namespace

Audit audit(const Fetch& fetch, const AuditOptions& options) {
    Audit out;
    Auditor(fetch, options, out).run();
    return out;
}

}  // namespace ledger
