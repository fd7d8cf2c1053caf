#include "web/html.hpp"

#include <gtest/gtest.h>

#include <list>

using namespace web;

namespace {

struct OfficeTag;
using OfficeId = base::Id<OfficeTag>;

struct Row {
    const char* given;
    const char* in_text;
};
constexpr Row attacks[] = {
    {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
    {"\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"},
    {"' onmouseover='alert(1)", "&#39; onmouseover=&#39;alert(1)"},
    {"</title><script>", "&lt;/title&gt;&lt;script&gt;"},
    {"</textarea><b>", "&lt;/textarea&gt;&lt;b&gt;"},
    {"&lt;b&gt;", "&amp;lt;b&amp;gt;"},
    {"{}", "{}"},
    {"<!--", "&lt;!--"},
    {"Siti Nur'aini", "Siti Nur&#39;aini"},
    {"日本 é", "日本 é"},
};

TEST(Html, whatever_people_type_stays_text_in_every_place) {
    for (const auto& [given, safe] : attacks) {
        const std::string s = safe;
        EXPECT_EQ("<p>{}</p>"_html(given).str(), "<p>" + s + "</p>");
        EXPECT_EQ("<title>{}</title>"_html(given).str(), "<title>" + s + "</title>");
        EXPECT_EQ("<textarea>{}</textarea>"_html(given).str(), "<textarea>" + s + "</textarea>");
        EXPECT_EQ(R"(<p title="a {} b">x</p>)"_html(given).str(), "<p title=\"a " + s + " b\">x</p>");
        EXPECT_EQ(R"(<p {}>x</p>)"_html(Attribute{"data-note", given}).str(),
                  "<p data-note=\"" + s + "\">x</p>");
        EXPECT_EQ(Fragment::text(given).str(), s);
    }
}

TEST(Html, a_part_of_a_link_is_percent_encoded) {
    EXPECT_EQ(R"(<a href="/cari?kata={}&amp;hal={}#{}">x</a>)"_html("a&b=c\"<>/ é", 2, "../x").str(),
              R"(<a href="/cari?kata=a%26b%3Dc%22%3C%3E%2F%20%C3%A9&amp;hal=2#..%2Fx">x</a>)");
    EXPECT_EQ(R"(<a href="/{}">x</a>)"_html("/evil.example").str(), R"(<a href="/%2Fevil.example">x</a>)");
    EXPECT_EQ(R"(<a href="/o/{}">x</a>)"_html(OfficeId{5}).str(), R"(<a href="/o/0000000000005">x</a>)");
    EXPECT_EQ(path("/o/{}/surat/{}", OfficeId{5}, "a/b").str(), "/o/0000000000005/surat/a%2Fb");
}

TEST(Html, links_that_could_run_or_leave_are_dead) {
    for (const char* bad :
         {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
          "data:text/html,<script>", "vbscript:x", "//evil.example", "/\\evil.example", "\\\\evil.example",
          "/\t/evil.example", "http://evil.example", "blob:x", "\x01javascript:x", "/a\r\nSet-Cookie: x"})
        EXPECT_EQ(Url(bad).str(), "about:blank#blocked") << bad;
    for (const char* good :
         {"/a", "a/b", "?a=1", "#top", "", "https://jdih.kpu.go.id/x", "mailto:a@kpu.go.id", "tel:+6221"})
        EXPECT_EQ(Url(good).str(), good);
    EXPECT_EQ(R"(<a href="{}">x</a>)"_html(Url("/a?b=1&c=\"2\"")).str(),
              R"(<a href="/a?b=1&amp;c=&quot;2&quot;">x</a>)");
}

TEST(Html, flags_and_attributes_are_there_or_not) {
    const auto box = [](bool on, std::optional<std::string> hint) {
        return R"(<input type="checkbox" {} {}>)"_html(Flag{"checked", on},
                                                       Attribute{"aria-describedby", hint})
            .str();
    };
    EXPECT_EQ(box(true, "h"), R"(<input type="checkbox" checked aria-describedby="h">)");
    EXPECT_EQ(box(false, std::nullopt), R"(<input type="checkbox"  >)");
}

TEST(Html, values_of_each_kind_have_their_form) {
    const std::vector<Fragment> list = {"<b>{}</b>"_html(1), "<i>{}</i>"_html(2u)};
    const std::list<std::string> words = {"a<", "b"};
    const std::optional<std::string> none, some = "c&";
    EXPECT_EQ("<p>{}{}{}{}</p>"_html(list, words, none, some).str(), "<p><b>1</b><i>2</i>a&lt;bc&amp;</p>");
    EXPECT_EQ(
        "<p>{} {} {}</p>"_html(std::int64_t{-5}, std::uint64_t{18446744073709551615u}, OfficeId{31}).str(),
        "<p>-5 18446744073709551615 000000000000z</p>");
    EXPECT_EQ(R"(<circle cx="{}" cy="{}" r="{}"></circle>)"_html(0.5, -0.001, 1e300).str(),
              R"(<circle cx="0.5" cy="0" r="0"></circle>)");
    EXPECT_EQ(each(words, [](const auto& w) { return "<li>{}</li>"_html(w); }).str(),
              "<li>a&lt;</li><li>b</li>");
}

TEST(Html, drawings_and_long_templates_are_read) {
    const auto drawing = R"(<figure>
        <svg viewBox="0 0 {} 100" role="img" aria-labelledby="t" preserveAspectRatio="none">
            <title id="t">{}</title>
            <linearGradient id="g" gradientUnits="userSpaceOnUse"/>
            <path d="M0 0 L{} {}" class="line" />
        </svg>
        <img src="/a.png" alt=""/><br>
        <script src="/a.js" defer></script>
    </figure>)"_html(360, "a<b", 1.25, 2);
    EXPECT_NE(drawing.str().find(R"(viewBox="0 0 360 100")"), std::string::npos);
    EXPECT_NE(drawing.str().find(R"(<title id="t">a&lt;b</title>)"), std::string::npos);
    EXPECT_NE(drawing.str().find(R"(d="M0 0 L1.25 2")"), std::string::npos);
}

}  // namespace
