#include "matching/write_findings.hpp"

namespace matching {
namespace {

template <class Level>
void append_levels(std::string& out, std::string_view feature, const auto& bits) {
    out += ",\"";
    out += feature;
    out += "\":{";
    for (std::size_t i = 0; i < bits.size(); ++i) {
        out += i > 0 ? ",\"" : "\"";
        out += base::name(static_cast<Level>(i));
        out += "\":";
        append_bits(out, bits[i]);
    }
    out += '}';
}

}  // namespace

std::string weights_json(const Weights& weights) {
    std::string out = "{\"prior\":";
    append_bits(out, weights.prior);
    append_levels<WordLevel>(out, "name", weights.words);
    append_levels<NikLevel>(out, "nik", weights.nik);
    append_levels<BornLevel>(out, "dob", weights.born);
    append_levels<PlainLevel>(out, "birth_place", weights.place);
    append_levels<PlainLevel>(out, "region", weights.region);
    append_levels<PlainLevel>(out, "sex", weights.sex);
    return out + "}";
}

}  // namespace matching
