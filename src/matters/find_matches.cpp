#include "matters/find_matches.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "rules/children.hpp"
#include "rules/relations.hpp"

namespace matters {
namespace {

using namespace std::string_view_literals;
using Words = std::vector<std::string>;

constexpr std::array forms_before{"pt"sv, "cv"sv, "ud"sv, "fa"sv, "koperasi"sv, "yayasan"sv};
constexpr std::array forms_after{"tbk"sv, "persero"sv, "pt"sv, "cv"sv, "ud"sv, "fa"sv};
constexpr std::array titles{"h"sv,   "hj"sv, "kh"sv,   "dr"sv, "drs"sv, "dra"sv,
                            "drg"sv, "ir"sv, "prof"sv, "ns"sv, "apt"sv};
// Degrees as they stand after a name, without their dots.
constexpr std::array degrees{"sh"sv,   "mh"sv,   "mhum"sv, "mkn"sv,  "se"sv,   "mm"sv,    "mak"sv, "msi"sv,
                             "ssi"sv,  "msc"sv,  "st"sv,   "mt"sv,   "mti"sv,  "ssos"sv,  "sip"sv, "map"sv,
                             "sap"sv,  "spd"sv,  "spdi"sv, "mpd"sv,  "mpdi"sv, "sag"sv,   "mag"sv, "skom"sv,
                             "mkom"sv, "sked"sv, "skm"sv,  "mkes"sv, "skep"sv, "sfarm"sv, "sp"sv,  "mp"sv,
                             "spt"sv,  "spi"sv,  "shi"sv,  "sei"sv,  "amd"sv,  "mba"sv,   "phd"sv, "llm"sv};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

Words words_of(std::string_view folded) {
    Words out;
    for (auto word : base::split(folded, ' '))
        if (!word.empty()) out.emplace_back(word);
    return out;
}

// "p t maju" is "pt maju": the dots of a form fold to spaces.
void join_initials(Words& words, bool at_front) {
    if (words.size() < 3) return;
    const auto i = at_front ? std::size_t{0} : words.size() - 2;
    const auto joined = words[i] + words[i + 1];
    if (!among(forms_before, joined)) return;
    words[i] = joined;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
}

// Spaces do not count: "Nur'aini" and "Nuraini", "Majujaya" and "Maju Jaya" are written both ways.
std::string squeezed(const Words& words) {
    std::string out;
    for (const auto& word : words) out += word;
    return out;
}

std::string organization_key(std::string_view name) {
    auto words = words_of(base::fold(name));
    join_initials(words, true);
    join_initials(words, false);
    while (words.size() > 1 && among(forms_before, words.front())) words.erase(words.begin());
    while (words.size() > 1 && among(forms_after, words.back())) words.pop_back();
    return squeezed(words);
}

// One degree at the end, in one word ("sh") or with its dots folded to spaces ("s h", "s pd i").
std::size_t degree_at_end(const Words& words) {
    std::string joined;
    for (std::size_t count = 1; count <= 3 && count < words.size(); ++count) {
        joined.insert(0, words[words.size() - count]);
        if (among(degrees, joined)) return count;
    }
    return 0;
}

std::string person_key(std::string_view name) {
    // After the first comma stand degrees only.
    auto words = words_of(base::fold(name.substr(0, name.find(','))));
    while (words.size() > 1 && among(titles, words.front())) words.erase(words.begin());
    while (const auto count = degree_at_end(words)) words.resize(words.size() - count);
    return squeezed(words);
}

// A tax number was 15 digits and is 16 now, by a zero put before it.
std::string identifier_key(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c >= '0' && c <= '9') out += c;
    if (out.size() == 15) out.insert(out.begin(), '0');
    return out.size() < 8 ? std::string{} : out;
}

bool same(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

// Both have 16 digits, but a NIK begins with its province, never with a zero.
bool is_tax_number(const std::string& key) { return key.size() == 16 && key.front() == '0'; }

// Two numbers of one kind that differ tell two bearers of one name apart.
bool told_apart(const std::string& mine, const std::string& theirs) {
    return !mine.empty() && mine.size() == theirs.size() && is_tax_number(mine) == is_tax_number(theirs);
}

std::optional<Matched> compare(const people::Interest& interest, const Party& party) {
    const auto mine = identifier_key(interest.identifier), theirs = identifier_key(party.identifier);
    if (same(mine, theirs)) return Matched::identifier;
    if (party.kind == PartyKind::organization) {
        if (same_organization(interest.organization, party.name)) return Matched::name;
        if (told_apart(mine, theirs)) return std::nullopt;
        return same_organization(interest.name, party.name) ? std::optional(Matched::name) : std::nullopt;
    }
    if (told_apart(mine, theirs)) return std::nullopt;
    return same_person(interest.name, party.name) ? std::optional(Matched::name) : std::nullopt;
}

}  // namespace

bool same_person(std::string_view a, std::string_view b) { return same(person_key(a), person_key(b)); }
bool same_organization(std::string_view a, std::string_view b) {
    return same(organization_key(a), organization_key(b));
}
bool same_identifier(std::string_view a, std::string_view b) {
    return same(identifier_key(a), identifier_key(b));
}

bool is_hidden(const people::Interest& interest) {
    return interest.sealed || rules::is_childs(interest.relation);
}

Evidence register_says(const people::Interest& interest) {
    if (interest.sealed && !rules::is_childs(interest.relation))
        return {"Kerabat Anda di bawah 18 tahun.", "A relative of yours under 18."};
    const auto* relation = rules::relation(interest.relation);
    Evidence out{interest.name, interest.name};
    if (relation && rules::is_childs(interest.relation)) {
        out = {std::string(relation->label.id) + " Anda", "Your " + base::fold(relation->label.en)};
    } else if (relation) {
        out.id += " (" + std::string(relation->label.id) + ")";
        out.en += " (" + std::string(relation->label.en) + ")";
    }
    if (!interest.role.empty()) {
        out.id += ", " + interest.role;
        out.en += ", " + interest.role;
    }
    if (!interest.organization.empty()) {
        out.id += (interest.role.empty() ? ", di " : " di ") + interest.organization;
        out.en += (interest.role.empty() ? ", at " : " at ") + interest.organization;
    }
    out.id += ".";
    out.en += ".";
    return out;
}

Evidence unnamed_party() {
    return {"Seseorang yang menjadi pihak dalam urusan ini.", "A person who is a party to this matter."};
}

Evidence matter_says(const Party& party, std::span<const Party> all) {
    const auto behind = std::ranges::find_if(all, [&](const Party& p) { return p.id == party.behind; });
    if (behind == all.end()) {
        if (party.role.empty())
            return {party.name + " adalah pihak dalam urusan ini.",
                    party.name + " is a party to this matter."};
        return {party.name + " adalah pihak dalam urusan ini, sebagai " + party.role + ".",
                party.name + " is a party to this matter, as " + party.role + "."};
    }
    const auto role_id = party.role.empty() ? std::string("orang") : party.role;
    const auto role_en = party.role.empty() ? std::string("a person") : party.role;
    return {party.name + " adalah " + role_id + " di balik " + behind->name + ", pihak dalam urusan ini.",
            party.name + " is " + role_en + " behind " + behind->name + ", a party to this matter."};
}

std::vector<std::string> path_to(const people::Interest& interest, const Party& party) {
    const auto* relation = rules::relation(interest.relation);
    const std::string tie = relation ? std::string(relation->label.id) : interest.relation;
    const bool hidden = is_hidden(interest);
    std::vector<std::string> out{tie, hidden ? tie + " Anda" : interest.name};
    std::string last = interest.name;
    if (!interest.organization.empty() && !same_organization(interest.name, interest.organization)) {
        out.push_back(interest.role.empty() ? std::string("terkait") : interest.role);
        out.push_back(last = interest.organization);
    }
    const bool there = same_organization(last, party.name) || same_person(last, party.name) ||
                       (hidden && party.kind == PartyKind::person);
    out.push_back(there ? std::string("pihak dalam urusan") : std::string("sama dengan"));
    out.push_back(there ? std::string("urusan ini") : party.name);
    return out;
}

std::string article_of(std::string_view relation) {
    const auto* found = rules::relation(relation);
    const auto ground = found ? found->ground : rules::Ground::personal_or_business_interest;
    const char letter = static_cast<char>('a' + static_cast<int>(ground));
    return std::string("UU 30/2014 Pasal 43 ayat (1) huruf ") + letter;
}

std::vector<Match> find_matches(std::span<const people::Interest> interests, std::span<const Party> parties) {
    std::vector<Match> out;
    for (const auto& interest : interests)
        for (const auto& party : parties)
            if (const auto matched = compare(interest, party))
                out.push_back({interest.person, interest.id, party.id, *matched, register_says(interest),
                               is_hidden(interest) && party.kind == PartyKind::person
                                   ? unnamed_party()
                                   : matter_says(party, parties),
                               article_of(interest.relation), path_to(interest, party)});
    return out;
}

}  // namespace matters
