// Signing in by another's provider (OpenID Connect), when one is set: the civil service's or the nation's.
#pragma once
#include "app/page.hpp"

namespace people {

web::Fragment sign_in_elsewhere(const app::Site& site, web::Lang lang,
                                std::string_view next);  // empty: none is set
std::string own_path(std::string_view wanted);           // a page of ours, or /beranda
std::string device_of(const web::Request& request);

}  // namespace people
