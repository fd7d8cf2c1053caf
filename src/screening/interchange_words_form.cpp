#include "screening/interchange_words_form.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace screening {
namespace {

constexpr FtmTie ties[] = {{"Directorship", "director", "organization", "pengurus"},
                           {"Ownership", "owner", "asset", "pemilik"},
                           {"Membership", "member", "organization", "anggota"},
                           {"Employment", "employee", "employer", "pegawai"},
                           {"Representation", "agent", "client", "kuasa"},
                           {"UnknownLink", "subject", "object", "terkait"}};

struct Interest {
    std::string_view type, word;
};
constexpr Interest interests[] = {
    {"shareholding", "pemegang saham"},
    {"votingRights", "pemegang hak suara"},
    {"appointmentOfBoard", "pengangkat pengurus"},
    {"otherInfluenceOrControl", "pengendali"},
    {"seniorManagingOfficial", "pimpinan"},
    {"boardMember", "pengurus"},
    {"boardChair", "ketua pengurus"},
    {"unknownInterest", "terkait"},
    {"unpublishedInterest", "kepentingan yang tidak dibuka"},
};
constexpr std::string_view other_interests[] = {"settlor",
                                                "trustee",
                                                "protector",
                                                "beneficiaryOfLegalArrangement",
                                                "rightsToSurplusAssetsOnDissolution",
                                                "rightsToProfitOrIncome",
                                                "rightsGrantedByContract",
                                                "conditionalRightsGrantedByContract",
                                                "controlViaCompanyRulesOrArticles",
                                                "controlByLegalFramework",
                                                "enjoymentAndUseOfAssets",
                                                "rightToProfitOrIncomeFromAssets",
                                                "nominee",
                                                "nominator"};

// "pemilik", or "pemilik: 25%".
bool begins_with_word(std::string_view role, std::string_view word) {
    return role.starts_with(word) && (role.size() == word.size() || role[word.size()] == ':');
}
bool owns(std::string_view text) {
    const auto role = base::fold(text);
    return role.find("pemilik") != role.npos || role.find("saham") != role.npos ||
           role.find("owner") != role.npos;
}
std::string joined(std::string_view word, const std::string& said) {
    return said.empty() ? std::string(word) : std::string(word) + ": " + said;
}

}  // namespace

const FtmTie* ftm_tie_named(std::string_view schema) {
    const auto at = std::ranges::find(ties, schema, &FtmTie::schema);
    return at == std::end(ties) ? nullptr : at;
}

const FtmTie& ftm_tie_of(RegistryKind kind, std::string_view role) {
    for (const auto& tie : ties)
        if (begins_with_word(role, tie.word)) return tie;
    if (kind != RegistryKind::vendors) return *ftm_tie_named("Membership");
    return *ftm_tie_named(owns(role) ? "Ownership" : "Directorship");
}

std::string role_of_ftm(RegistryKind kind, const FtmTie& tie, const std::string& role) {
    if (!role.empty() && &ftm_tie_of(kind, role) == &tie) return role;
    return joined(tie.word, role);
}

std::string bods_interest_of(std::string_view role) {
    for (const auto& i : interests)
        if (begins_with_word(role, i.word)) return std::string(i.type);
    for (const auto type : other_interests)
        if (begins_with_word(role, type)) return std::string(type);
    return owns(role) ? "shareholding" : "boardMember";
}

std::string role_of_bods(const std::string& interest, const std::string& details) {
    if (interest.empty()) return details.empty() ? "terkait" : details;
    if (!details.empty() && bods_interest_of(details) == interest) return details;
    const auto at = std::ranges::find(interests, interest, &Interest::type);
    return joined(at == std::end(interests) ? std::string_view(interest) : at->word, details);
}

}  // namespace screening
