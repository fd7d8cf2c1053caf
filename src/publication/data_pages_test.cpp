#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <set>

#include "base/text.hpp"
#include "decisions/decision_routes.hpp"
#include "decisions/pages_testing.hpp"
#include "publication/open_data_form.hpp"
#include "publication/publication_routes.hpp"
#include "publication/statistics_rows.hpp"
#include "publication/testing.hpp"

namespace publication {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class OpenData : public decisions::testing::PagesWorld {
protected:
    OpenData() { later = testing::register_the_rest; }
    void SetUp() override {
        PagesWorld::SetUp();
        if (IsSkipped()) return;
        std::vector<app::Route> routes;
        for (const auto& part : {decisions::pages(), pages(), api()})
            for (const auto& row : part) routes.push_back(row);
        mount(routes);
    }
    std::string file(const std::string& name) {
        const auto answer = get({}, "/data/" + name);
        EXPECT_EQ(answer.status, 200) << name;
        return std::string(answer.bytes());
    }
    // A plenary decides without one member.
    void decide_it() {
        const auto matter = open_procurement();
        bar(matter, corner.city.members.at(0));
        const auto made = post(secretary(), "/pleno",
                               {{"matters", matter.text()},
                                {"date", "2026-12-01"},
                                {"time", "09.00"},
                                {"place", "Aula"},
                                {"access", "open"},
                                {"purpose", "ordinary"}});
        ASSERT_EQ(made.status, 303) << made.body;
        const auto id = *PlenaryId::from(location(made).substr(7));
        go_to_the_plenary();
        open(id);
        attend(id, everybody());
        for (const auto person : everybody()) static_cast<void>(vote(id, person));
        ASSERT_EQ(decide(id), "done");
    }
};
ON_EACH_ENGINE(OpenData);

TEST_P(OpenData, AnybodyChecksStepByStepAndComparesWithTheSizeHeKept) {
    decide_it();
    const auto page = get({}, "/audit");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("jernih log fsck"));
    EXPECT_THAT(page.body, Not(HasSubstr("/log/konsistensi/")));
    const auto compared = get({}, "/audit?sejak=1");
    EXPECT_EQ(compared.status, 200);
    EXPECT_THAT(compared.body, HasSubstr("/log/konsistensi/1/"));
    for (const auto* never : {"0", "999999999", "seribu", ""}) {
        const auto asked = get({}, std::string("/audit?sejak=") + never);
        EXPECT_EQ(asked.status, 422) << never;
        EXPECT_THAT(asked.body, Not(HasSubstr("/log/konsistensi/"))) << never;
    }
}

TEST_P(OpenData, EveryFileOfTheDictionaryIsThereWithItsColumns) {
    decide_it();
    const auto package = boost::json::parse(file("datapackage.json")).as_object();
    std::size_t files = 0;
    for (const auto& one : package.at("resources").as_array()) {
        const auto& resource = one.as_object();
        const std::string name(resource.at("name").as_string());
        EXPECT_TRUE(std::string(resource.at("path").as_string()).ends_with("/data/" + name + ".csv"));
        const auto csv = file(name + ".csv");
        std::string head;
        for (const auto& field : resource.at("schema").as_object().at("fields").as_array()) {
            const auto& about = field.as_object();
            head += (head.empty() ? "" : ",") + std::string(about.at("name").as_string());
            EXPECT_FALSE(about.at("title").as_string().empty());
            EXPECT_FALSE(about.at("description").as_string().empty());
        }
        EXPECT_EQ(csv.substr(3, csv.find("\r\n") - 3), head) << name;
        const auto rows = boost::json::parse(file(name + ".json")).as_array();
        const auto lines = static_cast<std::size_t>(std::ranges::count(csv, '\n'));
        EXPECT_EQ(rows.size() + 1, lines) << name << ": as many in CSV as in JSON";
        ++files;
    }
    EXPECT_GE(files, 4u);
    const auto page = get({}, "/data");
    for (const auto& dataset : datasets())
        EXPECT_THAT(page.body, HasSubstr("/data/" + std::string(dataset.name)));
}

TEST_P(OpenData, DecisionsAndRecusalsAreWhatThePublicPagesSay) {
    decide_it();
    const auto decisions = boost::json::parse(file("keputusan-2026.json")).as_array();
    ASSERT_EQ(decisions.size(), 1u);
    const auto& one = decisions[0].as_object();
    EXPECT_EQ(one.at("recused").as_int64(), 1);
    EXPECT_EQ(one.at("in_favour").as_int64(), 4);
    EXPECT_EQ(one.at("office").as_string(), "3375");
    EXPECT_TRUE(one.at("annulled_on").is_null());
    const auto recusals = boost::json::parse(file("tidak-ikut-2026.json")).as_array();
    ASSERT_EQ(recusals.size(), 1u);
    EXPECT_EQ(recusals[0].as_object().at("decision"), one.at("id"));
    EXPECT_EQ(recusals[0].as_object().at("standing").as_string(), "barred");
    for (const auto* secret : {"Ipar saya direktur", "Ipar direktur", "Nilai besar"})
        EXPECT_THAT(file("tidak-ikut-2026.csv"), Not(HasSubstr(secret))) << "nothing of the declaration";
}

TEST_P(OpenData, FollowTheMoneyEntitiesReferToEachOtherAndNameTheirSchema) {
    decide_it();
    std::set<std::string> ids, referred;
    std::map<std::string, int> schemas;
    const auto text = file("keputusan-2026.ftm.jsonl");
    for (const auto line : base::split(text, '\n')) {
        if (line.empty()) continue;
        const auto entity = boost::json::parse(line).as_object();
        EXPECT_TRUE(ids.insert(std::string(entity.at("id").as_string())).second);
        ++schemas[std::string(entity.at("schema").as_string())];
        for (const auto& [name, values] : entity.at("properties").as_object()) {
            ASSERT_TRUE(values.is_array()) << name;
            for (const auto& value : values.as_array())
                for (const std::string_view to : {"organizer", "member", "organization", "subject", "object"})
                    if (name == to) referred.insert(std::string(value.as_string()));
        }
    }
    EXPECT_EQ(schemas,
              (std::map<std::string, int>{
                  {"PublicBody", 1}, {"Event", 1}, {"Person", 1}, {"Membership", 1}, {"UnknownLink", 1}}));
    for (const auto& id : referred) EXPECT_TRUE(ids.contains(id)) << id;
}

TEST_P(OpenData, SmallCountsAreHiddenAsOnTheStatisticsPage) {
    decide_it();
    auto& site = world->site();
    publish_day(site);
    std::vector<ProvinceStatistics> figures{
        {.unit = UnitId{1}, .name = {}, .counts = {20, 9, 0, 0, 0, 0}},
        {.unit = UnitId{3300}, .name = {}, .counts = {13, 3, 0, 0, 0, 0}}};
    site.writer.run([&](store::Connection& db) { keep_statistics(db, world->today(), figures); });
    const auto rows = boost::json::parse(file("statistik.json")).as_array();
    ASSERT_EQ(rows.size(), 3u) << "the nation, the national office, a province";
    EXPECT_EQ(rows[0].as_object().at("recusals").as_int64(), 9) << "the total";
    EXPECT_TRUE(rows[2].as_object().at("recusals").is_null()) << "three point at people";
    EXPECT_TRUE(rows[1].as_object().at("recusals").is_null()) << "and could be worked out";
    EXPECT_EQ(rows[2].as_object().at("decisions").as_int64(), 13);
}

TEST_P(OpenData, OtherAddressesAreNotThere) {
    for (const auto* name : {"keputusan.csv", "keputusan-2025.csv", "keputusan-2027.csv", "keputusan-26.csv",
                             "keputusan-2026.xlsx", "tidak-ikut-2026.ftm.jsonl", "statistik-2026.csv",
                             "x.csv", "keputusan-2026", "keputusan-20260.csv"})
        EXPECT_EQ(get({}, std::string("/data/") + name).status, 404) << name;
}

}  // namespace
}  // namespace publication
