#include "rules/relations.hpp"

namespace rules {

namespace {

constexpr RelativeRule relatives[] = {
    {Relative::parents, {"Orang tua", "Parent"}, 1, true, false},
    {Relative::siblings, {"Saudara", "Sibling"}, 2, true, false},
    {Relative::spouse, {"Suami atau istri", "Spouse"}, 0, false, true},
    {Relative::children, {"Anak", "Child"}, 1, true, false},
    {Relative::spouse_of_child, {"Suami atau istri dari anak", "Spouse of a child"}, 1, true, true},
    {Relative::grandparents, {"Kakek atau nenek", "Grandparent"}, 2, true, false},
    {Relative::grandchildren, {"Cucu", "Grandchild"}, 2, true, false},
    {Relative::siblings_of_spouse, {"Saudara dari suami atau istri", "Sibling of the spouse"}, 2, true, true},
    {Relative::spouse_of_sibling, {"Suami atau istri dari saudara", "Spouse of a sibling"}, 2, true, true},
    {Relative::siblings_of_parents,
     {"Paman atau bibi (saudara dari orang tua)", "Uncle or aunt (sibling of a parent)"},
     3,
     true,
     false},
    {Relative::parents_in_law, {"Mertua", "Parent-in-law"}, 1, false, true},
};

constexpr Label ties[] = {
    {"Anda sendiri", "Yourself"},
    {"Hubungan usaha atau keuangan", "Business or financial tie"},
    {"Anda bekerja dan dibayar oleh pihak itu", "You work for and are paid by that party"},
    {"Anda mewakili pihak itu", "You represent that party"},
    {"Anda pernah merekomendasikan pihak itu", "You recommended that party"},
    {"Teman dekat", "Close friend"},
    {"Afiliasi pribadi atau golongan", "Personal or group affiliation"},
    {"Keanggotaan organisasi", "Membership of an organisation"},
    {"Pekerjaan di luar pekerjaan pokok", "Work outside the main job"},
    {"Jabatan lain yang Anda rangkap", "Another office you hold"},
    {"Jabatan atau pekerjaan Anda sebelumnya", "Your former office or job"},
    {"Pemberian hadiah atau gratifikasi", "A gift or gratification"},
    {"Hubungan lain", "Another tie"},
    {"Hubungan dengan wakil pihak itu", "A tie with somebody who represents that party"},
    {"Hubungan dengan pekerja yang digaji pihak itu",
     "A tie with somebody who works for and is paid by that party"},
    {"Hubungan dengan orang yang merekomendasikan pihak itu",
     "A tie with somebody who recommends that party"},
};
static_assert(std::size(ties) == base::names<OtherTie>.size());

constexpr RelationOption kin(Relative relative) {
    const auto at = static_cast<std::size_t>(relative);
    return {base::names<Relative>[at],    relatives[at].label,          relative,           std::nullopt,
            Ground::relatives_and_family, Source::family_and_relatives, Standing::confirmed};
}

constexpr RelationOption tie(OtherTie tie, Ground ground, Source source) {
    const auto at = static_cast<std::size_t>(tie);
    return {base::names<OtherTie>[at], ties[at], std::nullopt, tie, ground, source, Standing::house_rule};
}

using enum OtherTie;
constexpr auto own = Ground::personal_or_business_interest;

// HOUSE RULE, docs/decisions/0005-controls-and-words.md: 43 (1) has no ground of its own for friends, groups
// or former offices; they are personal interests (a) unless the declarant says otherwise. HOUSE RULE, 0128:
// nor for an official who himself works for a party, represents or recommends it, for c to e speak of his
// connection with somebody who does; that too is his own interest (a).
constexpr RelationOption options[] = {
    kin(Relative::parents),
    kin(Relative::siblings),
    kin(Relative::spouse),
    kin(Relative::children),
    kin(Relative::spouse_of_child),
    kin(Relative::grandparents),
    kin(Relative::grandchildren),
    kin(Relative::siblings_of_spouse),
    kin(Relative::spouse_of_sibling),
    kin(Relative::siblings_of_parents),
    kin(Relative::parents_in_law),
    tie(self, own, Source::business_financial),
    tie(business, own, Source::business_financial),
    tie(employment, own, Source::outside_work),
    tie(representation, own, Source::affiliation),
    tie(recommendation, own, Source::affiliation),
    tie(friendship, own, Source::affiliation),
    tie(affiliation, own, Source::affiliation),
    tie(organisation_membership, own, Source::affiliation),
    tie(outside_work, own, Source::outside_work),
    tie(other_office, own, Source::dual_or_other_office),
    tie(former_office, own, Source::former_office),
    tie(gift, own, Source::gift_or_gratification),
    tie(other, own, Source::other),
    tie(knows_representative, Ground::represents_party, Source::affiliation),
    tie(knows_paid_worker, Ground::paid_by_party, Source::affiliation),
    tie(knows_recommender, Ground::recommended_party, Source::affiliation),
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(relatives); ++i)
        if (relatives[i].relative != static_cast<Relative>(i)) return false;
    for (std::size_t i = 0; i < std::size(options); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (options[i].code == options[j].code) return false;
    return std::size(relatives) == 11 && std::size(options) == 11 + std::size(ties);
}
static_assert(in_order());

}  // namespace

std::span<const RelativeRule> all_relatives() { return relatives; }

const RelativeRule& rule(Relative relative) { return relatives[static_cast<std::size_t>(relative)]; }

Label label(OtherTie tie) { return ties[static_cast<std::size_t>(tie)]; }

std::span<const RelationOption> all_relations() { return options; }

const RelationOption* relation(std::string_view code) {
    for (const RelationOption& option : options)
        if (option.code == code) return &option;
    return nullptr;
}

}  // namespace rules
