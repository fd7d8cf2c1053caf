#include "people/note_form.hpp"

#include "app/status_page.hpp"

namespace people {

void note(app::Site& site, const web::Request& request, const web::Reply& reply,
          std::function<void(store::Connection&)> work, std::function<web::Response()> answer) {
    try {
        site.writer.submit(std::move(work),
                           [&site, request, reply, answer = std::move(answer)](std::exception_ptr failure) {
                               reply(failure ? app::try_again(site, request) : answer());
                           });
    } catch (const store::Busy&) {
        reply(app::try_again(site, request));
    }
}

web::Outcome note(app::Site& site, const web::Request& request, std::function<void(store::Connection&)> work,
                  std::function<web::Response()> answer) {
    return web::Later{[&site, request, work = std::move(work), answer = std::move(answer)](web::Reply reply) {
        note(site, request, reply, work, answer);
    }};
}

}  // namespace people
