// What a filing keeps from whom: the named, the left out, the related, the curious; on both engines.
#include <gmock/gmock.h>

#include "complaints/pages_testing.hpp"

namespace complaints {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Secrecy : public testing::ComplaintPages {};
ON_EACH_ENGINE(Secrecy);

// What of a page is not made anew for each look: without one-time keys, and without its own address.
std::string lasting(std::string body, std::string_view address) {
    for (auto at = body.find("value=\""); at != body.npos; at = body.find("value=\"", at + 1))
        body.replace(at, body.find('"', at + 7) - at, "");
    for (auto at = body.find(address); at != body.npos; at = body.find(address))
        body.erase(at, address.size());
    return body;
}

// The differencing test: the same questions, the same bytes, whether there is a filing about him or not.
TEST_P(Secrecy, whoever_is_named_or_left_out_sees_the_same_bytes) {
    three_keys();
    const auto name = people::name_of(world->reader(), joko);
    const auto views = [&](PersonId who) {
        std::string out;
        for (const auto* page : {"/aduan", "/aduan?tahap=berakhir", "/aduan/kunci"})
            out += lasting(get(who, page).body, page);
        return out;
    };
    const auto joko_before = views(joko), sari_before = views(sari), wati_before = views(wati);
    auto about_joko = filing();
    about_joko[3].second = "Yang menerima: " + name;
    about_joko.emplace_back("left_out", sari.text());
    file(about_joko);
    EXPECT_EQ(views(joko), joko_before) << "named";
    EXPECT_EQ(views(sari), sari_before) << "left out";
    EXPECT_NE(views(wati), wati_before);
    const auto at = only_case(wati);
    ASSERT_FALSE(at.empty());
    EXPECT_EQ(post(wati, at + "/tugaskan", {{"handler", joko.text()}}).status, 409);
    EXPECT_EQ(post(wati, at + "/tugaskan", {{"handler", sari.text()}}).status, 409);
    for (const auto who : {joko, sari})
        for (const auto* rest : {"", "/berkas/1"}) EXPECT_EQ(get(who, at + rest).status, 404) << rest;
    for (const auto* rest : {"/pesan", "/tahap", "/tugaskan", "/kunci", "/kaitan", "/jalur", "/identitas"})
        EXPECT_EQ(post(joko, at + rest, {{"text", "x"}}).status, 404) << rest;
    const std::string nothing = "/aduan/0000000000001";
    EXPECT_EQ(lasting(get(joko, at).body, at), lasting(get(joko, nothing).body, nothing))
        << "as if there were none";
    EXPECT_EQ(views(joko), joko_before) << "after it was handled too";
}

TEST_P(Secrecy, whose_registered_relative_is_named_neither_reads_nor_handles_it) {
    three_keys();
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{joko.value}, people::the_nation,
                 people::InterestRegistered{.interest = c.new_id<people::InterestId>(),
                                            .person = joko,
                                            .relation = "sibling",
                                            .name = "Wahyu Hidayat",
                                            .organization = "CV Maju Jaya",
                                            .since = rules::on(2024, 1, 1)});
    });
    auto about_kin = filing();
    about_kin[3].second = "Uangnya masuk ke maju jaya, CV di pasar";
    file(about_kin);
    EXPECT_TRUE(only_case(joko).empty());
    const auto at = only_case(wati);
    ASSERT_FALSE(at.empty());
    EXPECT_EQ(post(wati, at + "/tugaskan", {{"handler", joko.text()}}).status, 409);
    EXPECT_EQ(post(wati, at + "/kunci", {}).status, 303);
    EXPECT_TRUE(only_case(joko).empty()) << "renewing the keys lets him in no more than filing did";
    EXPECT_FALSE(only_case(sari).empty());
}

TEST_P(Secrecy, a_report_with_a_name_is_logged_at_once_and_its_identity_is_opened_by_an_act) {
    three_keys();
    const auto chair = corner.city.chair;
    make_key(chair);
    const auto code = file(known("conflict"), {{"bukti.pdf", "%PDF-1.7 isi"}});
    EXPECT_THAT(follow(code).body, HasSubstr("Tanda terima log publik nomor"));
    const auto at = only_case(wati);
    EXPECT_THAT(get(wati, at).body, Not(HasSubstr("RAHASIA-NAMA")));
    EXPECT_EQ(post(wati, at + "/identitas", {{"why", "perlu"}}).status, 409) << "a sentence, not a word";
    const auto opened =
        post(wati, at + "/identitas", {{"why", "Perlu menanyakan bukti asli kepada pelapor."}});
    EXPECT_THAT(opened.body, HasSubstr("RAHASIA-NAMA"));
    EXPECT_THAT(opened.body, HasSubstr("RAHASIA-ALAMAT"));
    EXPECT_EQ(*world->reader()
                   ->query<std::int64_t>("select count(*) from act where kind = 'identity_opened'")
                   .value(),
              1);
    EXPECT_THAT(get(sari, at).body, HasSubstr("Perlu menanyakan bukti asli")) << "the team sees why";
    EXPECT_THAT(follow(code).body, Not(HasSubstr("Perlu menanyakan")));

    EXPECT_EQ(get(chair, at).status, 404);
    EXPECT_EQ(post(wati, at + "/tugaskan", {{"handler", chair.text()}}).status, 303);
    EXPECT_THAT(get(chair, at).body, HasSubstr("RAHASIA-BULAN"));
    EXPECT_EQ(post(chair, at + "/identitas", {{"why", "Saya ingin tahu siapa yang melapor."}}).status, 404)
        << "who handles it from outside the team does not learn who";
    EXPECT_THAT(get(chair, at).body, Not(HasSubstr("RAHASIA-NAMA")));
    world->expect_rebuilds();
}

TEST_P(Secrecy, opening_is_an_act_and_the_complainants_coming_is_none) {
    three_keys();
    const auto code = file(filing());
    const auto acts = [&] {
        return *world->reader()->query<std::int64_t>("select count(*) from act").value();
    };
    const auto before = acts();
    follow(code);
    post({}, "/lapor/pesan", {{"code", code}, {"text", "Ada yang baru"}});
    EXPECT_EQ(acts(), before);
    const auto at = only_case(wati);
    EXPECT_EQ(acts(), before) << "a list opens nothing";
    get(wati, at);
    EXPECT_EQ(acts(), before + 1);
    get(wati, at);
    EXPECT_EQ(acts(), before + 1) << "once a session";
}

// UU 30/2014 Pasal 42, docs/decisions/0052: colleagues of one office do not examine each other.
TEST_P(Secrecy, outside_the_team_nobody_of_the_office_of_somebody_left_out_handles_it) {
    three_keys();
    const auto near = corner.city.members.front(), far = corner.province.chair;
    for (const auto one : {near, far}) make_key(one);
    auto tip = filing();
    tip.emplace_back("left_out", corner.city.chair.text());
    tip.emplace_back("left_out", corner.nation.chair.text());
    file(tip);
    const auto at = only_case(wati);
    ASSERT_FALSE(at.empty());
    const auto refused = post(wati, at + "/tugaskan", {{"handler", near.text()}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.body, HasSubstr("sekantor"));
    EXPECT_EQ(get(near, at).status, 404);
    EXPECT_EQ(post(wati, at + "/tugaskan", {{"handler", far.text()}}).status, 303);
    EXPECT_EQ(get(far, at).status, 200);
    EXPECT_EQ(post(wati, at + "/tugaskan", {{"handler", joko.text()}}).status, 303)
        << "the team is one office of its own, wherever its people serve";
}

// Nobody sees a word before the act of it is stored, however often he tries while none can be.
TEST_P(Secrecy, what_cannot_be_recorded_is_not_shown_at_the_second_try_either) {
    three_keys();
    file(filing(), {{"bukti.txt", "RAHASIA-BERKAS"}});
    const auto at = only_case(wati);
    std::string file_at;
    {
        const auto page = get(joko, at).body;
        const auto i = page.find("/berkas/");
        ASSERT_NE(i, page.npos);
        file_at = at + page.substr(i, page.find('"', i) - i);
    }
    const auto acts = [&] {
        return *world->reader()
                    ->query<std::int64_t>("select count(*) from act where kind = 'filing_read'")
                    .value();
    };
    const auto before = acts();
    world->move_to("2026-11-23T08:00:00+07:00");  // behind the log: no act can be recorded
    for (int i = 0; i < 3; ++i) {
        const auto page = get(wati, at), evidence = get(sari, file_at);
        EXPECT_EQ(page.status, 503) << i;
        EXPECT_THAT(page.body, Not(HasSubstr("RAHASIA"))) << i;
        EXPECT_EQ(evidence.status, 503) << i;
        EXPECT_THAT(evidence.body, Not(HasSubstr("RAHASIA"))) << i;
    }
    EXPECT_EQ(acts(), before);
    world->move_to("2026-11-23T09:01:00+07:00");
    EXPECT_THAT(get(wati, at).body, HasSubstr("RAHASIA-BULAN"));
    EXPECT_THAT(get(sari, file_at).body, HasSubstr("RAHASIA-BERKAS"));
    EXPECT_EQ(acts(), before + 2);
}

TEST_P(Secrecy, whoever_is_released_or_holds_no_office_has_no_box_any_more) {
    three_keys();
    const auto chair = corner.city.chair, other = corner.province.chair;
    for (const auto one : {chair, other}) make_key(one);
    file(filing());
    const auto at = only_case(wati);
    for (const auto one : {chair, other}) {
        EXPECT_EQ(post(wati, at + "/tugaskan", {{"handler", one.text()}}).status, 303);
        EXPECT_EQ(get(one, at).status, 200);
    }
    const auto release = [&](PersonId by, PersonId who, const std::string& why) {
        return post(by, at + "/lepas", {{"released", who.text()}, {"release_reason", why}}).status;
    };
    const std::string why = "Pindah ke kantor lain bulan ini.";
    EXPECT_EQ(release(wati, chair, "pindah"), 409) << "a sentence, not a word";
    EXPECT_EQ(release(wati, sari, why), 409) << "who was not assigned";
    EXPECT_EQ(post(other, at + "/kunci", {}).status, 409)
        << "whose box holds no key of the identity would make boxes without one";
    EXPECT_EQ(get(chair, at).status, 200);
    EXPECT_EQ(release(wati, chair, why), 303);
    EXPECT_EQ(get(chair, at).status, 404);
    EXPECT_EQ(get(other, at).status, 200) << "the others keep theirs";
    EXPECT_EQ(release(chair, other, why), 404);
    EXPECT_THAT(get(sari, at).body, HasSubstr(why)) << "handlers read why";
    EXPECT_EQ(post(wati, at + "/kunci", {}).status, 303);
    EXPECT_EQ(get(chair, at).status, 404) << "renewing lets nobody in again";
    world->expect_rebuilds();

    people::testing::end_now(*world, corner.appointment.at(other));
    EXPECT_EQ(post(wati, at + "/kunci", {}).status, 303);
    people::testing::stand_in(*world, corner.position.at(other), other, people::Holding::plt);
    EXPECT_EQ(get(other, at).status, 404) << "there was no box for whoever held no office that day";
}

// Who watches the clocks counts what is sealed to him, and what names him he does not even count.
TEST_P(Secrecy, watchers_count_clocks_and_read_nothing) {
    three_keys();
    const auto hr = corner.nation.subdivision_head, other = corner.nation.chair;
    for (const auto one : {hr, other}) {
        role(one, people::the_nation, UnitId{9999}, app::Role::legal_hr);
        make_key(one);
    }
    file(filing());
    auto about_hr = filing();
    about_hr[3].second = people::name_of(world->reader(), hr);
    file(about_hr);
    const auto counts = [&](PersonId who) { return get(who, "/aduan/jam").body; };
    EXPECT_THAT(counts(other), HasSubstr(">2<"));
    EXPECT_THAT(counts(hr), HasSubstr(">1<"));
    EXPECT_THAT(counts(hr), Not(HasSubstr(">2<"))) << "the one that names him is not there for him";
    EXPECT_TRUE(only_case(hr).empty());
    const auto at = only_case(wati);
    EXPECT_EQ(get(hr, at).status, 404);
    EXPECT_EQ(post(wati, at + "/kunci", {}).status, 303);
    EXPECT_THAT(counts(other), HasSubstr(">2<")) << "renewed keys keep the watchers";
    EXPECT_EQ(get(corner.city.chair, "/aduan/jam").status, 404);
}

// docs/decisions/0052, 0132: by the whole thread, not by how it began.
TEST_P(Secrecy, whoever_is_named_in_a_later_message_reads_and_writes_no_more) {
    three_keys();
    const auto chair = corner.city.chair;
    make_key(chair);
    const auto code = file(filing());
    const auto at = only_case(wati);
    EXPECT_EQ(post(wati, at + "/tugaskan", {{"handler", chair.text()}}).status, 303);
    for (const auto one : {joko, chair}) EXPECT_EQ(get(one, at).status, 200);
    ASSERT_FALSE(only_case(joko).empty());

    // He has pressed the button, and the message that names him is stored before what he sends.
    web::Request request;
    request.method = web::Method::post;
    ASSERT_TRUE(web::parse_target(at + "/pesan", request));
    request.headers.add("content-type", "application/x-www-form-urlencoded");
    request.body = "idempotency_key=k1&kind=note&text=Catatan+terakhir";
    auto begun = ask(joko, std::move(request));
    const auto name = [&](PersonId who) { return people::name_of(world->reader(), who); };
    EXPECT_EQ(post({}, "/lapor/pesan",
                   {{"code", code}, {"text", "Juga " + name(joko) + ", dan " + name(chair) + "."}})
                  .status,
              200);
    EXPECT_EQ(answered(std::move(begun)).status, 404);
    EXPECT_THAT(get(wati, at).body, Not(HasSubstr("Catatan terakhir")));

    for (const auto one : {joko, chair}) {
        EXPECT_EQ(get(one, at).status, 404);
        EXPECT_TRUE(only_case(one).empty()) << "nor is it on his list";
        EXPECT_EQ(post(one, at + "/pesan", {{"text", "x"}, {"kind", "note"}}).status, 404);
    }
    for (const auto one : {wati, sari}) EXPECT_EQ(get(one, at).status, 200);
}

// The public record names what was done: a note is no letter to the complainant.
TEST_P(Secrecy, each_thing_a_handler_does_is_an_act_of_its_own_kind) {
    three_keys();
    file(filing());
    const auto at = only_case(wati);
    world->as({}, [](app::Change& c) { c.db.exec("update filing set lane = 'suspected_flood'"); });
    const auto acts = [&](std::string_view kind) {
        return *world->reader()->query<std::int64_t>("select count(*) from act where kind = ?", kind).value();
    };
    EXPECT_EQ(post(wati, at + "/pesan", {{"text", "Periksa gudang"}, {"kind", "note"}}).status, 303);
    EXPECT_EQ(acts("filing_noted"), 1);
    EXPECT_EQ(post(wati, at + "/kunci", {}).status, 303);
    EXPECT_EQ(acts("reader_keys_renewed"), 1);
    EXPECT_EQ(post(wati, at + "/jalur", {}).status, 303);
    EXPECT_EQ(acts("filing_lane_changed"), 1);
    EXPECT_EQ(*world->reader()->query<std::string>("select lane from filing").value(), "first");
    EXPECT_EQ(acts("filing_answered"), 0) << "nobody wrote to the complainant";
    EXPECT_EQ(post(wati, at + "/pesan", {{"text", "Sejak kapan?"}, {"kind", "message"}}).status, 303);
    EXPECT_EQ(acts("filing_answered"), 1);
    world->expect_rebuilds();
}

}  // namespace
}  // namespace complaints
