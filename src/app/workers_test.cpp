#include "app/workers.hpp"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <stdexcept>

namespace app {
namespace {

TEST(Workers, go_on_after_work_that_failed_and_drop_what_it_held) {
    std::promise<bool> done;  // outlives the thread that keeps it
    Workers workers(1);
    auto held = std::make_shared<int>(1);
    const std::weak_ptr<int> seen = held;
    ASSERT_TRUE(workers.submit([held = std::move(held)] { throw std::runtime_error("disk full"); }));
    ASSERT_TRUE(workers.submit([&] { done.set_value(seen.expired()); }));
    EXPECT_TRUE(done.get_future().get());
}

TEST(Workers, say_when_too_much_waits) {
    std::promise<void> begun, may_end;
    Workers workers(1, 1);
    ASSERT_TRUE(workers.submit([&] {
        begun.set_value();
        may_end.get_future().wait();
    }));
    begun.get_future().wait();
    EXPECT_TRUE(workers.submit([] {}));
    EXPECT_FALSE(workers.submit([] {}));
    may_end.set_value();
}

}  // namespace
}  // namespace app
