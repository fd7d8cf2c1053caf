// A registry: a list of people or companies that somebody else keeps, with which officials are compared. An
// entry is one line of it: a person, a company, or a person in a company. Every version came from a file, and
// the act that brought it in keeps the file's hash; the lines themselves follow from no act, and go when a
// later version has them no more.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "rules/label.hpp"

using RegistryId = base::Id<struct RegistryTag>;
using RegistryVersionId = base::Id<struct RegistryVersionTag>;
using EntryId = base::Id<struct EntryTag>;

namespace screening {

enum class RegistryKind { candidates, campaign_team, party_members, vendors, former_officials };
rules::Label label(RegistryKind kind);

// How far a list can tell people apart. a: nearly every person with a NIK; b: most with a NIK or a birth
// date; c: names with a party, company or regency; d: names, or many faulty rows.
enum class Grade { a, b, c, d };
rules::Label label(Grade grade);

struct RegistryCounts {
    std::int64_t rows = 0, added = 0, changed = 0, unchanged = 0, gone = 0, rejected = 0;
    std::int64_t persons = 0, with_nik = 0, with_birth = 0, with_place = 0;  // of the rows taken
    [[nodiscard]] std::int64_t changes() const { return added + changed + gone; }
};
[[nodiscard]] Grade grade_of(const RegistryCounts& counts);

struct Registry {
    RegistryId id;
    UnitId unit;  // the office that brings it in
    RegistryKind kind{};
    std::string name;   // "Daftar Calon Tetap DPRD Kota Pekalongan 2029"
    std::string owner;  // who keeps the list: letters about a misused name go there
};

struct RegistryVersion {
    RegistryVersionId id;
    RegistryId registry;
    std::int64_t number = 0;  // 1, 2, 3 …
    base::Date as_of{};       // the day the list speaks of
    base::Date received{};
    std::string source;  // an address, a letter
    std::string licence;
    Grade grade{};
    base::Hash file{};
    std::string file_name;
    RegistryCounts counts;
};

struct Entry {
    EntryId id;
    RegistryId registry;
    std::string code;  // the list's own number, may be empty
    std::string name;  // of a person; empty for a company alone
    std::string nik;   // 16 digits, the last four may be starred; may be empty
    std::string birth_place;
    std::optional<base::Date> born;
    std::string sex;                                // L, P or empty
    std::string region;                             // four digits or empty
    std::string organization, organization_number;  // party or company; NPWP, NIB
    std::string role;                               // "direktur", "calon nomor urut 3"
    std::optional<base::Date> since, until;         // of the role
    // The number under which the list first had this line, when it has had another since.
    std::optional<std::string> code_before = {};
};

// The line as one text: what is the same here is unchanged.
[[nodiscard]] std::string content_of(const Entry& entry);
// The same without the list's own number, which says nothing of anybody: what a question rests on.
[[nodiscard]] std::string facts_of(const Entry& entry);

}  // namespace screening

template <>
inline constexpr auto base::names<screening::RegistryKind> =
    std::array{"candidates"sv, "campaign_team"sv, "party_members"sv, "vendors"sv, "former_officials"sv};
template <>
inline constexpr auto base::names<screening::Grade> = std::array{"a"sv, "b"sv, "c"sv, "d"sv};
