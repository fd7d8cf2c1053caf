// The signer's side of its socket: one thread, a handful of links, one request after the other.
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>
#include <stdexcept>
#include <vector>

#include "witness/signer_socket.hpp"
#include "witness/signer_wire.hpp"

namespace witness {
namespace {

constexpr std::size_t most_links = 64;
constexpr timeval patience{.tv_sec = 5, .tv_usec = 0};

struct Socket {
    int handle = -1;
    std::filesystem::path path;

    explicit Socket(std::filesystem::path at) : path(std::move(at)) {
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
        const auto text = path.string();
        if (text.size() >= sizeof address.sun_path)
            throw std::runtime_error(text + ": the path is too long for a socket");
        std::memcpy(address.sun_path, text.c_str(), text.size() + 1);
        const auto* where = reinterpret_cast<const sockaddr*>(&address);

        const int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool served = connect(probe, where, sizeof address) == 0;
        close(probe);
        if (served) throw std::runtime_error(text + " is served by another signer: stop that one first");
        unlink(
            text.c_str());  // left behind by one that was killed; the directory's lock keeps a second one out
        handle = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        const auto before = umask(0117);
        const bool bound = handle >= 0 && bind(handle, where, sizeof address) == 0 && listen(handle, 16) == 0;
        umask(before);
        if (!bound) throw std::runtime_error(text + " cannot be served: " + std::strerror(errno));
    }
    Socket(const Socket&) = delete;
    ~Socket() {
        close(handle);
        unlink(path.c_str());
    }
};

// False when the link is done with.
bool serve_link(ledger::CheckpointSigner& signer, int link, std::string& arrived) {
    char buffer[16384];
    const auto n = recv(link, buffer, sizeof buffer, MSG_DONTWAIT);
    if (n < 0) return errno == EINTR || errno == EAGAIN;
    if (n == 0) return false;
    arrived.append(buffer, static_cast<std::size_t>(n));
    bool bad = false;
    while (const auto request = wire::take_message(arrived, bad)) {
        const auto bytes = wire::framed(wire::answer_to(signer, *request));
        if (send(link, bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size()))
            return false;
    }
    return !bad;
}

}  // namespace

void serve_signer(ledger::CheckpointSigner& signer, const std::filesystem::path& path, int stop,
                  const std::function<void()>& ready) {
    const Socket door(path);
    std::map<int, std::string> links;  // and what has arrived on each
    ready();
    for (;;) {
        std::vector<pollfd> waiting{{stop, POLLIN, 0}, {door.handle, POLLIN, 0}};
        for (const auto& [link, arrived] : links) waiting.push_back({link, POLLIN, 0});
        if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
            throw std::runtime_error(std::string("waiting for requests failed: ") + std::strerror(errno));
        if (waiting[0].revents) break;
        for (std::size_t i = 2; i < waiting.size(); ++i) {
            const int link = waiting[i].fd;
            if (!waiting[i].revents || serve_link(signer, link, links[link])) continue;
            close(link);
            links.erase(link);
        }
        if (!waiting[1].revents) continue;
        const int link = accept4(door.handle, nullptr, nullptr, SOCK_CLOEXEC);
        if (link < 0) continue;
        setsockopt(link, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        if (links.size() < most_links)
            links[link];
        else
            close(link);
    }
    for (const auto& [link, arrived] : links) close(link);
}

}  // namespace witness
