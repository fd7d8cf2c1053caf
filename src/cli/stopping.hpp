// Ctrl-C ends long work between two steps, so that what it holds is put away in order.
#pragma once
#include <csignal>

namespace cli {

struct Stopped {};  // thrown by check()

// While one lives, SIGINT and SIGTERM are noted instead of ending the program.
class StopOnSignal {
public:
    StopOnSignal() {
        asked() = 0;
        interrupt_ = std::signal(SIGINT, note);
        terminate_ = std::signal(SIGTERM, note);
    }
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;
    ~StopOnSignal() {
        std::signal(SIGINT, interrupt_);
        std::signal(SIGTERM, terminate_);
    }
    static void check() {
        if (asked()) throw Stopped{};
    }

private:
    static volatile std::sig_atomic_t& asked() {
        static volatile std::sig_atomic_t flag = 0;
        return flag;
    }
    static void note(int) { asked() = 1; }
    void (*interrupt_)(int) = nullptr;
    void (*terminate_)(int) = nullptr;
};

}  // namespace cli
