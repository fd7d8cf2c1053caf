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

TEST(Urlencoded, fields_are_decoded_and_kept_in_order) {
    const auto form = form_of("nama=Siti+Nur%27aini&tag=a&tag=b&kosong=&a%26b=%C3%A9&&sendiri");
    EXPECT_EQ(form.get("nama"), "Siti Nur'aini");
    EXPECT_THAT(form.all("tag"), ElementsAre("a", "b"));
    EXPECT_TRUE(form.has("kosong"));
    EXPECT_EQ(form.get("a&b"), "é");
    EXPECT_TRUE(form.has("sendiri"));
    EXPECT_FALSE(form.has("lain"));
    EXPECT_EQ(form_of("a=%20%0D%0Ax%20").get("a"), "x");
}

TEST(Urlencoded, what_no_browser_sends_is_refused) {
    for (const char* bad : {"a=%", "a=%4", "a=%zz", "a=%00", "%00=a", "a=%FF", "a=%C3", "a=%ED%A0%80", "a=%C0%AF"})
        EXPECT_EQ(parse_urlencoded(bad).error(), BadForm::malformed) << bad;
    EXPECT_EQ(parse_urlencoded("a=1&a=1&a=1", {.fields = 2}).error(), BadForm::too_many);
    EXPECT_EQ(parse_urlencoded(std::string(201, 'a') + "=1").error(), BadForm::malformed);
}

constexpr const char* multipart_type = "multipart/form-data; boundary=XX";

TEST(Multipart, fields_and_files_come_as_browsers_send_them) {
    const std::string bytes("%PDF\0\r\n--X\xff", 12);
    const auto form = parse_multipart(multipart_type,
                                      "--XX\r\nContent-Disposition: form-data; name=\"nama\"\r\n\r\n Sari \r\n"
                                      "--XX\r\nContent-Disposition: form-data; name=\"akta\"; filename=\"C:\\x\\akta%22.pdf\"\r\n"
                                      "Content-Type: application/pdf\r\n\r\n" + bytes + "\r\n"
                                      "--XX\r\ncontent-disposition: form-data; name=\"lain\"; filename=\"\"\r\n"
                                      "Content-Type: application/octet-stream\r\n\r\n\r\n--XX--\r\n");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->get("nama"), "Sari");
    ASSERT_NE(form->file("akta"), nullptr);
    EXPECT_EQ(form->file("akta")->name, "akta\".pdf");
    EXPECT_EQ(form->file("akta")->type, "application/pdf");
    EXPECT_EQ(form->file("akta")->bytes, bytes);
    EXPECT_EQ(form->file("lain"), nullptr);
    EXPECT_EQ(form->files("akta").size(), 1u);
}

struct BadMultipart {
    const char* says;
    const char* type;
    std::string body;
    BadForm why;
};
const std::string part = "Content-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
const BadMultipart bad_multiparts[] = {
    {"no boundary", "multipart/form-data", "--XX\r\n" + part + "--XX--", BadForm::malformed},
    {"an empty boundary", "multipart/form-data; boundary=", "--\r\n" + part + "----", BadForm::malformed},
    {"a boundary of 71 letters", "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "", BadForm::malformed},
    {"an unclosed quote", "multipart/form-data; boundary=\"XX", "--XX\r\n" + part + "--XX--", BadForm::malformed},
    {"an empty body", multipart_type, "", BadForm::malformed},
    {"a preamble", multipart_type, "hello\r\n--XX\r\n" + part + "--XX--", BadForm::malformed},
    {"an epilogue", multipart_type, "--XX\r\n" + part + "--XX--\r\nbye", BadForm::malformed},
    {"no end", multipart_type, "--XX\r\n" + part, BadForm::malformed},
    {"an end cut short", multipart_type, "--XX\r\n" + part + "--XX-", BadForm::malformed},
    {"bare line ends", multipart_type, "--XX\nContent-Disposition: form-data; name=\"a\"\n\n1\n--XX--", BadForm::malformed},
    {"no disposition", multipart_type, "--XX\r\nContent-Type: a/b\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"two dispositions", multipart_type, "--XX\r\nContent-Disposition: form-data; name=\"b\"\r\n" + part + "--XX--", BadForm::malformed},
    {"no name", multipart_type, "--XX\r\nContent-Disposition: form-data\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"an empty name", multipart_type, "--XX\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"two names", multipart_type, "--XX\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"an unquoted name", multipart_type, "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"another disposition", multipart_type, "--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"base64", multipart_type, "--XX\r\nContent-Transfer-Encoding: base64\r\n" + part + "--XX--", BadForm::malformed},
    {"a head without end", multipart_type, "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n1\r\n--XX--", BadForm::malformed},
    {"a head too long", multipart_type, "--XX\r\nX: " + std::string(3000, 'x') + "\r\n" + part + "--XX--", BadForm::malformed},
    {"a value that is no UTF-8", multipart_type, "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\xff\r\n--XX--", BadForm::not_utf8},
    {"a NUL in a value", multipart_type, "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + std::string(1, '\0') + "\r\n--XX--", BadForm::not_utf8},
    {"a file name that is no UTF-8", multipart_type, "--XX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\xff\"\r\n\r\n1\r\n--XX--", BadForm::not_utf8},
    {"a line end in a file name", multipart_type, "--XX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x%0D%0Ay\"\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"three fields where two may be", multipart_type, "--XX\r\n" + part + "--XX\r\n" + part + "--XX\r\n" + part + "--XX--", BadForm::too_many},
    {"two files where one may be", multipart_type,
     "--XX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x\"\r\n\r\n1\r\n--XX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"y\"\r\n\r\n1\r\n--XX--", BadForm::too_many},
};

TEST(Multipart, what_no_browser_sends_is_refused) {
    for (const auto& [says, type, body, why] : bad_multiparts) {
        const auto form = parse_multipart(type, body, {.fields = 2, .files = 1});
        ASSERT_FALSE(form) << says;
        EXPECT_EQ(form.error(), why) << says;
    }
}

TEST(Form, the_content_type_decides_how_a_body_is_read) {
    Request request;
    request.body = "a=1";
    EXPECT_EQ(read_form(request).error(), BadForm::unknown_type);
    request.headers.add("content-type", "Application/X-WWW-Form-Urlencoded; charset=UTF-8");
    EXPECT_EQ(read_form(request)->get("a"), "1");
    Request json_request;
    json_request.headers.add("content-type", "application/json");
    json_request.body = R"({"a": "1"})";
    EXPECT_EQ(read_form(json_request)->get("a"), "1");
    EXPECT_TRUE(read_form(Request{}));
    EXPECT_EQ(refusal(BadForm::too_many, Lang::id).status, 413);
    EXPECT_EQ(refusal(BadForm::unknown_type, Lang::id).status, 415);
    EXPECT_EQ(refusal(BadForm::not_utf8, Lang::id).status, 400);
}

TEST(Reader, everything_wrong_is_said_at_once_and_each_fault_names_its_field) {
    const auto form = form_of("kind=lain&day-day=31&day-month=2&day-year=2026&office=x&amount=1,5&long=abcdef");
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
    const auto form = form_of("name=+Sari+&note=a%0D%0Ab%0Dc&kind=work&kinds=work&kinds=family&day-day=22&day-month=11&day-year=2026"
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
    {"0", 0}, {"1500000", 1500000}, {"1.500.000", 1500000}, {"1,500,000", 1500000}, {"1 500 000", 1500000},
    {"Rp1.500.000,00", 1500000}, {"Rp 10.000", 10000}, {"Rp. 10.000", 10000}, {"-5", -5}, {"999999999999999999", 999999999999999999},
    {"1.5", {}}, {"1,50", {}}, {"1.500,000", {}}, {"1.500.00", {}}, {".500", {}}, {"1..500", {}}, {"1e3", {}}, {"0x10", {}},
    {"1000000000000000000", {}}, {"--5", {}}, {"-", {}}, {"Rp", {}}, {"lima", {}}, {"1234.567", {}}, {"+5", {}},
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
    for (const char* bad : {"a\x01", "a\x7f""b", "a\xC2\x85""b", "a\xE2\x80\xAE""b", "a\xE2\x81\xA6""b", "a\x1b[0m"}) {
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
    const auto by_form = form_of("p-0-name=A&p-0-tag=x&p-0-tag=y&p-1-name=&p-1-kind=work&p-x-name=n&p-01-name=n&p-200-name=n&p-2=n&pq-7-name=n");
    const auto by_json = parse_json(R"({"p": [{"name": "A", "tag": ["x", "y"]}, {"name": null, "kind": "work"}]})").value();
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

TEST(Faults, a_program_gets_them_by_json_pointer) {
    Faults faults;
    faults.add("name", missing);
    faults.add("", Text("Paling banyak {} pihak", "At most {} parties"), 20);
    const auto response = problem(faults, Lang::en);
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(response.type, "application/problem+json");
    EXPECT_EQ(response.body,
              R"({"type":"/masalah/invalid_input","title":"The input needs correcting","status":422,"code":"invalid_input",)"
              R"("errors":[{"pointer":"/name","detail":"Fill in this field"},{"pointer":"","detail":"At most 20 parties"}]})");
}

}  // namespace
