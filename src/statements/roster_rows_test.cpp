#include "statements/refuse_by_link.hpp"
#include "statements/testing.hpp"

namespace statements {
namespace {

using namespace testing;
using rules::AdhocBody;

const std::vector<ListedMember> three{{"Sari Contoh", "Ketua PPS", "08123", rules::on(1998, 2, 28)},
                                      {"Budi Contoh", "Anggota PPS", "", rules::on(2001, 7, 1)},
                                      {"Tono Contoh", "Anggota PPS", "", rules::on(1980, 1, 31)}};

class RosterRows : public StatementsOn {
protected:
    CampaignWish for_villages() const {
        auto w = wish();
        w.kinds.clear();
        w.bodies = {AdhocBody::pps, AdhocBody::kpps};
        return w;
    }
    std::optional<LinkRefusal> sign_link(PersonId member, base::Date born) {
        std::optional<LinkRefusal> why;
        world->as(member, [&](app::Change& c) {
            auto facts = facts_for_link(c.db, *load_member(c.db, member), c.today(), app::Clock::real_now());
            facts.id = c.new_id<StatementId>();
            const auto act = sign_by_link(born, all_ticked({}).promises, facts);
            if (act)
                c.record(case_of(act->statement), act->unit, *act);
            else
                why = act.error();
        });
        return why;
    }
    std::optional<LinkRefusal> refuse_link(PersonId member, std::string reason) {
        std::optional<LinkRefusal> why;
        world->as(member, [&](app::Change& c) {
            auto facts = facts_for_link(c.db, *load_member(c.db, member), c.today(), app::Clock::real_now());
            facts.id = c.new_id<StatementId>();
            const auto act = refuse_by_link(load_member(c.db, member)->born, reason, facts);
            if (act)
                c.record(case_of(act->statement), act->unit, *act);
            else
                why = act.error();
        });
        return why;
    }
    Progress at(CampaignId id, UnitId unit) {
        const auto db = world->reader();
        return progress(db, id, unit);
    }
};
ON_EACH_ENGINE(RosterRows);

TEST_P(RosterRows, a_village_signs_by_its_links) {
    const auto roster = list("Kelurahan Tirto", three);
    const auto id = open(for_villages());
    EXPECT_EQ(at(id, pekalongan).adhoc_asked, 3);
    std::vector<MemberRow> members;
    {
        const auto db = world->reader();
        members = members_of(db, roster, id);
        ASSERT_EQ(members.size(), 3u);
        const auto token = link_token(db, members[0].member.id);
        EXPECT_EQ(token.size(), 29u);
        EXPECT_EQ(member_of(db, token), members[0].member.id);
    }
    EXPECT_EQ(sign_link(members[0].member.id, rules::on(1998, 3, 1)), LinkRefusal::birth_wrong);
    EXPECT_EQ(sign_link(members[0].member.id, rules::on(1998, 2, 28)), std::nullopt);
    EXPECT_EQ(sign_link(members[0].member.id, rules::on(1998, 2, 28)), LinkRefusal::signed_already);
    for (const auto unit : {pekalongan, central_java, people::the_nation})
        EXPECT_EQ(at(id, unit), (Progress{.adhoc_asked = 3, .adhoc_signed = 1})) << unit.value;
    {
        const auto db = world->reader();
        EXPECT_EQ(progress(db, id, central_java), recounted(db, id, central_java));
        EXPECT_EQ(members_of(db, roster, id)[0].answer, Outcome::has_signed);
        EXPECT_FALSE(members_of(db, roster, id)[1].answer);
        const auto rosters = rosters_of(db, pekalongan, id, {}, 5);
        ASSERT_EQ(rosters.size(), 1u);
        EXPECT_EQ(rosters[0].signed_by, 1);
        EXPECT_EQ(load_statement(db, id, members[0].member.id)->way, Way::link);
    }
    world->expect_rebuilds();
}

TEST_P(RosterRows, a_refusal_by_link_is_counted_until_its_member_signs) {
    const auto roster = list("Kelurahan Tirto", three);
    const auto id = open(for_villages());
    const auto member = members_of(world->reader(), roster, id)[0].member.id;
    EXPECT_EQ(refuse_link(member, "Belum ikut sosialisasi."), std::nullopt);
    EXPECT_EQ(refuse_link(member, "Belum ikut sosialisasi, dan sakit."), std::nullopt)
        << "the reason is mended";
    for (const auto unit : {pekalongan, central_java, people::the_nation})
        EXPECT_EQ(at(id, unit), (Progress{.adhoc_asked = 3, .adhoc_refused = 1})) << unit.value;
    {
        const auto db = world->reader();
        EXPECT_EQ(progress(db, id, pekalongan), recounted(db, id, pekalongan));
        const auto row = members_of(db, roster, id)[0];
        EXPECT_EQ(row.answer, Outcome::refused);
        EXPECT_EQ(row.reason, "Belum ikut sosialisasi, dan sakit.");
        EXPECT_EQ(rosters_of(db, pekalongan, id, {}, 5)[0].signed_by, 0);
    }
    const auto refused = load_statement(world->reader(), id, member)->id;
    EXPECT_EQ(sign_link(member, rules::on(1998, 2, 28)), std::nullopt);
    EXPECT_EQ(load_statement(world->reader(), id, member)->id, refused) << "one case";
    EXPECT_EQ(refuse_link(member, "Berubah pikiran."), LinkRefusal::signed_already);
    EXPECT_EQ(at(id, central_java), (Progress{.adhoc_asked = 3, .adhoc_signed = 1}));
    EXPECT_EQ(at(id, central_java), recounted(world->reader(), id, central_java));
    world->expect_rebuilds();
}

TEST_P(RosterRows, a_declaration_by_link_is_named_once_however_many_there_are) {
    const auto roster = list("Kelurahan Tirto", three);
    const auto id = open(for_villages());
    const auto member = members_of(world->reader(), roster, id)[0].member.id;
    for (const std::int64_t number : {71, 72})
        world->as(member, [&](app::Change& c) { name_declaration(c, member, DeclarationId{number}); });
    EXPECT_EQ(at(id, pekalongan), (Progress{.adhoc_asked = 3, .adhoc_declared = 1}));
    EXPECT_EQ(at(id, pekalongan), recounted(world->reader(), id, pekalongan));
    EXPECT_TRUE(members_of(world->reader(), roster, id)[0].declared);
    EXPECT_FALSE(members_of(world->reader(), roster, id)[1].declared);
    world->expect_rebuilds();
}

TEST_P(RosterRows, a_roster_that_comes_while_a_campaign_runs_is_asked_too) {
    const auto id = open(for_villages());
    EXPECT_EQ(at(id, pekalongan).adhoc_asked, 0);
    list("Kelurahan Tirto", three);
    list("Kelurahan Medono", {three[0]}, AdhocBody::kpps);
    EXPECT_EQ(at(id, central_java).adhoc_asked, 4);
    const auto db = world->reader();
    EXPECT_EQ(progress(db, id, central_java), recounted(db, id, central_java));
    EXPECT_TRUE(is_listed(db, pekalongan, AdhocBody::pps, "Pekalongan Barat", "Kelurahan Tirto"));
    EXPECT_FALSE(is_listed(db, pekalongan, AdhocBody::kpps, "Pekalongan Barat", "Kelurahan Tirto"));
    const auto all = rosters_of(db, pekalongan, id, {}, 5);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(rosters_of(db, pekalongan, id, all[0].roster, 5).size(), 1u);
}

TEST_P(RosterRows, bodies_that_are_not_asked_have_nothing_to_sign) {
    const auto roster = list("", three, AdhocBody::ppk);
    open(for_villages());
    PersonId member;
    {
        const auto db = world->reader();
        member = members_of(db, roster, {}).front().member.id;
    }
    EXPECT_EQ(sign_link(member, rules::on(1998, 2, 28)), LinkRefusal::not_asked);
}

TEST_P(RosterRows, a_link_of_another_hand_opens_nothing) {
    const auto roster = list("Kelurahan Tirto", three);
    const auto db = world->reader();
    const auto members = members_of(db, roster, {});
    const auto one = link_token(db, members[0].member.id), other = link_token(db, members[1].member.id);
    EXPECT_FALSE(member_of(db, members[0].member.id.text() + other.substr(13)));
    EXPECT_FALSE(member_of(db, one.substr(0, 28)));
    EXPECT_FALSE(member_of(db, ""));
}

TEST_P(RosterRows, five_wrong_days_of_birth_block_for_a_quarter_of_an_hour_ten_for_a_day) {
    const auto roster = list("Kelurahan Tirto", three);
    PersonId member;
    {
        const auto db = world->reader();
        member = members_of(db, roster, {}).front().member.id;
    }
    const auto now = app::Clock::real_now();
    const auto blocked_at = [&](std::chrono::seconds later) {
        const auto db = world->reader();
        return is_blocked(db, member, now + later);
    };
    const auto wrong = [&](int times) {
        world->site().writer.run([&](store::Connection& db) {
            for (int i = 0; i < times; ++i) add_wrong_birth(db, member, now);
        });
    };
    using namespace std::chrono_literals;
    wrong(4);
    EXPECT_FALSE(blocked_at(0s));
    wrong(1);
    EXPECT_TRUE(blocked_at(15min - 1s));
    EXPECT_FALSE(blocked_at(15min));
    wrong(1);
    EXPECT_TRUE(blocked_at(15min - 1s)) << "a guess that was on its way does not lift the block";
    wrong(4);
    EXPECT_TRUE(blocked_at(24h - 1s));
    EXPECT_FALSE(blocked_at(24h));
    world->site().writer.run([&](store::Connection& db) { forget_wrong_births(db, member); });
    EXPECT_FALSE(blocked_at(0s));
}

}  // namespace
}  // namespace statements
