#include "web/assets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

namespace web {
namespace {

std::string file(const std::string& name) {
    std::ifstream in(std::string(JERNIH_SOURCE_DIR) + "/web/" + name, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

TEST(Assets, are_the_files_of_the_source_tree) {
    EXPECT_EQ(style_asset().bytes, file("style.css"));
    EXPECT_EQ(icon_asset().bytes, file("favicon.svg"));
    EXPECT_EQ(script_asset().bytes, file("enhance.js"));
    EXPECT_EQ(seal_asset().bytes, file("seal.js"));
}

TEST(Assets, are_named_by_their_content_and_found_by_that_name_only) {
    EXPECT_THAT(style_asset().path, testing::MatchesRegex("/style-[0-9a-f]{8}\\.css"));
    EXPECT_EQ(asset(style_asset().path), &style_asset());
    EXPECT_EQ(asset(icon_asset().path), &icon_asset());
    for (const auto* other : {"", "/", "/style.css", "/style-00000000.css", "/../style.css"})
        EXPECT_EQ(asset(other), nullptr) << other;
}

TEST(Assets, keep_to_the_budget_of_bytes) {
    EXPECT_LE(style_asset().brotli.size(), 12U * 1024);
    EXPECT_GT(style_asset().brotli.size(), 0U);
    EXPECT_LE(script_asset().bytes.size(), 1024U);
    EXPECT_LE(icon_asset().bytes.size(), 1024U);
    EXPECT_LE(seal_asset().brotli.size(), 12U * 1024);
}

TEST(Assets, ask_nothing_of_the_network_and_carry_no_foreign_identity) {
    for (const auto* word : {"url(", "@import", "@font-face", "GDS Transport", "crown"})
        EXPECT_EQ(style_asset().bytes.find(word), std::string_view::npos) << word;
    EXPECT_NE(file("LICENSE.govuk-frontend").find("Crown Copyright"), std::string::npos);
}

// --- Contrast (WCAG 2.2, 1.4.3 and 1.4.11)
// ---------------------------------------------------------------------

using Tokens = std::map<std::string, std::string>;

// Declarations "--name:#rrggbb" of style.css. The dark ones stand after prefers-color-scheme.
Tokens tokens_in(std::string_view css) {
    Tokens out;
    for (auto at = css.find("--"); at != css.npos; at = css.find("--", at + 2)) {
        const auto colon = css.find(':', at);
        const auto end = css.find_first_of(";}", at);
        if (colon == css.npos || end == css.npos || colon > end) continue;
        auto value = css.substr(colon + 1, end - colon - 1);
        while (value.starts_with(' ')) value.remove_prefix(1);
        const auto name = std::string(css.substr(at + 2, colon - at - 2));
        if (value.starts_with('#') && !out.contains(name)) out[name] = std::string(value);
    }
    return out;
}

double luminance(const std::string& colour) {
    const bool brief = colour.size() == 4;
    double parts[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const auto digits = brief ? std::string(2, colour[i + 1]) : colour.substr(1 + 2 * i, 2);
        const double c = std::stoi(digits, nullptr, 16) / 255.0;
        parts[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}
double contrast(const std::string& a, const std::string& b) {
    const double one = luminance(a), two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

struct Pair {
    const char *front, *back;
    double least;
};
constexpr double text = 4.5, graphic = 3;
const Pair pairs[] = {
    {"govuk-text-colour", "govuk-body-background-colour", text},
    {"govuk-text-colour", "govuk-template-background-colour", text},
    {"govuk-text-colour", "field", text},
    {"govuk-text-colour", "quiet", text},
    {"govuk-text-colour", "quiet-hover", text},
    {"govuk-secondary-text-colour", "govuk-body-background-colour", text},
    {"govuk-secondary-text-colour", "govuk-surface-background-colour", text},
    {"govuk-secondary-text-colour", "quiet", text},
    {"govuk-surface-text-colour", "govuk-surface-background-colour", text},
    {"govuk-inverse-text-colour", "govuk-brand-colour", text},
    {"govuk-inverse-text-colour", "govuk-success-colour", text},
    {"govuk-inverse-text-colour", "button", text},
    {"govuk-inverse-text-colour", "button-hover", text},
    {"govuk-inverse-text-colour", "warn", text},
    {"govuk-inverse-text-colour", "warn-hover", text},
    {"govuk-link-colour", "govuk-body-background-colour", text},
    {"govuk-link-colour", "govuk-surface-background-colour", text},
    {"govuk-link-colour", "quiet", text},
    {"govuk-link-visited-colour", "govuk-body-background-colour", text},
    {"govuk-link-hover-colour", "govuk-body-background-colour", text},
    {"govuk-link-hover-colour", "quiet", text},
    {"govuk-error-colour", "govuk-body-background-colour", text},
    {"govuk-focus-text-colour", "govuk-focus-colour", text},
    {"neutral-text", "neutral", text},
    {"waiting-text", "waiting", text},
    {"attention-text", "attention", text},
    {"done-text", "done", text},
    {"stopped-text", "stopped", text},
    {"data-1-text", "data-1", text},
    {"data-2-text", "data-2", text},
    {"data-3-text", "data-3", text},
    {"data-4-text", "data-4", text},
    {"data-5-text", "data-5", text},
    {"govuk-input-border-colour", "govuk-body-background-colour", graphic},
    {"govuk-input-border-colour", "field", graphic},
    {"button", "govuk-body-background-colour", graphic},
    {"warn", "govuk-body-background-colour", graphic},
    {"accent", "govuk-body-background-colour", graphic},
    {"data-4", "govuk-body-background-colour", graphic},
};

void expect_contrast(const Tokens& tokens, const char* scheme) {
    for (const auto& [front, back, least] : pairs) {
        ASSERT_TRUE(tokens.contains(front) && tokens.contains(back))
            << scheme << ": " << front << " or " << back;
        EXPECT_GE(contrast(tokens.at(front), tokens.at(back)), least)
            << scheme << ": " << front << " on " << back;
    }
}

TEST(Contrast, of_white_on_black_is_21) { EXPECT_NEAR(contrast("#ffffff", "#000"), 21, 0.001); }

TEST(Contrast, holds_for_every_pair_in_light) { expect_contrast(tokens_in(style_asset().bytes), "light"); }

TEST(Contrast, holds_for_every_pair_in_dark) {
    const auto css = style_asset().bytes;
    const auto at = css.find("prefers-color-scheme: dark");
    ASSERT_NE(at, css.npos);
    auto tokens = tokens_in(css.substr(at));
    tokens.merge(tokens_in(css));  // what dark does not change
    expect_contrast(tokens, "dark");
    EXPECT_NE(tokens.at("govuk-body-background-colour"), "#ffffff");
}

}  // namespace
}  // namespace web
