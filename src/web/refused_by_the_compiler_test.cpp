// What must not compile: each row is given to the compiler, which must refuse it and say why.
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

struct Row {
    const char* says;
    const char* code;
    const char* reason;  // what stands in the compiler's message; empty: it compiles
};

constexpr Row rows[] = {
    {"a lawful page compiles",
     R"(auto f() { return "<p title=\"{}\">{}</p><a href=\"{}\">x</a>"_html("a", 1, Url("/a")); })", ""},
    {"a hole in a script", R"(auto f() { return "<script>{}</script>"_html("x"); })",
     "no script inside a page"},
    {"a style element", R"(auto f() { return "<style>p{}</style>"_html("x"); })",
     "this element is not used here"},
    {"an event handler", R"(auto f() { return "<p onclick=\"x\">a</p>"_html(); })",
     "no on*, style or srcdoc"},
    {"a style attribute", R"(auto f() { return "<p style=\"{}\">a</p>"_html("x"); })",
     "no on*, style or srcdoc"},
    {"a link from mere text", R"(auto f() { return "<a href=\"{}\">a</a>"_html("x"); })",
     "href, src and action need a Url"},
    {"half a link", R"(auto f() { return "<a href=\"https://{}\">a</a>"_html("x"); })",
     "a link is one whole Url"},
    {"a link out by a hole after //", R"(auto f() { return "<a href=\"//{}\">a</a>"_html("x"); })",
     "a link is one whole Url"},
    {"a javascript link", R"(auto f() { return "<a href=\"javascript:x\">a</a>"_html(); })",
     "this link is not safe"},
    {"markup in an attribute", R"(auto f() { return "<p title=\"{}\">a</p>"_html("<b>x</b>"_html()); })",
     "markup stands between tags only"},
    {"markup in a textarea", R"(auto f() { return "<textarea>{}</textarea>"_html("<b>x</b>"_html()); })",
     "markup stands between tags only"},
    {"an unquoted value", R"(auto f() { return "<p title={}>a</p>"_html("x"); })",
     "attribute values are double-quoted"},
    {"an unclosed tag", R"(auto f() { return "<p><b>{}</b>"_html("x"); })", "a tag is not closed"},
    {"crossed tags", R"(auto f() { return "<p><b>{}</p></b>"_html("x"); })",
     "a closing tag that closes nothing"},
    {"a missing value", R"(auto f() { return "<p>{} {}</p>"_html("x"); })", "one value for each {}"},
    {"a tag name from data", R"(auto f() { return "<{}>x</p>"_html("p"); })",
     "a tag name is lower-case letters"},
    {"a comment", R"(auto f() { return "<!-- {} -->"_html("p"); })", "no comments in templates"},
    {"an attribute twice", R"(auto f() { return "<p id=\"a\" id=\"b\">x</p>"_html(); })",
     "an attribute stands twice"},
    {"a truth value as text", R"(auto f() { return "<p>{}</p>"_html(true); })",
     "this type has no form in HTML"},
    {"an attribute name from data",
     R"(auto f(const char* n) { return "<p {}>x</p>"_html(Attribute{n, "x"}); })",
     "not a constant expression"},
    {"a Fragment out of a string", R"(Fragment f(std::string s) { return Fragment(s); })",
     "private within this context"},
    {"a path out of a string", R"(Url f(const char* s) { return path(s); })", "not a constant expression"},
    {"a path with a value missing", R"(Url f() { return path("/a/{}"); })", "one value for each {}"},
    {"a text without English", R"(Text t("Simpan", "");)", "a text has both languages"},
    {"a text with a hole in one language", R"(Text t("{} hari", "days");)",
     "both languages have the same number of {}"},
    {"a sentence without its value", R"(auto f() { return say(Lang::id, Text("a {} {}", "b {} {}"), 1); })",
     "one value for each {} of the text"},
    {"a route that does not say who may use it", R"(Outcome h(Request&); Route r{Method::get, "/a", {}, h};)",
     "to 'web::Access'"},
};

// Only the header that a row needs: each costs the compiler time.
const char* header_for(const std::string& code) {
    if (code.find("Route") != code.npos) return "router";
    return code.find("Text") != code.npos ? "text" : "html";
}

std::string compiled(const char* code) {
    const std::string header = std::string("web/") + header_for(code) + ".hpp";
    const std::string source = "#include \"" + header + "\"\nusing namespace web;\n" + code + '\n';
    static std::atomic<int> count{0};
    const auto file =
        "/tmp/jernih_refused_" + std::to_string(getpid()) + '_' + std::to_string(++count) + ".cpp";
    std::ofstream(file) << source;
    const std::string command = "LC_ALL=C g++ -std=c++23 -fsyntax-only -I " JERNIH_SOURCE_DIR "/src " + file +
                                " 2>&1 && echo compiled";
    std::FILE* pipe = popen(command.c_str(), "r");
    std::string out;
    char part[4096];
    for (std::size_t n; (n = std::fread(part, 1, sizeof part, pipe)) > 0;) out.append(part, n);
    pclose(pipe);
    std::remove(file.c_str());
    return out;
}

TEST(Compiler, refuses_what_cannot_be_made_safe_and_says_why) {
    std::string said[std::size(rows)];
    {
        std::vector<std::jthread> threads;
        std::atomic<std::size_t> next{0};
        for (int t = 0; t < 2; ++t)
            threads.emplace_back([&] {
                for (std::size_t i; (i = next++) < std::size(rows);) said[i] = compiled(rows[i].code);
            });
    }
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        const auto& [says, code, reason] = rows[i];
        if (*reason == '\0') {
            EXPECT_EQ(said[i], "compiled\n") << says;
            continue;
        }
        EXPECT_FALSE(said[i].ends_with("compiled\n")) << says;
        EXPECT_NE(said[i].find(reason), std::string::npos) << says << "\n" << said[i].substr(0, 3000);
    }
}

}  // namespace
