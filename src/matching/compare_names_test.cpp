#include "matching/compare_names.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/text.hpp"
#include "matching/edit_distance.hpp"
#include "matching/fold_spelling.hpp"
#include "matching/split_name.hpp"

using namespace matching;

namespace {

// Two names in a world where every word is as rare as any other.
class Pair {
public:
    Pair(std::string_view left, std::string_view right) : left_(record(left)), right_(record(right)) {
        frequencies_.words.assign(names_.size(), 10'000);
        frequencies_.forms.assign(names_.forms(), 9'000);
        frequencies_.initials.fill(2'000);
    }
    NameComparison compare() const { return compare_names(left_, right_, names_, frequencies_); }

private:
    Record record(std::string_view name) {
        Words words;
        const auto split = split_name(name, words);
        Record out;
        for (std::size_t i = 0; i < std::min(split.count, most_tokens); ++i) {
            out.tokens[out.token_count++] = names_.add(words.text(split.ids[i]), 1);
            out.signature |= names_.signature(out.tokens[i]);
        }
        return out;
    }
    Vocabulary names_;
    Frequencies frequencies_;
    Record left_, right_;
};

}  // namespace

// near_misses.tsv: each row a case that a person would recognise, yes or no.
TEST(NearMisses, are_told_as_a_person_would) {
    std::ifstream file(JERNIH_SOURCE_DIR "/src/matching/near_misses.tsv");
    std::string line;
    std::getline(file, line);
    int rows = 0;
    while (std::getline(file, line)) {
        const auto parts = base::split(line, '\t');
        ASSERT_EQ(parts.size(), 4u) << line;
        EXPECT_EQ(may_be_one_name(Pair(parts[1], parts[2]).compare()), parts[0] == "yes") << line;
        EXPECT_EQ(may_be_one_name(Pair(parts[2], parts[1]).compare()), parts[0] == "yes")
            << "reversed: " << line;
        ++rows;
    }
    EXPECT_GE(rows, 300);
}

TEST(TypingErrors, are_counted_up_to_a_limit) {
    struct Row {
        std::string_view a, b;
        unsigned errors;
    };
    for (const auto& row : std::initializer_list<Row>{{"", "", 0},
                                                      {"SARI", "SARI", 0},
                                                      {"SARI", "SRI", 1},
                                                      {"SARI", "SAIR", 1},
                                                      {"SARI", "SARA", 1},
                                                      {"SARI", "XARA", 2},
                                                      {"SARI", "", 4},
                                                      {"ABCDEF", "UVWXYZ", 4}})
        EXPECT_EQ(typing_errors(row.a, row.b, 3), row.errors) << row.a << ' ' << row.b;
}

TEST(Spelling, folds_the_many_ways_of_one_sound) {
    EXPECT_EQ(fold_spelling("SOEHARTO"), fold_spelling("SUHARTO"));
    EXPECT_EQ(fold_spelling("ABDURRAHMAN"), "ABDULRAHMAN");
    EXPECT_EQ(fold_spelling("MOCHAMMAD"), "MUHAMAD");
    EXPECT_NE(fold_spelling("PUTRA"), fold_spelling("PUTRI"));
    EXPECT_EQ(fold_spelling(""), "");
}
