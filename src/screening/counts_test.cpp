// Counters that acts keep say what counting the rows says, for whoever looks.
#include <gmock/gmock.h>

#include <random>

#include "people/people_rows.hpp"
#include "screening/party_rows.hpp"
#include "screening/risk_count_rows.hpp"
#include "screening/risk_rows.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_testing.hpp"

namespace screening {
namespace {

using matters::FindingAnswer, matters::Review;
using testing::pekalongan;

using Line = std::tuple<std::string, std::string, std::int64_t>;  // kind of post, what, how many

class Counts : public testing::ScreeningWorld {
protected:
    // Every finding by itself, as the page of one decides it.
    TriageCounts slowly(PersonId who) {
        const auto db = world->reader();
        const auto s = app::scope(who, app::Action::triage_findings, world->today());
        TriageCounts out;
        for (const auto& [id] : db->query<FindingId>("select id from finding order by id").all()) {
            const auto f = find_to_review(db, id, s);
            if (!f) continue;
            if (!f->answer)
                ++out.unanswered;
            else if (f->review)
                ++out.reviewed;
            else if (*f->answer == FindingAnswer::misused)
                ++out.misused;
            else if (*f->answer != FindingAnswer::declared)
                ++out.to_review;
        }
        return out;
    }
    std::vector<Line> map_recounted() {
        std::vector<Line> out;
        const auto db = world->reader();
        const auto day = world->today();
        const auto year = base::iso(day).substr(0, 4) + "-01-01";
        for (const auto& row :
             db->query<std::string, std::string, std::int64_t>(
                   "select p.kind, '', count(*) from appointment a join position p on p.id = a.position where"
                   " a.from_day <= ? and a.until_day >= ? and p.unit = 3375 group by p.kind"
                   " union all select p.kind, i.relation, count(*) from appointment a join position p on "
                   "p.id ="
                   " a.position join interest i on i.person = a.person where a.from_day <= ? and a.until_day "
                   ">= ?"
                   " and i.since <= ? and i.until_day >= ? and p.unit = 3375 group by p.kind, i.relation"
                   " union all select p.kind, 'confirmed', count(*) from appointment a join position p on "
                   "p.id ="
                   " a.position where a.from_day <= ? and a.until_day >= ? and p.unit = 3375 and "
                   "exists(select 1"
                   " from interest_confirmation c where c.person = a.person and c.day >= ?) group by p.kind",
                   day, day, day, day, day, day, day, day, year)
                 .all())
            out.push_back(row);
        std::ranges::sort(out);
        return out;
    }
    std::vector<Line> map_drawn() {
        const auto s = app::scope(corner.city.subdivision_head, app::Action::monitor_unit, world->today());
        return lines_of(risk_counts(world->reader(), s));
    }
    std::vector<Line> map_of_the_office() {
        return lines_of(risk_counts(world->reader(), people::range_of(pekalongan), world->today()));
    }
    static std::vector<Line> lines_of(const std::vector<RiskCount>& counts) {
        std::vector<Line> out;
        for (const auto& c : counts)
            if (c.value != 0) out.emplace_back(base::name(c.position), c.what, c.value);
        std::ranges::sort(out);
        return out;
    }
    void expect_same(PersonId who) {
        const auto slow = slowly(who);
        const auto db = world->reader();
        const auto s = app::scope(who, app::Action::triage_findings, world->today());
        const auto fast = triage_counts(db, s);
        EXPECT_EQ(fast.to_review, slow.to_review);
        EXPECT_EQ(fast.misused, slow.misused);
        EXPECT_EQ(fast.unanswered, slow.unanswered);
        EXPECT_EQ(fast.reviewed, slow.reviewed);
        const std::pair<TriageFilter, std::int64_t> lists[] = {{TriageFilter::to_review, slow.to_review},
                                                               {TriageFilter::misused, slow.misused},
                                                               {TriageFilter::unanswered, slow.unanswered},
                                                               {TriageFilter::reviewed, slow.reviewed}};
        for (const auto& [filter, count] : lists) EXPECT_EQ(std::ssize(triage(db, s, filter, {}, 99)), count);
    }
    std::vector<matters::Finding> all_open() {
        std::vector<matters::Finding> out;
        for (const auto who : officials)
            for (auto& f : asked(who))
                if (f.open()) out.push_back(std::move(f));
        return out;
    }
    void list_of(unsigned mask, std::string_view party) {
        std::string csv = "Nomor,Nama,NIK,Organisasi\n";
        for (unsigned i = 0; i < officials.size(); ++i)
            if ((mask >> i & 1u) != 0)
                csv += std::to_string(i) + "," + names[i] + "," + niks[i] + "," + std::string(party) + "\n";
        take(RegistryKind::party_members, csv);
    }
    std::vector<PersonId> officials;
    std::vector<std::string> names, niks;
};
ON_EACH_ENGINE(Counts);

TEST_P(Counts, AreWhatASlowRecountSaysWhateverHappened) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    for (int i = 0; i < 6; ++i) {
        names.push_back("Pegawai " + std::string(1, static_cast<char>('A' + i)) + "ndika Suryo" +
                        std::string(1, static_cast<char>('A' + i)));
        niks.push_back("337501010170000" + std::to_string(i));
        officials.push_back(add(names.back(), niks.back(), people::StaffKind::commissioner));
    }
    // Two reviewers of the office, one of the nation, and one who is asked himself.
    matters::testing::give_role(*world, officials[0], app::Role::legal_hr, pekalongan, pekalongan);
    matters::testing::give_role(*world, corner.inspector, app::Role::legal_hr, UnitId{1}, UnitId{9999});
    const std::array viewers{corner.city.subdivision_head, corner.city.staff, corner.inspector, officials[0],
                             corner.city.chair};
    for (int step = 0; step < 12; ++step) {
        list_of(random() % 64, random() % 2 == 0 ? "Partai Satu" : "Partai Dua");
        for (const auto& f : all_open()) {
            if (random() % 2 == 0) continue;
            answer(f, std::array{FindingAnswer::declared, FindingAnswer::not_me, FindingAnswer::misused,
                                 FindingAnswer::acknowledged}[random() % 4]);
            if (random() % 2 == 0) continue;
            const auto how = std::array{Review::accept, Review::ask_again, Review::refer}[random() % 3];
            world->as(corner.city.staff, [&](app::Change& c) {
                c.record(matters::finding_case(f.id), f.unit, FindingReviewed{f.id, f.person, how, "Alasan"});
            });
        }
        if (step == 6) world->move_to("2026-12-03T09:00:00+07:00");
        for (const auto who : viewers) expect_same(who);
    }
    const auto db = world->reader();
    const auto figures = screening_figures(db);
    EXPECT_EQ(figures.findings, db->query<std::int64_t>("select count(*) from finding").value());
    EXPECT_EQ(figures.officials,
              db->query<std::int64_t>("select count(*) from screening_subject where interest = 0").value());
}

TEST_P(Counts, DrawTheRiskMapAsASlowRecountWould) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::array who{commissioner, corner.city.staff, corner.city.secretary, corner.city.chair};
    const std::array relations{"spouse", "business", "children"};
    for (int step = 0; step < 40; ++step) {
        const auto person = who[random() % who.size()];
        const auto day = world->today();
        const auto some_day = day + std::chrono::days{static_cast<int>(random() % 60) - 30};
        world->as(person, [&](app::Change& c) {
            const auto own = CaseId{person.value};
            const auto interests = people::interests_of(c.db, person, day);
            const auto held = people::appointments_of(c.db, person, day);
            switch (random() % 5) {
                case 0:
                    c.record(
                        own, pekalongan,
                        people::InterestRegistered{c.new_id<people::InterestId>(), person,
                                                   relations[random() % 3], "Nama", "", "", "", some_day});
                    break;
                case 1:
                    if (!interests.empty())
                        c.record(own, pekalongan, people::InterestEnded{interests[0].id, some_day});
                    break;
                case 2:
                    c.record(own, pekalongan, InterestsConfirmed{person, c.new_id<ActId>().value, {}, {}});
                    break;
                case 3:
                    if (held.size() > 1)
                        c.record(own, pekalongan,
                                 people::AppointmentEnded{held.back().id, some_day, "Selesai"});
                    break;
                default:
                    if (const auto at = people::appointments_of(c.db, who[random() % who.size()], day);
                        !at.empty())
                        c.record(own, pekalongan,
                                 people::AppointmentMade{
                                     c.new_id<AppointmentId>(), person, at[0].position, people::Holding::plh,
                                     some_day, some_day + std::chrono::days{random() % 50}, "SK 2"});
            }
        });
        if (step == 15) world->move_to("2026-12-20T09:00:00+07:00");
        if (step == 30) world->move_to("2027-01-03T09:00:00+07:00");
        ASSERT_EQ(map_drawn(), map_recounted()) << "step " << step;
        ASSERT_EQ(map_of_the_office(), map_recounted()) << "step " << step;
    }
}

TEST(RiskSummary, SaysNoMoreThanTheMapShows) {
    RiskLine chair{.position = rules::PositionKind::chair}, member{.position = rules::PositionKind::member};
    EXPECT_EQ(summary_of({}).positions, 0);
    chair.interests[0] = fewest_shown - 1;
    chair.interests[1] = fewest_shown - 1;
    auto summary = summary_of({chair, member});
    EXPECT_EQ(summary.positions, 2);
    EXPECT_EQ(summary.with_interests, 0) << "fewer than five of each source are nobody's business";
    EXPECT_FALSE(summary.last_review);
    chair.interests[1] = fewest_shown;
    chair.last_review = rules::on(2026, 3, 2);
    member.last_review = rules::on(2026, 3, 1);
    summary = summary_of({chair, member});
    EXPECT_EQ(summary.with_interests, 1);
    EXPECT_EQ(summary.last_review, rules::on(2026, 3, 2));
}

TEST_P(Counts, KnowHowLongEveryListIs) {
    const auto recounted = [&] {
        const auto db = world->reader();
        for (const auto& line : all_registries(db))
            EXPECT_EQ(line.entries,
                      db->query<std::int64_t>("select count(*) from registry_entry where registry = ?",
                                              line.registry.id)
                          .value());
        return entries_held(db);
    };
    const std::string head = "Nomor,Nama,Organisasi\n";
    take(RegistryKind::party_members, head + "1,Satu Orang,Partai\n2,Dua Orang,Partai\n3,Sri Orang,Partai\n");
    take(RegistryKind::candidates, "Nomor,Nama\n1,Tiga Orang\n", "Calon");
    EXPECT_EQ(recounted(), 4);
    take(RegistryKind::party_members, head + "2,Dua Orang Lain,Partai\n4,Empat Orang,Partai\n");
    EXPECT_EQ(recounted(), 3);
    EXPECT_EQ(rows_of_kind(world->reader(), RegistryKind::party_members), 2) << "of the newest version";
}

TEST_P(Counts, FindInMemoryWhomTheRowsFind) {
    const std::array names{"Andika Suryo Putro", "Andhika Soeryo Putra", "Slamet Riyadi",
                           "Sri Wahyuni Handoko"};
    for (int i = 0; i < 24; ++i) {
        std::string nik = "33750101017" + std::to_string(i % 3) + "000" + std::to_string(i % 10);
        add(names[static_cast<std::size_t>(i) % names.size()], nik, people::StaffKind::pns);
    }
    interest(commissioner, "siblings", "Slamet Riyadi");
    const auto db = world->reader();
    SubjectIndex index(db);
    for (const bool himself_only : {false, true})
        for (const auto* name : names)
            for (int i = 0; i < 3; ++i) {
                const auto entry = keyed({.name = name, .nik = "33750101017" + std::to_string(i) + "0009"});
                const auto look = matching::name_signature(name);
                std::vector<std::int64_t> slow;
                for (const auto& s : subjects_near(db, entry.keys, himself_only))
                    if (share_more_than_birth(s.keys, entry.keys) ||
                        matching::names_alike(matching::name_signature(s.name), look))
                        slow.push_back(s.id);
                EXPECT_FALSE(slow.empty());
                EXPECT_EQ(index.near(entry.keys, look, himself_only), slow);
            }
    EXPECT_TRUE(index.changed(db).empty());
}

TEST_P(Counts, CompareWhoWasChangedWhileALongListCameIn) {
    const SubjectIndex index(world->reader());
    const auto late = add("Wahyu Tirtayasa Nugroho", "3375010909900005", people::StaffKind::pns);
    EXPECT_TRUE(index.changed(world->reader()).empty()) << "who came since was compared when he came";
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{commissioner.value}, pekalongan,
                 people::PersonChanged{.person = commissioner,
                                       .name = "Ratna Wulandari",
                                       .kind = people::StaffKind::commissioner,
                                       .unit = pekalongan,
                                       .nik = "3375015605800001"});
    });
    EXPECT_THAT(index.changed(world->reader()), ::testing::ElementsAre(commissioner));
    SubjectIndex later(index);
    later.catch_up(*world->reader());
    const auto keys = keys_of(Entry{.name = "Wahyu Tirtayasa Nugroho"});
    EXPECT_THAT(later.near(keys, matching::name_signature("Wahyu Tirtayasa Nugroho"), true),
                ::testing::ElementsAre(late.value));
}

TEST_P(Counts, GiveKeysToPartiesFromBeforeThereWereAny) {
    const auto m = matters::testing::procurement(*world, corner.city.secretary, std::vector{commissioner});
    const auto keys = keys_of(Entry{.organization = "Maju Jaya, CV"});
    EXPECT_EQ(undecided_parties(world->reader(), keys).size(), 1u);
    world->as({}, [&](app::Change& c) {
        c.db.exec("update screening_party set organization_key = null, number_key = 0, name_key = 0");
        EXPECT_TRUE(undecided_parties(c.db, keys).empty());
        key_old_parties(c.db);
        const auto found = undecided_parties(c.db, keys);
        ASSERT_EQ(found.size(), 1u);
        EXPECT_EQ(found[0].party, m.party);
    });
}

}  // namespace
}  // namespace screening
