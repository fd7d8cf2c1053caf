// The one place where the program reads time. A demo and the tests move it; one-time codes, TLS and ids
// always use real time.
#pragma once
#include <atomic>
#include <chrono>

#include "base/check.hpp"
#include "base/date.hpp"

namespace app {

class Clock {
public:
    base::Instant now() const {
        using namespace std::chrono;
        return floor<seconds>(system_clock::now()) + seconds{shift_.load(std::memory_order_relaxed)};
    }
    // From now on `now()` says `at` and runs on from there. Only a demo's clock and a test's may be moved:
    // who moves another one is wrong about the house he is in, and deadlines and acts would be too.
    void move_to(base::Instant at) {
        CHECK(movable_);
        using namespace std::chrono;
        shift_.store((at - floor<seconds>(system_clock::now())).count(), std::memory_order_relaxed);
    }
    static base::Instant real_now() {
        using namespace std::chrono;
        return floor<seconds>(system_clock::now());
    }
    void allow_moving() { movable_ = true; }

private:
    std::atomic<std::int64_t> shift_{0};  // seconds
    bool movable_ = false;
};

}  // namespace app
