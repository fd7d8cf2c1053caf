// Whatever bytes come: nothing opens but what was sealed, a picture is stripped the same however it is cut,
// and stripping twice is stripping once. The first byte picks the reader:
//   0 streams, touched   1 streams of nothing   2 messages, grants, locks   3 codes   4 pictures
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "documents/metadata.hpp"
#include "sealing/code.hpp"
#include "sealing/grant.hpp"
#include "sealing/lock.hpp"
#include "sealing/stream.hpp"
#include "sealing/thread.hpp"

namespace {

void promise(bool kept) {
    if (!kept) std::abort();
}

constexpr sealing::Context about{
    .install = "uji.jernih.example/log", .kind = sealing::Kind::file, .report = 7, .sequence = 1};
const sealing::Key key = sealing::Key().derive("fuzz");

// A sealed stream with a few bytes changed, cut or moved as the input says: refused, or the very content.
void touched_stream(std::string_view bytes) {
    static const std::string plain(70'000, 'x');
    static const std::string whole = [] {
        sealing::StreamSealer sealer(key, about);
        std::string out;
        sealer.add(plain, out);
        sealer.finish(out);
        return out;
    }();
    auto sealed = whole;
    for (std::size_t i = 0; i + 3 < bytes.size(); i += 4) {
        const auto at =
            (static_cast<unsigned char>(bytes[i]) * 65536U + static_cast<unsigned char>(bytes[i + 1]) * 256U +
             static_cast<unsigned char>(bytes[i + 2])) %
            (sealed.size() + 1);
        const char what = bytes[i + 3];
        if (what == 0)
            sealed.resize(at);
        else if (what == 1)
            sealed = sealed.substr(at) + sealed.substr(0, at);
        else if (at < sealed.size())
            sealed[at] = static_cast<char>(sealed[at] ^ what);
        if (sealed.empty()) break;
    }
    const auto got = sealing::open_stream(key, about, plain.size(), sealed);
    promise(got.has_value() == (sealed == whole));
    if (got) promise(*got == plain);
}

void any_stream(std::string_view bytes) {
    sealing::StreamOpener opener(key, about, bytes.size());
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 37)
        if (!opener.add(bytes.substr(i, 37), out)) break;
    promise(!opener.complete() && out.empty());
}

void small_boxes(std::string_view bytes) {
    promise(!sealing::open_message(key, about, {}, bytes));
    promise(!sealing::open_thread(key, about, {std::string(bytes)}));
    const auto pair = sealing::KeyPair::of(key);
    promise(!sealing::open_grant(pair, about, pair.open, bytes));
    promise(!sealing::recover(bytes, bytes, about));
    (void)sealing::unpadded(bytes);
    if (bytes.size() < 40) promise(!sealing::unlock("frasa", bytes, about));
}

void codes(std::string_view bytes) {
    if (const auto code = sealing::read_code(bytes))
        promise(sealing::read_code(code->shown())->digits == code->digits);
}

void pictures(std::string_view bytes) {
    for (const std::string_view type : {"image/jpeg", "image/png"}) {
        std::string whole, pieces, again;
        const auto first = documents::stripper_for(type), second = documents::stripper_for(type);
        first->add(bytes, whole);
        for (std::size_t i = 0; i < bytes.size(); i += 3) second->add(bytes.substr(i, 3), pieces);
        promise(first->complete() == second->complete());
        if (!first->complete()) continue;
        promise(whole == pieces && whole.size() <= bytes.size());
        const auto third = documents::stripper_for(type);
        third->add(whole, again);
        promise(third->complete() && again == whole && third->removed().empty());
    }
    (void)documents::type_by_bytes(bytes.substr(0, 64));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 5) {
        case 0: touched_stream(bytes); break;
        case 1: any_stream(bytes); break;
        case 2: small_boxes(bytes); break;
        case 3: codes(bytes); break;
        default: pictures(bytes); break;
    }
    return 0;
}
