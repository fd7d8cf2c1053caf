// Work shared out among threads. Results are kept by task, never by thread, so that their order is always the
// same.
#pragma once
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace matching {

// Calls work(task, worker) for every task in [0, tasks), on `threads` threads; the first exception is thrown
// again.
template <class Work>
void in_parallel(unsigned threads, std::size_t tasks, Work&& work) {
    if (threads <= 1 || tasks <= 1) {
        for (std::size_t task = 0; task < tasks; ++task) work(task, 0u);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::mutex failing;
    std::exception_ptr failure;
    const auto run = [&](unsigned worker) {
        try {
            for (std::size_t task; (task = next.fetch_add(1)) < tasks;) work(task, worker);
        } catch (...) {
            const std::lock_guard lock(failing);
            if (!failure) failure = std::current_exception();
            next = tasks;
        }
    };
    std::vector<std::thread> others;
    for (unsigned worker = 1; worker < threads; ++worker) others.emplace_back(run, worker);
    run(0);
    for (auto& other : others) other.join();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace matching
