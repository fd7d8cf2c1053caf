// A filing from the frightened citizen to the closed case, on both engines: what each sees, and what none
// does.
#include <gmock/gmock.h>

#include "base/text.hpp"
#include "complaints/pages_testing.hpp"

namespace complaints {
namespace {

using testing::Attachment;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pairs;

bool not_held(store::Connection&, CaseId) { return false; }

class Complaints : public testing::ComplaintPages {};
ON_EACH_ENGINE(Complaints);

const std::string photo =
    std::string("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00", 20) +
    std::string(
        "\xFF\xE1\x00\x14"
        "Exif\x00\x00RAHASIA-FOTO",
        22) +
    "\xFF\xD9";

TEST_P(Complaints, the_channel_says_so_when_nobody_holds_a_key) {
    EXPECT_EQ(get({}, "/lapor").status, 200);
    EXPECT_THAT(get({}, "/lapor/isi").body, HasSubstr("belum siap"));
    EXPECT_EQ(post({}, "/lapor/isi", filing()).status, 422);
}

TEST_P(Complaints, a_tip_without_a_name_goes_its_way) {
    three_keys();
    const auto code = file(filing(), {{"foto.jpg", photo}});
    ASSERT_EQ(code.size(), 29U);
    auto mine = follow(code);
    ASSERT_EQ(mine.status, 200);
    EXPECT_THAT(mine.body, HasSubstr("RAHASIA-BUMI"));
    EXPECT_THAT(mine.body, HasSubstr("foto.jpg"));
    EXPECT_THAT(mine.body, HasSubstr("30 November 2026")) << "acknowledged within seven days";
    EXPECT_EQ(follow("0000-0000-0000-0000-0000-0000").status, 422);

    const auto at = only_case(wati);
    ASSERT_FALSE(at.empty());
    EXPECT_THAT(get(wati, at).body, HasSubstr("RAHASIA-BULAN"));
    EXPECT_EQ(post(wati, at + "/pesan", {{"text", "Kapan persisnya?"}, {"kind", "message"}}).status, 303);
    EXPECT_EQ(post(wati, at + "/pesan", {{"text", "Periksa juga gudang"}, {"kind", "note"}}).status, 303);
    mine = follow(code);
    EXPECT_THAT(mine.body, HasSubstr("Kapan persisnya?"));
    EXPECT_THAT(mine.body, Not(HasSubstr("gudang"))) << "notes are among handlers";
    EXPECT_THAT(mine.body, Not(HasSubstr(people::name_of(world->reader(), wati)))) << "nor who it was";
    EXPECT_EQ(
        post({}, "/lapor/pesan", {{"code", code}, {"text", "Senin pagi"}, {"retaliation", "true"}}).status,
        200);
    EXPECT_THAT(get(sari, at).body, HasSubstr("Senin pagi"));
    EXPECT_THAT(get(sari, at).body, HasSubstr("Tekanan atau pembalasan"));

    EXPECT_EQ(post(wati, at + "/tahap", {{"to", "concluded"}, {"reason", "x"}}).status, 409)
        << "not from here";
    for (const auto* step : {"verified", "examined", "concluded", "closed"})
        EXPECT_EQ(
            post(wati, at + "/tahap", {{"to", step}, {"reason", "Sudah diperiksa."}, {"outcome", "partly"}})
                .status,
            303)
            << step;
    mine = follow(code);
    EXPECT_THAT(mine.body, HasSubstr("Terbukti sebagian"));
    EXPECT_THAT(mine.body, HasSubstr("Selesai"));
    world->expect_rebuilds();
}

TEST_P(Complaints, evidence_comes_back_whole_and_its_copy_tells_nothing) {
    three_keys();
    const std::string film = std::string(
                                 "\0\0\0\x18"
                                 "ftypmp42",
                                 12) +
                             std::string(3'000'000, 'f');
    file(filing(), {{"foto.jpg", photo}, {"film.mp4", film}});
    const auto at = only_case(wati);
    const auto page = get(wati, at).body;
    std::vector<std::string> ways;
    for (auto i = page.find("/berkas/"); i != page.npos; i = page.find("/berkas/", i + 1))
        ways.push_back(at + page.substr(i, page.find('"', i) - i));
    ASSERT_EQ(ways.size(), 3U);
    const auto clean = get(wati, ways[0]), original = get(wati, ways[1]), whole = get(wati, ways[2]);
    EXPECT_EQ(original.body, photo);
    EXPECT_THAT(clean.body, Not(HasSubstr("RAHASIA-FOTO")));
    EXPECT_TRUE(clean.body.starts_with("\xFF\xD8"));
    EXPECT_EQ(whole.body, film);
    EXPECT_THAT(std::string(whole.header("content-disposition")), HasSubstr("attachment"));
    EXPECT_EQ(get(wati, at + "/berkas/12345").status, 404);
    world->as({}, [&](app::Change& c) { c.db.exec("delete from filing_piece where piece = 1"); });
    EXPECT_EQ(get(wati, ways[2]).status, 404) << "a file cut short is no file";
    EXPECT_EQ(get(wati, ways[0]).status, 200);
}

TEST_P(Complaints, a_program_files_and_follows_by_its_code_in_a_header) {
    three_keys();
    const auto sent = [&](const std::string& body, const std::string& key) {
        web::Request request;
        request.method = web::Method::post;
        EXPECT_TRUE(web::parse_target("/api/v1/filings", request));
        request.headers.add("content-type", "application/json");
        if (!key.empty()) request.headers.add("idempotency-key", key);
        request.body = body;
        return send({}, std::move(request));
    };
    const auto status_of = [&](const std::string& code) {
        web::Request request;
        EXPECT_TRUE(web::parse_target("/api/v1/filings/status", request));
        if (!code.empty()) request.headers.add("x-filing-code", code);
        return send({}, std::move(request));
    };
    EXPECT_EQ(sent(R"({"about":"violation","channel":"anonymous"})", "k1").status, 422);
    const std::string filing =
        R"({"about":"violation","channel":"anonymous","what":"Uang dipotong RAHASIA-BUMI","who":"Bendahara"})";
    EXPECT_EQ(sent(filing, "").status, 400) << "a key, so that a lost answer files nothing twice";
    const auto accepted = sent(filing, "k2");
    ASSERT_EQ(accepted.status, 201) << accepted.body;
    const auto at = accepted.body.find("\"code\":\"");
    ASSERT_NE(at, accepted.body.npos);
    const auto code = accepted.body.substr(at + 8, 29);
    EXPECT_EQ(sent(filing, "k2").status, 409) << "the code is given once";
    EXPECT_EQ(*world->reader()->query<std::int64_t>("select count(*) from filing").value(), 1);

    const auto here = only_case(wati);
    EXPECT_EQ(post(wati, here + "/pesan", {{"text", "Kapan?"}, {"kind", "message"}}).status, 303);
    EXPECT_EQ(post(wati, here + "/pesan", {{"text", "Periksa gudang"}, {"kind", "note"}}).status, 303);
    const auto mine = status_of(code);
    ASSERT_EQ(mine.status, 200);
    EXPECT_THAT(mine.body, HasSubstr(R"("track":"tip","state":"received")"));
    EXPECT_THAT(mine.body, HasSubstr("tip_acknowledgement"));
    EXPECT_THAT(mine.body, HasSubstr("Kapan?"));
    EXPECT_THAT(mine.body, Not(HasSubstr("gudang"))) << "notes are among handlers";
    EXPECT_EQ(status_of("0000-0000-0000-0000-0000-0000").status, 404);
    EXPECT_EQ(status_of("").status, 404);
}

TEST_P(Complaints, too_many_and_too_large_files_are_refused_before_anything_is_kept) {
    three_keys();
    std::vector<Attachment> many(11, {"a.txt", "isi"});
    EXPECT_EQ(post({}, "/lapor/isi", filing(), many).status, 422);
    const std::vector<Attachment> large(2, {"a.bin", std::string(26'000'000, 'x')});
    const auto answer = post({}, "/lapor/isi", filing(), large);
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("RAHASIA-BUMI")) << "what was typed is kept on the page";
    EXPECT_EQ(*world->reader()->query<std::int64_t>("select count(*) from filing_piece").value(), 0);
}

TEST_P(Complaints, a_form_sent_twice_is_one_filing_and_its_code_is_shown_once) {
    three_keys();
    const auto first = post({}, "/lapor/isi", filing(), {}, "sama");
    const auto second = post({}, "/lapor/isi", filing(), {}, "sama");
    EXPECT_EQ(code_in(first.body).size(), 29U);
    EXPECT_EQ(second.status, 200);
    EXPECT_EQ(code_in(second.body), "");
    EXPECT_THAT(second.body, HasSubstr("sudah diterima"));
    EXPECT_EQ(*world->reader()->query<std::int64_t>("select count(*) from filing").value(), 1);
    EXPECT_EQ(*world->reader()->query<std::int64_t>("select count(*) from idempotency").value(), 0)
        << "neither its time nor a hash of its words is kept";
}

TEST_P(Complaints, tips_enter_the_log_the_day_after_in_sixteens) {
    three_keys();
    std::vector<std::string> codes;
    for (int i = 0; i < 3; ++i) codes.push_back(file(filing()));
    const auto logged = [&] {
        return *world->reader()
                    ->query<std::int64_t>("select count(*) from act where kind = 'tip_logged'")
                    .value();
    };
    run_clocks(world->site(), not_held);
    EXPECT_EQ(logged(), 0) << "not on its own day";
    EXPECT_THAT(follow(codes[0]).body, HasSubstr("tersedia besok"));
    world->move_to("2026-11-24T01:00:00+07:00");
    run_clocks(world->site(), not_held);
    EXPECT_EQ(logged(), 16);
    for (const auto& code : codes) EXPECT_THAT(follow(code).body, HasSubstr("Tanda terima log publik nomor"));
    run_clocks(world->site(), not_held);
    EXPECT_EQ(logged(), 16) << "once";
}

TEST_P(Complaints, a_complaint_not_completed_is_withdrawn_and_one_that_was_written_on_is_not) {
    three_keys();
    std::vector<std::string> codes;
    for (int i = 0; i < 2; ++i) codes.push_back(file(known("service")));
    world->as({}, [&](app::Change& c) {
        for (const auto& [id] : c.db.query<FilingId>("select id from filing").all())
            c.record(case_of(id), people::the_nation,
                     FilingMoved{.filing = id,
                                 .to = State::needs_completion,
                                 .day = c.today(),
                                 .started = {rules::DeadlineKey::complaint_completion},
                                 .due = {rules::on(2026, 12, 23)}});
    });
    EXPECT_EQ(post({}, "/lapor/pesan", {{"code", codes[0]}, {"text", "Ini kelengkapannya"}}).status, 200);
    EXPECT_THAT(follow(codes[0]).body, HasSubstr("Ditelaah"));
    world->move_to("2026-12-23T20:00:00+07:00");
    run_clocks(world->site(), not_held);
    EXPECT_THAT(follow(codes[1]).body, HasSubstr("Perlu dilengkapi")) << "the last day";
    world->move_to("2026-12-24T01:00:00+07:00");
    run_clocks(world->site(), not_held);
    EXPECT_THAT(follow(codes[1]).body, HasSubstr("Dianggap dicabut"));
    EXPECT_THAT(follow(codes[0]).body, HasSubstr("Ditelaah"));
}

TEST_P(Complaints, what_is_over_is_forgotten_after_two_years_and_not_before_the_last_word) {
    three_keys();
    const auto code = file(filing(), {{"foto.jpg", photo}});
    const auto at = only_case(wati);
    EXPECT_EQ(post(wati, at + "/tahap",
                   {{"to", "handed_over"}, {"reason", "Wewenang KPK."}, {"other_number", "KPK 12/2026"}})
                  .status,
              303);
    world->move_to("2028-06-01T09:00:00+07:00");
    EXPECT_EQ(post({}, "/lapor/pesan", {{"code", code}, {"text", "Masih terjadi"}}).status, 200);
    world->move_to("2029-01-01T09:00:00+07:00");
    run_clocks(world->site(), not_held);
    EXPECT_EQ(follow(code).status, 200) << "who wrote in 2028 is not forgotten in 2029";
    world->move_to("2030-06-10T09:00:00+07:00");
    run_clocks(world->site(), [](store::Connection&, CaseId) { return true; });
    EXPECT_EQ(follow(code).status, 200) << "a proceeding needs it";
    run_clocks(world->site(), not_held);
    EXPECT_EQ(follow(code).status, 422);
    for (const auto* table : {"filing_slot", "filing_message", "filing_piece", "filing_file"}) {
        const std::string_view name(table);
        const auto db = world->reader();
        const auto count =
            name == "filing_slot" ? db->query<std::int64_t>("select count(*) from filing_slot").value()
            : name == "filing_message"
                ? db->query<std::int64_t>("select count(*) from filing_message").value()
            : name == "filing_piece" ? db->query<std::int64_t>("select count(*) from filing_piece").value()
                                     : db->query<std::int64_t>("select count(*) from filing_file").value();
        EXPECT_EQ(*count, 0) << table;
    }
    EXPECT_EQ(*world->reader()
                   ->query<std::int64_t>("select count(*) from filing where state = 'forgotten'")
                   .value(),
              1);
}

TEST_P(Complaints, a_thread_changed_in_the_database_is_shown_to_nobody) {
    three_keys();
    const auto code = file(filing());
    post({}, "/lapor/pesan", {{"code", code}, {"text", "Pesan kedua"}});
    const auto at = only_case(wati);
    world->as({}, [&](app::Change& c) {
        c.db.exec("delete from filing_message where seq = 0");
        c.db.exec("update filing_message set seq = 0 where seq = 1");
    });
    EXPECT_THAT(follow(code).body, HasSubstr("diubah tanpa hak"));
    EXPECT_THAT(follow(code).body, Not(HasSubstr("Pesan kedua")));
    EXPECT_THAT(get(wati, at).body, HasSubstr("diubah di luar program"));
}

TEST_P(Complaints, a_flood_pushes_nobody_off_the_list) {
    three_keys();
    for (int i = 0; i < 3; ++i) file(filing());
    world->as({}, [&](app::Change& c) {
        // Set for each: the gauge is the process's own, and other tests have filed before.
        c.db.exec(
            "update filing set lane = case when id = (select min(id) from filing) then 'first'"
            " else 'suspected_flood' end");
    });
    const auto db = world->reader();
    const auto seen =
        filings_to_try(db, app::scope(wati, app::Action::read_filings, world->today()), true, {}, 1);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen.front().lane, Lane::first);
}

}  // namespace
}  // namespace complaints
