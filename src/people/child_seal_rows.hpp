// What stands in the register about a child or a grandchild, or about anybody under 18, is kept sealed: name
// and number, and with it the day of birth. UU 27/2022 Pasal 4 ayat (2) (children's data are specific data).
// Act and row hold the sealed text alone, the key lies in a file outside the database, so whoever takes the
// database learns that there is a child and not who. Rows are opened in interest_rows.cpp and nowhere else,
// and screening reads a sealed subject through subject_rows.cpp.
//
// The key belongs to the process: rows and what follows from an act know a connection and no site.
// Without one nothing new is sealed, and what is sealed shows as `not_opened`.
#pragma once
#include <optional>
#include <string>

#include "base/hash.hpp"
#include "people/people_acts.hpp"
#include "store/sql.hpp"

namespace people {

// 32 bytes from the house's own file (site.house_key); empty: there is none. Before anybody reads.
void keep_child_key(std::string_view house_key);
[[nodiscard]] const std::optional<base::Hash>& child_key();

// Whether names lie sealed in the register, and whether the key from this file opens them. Reads the register
// until it meets one: for a start and for `jernih check`.
enum class Seals { none, opened, closed };
[[nodiscard]] Seals seals_in(store::Connection& db, std::string_view house_key);

inline constexpr std::string_view not_opened = "(tersegel)";

[[nodiscard]] bool is_sealed_text(std::string_view text);
// Of a child by relation, or of somebody whose NIK says that he is under 18 on `today`.
[[nodiscard]] bool to_be_sealed(const InterestRegistered& interest, base::Date today);
// The act as it is recorded. Unchanged when there is no key or nothing to hide.
[[nodiscard]] InterestRegistered sealed_for_record(InterestRegistered interest, base::Date today);

struct Opened {
    std::string name, identifier;
};
[[nodiscard]] Opened open_sealed(std::string_view text);

// A number by which a sealed row is found by those who hold the key, and by nobody who guesses names. 0 stays
// 0.
[[nodiscard]] std::int64_t keyed(std::int64_t block_key);

}  // namespace people
