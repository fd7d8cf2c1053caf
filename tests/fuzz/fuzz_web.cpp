// Whatever bytes come, nothing of web/ may crash, and what it says yes to must be what it promises.
// The first byte picks the reader:
//   0 requests   1 urlencoded   2 multipart   3 JSON   4 target and routes   5 typed values   6 multipart as
//   it arrives   7 HTML and JSON out
// Build: clang++-19 -std=c++23 -O1 -g -fsanitize=fuzzer,address,undefined -I src tests/fuzz/fuzz_web.cpp \
//            src/web/{html,text,cookie,message,percent,multipart,form,reader,router,json,request_reader}.cpp
//            \ src/base/{text,date,id}.cpp -lboost_json -o fuzz_web
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "web/json.hpp"
#include "web/multipart_stream.hpp"
#include "web/request_reader.hpp"
#include "web/router.hpp"

using namespace web;

namespace {

void promise(bool kept) {
    if (!kept) std::abort();
}

void fields_are_text(const Form& form) {
    for (const auto& [name, value] : form.fields()) promise(base::is_utf8(name) && base::is_utf8(value));
    for (const auto& file : form.files())
        promise(base::is_utf8(file.name) && file.name.find_first_of("/\\\r\n") == file.name.npos);
}

void path_is_plain(const Request& request) {
    const auto& path = request.path;
    promise(path.starts_with('/') && base::is_utf8(path));
    promise(path.find("//") == path.npos && (path + '/').find("/../") == path.npos &&
            (path + '/').find("/./") == path.npos);
}

// However the bytes are cut, the same requests come out. (How early nonsense is noticed may differ.)
std::string requests_in(std::string_view bytes, std::size_t step) {
    static const Limits limits{.head = 600, .body = 100, .large_body = 200};
    static const RequestReader::TakesLarge takes_large = [](const Request& head) {
        return head.path == "/b" ? LargeBody::yes : LargeBody::no;
    };
    RequestReader reader(limits, takes_large);
    std::string in, out;
    while (!bytes.empty()) {
        in.append(bytes.substr(0, step));
        bytes.remove_prefix(std::min(step, bytes.size()));
        for (bool more = true; more;) {
            Request request;
            switch (reader.read(in, request)) {
                case RequestReader::Got::more: more = false; break;
                case RequestReader::Got::continue_first: break;
                case RequestReader::Got::bad: return out;
                case RequestReader::Got::request:
                    path_is_plain(request);
                    promise(request.body.size() <= (request.path == "/b" ? 200u : 100u));
                    if (!reader.keep_alive()) return out + request.target + ' ' + request.body;
                    out += request.target + ' ' + request.body + '\n';
            }
        }
    }
    return out;
}

const Router& router() {
    static const Handler handler = [](Request&) -> Outcome { return text(""); };
    static const Router it({{Method::get, "/", Access(0), handler},
                            {Method::get, "/a/{x}", Access(0), handler},
                            {Method::get, "/a/b/{y}/c", Access(0), handler},
                            {Method::get, "/{x}/b/{y}/{z}", Access(0), handler}},
                           {});
    return it;
}

void read_values(std::string_view bytes) {
    const auto form = parse_urlencoded(bytes);
    if (!form) return;
    Faults faults;
    Reader read(*form, faults);
    constexpr Text missing("Isi", "Fill in");
    const auto text = read.text("t", missing, 10);
    promise(base::is_utf8(text) && text.find('\r') == text.npos && text.size() <= 40);
    const auto number = read.number("n", missing, -5, 5000);
    promise(number >= -5 && number <= 5000);
    (void)read.optional_date("d");
    for (std::size_t i = 0; i < read.group_size("g"); ++i) (void)read.group("g", i).text("t", missing);
    (void)problem(faults, Lang::en);
}

struct Taken : Intake {
    std::vector<std::string> files;
    void begin(std::string_view, std::string_view name, std::string_view) override {
        files.push_back(std::string(name) + ':');
    }
    void take(std::string_view some) override { files.back() += some; }
    void end() override { files.back() += '.'; }
};

// However a form is cut on its way: the same files, the same rest, and together what the whole parser sees.
void streamed_as_whole(std::string_view bytes) {
    constexpr auto type = "multipart/form-data; boundary=X";
    Taken first, second;
    MultipartStream at_once(type, first, 1 << 20), in_pieces(type, second, 1 << 20);
    promise(at_once.feed(bytes));
    for (std::size_t i = 0; i < bytes.size(); i += 3) promise(in_pieces.feed(bytes.substr(i, 3)));
    const auto rest = at_once.take_rest();
    promise(rest == in_pieces.take_rest());
    const auto whole = parse_multipart(type, bytes);
    if (!whole) return;
    promise(first.files == second.files);
    const auto kept = parse_multipart(type, rest);
    promise(kept.has_value());
    std::erase(first.files, ":.");
    promise(first.files.size() == whole->files().size());
    for (std::size_t i = 0; i < first.files.size(); ++i)
        promise(first.files[i] == whole->files()[i].name + ':' + whole->files()[i].bytes + '.');
    promise(kept->fields().size() == whole->fields().size());
}

void written_is_readable(std::string_view bytes) {
    const auto escaped = Fragment::text(bytes);
    promise(escaped.str().find_first_of("<>\"'") == std::string::npos);
    if (!base::is_utf8(bytes)) return;
    JsonWriter out;
    out.object().field("a", bytes).end();
    const auto back = parse_json(std::move(out).take());
    promise(back && back->fields().first("a") == bytes);
    const Url link(bytes);
    promise(link.str().find_first_of("\r\n\t\\") == std::string::npos && !link.str().starts_with("//"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 8) {
        case 0: {
            const auto whole = requests_in(bytes, 1 << 20), split = requests_in(bytes, 7);
            promise(whole == split);
            break;
        }
        case 1:
            if (const auto form = parse_urlencoded(bytes)) fields_are_text(*form);
            break;
        case 2:
            if (const auto form = parse_multipart("multipart/form-data; boundary=X", bytes))
                fields_are_text(*form);
            if (const auto form = parse_multipart(bytes.substr(0, 80), bytes)) fields_are_text(*form);
            break;
        case 3:
            if (const auto form = parse_json(bytes)) fields_are_text(*form);
            break;
        case 4: {
            Request request;
            if (!parse_target(bytes, request)) break;
            path_is_plain(request);
            const auto outcome = router()(request);
            promise(std::holds_alternative<Response>(outcome));
            break;
        }
        case 5: read_values(bytes); break;
        case 6: streamed_as_whole(bytes); break;
        default: written_is_readable(bytes); break;
    }
    return 0;
}
