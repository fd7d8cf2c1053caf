// By which numbers two records are looked up side by side in SQL before anything is weighed: records that
// share a key are compared, others never. 0 stands for "cannot tell" and meets nothing.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"

namespace screening {

struct Described {
    std::string name, nik;
    std::optional<base::Date> born;
    std::string region;  // four digits or empty
    std::string organization, organization_number;
};

struct BlockKeys {
    std::int64_t nik = 0;           // the first twelve digits: a starred NIK and a twin's are met too
    std::int64_t name = 0;          // all words of the name, folded, in any order
    std::int64_t birth = 0;         // day of birth; with the regency on days that registrars fill in
    std::int64_t place = 0;         // the regency and the two longest words of the name
    std::int64_t organization = 0;  // the company's name without its legal form
    std::int64_t number = 0;        // NPWP (15 digits or 16), NIB
    bool operator==(const BlockKeys&) const = default;
};
// More than a birth date is the same: such a pair is weighed whatever the names are.
[[nodiscard]] constexpr bool share_more_than_birth(const BlockKeys& a, const BlockKeys& b) {
    return (a.nik != 0 && a.nik == b.nik) || (a.name != 0 && a.name == b.name) ||
           (a.place != 0 && a.place == b.place);
}
[[nodiscard]] BlockKeys block_keys(const Described& record);

// A key from text, never 0 unless the text is empty.
[[nodiscard]] std::int64_t key_of(char kind, std::string_view text);
// The day a NIK says its bearer was born; nothing when it says none. `today` tells 26 from 1926.
[[nodiscard]] std::optional<base::Date> born_of(std::string_view nik, base::Date today);
// The same of a child, who has a NIK from its birth: of this century, unless born from 1950 on.
[[nodiscard]] std::optional<base::Date> born_of_child(std::string_view nik);

}  // namespace screening
