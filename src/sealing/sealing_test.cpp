// Messages, grants, codes, locks and escrow: what opens, and everything that must not.
#include <gtest/gtest.h>

#include <set>

#include "sealing/code.hpp"
#include "sealing/grant.hpp"
#include "sealing/lock.hpp"
#include "sealing/thread.hpp"
#include "sealing/work.hpp"

namespace sealing {
namespace {

constexpr Context at(Kind kind, std::int64_t report = 7, std::int64_t sequence = 0) {
    return {.install = "uji.jernih.example/log", .kind = kind, .report = report, .sequence = sequence};
}
constexpr Cost cheap{.passes = 1, .memory = 8192 * 1024};

TEST(Keys, a_box_opens_for_its_recipient_only) {
    const auto mine = KeyPair::fresh(), other = KeyPair::fresh();
    const auto box = seal_to(mine.open, "rahasia");
    EXPECT_EQ(open_sealed(mine, box), "rahasia");
    EXPECT_FALSE(open_sealed(other, box));
    for (std::size_t i = 0; i < box.size(); ++i) {
        auto bent = box;
        bent[i] = static_cast<char>(bent[i] ^ 1);
        EXPECT_FALSE(open_sealed(mine, bent)) << "byte " << i;
        EXPECT_FALSE(open_sealed(mine, std::string_view(box).substr(0, i))) << "cut at " << i;
    }
}

TEST(Keys, one_key_gives_others_that_differ_by_purpose) {
    const auto key = Key::random();
    EXPECT_EQ(key.derive("a"), key.derive("a"));
    EXPECT_FALSE(key.derive("a") == key.derive("b"));
    EXPECT_FALSE(key.derive("a") == key);
    EXPECT_FALSE(Key::from("short"));
}

// Each row changes one thing of where a ciphertext belongs.
struct Elsewhere {
    const char* what;
    Context context;
};
const Elsewhere elsewhere[] = {
    {"another installation", {"lain.example/log", Kind::message, 7, 0}},
    {"another kind", at(Kind::identity)},
    {"another report", at(Kind::message, 8)},
    {"another place", at(Kind::message, 7, 1)},
};

TEST(Messages, open_only_where_they_were_written) {
    const auto key = Key::random();
    const auto sealed = seal_message(key, at(Kind::message), {}, "halo");
    ASSERT_TRUE(open_message(key, at(Kind::message), {}, sealed.bytes));
    EXPECT_EQ(open_message(key, at(Kind::message), {}, sealed.bytes)->plain, "halo");
    for (const auto& row : elsewhere)
        EXPECT_FALSE(open_message(key, row.context, {}, sealed.bytes)) << row.what;
    EXPECT_FALSE(open_message(key, at(Kind::message), sealed.link, sealed.bytes)) << "after another message";
    EXPECT_FALSE(open_message(Key::random(), at(Kind::message), {}, sealed.bytes)) << "another key";
}

TEST(Messages, tell_their_length_to_a_kibibyte_only) {
    const auto key = Key::random();
    std::set<std::size_t> sizes;
    for (const std::size_t length : {0U, 1U, 500U, 1020U})
        sizes.insert(seal_message(key, at(Kind::message), {}, std::string(length, 'x')).bytes.size());
    EXPECT_EQ(sizes.size(), 1U);
    sizes.insert(seal_message(key, at(Kind::message), {}, std::string(1021, 'x')).bytes.size());
    EXPECT_EQ(sizes.size(), 2U);
}

std::vector<std::string> thread_of(const Key& key, int length) {
    std::vector<std::string> out;
    Link before{};
    for (int i = 0; i < length; ++i) {
        const auto sealed = seal_message(key, at(Kind::message, 7, i), before, "pesan " + std::to_string(i));
        out.push_back(sealed.bytes);
        before = sealed.link;
    }
    return out;
}

TEST(Messages, a_thread_that_was_touched_anywhere_is_refused) {
    const auto key = Key::random();
    const auto thread = thread_of(key, 6);
    ASSERT_TRUE(open_thread(key, at(Kind::message), thread));
    EXPECT_EQ(open_thread(key, at(Kind::message), thread)->plain.at(5), "pesan 5");
    for (std::size_t i = 0; i + 1 < thread.size(); ++i) {
        auto dropped = thread;
        dropped.erase(dropped.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_FALSE(open_thread(key, at(Kind::message), dropped)) << "without " << i;
        auto doubled = thread;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), thread[i]);
        EXPECT_FALSE(open_thread(key, at(Kind::message), doubled)) << i << " twice";
        for (std::size_t j = i + 1; j < thread.size(); ++j) {
            auto swapped = thread;
            std::swap(swapped[i], swapped[j]);
            EXPECT_FALSE(open_thread(key, at(Kind::message), swapped)) << i << " and " << j;
        }
    }
}

TEST(Padding, nothing_but_what_was_padded_is_unpadded) {
    EXPECT_EQ(unpadded(padded("", 16)), "");
    EXPECT_EQ(unpadded(padded("dua belas ch", 16)), "dua belas ch");
    EXPECT_FALSE(unpadded(""));
    EXPECT_FALSE(unpadded(std::string("\0\0\0\x09zu kurz", 11)));
    auto tail = padded("a", 16);
    tail.back() = 'x';
    EXPECT_FALSE(unpadded(tail));
}

TEST(Grants, open_for_each_recipient_and_for_nobody_else) {
    const auto report = KeyPair::fresh();
    const Grant grant{report.secret, Key::random()};
    const auto a = KeyPair::fresh(), b = KeyPair::fresh(), left_out = KeyPair::fresh();
    const std::array team{a.open, b.open};
    const auto slots = seal_grants(team, at(Kind::grant), grant);
    ASSERT_EQ(slots.size(), 8U);
    const auto opened = [&](const KeyPair& who, const Context& about, const PublicKey& key) {
        int count = 0;
        for (const auto& slot : slots)
            if (const auto got = open_grant(who, about, key, slot)) {
                ++count;
                EXPECT_EQ(got->report, grant.report);
                EXPECT_EQ(got->identity, grant.identity);
            }
        return count;
    };
    EXPECT_EQ(opened(a, at(Kind::grant), report.open), 1);
    EXPECT_EQ(opened(b, at(Kind::grant), report.open), 1);
    EXPECT_EQ(opened(left_out, at(Kind::grant), report.open), 0);
    EXPECT_EQ(opened(a, at(Kind::grant, 8), report.open), 0) << "moved to another report";
    EXPECT_EQ(opened(a, at(Kind::grant), KeyPair::fresh().open), 0) << "beside another report's key";
    for (const auto& slot : slots) EXPECT_EQ(slot.size(), slots.front().size());
}

TEST(Grants, with_zeros_say_that_a_report_is_there_and_open_nothing) {
    const auto report = KeyPair::fresh(), watcher = KeyPair::fresh(), other = KeyPair::fresh();
    const std::array<PublicKey, 1> watchers{watcher.open};
    int known = 0;
    for (const auto& slot : seal_grants(watchers, at(Kind::grant), {})) {
        known += knows_of(watcher, at(Kind::grant), slot) ? 1 : 0;
        EXPECT_FALSE(open_grant(watcher, at(Kind::grant), report.open, slot));
        EXPECT_FALSE(knows_of(other, at(Kind::grant), slot));
        EXPECT_FALSE(knows_of(watcher, at(Kind::grant, 8), slot));
    }
    EXPECT_EQ(known, 1);
}

TEST(Grants, the_number_of_slots_tells_eights_only) {
    const Grant grant{Key::random(), {}};
    std::vector<PublicKey> team;
    for (std::size_t people = 0; people <= 17; ++people) {
        const auto slots = seal_grants(team, at(Kind::grant), grant);
        EXPECT_EQ(slots.size(), people == 0 ? 8U : (people + 7) / 8 * 8);
        std::set<std::size_t> sizes;
        std::set<std::string> begins;
        for (const auto& slot : slots) {
            sizes.insert(slot.size());
            begins.insert(slot.substr(0, 32));
        }
        EXPECT_EQ(sizes.size(), 1U) << "a spare slot is as long as one that opens";
        EXPECT_EQ(begins.size(), slots.size()) << "each has a sender's key of its own";
        team.push_back(KeyPair::fresh().open);
    }
}

TEST(Codes, are_read_as_people_type_them) {
    const auto code = fresh_code();
    EXPECT_EQ(code.digits.size(), 24U);
    EXPECT_EQ(code.shown().size(), 29U);
    std::string typed = " " + code.shown() + " ";
    for (char& c : typed)
        if (c == '0')
            c = 'o';
        else if (c == '1')
            c = 'l';
        else if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    ASSERT_TRUE(read_code(typed));
    EXPECT_EQ(read_code(typed)->digits, code.digits);
    EXPECT_FALSE(read_code(""));
    EXPECT_FALSE(read_code(code.digits.substr(1)));
    EXPECT_FALSE(read_code(code.digits + "0"));
    EXPECT_FALSE(read_code(std::string(3000, '0')));
}

TEST(Codes, a_wrong_digit_is_noticed_without_asking) {
    int unnoticed = 0;
    const auto code = fresh_code();
    for (std::size_t i = 0; i < code.digits.size(); ++i) {
        auto wrong = code.digits;
        wrong[i] = wrong[i] == '7' ? '8' : '7';
        unnoticed += read_code(wrong) ? 1 : 0;
    }
    EXPECT_LE(unnoticed, 2) << "one of 1,024 slips through";
}

TEST(Codes, find_and_open_under_a_key_outside_the_database) {
    const auto code = fresh_code();
    const auto house_key = Key::random();
    const auto keys = keys_of(code, house_key);
    EXPECT_EQ(keys.lookup, keys_of(code, house_key).lookup);
    EXPECT_EQ(keys.key, keys_of(code, house_key).key);
    EXPECT_NE(keys.lookup, keys_of(code, Key::random()).lookup);
    EXPECT_NE(keys.lookup, keys_of(fresh_code(), house_key).lookup);
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(fresh_code().digits);
    EXPECT_EQ(seen.size(), 1000U);
}

TEST(Locks, open_with_the_passphrase_only) {
    const auto secret = Key::random();
    const auto locked = lock("kuda baterai benar pokok", secret, at(Kind::lock), cheap);
    EXPECT_EQ(unlock("kuda baterai benar pokok", locked, at(Kind::lock)), secret);
    EXPECT_FALSE(unlock("kuda baterai benar pokoK", locked, at(Kind::lock)));
    EXPECT_FALSE(unlock("kuda baterai benar pokok", locked, at(Kind::lock, 8))) << "another person's";
    EXPECT_FALSE(unlock(std::string(100'000, 'x'), locked, at(Kind::lock))) << "no long hashing";
    EXPECT_FALSE(unlock("kuda baterai benar pokok", std::string(90, '\xff'), at(Kind::lock)))
        << "a lock that asks for more than there is";
    for (const std::size_t size : {0, 15, 40, 63, 64, 103})
        EXPECT_FALSE(
            unlock("kuda baterai benar pokok", std::string_view(locked).substr(0, size), at(Kind::lock)))
            << "cut after " << size;
}

TEST(Locks, a_printed_code_opens_what_the_passphrase_did) {
    const auto secret = Key::random();
    const auto recovery = recovery_for(secret, at(Kind::recovery));
    EXPECT_EQ(recovery.code.size(), 39U);
    EXPECT_EQ(recover(recovery.code, recovery.locked, at(Kind::recovery)), secret);
    EXPECT_FALSE(recover(recovery_for(secret, at(Kind::recovery)).code, recovery.locked, at(Kind::recovery)));
    EXPECT_FALSE(recover("", recovery.locked, at(Kind::recovery)));
}

TEST(Escrow, any_two_holders_open_it_and_none_alone) {
    const auto a = KeyPair::fresh(), b = KeyPair::fresh(), c = KeyPair::fresh(), stranger = KeyPair::fresh();
    const auto secret = Key::random();
    const auto about = at(Kind::escrow);
    const auto escrow = escrow_for({a.open, b.open, c.open}, secret, about);
    EXPECT_EQ(open_escrow(escrow, a, b, about), secret);
    EXPECT_EQ(open_escrow(escrow, c, a, about), secret);
    EXPECT_EQ(open_escrow(escrow, b, c, about), secret);
    for (const auto* one : {&a, &b, &c}) {
        EXPECT_FALSE(open_escrow(escrow, *one, *one, about));
        EXPECT_FALSE(open_escrow(escrow, *one, stranger, about));
    }
    EXPECT_FALSE(open_escrow(escrow, a, b, at(Kind::escrow, 8))) << "another person's";
}

TEST(Work, is_counted_in_zero_bits) {
    const auto answer = do_work("teka-teki", 8);
    EXPECT_GE(work_in("teka-teki", answer), 8);
    EXPECT_LT(work_in("teka-teki lain", answer), 30);
    EXPECT_EQ(work_in("teka-teki", ""), 0);
    EXPECT_EQ(work_in("teka-teki", std::string(33, '0')), 0);
}

}  // namespace
}  // namespace sealing
