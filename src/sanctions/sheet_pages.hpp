// What the pages of sanctions share.
#pragma once
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "people/people_rows.hpp"
#include "sanctions/sanction_form.hpp"
#include "sanctions/sanction_routes.hpp"

namespace sanctions {

inline web::Response framed(app::Site& site, const web::Request& request, const app::Actor& actor,
                            std::string title, std::string back, web::Fragment body,
                            const web::Faults& faults = {}) {
    return app::page(site, request, actor,
                     {.title = std::move(title),
                      .section = app::Section::sanctions,
                      .back = std::move(back),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

inline web::Fragment state_tag(web::Lang lang, const Sanction& s) {
    if (s.annulled) return web::tag(lang, web::Meaning::stopped, web::Text("Dibatalkan", "Annulled"));
    if (s.appeal_open)
        return web::tag(lang, web::Meaning::attention, web::Text("Upaya administratif", "Under appeal"));
    return web::tag(lang, meaning(s.state), words(s.state));
}

// One option a value, in order, with their labels.
template <base::Named E>
std::vector<web::Option> options_of(web::Lang lang) {
    std::vector<web::Option> out;
    for (std::size_t i = 0; i < base::names<E>.size(); ++i) {
        const auto one = static_cast<E>(i);
        if constexpr (requires { words(one); })
            out.push_back({std::string(base::name(one)), words(one), {}, {}});
        else
            out.push_back({std::string(base::name(one)), app::say(lang, rules::label(one)), {}, {}});
    }
    return out;
}

web::Fragment record_list(store::Connection& db, web::Lang lang,
                          const Sanction& s);  // of decisions, oldest first
// Level and measure, each measure with the article it comes from, as they are on that day.
struct LevelNames {
    std::string level, measure;  // of the fields
};
web::Fragment level_fields(web::Lang lang, const web::Form& form, const web::Faults& faults,
                           const Sanction& s, base::Date day, const LevelNames& names);

}  // namespace sanctions
