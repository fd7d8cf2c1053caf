// Who may send a large body is asked at its head, before the first byte is taken. The guard (route.hpp) asks
// once more, and of everything else, when all of it is there.
#pragma once
#include "app/site.hpp"
#include "web/router.hpp"
#include "web/transport.hpp"

namespace app {

// One short read. A session counts under either name of its cookie: whether the way here was TLS is not known
// yet. Throws what the store throws.
web::LargeBody large_body_for(Site& site, const web::Router& router, const web::Request& head);

}  // namespace app
