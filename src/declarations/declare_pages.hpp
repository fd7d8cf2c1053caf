// The parts of the declarations' pages; declaration_pages.cpp puts them together.
#pragma once
#include <vector>

#include "app/page.hpp"
#include "declarations/declaration_rows.hpp"

namespace declarations {

std::vector<app::Route> declare_pages();     // write
std::vector<app::Route> send_pages();        // check, send, confirm
std::vector<app::Route> inbox_pages();       // what waits for a superior
std::vector<app::Route> review_pages();      // the superior's
std::vector<app::Route> initiative_pages();  // a case on somebody who declared nothing
std::vector<app::Route> link_pages();        // all of it by personal link, without an account
std::vector<app::Route> case_pages();        // one declaration and what is done with it

std::string draft_key(
    std::string_view given);  // a draft's name: an id of a matter as we write it, or nothing

struct Shown {
    web::Meaning meaning;
    web::Text words;
};
Shown shown(const Declaration& declaration, base::Date today);  // state and lateness in two words

std::string matter_title(store::Connection& db, const std::optional<MatterId>& matter);  // "" for none

}  // namespace declarations
