#include "matching/titles.hpp"

#include <algorithm>
#include <array>

namespace matching {
namespace {

struct Word {
    std::string_view letters;
    int kinds;
};

// Raden, Andi, Teuku, Cut, Sutan, I Gusti … are parts of the name and stay (Permendagri 73/2022 knows no
// titles of nobility apart from the name); degrees stand on KK and KTP in short form and may be missing
// elsewhere.
constexpr Word words[] = {
    {"AG", degree_part},
    {"AL", joint_word},
    {"ALIAS", joint_word},
    {"AMD", degree_word},
    {"AMDKEB", degree_word},
    {"AMDKEP", degree_word},
    {"APT", title_word | degree_word},
    {"BA", degree_word},
    {"BBA", degree_word},
    {"BIN", joint_word},
    {"BINTI", joint_word},
    {"BT", joint_word},
    {"BTE", joint_word},
    {"DR", title_word},
    {"DRA", title_word},
    {"DRG", title_word},
    {"DRH", title_word},
    {"DRS", title_word},
    {"H", title_word},
    {"HAJI", title_word},
    {"HJ", title_word},
    {"HJH", title_word},
    {"HUM", degree_part},
    {"IP", degree_part},
    {"IR", title_word},
    {"KEB", degree_part},
    {"KEP", degree_part},
    {"KES", degree_part},
    {"KH", title_word},
    {"KN", degree_part},
    {"KOM", degree_part},
    {"KYAI", title_word},
    {"LC", degree_word},
    {"LLM", degree_word},
    {"MA", degree_word},
    {"MAG", degree_word},
    {"MAP", degree_word},
    {"MBA", degree_word},
    {"MCOM", degree_word},
    {"MD", degree_part},
    {"MED", degree_word},
    {"MENG", degree_word},
    {"MH", degree_word},
    {"MHUM", degree_word},
    {"MIKOM", degree_word},
    {"MIP", degree_word},
    {"MKEB", degree_word},
    {"MKEP", degree_word},
    {"MKES", degree_word},
    {"MKN", degree_word},
    {"MKOM", degree_word},
    {"MM", degree_word},
    {"MP", degree_word},
    {"MPD", degree_word},
    {"MPDI", degree_word},
    {"MPSI", degree_word},
    {"MSC", degree_word},
    {"MSI", degree_word},
    {"MSOS", degree_word},
    {"MT", degree_word},
    {"NERS", degree_word},
    {"NS", degree_word},
    {"PD", degree_part},
    {"PHD", degree_word},
    {"PROF", title_word},
    {"PSI", degree_part},
    {"SAB", degree_word},
    {"SAG", degree_word},
    {"SAK", degree_word},
    {"SAP", degree_word},
    {"SE", degree_word},
    {"SEI", degree_word},
    {"SESY", degree_word},
    {"SFARM", degree_word},
    {"SFIL", degree_word},
    {"SGZ", degree_word},
    {"SH", degree_word},
    {"SHI", degree_word},
    {"SHUM", degree_word},
    {"SI", degree_part},
    {"SIKOM", degree_word},
    {"SIP", degree_word},
    {"SKEB", degree_word},
    {"SKED", degree_word},
    {"SKEP", degree_word},
    {"SKG", degree_word},
    {"SKH", degree_word},
    {"SKM", degree_word},
    {"SKOM", degree_word},
    {"SKOMI", degree_word},
    {"SM", degree_word},
    {"SOS", degree_part},
    {"SOSI", degree_part},
    {"SP", degree_word},
    {"SPD", degree_word},
    {"SPDI", degree_word},
    {"SPI", degree_word},
    {"SPSI", degree_word},
    {"SPT", degree_word},
    {"SS", degree_word},
    {"SSI", degree_word},
    {"SSN", degree_word},
    {"SSOS", degree_word},
    {"SSOSI", degree_word},
    {"SSTP", degree_word},
    {"ST", degree_word},
    {"STHI", degree_word},
    {"STP", degree_word},
    {"STT", degree_word},
    {"SY", degree_part},
    {"TGK", title_word},
    {"THI", degree_part},
    {"UST", title_word},
    {"USTAD", title_word},
    {"USTADZ", title_word},
    {"USTAZ", title_word},
};

constexpr bool sorted_words() {
    for (std::size_t i = 1; i < std::size(words); ++i)
        if (!(words[i - 1].letters < words[i].letters)) return false;
    return true;
}
static_assert(sorted_words());

}  // namespace

std::uint8_t kinds_of_word(std::string_view letters) {
    const auto* const word = std::ranges::lower_bound(words, letters, {}, &Word::letters);
    return word != std::end(words) && word->letters == letters ? static_cast<std::uint8_t>(word->kinds) : 0;
}

}  // namespace matching
