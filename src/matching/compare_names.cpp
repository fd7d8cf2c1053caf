#include "matching/compare_names.hpp"

#include <algorithm>
#include <bit>

#include "matching/edit_distance.hpp"

namespace matching {
namespace {

constexpr unsigned none = 255;

// What a near word is worth at most: the share of all words that come as near by chance grows as words get
// shorter.
Bits near_worth(unsigned letters) {
    constexpr std::array<Bits, 10> worth = {0, 0, 0, 4'500, 5'500, 6'500, 7'500, 8'500, 9'500, 10'000};
    return worth[std::min<std::size_t>(letters, worth.size() - 1)];
}

// How many typing errors part two words, at most two (three in long ones); 4 for more.
unsigned errors_between(std::uint32_t a, std::uint32_t b, const Vocabulary& names) {
    const unsigned fewer = std::min(names.letters(a), names.letters(b));
    const unsigned more = std::max(names.letters(a), names.letters(b));
    const unsigned most = more >= 9 ? 3 : more >= 5 ? 2 : 1;
    if (fewer < 3 || more - fewer > most) return 4;
    // One error changes at most two letters of the alphabet used and three pairs of letters: most words are
    // told apart here, without looking at them.
    if (std::popcount(names.alphabet(a) ^ names.alphabet(b)) > static_cast<int>(2 * most)) return 4;
    const auto x = names.signature(a), y = names.signature(b);
    if (std::min(std::popcount(x), std::popcount(y)) > std::popcount(x & y) + static_cast<int>(3 * most))
        return 4;
    const unsigned folded = typing_errors(names.folded_text(a), names.folded_text(b), most);
    if (folded <= 1) return folded;
    const unsigned written = std::min(folded, typing_errors(names.text(a), names.text(b), folded - 1));
    return written > most ? 4 : written;
}

// PUTRA and PUTRI, SUSANTO and SUSANTI are a man and a woman, not a slip of the hand.
bool ends_as_man_and_woman(std::string_view a, std::string_view b) {
    if (a.size() != b.size() || a.size() < 2 || a.substr(0, a.size() - 1) != b.substr(0, b.size() - 1))
        return false;
    const char x = a.back(), y = b.back();
    return (x == 'I') != (y == 'I') && (x == 'A' || x == 'O' || y == 'A' || y == 'O');
}

// In a short word one letter is much, and the first letter is the last to go wrong: BUDI is not RUDI.
bool is_typing_error(unsigned errors, std::string_view a, std::string_view b) {
    const std::size_t letters = std::max(a.size(), b.size());
    if (errors == 0) return true;
    if (letters < 4 || ends_as_man_and_woman(a, b)) return false;
    if (letters < 6) return errors == 1 && a.front() == b.front();
    return errors <= (letters >= 9 && a.front() == b.front() ? 2u : 1u);
}
bool is_distant(unsigned errors, unsigned letters) { return errors <= 3 && errors * 2 < letters; }

class Pairing {
public:
    Pairing(const Record& left, const Record& right, const Vocabulary& names, const Frequencies& frequencies)
        : left_(left),
          right_(right),
          names_(names),
          frequencies_(frequencies),
          left_open_((1u << left.token_count) - 1),
          right_open_((1u << right.token_count) - 1) {}

    NameComparison pair() {
        pair_equal();
        if (left_open_ != 0 && right_open_ != 0) {
            pair_joined();
            pair_near();
            pair_initials();
        }
        // Words that are left on both sides contradict each other, in the order they stand.
        while (left_open_ != 0 && right_open_ != 0)
            close(first(left_open_), first(right_open_), WordLevel::different, 0);
        out_.unpaired = static_cast<std::uint8_t>(__builtin_popcount(left_open_ | right_open_));
        out_.left_longer = left_open_ != 0;
        out_.compared = left_.token_count != 0 && right_.token_count != 0;
        return out_;
    }

private:
    static unsigned first(unsigned mask) { return static_cast<unsigned>(__builtin_ctz(mask)); }

    void close(unsigned l, unsigned r, WordLevel level, Bits rarity) {
        left_open_ &= ~(1u << l), right_open_ &= ~(1u << r);
        out_.pairs[out_.count++] = {.left = static_cast<std::uint8_t>(l),
                                    .right = static_cast<std::uint8_t>(r),
                                    .level = level,
                                    .rarity = rarity};
    }

    void pair_equal() {
        for (unsigned l = 0; l < left_.token_count; ++l)
            for (unsigned r = 0; r < right_.token_count; ++r)
                if ((right_open_ >> r & 1u) != 0 && left_.tokens[l] == right_.tokens[r]) {
                    const auto id = left_.tokens[l];
                    close(l, r, names_.is_initial(id) ? WordLevel::initial : WordLevel::same_letters,
                          frequencies_.word(id));
                    break;
                }
        for (unsigned l = 0; l < left_.token_count; ++l) {
            if ((left_open_ >> l & 1u) == 0) continue;
            for (unsigned r = 0; r < right_.token_count; ++r)
                if ((right_open_ >> r & 1u) != 0 &&
                    names_.form(left_.tokens[l]) == names_.form(right_.tokens[r])) {
                    close(l, r, WordLevel::same_spelling, frequencies_.form(names_.form(left_.tokens[l])));
                    break;
                }
        }
    }

    // One word of `whole` against two neighbouring words of `parts`.
    void join(const Record& whole, const unsigned& whole_open, const Record& parts,
              const unsigned& parts_open, bool two_left) {
        for (unsigned w = 0; w < whole.token_count; ++w)
            for (unsigned p = 0; p + 1 < parts.token_count; ++p) {
                if ((whole_open >> w & 1u) == 0 || (parts_open >> p & 3u) != 3u) continue;
                const unsigned together =
                    names_.letters(parts.tokens[p]) + names_.letters(parts.tokens[p + 1]);
                const unsigned alone = names_.letters(whole.tokens[w]);
                if (alone < 6 || together > 40 || together + 1 < alone || alone + 1 < together) continue;
                const auto one = names_.folded_text(whole.tokens[w]);
                const auto head = names_.folded_text(parts.tokens[p]),
                           tail = names_.folded_text(parts.tokens[p + 1]);
                const std::size_t both = head.size() + tail.size();
                if (both > 40) continue;
                std::array<char, 40> text;
                std::copy(head.begin(), head.end(), text.begin());
                std::copy(tail.begin(), tail.end(), text.begin() + static_cast<std::ptrdiff_t>(head.size()));
                if (typing_errors(one, {text.data(), both}, 1) > 1) continue;
                const Bits rarity =
                    std::min<Bits>(frequencies_.form(names_.form(parts.tokens[p])) +
                                       frequencies_.form(names_.form(parts.tokens[p + 1])),
                                   std::max(frequencies_.form(names_.form(whole.tokens[w])), near_worth(9)));
                close(two_left ? p : w, two_left ? w : p, WordLevel::joined, rarity);
                auto& pair = out_.pairs[out_.count - 1u];
                pair.second = static_cast<std::uint8_t>(p + 1);
                pair.two_left = two_left;
                (two_left ? left_open_ : right_open_) &= ~(1u << (p + 1));
            }
    }

    void pair_joined() {
        join(left_, left_open_, right_, right_open_, false);
        join(right_, right_open_, left_, left_open_, true);
    }

    void pair_near() {
        std::array<std::array<std::uint8_t, most_tokens>, most_tokens> errors;
        unsigned found = 0;  // a bit for each number of errors that occurs
        for (unsigned l = 0; l < left_.token_count; ++l)
            for (unsigned r = 0; r < right_.token_count; ++r) {
                const bool open = (left_open_ >> l & right_open_ >> r & 1u) != 0;
                const unsigned e = open ? errors_between(left_.tokens[l], right_.tokens[r], names_) : 4;
                errors[l][r] = static_cast<std::uint8_t>(e);
                found |= 1u << e;
            }
        for (unsigned allowed = 0; allowed <= 3; ++allowed) {
            if ((found >> allowed & 1u) == 0) continue;
            for (unsigned l = 0; l < left_.token_count; ++l)
                for (unsigned r = 0; r < right_.token_count; ++r) {
                    if ((left_open_ >> l & 1u) == 0 || (right_open_ >> r & 1u) == 0 ||
                        errors[l][r] != allowed)
                        continue;
                    const unsigned letters =
                        std::max(names_.letters(left_.tokens[l]), names_.letters(right_.tokens[r]));
                    const bool near = is_typing_error(allowed, names_.folded_text(left_.tokens[l]),
                                                      names_.folded_text(right_.tokens[r]));
                    if (!near && !is_distant(allowed, letters)) continue;
                    const Bits rarity = std::min({frequencies_.form(names_.form(left_.tokens[l])),
                                                  frequencies_.form(names_.form(right_.tokens[r]))});
                    const Bits worth = std::min(rarity - 1'500, near_worth(letters));
                    close(l, r, near ? WordLevel::typing_error : WordLevel::distant,
                          near ? std::max<Bits>(worth, 0) : 0);
                }
        }
    }

    void pair_initials() {
        for (unsigned l = 0; l < left_.token_count; ++l)
            for (unsigned r = 0; r < right_.token_count; ++r) {
                if ((left_open_ >> l & 1u) == 0 || (right_open_ >> r & 1u) == 0) continue;
                const auto a = left_.tokens[l], b = right_.tokens[r];
                if (!names_.is_initial(a) && !names_.is_initial(b)) continue;
                const char x = names_.text(a).front(), y = names_.text(b).front();
                if (x == y)
                    close(l, r, WordLevel::initial, frequencies_.initials[static_cast<std::size_t>(x & 127)]);
            }
    }

    const Record& left_;
    const Record& right_;
    const Vocabulary& names_;
    const Frequencies& frequencies_;
    unsigned left_open_, right_open_;
    NameComparison out_;
};

}  // namespace

bool may_be_one_name(const NameComparison& name) {
    return name.compared &&
           std::none_of(name.pairs.begin(), name.pairs.begin() + name.count, [](const WordPair& pair) {
               return pair.level == WordLevel::different || pair.level == WordLevel::distant;
           });
}

NameComparison compare_names(const Record& left, const Record& right, const Vocabulary& names,
                             const Frequencies& frequencies) {
    return Pairing(left, right, names, frequencies).pair();
}

}  // namespace matching
