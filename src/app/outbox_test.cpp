#include "app/outbox.hpp"

#include "app/outbox_schema.hpp"
#include "app/testing.hpp"

using namespace app;
using namespace app::testing;

namespace {

using namespace std::chrono_literals;

class OutboxOn : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<World>(
            database(), std::initializer_list<Register>{[](Registry& r) { r.schema(outbox_schema); }});
    }
    void TearDown() override {
        world.reset();
        OnEachEngine::TearDown();
    }
    bool remind(PersonId person, base::Date day, base::Instant not_before = {}) {
        bool is_new = false;
        const auto id = world->site().ids.next();
        world->site().writer.run([&](store::Connection& db) {
            is_new = post_once(db, id, {"three_days_left", 7, person, day},
                               {"rina@kpu.example", "Ingat", "Mohon"}, Clock::real_now(), not_before);
        });
        return is_new;
    }
    LetterCounts counts() {
        const auto db = world->reader();
        return letter_counts(db);
    }
    std::int64_t deliver(Sending with) {
        return deliver_waiting(world->site(), [&](std::int64_t, const Letter& letter, base::Instant) {
            sent.push_back(letter.to);
            return std::pair{with, std::string("said")};
        });
    }
    std::unique_ptr<World> world;
    std::vector<std::string> sent;
};
ON_EACH_ENGINE(OutboxOn);

constexpr PersonId rina{1}, budi{2};
const base::Date monday{std::chrono::days{20'780}};

}  // namespace

TEST_P(OutboxOn, one_letter_a_rule_person_and_day_however_often_it_is_asked_for) {
    EXPECT_TRUE(remind(rina, monday));
    EXPECT_FALSE(remind(rina, monday));
    EXPECT_TRUE(remind(budi, monday));
    EXPECT_EQ(deliver(Sending::delivered), 2);
    EXPECT_FALSE(remind(rina, monday));  // sent already
    EXPECT_TRUE(remind(rina, monday + std::chrono::days{1}));
    EXPECT_EQ(counts(), (LetterCounts{.waiting = 1, .sent = 2}));
    EXPECT_EQ(deliver(Sending::delivered), 1);
    EXPECT_EQ(deliver(Sending::delivered), 0);
    EXPECT_EQ(sent.size(), 3u);
}

TEST_P(OutboxOn, quiet_hours_are_waited_for) {
    remind(rina, monday, Clock::real_now() + 1h);
    EXPECT_EQ(deliver(Sending::delivered), 0);
    EXPECT_EQ(counts().waiting, 1);
}

TEST_P(OutboxOn, what_was_certainly_not_taken_is_tried_later_and_the_rest_never_again) {
    remind(rina, monday);
    EXPECT_EQ(deliver(Sending::try_later), 0);
    EXPECT_EQ(counts(), (LetterCounts{.waiting = 1}));
    EXPECT_EQ(deliver(Sending::delivered), 0);  // not yet: it waits for its next try
    remind(budi, monday);
    EXPECT_EQ(deliver(Sending::unknown), 0);
    EXPECT_EQ(counts(), (LetterCounts{.waiting = 1, .unknown = 1}));
    remind(budi, monday + std::chrono::days{1});
    EXPECT_EQ(deliver(Sending::refused), 0);
    EXPECT_EQ(counts(), (LetterCounts{.waiting = 1, .refused = 1, .unknown = 1}));
    EXPECT_EQ(sent.size(), 3u);
}

TEST_P(OutboxOn, a_letter_claimed_by_a_program_that_died_is_not_sent_again) {
    remind(rina, monday);
    struct Died {};
    EXPECT_THROW(deliver_waiting(world->site(),
                                 [](std::int64_t, const Letter&,
                                    base::Instant) -> std::pair<Sending, std::string> { throw Died{}; }),
                 Died);
    EXPECT_EQ(counts(), (LetterCounts{.sending = 1}));
    EXPECT_EQ(deliver(Sending::delivered), 0);
    world->site().writer.run([&](store::Connection& db) {
        db.exec("update outbox set claimed = ?", base::Instant{Clock::real_now() - 31min});
    });
    EXPECT_EQ(deliver(Sending::delivered), 0);
    EXPECT_EQ(counts(), (LetterCounts{.unknown = 1}));
    EXPECT_TRUE(sent.empty());
}

TEST_P(OutboxOn, a_letter_and_its_reason_are_one_transaction) {
    try {
        world->site().writer.run([&](store::Connection& db) {
            post(db, 5, {"rina@kpu.example", "Tautan", "rahasia"}, Clock::real_now());
            throw std::runtime_error("the reason fell away");
        });
    } catch (const std::runtime_error&) {
    }
    EXPECT_EQ(counts(), LetterCounts{});
    world->site().writer.run([&](store::Connection& db) {
        post(db, 5, {"rina@kpu.example", "Tautan", "rahasia"}, Clock::real_now());
    });
    EXPECT_EQ(deliver(Sending::delivered), 1);
    const auto db = world->reader();
    EXPECT_EQ(db->query<std::string>("select body from outbox").value(), "");  // a sent link is not kept
}
