// JERNIH_TAKEN_OUT=N leaves condition N out. JERNIH_SEEN=FILE writes a line a test: its name, its
// milliseconds, the conditions it came by.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>

namespace {

int chosen() {
    const char* number = std::getenv("JERNIH_TAKEN_OUT");
    return number ? std::atoi(number) : -1;
}

std::set<int>& seen() {
    static std::set<int> numbers;
    return numbers;
}

class Seen : public testing::EmptyTestEventListener {
public:
    explicit Seen(const char* file) : out_(file) {}

    void OnTestStart(const testing::TestInfo&) override { seen().clear(); }

    void OnTestEnd(const testing::TestInfo& test) override {
        out_ << test.test_suite_name() << '.' << test.name() << ' ' << test.result()->elapsed_time();
        for (int number : seen()) {
            out_ << ' ' << number;
        }
        out_ << std::endl;
    }

private:
    std::ofstream out_;
};

const bool listens = [] {
    if (const char* file = std::getenv("JERNIH_SEEN")) {
        testing::UnitTest::GetInstance()->listeners().Append(new Seen(file));
    }
    return true;
}();

}  // namespace

bool asked_whether_taken_out(int number) {
    static const int out = chosen();
    static const bool remembers = std::getenv("JERNIH_SEEN") != nullptr;
    if (remembers) {
        seen().insert(number);
    }
    return number == out;
}
