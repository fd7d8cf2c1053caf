#include "cli/post_office.hpp"

#include <spdlog/spdlog.h>

#include "app/outbox.hpp"

namespace cli {
namespace {

app::Sending as_sending(mail::Delivery delivery) {
    switch (delivery) {
        case mail::Delivery::delivered: return app::Sending::delivered;
        case mail::Delivery::try_later: return app::Sending::try_later;
        case mail::Delivery::refused: return app::Sending::refused;
        case mail::Delivery::unknown: return app::Sending::unknown;
    }
    return app::Sending::unknown;
}

}  // namespace

PostOffice::PostOffice(app::Site& site, mail::Server server)
    : site_(site), server_(std::move(server)), mailer_(server_) {
    if (!mail::is_address(server_.from))
        throw std::runtime_error("mail is set up without a sender: write from = \"jernih@…\" under [mail]");
    site_.post = [this](store::Connection& db, const app::Letter& letter) {
        app::post(db, site_.ids.next(), letter, app::Clock::real_now());
    };
}

void PostOffice::tick() {
    if (busy_.exchange(true)) return;
    if (!site_.workers.submit([this] { send_all(); })) busy_ = false;
}

void PostOffice::send_all() {
    const auto host = server_.from.substr(server_.from.find('@') + 1);
    try {
        app::deliver_waiting(site_, [&](std::int64_t id, const app::Letter& letter, base::Instant now) {
            // Not begun, so it certainly has not gone out: it waits for the next start.
            if (stopping_) return std::pair{app::Sending::try_later, std::string("stopped")};
            const auto sent = mailer_.send({.from = server_.from,
                                            .from_name = server_.from_name,
                                            .to = letter.to,
                                            .subject = letter.subject,
                                            .text = letter.text,
                                            .id = base::id_text(id) + "@" + host,
                                            .at = now});
            if (sent.delivery != mail::Delivery::delivered)
                spdlog::warn("letter {} was not delivered ({}): {}", id,
                             base::name(as_sending(sent.delivery)), sent.why);
            return std::pair{as_sending(sent.delivery), sent.why};
        });
    } catch (const std::exception& e) {
        spdlog::error("mail: {}", e.what());
    }
    busy_ = false;
}

}  // namespace cli
