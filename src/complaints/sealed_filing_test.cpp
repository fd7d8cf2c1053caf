// A filing that came sealed, as web/seal_form.mjs makes it. That its bytes open: sealing/browser_test.cpp.
#include <gmock/gmock.h>

#include <functional>

#include "base/text.hpp"
#include "complaints/file_form.hpp"
#include "complaints/handle_work_form.hpp"
#include "complaints/pages_testing.hpp"
#include "complaints/upload_form.hpp"

namespace complaints {
namespace {

using sealing::Kind;
using testing::Attachment;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Pairs;

const std::string photo =
    std::string("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00", 20) +
    std::string(
        "\xFF\xE1\x00\x14"
        "Exif\x00\x00RAHASIA-FOTO",
        22) +
    "\xFF\xD9";

class SealedInBrowser : public testing::ComplaintPages {
protected:
    struct Made {
        Pairs fields;
        std::vector<Attachment> files;  // sealed, named by their numbers
        std::string code;
    };
    // As a browser that leaves nobody out: the worst it can do.
    Made sealed(const Pairs& typed, const std::vector<Attachment>& files = {},
                const std::function<void(Message&)>& also = {}) {
        Made out;
        const auto code = sealing::fresh_code();
        out.code = code.shown();
        const auto given = get({}, "/lapor/pembaca").body;
        const auto told = [&](const std::string& name) {
            const auto from = given.find("\"" + name + "\":\"") + name.size() + 4;
            return given.substr(from, given.find('"', from) - from);
        };
        const FilingId id{std::stoll(told("id"))};
        const auto report = sealing::KeyPair::fresh();
        const auto identity = sealing::Key::random();
        const auto halves = sealing::browser_halves(code);
        const auto at = [&](Kind kind) { return context(world->site(), kind, id); };
        Message first{.side = Side::complainant, .kind = MessageKind::filing, .day = world->today()};
        std::string channel;
        for (const auto& [name, value] : typed) {
            if (name == "channel") channel = value;
            const bool word = name != "channel" && name != "name" && name != "contact" && name != "address";
            if (word) first.answers.emplace_back(name, value);
            if (name != "left_out")
                out.fields.emplace_back(name, name == "about" || name == "channel" ? value : "x");
        }
        first.answers.emplace_back("sealed_in", "browser");
        for (const auto& f : files) first.files.push_back(seal(f, out));
        if (also) also(first);
        const auto add = [&](const char* name, std::string_view bytes) {
            out.fields.emplace_back(name, base::base64(bytes));
        };
        out.fields.emplace_back("sealed_id", told("id"));
        out.fields.emplace_back("sealed_id_mark", told("id_mark"));
        add("sealed_key", sealing::view(report.open));
        add("sealed_lookup", halves.lookup);
        add("sealed_code_box",
            sealing::seal_under(halves.key, sealing::bytes(at(Kind::code)), report.secret.view()));
        if (channel != "anonymous")
            add("sealed_identity",
                sealing::seal_under(
                    identity, sealing::bytes(at(Kind::identity)),
                    sealing::padded(to_json(Identity{.name = "Pelapor RAHASIA-NAMA"}), 1024)));
        add("sealed_message",
            sealing::seal_message(report.secret, at(Kind::message), {}, to_json(first)).bytes);
        std::vector<sealing::PublicKey> readers;
        for (const auto& reader : readers_for(world->reader(), people::the_nation, world->today()))
            readers.push_back(*sealing::public_key_from(reader.public_key));
        for (const auto& slot : sealing::seal_grants(readers, at(Kind::grant), {report.secret, identity}))
            add("sealed_slot", slot);
        return out;
    }
    SealedFile seal(const Attachment& file, Made& out) {
        const auto number = random_number();
        const auto key = sealing::Key::random();
        sealing::StreamSealer sealer(
            key, {.install = world->site().origin, .kind = Kind::file, .report = number, .sequence = 0});
        std::string bytes;
        sealer.add(file.bytes, bytes);
        sealer.finish(bytes);
        out.files.push_back({std::to_string(number), bytes});
        return {.name = file.name,
                .type = "",
                .original = {number, file.bytes.size(), std::string(key.view())},
                .cleaned = {}};
    }
    web::Response post_it(const Made& made, std::string key = {}) {
        return post({}, "/lapor/tersandi", made.fields, made.files, std::move(key), "sealed_file");
    }
    std::int64_t filings() {
        return *world->reader()->query<std::int64_t>("select count(*) from filing").value();
    }
};
ON_EACH_ENGINE(SealedInBrowser);

TEST_P(SealedInBrowser, cannot_speak_for_a_handler_or_for_a_step_of_the_handling) {
    three_keys();
    for (const auto kind : {MessageKind::state, MessageKind::note, MessageKind::message}) {
        const auto made = sealed(filing(), {}, [&](Message& m) {
            m.side = Side::handler;
            m.kind = kind;
            m.state = State::concluded;
            m.author = wati;
            m.name = "Petugas Palsu";
            m.day = base::Date{};
            m.answers.emplace_back(respondent_key, joko.text());
        });
        ASSERT_EQ(post_it(made).status, 200);
        const auto at = only_case(wati);
        const auto page = get(wati, at).body;
        EXPECT_THAT(page, HasSubstr("RAHASIA-BUMI")) << "its words are read";
        EXPECT_THAT(page, Not(HasSubstr("Petugas Palsu")));
        EXPECT_THAT(page, Not(HasSubstr("1970")));
        EXPECT_EQ(get(joko, at).status, 200) << "nobody becomes the respondent by it";
        EXPECT_THAT(follow(made.code).body, HasSubstr("Isi laporan Anda"));
        world->as({}, [&](app::Change& c) { c.db.exec("delete from filing"); });
    }
}

TEST_P(SealedInBrowser, is_read_by_handlers_and_by_the_code_that_the_server_never_saw) {
    three_keys();
    const auto again = sealed(filing());
    ASSERT_EQ(post_it(again).status, 200);
    EXPECT_EQ(post_it(again).status, 503) << "a number is good for one filing";
    world->as({}, [&](app::Change& c) { c.db.exec("delete from filing"); });
    const auto made = sealed(filing(), {{"foto.jpg", photo}, {"catatan.txt", "Januari: 20%"}});
    const auto answer = post_it(made);
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_THAT(answer.body, HasSubstr(R"(<p class="j-report-code"></p>)")) << "the browser writes it there";
    const auto at = only_case(wati);
    ASSERT_FALSE(at.empty());
    const auto page = get(wati, at).body;
    EXPECT_THAT(page, HasSubstr("RAHASIA-BUMI"));
    EXPECT_THAT(page, HasSubstr("foto.jpg"));
    std::vector<std::string> ways;
    for (auto i = page.find("/berkas/"); i != page.npos; i = page.find("/berkas/", i + 1))
        ways.push_back(at + page.substr(i, page.find('"', i) - i));
    ASSERT_EQ(ways.size(), 4U);
    EXPECT_THAT(ways[0], HasSubstr("salinan=bersih"));
    const auto clean = get(wati, ways[0]);
    EXPECT_TRUE(clean.body.starts_with("\xFF\xD8"));
    EXPECT_THAT(clean.body, Not(HasSubstr("RAHASIA-FOTO")));
    EXPECT_EQ(get(wati, ways[1]).body, photo);
    EXPECT_EQ(get(wati, ways[2]).status, 409) << "no copy of a text";
    EXPECT_EQ(get(wati, ways[3]).body, "Januari: 20%");

    EXPECT_EQ(post(wati, at + "/pesan", {{"text", "Kapan persisnya?"}, {"kind", "message"}}).status, 303);
    EXPECT_THAT(follow(made.code).body, HasSubstr("Kapan persisnya?"));
    EXPECT_EQ(post({}, "/lapor/pesan", {{"code", made.code}, {"text", "Senin pagi"}}).status, 200);
    EXPECT_THAT(get(joko, at).body, HasSubstr("Senin pagi"));
    EXPECT_EQ(post(wati, at + "/kunci", {}).status, 303) << "the boxes can be made anew";
    EXPECT_EQ(get(sari, at).status, 200);
    world->expect_rebuilds();
}

TEST_P(SealedInBrowser, is_kept_from_whoever_it_names_leaves_out_or_touches_when_he_opens_his_list) {
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
    auto typed = filing();
    typed[3].second =
        "Adik petugas, lewat maju jaya, CV di pasar; dan " + people::name_of(world->reader(), sari);
    ASSERT_EQ(post_it(sealed(typed)).status, 200);
    EXPECT_TRUE(only_case(joko).empty()) << "his brother's business, which only the server knows";
    EXPECT_TRUE(only_case(sari).empty()) << "named, by a browser that did not look";
    const auto at = only_case(wati);
    ASSERT_FALSE(at.empty());
    for (const auto who : {joko, sari}) EXPECT_EQ(get(who, at).status, 404);
    EXPECT_EQ(post(wati, at + "/tugaskan", {{"handler", joko.text()}}).status, 409);

    auto without = filing();
    without.emplace_back("left_out", wati.text());
    world->as({}, [&](app::Change& c) { c.db.exec("delete from filing"); });
    ASSERT_EQ(post_it(sealed(without)).status, 200);
    EXPECT_TRUE(only_case(wati).empty());
    EXPECT_FALSE(only_case(joko).empty());
}

TEST_P(SealedInBrowser, keeps_the_identity_apart_and_starts_the_same_clocks) {
    three_keys();
    const auto answer = post_it(sealed(known("conflict", "confidential"), {{"a.pdf", "%PDF-1.7"}}));
    EXPECT_THAT(answer.body, HasSubstr("30 November 2026")) << "a report: five working days";
    const auto at = only_case(wati);
    EXPECT_THAT(get(wati, at).body, Not(HasSubstr("RAHASIA-NAMA")));
    const auto opened =
        post(wati, at + "/identitas", {{"why", "Perlu menanyakan bukti asli kepada pelapor."}});
    EXPECT_THAT(opened.body, HasSubstr("RAHASIA-NAMA"));
    ASSERT_EQ(post_it(sealed(known("conflict"), {{"a.pdf", "%PDF-1.7"}})).status, 200);
    EXPECT_EQ(*world->reader()
                   ->query<std::int64_t>("select count(*) from act where kind = 'filing_received'")
                   .value(),
              1)
        << "who gives an open name has the receipt that the law gives";
}

TEST_P(SealedInBrowser, is_one_filing_when_sent_twice_and_says_what_is_missing) {
    three_keys();
    ASSERT_EQ(post_it(sealed(filing()), "sama").status, 200);
    EXPECT_THAT(post_it(sealed(filing()), "sama").body, HasSubstr("sudah diterima"));
    EXPECT_EQ(filings(), 1);
    auto without = sealed(filing());
    std::erase_if(without.fields, [](const auto& f) { return f.first == "what"; });
    const auto answer = post_it(without);
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr(R"("pointer":"/what")"));
    auto nameless = sealed(known("violation", "confidential"));
    std::erase_if(nameless.fields, [](const auto& f) { return f.first == "name"; });
    EXPECT_THAT(post_it(nameless).body, HasSubstr(R"("pointer":"/name")"));
    EXPECT_EQ(filings(), 1);
}

TEST_P(SealedInBrowser, is_refused_when_no_page_of_ours_made_it) {
    three_keys();
    const auto changed = [&](const std::string& name, std::string value) {
        auto made = sealed(filing());
        for (auto& [field, there] : made.fields)
            if (field == name) there = value;
        return post_it(made).status;
    };
    const auto bytes = [](std::size_t size) { return base::base64(std::string(size, 'b')); };
    EXPECT_EQ(changed("sealed_id", "0"), 400);
    EXPECT_EQ(changed("sealed_id", "-5"), 400);
    EXPECT_EQ(changed("sealed_id", "12x"), 400);
    EXPECT_EQ(changed("sealed_id", "99999999999999999999"), 400);
    EXPECT_EQ(changed("sealed_id", std::to_string(wati.value)), 400)
        << "a number that was not given: whoever has a grant on that case would have it on this one";
    EXPECT_EQ(changed("sealed_id_mark", bytes(32)), 400);
    EXPECT_EQ(changed("sealed_id_mark", ""), 400);
    EXPECT_EQ(changed("sealed_key", bytes(31)), 400);
    EXPECT_EQ(changed("sealed_lookup", bytes(33)), 400);
    EXPECT_EQ(changed("sealed_code_box", bytes(71)), 400);
    EXPECT_EQ(changed("sealed_message", bytes(1063)), 400) << "no whole kibibytes";
    EXPECT_EQ(changed("sealed_message", "tidak base64 !"), 400);
    EXPECT_EQ(changed("sealed_message", bytes(40 + 257 * 1024)), 400) << "too long";
    EXPECT_EQ(changed("sealed_slot", bytes(200)), 400);
    auto few = sealed(filing());
    few.fields.pop_back();
    EXPECT_EQ(post_it(few).status, 400) << "seven boxes";
    for (int i = 0; i < 17; ++i) few.fields.push_back(few.fields.back());
    EXPECT_EQ(post_it(few).status, 400) << "twenty-four, for a team of three";
    auto with_identity = sealed(filing());
    with_identity.fields.emplace_back("sealed_identity", bytes(1064));
    EXPECT_EQ(post_it(with_identity).status, 400) << "an anonymous filing has none";
    EXPECT_EQ(filings(), 0);
}

TEST_P(SealedInBrowser, takes_no_file_that_is_not_sealed_or_is_somebody_elses) {
    three_keys();
    auto first = sealed(filing(), {{"a.txt", "isi"}});
    ASSERT_EQ(post_it(first).status, 200);
    auto second = sealed(filing(), {{"b.txt", "isi"}});
    second.files.front().name = first.files.front().name;
    EXPECT_EQ(post_it(second).status, 503) << "its number is taken";
    auto plain = sealed(filing(), {{"c.txt", "isi"}});
    plain.files.front().bytes = "isi yang tidak disandikan";
    EXPECT_EQ(post_it(plain).status, 422);
    auto nameless = sealed(filing(), {{"d.txt", "isi"}});
    nameless.files.front().name = "d.txt";
    EXPECT_EQ(post_it(nameless).status, 422);
    EXPECT_EQ(filings(), 1);
    EXPECT_EQ(*world->reader()->query<std::int64_t>("select count(*) from filing_file").value(), 1);
}

TEST_P(SealedInBrowser, may_be_sealed_for_the_team_of_the_office_and_who_watches_its_clocks) {
    three_keys();
    role(corner.inspector, people::the_nation, UnitId{9999}, app::Role::inspectorate);
    make_key(corner.inspector);
    const auto told = get({}, "/lapor/pembaca?unit=" + testing::central_java.text()).body;
    EXPECT_THAT(told, HasSubstr(R"("install":"uji.jernih.example/log","day":"2026-11-23","id":")"));
    EXPECT_THAT(told, HasSubstr(wati.text()));
    const auto watchers = told.substr(told.find("\"watchers\""));
    EXPECT_THAT(watchers, HasSubstr(corner.inspector.text()));
    EXPECT_THAT(watchers, Not(HasSubstr(wati.text())));
    EXPECT_EQ(get({}, "/lapor/pembaca?unit=xyz").status, 200) << "the nation's";
}

}  // namespace
}  // namespace complaints
