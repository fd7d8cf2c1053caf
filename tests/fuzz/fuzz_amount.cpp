// Whatever somebody types as an amount: it is read as one within bounds, or asked about; and what is read is
// read the same when it is written back in the ways people write.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "gratification/read_amount.hpp"

namespace {

void promise(bool kept) {
    if (!kept) std::abort();
}

// How often each answer was given, told at the end: what was asked about, and why.
struct Tally {
    long long understood = 0, asked[base::names<gratification::AmountFault>.size()] = {};
    ~Tally() {
        std::fprintf(stderr, "counted: %lld understood", understood);
        for (std::size_t i = 0; i < std::size(asked); ++i)
            std::fprintf(stderr, ", %lld %s", asked[i], base::names<gratification::AmountFault>[i].data());
        std::fprintf(stderr, "\n");
    }
} tally;

std::string with_commas(std::string text) {
    for (char& c : text)
        if (c == '.') c = ',';
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using gratification::read_amount;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto value = read_amount(text);
    if (!value) {
        ++tally.asked[static_cast<std::size_t>(value.error())];
        return 0;
    }
    ++tally.understood;
    promise(*value > 0 && *value <= gratification::most_rupiah);
    promise(text.find('-') == text.npos || text.ends_with("-") ||
            text.find('-') > text.find_first_of("0123456789"));
    const auto dotted = base::grouped(*value);
    promise(read_amount(std::to_string(*value)) == *value);
    promise(read_amount(dotted) == *value);
    promise(read_amount(with_commas(dotted)) == *value);
    if (*value >= 1000) {
        promise(read_amount(dotted + ",00") == *value);
        promise(read_amount(with_commas(dotted) + ".00") == *value);
    }
    promise(read_amount("-" + dotted) == refuse(gratification::AmountFault::negative));
    return 0;
}
