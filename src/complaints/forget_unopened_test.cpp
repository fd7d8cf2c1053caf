// What no reader's key opens is destroyed after thirty days, and nothing that one may still open. A lawful
// situation; each row changes one thing.
#include "complaints/forget_unopened.hpp"

#include <gtest/gtest.h>

namespace complaints {
namespace {

using rules::on;
using enum UnopenedRefusal;
const auto filed = on(2026, 11, 23);

UnopenedFacts lawful() {
    return {.state = State::received,
            .filed = filed,
            .today = on(2026, 12, 24),
            .opened = false,
            .held = false,
            .looked = {on(2026, 12, 1), on(2026, 12, 23)}};
}

struct Row {
    const char* says;
    void (*change)(UnopenedFacts&);
    std::optional<UnopenedRefusal> refused;
};
const Row rows[] = {
    {"every reader tried and none opened it", [](UnopenedFacts&) {}, {}},
    {"somebody moved it on", [](UnopenedFacts& f) { f.state = State::verified; }, handled},
    {"it is destroyed already", [](UnopenedFacts& f) { f.state = State::forgotten; }, handled},
    {"a key opened it", [](UnopenedFacts& f) { f.opened = true; }, was_opened},
    {"a legal hold stands on it", [](UnopenedFacts& f) { f.held = true; }, under_hold},
    {"the thirtieth day", [](UnopenedFacts& f) { f.today = on(2026, 12, 23); }, too_early},
    {"the day after its own", [](UnopenedFacts& f) { f.today = on(2026, 11, 24); }, too_early},
    {"nobody held a key", [](UnopenedFacts& f) { f.looked.clear(); }, nobody_to_ask},
    {"one never looked", [](UnopenedFacts& f) { f.looked.emplace_back(); }, not_all_looked},
    {"one looked before it came", [](UnopenedFacts& f) { f.looked[0] = on(2026, 11, 22); }, not_all_looked},
    {"one looked on its own day", [](UnopenedFacts& f) { f.looked[0] = filed; }, not_all_looked},
    {"one looked on the next day, by a clock two hours ahead",
     [](UnopenedFacts& f) { f.looked[0] = on(2026, 11, 24); }, not_all_looked},
    {"the day after that", [](UnopenedFacts& f) { f.looked[0] = on(2026, 11, 25); }, {}},
    {"opened and held: the first is the answer", [](UnopenedFacts& f) { f.opened = f.held = true; },
     was_opened},
};

TEST(Unopened, is_destroyed_only_when_nobody_can_open_it) {
    for (const auto& row : rows) {
        auto facts = lawful();
        row.change(facts);
        const auto may = forget_unopened(facts);
        EXPECT_EQ(may.has_value(), !row.refused) << row.says;
        if (row.refused && !may) {
            EXPECT_EQ(may.error(), *row.refused) << row.says;
        }
    }
}

}  // namespace
}  // namespace complaints
