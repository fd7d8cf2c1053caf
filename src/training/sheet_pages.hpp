// What the pages of training share.
#pragma once
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "training/training_form.hpp"
#include "training/training_routes.hpp"

namespace training {

inline std::string topic_words(web::Lang lang, rules::TrainingTopic topic) {
    return app::say(lang, rules::label(topic));
}
std::string when_words(web::Lang lang, const Training& training,
                       base::Zone zone);  // with day, time, zone and length
web::Response framed(app::Site& site, const web::Request& request, const app::Actor& actor, std::string title,
                     std::string back, web::Fragment body, const web::Faults& faults = {});
// The session with everything this person may see; nothing when it does not exist for him.
std::optional<View> open_view(app::Site& site, const app::Actor& actor, const web::Request& request);
web::Response view_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const View& view, const web::Form& form, const web::Faults& faults);

}  // namespace training
