#include "web/form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/json.hpp"

using namespace web;
using namespace std::chrono;
using testing::ElementsAre;

namespace {

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
    for (const char* bad :
         {"a=%", "a=%4", "a=%zz", "a=%00", "%00=a", "a=%FF", "a=%C3", "a=%ED%A0%80", "a=%C0%AF"})
        EXPECT_EQ(parse_urlencoded(bad).error(), BadForm::malformed) << bad;
    EXPECT_EQ(parse_urlencoded("a=1&a=1&a=1", {.fields = 2}).error(), BadForm::too_many);
    EXPECT_EQ(parse_urlencoded(std::string(201, 'a') + "=1").error(), BadForm::malformed);
}

constexpr const char* multipart_type = "multipart/form-data; boundary=XX";

TEST(Multipart, fields_and_files_come_as_browsers_send_them) {
    const std::string bytes("%PDF\0\r\n--X\xff", 12);
    const auto form = parse_multipart(
        multipart_type,
        "--XX\r\nContent-Disposition: form-data; name=\"nama\"\r\n\r\n Sari \r\n"
        "--XX\r\nContent-Disposition: form-data; name=\"akta\"; filename=\"C:\\x\\akta%22.pdf\"\r\n"
        "Content-Type: application/pdf\r\n\r\n" +
            bytes +
            "\r\n"
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
    {"a boundary of 71 letters",
     "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     "", BadForm::malformed},
    {"an unclosed quote", "multipart/form-data; boundary=\"XX", "--XX\r\n" + part + "--XX--",
     BadForm::malformed},
    {"an empty body", multipart_type, "", BadForm::malformed},
    {"a preamble", multipart_type, "hello\r\n--XX\r\n" + part + "--XX--", BadForm::malformed},
    {"an epilogue", multipart_type, "--XX\r\n" + part + "--XX--\r\nbye", BadForm::malformed},
    {"no end", multipart_type, "--XX\r\n" + part, BadForm::malformed},
    {"an end cut short", multipart_type, "--XX\r\n" + part + "--XX-", BadForm::malformed},
    {"bare line ends", multipart_type, "--XX\nContent-Disposition: form-data; name=\"a\"\n\n1\n--XX--",
     BadForm::malformed},
    {"no disposition", multipart_type, "--XX\r\nContent-Type: a/b\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"two dispositions", multipart_type,
     "--XX\r\nContent-Disposition: form-data; name=\"b\"\r\n" + part + "--XX--", BadForm::malformed},
    {"no name", multipart_type, "--XX\r\nContent-Disposition: form-data\r\n\r\n1\r\n--XX--",
     BadForm::malformed},
    {"an empty name", multipart_type, "--XX\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n1\r\n--XX--",
     BadForm::malformed},
    {"two names", multipart_type,
     "--XX\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"an unquoted name", multipart_type, "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--XX--",
     BadForm::malformed},
    {"another disposition", multipart_type,
     "--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--XX--", BadForm::malformed},
    {"base64", multipart_type, "--XX\r\nContent-Transfer-Encoding: base64\r\n" + part + "--XX--",
     BadForm::malformed},
    {"a head without end", multipart_type,
     "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n1\r\n--XX--", BadForm::malformed},
    {"a head too long", multipart_type, "--XX\r\nX: " + std::string(3000, 'x') + "\r\n" + part + "--XX--",
     BadForm::malformed},
    {"a value that is no UTF-8", multipart_type,
     "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\xff\r\n--XX--", BadForm::not_utf8},
    {"a NUL in a value", multipart_type,
     "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + std::string(1, '\0') + "\r\n--XX--",
     BadForm::not_utf8},
    {"a file name that is no UTF-8", multipart_type,
     "--XX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\xff\"\r\n\r\n1\r\n--XX--",
     BadForm::not_utf8},
    {"a line end in a file name", multipart_type,
     "--XX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x%0D%0Ay\"\r\n\r\n1\r\n--XX--",
     BadForm::malformed},
    {"three fields where two may be", multipart_type,
     "--XX\r\n" + part + "--XX\r\n" + part + "--XX\r\n" + part + "--XX--", BadForm::too_many},
    {"two files where one may be", multipart_type,
     "--XX\r\nContent-Disposition: form-data; name=\"a\"; "
     "filename=\"x\"\r\n\r\n1\r\n--XX\r\nContent-Disposition: form-data; name=\"a\"; "
     "filename=\"y\"\r\n\r\n1\r\n--XX--",
     BadForm::too_many},
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

TEST(Faults, a_program_gets_them_by_json_pointer) {
    Faults faults;
    faults.add("name", missing);
    faults.add("", Text("Paling banyak {} pihak", "At most {} parties"), 20);
    const auto response = problem(faults, Lang::en);
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(response.type, "application/problem+json");
    EXPECT_EQ(
        response.body,
        R"({"type":"/masalah/invalid_input","title":"The input needs correcting","status":422,"code":"invalid_input",)"
        R"("errors":[{"pointer":"/name","detail":"Fill in this field"},{"pointer":"","detail":"At most 20 parties"}]})");
}

}  // namespace
