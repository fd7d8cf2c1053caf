#include "matching/split_name.hpp"

#include <gtest/gtest.h>

using namespace matching;

namespace {

std::string split(std::string_view name) {
    Words words;
    const auto out = split_name(name, words);
    std::string joined;
    for (std::size_t i = 0; i < out.count; ++i)
        joined += (i ? " " : "") + std::string{words.text(out.ids[i])};
    return joined;
}

struct Row {
    std::string_view written, name;
};

}  // namespace

TEST(Names, lose_titles_degrees_and_markers) {
    for (const auto& row : std::initializer_list<Row>{
             {"Dra. Ir. Hj. ENI SUMARNI, M.Kes.", "ENI SUMARNI"},
             {"A TAUPIK HIDAYAT", "A TAUPIK HIDAYAT"},
             {"K.H. A WAWAN GHOZALI", "A WAWAN GHOZALI"},
             {"A.WAWAN GHOZALI", "A WAWAN GHOZALI"},
             {"SITI AMINAH, S.Kep., Ners., M.Kep.", "SITI AMINAH"},
             {"SITI AMINAH, S. Ag", "SITI AMINAH"},
             {"SITI AMINAH S.Pd.I", "SITI AMINAH"},
             {"SITI AMINAH S.E., M.M.", "SITI AMINAH"},
             {"BUDI, SH, MH", "BUDI"},
             {"H. ABDUL MALIK BIN UMAR", "ABDUL MALIK UMAR"},
             {"Hj.SITI ZUBAIDAH", "SITI ZUBAIDAH"},
             {"NUR'AINI", "NURAINI"},
             {"Nur’aini", "NURAINI"},
             {"I Gusti Ngurah Rai", "I GUSTI NGURAH RAI"},
             {"Raden Mas Said", "RADEN MAS SAID"},
             {"José Gusmão", "JOSE GUSMAO"},
             {"Prof. Dr. H.", "H"},
             {"HIDAYAT, AHMAD", "HIDAYAT AHMAD"},
             {"MUH.ALI", "MUH ALI"},
             {"Drs. H. M. YUSUF KALLA", "M YUSUF KALLA"},
             {"dr. H. ANDI-SYAH, Sp.OG", "ANDI SYAH"},
             {"", ""},
             {"...", ""},
         })
        EXPECT_EQ(split(row.written), row.name) << row.written;
}
