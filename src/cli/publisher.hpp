// Carries the log out of the house: the newest checkpoint to the witnesses, and a day's checkpoint to the
// time-stamping authority. A thread of its own, because others' servers are slow; nothing waits for it.
#pragma once
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "app/site.hpp"
#include "witness/push.hpp"

namespace cli {

class Publisher {
public:
    struct Options {
        struct Witness {
            std::string vkey, url;
        };
        std::vector<Witness> witnesses;
        std::string time_stamp_url;      // of an RFC 3161 authority; empty: none
        std::string time_stamp_ca_file;  // PEM: who vouches for it
    };

    // Throws std::runtime_error for a key that is none.
    Publisher(app::Site& site, Options options);
    Publisher(const Publisher&) = delete;
    ~Publisher();

private:
    void run();
    void push_to_witnesses();
    void stamp_days();

    app::Site& site_;
    Options options_;
    witness::Http http_;
    std::vector<witness::WitnessAt> witnesses_;
    std::string told_;  // the trouble last written to the system's log, so that it is written once
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

}  // namespace cli
