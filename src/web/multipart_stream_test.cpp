// What goes to the intake and what stays must together be what the parser of whole bodies sees.
#include "web/multipart_stream.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "web/form.hpp"
#include "web/request_reader.hpp"

namespace web {
namespace {

constexpr const char* type = "multipart/form-data; boundary=XX";

struct Taken : Intake {
    std::vector<File> files;
    bool open = false;
    std::size_t most_at_once = 0;
    void begin(std::string_view field, std::string_view name, std::string_view declared) override {
        EXPECT_FALSE(open);
        open = true;
        files.push_back({std::string(field), std::string(name), std::string(declared), {}});
    }
    void take(std::string_view bytes) override {
        EXPECT_TRUE(open);
        most_at_once = std::max(most_at_once, bytes.size());
        files.back().bytes += bytes;
    }
    void end() override {
        EXPECT_TRUE(open);
        open = false;
    }
};

std::string part(const std::string& name, const std::string& content) {
    return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
}
std::string file(const std::string& name, const std::string& content) {
    return "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + name +
           "\"\r\nContent-Type: image/png\r\n\r\n" + content + "\r\n";
}

struct Row {
    const char* says;
    std::string body;
};
const Row rows[] = {
    {"fields and a file", part("a", "1") + file("x.png", "isi") + part("b", "2") + "--XX--\r\n"},
    {"an empty file input", part("a", "1") + file("", "") + "--XX--\r\n"},
    {"an empty file", file("x.png", "") + "--XX--"},
    {"what looks like a delimiter", file("x.png", "\r\n--X\r\n--XY\r\n\r\n-\r\n--") + "--XX--"},
    {"line ends before the delimiter", file("x.png", "a\r\n\r\n") + file("y.png", "\r\r\n") + "--XX--"},
    {"folders in a name", file("C:\\dir\\akta.pdf", "isi") + "--XX--"},
};

TEST(MultipartStream, sees_what_the_parser_of_whole_bodies_sees) {
    for (const auto& row : rows) {
        const auto whole = parse_multipart(type, row.body);
        ASSERT_TRUE(whole) << row.says;
        for (std::size_t step = 1; step <= row.body.size(); ++step) {
            Taken taken;
            MultipartStream stream(type, taken, 4096);
            for (std::size_t i = 0; i < row.body.size(); i += step)
                ASSERT_TRUE(stream.feed(std::string_view(row.body).substr(i, step)));
            EXPECT_FALSE(taken.open) << row.says;
            const auto rest = parse_multipart(type, stream.take_rest());
            ASSERT_TRUE(rest) << row.says << " by " << step;
            ASSERT_EQ(rest->fields().size(), whole->fields().size());
            EXPECT_EQ(rest->get("a"), whole->get("a"));
            EXPECT_EQ(rest->get("b"), whole->get("b"));
            std::erase_if(taken.files, [](const File& f) { return f.name.empty() && f.bytes.empty(); });
            ASSERT_EQ(taken.files.size(), whole->files().size()) << row.says;
            for (std::size_t i = 0; i < taken.files.size(); ++i) {
                EXPECT_EQ(taken.files[i].name, whole->files()[i].name);
                EXPECT_EQ(taken.files[i].type, whole->files()[i].type);
                EXPECT_EQ(taken.files[i].bytes, whole->files()[i].bytes) << row.says << " by " << step;
            }
        }
    }
}

TEST(MultipartStream, what_is_no_form_is_refused_by_the_parser) {
    const std::string bad[] = {"",
                               "hello",
                               part("a", "1"),
                               file("x", "isi"),
                               "--XX\r\nnonsense\r\n\r\nx\r\n--XX--",
                               "--XXX\r\n" + part("a", "1") + "--XX--",
                               "--XX\r\n" + std::string(3000, 'h')};
    for (const auto& body : bad) {
        Taken taken;
        MultipartStream stream(type, taken, 8192);
        (void)stream.feed(body);
        EXPECT_FALSE(parse_multipart(type, stream.take_rest())) << body.substr(0, 40);
    }
}

TEST(MultipartStream, keeps_little_of_a_large_file) {
    Taken taken;
    MultipartStream stream(type, taken, 2000);
    ASSERT_TRUE(stream.feed("--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"));
    for (int i = 0; i < 1000; ++i) ASSERT_TRUE(stream.feed(std::string(8192, 'x')));
    ASSERT_TRUE(stream.feed("\r\n--XX--"));
    EXPECT_EQ(taken.files.front().bytes.size(), 8'192'000U);
    EXPECT_LT(stream.take_rest().size(), 200U);
}

TEST(MultipartStream, refuses_too_much_besides_files) {
    Taken taken;
    MultipartStream stream(type, taken, 2000);
    bool good = stream.feed("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n");
    for (int i = 0; i < 10 && good; ++i) good = stream.feed(std::string(500, 'x'));
    EXPECT_FALSE(good);
}

TEST(MultipartStream, a_request_reader_hands_files_on_while_they_arrive) {
    const Limits limits{.head = 1000, .body = 300, .large_body = 300, .streamed_body = 1'000'000};
    auto taken = std::make_shared<Taken>();
    const RequestReader::TakesLarge large = {};
    const RequestReader::TakesFiles files = [&](const Request& head) -> std::shared_ptr<Intake> {
        return head.path == "/lapor" ? taken : nullptr;
    };
    RequestReader reader(limits, large, &files);
    const auto body = part("a", "1") + file("x.png", std::string(500'000, 'x')) + "--XX--";
    std::string in = "POST /lapor HTTP/1.1\r\nHost: a\r\nContent-Type: " + std::string(type) +
                     "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    Request request;
    ASSERT_EQ(reader.read(in, request), RequestReader::Got::more);
    auto got = RequestReader::Got::more;
    for (std::size_t i = 0; i < body.size(); i += 8192) {
        in += body.substr(i, 8192);
        got = reader.read(in, request);
    }
    ASSERT_EQ(got, RequestReader::Got::request);
    EXPECT_EQ(taken->files.at(0).bytes.size(), 500'000U);
    EXPECT_LE(taken->most_at_once, 8192U + 4);
    EXPECT_EQ(read_form(request)->get("a"), "1");
    EXPECT_EQ(request.intake, taken);
    in = "POST /lain HTTP/1.1\r\nHost: a\r\nContent-Type: " + std::string(type) +
         "\r\nContent-Length: 500000\r\n\r\n";
    EXPECT_EQ(reader.read(in, request), RequestReader::Got::bad) << "elsewhere the small limit holds";
    EXPECT_EQ(reader.status(), 413);
}

}  // namespace
}  // namespace web
