// The page of one filing, for a handler whose key opens it.
#pragma once
#include "complaints/handle_work_form.hpp"

namespace complaints {

struct Case {
    app::Site& site;
    const web::Request& request;
    const app::Actor& actor;
    OpenFiling open;
};

// With the complainant's identity where it has just been opened, and nowhere else.
web::Response case_page(const Case& c, const std::optional<Identity>& identity = {});

}  // namespace complaints
