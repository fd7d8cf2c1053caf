// The log's side of the signer's socket.
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "witness/signer_socket.hpp"
#include "witness/signer_wire.hpp"

namespace witness {
namespace {

constexpr timeval patience{.tv_sec = 10, .tv_usec = 0};  // a signer that does not answer for so long is gone

class Client {
public:
    explicit Client(std::filesystem::path path) : path_(std::move(path)) {}
    Client(const Client&) = delete;
    ~Client() { hang_up(); }

    // Everything asked may be asked twice: a signature that was lost on the way is given again.
    ledger::SignAnswer ask(std::string_view request) {
        const bool fresh = link_ < 0;
        try {
            return wire::read_answer(once(request));
        } catch (const Broken&) {
            if (fresh) throw;
        }
        return wire::read_answer(once(request));
    }

    bool there() {
        if (link_ >= 0) {
            char byte = 0;
            const auto got = recv(link_, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
            if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return true;
            hang_up();
        }
        try {
            connect_now();
        } catch (const ledger::SignerGone&) {
            return false;
        }
        return true;
    }

private:
    struct Broken : ledger::SignerGone {
        using SignerGone::SignerGone;
    };

    [[noreturn]] void broken(const char* what) {
        const std::string why = errno ? std::strerror(errno) : "the link was closed";
        hang_up();
        throw Broken("the signer at " + path_.string() + " " + what + ": " + why);
    }

    void hang_up() {
        if (link_ >= 0) close(link_);
        link_ = -1;
        arrived_.clear();
    }

    void connect_now() {
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
        const auto path = path_.string();
        if (path.size() >= sizeof address.sun_path)
            throw ledger::SignerGone("the path of the signer's socket is too long: " + path);
        std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
        link_ = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (link_ < 0) broken("cannot be reached");
        setsockopt(link_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        setsockopt(link_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        if (connect(link_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            broken("cannot be reached");
    }

    std::string once(std::string_view request) {
        if (link_ < 0) connect_now();
        const auto bytes = wire::framed(request);
        for (std::size_t sent = 0; sent < bytes.size();) {
            const auto n = send(link_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) broken("takes no request");
            sent += static_cast<std::size_t>(n);
        }
        for (;;) {
            bool bad = false;
            if (auto answer = wire::take_message(arrived_, bad)) return *std::move(answer);
            char buffer[8192];
            errno = 0;
            const auto n = bad ? 0 : recv(link_, buffer, sizeof buffer, 0);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) broken("gives no answer");
            arrived_.append(buffer, static_cast<std::size_t>(n));
        }
    }

    std::filesystem::path path_;
    int link_ = -1;
    std::string arrived_;
};

}  // namespace

ledger::Signing signing_over(const std::filesystem::path& socket) {
    const auto client = std::make_shared<Client>(socket);
    return {.vkey = [client] { return client->ask("vkey\n").note; },
            .sign =
                [client](const ledger::AddCheckpoint& request) {
                    return client->ask("sign\n" + ledger::build_add_checkpoint(request));
                },
            .last = [client] { return client->ask("last\n").note; },
            .there = [client] { return client->there(); }};
}

}  // namespace witness
