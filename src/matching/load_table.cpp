#include "matching/load_table.hpp"

#include <algorithm>

#include "matching/csv_rows.hpp"
#include "matching/duplicate_ids.hpp"
#include "matching/parallel.hpp"
#include "matching/read_row.hpp"

namespace matching {
namespace {

constexpr std::size_t piece_bytes = 4u << 20;

// What one task reads: the rows that begin in [from, to).
struct Piece {
    std::size_t from = 0, to = 0;
    std::size_t room = 0, first = 0, count = 0;  // where its records lie, and how many there are
    std::size_t stopped = 0;                     // offset of the first row it did not read
    std::uint64_t lines = 0, rows = 0;
    unsigned worker = 0;
    std::vector<Reject> rejects;
};

class Loading {
public:
    Loading(std::string_view text, const Layout& layout, std::vector<Lexicon>& lexicons,
            const LoadRules& rules)
        : text_(text), layout_(layout), lexicons_(lexicons), rules_(rules) {}

    LoadedTable load() {
        cut();
        read_all();
        mend_wrong_cuts();
        close_gaps();
        name_duplicates();
        return std::move(out_);
    }

private:
    // Pieces of equal length, each from the beginning of a line. A line that begins inside quotes is found
    // out later.
    void cut() {
        for (std::size_t from = layout_.body; from < text_.size();) {
            const std::size_t to = std::min(text_.size(), from + piece_bytes);
            pieces_.push_back({.from = from, .to = line_after(text_, to - 1)});
            from = pieces_.back().to;
        }
        in_parallel(rules_.threads, pieces_.size(), [&](std::size_t i, unsigned) {
            const auto part = text_.substr(pieces_[i].from, pieces_[i].to - pieces_[i].from);
            pieces_[i].room = static_cast<std::size_t>(std::ranges::count(part, '\n')) + 1;
            if (rules_.release) rules_.release(part);
        });
        std::size_t first = 0;
        for (auto& piece : pieces_) piece.first = first, first += piece.room;
        out_.table.records = Room<Record>(first);
        out_.table.offsets = Room<std::uint64_t>(first);
        for (const auto& extra : rules_.extras) {
            auto& made = out_.table.extras.emplace_back();
            if (extra.kind == ExtraKind::text) made.words = Room<std::array<std::uint32_t, 6>>(first);
            if (extra.kind != ExtraKind::text) made.values = Room<std::uint32_t>(first);
        }
        id_hashes_ = Room<std::uint64_t>(layout_.has(Column::id) ? first : 0);
    }

    void read_piece(Piece& piece, unsigned worker) {
        piece.worker = worker;
        piece.count = piece.lines = piece.rows = 0;
        piece.rejects.clear();
        CsvRows rows(text_, piece.from, layout_.delimiter);
        RowReader reader(layout_, rules_, lexicons_[worker]);
        while (rows.at() < piece.to && rows.next()) {
            ++piece.rows;
            const auto reject = [&](RejectReason reason, std::uint8_t column) {
                piece.rejects.push_back({rows.begin(), rows.line(), reason, column});
            };
            if (rows.fault() != RowFault::none) {
                reject(rows.fault() == RowFault::too_long ? RejectReason::row_too_long
                                                          : RejectReason::open_quote,
                       column_count);
                continue;
            }
            const std::size_t at = piece.first + piece.count;
            const bool taken = reader.read(rows.fields(), out_.table.records[at]);
            for (const auto& note : reader.notes()) reject(note.reason, note.column);
            if (!taken) continue;
            out_.table.offsets[at] = rows.begin();
            if (id_hashes_.size() != 0) id_hashes_[at] = reader.id_hash();
            for (std::size_t e = 0; e < rules_.extras.size(); ++e)
                reader.read_extra(rows.fields(), e, out_.table.extras[e], at);
            ++piece.count;
        }
        piece.stopped = rows.at();
        piece.lines = rows.lines();
    }

    void read_all() {
        std::atomic<std::size_t> done{0};
        in_parallel(rules_.threads, pieces_.size(), [&](std::size_t i, unsigned worker) {
            Piece& piece = pieces_[i];
            read_piece(piece, worker);
            if (rules_.release) rules_.release(text_.substr(piece.from, piece.to - piece.from));
            const std::size_t now = done += piece.to - piece.from;
            if (worker == 0 && rules_.progress) rules_.progress(now, text_.size() - layout_.body);
        });
    }

    // Where a piece ended elsewhere than the next began, the next one began inside quotes: it is read again
    // from the right place.
    void mend_wrong_cuts() {
        for (std::size_t i = 1; i < pieces_.size(); ++i) {
            const std::size_t should = pieces_[i - 1].stopped;
            if (pieces_[i].from == should) continue;
            pieces_[i].from = should;
            pieces_[i].to = std::max(pieces_[i].to, should);
            read_piece(pieces_[i], pieces_[i].worker);
        }
    }

    void close_gaps() {
        auto& table = out_.table;
        std::size_t filled = 0;
        std::uint64_t line =
            2 +
            static_cast<std::uint64_t>(
                std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(layout_.body), '\n')) -
            1;
        for (auto& piece : pieces_) {
            if (piece.first != filled) {
                std::copy_n(&table.records[piece.first], piece.count, &table.records[filled]);
                std::copy_n(&table.offsets[piece.first], piece.count, &table.offsets[filled]);
                if (id_hashes_.size() != 0)
                    std::copy_n(&id_hashes_[piece.first], piece.count, &id_hashes_[filled]);
                for (auto& extra : table.extras) {
                    if (extra.values.size() != 0)
                        std::copy_n(&extra.values[piece.first], piece.count, &extra.values[filled]);
                    if (extra.words.size() != 0)
                        std::copy_n(&extra.words[piece.first], piece.count, &extra.words[filled]);
                }
            }
            out_.stretches.push_back({filled, piece.count, piece.worker});
            for (auto reject : piece.rejects) {
                reject.line += line;
                out_.rejects.push_back(reject);
            }
            filled += piece.count;
            line += piece.lines;
            out_.rows += piece.rows;
        }
        table.records.shrink(filled);
        table.offsets.shrink(filled);
        id_hashes_.shrink(id_hashes_.size() == 0 ? 0 : filled);
        for (auto& extra : table.extras) {
            if (extra.values.size() != 0) extra.values.shrink(filled);
            if (extra.words.size() != 0) extra.words.shrink(filled);
        }
    }

    void name_duplicates() {
        const auto twice = duplicate_ids(text_, id_hashes_.span(), out_.table.offsets.span());
        if (twice.empty()) return;
        out_.rejects.insert(out_.rejects.end(), twice.begin(), twice.end());
        std::ranges::stable_sort(out_.rejects, {}, &Reject::offset);
    }

    std::string_view text_;
    const Layout& layout_;
    std::vector<Lexicon>& lexicons_;
    const LoadRules& rules_;
    std::vector<Piece> pieces_;
    Room<std::uint64_t> id_hashes_;
    LoadedTable out_;
};

}  // namespace

LoadedTable load_table(std::string_view text, const Layout& layout, std::vector<Lexicon>& lexicons,
                       const LoadRules& rules) {
    return Loading(text, layout, lexicons, rules).load();
}

}  // namespace matching
