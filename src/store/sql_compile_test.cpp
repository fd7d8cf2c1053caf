#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "store/sql.hpp"
#include "store/testing.hpp"

namespace store {
namespace {

static_assert(placeholders("select 1") == 0);
static_assert(placeholders("select ? where a = '?' and \"b?\" = ? and c = 'it''s ?'") == 2);
static_assert(placeholders("select 'open") == -1);
static_assert(placeholders("select 1; delete from person") == -1);
static_assert(placeholders("select $1") == -1);
static_assert(placeholders("select ?1") == -1);
static_assert(placeholders("select 1 -- ?") == -1);
static_assert(placeholders("select 1 /* ? */") == -1);

// A wrong statement must not compile, so the test asks the compiler. The first row proves that the frame
// does.
struct Snippet {
    const char* what;
    const char* code;
    bool compiles;
};
constexpr Snippet snippets[] = {
    {"a right statement", R"(c.exec("delete from p where id = ? and n = '?'", 1);)", true},
    {"an argument missing", R"(c.exec("delete from p where id = ?");)", false},
    {"an argument too many", R"((void)c.query<int>("select 1 where 1 = ?", 1, 2);)", false},
    {"a built string", R"(std::string s = "delete from p"; c.exec(s.c_str());)", false},
    {"two statements", R"(c.exec("delete from p; delete from q");)", false},
    {"a type nobody knows how to store", R"(struct X {}; c.exec("delete from p where id = ?", X{});)", false},
    {"a view kept beyond its row", R"((void)c.query<std::string_view>("select n from p").value();)", false},
};

TEST(SqlCompiled, WrongStatementsDoNotCompile) {
    const testing::Fresh fresh{Engine::sqlite};  // for its directory
    for (const Snippet& snippet : snippets) {
        const std::string file = fresh.file() + ".cpp";
        std::ofstream{file} << "#include \"store/sql.hpp\"\nvoid f(store::Connection& c) { " << snippet.code
                            << " }\n";
        const std::string command =
            "g++ -std=c++23 -fsyntax-only -I" JERNIH_SOURCE_DIR "/src " + file + " >/dev/null 2>&1";
        EXPECT_EQ(std::system(command.c_str()) == 0, snippet.compiles) << snippet.what;
    }
}

}  // namespace
}  // namespace store
