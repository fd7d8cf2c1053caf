#include <array>

#include "matching/explain.hpp"

namespace matching {
namespace {

using namespace std::string_view_literals;

struct Words {
    std::string_view key, id, en;
};

constexpr Words features[] = {
    {"nik", "NIK", "NIK"},
    {"name", "nama", "name"},
    {"dob", "tanggal lahir", "date of birth"},
    {"birth_place", "tempat lahir", "place of birth"},
    {"sex", "jenis kelamin", "sex"},
    {"region", "kabupaten/kota", "regency"},
    {"kk", "nomor KK", "family card number (KK)"},
    {"through", "baris lain dari orang yang sama", "another row of the same person"},
};

constexpr Words levels[] = {
    {"equal", "sama", "is the same"},
    {"same_letters", "sama", "is the same"},
    {"same_spelling", "sama dengan ejaan lain", "is the same in another spelling"},
    {"joined", "sama jika digabung", "is the same when joined"},
    {"typing_error", "mirip", "is nearly the same"},
    {"near", "mirip", "is nearly the same"},
    {"initial", "sesuai dengan singkatannya", "fits its initial"},
    {"prefix_equal", "sama pada angka yang terlihat", "is the same in the digits that are shown"},
    {"serial_differs", "sama kecuali nomor urutnya", "is the same but for its serial"},
    {"exchanged", "sama dengan tanggal dan bulan tertukar", "is the same with day and month exchanged"},
    {"one_part_differs", "berbeda satu bagian", "differs in one part"},
    {"close", "berdekatan", "is close"},
    {"one_part_agrees", "sebagian besar berbeda", "mostly differs"},
    {"same_province", "berbeda, provinsi sama", "differs, within one province"},
    {"distant", "agak mirip", "is somewhat alike"},
    {"different", "berbeda", "differs"},
    {"differs", "berbeda", "differs"},
    {"same_as", "menghubungkan keduanya", "ties the two together"},
};

std::string_view say(std::span<const Words> among, std::string_view key, bool indonesian) {
    for (const auto& words : among)
        if (words.key == key) return indonesian ? words.id : words.en;
    return key;
}

std::string sentence(const Finding& finding, const Explanation& explanation, bool indonesian) {
    constexpr std::array id_kinds = {"Mungkin orang yang sama"sv, "Mungkin satu keluarga"sv,
                                     "Mungkin saudara kembar"sv};
    constexpr std::array en_kinds = {"Possibly the same person"sv, "Possibly of one family"sv,
                                     "Possibly twins"sv};
    std::string out{(indonesian ? id_kinds : en_kinds)[static_cast<std::size_t>(finding.kind)]};
    std::string_view sign = ": ";
    for (const auto& e : explanation.evidence) {
        if (e.feature == "chance" || e.feature == "kin" || e.level == "no_word_left_over" ||
            e.level.starts_with("more_words"))
            continue;
        out += sign;
        sign = "; ";
        out += say(features, e.feature, indonesian);
        if (e.feature == "name") {
            out += ' ';
            out += e.left;
        }
        out += ' ';
        out += say(levels, e.level, indonesian);
        if (e.level != "equal" && e.level != "same_letters" && e.left != e.right)
            for (const std::string_view part : {" ("sv, e.left, " / "sv, e.right, ")"sv}) out += part;
    }
    out += ". ";
    if (!explanation.absent.empty()) {
        out += indonesian ? "Tidak dapat dibandingkan: " : "Could not be compared: ";
        for (std::size_t i = 0; i < explanation.absent.size(); ++i) {
            if (i > 0) out += ", ";
            out += say(features, explanation.absent[i], indonesian);
        }
        out += ". ";
    }
    out += indonesian ? "Mohon diperiksa." : "Please check.";
    return out;
}

}  // namespace

std::string sentence_id(const Finding& finding, const Explanation& explanation) {
    return sentence(finding, explanation, true);
}
std::string sentence_en(const Finding& finding, const Explanation& explanation) {
    return sentence(finding, explanation, false);
}

}  // namespace matching
