#include "app/act.hpp"

#include <gtest/gtest.h>

#include "app/settings_acts.hpp"

using namespace app;

namespace {

struct Everything {
    std::string text;
    bool yes = false;
    std::int64_t number = 0;
    base::Date day{};
    base::Instant at{};
    PersonId person;
    Role role{};
    base::Hash hash{};
    std::optional<base::Date> maybe;
    std::vector<Role> roles;
    std::vector<std::string> words;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("text", a.text);
        visit("yes", a.yes);
        visit("number", a.number);
        visit("day", a.day);
        visit("at", a.at);
        visit("person", a.person);
        visit("role", a.role);
        visit("hash", a.hash);
        visit("maybe", a.maybe);
        visit("roles", a.roles);
        visit("words", a.words);
    }
};

Act sample() {
    Everything e{.text = "Nur'aini \xC3\xA9",
                 .yes = true,
                 .number = -7,
                 .day = base::Date{std::chrono::days{20'000}},
                 .at = base::Instant{std::chrono::seconds{1'790'000'000}},
                 .person = PersonId{42},
                 .role = Role::auditor,
                 .hash = base::sha256("x"),
                 .maybe = std::nullopt,
                 .roles = {Role::legal_hr, Role::auditor},
                 .words = {"", "a:b", "3:c"}};
    return {.id = ActId{9},
            .kind = ActKind::setting_changed,
            .time = base::Instant{std::chrono::seconds{1'790'000'000}},
            .actor = PersonId{42},
            .capacity = AppointmentId{7},
            .unit = UnitId{3375},
            .case_id = CaseId{5},
            .seq = 3,
            .prev = 17,
            .fields = fields_of(e)};
}

}  // namespace

TEST(Act, comes_back_from_its_bytes_as_it_was) {
    const auto bytes = encode(sample());
    const auto act = decode(bytes);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->id, ActId{9});
    EXPECT_EQ(act->kind, ActKind::setting_changed);
    EXPECT_EQ(act->unit, UnitId{3375});
    EXPECT_EQ(act->seq, 3);
    EXPECT_EQ(act->prev, 17);
    const auto e = typed<Everything>(*act);
    EXPECT_EQ(e.text, "Nur'aini \xC3\xA9");
    EXPECT_TRUE(e.yes);
    EXPECT_EQ(e.number, -7);
    EXPECT_EQ(e.day, base::Date{std::chrono::days{20'000}});
    EXPECT_EQ(e.hash, base::sha256("x"));
    EXPECT_FALSE(e.maybe);
    EXPECT_EQ(e.roles, (std::vector{Role::legal_hr, Role::auditor}));
    EXPECT_EQ(e.words, (std::vector<std::string>{"", "a:b", "3:c"}));
    EXPECT_EQ(encode(*act), bytes) << "salts are kept, so the bytes are too";
}

TEST(Act, two_writings_of_the_same_act_share_no_salt) {
    EXPECT_NE(record_hash(encode(sample())), record_hash(encode(sample())));
}

TEST(Act, changing_any_byte_changes_what_the_log_holds_or_cannot_be_read) {
    const auto bytes = encode(sample());
    const auto hash = record_hash(bytes);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (int bit = 0; bit < 8; bit += 3) {
            auto altered = bytes;
            altered[i] = static_cast<char>(altered[i] ^ (1 << bit));
            ASSERT_NE(record_hash(altered), hash) << "byte " << i;
        }
}

// The bytes may be anybody's before `verify` has compared them: an altered value is another value or is
// refused.
TEST(Act, an_altered_value_is_read_or_refused_and_never_ends_the_program) {
    int read = 0, refused = 0;
    const auto act = sample();
    for (std::size_t f = 0; f < act.fields.size(); ++f)
        for (std::size_t i = 1; i < act.fields[f].value.size(); ++i)
            for (int bit = 0; bit < 8; ++bit) {
                auto altered = act;
                char& c = altered.fields[f].value[i];
                c = static_cast<char>(c ^ (1 << bit));
                try {
                    static_cast<void>(typed<Everything>(altered));
                    ++read;
                } catch (const Unreadable&) {
                    ++refused;
                }
            }
    EXPECT_GT(read, 200);
    EXPECT_GT(refused, 200);
}

TEST(Act, erasing_a_value_leaves_the_hash_and_no_trace_of_the_value) {
    const auto bytes = encode(sample());
    auto act = *decode(bytes);
    for (auto& f : act.fields)
        if (f.name == "text") {
            f.erased = ledger::field_hash(f.salt, f.name, f.value);
            f.value.clear();
            f.salt = {};
        }
    const auto erased = encode(act);
    EXPECT_EQ(erased.find("Nur'aini"), erased.npos);
    EXPECT_EQ(record_hash(erased), record_hash(bytes));
    EXPECT_EQ(typed<Everything>(*decode(erased)).text, "");
    EXPECT_EQ(typed<Everything>(*decode(erased)).number, -7);
}

TEST(Act, truncated_or_extended_bytes_are_no_act) {
    const auto bytes = encode(sample());
    for (std::size_t n = 0; n < bytes.size(); ++n)
        ASSERT_FALSE(decode(std::string_view(bytes).substr(0, n))) << n;
    EXPECT_FALSE(decode(bytes + "x"));
}

TEST(Act, every_kind_has_a_title_in_both_languages_and_a_public_class) {
    for (std::size_t i = 0; i < base::names<ActKind>.size(); ++i) {
        const auto kind = static_cast<ActKind>(i);
        EXPECT_FALSE(title(kind).id.empty());
        EXPECT_FALSE(title(kind).en.empty());
        EXPECT_LE(public_class(kind), 13);
    }
}
