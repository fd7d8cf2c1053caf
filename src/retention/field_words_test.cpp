#include "retention/field_words.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

namespace retention {
namespace {

namespace fs = std::filesystem;

TEST(FieldWords, EveryFieldOfEveryActHasWordsInBothLanguages) {
    std::set<std::string> fields;
    const std::regex visit(R"re(visit\("([a-z_0-9]+)")re");
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(JERNIH_SOURCE_DIR) / "src")) {
        const auto name = entry.path().filename().string();
        if (!name.ends_with("acts.hpp")) continue;
        std::ifstream in(entry.path());
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        for (auto at = std::sregex_iterator(text.begin(), text.end(), visit); at != std::sregex_iterator();
             ++at)
            fields.insert((*at)[1]);
    }
    EXPECT_GT(fields.size(), 200u) << "the acts are elsewhere now";
    for (const auto& field : fields) EXPECT_NE(field_words(field), nullptr) << field;
}

TEST(FieldWords, NothingIsSaidOfWhatIsNoField) {
    EXPECT_EQ(field_words(""), nullptr);
    EXPECT_EQ(field_words("@"), nullptr);
    EXPECT_EQ(field_words("zzz"), nullptr);
    ASSERT_NE(field_words("description"), nullptr);
    EXPECT_EQ(field_words("description")->words.id, "Uraian");
}

}  // namespace
}  // namespace retention
