#include "cli/progress.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace cli {

void ProgressBar::show(std::int64_t done, std::int64_t of) {
    using namespace std::chrono;
    static const bool terminal = isatty(2) == 1;
    const auto now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    if (last_shown_ms_ == 0 && !terminal) last_shown_ms_ = now;
    if (now - last_shown_ms_ < (terminal ? 100 : 60'000)) return;
    last_shown_ms_ = now;
    const int percent = of > 0 ? static_cast<int>(done * 100 / of) : 100;
    if (!terminal) {
        std::fprintf(stderr, "%s: %lld of %lld (%d %%)\n", what_.c_str(), static_cast<long long>(done),
                     static_cast<long long>(of), percent);
        return;
    }
    drawn_ = true;
    const std::string filled(static_cast<std::size_t>(percent * 2 / 5), '#');
    std::fprintf(stderr, "\r%s [%-40s] %3d %%", what_.c_str(), filled.c_str(), percent);
}

ProgressBar::~ProgressBar() {
    if (drawn_) std::fprintf(stderr, "\r%80s\r", "");
}

}  // namespace cli
