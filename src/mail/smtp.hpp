// Hands letters to an SMTP server (RFC 5321) by libcurl. One Mailer is used by one thread; it keeps its
// connection from letter to letter.
#pragma once
#include <memory>
#include <string>

#include "mail/message.hpp"

namespace mail {

struct Server {
    std::string url;             // smtp://host:25, or smtps://host:465
    std::string user, password;  // empty: none is asked for
    std::string from, from_name;
    bool needs_tls = false;  // smtp:// only with STARTTLS; always so where there is a password
    std::string ca_file;     // whom to trust; empty: the system's authorities
};

enum class Delivery {
    delivered,  // the server has it
    try_later,  // it certainly has not: no connection, or a refusal for now (4xx)
    refused,    // for good (5xx): wrong address, not allowed
    unknown,    // the link broke after everything was sent: it may have it, so it is not sent again
};
struct Sent {
    Delivery delivery{};
    std::string why;  // the server's last words or curl's, for the operator
};

class Mailer {
public:
    explicit Mailer(Server server);
    ~Mailer();
    Mailer(const Mailer&) = delete;
    Mailer& operator=(const Mailer&) = delete;
    Sent send(const Message& message);

private:
    struct Handle;
    const Server server_;
    std::unique_ptr<Handle> handle_;
};

// Asks whether letters could go: connects, greets, changes to TLS and signs in as for a letter, says NOOP,
// sends nothing. Empty when the server is willing; else its last words or curl's.
std::string greet(const Server& server);

}  // namespace mail
