#include "people/roster_rows.hpp"

#include <fstream>

#include "people/roster_form.hpp"
#include "people/testing.hpp"

namespace people {
namespace {

using namespace testing;
using app::testing::World;

constexpr std::string_view heads =
    "NIP,NIK,Nomor anggota,Nama,Jenis pegawai,Kode kantor,Jenis jabatan,Nama jabatan,Atasan,Mulai tanggal,"
    "Sampai tanggal,Surel\n";

class RosterRows : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<World>(database(),
                                        std::initializer_list<app::testing::Register>{register_people});
        corner = build_corner(*world);
    }
    void TearDown() override {
        world.reset();
        OnEachEngine::TearDown();
    }

    struct Outcome {
        RosterReport checked, taken;
        std::vector<std::string> faults, changes;
    };
    // Checks and takes; what the check promised is what is done.
    Outcome import(RosterTable table, const std::string& rows, std::optional<app::Scope> scope = {},
                   app::Actor actor = {}) {
        Outcome out;
        const RosterRun run{.table = table, .actor = std::move(actor), .scope = std::move(scope)};
        const RosterSource source{.file = {}, .bytes = rows, .name = "uji.csv"};
        const RosterHooks hooks{
            .progress = {},
            .rejected =
                [&](const auto&, const auto& cells) {
                    for (const auto& c : cells)
                        out.faults.push_back(c.address + " " + std::string(base::name(c.fault)));
                },
            .change =
                [&](std::int64_t, const LineTaken& l) {
                    out.changes.push_back(std::string(base::name(l.change)) + " " + l.about);
                },
            .heads = {}};
        const auto checked = check_roster(world->site(), run, source, hooks);
        if (!checked) {
            out.faults.push_back(checked.error().en);
            return out;
        }
        out.checked = *checked;
        const auto taken = take_roster(world->site(), run, source, *checked, {});
        EXPECT_TRUE(taken);
        out.taken = *taken;
        EXPECT_EQ(out.taken.counts.added, out.checked.counts.added);
        EXPECT_EQ(out.taken.counts.changes(), out.checked.counts.changes());
        EXPECT_EQ(out.taken.counts.rejected, out.checked.counts.rejected);
        return out;
    }
    std::int64_t acts() {
        const auto db = world->reader();
        return db->query<std::int64_t>("select count(*) from act").value().value_or(0);
    }
    std::string of_nip(std::string_view nip) {  // who holds what today
        const auto db = world->reader();
        const auto person = db->query<PersonId>("select id from person where nip = ?", nip).value();
        if (!person) return "nobody";
        const auto held = appointments_of(db, *person, world->today());
        return name_of(db, *person) + ": " + (held.empty() ? "nothing" : title_of(db, held.front()));
    }

    std::unique_ptr<World> world;
    Corner corner;
};
ON_EACH_ENGINE(RosterRows);

TEST_P(RosterRows, TheSameRosterTwiceChangesNothing) {
    const auto file =
        std::string(heads) +
        "198501012010011001,,,Rina,PNS,3375,subdivision_head,Kepala Subbagian,,2026-01-02,,rina@kpu.example\n"
        "199001012015011001,3375010101900001,,Budi,PPPK,3375,staff,Staf,198501012010011001,2026-02-01,,\n"
        ",3375010101900002,KPPS-1,Sari,Badan ad hoc,3375,kpps_member,Anggota KPPS,,2026-10-01,,\n";
    const auto first = import(RosterTable::people, file);
    EXPECT_EQ(first.faults, std::vector<std::string>{});
    EXPECT_EQ(first.taken.counts.added, 3);
    EXPECT_EQ(of_nip("198501012010011001"), "Rina: Kepala Subbagian KPU Kota Pekalongan");
    {
        const auto db = world->reader();
        const auto budi =
            *db->query<PersonId>("select id from person where nip = '199001012015011001'").value();
        const auto rina =
            *db->query<PersonId>("select id from person where nip = '198501012010011001'").value();
        const auto held = appointments_of(db, budi, world->today());
        EXPECT_EQ(load_position(db, held.front().position)->reports_to,
                  appointments_of(db, rina, world->today()).front().position)
            << "a superior further up in the file";
        EXPECT_EQ(load_details(db, budi)->nik, "3375010101900001");
        EXPECT_EQ(load_details(db, rina)->email, "rina@kpu.example");
    }
    EXPECT_EQ(first.checked.not_in_file.count, 10) << "who was there before is told";
    const auto before = acts();
    const auto second = import(RosterTable::people, file);
    EXPECT_EQ(second.checked.not_in_file.count, 10);
    EXPECT_EQ(second.checked.counts.unchanged, 3);
    EXPECT_EQ(acts(), before + 1) << "the import itself is an act";
    world->expect_rebuilds();
}

TEST_P(RosterRows, WhoMovesKeepsHisRecordAndWhoLeavesEnds) {
    import(RosterTable::people, std::string(heads) +
                                    "198501012010011001,,,Rina,PNS,3375,staff,Staf,,2026-01-02,,\n"
                                    "199001012015011001,,,Budi,PNS,3375,staff,Staf,,2026-01-02,,\n");
    const auto next = import(
        RosterTable::people,
        std::string(heads) +
            "198501012010011001,,,\"Rina, S.H.\",PNS,3300,subdivision_head,Kepala Subbagian,,2026-11-02,,\n"
            "199001012015011001,,,Budi,PNS,3375,staff,Staf,,2026-01-02,2026-11-20,\n");
    EXPECT_EQ(next.changes,
              (std::vector<std::string>{
                  "moved Rina, S.H.: Staf KPU Kota Pekalongan → Kepala Subbagian (3300)", "ended Budi"}));
    EXPECT_EQ(of_nip("198501012010011001"), "Rina, S.H.: Kepala Subbagian KPU Provinsi Jawa Tengah");
    EXPECT_EQ(of_nip("199001012015011001"), "Budi: nothing");
    const auto db = world->reader();
    const auto rina = *db->query<PersonId>("select id from person where nip = '198501012010011001'").value();
    const auto all = all_appointments_of(db, rina);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1].until, rules::on(2026, 11, 1));
    EXPECT_EQ(load_person(db, rina)->unit, central_java);
}

TEST_P(RosterRows, EveryBadRowIsNamedAndTheOthersAreTaken) {
    const auto out =
        import(RosterTable::people, std::string(heads) +
                                        "198501012010011001,,,Rina,PNS,3375,staff,Staf,,2026-01-02,,\n"
                                        "12,,,,PNS,9901,staff,Staf,,2026-01-02,,\n"
                                        "199001012015011001,,,Budi,PNS,3375,staff,Staf,KPU-99,2026-01-02,,\n"
                                        "198501012010011001,,,Rina,PNS,3375,staff,Staf,,2026-01-02,,\n"
                                        "199101012015011001,,,Tono,PNS,3375,staff,Staf,,,,\n"
                                        "199201012015011001,,,Wati,PNS,1234,staff,Staf,,2026-01-02,,\n");
    EXPECT_EQ(out.faults, (std::vector<std::string>{"A3 not_a_nip", "D3 missing", "I4 superior_unknown",
                                                    "A5 twice_in_file", "J6 missing", "F7 unit_unknown"}));
    EXPECT_EQ(out.taken.counts.added, 1);
    EXPECT_EQ(out.taken.counts.rejected, 5);
}

TEST_P(RosterRows, LegalAndHrChangesItsOwnOfficesOnly) {
    const auto legal = corner.city.subdivision_head;
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{legal.value}, pekalongan,
                 app::RoleGranted{1, legal, app::Role::legal_hr, pekalongan, pekalongan,
                                  rules::on(2026, 1, 1), rules::on(2026, 12, 31)});
    });
    const auto scope = app::scope(legal, app::Action::manage_roster, world->today());
    const auto out = import(RosterTable::people,
                            std::string(heads) +
                                "198501012010011001,,,Rina,PNS,3375,staff,Staf,,2026-01-02,,\n"
                                "199001012015011001,,,Budi,PNS,3300,staff,Staf,,2026-01-02,,\n",
                            scope, {.person = legal, .unit = pekalongan});
    EXPECT_EQ(out.faults, std::vector<std::string>{"F3 outside_offices"});
    EXPECT_EQ(out.taken.counts.added, 1);
}

TEST_P(RosterRows, OfficesPositionsAndActingHoldersComeFromTables) {
    const auto units = import(
        RosterTable::units,
        "Kode kantor,Nama,Zona waktu,Jumlah anggota\n"
        "3400,KPU DI Yogyakarta,WIB,5\n3471,KPU Kota Yogyakarta,WIB,5\n3375,KPU Kota Pekalongan,WIB,7\n"
        "3571,KPU Kota Kediri,WIB,5\n");
    EXPECT_EQ(units.faults, std::vector<std::string>{"A5 parent_unknown"});
    EXPECT_EQ(units.taken.counts.added, 2);
    EXPECT_EQ(units.taken.counts.changed, 1);
    const auto positions =
        import(RosterTable::positions,
               "Kode jabatan,Kode kantor,Jenis jabatan,Nama jabatan,Atasan\n"
               "3471-SEK,3471,Sekretaris,Sekretaris,\n3471-01,3471,subdivision_head,Kasubbag,3471-SEK\n");
    EXPECT_EQ(positions.faults, std::vector<std::string>{});
    import(RosterTable::people,
           std::string(heads) + "198501012010011001,,,Rina,PNS,3471,staff,Staf,3471-01,2026-01-02,,\n");
    const std::string acting =
        "NIP,Kode jabatan,Sebagai,Mulai tanggal,Nomor "
        "keputusan\n198501012010011001,3471-SEK,Plt.,2026-11-01,ST 9\n";
    const auto plt = import(RosterTable::appointments, acting);
    EXPECT_EQ(plt.faults, std::vector<std::string>{});
    EXPECT_EQ(plt.taken.counts.added, 1);
    EXPECT_EQ(import(RosterTable::appointments, acting).checked.counts.unchanged, 1);
    EXPECT_EQ(import(RosterTable::positions,
                     "Kode jabatan,Kode kantor,Jenis jabatan,Nama "
                     "jabatan\n3471-01,3471,subdivision_head,Kasubbag Hukum\n")
                  .taken.counts.changed,
              1);
    world->expect_rebuilds();
}

TEST_P(RosterRows, AFileWithoutItsColumnsIsRefusedAsAWhole) {
    const auto before = acts();
    const auto out = import(RosterTable::people, "NIP,Nama\n198501012010011001,Rina\n");
    ASSERT_EQ(out.faults.size(), 1u);
    EXPECT_EQ(out.faults[0],
              "These columns are missing in the first row: Kind of staff, Office code, Kind of position, "
              "Title. Use the "
              "template.");
    EXPECT_EQ(acts(), before);
}

TEST_P(RosterRows, TheTemplateIsReadByTheImport) {
    for (const auto table :
         {RosterTable::units, RosterTable::positions, RosterTable::people, RosterTable::appointments}) {
        for (const bool indonesian : {true, false}) {
            const auto bytes =
                documents::sheet_bytes(roster_template(table, documents::FileFormat::xlsx, indonesian),
                                       [](documents::SheetWriter&) {});
            const auto report = check_roster(world->site(), {.table = table, .actor = {}, .scope = {}},
                                             {.file = {}, .bytes = bytes, .name = "t.xlsx"}, {});
            ASSERT_TRUE(report) << base::name(table);
            EXPECT_EQ(report->counts.rows, 0);
            EXPECT_TRUE(report->ignored_heads.empty());
        }
    }
}

}  // namespace
}  // namespace people
