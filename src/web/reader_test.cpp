#include "web/form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/json.hpp"

using namespace web;
using namespace std::chrono;
using testing::ElementsAre;

enum class Kind { family, business, work };
template <>
inline constexpr auto base::names<Kind> = std::array{"family"sv, "business"sv, "work"sv};

namespace {

struct OfficeTag;
using OfficeId = base::Id<OfficeTag>;
constexpr Text missing("Isi kolom ini", "Fill in this field");

Form form_of(std::string_view body) { return parse_urlencoded(body).value(); }

TEST(Reader, everything_wrong_is_said_at_once_and_each_fault_names_its_field) {
    const auto form =
        form_of("kind=lain&day-day=31&day-month=2&day-year=2026&office=x&amount=1,5&long=abcdef");
    Faults faults;
    Reader read(form, faults);
    EXPECT_EQ(read.text("name", missing), "");
    EXPECT_EQ(read.choice<Kind>("kind", missing), Kind::family);
    EXPECT_EQ(read.date("day", missing), base::Date{});
    EXPECT_EQ(read.id<OfficeId>("office", missing), OfficeId{});
    EXPECT_EQ(read.number("amount", missing, 0, 10), 0);
    EXPECT_EQ(read.text("long", missing, 5), "");
    EXPECT_FALSE(read.yes_or_no("sure", missing));
    std::vector<std::string> fields;
    for (const auto& fault : faults.list()) fields.push_back(fault.field);
    EXPECT_THAT(fields, ElementsAre("name", "kind", "day", "office", "amount", "long", "sure"));
    EXPECT_EQ(faults.on("long")->say(Lang::id), "Tulis paling banyak 5 huruf");
    EXPECT_EQ(faults.on("name")->say(Lang::en), "Fill in this field");
    EXPECT_EQ(faults.on("other"), nullptr);
    EXPECT_EQ(form.get("long"), "abcdef");  // what people typed is kept
}

TEST(Reader, good_input_is_read_without_a_fault) {
    const auto form = form_of(
        "name=+Sari+&note=a%0D%0Ab%0Dc&kind=work&kinds=work&kinds=family&day-day=22&day-month=11&day-year="
        "2026"
        "&until=2027-01-05&office=0000000000005&sure=tidak&box=on");
    Faults faults;
    Reader read(form, faults);
    EXPECT_EQ(read.text("name", missing), "Sari");
    EXPECT_EQ(read.text("note", missing), "a\nb\nc");
    EXPECT_EQ(read.choice<Kind>("kind", missing), Kind::work);
    EXPECT_THAT(read.choices<Kind>("kinds", missing), ElementsAre(Kind::family, Kind::work));
    EXPECT_TRUE(read.choices<Kind>("absent").empty());
    EXPECT_EQ(read.date("day", missing), base::Date{sys_days{2026y / November / 22}});
    EXPECT_EQ(read.optional_date("until"), base::Date{sys_days{2027y / January / 5}});
    EXPECT_EQ(read.optional_date("absent"), std::nullopt);
    EXPECT_EQ(read.id<OfficeId>("office", missing), OfficeId{5});
    EXPECT_EQ(read.optional_id<OfficeId>("absent"), std::nullopt);
    EXPECT_EQ(read.optional_choice<Kind>("absent"), std::nullopt);
    EXPECT_FALSE(read.yes_or_no("sure", missing));
    EXPECT_TRUE(read.boolean("box"));
    EXPECT_FALSE(read.boolean("absent"));
    EXPECT_TRUE(faults.empty());
}

struct NumberRow {
    const char* given;
    std::optional<std::int64_t> means;
};
constexpr NumberRow numbers[] = {
    {"0", 0},
    {"1500000", 1500000},
    {"1.500.000", 1500000},
    {"1,500,000", 1500000},
    {"1 500 000", 1500000},
    {"Rp1.500.000,00", 1500000},
    {"Rp 10.000", 10000},
    {"Rp. 10.000", 10000},
    {"-5", -5},
    {"999999999999999999", 999999999999999999},
    {"1.5", {}},
    {"1,50", {}},
    {"1.500,000", {}},
    {"1.500.00", {}},
    {".500", {}},
    {"1..500", {}},
    {"1e3", {}},
    {"0x10", {}},
    {"1000000000000000000", {}},
    {"--5", {}},
    {"-", {}},
    {"Rp", {}},
    {"lima", {}},
    {"1234.567", {}},
    {"+5", {}},
};

TEST(Reader, numbers_may_be_grouped_as_people_group_them) {
    for (const auto& [given, means] : numbers) {
        Form form;
        form.fields().add("n", given);
        Faults faults;
        EXPECT_EQ(Reader(form, faults).optional_number("n", INT64_MIN, INT64_MAX), means) << given;
        EXPECT_EQ(faults.empty(), means.has_value()) << given;
    }
    const auto form = form_of("n=11");
    Faults faults;
    EXPECT_EQ(Reader(form, faults).number("n", missing, 0, 10), 0);
    EXPECT_EQ(faults.on("n")->say(Lang::id), "Isi angka dari 0 sampai 10");
}

struct DateRow {
    const char* body;
    bool faulty;
    std::optional<base::Date> means;
};
const DateRow dates[] = {
    {"", false, {}},
    {"d-day=29&d-month=2&d-year=2028", false, sys_days{2028y / February / 29}},
    {"d-day=05&d-month=08&d-year=2026", false, sys_days{2026y / August / 5}},
    {"d=2026-08-05", false, sys_days{2026y / August / 5}},
    {"d-day=29&d-month=2&d-year=2026", true, {}},
    {"d-day=&d-month=2&d-year=2026", true, {}},
    {"d-day=1", true, {}},
    {"d-day=1&d-month=2&d-year=26", true, {}},
    {"d-day=1&d-month=13&d-year=2026", true, {}},
    {"d-day=-1&d-month=1&d-year=2026", true, {}},
    {"d-day=a&d-month=1&d-year=2026", true, {}},
    {"d=5-8-2026", true, {}},
    {"d=2026-02-29", true, {}},
};

TEST(Reader, days_are_three_fields_or_one) {
    for (const auto& [body, faulty, means] : dates) {
        const auto form = form_of(body);
        Faults faults;
        EXPECT_EQ(Reader(form, faults).optional_date("d"), means) << body;
        EXPECT_EQ(!faults.empty(), faulty) << body;
        Faults strict;
        Reader(form, strict).date("d", missing);
        EXPECT_EQ(strict.empty(), means.has_value()) << body;
        EXPECT_LE(strict.list().size(), 1u) << body;
    }
}

TEST(Reader, characters_that_hide_or_turn_the_text_are_refused) {
    for (const char* bad : {"a\x01",
                            "a\x7f"
                            "b",
                            "a\xC2\x85"
                            "b",
                            "a\xE2\x80\xAE"
                            "b",
                            "a\xE2\x81\xA6"
                            "b",
                            "a\x1b[0m"}) {
        Form form;
        form.fields().add("n", bad);
        Faults faults;
        EXPECT_EQ(Reader(form, faults).text("n", missing), "") << bad;
        EXPECT_EQ(faults.list().size(), 1u) << bad;
    }
    Form form;
    form.fields().add("n", "Ünïcödé — \xE2\x80\x9Cnama\xE2\x80\x9D\tx");
    Faults faults;
    EXPECT_EQ(Reader(form, faults).text("n", missing, 20), "Ünïcödé — \xE2\x80\x9Cnama\xE2\x80\x9D\tx");
    EXPECT_TRUE(faults.empty());
}

TEST(Reader, groups_repeat_in_forms_and_in_json_alike) {
    const auto by_form = form_of(
        "p-0-name=A&p-0-tag=x&p-0-tag=y&p-1-name=&p-1-kind=work&p-x-name=n&p-01-name=n&p-200-name=n&p-2=n&pq-"
        "7-name=n");
    const auto by_json =
        parse_json(R"({"p": [{"name": "A", "tag": ["x", "y"]}, {"name": null, "kind": "work"}]})").value();
    for (const auto* form : {&by_form, &by_json}) {
        Faults faults;
        Reader read(*form, faults);
        ASSERT_EQ(read.group_size("p"), 2u);
        EXPECT_EQ(read.group("p", 0).text("name", missing), "A");
        EXPECT_THAT(form->all(read.group("p", 0).name("tag")), ElementsAre("x", "y"));
        EXPECT_EQ(read.group("p", 1).choice<Kind>("kind", missing), Kind::work);
        EXPECT_EQ(read.group("p", 1).text("name", missing), "");
        EXPECT_FALSE(read.group("p", 1).empty_group());
        EXPECT_TRUE(read.group("p", 2).empty_group());
        EXPECT_NE(faults.on("p-1-name"), nullptr);
        const auto body = problem(faults, Lang::id).body;
        EXPECT_NE(body.find(R"("pointer":"/p/1/name")"), std::string::npos) << body;
    }
}

}  // namespace
