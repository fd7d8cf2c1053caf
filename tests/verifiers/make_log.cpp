// Writes a log of random entries as files, laid out as c2sp.org/tlog-tiles says, for verifiers to read:
//   make_log DIR SIZE            checkpoint, tile/.., vkey, witness.vkey, old.checkpoint, consistency,
//                                first|middle|last.tlog-proof with .leaf beside each
//   make_log DIR SIZE forge I    then rewrites entry I and its hash in the leaf tile, so that those two agree
//   make_log DIR SIZE split I    then shows a log whose entry I is another, signed anew; receipts and the old
//                                checkpoint stay those of the first
//   make_log DIR SIZE backdate I likewise, entry I dated before the one before it
//   make_log DIR SIZE rollback N likewise, the log cut down to its first N entries
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include "ledger/commitment.hpp"
#include "ledger/merkle.hpp"
#include "ledger/note.hpp"
#include "ledger/proof.hpp"
#include "ledger/tile.hpp"
#include "ledger/tree.hpp"
#include "ledger/wire.hpp"

using namespace ledger;

namespace {

const std::string origin = "log.jernih.example/coi";
const Signer log_key(origin, std::string(32, 'L'));  // for tests only
const Signer witness_key("witness.example/w1", std::string(32, 'W'), KeyType::witness);

struct Log {
    Tree tree;
    std::vector<std::string> entries;
    std::map<std::pair<int, std::uint64_t>, std::string> tiles;

    TileReader reader() const {
        return [this](int level, std::uint64_t n, int) { return tiles.at({level, n}); };
    }
    void store() {
        for (auto& tile : tree.take_dirty_tiles()) tiles[{tile.level, tile.n}] = tile.bytes;
    }
    std::string checkpoint() const {
        const auto body = checkpoint_body(origin, tree.size(), tree.root());
        return log_key.sign_note(body) + witness_key.cosignature_line(body, 1'795'358'000);
    }
};

void write(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

// In batches of random sizes, as a server would, with works that are undone in between.
void grow(Log& log, std::uint64_t size, std::mt19937_64& random) {
    while (log.tree.size() < size) {
        for (auto batch = 1 + random() % 1000; batch > 0 && log.tree.size() < size; --batch) {
            const auto record = base::sha256(std::to_string(random()));
            const auto cls = static_cast<std::uint8_t>(random() % 14);
            log.entries.push_back(
                entry(cls, 1'795'000'000 + static_cast<std::int64_t>(log.tree.size()), record));
            const auto mark = log.tree.mark();
            for (auto undone = random() % 3; undone > 0; --undone) log.tree.append(record);
            log.tree.rewind(mark);
            log.tree.append(leaf_hash(log.entries.back()));
        }
        log.store();
    }
}

void write_log(const Log& log, const std::filesystem::path& to) {
    const auto size = log.tree.size();
    write(to / "checkpoint", log.checkpoint());
    write(to / "vkey", log_key.vkey() + "\n");
    write(to / "witness.vkey", witness_key.vkey() + "\n");
    for (const auto& [name, bytes] : log.tiles)
        write(to / tile_path({name.first, name.second, width_in(size, name.first, name.second)}), bytes);
    for (std::uint64_t first = 0; first < size; first += tile_width) {
        const int width = width_in(size, entries_level, first / tile_width);
        const auto bundle = std::span(log.entries).subspan(first, static_cast<std::size_t>(width));
        write(to / tile_path({entries_level, first / tile_width, width}), encode_bundle(bundle));
    }
}

void write_receipt(const Log& log, const std::filesystem::path& to, const std::string& name,
                   std::uint64_t index) {
    const auto path = inclusion_proof(index, log.tree.size(), log.reader());
    if (log.tree.holds(index) && log.tree.inclusion(index) != path)
        throw std::runtime_error("two paths differ");
    write(to / (name + ".tlog-proof"), build_receipt({index, path, log.checkpoint(), ""}));
    write(to / (name + ".leaf"), log.entries[index]);
}

void forge(Log& log, std::uint64_t index) {
    log.entries[index] = entry(2, 1, base::sha256("a decision nobody took"));
    const auto leaf = leaf_hash(log.entries[index]);
    log.tiles.at({0, index / tile_width}).replace(index % tile_width * 32, 32, base::bytes_of(leaf));
}

// The same log with another entry, or shorter, all of it signed anew by the log's key.
Log another(const Log& log, const std::string& how, std::uint64_t at) {
    Log out;
    out.entries = log.entries;
    if (how == "rollback") out.entries.resize(at);
    if (how == "split")
        out.entries[at] = entry(2, 1'795'000'000 + static_cast<std::int64_t>(at), base::sha256("another"));
    if (how == "backdate") out.entries[at] = entry(2, 1'794'000'000, parse_entry(log.entries[at])->record);
    for (const auto& bytes : out.entries) {
        out.tree.append(leaf_hash(bytes));
        if (out.tree.size() % 4096 == 0) out.store();
    }
    out.store();
    return out;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3 && count != 5)
        return std::fprintf(stderr, "make_log DIR SIZE [forge|split|backdate|rollback NUMBER]\n"), 2;
    const std::filesystem::path to = arguments[1];
    const auto size = wire::decimal(arguments[2]);
    if (!size || *size == 0) return std::fprintf(stderr, "SIZE: a number above 0\n"), 2;

    std::mt19937_64 random(*size);
    Log log;
    grow(log, *size / 2, random);
    write(to / "old.checkpoint", log.checkpoint());
    const auto old_size = log.tree.size();
    grow(log, *size, random);

    std::string lines;
    for (const auto& hash : consistency_proof(old_size, *size, log.reader()))
        lines += wire::base64(hash) + "\n";
    write(to / "consistency", lines);
    write_receipt(log, to, "first", 0);
    write_receipt(log, to, "middle", *size / 2);
    write_receipt(log, to, "last", *size - 1);
    const std::string how = count == 5 ? arguments[3] : "";
    const auto at = count == 5 ? std::strtoull(arguments[4], nullptr, 10) : 0;
    if (how == "forge") forge(log, at);
    write_log(how.empty() || how == "forge" ? log : another(log, how, at), to);
}
