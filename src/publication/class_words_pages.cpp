#include "publication/class_words_pages.hpp"

#include <cstdlib>

#include "base/text.hpp"
#include "web/html.hpp"

namespace publication {

using web::Lang;
using web::Text;

Text class_name(int cls) {
    switch (cls) {
        case 0: return Text("tertutup", "sealed");
        case 1: return Text("deklarasi", "declarations");
        case 2: return Text("penetapan dan keputusan", "determinations and decisions");
        case 3: return Text("larangan ikut serta", "recusals and bars");
        case 4: return Text("pernyataan", "statements");
        case 5: return Text("pengaduan", "complaints");
        case 6: return Text("sanksi", "sanctions");
        case 7: return Text("penghapusan", "erasures");
        case 8: return Text("kunci, aturan, kalender", "keys, rules, calendar");
        case 9: return Text("orang, jabatan, peran", "people, positions, roles");
        case 10: return Text("gratifikasi", "gratification");
        case 11: return Text("pelatihan", "training");
        case 12: return Text("temuan dan kepentingan", "findings and interests");
        case 13: return Text("urusan dan pleno", "matters and plenaries");
        default: return Text("lain", "other");
    }
}

void add_classes(std::map<int, std::int64_t>& sum, const std::string& classes) {
    for (const auto pair : base::split(classes, ' ')) {
        const auto colon = pair.find(':');
        if (colon == pair.npos) continue;
        const int cls = std::atoi(std::string(pair.substr(0, colon)).c_str());
        sum[cls] += std::atoll(std::string(pair.substr(colon + 1)).c_str());
    }
}

std::string classes_in_words(Lang lang, const std::map<int, std::int64_t>& sum) {
    std::string out;
    for (const auto& [cls, count] : sum)
        out +=
            (out.empty() ? "" : ", ") + web::number(lang, count) + " " + std::string(class_name(cls)(lang));
    return out;
}

}  // namespace publication
