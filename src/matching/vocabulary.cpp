#include "matching/vocabulary.hpp"

#include <algorithm>
#include <stdexcept>

#include "matching/fold_spelling.hpp"
#include "matching/signature.hpp"
#include "matching/titles.hpp"

namespace matching {

std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t h = 0x9E3779B97F4A7C15ull ^ bytes.size();
    const auto mix = [&h](std::uint64_t word) { h = folded_product(h ^ word, 0xD6E8FEB86659FD93ull); };
    std::size_t i = 0;
    for (std::uint64_t word; i + 8 <= bytes.size(); i += 8) {
        std::memcpy(&word, bytes.data() + i, 8);
        mix(word);
    }
    std::uint64_t last = 0;
    if (i < bytes.size()) std::memcpy(&last, bytes.data() + i, bytes.size() - i);
    mix(last);
    mix(0xA0761D6478BD642Full);
    return h;
}

Words::Words(const Words* below)
    : below_(below),
      below_size_(below ? below->size() : 0),
      ends_{0},
      counts_{0},
      kinds_{0},
      slots_(1u << 6) {}  // grows by doubling; most dictionaries are of one pair

std::string_view Words::text(std::uint32_t id) const {
    if (id == 0) return {};
    if (id < below_size_) return below_->text(id);
    const auto at = own(id);
    return std::string_view{letters_}.substr(ends_[at - 1], ends_[at] - ends_[at - 1]);
}

std::uint32_t Words::find(std::string_view word) const {
    if (below_ != nullptr)
        if (const auto found = below_->find(word)) return found;
    word = word.substr(0, longest);
    const std::uint64_t hash = hash_of(word);
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
        const Slot& slot = slots_[at];
        if (slot.id == 0) return 0;
        if (holds(slot, hash, word)) return slot.id;
    }
}

std::uint32_t Words::id_of(std::string_view word) {
    if (below_ != nullptr)
        if (const auto found = below_->find(word)) return found;
    word = word.substr(0, longest);
    const std::uint64_t hash = hash_of(word);
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].id != 0; at = (at + 1) & (slots_.size() - 1))
        if (holds(slots_[at], hash, word)) return slots_[at].id;

    const auto id = static_cast<std::uint32_t>(size());
    if (letters_.size() + word.size() > 0xFFFF'FFFFu)
        throw std::length_error("the files hold more than 4 GB of different words");
    slots_[at] = {.tag = static_cast<std::uint32_t>(hash >> 32),
                  .id = id,
                  .start = static_cast<std::uint32_t>(letters_.size()),
                  .size = static_cast<std::uint32_t>(word.size()) & 0xFFFu,
                  .more = static_cast<std::uint32_t>(hash >> 12) & 0xFFFFFu};
    letters_ += word;
    ends_.push_back(letters_.size());
    counts_.push_back(0);
    kinds_.push_back(kinds_of_word(word));
    if (ends_.size() * 2 > slots_.size()) grow();
    return id;
}

void Words::grow() {
    std::vector<Slot> bigger(slots_.size() * 2);
    for (const Slot& slot : slots_) {
        if (slot.id == 0) continue;
        std::size_t at = hash_of({letters_.data() + slot.start, slot.size}) & (bigger.size() - 1);
        while (bigger[at].id != 0) at = (at + 1) & (bigger.size() - 1);
        bigger[at] = slot;
    }
    slots_ = std::move(bigger);
}

Vocabulary::Vocabulary(const Vocabulary* below)
    : below_(below),
      below_size_(below ? below->size() : 0),
      below_forms_(below ? below->forms() : 0),
      words_(below ? &below->words_ : nullptr),
      forms_(below ? &below->forms_ : nullptr),
      facts_(below ? 0 : 1),
      form_hashes_(below ? 0 : 1) {}

Vocabulary::Facts Vocabulary::facts_of(std::string_view folded) {
    Facts out;
    out.signature = signature_of(folded);
    out.size = static_cast<std::uint32_t>(std::min<std::size_t>(folded.size(), 63)) & 63u;
    std::uint32_t letters = 0;
    for (const char c : folded) letters |= 1u << ((static_cast<unsigned char>(c) - 'A') & 31u);
    out.alphabet = letters & 0x3FFFFFFu;
    return out;
}

std::uint32_t Vocabulary::add(std::string_view word, std::uint64_t count) {
    return add(word, count, words_.find(word) != 0 ? std::string{} : fold_spelling(word));
}

// `folded` is only read when the word is new.
std::uint32_t Vocabulary::add(std::string_view word, std::uint64_t count, std::string_view folded) {
    const std::uint32_t id = words_.id_of(word);
    if (id == below_size_ + facts_.size()) {
        Facts made = facts_of(folded);
        made.form = forms_.id_of(folded);
        if (made.form == below_forms_ + form_hashes_.size()) form_hashes_.push_back(hash_of(folded));
        facts_.push_back(made);
    }
    words_.count(id, count);
    forms_.count(facts(id).form, count);
    return id;
}

}  // namespace matching
