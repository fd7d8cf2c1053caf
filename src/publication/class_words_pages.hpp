// The public classes of the log's entries, as an edition counts them: "1:12 2:40".
#pragma once
#include <map>
#include <string>

#include "web/text.hpp"

namespace publication {

web::Text class_name(int cls);

// Adds what one edition counts to a sum by class.
void add_classes(std::map<int, std::int64_t>& sum, const std::string& classes);

// "12 declarations, 40 determinations and decisions"; empty for none.
std::string classes_in_words(web::Lang lang, const std::map<int, std::int64_t>& sum);

}  // namespace publication
