#include "decisions/decision_form.hpp"

#include <gtest/gtest.h>

#include "decisions/minutes_pdf_form.hpp"

namespace decisions {
namespace {

web::Form form(std::initializer_list<std::pair<const char*, const char*>> fields) {
    web::Fields out;
    for (const auto& [name, value] : fields) out.add(name, value);
    return web::Form(std::move(out));
}
std::string faulty(const web::Faults& faults) {
    std::string out;
    for (const auto& f : faults.list()) out += (out.empty() ? "" : " ") + f.field;
    return out;
}

web::Form invitation(const char* time, const char* matter) {
    return form({{"date", "2026-12-01"},
                 {"time", time},
                 {"place", "Aula"},
                 {"access", "open"},
                 {"purpose", "ordinary"},
                 {"matters", matter}});
}
const std::string a_matter = MatterId{80}.text();

TEST(Minutes, SayThatAPauseWasLongerThanThreeHours) {
    const auto words = [](std::int64_t minutes) {
        Plenary plenary;
        plenary.day = rules::on(2026, 12, 1);
        plenary.waited_minutes = minutes;
        return pause_in_words(plenary);
    };
    EXPECT_EQ(words(179), "179 menit, lalu dilanjutkan tanpa kuorum (UU 7/2017 Pasal 45)");
    EXPECT_EQ(words(180), "180 menit, lalu dilanjutkan tanpa kuorum (UU 7/2017 Pasal 45)");
    EXPECT_NE(words(181).find("melewati batas 3 jam"), std::string::npos);
}

TEST(AnnulmentForm, AsksTheDayThatStartsTheLimit) {
    const auto day_of = [](const char* by, const char* name, std::string& faults_in) {
        web::Faults faults;
        const auto out = parse_annulment(
            form({{"by", by}, {"defect", "procedure"}, {"reason", "Ada benturan"}, {name, "2026-11-20"}}),
            faults);
        faults_in = faulty(faults);
        return out.found_on;
    };
    std::string faults;
    EXPECT_EQ(day_of("official", "found_on", faults), rules::on(2026, 11, 20));
    EXPECT_EQ(faults, "");
    EXPECT_EQ(day_of("court_order", "judged_on", faults), rules::on(2026, 11, 20)) << "66 (5): of the ruling";
    EXPECT_EQ(faults, "");
    day_of("court_order", "found_on", faults);
    EXPECT_EQ(faults, "judged_on");
    day_of("superior", "judged_on", faults);
    EXPECT_EQ(faults, "found_on");
}

TEST(PlenaryForm, ReadsTheTimeAsTheOfficesOwn) {
    struct Row {
        const char* written;
        base::Zone zone;
        const char* iso;
    };
    for (const auto& [written, zone, expected] :
         {Row{"09.00", base::Zone::wib, "2026-12-01T09:00:00+07:00"},
          Row{"9.30", base::Zone::wib, "2026-12-01T09:30:00+07:00"},
          Row{"14:05", base::Zone::wita, "2026-12-01T14:05:00+08:00"},
          Row{"23.59 WIT", base::Zone::wit, "2026-12-01T23:59:00+09:00"}}) {
        web::Faults faults;
        const auto input = parse_plenary(invitation(written, a_matter.c_str()), faults, zone);
        EXPECT_EQ(faulty(faults), "") << written;
        EXPECT_EQ(base::iso(input.plenary.at, zone), expected) << written;
    }
}

TEST(PlenaryForm, RefusesTimesThatAreNone) {
    for (const auto* written : {"", "24.00", "9", "09.60", "-1.00", "9.5", "09.00x", "aa.bb", "100.00"}) {
        web::Faults faults;
        static_cast<void>(parse_plenary(invitation(written, a_matter.c_str()), faults, base::Zone::wib));
        EXPECT_EQ(faulty(faults), "time") << written;
    }
}

TEST(PlenaryForm, RefusesAMatterThatIsNoId) {
    web::Faults faults;
    static_cast<void>(parse_plenary(invitation("09.00", "80"), faults, base::Zone::wib));
    EXPECT_EQ(faulty(faults), "matters");
}

TEST(AttendanceForm, LeavesOutWhoIsNotChosenAndAsksTheExcusedForAReason) {
    const auto one = PersonId{1}.text(), two = PersonId{2}.text();
    web::Faults faults;
    const auto entries = parse_attendance(form({{"members-0-person", one.c_str()},
                                                {"members-1-person", two.c_str()},
                                                {"members-1-presence", "present"},
                                                {"members-1-reason", "x"}}),
                                          faults);
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].person, PersonId{2});
    EXPECT_EQ(entries[0].reason, "") << "only who is excused has a reason";
    EXPECT_TRUE(faults.empty());

    web::Faults missing;
    static_cast<void>(parse_attendance(
        form({{"members-0-person", one.c_str()}, {"members-0-presence", "excused"}}), missing));
    EXPECT_EQ(faulty(missing), "members-0-reason");

    web::Faults nothing;
    static_cast<void>(parse_attendance(form({{"members-0-person", one.c_str()}}), nothing));
    EXPECT_EQ(faulty(nothing), "members-0-presence");
}

TEST(ItemForm, ReadsTheFieldsOfItsOwnItem) {
    web::Faults faults;
    const auto input = parse_decision(
        form({{"item-2-item", "2"}, {"item-2-text", "Setuju"}, {"item-1-text", "Lain"}}), faults, "item-2-");
    EXPECT_TRUE(faults.empty());
    EXPECT_EQ(input.item, 2);
    EXPECT_EQ(input.text, "Setuju");
    web::Faults missing;
    static_cast<void>(parse_decision(form({}), missing, "item-2-"));
    EXPECT_EQ(faulty(missing), "item-2-item item-2-text");
}

TEST(VoteForm, TakesThreeChoicesAndNoOther) {
    for (const auto* choice : {"in_favour", "against", "abstain"}) {
        web::Faults faults;
        EXPECT_EQ(base::name(parse_vote(form({{"item", "1"}, {"choice", choice}}), faults).choice), choice);
        EXPECT_TRUE(faults.empty());
    }
    web::Faults faults;
    static_cast<void>(parse_vote(form({{"item", "1"}, {"choice", "maybe"}}), faults));
    EXPECT_EQ(faulty(faults), "choice");
}

TEST(VersionRead, ComesFromIfMatchBeforeTheForm) {
    web::Request request;
    EXPECT_EQ(version_read(request, form({})), std::nullopt);
    EXPECT_EQ(version_read(request, form({{"_version", "7"}})), 7);
    request.headers.add("if-match", "\"9\"");
    EXPECT_EQ(version_read(request, form({{"_version", "7"}})), 9);
    web::Request odd;
    odd.headers.add("if-match", "W/\"9\"");
    EXPECT_EQ(version_read(odd, form({})), -1) << "a version nobody has";
}

TEST(MinutesWords, SayDaysAsIndonesiansWriteThemOut) {
    struct Row {
        int number;
        const char* words;
    };
    for (const auto& [number, words] :
         {Row{0, "nol"}, Row{1, "satu"}, Row{10, "sepuluh"}, Row{11, "sebelas"}, Row{12, "dua belas"},
          Row{19, "sembilan belas"}, Row{20, "dua puluh"}, Row{31, "tiga puluh satu"}, Row{100, "seratus"},
          Row{111, "seratus sebelas"}, Row{1000, "seribu"},
          Row{1945, "seribu sembilan ratus empat puluh lima"}, Row{2026, "dua ribu dua puluh enam"}})
        EXPECT_EQ(number_in_words(number), words);
    EXPECT_EQ(day_in_words(rules::on(2026, 11, 23)),
              "Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam");
}

}  // namespace
}  // namespace decisions
