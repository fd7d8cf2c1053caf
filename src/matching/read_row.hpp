// One row becomes one record.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "matching/load_table.hpp"

namespace matching {

class RowReader {
public:
    RowReader(const Layout& layout, const LoadRules& rules, Lexicon& lexicon)
        : layout_(layout), rules_(rules), lexicon_(lexicon) {}

    struct Note {
        RejectReason reason;
        std::uint8_t column;
    };
    // False when the row is left out; why is the last of notes(). Ids are numbers in the lexicon, and counted
    // there.
    bool read(const std::vector<std::string_view>& fields, Record& out);
    const std::vector<Note>& notes() const { return notes_; }
    void read_extra(const std::vector<std::string_view>& fields, std::size_t extra, Extra& out,
                    std::size_t at);
    std::uint64_t id_hash() const { return id_hash_; }

private:
    std::string_view value(const std::vector<std::string_view>& fields, Column column);
    void note(RejectReason reason, Column column) {
        notes_.push_back({reason, static_cast<std::uint8_t>(column)});
    }
    std::uint64_t number(const std::vector<std::string_view>& fields, Column column, std::uint8_t& starred);
    void read_name(const std::vector<std::string_view>& fields, Record& out);
    void read_birth(const std::vector<std::string_view>& fields, Record& out);

    const Layout& layout_;
    const LoadRules& rules_;
    Lexicon& lexicon_;
    std::vector<Note> notes_;
    std::string joined_, folded_, mended_;
    std::uint64_t id_hash_ = 0;
};

}  // namespace matching
