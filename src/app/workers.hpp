// A few threads for slow work that is no writing: password hashes, PDFs. Bounded, so that a rush of sign-ins
// slows sign-ins only.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace app {

class Workers {
public:
    explicit Workers(int threads, std::size_t max_waiting = 2000);
    ~Workers();  // finishes what runs, drops what waits

    // False when too many wait already: answer 503 and say to try again.
    [[nodiscard]] bool submit(std::function<void()> work);

private:
    void loop();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    const std::size_t max_waiting_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace app
