// The parts of a meeting's page: who is there, each agenda item with its quorum, bars, votes and ways out.
// Every form stands alone; the fields of item N are named item-N-…, so that a page with several items has
// each name once.
#pragma once
#include "app/page.hpp"
#include "decisions/decision_work_form.hpp"

namespace decisions {

struct Sheet {
    app::Site& site;
    store::Connection& db;
    web::Lang lang;
    const app::Actor& actor;
    const PlenaryView& view;
    const web::Form* sent = nullptr;  // with its faults: the form that came back
    const web::Faults& faults;
};

web::Fragment identity(const Sheet& sheet);
web::Fragment attendance_part(const Sheet& sheet);  // the form, or the list for who only reads
web::Fragment chair_part(const Sheet& sheet);  // acclamation for the whole meeting, when the chair is away
web::Fragment item_part(const Sheet& sheet, const ItemView& item);
web::Fragment decision_part(const Sheet& sheet, const Decision& decision);  // of a decided item

// "item-3-": the prefix of item 3's fields.
std::string prefix_of(std::int64_t item);
web::Meaning meaning_of(PlenaryState state);

std::vector<app::Route> call_pages();
std::vector<app::Route> minutes_pages();
std::vector<app::Route> official_pages();

}  // namespace decisions
