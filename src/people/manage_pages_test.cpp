#include "base/text.hpp"
#include "people/pages_testing.hpp"

namespace people {
namespace {

using namespace testing;

class ManagePages : public PeoplePages {};
ON_EACH_ENGINE(ManagePages);

TEST_P(ManagePages, TheRegisterOfInterestsIsOnesOwn) {
    sign_in_as(corner.city.members[0]);
    expect_forms_are_ours(get("/kepentingan/baru"), 2);
    const auto faulty = post("/kepentingan", {{"relation", "sepupu"}, {"organization", "CV Maju Jaya"}});
    EXPECT_EQ(faulty.status, 422);
    EXPECT_NE(faulty.body.find("Isi nama lengkap"), std::string::npos);
    EXPECT_NE(faulty.body.find("CV Maju Jaya"), std::string::npos);  // what was typed is kept
    const Pairs sister{{"relation", "spouse_of_sibling"},
                       {"name", "Ratna Dewi"},
                       {"organization", "CV Maju Jaya"},
                       {"role", "direktur"}};
    EXPECT_EQ(post("/kepentingan", sister).status, 303);
    EXPECT_EQ(post("/kepentingan", sister).status, 409);  // there already
    const auto list = get("/kepentingan");
    EXPECT_NE(list.body.find("Ratna Dewi"), std::string::npos);
    expect_bare(list);
    InterestId id;
    {
        const auto db = world->reader();
        id = interests_of(db, corner.city.members[0], world->today()).at(0).id;
    }
    sign_in_as(corner.city.members[1]);
    EXPECT_EQ(get("/kepentingan").body.find("Ratna Dewi"), std::string::npos);
    EXPECT_EQ(get("/kepentingan/" + id.text() + "/akhiri").status, 404);
    EXPECT_EQ(post("/kepentingan/" + id.text() + "/akhiri", {{"last_day", "2026-11-23"}}).status, 404);
    EXPECT_EQ(get("/api/v1/interests").body, R"({"interests":[]})");
    sign_in_as(corner.city.members[0]);
    EXPECT_EQ(post("/kepentingan/" + id.text() + "/akhiri", {{"last_day", "2026-11-24"}}).status, 409);
    const auto ended = post("/api/v1/interests/" + id.text() + "/end", {{"last_day", "2026-11-23"}});
    EXPECT_EQ(ended.status, 200);
    EXPECT_NE(ended.body.find("\"receipt\":"), std::string::npos);
    const auto added = post("/api/v1/interests", {{"relation", "business"}, {"name", "PT Contoh"}});
    EXPECT_EQ(added.status, 201);
    EXPECT_NE(added.body.find("\"name\":\"PT Contoh\""), std::string::npos);
    EXPECT_EQ(post("/api/v1/interests", {{"name", "x"}}).status, 422);
    world->expect_rebuilds();
}

TEST_P(ManagePages, CorrectsAnEntryOfTheRegisterOnItsFirstDay) {
    const auto ani = corner.city.members[0];
    const auto has = [](const web::Response& r, std::string_view what) {
        return r.body.find(what) != std::string::npos;
    };
    sign_in_as(ani);
    ASSERT_EQ(post("/kepentingan", {{"relation", "siblings"}, {"name", "Budi Santoso"}}).status, 303);
    const auto first = interests_of(world->reader(), ani, world->today()).at(0);
    EXPECT_TRUE(has(get("/kepentingan"), "/kepentingan/" + first.id.text() + "/perbaiki"));
    const auto form = get("/kepentingan/" + first.id.text() + "/perbaiki");
    EXPECT_EQ(form.status, 200);
    EXPECT_TRUE(has(form, "value=\"Budi Santoso\"")) << "as it stands there";
    const auto correct = [&](InterestId id, std::string name, std::string nik) {
        return post("/kepentingan/" + id.text() + "/perbaiki",
                    {{"relation", "siblings"}, {"name", std::move(name)}, {"identifier", std::move(nik)}});
    };
    EXPECT_EQ(correct(first.id, "", "").status, 422);
    EXPECT_EQ(correct(first.id, "Budi Santoso", "").status, 409) << "nothing is new";
    EXPECT_EQ(correct(first.id, "Budi Santoso", "3375015605800002").status, 303);
    const auto now = interests_of(world->reader(), ani, world->today());
    ASSERT_EQ(now.size(), 1u) << "one current entry";
    EXPECT_EQ(now[0].identifier, "3375015605800002");
    EXPECT_EQ(now[0].corrects, first.id);
    EXPECT_TRUE(has(get("/kepentingan"), "Sudah diperbaiki"));
    EXPECT_EQ(correct(first.id, "Budi", "").status, 409) << "it was put right already";
    EXPECT_EQ(get("/kepentingan/" + first.id.text() + "/perbaiki").status, 404);
    const auto again = post("/api/v1/interests/" + now[0].id.text() + "/correct",
                            {{"relation", "siblings"}, {"name", "Budi Santosa"}, {"identifier", "1"}});
    EXPECT_EQ(again.status, 201);
    EXPECT_TRUE(has(again, "Budi Santosa"));
    sign_in_as(corner.city.members[1]);
    EXPECT_EQ(correct(now[0].id, "X", "").status, 404) << "somebody else's register";
    world->expect_rebuilds();
}

TEST_P(ManagePages, AnAdministratorManagesPeopleOfHisOfficesOnly) {
    const auto administrator = corner.city.staff, person = corner.city.subdivision_head;
    sign_in_as(administrator);
    EXPECT_EQ(get("/kelola/pengguna").status, 404);
    make_administrator(administrator);
    const auto list = get("/kelola/pengguna?nama=angg");
    EXPECT_EQ(list.status, 200);
    EXPECT_NE(list.body.find("Anggota 1 3375"), std::string::npos);
    EXPECT_NE(list.body.find("Anggota 1 3300"), std::string::npos);
    EXPECT_EQ(get("/kelola/pengguna?nama=sekretaris").body.find("Sekretaris Jenderal"), std::string::npos);
    EXPECT_EQ(get("/kelola/pengguna/" + corner.nation.chair.text()).status, 404);
    const auto page = "/kelola/pengguna/" + person.text();
    expect_forms_are_ours(get(page), 4);

    const Pairs role{
        {"role", "legal_hr"}, {"unit_from", "3375"}, {"unit_to", "3375"}, {"until", "2027-01-31"}};
    EXPECT_EQ(post(page + "/peran", role).status, 303);
    EXPECT_EQ(post(page + "/peran", {{"role", "ketua"}}).status, 422);
    EXPECT_EQ(post("/kelola/pengguna/" + administrator.text() + "/peran", role).status, 409);  // himself
    EXPECT_EQ(post("/kelola/pengguna/" + corner.nation.chair.text() + "/peran", role).status, 404);
    EXPECT_EQ(post(page + "/peran",
                   {{"role", "legal_hr"}, {"unit_from", "1"}, {"unit_to", "9999"}, {"until", "2027-01-31"}})
                  .status,
              409);
    std::int64_t grant = 0;
    {
        const auto db = world->reader();
        EXPECT_TRUE(app::may(db, person, app::Action::lift_bar, pekalongan, world->today()));
        grant = roles_of(db, person).at(0).grant;
    }
    EXPECT_EQ(post("/kelola/peran/" + base::id_text(grant) + "/akhiri").status, 303);
    {
        const auto db = world->reader();
        EXPECT_FALSE(app::may(db, person, app::Action::lift_bar, pekalongan, world->today()));
    }

    const Pairs plh{{"position", corner.position[corner.city.secretary].text()},
                    {"holding", "plh"},
                    {"instrument", "ST 5/2026"},
                    {"from", "2026-11-23"},
                    {"acting_until", "2026-11-30"}};
    EXPECT_EQ(post(page + "/pengangkatan", plh).status, 303);
    EXPECT_EQ(post(page + "/pengangkatan", plh).status, 409);
    EXPECT_EQ(post(page + "/pengangkatan", {{"holding", "plh"}}).status, 422);
    AppointmentId made;
    {
        const auto db = world->reader();
        made = holders(db, corner.position[corner.city.secretary], world->today()).at(0).id;
    }
    EXPECT_EQ(get("/kelola/pengangkatan/" + made.text() + "/akhiri").status, 200);
    EXPECT_EQ(post("/kelola/pengangkatan/" + made.text() + "/akhiri",
                   {{"last_day", "2026-11-24"}, {"reason", "kembali"}})
                  .status,
              303);
    EXPECT_EQ(
        get("/kelola/pengangkatan/" + corner.appointment[corner.nation.chair].text() + "/akhiri").status,
        404);

    const auto link = post("/kelola/pengguna/" + corner.city.contract_staff.text() + "/tautan");
    EXPECT_EQ(link.status, 200);
    const auto at = link.body.find("/pasang/");
    ASSERT_NE(at, std::string::npos);
    const auto path = link.body.substr(at, 8 + 64);
    session = {};
    EXPECT_EQ(get(path).status, 200);
    world->expect_rebuilds();
}

TEST_P(ManagePages, NoAdministratorAloneOpensTheAccountOfSomebodyWithARole) {
    const auto one = corner.city.staff, other = corner.province.staff, watcher = corner.city.subdivision_head;
    make_administrator(one);
    const auto give = [&](std::int64_t grant, PersonId person, app::Role role, base::Date until) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{person.value}, pekalongan,
                     app::RoleGranted{grant, person, role, central_java, UnitId{3399}, rules::on(2026, 1, 1),
                                      until});
        });
    };
    give(2, other, app::Role::administrator, rules::on(2026, 12, 31));
    give(3, watcher, app::Role::inspectorate, rules::on(2026, 12, 31));
    const auto link_of = [](PersonId person) { return "/kelola/pengguna/" + person.text() + "/tautan"; };
    const auto kinds = [&](PersonId person) {
        std::string out;
        const auto db = world->reader();
        for (const auto& [kind] : db->query<std::string>(
                 "select kind from act where case_id = ? and kind like 'account_%' order by seq",
                 CaseId{person.value}))
            out += kind + " ";
        return out;
    };

    sign_in_as(one);
    EXPECT_EQ(post(link_of(one)).status, 409) << "a session must not grow into an account";
    const auto asked = post(link_of(watcher));
    EXPECT_EQ(asked.status, 303);
    EXPECT_EQ(asked.body.find("/pasang/"), std::string::npos);
    EXPECT_EQ(post(link_of(watcher)).status, 409) << "the same administrator again";
    EXPECT_EQ(kinds(watcher), "account_link_asked ");
    // Ended yesterday it still counts, so that ending and giving back is no way round.
    EXPECT_EQ(post("/kelola/peran/" + base::id_text(3) + "/akhiri").status, 303);
    EXPECT_EQ(post(link_of(watcher)).status, 409);

    sign_in_as(other);
    const auto made = post(link_of(watcher));
    EXPECT_EQ(made.status, 200);
    EXPECT_NE(made.body.find("/pasang/"), std::string::npos);
    EXPECT_EQ(kinds(watcher), "account_link_asked account_link_issued ");
    EXPECT_EQ(post(link_of(watcher)).status, 303) << "the next link needs two again";

    EXPECT_EQ(post(link_of(corner.city.members[0])).status, 200) << "without a role one is enough";
    EXPECT_EQ(kinds(corner.city.members[0]), "account_link_issued ");
    sign_in_as(corner.city.members[0]);
    EXPECT_NE(get("/akun").body.find("dibuat oleh Staf 3300"), std::string::npos) << "the owner is told";
    world->expect_rebuilds();
}

TEST_P(ManagePages, RolesEndWithTheLastAppointment) {
    const auto inspector = corner.city.staff;
    make_administrator(corner.city.subdivision_head);
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{inspector.value}, pekalongan,
                 app::RoleGranted{3, inspector, app::Role::inspectorate, pekalongan, pekalongan,
                                  rules::on(2026, 1, 1), rules::on(2026, 12, 31)});
    });
    const auto second = stand_in(*world, corner.position[corner.city.secretary], inspector, Holding::plh);
    const auto inspects = [&](base::Date day) {
        return app::may(world->reader(), inspector, app::Action::inspect_declaration, pekalongan, day);
    };
    sign_in_as(corner.city.subdivision_head);
    const auto end = [&](AppointmentId id, const char* day) {
        return post("/kelola/pengangkatan/" + id.text() + "/akhiri",
                    {{"last_day", day}, {"reason", "pensiun"}})
            .status;
    };
    EXPECT_EQ(end(corner.appointment[inspector], "2026-11-23"), 303);
    EXPECT_TRUE(inspects(rules::on(2026, 11, 24))) << "he still holds another post";
    EXPECT_EQ(end(second, "2026-11-27"), 303);
    EXPECT_TRUE(inspects(rules::on(2026, 11, 27)));
    EXPECT_FALSE(inspects(rules::on(2026, 11, 28)));
    world->expect_rebuilds();
}

TEST_P(ManagePages, TheApiSaysWhoOneIsAndWhichOfficesThereAre) {
    sign_in_as(corner.city.chair);
    const auto me = get("/api/v1/me");
    EXPECT_NE(me.body.find(R"("position":"Ketua KPU Kota Pekalongan")"), std::string::npos) << me.body;
    EXPECT_NE(get("/api/v1/units").body.find("KPU Provinsi Jawa Tengah"), std::string::npos);
    EXPECT_NE(get("/api/v1/units?parent=" + central_java.text()).body.find(R"("code":3375)"),
              std::string::npos);
    const auto person = get("/api/v1/people/" + corner.city.staff.text());
    EXPECT_NE(person.body.find("Staf 3375"), std::string::npos);
    EXPECT_EQ(person.body.find("nip"), std::string::npos);
    EXPECT_EQ(get("/api/v1/people/" + PersonId{5}.text()).status, 404);
}

}  // namespace
}  // namespace people
