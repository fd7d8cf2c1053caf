// What is answered without an account or on paper, through the doors: links, and papers by the API.
#include <gmock/gmock.h>

#include "base/text.hpp"
#include "papers/papers_routes.hpp"
#include "papers/testing.hpp"
#include "people/account_rows.hpp"
#include "people/doors_testing.hpp"
#include "statements/open_campaign.hpp"
#include "statements/roster_rows.hpp"
#include "statements/statement_form.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"
#include "training/training_rows.hpp"

namespace statements {
namespace {

using people::testing::central_java, people::testing::pekalongan, people::testing::Pairs;
using ::testing::HasSubstr, ::testing::Not;

class AnswersPages : public people::testing::Doors {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        found({people::register_people, papers::register_papers, training::register_training,
               register_statements, register_statement_reactions});
        legal = corner.city.subdivision_head;
        second = corner.city.secretary;
        role(corner.province.subdivision_head, app::Role::legal_hr, central_java, UnitId{3399});
        for (const auto officer : {legal, second}) role(officer, app::Role::legal_hr, pekalongan, pekalongan);
        auto routes = pages();
        for (const auto& r : api()) routes.push_back(r);
        open(routes);
        campaign = opened();
        listed();
    }
    CampaignId opened() {
        const auto answer = call(
            corner.province.subdivision_head, "/api/v1/campaigns",
            R"({"title":"Surat pernyataan 2026","basis":"Surat 7/2026","due":"2026-11-27","kinds":["pns","commissioner"],"bodies":["pps"]})");
        EXPECT_EQ(answer.status, 201) << answer.body;
        return CampaignId::from(field(answer, "id")).value_or(CampaignId{});
    }
    void listed() {
        const auto answer = call(
            legal, "/api/v1/rosters",
            R"({"unit":"3375","body":"pps","district":"Pekalongan Barat","village":"Kelurahan Tirto","members":"Sari Contoh; Ketua PPS; 1998-02-28"})");
        ASSERT_EQ(answer.status, 201) << answer.body;
        token = field(answer, "token");
        link = "/ttd/" + token;
    }
    web::Response call(PersonId who, const std::string& target, std::string json) {
        return ask(who, web::Method::post, target, "application/json", std::move(json));
    }
    static std::string field(const web::Response& r, const std::string& name) {
        const auto at = r.body.find("\"" + name + "\":\"");
        if (at == r.body.npos) return {};
        const auto from = at + name.size() + 4;
        return r.body.substr(from, r.body.find('"', from) - from);
    }
    web::Response refuse_it(const std::string& reason, int day) {
        return post({}, link + "/tolak",
                    {{"reason", reason},
                     {"born-day", std::to_string(day)},
                     {"born-month", "2"},
                     {"born-year", "1998"}});
    }
    // Both factors of an account made for the test; a code works once.
    std::string factors(PersonId who) {
        const std::string secret = "twenty bytes secret.", password = "kata sandi uji";
        if (!codes.contains(who.value)) {
            world->site().writer.run([&](store::Connection& db) {
                people::save_account(db, who, "uji" + who.text(), app::hash_password(password), secret);
            });
            codes[who.value] = app::Clock::real_now().time_since_epoch().count() / 30 - 1;
        }
        return R"({"password":")" + password + R"(","code":")" + app::code_at(secret, codes[who.value]++) +
               "\"}";
    }
    std::string scanned(PersonId signer) {
        return R"({"person":")" + signer.text() + R"(","signed_on":"2026-11-23","scan":")" +
               base::base64("%PDF-1.4 contoh") + "\"}";
    }
    // Requests that have all passed what is asked before the writer, when the first of them reaches it.
    std::vector<web::Response> at_once(PersonId who, const std::string& target, std::string_view type,
                                       const std::vector<std::string>& bodies) {
        if (who && sessions[who.value].token.empty())
            world->as({}, [&](app::Change& c) {
                sessions[who.value] = app::open_session(c.db, who, app::Clock::real_now());
            });
        std::vector<web::Later> begun;
        for (const auto& body : bodies) {
            web::Request request;
            request.method = web::Method::post;
            EXPECT_TRUE(web::parse_target(target, request));
            if (who) {
                request.session_token = sessions[who.value].token;
                request.headers.add("x-csrf-token", app::masked(sessions[who.value].csrf));
            }
            request.headers.add("idempotency-key", "sekaligus" + std::to_string(++keys));
            request.headers.add("content-type", std::string(type));
            request.body = body;
            auto outcome = (*router)(request);
            EXPECT_TRUE(std::holds_alternative<web::Later>(outcome)) << body;
            if (auto* later = std::get_if<web::Later>(&outcome)) begun.push_back(std::move(*later));
        }
        std::vector<std::promise<web::Response>> answers(begun.size());
        for (std::size_t i = 0; i < begun.size(); ++i)
            begun[i].start([&answers, i](web::Response r) { answers[i].set_value(std::move(r)); });
        std::vector<web::Response> out;
        for (auto& answer : answers) out.push_back(answer.get_future().get());
        return out;
    }
    std::string papers() const { return "/api/v1/campaigns/" + campaign.text() + "/papers"; }
    Progress counted() { return progress(world->reader(), campaign, pekalongan); }

    PersonId legal, second;
    CampaignId campaign;
    std::string token, link;
    std::map<std::int64_t, std::int64_t> codes;
};
ON_EACH_ENGINE(AnswersPages);

TEST_P(AnswersPages, AMemberRefusesByHisLinkWithAReason) {
    const auto start = get({}, link);
    EXPECT_THAT(start.body, HasSubstr(link + "/tolak"));
    EXPECT_THAT(start.body, HasSubstr(link + "/deklarasi"));
    EXPECT_THAT(get({}, link + "/tolak").body, Not(HasSubstr("Sari Contoh")));
    const auto blank = refuse_it(" ", 28);
    EXPECT_EQ(blank.status, 422);
    EXPECT_THAT(blank.body, HasSubstr("Tuliskan alasannya"));
    const auto wrong = refuse_it("Belum ikut sosialisasi.", 27);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("Belum ikut sosialisasi."));
    EXPECT_EQ(counted().adhoc_refused, 0);
    const auto done = refuse_it("Belum ikut sosialisasi.", 28);
    ASSERT_EQ(done.status, 303) << done.body;
    EXPECT_EQ(counted().adhoc_refused, 1);
    const auto page = get({}, std::string(done.header("location")));
    EXPECT_THAT(page.body, HasSubstr("Anda tidak menandatangani."));
    EXPECT_THAT(page.body, HasSubstr("c2sp.org/tlog-proof"));
    EXPECT_EQ(get({}, link + "/selesai").status, 404) << "who has the link alone learns nothing";
    EXPECT_EQ(get({}, "/ttd/0000000000001aaaaaaaaaaaaaaaa/tolak").status, 404);
    world->expect_rebuilds();
}

TEST_P(AnswersPages, TheApiRefusesByLinkLikeThePage) {
    const auto body = [&](std::string_view reason, std::string_view born) {
        return R"({"token":")" + token + R"(","born":")" + std::string(born) + R"(","reason":")" +
               std::string(reason) + "\"}";
    };
    EXPECT_EQ(call({}, "/api/v1/refusals-by-link", body("", "1998-02-28")).status, 422);
    EXPECT_EQ(call({}, "/api/v1/refusals-by-link", body("Sakit.", "1998-02-27")).status, 409);
    const auto done = call({}, "/api/v1/refusals-by-link", body("Sakit.", "1998-02-28"));
    EXPECT_EQ(done.status, 201) << done.body;
    EXPECT_THAT(done.body, HasSubstr("\"receipt\""));
    EXPECT_EQ(counted().adhoc_refused, 1);
    EXPECT_EQ(
        call({}, "/api/v1/refusals-by-link", R"({"token":"x","born":"1998-02-28","reason":"a"})").status,
        404);
}

TEST_P(AnswersPages, GuessesSentAllAtOnceMeetTheBlockAndLearnNothing) {
    std::vector<std::string> bodies;
    for (int day = 1; day <= 9; ++day)
        bodies.push_back(R"({"token":")" + token + R"(","born":"1998-02-)" +
                         (day == 8 ? "28" : "0" + std::to_string(day)) + R"(","reason":"Sakit."})");
    const auto answers = at_once({}, "/api/v1/refusals-by-link", "application/json", bodies);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        EXPECT_EQ(answers[i].status, 409) << i;
        EXPECT_EQ(field(answers[i], "code"), i < 5 ? "birth_wrong" : "blocked") << i;
    }
    EXPECT_EQ(counted().adhoc_refused, 0) << "the right day was the eighth";
}

TEST_P(AnswersPages, GuessesOfWhoHasSignedLearnNothingEither) {
    std::string signing = R"({"token":")" + token + R"(","born":"1998-02-28","promises":[)";
    std::string form = "born-month=2&born-year=1998";
    const auto version = load_campaign(world->reader(), campaign)->version;
    for (const auto& promise : rules::statement_template(version)->value.promises) {
        signing += (signing.ends_with('[') ? "\"" : ",\"") + std::string(promise.code) + "\"";
        form += "&promises=" + std::string(promise.code);
    }
    const auto made = call({}, "/api/v1/statements-by-link", signing + "]}");
    ASSERT_EQ(made.status, 201) << made.body;
    for (const char* day : {"27", "28"}) {
        web::Request bare;
        bare.method = web::Method::post;
        ASSERT_TRUE(web::parse_target(link, bare));
        bare.headers.add("content-type", "application/x-www-form-urlencoded");
        bare.body = form + "&born-day=" + day;
        EXPECT_EQ(std::get<web::Response>((*router)(bare)).status, 400)
            << "without a key nothing is compared";
    }
    std::vector<std::string> forms;
    for (int day = 1; day <= 9; ++day)
        forms.push_back(form + "&born-day=" + std::to_string(day == 8 ? 28 : day));
    const auto answers = at_once({}, link, "application/x-www-form-urlencoded", forms);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        EXPECT_EQ(answers[i].status, 422) << i;
        EXPECT_THAT(answers[i].body, Not(HasSubstr("tlog-proof"))) << i;
    }
    const std::string blocked(words(LinkRefusal::blocked).sentence(web::Lang::id));
    for (const std::size_t i : {7U, 8U}) EXPECT_THAT(answers[i].body, HasSubstr(blocked)) << "told alike";
}

TEST_P(AnswersPages, GuessesOfBothFactorsSentAllAtOnceMeetTheBlock) {
    const auto made = call(legal, papers(), scanned(corner.city.staff));
    const auto at = "/api/v1/papers/" + field(made, "id") + "/confirm";
    const auto right = factors(second);
    std::vector<std::string> bodies(6, R"({"password":"tebakan","code":"123456"})");
    bodies.push_back(right);
    const auto answers = at_once(second, at, "application/json", bodies);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        EXPECT_EQ(answers[i].status, 422) << i;
        EXPECT_THAT(answers[i].body, HasSubstr(i < 5 ? "tidak cocok" : "Terlalu banyak percobaan")) << i;
    }
    EXPECT_EQ(counted().signed_by, 0) << "the right ones were the last";
}

TEST_P(AnswersPages, OneOfficerRecordsAPaperByTheApiAndAnotherConfirms) {
    const auto signer = corner.city.staff;
    const auto made = call(legal, papers(), scanned(signer));
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(field(made, "state"), "recorded");
    const auto at = "/api/v1/papers/" + field(made, "id");
    EXPECT_THAT(get(second, papers()).body, HasSubstr(signer.text()));
    EXPECT_EQ(get(second, at + "/scan").bytes(), "%PDF-1.4 contoh");
    EXPECT_EQ(call(legal, papers(), scanned(signer)).status, 409) << "it waits already";
    const auto own = call(legal, at + "/confirm", factors(legal));
    EXPECT_EQ(field(own, "code"), "recorder_confirms") << own.body;
    EXPECT_EQ(call(second, at + "/confirm", R"({"password":"x","code":"123456"})").status, 422);
    EXPECT_EQ(counted().signed_by, 0);
    const auto confirmed = call(second, at + "/confirm", factors(second));
    ASSERT_EQ(confirmed.status, 201) << confirmed.body;
    EXPECT_EQ(field(confirmed, "state"), "confirmed");
    EXPECT_EQ(counted().signed_by, 1);
    EXPECT_EQ(load_statement(world->reader(), campaign, signer)->way, Way::paper);
    EXPECT_THAT(get(second, papers()).body, Not(HasSubstr(signer.text())));
    world->expect_rebuilds();
}

TEST_P(AnswersPages, ThePapersFaultsAndItsRejectionAreSaid) {
    const auto signer = corner.city.staff;
    const auto wrong = call(legal, papers(), R"({"person":")" + signer.text() + R"(","scan":"aGFsbw=="})");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("signed_on"));
    EXPECT_THAT(wrong.body, HasSubstr("scan"));
    const auto made = call(legal, papers(), scanned(signer));
    const auto at = "/api/v1/papers/" + field(made, "id");
    EXPECT_EQ(field(call(second, at + "/reject", "{}"), "code"), "reason_missing");
    const auto rejected = call(second, at + "/reject", R"({"reason":"Pindaian tidak terbaca."})");
    EXPECT_EQ(field(rejected, "state"), "rejected") << rejected.body;
    EXPECT_EQ(field(call(second, at + "/confirm", factors(second)), "code"), "settled_already");
}

TEST_P(AnswersPages, WhoDoesNotRunTheCampaignThereReachesNoPaper) {
    const auto made = call(legal, papers(), scanned(corner.city.staff));
    const auto at = "/api/v1/papers/" + field(made, "id");
    for (const auto who : {corner.city.staff, corner.nation.staff}) {
        EXPECT_EQ(get(who, papers()).status, 404);
        EXPECT_EQ(get(who, at).status, 404);
        EXPECT_EQ(get(who, at + "/scan").status, 404);
        EXPECT_EQ(call(who, at + "/confirm", "{}").status, 404);
        EXPECT_EQ(call(who, papers(), scanned(corner.city.staff)).status, 404);
    }
}

}  // namespace
}  // namespace statements
