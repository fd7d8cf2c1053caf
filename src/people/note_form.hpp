#pragma once
#include <functional>

#include "app/site.hpp"
#include "web/message.hpp"

namespace people {

// Something to write down that is no act (a failed attempt): then the answer, made after COMMIT.
void note(app::Site& site, const web::Request& request, const web::Reply& reply,
          std::function<void(store::Connection&)> work, std::function<web::Response()> answer);
web::Outcome note(app::Site& site, const web::Request& request, std::function<void(store::Connection&)> work,
                  std::function<web::Response()> answer);

}  // namespace people
