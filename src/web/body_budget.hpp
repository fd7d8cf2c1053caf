// How much of what is being sent the server holds in memory at once, over all connections: a limit on each
// body alone is none, as whoever wants may open many connections. Any thread.
#pragma once
#include <atomic>
#include <cstddef>
#include <utility>

namespace web {

class BodyBudget {
public:
    explicit BodyBudget(std::size_t most_bytes) : left_(most_bytes) {}

    // Bytes left for others.
    std::size_t left() const { return left_.load(std::memory_order_relaxed); }

    // What one connection holds of a budget; given back when it goes, however that happens.
    class Share {
    public:
        Share() = default;
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;
        ~Share() { give_back(); }

        // False, and nothing is taken, when so much is not left. Never shrinks.
        [[nodiscard]] bool grow_to(BodyBudget& of, std::size_t bytes) {
            if (bytes <= held_) return true;
            if (!of.take(bytes - held_)) return false;
            of_ = &of;
            held_ = bytes;
            return true;
        }
        void give_back() {
            if (of_) of_->left_.fetch_add(held_, std::memory_order_relaxed);
            of_ = nullptr;
            held_ = 0;
        }

    private:
        BodyBudget* of_ = nullptr;
        std::size_t held_ = 0;
    };

private:
    bool take(std::size_t bytes) {
        auto left = left_.load(std::memory_order_relaxed);
        while (left >= bytes)
            if (left_.compare_exchange_weak(left, left - bytes, std::memory_order_relaxed)) return true;
        return false;
    }
    std::atomic<std::size_t> left_;
};

// Two, so that strangers who fill theirs hinder nobody who is known.
struct BodyBudgets {
    BodyBudget large, usual;
};

}  // namespace web
