// A file becomes a table: read in pieces by all threads, in the order of the file.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "matching/columns.hpp"
#include "matching/record.hpp"
#include "matching/rejects.hpp"
#include "matching/vocabulary.hpp"

namespace matching {

// The words one thread has met, in both files.
struct Lexicon {
    Words names, places;
    std::vector<Words> extras;  // one a further column
};

struct LoadRules {
    std::vector<ExtraColumn> extras;
    std::uint32_t today = 0;  // yyyymmdd; births after it are faults. 0: none is
    unsigned threads = 1;
    std::function<void(std::size_t done, std::size_t of)> progress;  // bytes; may throw to stop
    std::function<void(std::string_view)> release;  // this stretch of the text will not be read again soon
};

struct LoadedTable {
    Table table;
    struct Stretch {  // records that one thread read: their ids are numbers in its lexicon
        std::size_t begin, count;
        unsigned worker;
    };
    std::vector<Stretch> stretches;
    std::vector<Reject> rejects;  // in the order of the file
    std::uint64_t rows = 0;       // read, whether taken or not
};

// One lexicon a thread.
LoadedTable load_table(std::string_view text, const Layout& layout, std::vector<Lexicon>& lexicons,
                       const LoadRules& rules);

// All words of all threads, numbered once.
struct Dictionary {
    Vocabulary names;
    Words places;
    std::vector<Words> extras;
    std::vector<std::uint64_t> place_signatures;  // by number, see signature.hpp
    std::uint64_t place_signature(std::uint32_t id) const;
};

// Gives every record its final numbers and its signature; the lexicons are spent.
Dictionary settle(std::vector<Lexicon>& lexicons, std::vector<LoadedTable*> tables, const LoadRules& rules);

}  // namespace matching
