// Words for filings, the same for the complainant and for the handler.
#pragma once
#include <string>
#include <string_view>

#include "app/page.hpp"
#include "complaints/filing.hpp"

namespace complaints {

web::Text words(Track track);
web::Text words(State state);
web::Text words(Outcome outcome);
web::Text words(Channel channel);
web::Fragment state_tag(web::Lang lang, State state);
web::Text question(std::string_view key);  // of the form
std::string answer_words(web::Lang lang, const std::pair<std::string, std::string>& answer);
bool is_question(std::string_view key);  // of those that people read; not what the program noted

// "Diputus paling lambat: 30 November 2026", one line a clock.
web::Fragment clock_list(web::Lang lang, const Filing& filing, base::Date today);
web::Fragment file_list(web::Lang lang, const Message& message);  // names and types, no links
std::string size_words(web::Lang lang, std::uint64_t bytes);

}  // namespace complaints
