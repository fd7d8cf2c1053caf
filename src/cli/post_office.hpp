// E-mail of a running house: letters wait in the outbox and go out by SMTP on a worker, so that a slow mail
// server holds up nothing but mail.
#pragma once
#include <atomic>
#include <mutex>

#include "app/site.hpp"
#include "mail/smtp.hpp"

namespace cli {

class PostOffice {
public:
    // Gives the site its `post`.
    PostOffice(app::Site& site, mail::Server server);
    void tick();  // sends what waits, unless a round is under way
    void stop() { stopping_ = true; }

private:
    void send_all();

    app::Site& site_;
    const mail::Server server_;
    mail::Mailer mailer_;
    std::atomic<bool> busy_{false}, stopping_{false};
};

}  // namespace cli
