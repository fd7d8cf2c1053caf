// The channel for programs: files and messages by the API, sealed as those of the pages are.
#include <gmock/gmock.h>

#include "complaints/pages_testing.hpp"

namespace complaints {
namespace {

using testing::Attachment;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pairs;

class FilingApi : public testing::ComplaintPages {
protected:
    struct Asked {
        std::string code, key;
        Pairs fields;
        std::vector<Attachment> files;
    };
    web::Response multipart(const std::string& target, const Asked& asked) {
        web::Request request;
        request.method = web::Method::post;
        EXPECT_TRUE(web::parse_target(target, request));
        if (!asked.key.empty()) request.headers.add("idempotency-key", asked.key);
        if (!asked.code.empty()) request.headers.add("x-filing-code", asked.code);
        std::string body;
        for (const auto& [name, value] : asked.fields)
            body += "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
        for (const auto& f : asked.files)
            body += "--XX\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + f.name +
                    "\"\r\n\r\n" + f.bytes + "\r\n";
        body += "--XX--\r\n";
        const std::string type = "multipart/form-data; boundary=XX";
        request.headers.add("content-type", type);
        request.intake = router->intake(request);
        EXPECT_TRUE(request.intake) << target << " takes no files";
        web::MultipartStream stream(type, *request.intake, 1 << 20);
        for (std::size_t i = 0; i < body.size(); i += 8192) EXPECT_TRUE(stream.feed(body.substr(i, 8192)));
        request.body = stream.take_rest();
        return send({}, std::move(request));
    }
    web::Response json(const std::string& target, const std::string& code, const std::string& key,
                       std::string body) {
        web::Request request;
        request.method = body.empty() ? web::Method::get : web::Method::post;
        EXPECT_TRUE(web::parse_target(target, request));
        if (!key.empty()) request.headers.add("idempotency-key", key);
        if (!code.empty()) request.headers.add("x-filing-code", code);
        request.headers.add("content-type", "application/json");
        request.body = std::move(body);
        return send({}, std::move(request));
    }
    std::string filed(const std::vector<Attachment>& files = {}) {
        const auto answer =
            multipart("/api/v1/filings", {"", "k" + std::to_string(++count), filing(), files});
        EXPECT_EQ(answer.status, 201) << answer.body;
        const auto at = answer.body.find("\"code\":\"");
        return at == answer.body.npos ? std::string{} : answer.body.substr(at + 8, 29);
    }
    std::int64_t rows_of_files() {
        return *world->reader()->query<std::int64_t>("select count(*) from filing_file").value();
    }
    int count = 0;
};
ON_EACH_ENGINE(FilingApi);

const std::string messages = "/api/v1/filings/messages";

TEST_P(FilingApi, takes_files_with_a_filing_and_handlers_get_them_whole) {
    three_keys();
    const std::string film(200'000, 'f');
    const auto code = filed({{"film.mp4", film}, {"catatan.txt", "Januari: 20%"}});
    const auto at = only_case(wati);
    const auto page = get(wati, at).body;
    EXPECT_THAT(page, HasSubstr("film.mp4"));
    const auto way = page.find("/berkas/");
    ASSERT_NE(way, page.npos);
    EXPECT_EQ(get(wati, at + page.substr(way, page.find('"', way) - way)).body, film);
    const auto mine = json("/api/v1/filings/status", code, "", "");
    EXPECT_THAT(mine.body, HasSubstr(R"("name":"catatan.txt")"));
    EXPECT_THAT(mine.body, HasSubstr(R"("size":200000)"));
    EXPECT_THAT(mine.body, Not(HasSubstr("\"key\""))) << "keys of files stay in the thread";
}

TEST_P(FilingApi, a_report_needs_evidence_and_a_program_can_send_it) {
    three_keys();
    const auto answer = multipart("/api/v1/filings", {"", "k1", known("conflict"), {{"a.pdf", "%PDF-1.7"}}});
    EXPECT_THAT(answer.body, HasSubstr(R"("track":"report")"));
    EXPECT_THAT(answer.body, HasSubstr(R"("evidence_missing":false)"));
}

TEST_P(FilingApi, writes_again_by_the_code_once_for_each_key) {
    three_keys();
    const auto code = filed();
    const auto sent = json(messages, code, "m1", R"({"text":"Sejak Januari.","retaliation":true})");
    ASSERT_EQ(sent.status, 201) << sent.body;
    EXPECT_THAT(sent.body, HasSubstr("Sejak Januari."));
    EXPECT_EQ(json(messages, code, "m1", R"({"text":"Sejak Januari.","retaliation":true})").status, 201);
    EXPECT_EQ(multipart(messages, {code, "m2", {{"text", ""}}, {{"bukti.txt", "isi bukti"}}}).status, 201)
        << "a file speaks for itself";
    EXPECT_EQ(rows_of_files(), 1);
    EXPECT_EQ(*world->reader()->query<std::int64_t>("select count(*) from filing_message").value(), 3);
    const auto seen = get(wati, only_case(wati)).body;
    EXPECT_THAT(seen, HasSubstr("Tekanan atau pembalasan"));
    EXPECT_THAT(seen, HasSubstr("bukti.txt"));
    EXPECT_EQ(*world->reader()->query<std::int64_t>("select count(*) from idempotency").value(), 0)
        << "neither its time nor a hash of its words is kept";
}

TEST_P(FilingApi, refuses_what_the_pages_refuse_and_keeps_nothing) {
    three_keys();
    const auto code = filed();
    const std::string body = R"({"text":"x"})", wrong = "0000-0000-0000-0000-0000-0000";
    EXPECT_EQ(json(messages, "", "m1", body).status, 404) << "no code";
    EXPECT_EQ(json(messages, wrong, "m1", body).status, 404);
    EXPECT_EQ(json(messages, code, "", body).status, 400) << "no key";
    EXPECT_EQ(json(messages, code, std::string(201, 'k'), body).status, 400);
    EXPECT_EQ(json(messages, code, "m1", R"({"text":""})").status, 422) << "neither words nor files";
    const std::vector<Attachment> many(11, {"a.txt", "isi"});
    EXPECT_EQ(multipart(messages, {code, "m1", {{"text", "x"}}, many}).status, 422);
    EXPECT_EQ(multipart("/api/v1/filings", {"", "k9", filing(), many}).status, 422);
    EXPECT_EQ(multipart(messages, {wrong, "m1", {{"text", "x"}}, {{"a.txt", "isi"}}}).status, 404);
    EXPECT_EQ(rows_of_files(), 0);
    EXPECT_EQ(*world->reader()->query<std::int64_t>("select count(*) from filing_piece").value(), 0);
    EXPECT_EQ(*world->reader()->query<std::int64_t>("select count(*) from filing_message").value(), 1);
}

TEST_P(FilingApi, answers_the_same_where_the_thread_was_changed_as_where_there_is_none) {
    three_keys();
    const auto code = filed();
    world->as({}, [&](app::Change& c) { c.db.exec("update filing_message set seq = 5 where seq = 0"); });
    world->as({}, [&](app::Change& c) {
        c.db.exec(
            "insert into filing_message(filing, seq, sealed, sent) select filing, 0, sent, sent from "
            "filing_message");
    });
    EXPECT_EQ(json(messages, code, "m1", R"({"text":"x"})").status, 404);
    EXPECT_EQ(json("/api/v1/filings/status", code, "", "").status, 404);
}

}  // namespace
}  // namespace complaints
