#include "matching/live.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "matching/read_row.hpp"
#include "matching/snapshot.hpp"

namespace matching {
namespace {

// The one-row layout of a PersonText.
const Layout& person_layout() {
    static const Layout layout = layout_of("id,nik,kk,name,birth_place,dob,sex,region\n", {}).value();
    return layout;
}

}  // namespace

struct LiveIndex::Mapped {
    void* at = nullptr;
    std::size_t bytes = 0;
    const SnapshotHead* head = nullptr;
    Table table;
    Dictionary dictionary;
    Frequencies frequencies;
    Weights weights;
    std::span<const std::uint64_t> id_ends, keys;
    std::span<const char> ids;
    std::span<const std::uint32_t> birth_starts, birth_rows, key_starts, key_rows;
    std::span<const std::uint64_t> birth_signatures;
    std::vector<ExtraColumn> extras;
    Screen screen = screen_with(best_instructions());

    explicit Mapped(const std::string& path) {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat about{};
        if (file >= 0 && fstat(file, &about) == 0 &&
            static_cast<std::size_t>(about.st_size) >= sizeof(SnapshotHead)) {
            bytes = static_cast<std::size_t>(about.st_size);
            at = mmap(nullptr, bytes, PROT_READ, MAP_SHARED, file, 0);
            if (at == MAP_FAILED) at = nullptr;
        }
        if (file >= 0) close(file);
        head = static_cast<const SnapshotHead*>(at);
        if (!head || head->magic != snapshot_magic || head->version != snapshot_version) {
            if (at) munmap(at, bytes);
            throw std::runtime_error(path + ": is no snapshot of this version; make it anew");
        }
        read();
    }
    ~Mapped() { munmap(at, bytes); }
    Mapped(const Mapped&) = delete;
    Mapped& operator=(const Mapped&) = delete;

    template <class T>
    std::span<const T> section(Section which) const {
        const auto place = head->places[static_cast<std::size_t>(which)];
        if (place.offset % 64 != 0 || place.offset > bytes || place.bytes > bytes - place.offset)
            throw std::runtime_error("the snapshot is cut short; make it anew");
        return {reinterpret_cast<const T*>(static_cast<const char*>(at) + place.offset),
                place.bytes / sizeof(T)};
    }
    void read() {
        table.records = Room<Record>::view(section<Record>(Section::records));
        id_ends = section<std::uint64_t>(Section::id_ends), ids = section<char>(Section::ids);
        birth_starts = section<std::uint32_t>(Section::birth_starts),
        birth_rows = section<std::uint32_t>(Section::birth_rows);
        birth_signatures = section<std::uint64_t>(Section::birth_signatures);
        key_starts = section<std::uint32_t>(Section::key_starts),
        keys = section<std::uint64_t>(Section::keys), key_rows = section<std::uint32_t>(Section::key_rows);
        const auto each = [this](Section ends, Section text, Section counts, auto&& with) {
            const auto e = section<std::uint64_t>(ends);
            const auto t = section<char>(text);
            const auto c = section<std::uint64_t>(counts);
            for (std::size_t i = 0; i < e.size(); ++i) {
                const std::size_t from = i == 0 ? 0 : e[i - 1];
                with(std::string_view{t.data() + from, e[i] - from}, c[i]);
            }
        };
        each(Section::word_ends, Section::words, Section::word_counts,
             [this](auto word, auto count) { dictionary.names.add(word, count); });
        each(Section::place_ends, Section::places, Section::place_counts, [this](auto place, auto count) {
            dictionary.places.count(dictionary.places.id_of(place), count);
        });
        frequencies = frequencies_of(Table{}, Table{}, dictionary, 1, table.size());
        const auto dates = section<Bits>(Section::dates), regions = section<Bits>(Section::regions),
                   initials = section<Bits>(Section::initials);
        frequencies.dates.assign(dates.begin(), dates.end());
        frequencies.regions.assign(regions.begin(), regions.end());
        std::copy_n(initials.begin(), std::min(initials.size(), frequencies.initials.size()),
                    frequencies.initials.begin());
        std::memcpy(&weights, section<Weights>(Section::weights).data(), sizeof weights);
    }

    std::string_view id(std::uint32_t row) const {
        const std::size_t from = row == 0 ? 0 : id_ends[row - 1];
        return {ids.data() + from, id_ends[row] - from};
    }
};

namespace {

// A person as a table of one row, in words of the index and, on top, of his own.
struct Asked {
    Table table;
    Dictionary words;
    explicit Asked(const Dictionary& below) : words{Vocabulary(&below.names), Words(&below.places), {}} {
        table.records = Room<Record>(1);
    }

    void read(const PersonText& person, const Frequencies& frequencies) {
        const LoadRules rules;
        Lexicon lexicon;
        RowReader reader(person_layout(), rules, lexicon);
        Record& record = table.records[0];
        const std::vector<std::string_view> fields{person.id,          person.nik, person.kk,  person.name,
                                                   person.birth_place, person.dob, person.sex, person.region};
        if (!reader.read(fields, record)) record = {};
        for (std::size_t t = 0; t < record.token_count; ++t) {
            record.tokens[t] = words.names.add(lexicon.names.text(record.tokens[t]), 0);
            record.signature |= words.names.signature(record.tokens[t]);
        }
        rank_words(record, words.names, frequencies);
        if (record.place != 0) record.place = words.places.id_of(lexicon.places.text(record.place));
    }
};

}  // namespace

LiveIndex::LiveIndex(const std::string& snapshot) : mapped_(std::make_unique<Mapped>(snapshot)) {}
LiveIndex::~LiveIndex() = default;

std::size_t LiveIndex::size() const { return mapped_->table.size() + delta_.size(); }

std::vector<LiveFinding> LiveIndex::ask(const PersonText& person, double threshold) const {
    const Mapped& index = *mapped_;
    Asked asked(index.dictionary);
    asked.read(person, index.frequencies);
    const Record& record = asked.table.records[0];
    const BlockContext context{asked.table, index.table, asked.words, index.frequencies, index.extras};
    Keys keys;
    all_keys(context, asked.table, 0, keys);
    std::vector<std::uint32_t> rows;
    for (const auto key : keys) {
        const auto bucket = key >> (64 - key_bits);
        const auto from = index.keys.begin() + index.key_starts[bucket],
                   to = index.keys.begin() + index.key_starts[bucket + 1];
        for (auto k = std::lower_bound(from, to, key); k != to && *k == key; ++k)
            rows.push_back(index.key_rows[static_cast<std::size_t>(k - index.keys.begin())]);
    }
    if (const auto slot = birth_slot(record.born); slot != 0) {
        const std::size_t from = index.birth_starts[slot], to = index.birth_starts[slot + 1];
        std::vector<std::uint32_t> found;
        index.screen(record.signature, index.birth_signatures.subspan(from, to - from), at_home, found);
        for (const auto at : found) rows.push_back(index.birth_rows[from + at]);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());

    const Bits least = bits_of(threshold / (1 - threshold));
    std::vector<LiveFinding> out;
    const auto consider = [&](const Tables& tables, std::size_t row, auto&& id_of) {
        const auto comparison = compare(tables, 0, row);
        const auto scored = score(comparison, index.weights, 0);
        const bool kin = scored.kin > scored.same;
        const Bits bits = std::max(scored.kin, scored.same);
        if (bits < least) return;
        const std::string id{id_of()};
        if (&tables.right == &index.table && gone_.contains(id)) return;
        const Kind kind = !kin ? Kind::same : scored.twin ? Kind::twin : Kind::family;
        out.push_back({id, kind, band_of({0, 0, bits, kind, comparison.nik == NikLevel::equal}), bits,
                       comparison, scored});
    };
    const Tables tables{asked.table, index.table, asked.words, index.frequencies, index.extras};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + 8 < rows.size()) __builtin_prefetch(&index.table.records[rows[i + 8]]);
        consider(tables, rows[i], [&] { return index.id(rows[i]); });
    }
    std::vector<std::uint32_t> fresh;
    keys.push_back(birth_slot(record.born) | 1ull << 40);
    for (const auto key : keys)
        for (auto [k, end] = delta_keys_.equal_range(key); k != end; ++k) fresh.push_back(k->second);
    std::ranges::sort(fresh);
    fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
    for (const auto at : fresh) {
        // Words of the delta are not in the index: both sides get their numbers on top of it.
        Asked other(asked.words);
        other.read(delta_[at].text, index.frequencies);
        consider({asked.table, other.table, other.words, index.frequencies, index.extras}, 0,
                 [&] { return delta_[at].text.id; });
    }
    std::ranges::sort(out, [](const LiveFinding& a, const LiveFinding& b) {
        return a.bits != b.bits ? a.bits > b.bits : a.entry < b.entry;
    });
    return out;
}

void LiveIndex::put(const PersonText& entry) {
    drop(entry.id);
    Asked asked(mapped_->dictionary);
    asked.read(entry, mapped_->frequencies);
    const BlockContext context{asked.table, asked.table, asked.words, mapped_->frequencies, mapped_->extras};
    Fresh fresh{entry, asked.table.records[0], {}};
    all_keys(context, asked.table, 0, fresh.keys);
    fresh.keys.push_back(birth_slot(fresh.record.born) | 1ull << 40);
    const auto at = static_cast<std::uint32_t>(delta_.size());
    for (const auto key : fresh.keys) delta_keys_.emplace(key, at);
    delta_ids_[entry.id] = at;
    delta_.push_back(std::move(fresh));
}

void LiveIndex::drop(const std::string& id) {
    gone_.insert(id);
    const auto found = delta_ids_.find(id);
    if (found == delta_ids_.end()) return;
    for (const auto key : delta_[found->second].keys)
        for (auto [k, end] = delta_keys_.equal_range(key); k != end; ++k)
            if (k->second == found->second) {
                delta_keys_.erase(k);
                break;
            }
    delta_ids_.erase(found);
}

}  // namespace matching
