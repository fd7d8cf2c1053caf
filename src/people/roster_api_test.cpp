// A personnel system sends its roster: the dry run writes nothing, the record writes what the dry run said.
#include <gmock/gmock.h>

#include <thread>

#include "base/text.hpp"
#include "people/pages_testing.hpp"

namespace people {
namespace {

using namespace testing;
using ::testing::HasSubstr;

class RosterApi : public PeoplePages {
protected:
    void SetUp() override {
        PeoplePages::SetUp();
        if (IsSkipped()) return;
        legal = corner.city.subdivision_head;
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{legal.value}, pekalongan,
                     app::RoleGranted{5, legal, app::Role::legal_hr, pekalongan, pekalongan,
                                      rules::on(2026, 1, 1), rules::on(2026, 12, 31)});
        });
        sign_in_as(legal);
    }
    web::Response call(const std::string& target, std::string json) {
        web::Request request;
        request.method = web::Method::post;
        EXPECT_TRUE(web::parse_target(target, request));
        request.session_token = session.token;
        request.headers.add("content-type", "application/json");
        request.headers.add("x-csrf-token", app::masked(session.csrf));
        request.headers.add("idempotency-key", "k" + std::to_string(++keys));
        request.body = std::move(json);
        return answer(request);
    }
    web::Response send(std::string_view file) {
        return call("/api/v1/roster-imports",
                    R"({"table":"people","name":"pegawai.csv","file":")" + base::base64(file) + "\"}");
    }
    static std::string field(const web::Response& r, const std::string& name) {
        const auto at = r.body.find("\"" + name + "\":\"");
        if (at == r.body.npos) return {};
        const auto from = at + name.size() + 4;
        return r.body.substr(from, r.body.find('"', from) - from);
    }
    std::string when_done(const std::string& at) {
        for (int i = 0; i < 3'000; ++i) {
            const auto now = get(at);
            const auto state = field(now, "state");
            if (state != "checking" && state != "taking") return now.body;
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
        return "never done";
    }
    bool on_record(std::string_view nip) {
        const auto db = world->reader();
        return db->query<PersonId>("select id from person where nip = ?", nip).value().has_value();
    }
    PersonId legal;
    const std::string rows =
        "NIP,Nama,Jenis pegawai,Kode kantor,Jenis jabatan,Nama jabatan,Mulai tanggal\n"
        "198501012010011001,Rina Contoh,PNS,3375,staff,Staf,2026-01-02\n"
        "12,Budi,PNS,3375,staff,Staf,2026-01-02\n";
};
ON_EACH_ENGINE(RosterApi);

TEST_P(RosterApi, ARosterIsCheckedAndThenRecorded) {
    const auto sent = send(rows);
    ASSERT_EQ(sent.status, 202) << sent.body;
    EXPECT_EQ(field(sent, "state"), "checking");
    const auto at = "/api/v1/roster-imports/" + field(sent, "id");
    const auto checked = when_done(at);
    EXPECT_THAT(checked, HasSubstr(R"("state":"checked")"));
    EXPECT_THAT(checked, HasSubstr(R"("added":1)"));
    EXPECT_THAT(checked, HasSubstr(R"("rejected":1)"));
    EXPECT_THAT(checked, HasSubstr(R"({"cell":"A3 NIP","said":"NIP terdiri atas 18 angka)"));
    EXPECT_FALSE(on_record("198501012010011001")) << "a dry run writes nothing";
    EXPECT_EQ(get(at + "/errors.xlsx").status, 200);
    EXPECT_EQ(call(at + "/record", "{}").status, 202);
    EXPECT_THAT(when_done(at), HasSubstr(R"("state":"taken")"));
    EXPECT_TRUE(on_record("198501012010011001"));
    const auto twice = call(at + "/record", "{}");
    EXPECT_EQ(twice.status, 409) << twice.body;
    EXPECT_EQ(field(twice, "code"), "not_checked");
    const auto again = send(rows);
    EXPECT_THAT(when_done("/api/v1/roster-imports/" + field(again, "id")), HasSubstr(R"("unchanged":1)"));
    world->expect_rebuilds();
}

TEST_P(RosterApi, AFileComesAsAPartOfAFormToo) {
    const auto sent = upload("/api/v1/roster-imports", {{"table", "people"}}, rows);
    ASSERT_EQ(sent.status, 202) << sent.body;
    EXPECT_EQ(field(sent, "name"), "pegawai.csv");
    EXPECT_THAT(when_done("/api/v1/roster-imports/" + field(sent, "id")), HasSubstr(R"("added":1)"));
}

TEST_P(RosterApi, WhatIsWrongIsSaidAtOnce) {
    const auto wrong = call("/api/v1/roster-imports", R"({"table":"kings","file":"%%%"})");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("people, appointments"));
    EXPECT_THAT(wrong.body, HasSubstr("base64"));
    const auto unreadable = send("a,b\n\"c\n");
    EXPECT_THAT(when_done("/api/v1/roster-imports/" + field(unreadable, "id")),
                HasSubstr(R"("state":"unreadable")"));
}

TEST_P(RosterApi, AnotherDoesNotReachIt) {
    const auto at = "/api/v1/roster-imports/" + field(send(rows), "id");
    (void)when_done(at);
    sign_in_as(corner.city.staff);
    EXPECT_EQ(get(at).status, 404);
    EXPECT_EQ(call(at + "/record", "{}").status, 404);
    EXPECT_EQ(send(rows).status, 404);
}

}  // namespace
}  // namespace people
