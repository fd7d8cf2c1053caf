#include "store/testing.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "store/engines.hpp"

namespace store::testing {
namespace {

std::string postgres_address() {
    const char* address = std::getenv("JERNIH_TEST_POSTGRES");
    return address ? address : "";
}

std::string random_name() { return "test_" + base::hex(base::random_bytes(8)); }

}  // namespace

bool available(Engine engine) { return engine == Engine::sqlite || !postgres_address().empty(); }

std::vector<Engine> engines() {
    if (available(Engine::postgres)) return {Engine::sqlite, Engine::postgres};
    std::fputs("NOT TESTED ON POSTGRESQL: JERNIH_TEST_POSTGRES is not set (see tests/postgres)\n", stderr);
    return {Engine::sqlite};
}

Fresh::Fresh(Engine engine) : engine_(engine) {
    if (engine == Engine::sqlite) {
        directory_ = std::filesystem::temp_directory_path() / ("jernih_" + random_name());
        std::filesystem::create_directory(directory_);
        where_ = "sqlite:" + file();
        return;
    }
    const std::string address = postgres_address();
    schema_ = random_name();
    open_postgres(address, Mode::write)->script("create schema " + schema_);
    where_ =
        address + (address.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + schema_;
}

Fresh::~Fresh() {
    std::error_code ignored;
    if (!directory_.empty()) std::filesystem::remove_all(directory_, ignored);
    if (schema_.empty()) return;
    try {
        open_postgres(postgres_address(), Mode::write)->script("drop schema " + schema_ + " cascade");
    } catch (const Error& error) {
        std::fprintf(stderr, "the test schema %s was left behind: %s\n", schema_.c_str(), error.what());
    }
}

std::string Fresh::file() const { return directory_ + "/test.db"; }

}  // namespace store::testing
