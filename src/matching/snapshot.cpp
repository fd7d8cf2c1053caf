#include "matching/snapshot.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <stdexcept>

#include "matching/make_pairs.hpp"

namespace matching {
namespace {

class Writer {
public:
    explicit Writer(const std::string& path)
        : path_(path), scratch_(path + ".part"), file_(std::fopen(scratch_.c_str(), "wb")) {
        if (!file_) throw std::runtime_error(path + ": cannot be written; does its directory exist?");
        head_.magic = snapshot_magic, head_.version = snapshot_version;
        put(&head_, sizeof head_);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() {
        if (file_) std::fclose(file_), std::remove(scratch_.c_str());
    }
    template <class T>
    void section(Section which, std::span<const T> values) {
        static constexpr std::array<char, 64> blank{};
        put(blank.data(), (64 - at_ % 64) % 64);
        head_.places[static_cast<std::size_t>(which)] = {at_, values.size_bytes()};
        put(values.data(), values.size_bytes());
    }
    void keep(std::uint64_t records) {
        head_.records = records;
        const bool written = std::fseek(file_, 0, SEEK_SET) == 0 &&
                             std::fwrite(&head_, sizeof head_, 1, file_) == 1 && std::fflush(file_) == 0;
        if (!written || std::rename(scratch_.c_str(), path_.c_str()) != 0)
            throw std::runtime_error(path_ + ": cannot be written; is the disk full?");
        std::fclose(file_);
        file_ = nullptr;
    }

private:
    void put(const void* bytes, std::size_t count) {
        if (count > 0 && std::fwrite(bytes, 1, count, file_) != count)
            throw std::runtime_error(path_ + ": cannot be written; is the disk full?");
        at_ += count;
    }
    std::string path_, scratch_;
    std::FILE* file_;
    std::uint64_t at_ = 0;
    SnapshotHead head_;
};

template <class WordsOf>
void write_words(Writer& out, Section ends_section, Section text_section, Section counts_section,
                 const WordsOf& words, auto count_of) {
    std::vector<std::uint64_t> ends, counts;
    std::string text;
    for (std::uint32_t id = 1; id < words.size(); ++id) {
        text += words.text(id);
        ends.push_back(text.size());
        counts.push_back(count_of(id));
    }
    out.section(ends_section, std::span<const std::uint64_t>{ends});
    out.section(text_section, std::span<const char>{text});
    out.section(counts_section, std::span<const std::uint64_t>{counts});
}

void write_keys(Writer& out, const BlockContext& context, const Table& table) {
    struct KeyRow {
        std::uint64_t key;
        std::uint32_t row;
    };
    std::vector<KeyRow> all;
    Keys of_row;
    for (std::size_t row = 0; row < table.size(); ++row) {
        all_keys(context, table, row, of_row);
        for (const auto key : of_row) all.push_back({key, static_cast<std::uint32_t>(row)});
    }
    std::sort(all.begin(), all.end(), [](const KeyRow& a, const KeyRow& b) {
        return a.key != b.key ? a.key < b.key : a.row < b.row;
    });
    std::vector<std::uint32_t> starts((1u << key_bits) + 1), rows;
    std::vector<std::uint64_t> keys;
    for (const auto& k : all)
        ++starts[(k.key >> (64 - key_bits)) + 1], keys.push_back(k.key), rows.push_back(k.row);
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    out.section(Section::key_starts, std::span<const std::uint32_t>{starts});
    out.section(Section::keys, std::span<const std::uint64_t>{keys});
    out.section(Section::key_rows, std::span<const std::uint32_t>{rows});
}

}  // namespace

void all_keys(const BlockContext& context, const Table& table, std::size_t row, Keys& out) {
    Keys of_rule;
    out.clear();
    for (const auto rule : {Rule::same_nik, Rule::same_kk, Rule::region_words, Rule::year_words}) {
        keys_of(rule, context, table, row, of_rule);
        out.insert(out.end(), of_rule.begin(), of_rule.end());
    }
}

void write_snapshot(const std::string& path, const ShownFile& registry, const Dictionary& dictionary,
                    const Frequencies& frequencies, const Weights& weights) {
    const Table& table = registry.table;
    const std::vector<ExtraColumn> none;
    const BlockContext context{table, table, dictionary, frequencies, none};
    Writer out(path);
    out.section(Section::records, table.records.span());
    std::vector<std::uint64_t> id_ends;
    std::string ids;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto id = registry.layout.has(Column::id)
                            ? row_text(registry.text, registry.layout, table.offsets[row]).values[0]
                            : std::to_string(row + 1);
        ids += id;
        id_ends.push_back(ids.size());
    }
    out.section(Section::id_ends, std::span<const std::uint64_t>{id_ends});
    out.section(Section::ids, std::span<const char>{ids});
    const auto births = index_births(table, {}, 1);
    out.section(Section::birth_starts, std::span<const std::uint32_t>{births.starts});
    out.section(Section::birth_rows, births.rows.span());
    out.section(Section::birth_signatures, births.signatures.span());
    write_keys(out, context, table);
    write_words(out, Section::word_ends, Section::words, Section::word_counts, dictionary.names,
                [&](auto id) { return dictionary.names.count(id); });
    write_words(out, Section::place_ends, Section::places, Section::place_counts, dictionary.places,
                [&](auto id) { return dictionary.places.counted(id); });
    out.section(Section::dates, std::span<const Bits>{frequencies.dates});
    out.section(Section::regions, std::span<const Bits>{frequencies.regions});
    out.section(Section::initials, std::span<const Bits>{frequencies.initials});
    out.section(Section::weights, std::span<const Weights>{&weights, 1});
    out.keep(table.size());
}

}  // namespace matching
