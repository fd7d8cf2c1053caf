#include "matching/fold_spelling.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace matching {
namespace {

using namespace std::string_view_literals;

// Abbreviations and forms that no rule of sound reaches.
constexpr std::pair<std::string_view, std::string_view> forms[] = {
    {"ABD", "ABDUL"},        {"ABDL", "ABDUL"},        {"ABDOEL", "ABDUL"},      {"ACH", "AHMAD"},
    {"ACHMAD", "AHMAD"},     {"AHMED", "AHMAD"},       {"AKHMAD", "AHMAD"},      {"AKHMED", "AHMAD"},
    {"MD", "MUHAMAD"},       {"MHD", "MUHAMAD"},       {"MHMD", "MUHAMAD"},      {"MOCH", "MUHAMAD"},
    {"MOCHAMAD", "MUHAMAD"}, {"MOCHAMMAD", "MUHAMAD"}, {"MOH", "MUHAMAD"},       {"MOHAMAD", "MUHAMAD"},
    {"MOHAMED", "MUHAMAD"},  {"MOHAMMAD", "MUHAMAD"},  {"MOHAMMED", "MUHAMAD"},  {"MOHD", "MUHAMAD"},
    {"MUCH", "MUHAMAD"},     {"MUCHAMAD", "MUHAMAD"},  {"MUCHAMMAD", "MUHAMAD"}, {"MUH", "MUHAMAD"},
    {"MUHAMMAD", "MUHAMAD"}, {"MUHAMMED", "MUHAMAD"},  {"MUHD", "MUHAMAD"},      {"MUHMAD", "MUHAMAD"},
};

// Read from left to right, the first that fits; so the longer stands before the shorter.
constexpr std::pair<std::string_view, std::string_view> sounds[] = {
    {"OE", "U"},  {"DJ", "J"}, {"TJ", "C"},  {"SJ", "S"},  {"SY", "S"}, {"SH", "S"}, {"NJ", "NI"},
    {"NY", "NI"}, {"KH", "H"}, {"DH", "D"},  {"TH", "T"},  {"GH", "G"}, {"BH", "B"}, {"PH", "P"},
    {"LH", "L"},  {"RH", "R"}, {"AE", "AI"}, {"AY", "AI"}, {"IE", "I"}, {"V", "P"},  {"F", "P"},
    {"Z", "S"},   {"Q", "K"},  {"X", "KS"},  {"Y", "I"},
};

constexpr std::array<bool, 256> make_starts() {
    std::array<bool, 256> out{};
    for (const auto& [from, to] : sounds) out[static_cast<unsigned char>(from.front())] = true;
    out['C'] = true;
    return out;
}
constexpr auto starts_sound = make_starts();  // letters at which a rule may begin

bool is_vowel(char c) { return "AIUEO"sv.contains(c); }

std::string sounded(std::string_view token) {
    std::string out;
    for (std::size_t i = 0; i < token.size();) {
        if (!starts_sound[static_cast<unsigned char>(token[i])]) {
            out += token[i++];
            continue;
        }
        const auto rest = token.substr(i);
        // ch at the start is c (Chandra, Candra), elsewhere h (Rachman, Rahman).
        if (rest.starts_with("CH")) {
            out += i == 0 ? 'C' : 'H';
            i += 2;
            continue;
        }
        const auto* const rule =
            std::ranges::find_if(sounds, [&](auto& r) { return rest.starts_with(r.first); });
        out += rule == std::end(sounds) ? rest.substr(0, 1) : rule->second;
        i += rule == std::end(sounds) ? 1 : rule->first.size();
    }
    return out;
}

}  // namespace

std::string fold_spelling(std::string_view token) {
    const auto* const form = std::ranges::lower_bound(forms, token, {}, [](auto& f) { return f.first; });
    if (form != std::end(forms) && form->first == token) return std::string{form->second};

    std::string out = sounded(token);
    out.erase(std::ranges::unique(out).begin(), out.end());
    // Abdurrahman, Abdussalam: the article takes the sound of what follows it.
    if (out.size() > 5 && out.starts_with("ABDU") && "RSNTD"sv.contains(out[4])) out.insert(4, "L");
    if (out.size() > 2 && out.back() == 'H' && is_vowel(out[out.size() - 2])) out.pop_back();
    return out;
}

}  // namespace matching
