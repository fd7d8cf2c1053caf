#include "sealing/context.hpp"

#include "base/check.hpp"

namespace sealing {
namespace {

void add_number(std::string& out, std::int64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xFF);
}

}  // namespace

std::string bytes(const Context& context) {
    CHECK(context.install.size() < 256);
    std::string out = "jernih-sealing/v1\n";
    out += static_cast<char>(context.install.size());
    out += context.install;
    out += static_cast<char>(context.kind);
    add_number(out, context.report);
    add_number(out, context.sequence);
    return out;
}

}  // namespace sealing
