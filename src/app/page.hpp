// The frame around every page: who is signed in, where one can go, in which language; and the few pieces that
// every form shares. Built on web/layout.hpp and web/components.hpp.
#pragma once
#include <string>
#include <string_view>

#include "app/route.hpp"
#include "web/components.hpp"
#include "web/form.hpp"

namespace app {

enum class Section {
    none,
    home,
    statements,
    campaigns,
    declarations,
    review,
    matters,
    plenaries,
    training,
    gratification,
    sanctions,
    monitor,
    triage,
    registries,
    manage,
    public_decisions,
    rules,
    log,
    complaints
};

struct Frame {
    std::string title;  // in the reader's language
    Section section = Section::none;
    std::string back;    // path of the page before, for the back link; empty: none
    bool error = false;  // the title begins with "Kesalahan: "
    int status = 200;
};

web::Response page(Site& site, const web::Request& request, const Actor& actor, const Frame& frame,
                   web::Fragment body);

// For web::form: this session's token and a new idempotency key. On an error page pass the form that came in,
// so that the key stays what it was.
web::FormGuard form_guard(const Actor& actor, const web::Form* sent = nullptr);

// "Benturan kepentingan" or "konflik kepentingan": the term of the scheme in force.
std::string term(store::Connection& db, base::Date day, web::Lang lang);

inline std::string say(web::Lang lang, const rules::Label& label) {
    return std::string(lang == web::Lang::id ? label.id : label.en);
}

// Due day for people: "Rabu, 25 November 2026 (sisa 2 hari kerja)", "… (lewat 1 hari kerja)".
std::string due_in_words(web::Lang lang, base::Date due, base::Date today, const rules::Calendar& calendar,
                         UnitId unit);

// A list page shows this many rows and asks for one more, to know whether there is a next page.
inline constexpr int rows_a_page = 25;

}  // namespace app
