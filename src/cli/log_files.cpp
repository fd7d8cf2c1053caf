// The log's own side: checkpoint, proofs and files out of the database.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "app/journal.hpp"
#include "base/text.hpp"
#include "cli/log_commands.hpp"
#include "cli/progress.hpp"
#include "publication/log_rows.hpp"
#include "store/database.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

ledger::Checkpoint kept_checkpoint(store::Connection& db) {
    const auto note = publication::stored_checkpoint(db);
    const auto checkpoint = ledger::checkpoint_in(note);
    if (!checkpoint)
        throw std::runtime_error("the log has no signed checkpoint yet: start jernih serve once");
    return *checkpoint;
}

void write_file(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error(path.string() + " cannot be written");
}

void write_tiles(store::Connection& db, std::uint64_t size, const fs::path& to, ProgressBar& bar) {
    for (int level = ledger::entries_level; level <= ledger::max_tile_level; ++level) {
        for (std::uint64_t n = 0;; ++n) {
            const int width = ledger::width_in(size, level, n);
            if (width == 0) break;
            const ledger::TileName name{level, n, width};
            write_file(to / ledger::tile_path(name), level == ledger::entries_level
                                                         ? publication::entry_bundle(db, n, width)
                                                         : publication::tile_bytes(db, name));
            if (level == ledger::entries_level)
                bar.show(static_cast<std::int64_t>(n * 256), static_cast<std::int64_t>(size));
        }
        if (level >= 0 && ledger::width_in(size, level, 0) == 0) break;
    }
}

}  // namespace

int log_checkpoint(const std::string& store) {
    auto database = store::open_read_only(store);
    const auto db = database.reader();
    (void)kept_checkpoint(db);
    std::fputs(publication::stored_checkpoint(db).c_str(), stdout);
    return 0;
}

int log_proof(const std::string& store, const ProofOptions& options) {
    auto database = store::open_read_only(store);
    const auto db = database.reader();
    const auto now = kept_checkpoint(db);
    const auto size = static_cast<std::int64_t>(now.size);
    const auto outside = [&](std::int64_t number) {
        std::fprintf(stderr, "%lld is outside the signed log of %lld entries\n",
                     static_cast<long long>(number), static_cast<long long>(size));
        return 1;
    };
    if (options.index >= 0) {
        if (options.index >= size) return outside(options.index);
        std::fputs(app::stored_receipt(db, {size, publication::stored_checkpoint(db)}, options.index).c_str(),
                   stdout);
        return 0;
    }
    const auto to = options.to < 0 ? size : options.to;
    if (options.from < 0 || options.from > to) return outside(options.from);
    if (to > size) return outside(to);
    for (const auto& hash : ledger::consistency_proof(static_cast<std::uint64_t>(options.from),
                                                      static_cast<std::uint64_t>(to), app::tiles_of(db)))
        std::printf("%s\n", base::base64(base::bytes_of(hash)).c_str());
    return 0;
}

int log_export(const std::string& store, const std::string& directory) {
    auto database = store::open_read_only(store);
    const auto db = database.reader();
    const auto now = kept_checkpoint(db);
    const fs::path to(directory);
    ProgressBar bar("log");
    write_tiles(db, now.size, to, bar);
    write_file(to / "vkey", publication::log_vkey(db) + "\n");
    write_file(to / "checkpoint", publication::stored_checkpoint(db));  // last: what it vouches for is there
    std::printf("%llu entries written to %s\n", static_cast<unsigned long long>(now.size), directory.c_str());
    return 0;
}

}  // namespace cli
