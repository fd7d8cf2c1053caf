// Nobody learns from what he does whether somebody else was asked: not from the answer, not from the public
// log.
#include <gmock/gmock.h>

#include "app/write.hpp"
#include "base/text.hpp"
#include "screening/fill_log.hpp"
#include "screening/screening_testing.hpp"
#include "web/html.hpp"

namespace screening {
namespace {

using app::ActKind;
using testing::pekalongan;

TEST(Filling, BringsWhatIsInTheLogToFours) {
    struct Row {
        std::int64_t recorded, owed;
    };
    for (const auto& [recorded, owed] :
         {Row{0, 4}, Row{1, 3}, Row{3, 1}, Row{4, 0}, Row{5, 3}, Row{8, 0}, Row{2001, 3}})
        EXPECT_EQ(fillers_owed(recorded), owed) << recorded;
}

class Secrecy : public testing::ScreeningWorld {
protected:
    // Classes of the log's entries from `size` on: all that a stranger reads of an act.
    std::vector<int> classes_from(std::int64_t size) {
        std::vector<int> out;
        for (const auto& kind : world->reader()->query<ActKind>(
                 "select kind from act where log_index >= ? order by log_index", size))
            out.push_back(app::public_class(std::get<0>(kind)));
        return out;
    }
    std::int64_t size() { return *world->reader()->query<std::int64_t>("select count(*) from act").value(); }
    template <class Work>
    std::vector<int> classes_of(Work work) {
        const auto before = size();
        work();
        return classes_from(before);
    }
    static std::string plan_of(std::string_view name, std::string_view csv) {
        std::string out = "kind=candidates&name=" + std::string(name) +
                          "&owner=Pemilik&source=x&licence=resmi&as_of=2026-11-01&file=";
        web::append_percent(out, base::base64(csv));
        return out;
    }
    static std::string without(std::string text, std::string_view what) {
        for (auto at = text.find(what); at != text.npos; at = text.find(what)) text.erase(at, what.size());
        return text;
    }
    // What a list of one line answers, by the API and by the page, without its own name and number.
    std::pair<std::string, std::string> answers_to(std::string_view list, std::string_view line) {
        const auto hr = corner.city.subdivision_head;
        const auto sent = call(web::Method::post, "/api/v1/registry-uploads", hr, "/api/v1/registry-uploads",
                               plan_of(list, "Nomor,Nama,NIK\n" + std::string(line) + "\n"));
        const std::string text(sent.bytes());
        const auto id = text.substr(text.find("\"id\":\"") + 6, 13);
        const auto taken = call(web::Method::post, "/api/v1/registry-uploads/{id}/record", hr,
                                "/api/v1/registry-uploads/" + id + "/record", "");
        EXPECT_TRUE(has(taken, R"("state":"taken")")) << taken.bytes();
        const auto page = call(web::Method::get, "/registri/berkas/{id}", hr, "/registri/berkas/" + id);
        EXPECT_TRUE(has(page, "Daftar tercatat."));
        const auto plain = [&](const web::Response& r) {
            return without(without(std::string(r.bytes()), id), list);
        };
        return {plain(taken), plain(page)};
    }
};
ON_EACH_ENGINE(Secrecy);

// The attack: somebody of a regency uploads a list of one name and reads whether anybody has it in a
// register.
TEST_P(Secrecy, AListOfOneLineTellsNothing) {
    interest(commissioner, "siblings_of_spouse", "Bambang Wijanarko Sasmito", "", "", "3375011505700003");
    const auto asked_one = answers_to("Daftar A", "1,BAMBANG WIJANARKO SASMITO,3375011505700003");
    ASSERT_EQ(asked(commissioner).size(), 1u) << "there is something to be told";
    const auto nobody = answers_to("Daftar B", "1,SOMEBODY ELSE ALTOGETHER,3375011505700009");
    ASSERT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(asked_one.first, nobody.first);
    EXPECT_EQ(asked_one.second, nobody.second);
}

TEST_P(Secrecy, TheLogOfAListIsTheSameWhetherSomebodyIsAskedOrNot) {
    interest(commissioner, "siblings_of_spouse", "Bambang Wijanarko Sasmito", "", "", "3375011505700003");
    const auto asked_one = classes_of([&] {
        take(RegistryKind::candidates, "Nomor,Nama,NIK\n1,BAMBANG WIJANARKO SASMITO,3375011505700003\n", "A");
    });
    ASSERT_EQ(asked(commissioner).size(), 1u);
    const auto nobody = classes_of([&] {
        take(RegistryKind::candidates, "Nomor,Nama,NIK\n1,SOMEBODY ELSE ALTOGETHER,3375011505700009\n", "B");
    });
    EXPECT_EQ(asked(commissioner).size(), 1u);
    EXPECT_EQ(asked_one, nobody);
    // And when the line goes again, and its question with it.
    const auto lapses =
        classes_of([&] { take(RegistryKind::candidates, "Nomor,Nama\n2,ORANG LAIN SEKALI\n", "A"); });
    ASSERT_TRUE(asked(commissioner).at(0).lapsed);
    const auto nothing =
        classes_of([&] { take(RegistryKind::candidates, "Nomor,Nama\n2,ORANG LAIN SEKALI\n", "B"); });
    EXPECT_EQ(lapses, nothing);
}

// The attack: the secretary adds somebody to a matter and looks whether an entry of class 12 follows.
TEST_P(Secrecy, TheLogDoesNotTellWhetherAParticipantIsAsked) {
    interest(commissioner, "siblings_of_spouse", "Bambang Wijanarko");
    // One official decides: a commissioner is asked only once he is added.
    const auto matter =
        matters::testing::procurement(*world, corner.city.secretary, {}, matters::DecidedBy::official);
    take(RegistryKind::vendors, "Nomor,Nama,Organisasi,Jabatan\n1,Bambang Wijanarko,CV Maju Jaya,direktur\n",
         "Penyedia");
    ASSERT_TRUE(asked(commissioner).empty());
    const auto add_to = [&](std::initializer_list<PersonId> people) {
        return classes_of([&] {
            world->as(corner.city.secretary, [&](app::Change& c) {
                for (const auto person : people)
                    c.record(matters::case_of(matter.id), pekalongan,
                             matters::ParticipantAdded{matter.id, person, matters::Strength::advises, 0});
            });
        });
    };
    const auto asked_one = add_to({commissioner});
    ASSERT_EQ(asked(commissioner).size(), 1u);
    const auto nobody = add_to({corner.city.staff});
    EXPECT_EQ(asked_one, nobody);
    EXPECT_THAT(asked_one, ::testing::ElementsAre(13, 12, 12, 12, 12));
}

// Where a question stands among the acts of one transaction would tell which of them led to it.
TEST_P(Secrecy, QuestionsStandAfterAllElseThatATransactionRecorded) {
    take(
        RegistryKind::party_members,
        "Nomor,Nama,NIK,Tanggal lahir,Organisasi\n1,WAHYU TIRTAYASA NUGROHO,3375010909900005,1990-09-09,P\n");
    const auto roster = [&](std::string first, std::string second) {
        return classes_of([&] {
            world->as({}, [&](app::Change& c) {
                for (auto* name : {&first, &second}) {
                    const auto id = c.new_id<PersonId>();
                    c.record(CaseId{id.value}, pekalongan,
                             people::PersonRegistered{
                                 .person = id,
                                 .name = *name,
                                 .kind = people::StaffKind::pns,
                                 .unit = pekalongan,
                                 .nik = name->starts_with("Wahyu") ? "3375010909900005" : ""});
                }
            });
        });
    };
    const auto asked_of_first = roster("Wahyu Tirtayasa Nugroho", "Orang Lain Sekali");
    EXPECT_THAT(asked_of_first, ::testing::ElementsAre(9, 9, 12, 12, 12, 12));
    EXPECT_EQ(roster("Nama Biasa Saja", "Nama Biasa Juga"), asked_of_first);
    EXPECT_GE(*world->reader()
                   ->query<std::int64_t>("select count(*) from finding where origin = 'party_members'")
                   .value(),
              1);
}

TEST_P(Secrecy, TheReceiptIsOfOnesOwnActAndNotOfAFiller) {
    const auto matter = matters::testing::procurement(*world, corner.city.secretary, {});
    web::Request request;
    request.method = web::Method::post;
    request.headers.add("idempotency-key", "receipt");
    const app::Actor actor{.person = corner.city.secretary, .unit = pekalongan};
    auto outcome = app::write(world->site(), request, actor, [&](app::Change& c) {
        c.record(matters::case_of(matter.id), pekalongan,
                 matters::ParticipantAdded{matter.id, corner.city.staff, matters::Strength::advises, 0});
        return app::Answer::see(web::path("/urusan/{}", matter.id));
    });
    std::promise<web::Response> later;
    std::get<web::Later>(outcome).start([&](web::Response r) { later.set_value(std::move(r)); });
    const auto answer = later.get_future().get();
    std::string index;
    for (const auto& [name, value] : answer.headers)
        if (name == "Jernih-Log-Index") index = value;
    EXPECT_EQ(index, std::to_string(size() - 1 - filled_to));
}

}  // namespace
}  // namespace screening
