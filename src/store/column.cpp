#include "store/column.hpp"

#include <algorithm>

namespace store {

void wrong_value(std::string_view what) {
    throw Error(Error::Kind::other, "the database gave or was given " + std::string{what});
}

Parameter Parameter::of(base::Date day) {
    const std::chrono::year_month_day parts{day};
    const int year = static_cast<int>(parts.year());
    if (year < 0 || year > 9999) wrong_value("a day outside the years 0 to 9999");
    const auto digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
    const unsigned y = static_cast<unsigned>(year), m = static_cast<unsigned>(parts.month()),
                   d = static_cast<unsigned>(parts.day());
    Parameter parameter{.kind = Kind::day};
    parameter.day = {digit(y / 1000), digit(y / 100), digit(y / 10), digit(y),      '-',
                     digit(m / 10),   digit(m),       '-',           digit(d / 10), digit(d)};
    return parameter;
}

base::Date Column<base::Date>::get(Statement& row, int column) {
    const auto day = base::date_from(row.text(column));
    if (!day) wrong_value("a day that does not exist");
    return *day;
}

base::Hash Column<base::Hash>::get(Statement& row, int column) {
    const std::string_view bytes = row.bytes(column);
    base::Hash hash;
    if (bytes.size() != hash.size()) wrong_value("a hash that is not 32 bytes long");
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

}  // namespace store
