// For the tests of every slice that touches rows: each test runs on SQLite and on PostgreSQL.
//
//   class PersonRows : public store::testing::OnEachEngine {};   // has `database`, empty
//   ON_EACH_ENGINE(PersonRows);
//   TEST_P(PersonRows, AreReadAsWritten) { store::migrate(database(), steps); … }
//
// PostgreSQL is used when JERNIH_TEST_POSTGRES holds its address (tests/postgres COMMAND sets it); without it
// those tests are reported as skipped.
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace store::testing {

// Those that can be tested here. Says so on standard error when PostgreSQL is not among them.
std::vector<Engine> engines();
bool available(Engine engine);

// An empty database of its own, gone afterwards. Declare it before the Database opened from it.
class Fresh {
public:
    explicit Fresh(Engine engine);
    Fresh(const Fresh&) = delete;
    Fresh& operator=(const Fresh&) = delete;
    ~Fresh();

    const std::string& where() const { return where_; }
    Engine engine() const { return engine_; }
    std::string file() const;  // SQLite: the path

private:
    Engine engine_;
    std::string directory_, schema_, where_;
};

class OnEachEngine : public ::testing::TestWithParam<Engine> {
protected:
    void SetUp() override {
        if (!available(GetParam()))
            GTEST_SKIP() << "PostgreSQL is not tested: JERNIH_TEST_POSTGRES is not set";
        fresh_ = std::make_unique<Fresh>(GetParam());
    }
    void TearDown() override {
        database_.reset();
        fresh_.reset();
    }

    Fresh& fresh() { return *fresh_; }
    const std::string& where() const { return fresh_->where(); }
    Database& database() {  // opened when first asked for
        if (!database_) database_.emplace(open(where()));
        return *database_;
    }
    void close() { database_.reset(); }

private:
    std::unique_ptr<Fresh> fresh_;
    std::optional<Database> database_;
};

inline std::string engine_name(const ::testing::TestParamInfo<Engine>& info) {
    return info.param == Engine::sqlite ? "sqlite" : "postgres";
}

}  // namespace store::testing

#define ON_EACH_ENGINE(Suite)                                                                            \
    INSTANTIATE_TEST_SUITE_P(, Suite, ::testing::Values(store::Engine::sqlite, store::Engine::postgres), \
                             store::testing::engine_name)
