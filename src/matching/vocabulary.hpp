// Words as numbers. While files are read each thread gathers its own Words; afterwards they become one
// Vocabulary, in which every word knows how it folds and how often it occurs. Which number a word gets
// depends on the threads; nothing that leaves the engine may depend on the number.
#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace matching {

std::uint64_t hash_of(std::string_view bytes);

// Both halves of a 128-bit product, folded: mixes two numbers well in two instructions.
constexpr std::uint64_t folded_product(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Distinct byte strings in the order they came, numbered from 1; 0 is "no word".
class Words {
public:
    Words() : Words(nullptr) {}
    // On top of others, which are read and never changed: their numbers stay, new words get the next ones.
    explicit Words(const Words* below);
    std::uint32_t id_of(std::string_view word);       // adds it when it is new
    std::uint32_t find(std::string_view word) const;  // 0 when it is not there
    std::string_view text(std::uint32_t id) const;
    std::size_t size() const {
        return below_size_ + ends_.size() - (below_ ? 1 : 0);
    }  // one more than the last number
    void count(std::uint32_t id, std::uint64_t more = 1) {
        if (const auto at = own(id)) counts_[at] += more;
    }
    std::uint64_t counted(std::uint32_t id) const {
        return id < below_size_ ? below_->counted(id) : counts_[own(id)];
    }
    std::uint8_t kinds(std::uint32_t id) const {
        return id < below_size_ ? below_->kinds(id) : kinds_[own(id)];
    }  // WordKind bits, see titles.hpp

private:
    void grow();
    // Place among one's own words; 0 for the words below (place 0 is "no word").
    std::uint32_t own(std::uint32_t id) const {
        if (below_ == nullptr) return id;
        return id < below_size_ ? 0 : static_cast<std::uint32_t>(id - below_size_ + 1);
    }
    const Words* below_ = nullptr;
    std::size_t below_size_ = 0;
    std::string letters_;
    std::vector<std::size_t> ends_;  // word i is letters_[ends_[i - 1], ends_[i])
    std::vector<std::uint64_t> counts_;
    std::vector<std::uint8_t> kinds_;
    // Four of them share a cache line; `tag` and `more` are bits of the hash, `start` and `size` say where
    // the letters lie.
    struct Slot {
        std::uint32_t tag = 0, id = 0, start = 0;
        std::uint32_t size : 12 = 0, more : 20 = 0;
    };
    static constexpr std::size_t longest = 4'000;  // bytes; what is longer is told by its beginning
    bool holds(const Slot& slot, std::uint64_t hash, std::string_view word) const {
        return slot.tag == static_cast<std::uint32_t>(hash >> 32) && slot.size == word.size() &&
               slot.more == (hash >> 12 & 0xFFFFFu) &&
               std::memcmp(letters_.data() + slot.start, word.data(), word.size()) == 0;
    }
    std::vector<Slot> slots_;
};

// The words of all names: folded forms are numbered as well, and `folded` leads to them.
class Vocabulary {
public:
    Vocabulary() : Vocabulary(nullptr) {}
    explicit Vocabulary(const Vocabulary* below);  // as Words
    std::uint32_t add(std::string_view word, std::uint64_t count);
    std::uint32_t add(std::string_view word, std::uint64_t count,
                      std::string_view folded);  // folded beforehand
    std::uint32_t find(std::string_view word) const { return words_.find(word); }

    std::size_t size() const { return words_.size(); }
    std::string_view text(std::uint32_t id) const { return words_.text(id); }
    std::string_view folded_text(std::uint32_t id) const { return forms_.text(facts(id).form); }
    std::uint32_t form(std::uint32_t id) const { return facts(id).form; }  // number of its folded form
    std::size_t forms() const { return forms_.size(); }
    std::uint64_t count(std::uint32_t id) const { return words_.counted(id); }  // of this spelling
    std::uint64_t form_count(std::uint32_t form) const { return forms_.counted(form); }
    std::uint64_t form_hash(std::uint32_t form) const {
        return form < below_forms_ ? below_->form_hash(form) : form_hashes_[form - below_forms_];
    }  // of its letters
    std::uint64_t signature(std::uint32_t id) const { return facts(id).signature; }
    bool is_initial(std::uint32_t id) const { return facts(id).size == 1; }
    unsigned letters(std::uint32_t id) const { return facts(id).size; }  // of the folded form, at most 63
    std::uint32_t alphabet(std::uint32_t id) const { return facts(id).alphabet; }  // which letters it has

private:
    struct Facts {
        std::uint64_t signature = 0;
        std::uint32_t form = 0;
        std::uint32_t size : 6 = 0, alphabet : 26 = 0;
    };
    static Facts facts_of(std::string_view folded);
    const Facts& facts(std::uint32_t id) const {
        return id < below_size_ ? below_->facts(id) : facts_[id - below_size_];
    }
    const Vocabulary* below_ = nullptr;
    std::size_t below_size_ = 0, below_forms_ = 0;
    Words words_, forms_;
    std::vector<Facts> facts_;
    std::vector<std::uint64_t> form_hashes_;
};

}  // namespace matching
