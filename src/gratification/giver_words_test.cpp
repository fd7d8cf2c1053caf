#include "gratification/giver_words.hpp"

#include <gtest/gtest.h>

namespace gratification {
namespace {

TEST(GiverWords, LeaveOutWhatIsNotKnown) {
    const struct {
        const char *name, *role, *organization, *words;
    } rows[] = {
        {"Siti Rahma", "direktur", "CV Maju Jaya", "Siti Rahma, direktur CV Maju Jaya"},
        {"Siti Rahma", "direktur", "", "Siti Rahma, direktur"},
        {"Siti Rahma", "", "CV Maju Jaya", "Siti Rahma, CV Maju Jaya"},
        {"Siti Rahma", "", "", "Siti Rahma"},
        {"", "", "CV Maju Jaya", "CV Maju Jaya"},
        {"", "direktur", "CV Maju Jaya", "direktur CV Maju Jaya"},
    };
    for (const auto& row : rows) {
        Giver giver;
        giver.name = row.name, giver.role = row.role, giver.organization = row.organization;
        EXPECT_EQ(giver_words(giver), row.words);
    }
}

}  // namespace
}  // namespace gratification
