// Names as they are sorted, searched and compared: not for showing.
#pragma once
#include <string>
#include <string_view>

namespace people {

// Folded, without the titles before the name: "Dr. H. Siti Aminah, S.H." gives "siti aminah s h".
std::string name_key(std::string_view name);

// Folded, without the legal form of a company on either side: "CV. Maju Jaya" and "Maju Jaya, CV" are one.
// HOUSE RULE: the register and a vendor list write the form each in its own way; the finding shows both as
// written.
std::string organization_key(std::string_view name);

// Letters and digits only, so that a number is found however it was grouped: "01.234.567" gives "01234567".
std::string identifier_key(std::string_view identifier);

}  // namespace people
