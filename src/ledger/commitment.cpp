#include "ledger/commitment.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "ledger/wire.hpp"

namespace ledger {
namespace {

constexpr std::string_view field_mark = "coi-field/v1\n";
constexpr std::string_view record_mark = "coi-record/v1\n";
constexpr std::string_view entry_mark = "coi-leaf/v1\n";
static_assert(entry_mark.size() + 1 + 8 + 32 == entry_size);

}  // namespace

std::optional<Salt> salt_from(std::string_view bytes) {
    Salt salt;
    if (bytes.size() != salt.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), salt.begin());
    return salt;
}

Hash field_hash(const Salt& salt, std::string_view name, std::string_view value) {
    CHECK(name.size() <= 0xFFFF && value.size() <= 0xFFFFFFFF);
    // An audit hashes every field of every act: no memory is asked for, and the hash is fed as rarely as can
    // be.
    std::array<char, field_mark.size() + sizeof(Salt) + 2 + 255 + 4> head;
    auto* end = std::ranges::copy(field_mark, head.begin()).out;
    end = std::ranges::copy(salt, end).out;
    const auto put = [&end](std::size_t number, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) *end++ = static_cast<char>(number >> shift);
    };
    put(name.size(), 2);
    base::Sha256 sum;
    if (name.size() <= 255) {
        end = std::ranges::copy(name, end).out;
    } else {
        sum.add({head.data(), static_cast<std::size_t>(end - head.data())}).add(name);
        end = head.data();
    }
    put(value.size(), 4);
    return sum.add({head.data(), static_cast<std::size_t>(end - head.data())}).add(value).done();
}

Hash record_hash(std::span<const Hash> fields_in_byte_order_of_names) {
    CHECK(fields_in_byte_order_of_names.size() <= 0xFFFF);
    std::string head(record_mark);
    wire::put(head, fields_in_byte_order_of_names.size(), 2);
    base::Sha256 sum;
    sum.add(head);
    for (const auto& field : fields_in_byte_order_of_names) sum.add(field);
    return sum.done();
}

std::string entry(std::uint8_t cls, std::int64_t unix_time, const Hash& record) {
    CHECK(unix_time >= 0);
    std::string out;
    out.reserve(entry_size);
    out += entry_mark;
    wire::put(out, cls, 1);
    wire::put(out, static_cast<std::uint64_t>(unix_time), 8);
    return out += base::bytes_of(record);
}

std::optional<Entry> parse_entry(std::string_view bytes) {
    if (bytes.size() != entry_size || !bytes.starts_with(entry_mark)) return std::nullopt;
    bytes.remove_prefix(entry_mark.size());
    const auto cls = static_cast<std::uint8_t>(wire::get(bytes.substr(0, 1)));
    const auto unix_time = static_cast<std::int64_t>(wire::get(bytes.substr(1, 8)));
    if (unix_time < 0) return std::nullopt;
    return Entry{cls, unix_time, wire::hash_from_bytes(bytes.substr(9))};
}

}  // namespace ledger
