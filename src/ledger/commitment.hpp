// What the log holds of an act: 53 bytes with a salted commitment, and no personal data. A value can be
// erased (with its salt) and every proof still holds; a value that is shown with its salt can be checked by
// anybody.
//   field  = SHA-256("coi-field/v1\n"  || salt(32) || u16 len(name) || name || u32 len(value) || value)
//   record = SHA-256("coi-record/v1\n" || u16 n || field_1 .. field_n)
//   entry  = "coi-leaf/v1\n" || u8 class || u64 unix time || record(32)
// Integers are big-endian. The salt is per field: NIKs and names can be guessed, 32 random bytes cannot.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/hash.hpp"

namespace ledger {

using base::Hash;
using Salt = std::array<std::uint8_t, 32>;

inline constexpr std::size_t entry_size = 53;

std::optional<Salt> salt_from(std::string_view bytes);  // nullopt unless 32 bytes

// name: at most 65,535 bytes; value: less than 4 GiB.
Hash field_hash(const Salt& salt, std::string_view name, std::string_view value);

// The fields' hashes in the byte order of their names, each name once: the order is the caller's part.
Hash record_hash(std::span<const Hash> fields_in_byte_order_of_names);

// unix_time: seconds, not negative. What the classes mean is the caller's list.
std::string entry(std::uint8_t cls, std::int64_t unix_time, const Hash& record);

struct Entry {
    std::uint8_t cls;
    std::int64_t unix_time;
    Hash record;
    bool operator==(const Entry&) const = default;
};
std::optional<Entry> parse_entry(std::string_view bytes);  // nullopt unless exactly what entry() gives

}  // namespace ledger
