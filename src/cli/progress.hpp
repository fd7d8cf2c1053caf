#pragma once
#include <cstdint>
#include <string>

namespace cli {

// A bar on a terminal, one line a minute elsewhere, on standard error.
class ProgressBar {
public:
    explicit ProgressBar(std::string what) : what_(std::move(what)) {}
    ~ProgressBar();
    void show(std::int64_t done, std::int64_t of);

private:
    std::string what_;
    std::int64_t last_shown_ms_ = 0;
    bool drawn_ = false;
};

}  // namespace cli
