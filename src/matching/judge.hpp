// Two persons, one answer: how likely they are one, and why, in bits and in a sentence. For whoever has found
// a pair by other means than a file (a row of a database, a party of a matter). The same comparison and
// weights as the screening of whole files; how common a word of a name is, the caller counts.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "matching/frequencies.hpp"
#include "matching/live.hpp"
#include "matching/weights.hpp"

namespace matching {

// Whom the two were drawn from. The pair is the likelier the fewer there are.
struct Population {
    std::uint64_t left = 1, right = 1;
    std::uint64_t counted = 1;  // people whose names were counted
    // How many of those have this word in their name, in whatever spelling; the word is folded.
    std::function<std::uint64_t(const std::string& word)> count;
};

struct Judged {
    Kind kind{};
    Band band{};
    Bits bits = 0;
    struct Part {
        std::string feature, level;
        Bits bits = 0;
    };
    std::vector<Part> parts;  // they add up to bits
    std::vector<std::string> absent;
    std::string because_id, because_en;
};

// One person read once, to be judged beside many. The words of the record are numbered from 1 in `words`.
struct ReadPerson {
    PersonText text;
    Record record;
    std::vector<std::string> words, folded;  // of the name, each once
    std::string place;                       // folded
};
ReadPerson read_person(PersonText text);

class Judge {
public:
    explicit Judge(Population population);
    // nullopt below the threshold, a probability. Not from two threads at once.
    std::optional<Judged> judge(const PersonText& left, const PersonText& right, double threshold = .9);
    std::optional<Judged> judge(const ReadPerson& left, const ReadPerson& right, double threshold = .9);

private:
    Population population_;
    Weights weights_;
    Frequencies frequencies_;
};

// Letter pairs of a name, and whether two names are alike enough for people of one birth date to be compared:
// as the screening of whole files decides it (signature.hpp).
std::uint64_t name_signature(std::string_view name);
bool names_alike(std::uint64_t a, std::uint64_t b);

// The words of a name without titles and degrees, each folded to one spelling; at most six.
std::vector<std::string> folded_words(std::string_view name);

}  // namespace matching
