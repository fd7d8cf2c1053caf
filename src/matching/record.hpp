// What the engine knows of one person, and the table that holds a file of them.
#pragma once
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace matching {

inline constexpr std::size_t most_tokens = 6;

// One cache line a person, because pairs come in random order and each costs one miss a side. Zero is
// "absent" everywhere. A name of more tokens keeps the first six (docs/decisions/0040).
struct alignas(64) Record {
    std::uint64_t nik = 0;        // 16 digits as a number; starred digits read as 0, see `starred`
    std::uint64_t kk = 0;         // 16 digits
    std::uint64_t signature = 0;  // letter pairs of the folded name, see signature.hpp
    std::array<std::uint32_t, most_tokens> tokens{};  // ids in the Vocabulary
    std::uint32_t born = 0;    // yyyymmdd; may be no day of the calendar (a typing error)
    std::uint32_t place = 0;   // id of the folded place of birth
    std::uint16_t region = 0;  // four digits: province and regency
    std::uint8_t token_count = 0;
    std::uint8_t starred = 0;  // how many digits at the end of the NIK were starred
    char sex = 0;              // 'L' or 'P'
    std::array<std::uint8_t, 3> rare = {none, none, none};  // places of the rarest words, see rarest_words
    static constexpr std::uint8_t none = 255;
};
static_assert(sizeof(Record) == 64);

// Room for `size` values that is not written before it is used: a nation's records are never zeroed in vain.
template <class T>
class Room {
public:
    Room() = default;
    explicit Room(std::size_t size) : size_(size) {
        if (size == 0) return;
        constexpr std::size_t line = 64;
        const std::size_t bytes = (size * sizeof(T) + line - 1) / line * line;
        data_.reset(static_cast<T*>(std::aligned_alloc(line, bytes)));
        if (!data_) throw std::bad_alloc();
    }
    // Others' memory, which must outlive this and is never written.
    static Room view(std::span<const T> others) {
        Room out;
        out.data_ = {const_cast<T*>(others.data()), Free{.owned = false}};
        out.size_ = others.size();
        return out;
    }
    T* data() { return data_.get(); }
    const T* data() const { return data_.get(); }
    std::size_t size() const { return size_; }
    void shrink(std::size_t size) { size_ = size; }  // forgets the end; the memory stays
    T& operator[](std::size_t i) { return data_.get()[i]; }
    const T& operator[](std::size_t i) const { return data_.get()[i]; }
    std::span<T> span() { return {data(), size_}; }
    std::span<const T> span() const { return {data(), size_}; }

private:
    struct Free {
        bool owned = true;
        void operator()(T* p) const {
            if (owned) std::free(p);
        }
    };
    std::unique_ptr<T, Free> data_;
    std::size_t size_ = 0;
};

// One more column to compare (--also): ids of folded values, or of their words.
struct Extra {
    Room<std::uint32_t> values;                // id or place: one value a record
    Room<std::array<std::uint32_t, 6>> words;  // text: up to six words a record
};

struct Table {
    Room<Record> records;
    Room<std::uint64_t> offsets;  // where each record's row begins in the file
    std::vector<Extra> extras;    // in the order of the layout's extra columns
    std::size_t size() const { return records.size(); }
};

}  // namespace matching
