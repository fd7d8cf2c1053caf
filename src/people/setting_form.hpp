// What the pages and the API of settings share: the parse, the decision, the words.
#pragma once
#include <string>

#include "app/write.hpp"
#include "people/change_setting.hpp"
#include "people/setting_rows.hpp"
#include "web/form.hpp"

namespace people {

SettingWish parse_setting(const web::Form& form, web::Faults& faults);

// Decides and records; answers the act's index. Throws app::Stop with the refusal, for pages and programs
// alike.
std::int64_t set_it(app::Site& site, const web::Request& request, app::Change& change,
                    const SettingWish& wish);

// A value is kept as a program writes it; people read words.
std::string value_words(web::Lang lang, const std::string& value);

}  // namespace people
