// Figures about the running machine, in Prometheus' text format, at http://127.0.0.1:PORT/metrics: a listener
// of its own that no proxy in front of the service reaches. Counts, times and sizes only; never a name, an
// address or how many of anything that not everybody may know of.
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>

#include "app/site.hpp"
#include "web/message.hpp"
#include "web/transport.hpp"

namespace cli {

// What is counted while requests pass. Any thread, no lock.
class Meters {
public:
    static constexpr std::array bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                       0.1,   0.25,   0.5,   1.0,  2.5,   10.0};  // seconds

    struct Side {  // of reads (GET, HEAD), or of writes
        std::array<std::atomic<std::uint64_t>, bounds.size() + 1> bins{};
        std::array<std::atomic<std::uint64_t>, 6> by_class{};  // 1xx … 5xx at 1 … 5
        std::atomic<std::uint64_t> microseconds{0};
    };
    // The same handler, with every answer counted: those that come later when they come.
    web::Handler around(web::Handler top);
    void count(web::Method method, int status, std::chrono::steady_clock::duration took);

    Side reads, writes;
    std::atomic<std::int64_t> jobs_ran_at{0};  // seconds since 1970; 0: not yet
    std::atomic<std::uint64_t> jobs_failed{0};
};

class Metrics {
public:
    struct Sources {
        app::Site& site;
        const web::Server& server;
        const Meters& meters;
        std::string version, store, backup_file, certificate_file;
    };
    // Binds 127.0.0.1:port and answers in a thread of its own. A port that somebody else has is said in the
    // system's log, and the service goes on without figures.
    Metrics(Sources sources, std::uint16_t port);
    Metrics(const Metrics&) = delete;
    ~Metrics();

private:
    web::Response answer(const web::Request& request) const;

    Sources sources_;
    std::unique_ptr<web::Server> server_;
    std::thread thread_;
};

}  // namespace cli
