// The few spellings that all formats of this folder share. Each value has exactly one.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/hash.hpp"

namespace ledger::wire {

// The lowest `bytes` bytes of the number, highest first.
void put(std::string& out, std::uint64_t number, int bytes);
std::uint64_t get(std::string_view bytes);  // at most 8

std::optional<std::uint64_t> decimal(std::string_view text);  // digits, no leading zero, below 2^63
std::optional<base::Hash> hash_from_base64(std::string_view text);
std::string base64(const base::Hash& hash);
base::Hash hash_from_bytes(std::string_view bytes);  // exactly 32

// Takes the first line off the front of text, without its newline; nullopt if there is no newline.
std::optional<std::string_view> take_line(std::string_view& text);

}  // namespace ledger::wire
