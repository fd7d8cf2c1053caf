// Use case: an official, or somebody in his register of interests, and an entry of a registry were judged to
// be one person. Whether that is worth a question, what it says, on which article it rests and how the two
// hang together. The machine asks; people declare and decide. One person under a list's entry is asked once
// for the same evidence.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>

#include "matching/judge.hpp"
#include "matters/find_matches.hpp"
#include "matters/matter_acts.hpp"
#include "people/person.hpp"
#include "rules/eligibility.hpp"
#include "screening/block_keys.hpp"
#include "screening/registry.hpp"

namespace screening {

// Who is compared: the official himself, or a person of his register.
struct Subject {
    std::int64_t id = 0;  // the person's, or the interest's
    PersonId person;
    std::int64_t interest = 0;  // 0: himself
    std::string relation;       // of the interest
    std::string name, nik;
    std::optional<base::Date> born;
    std::string region;
    std::string organization, role;  // where a person of the register has a post
    bool sealed = false;             // kept sealed in the register
    BlockKeys keys;                  // by which it is found; none of one that is sealed
    [[nodiscard]] bool himself() const { return interest == 0; }
};
[[nodiscard]] matching::PersonText text_of(const Subject& subject);
[[nodiscard]] matching::PersonText text_of(const Entry& entry);

// What a line says, and whose list it is. `hidden`: the line may be a hidden person's own, so its name is the
// child's and is left out; the official reads it from the list itself, while it stands there.
[[nodiscard]] matters::Evidence entry_says(const Registry& registry, const Entry& entry, bool hidden = false);

struct QuestionFacts {
    rules::Organiser organiser{};  // what the official is
    base::Date today{};
    const Registry& registry;
    // The matter that the entry's company or person is a party of; none for a question about a list alone.
    MatterId matter;
    PartyId party;
    std::string party_name, matter_title;
    int cooling_off_years = 0;
    std::string cooling_off_instrument = {};    // by which the years were set
    std::optional<base::Date> term_began = {};  // of a commissioner
};

// Empty: nothing to ask. `finding` and `person` of the answer: the id is none, the person the subject's.
[[nodiscard]] std::optional<matters::FindingRaised> raise_question(const QuestionFacts& facts,
                                                                   const Subject& subject, const Entry& entry,
                                                                   const matching::Judged& judged);

// How the evidence of the same question was written when the list's own number of a line counted as evidence:
// what was asked under it counts still. `lines`: the entry; of a former official, he and who acts for the
// party.
[[nodiscard]] std::string numbered_evidence(const Subject& subject, std::initializer_list<Entry> lines,
                                            MatterId matter);

// A party of a matter who is a person, against somebody in a participant's register: no list is needed.
[[nodiscard]] std::optional<matters::FindingRaised> ask_about_party(const QuestionFacts& facts,
                                                                    const Subject& subject,
                                                                    const matters::Party& party,
                                                                    const matching::Judged& judged);

// Questions to an official about himself and a party were known by the two alone, without his name and
// number, before these counted: that older evidence, or empty where there never was one.
[[nodiscard]] std::string evidence_before(std::string_view evidence);

// Somebody of a party was an official here within the cooling-off set; whoever may act is asked. Cites the
// instrument that set the years: no law of the commission's own asks for them.
[[nodiscard]] std::optional<matters::FindingRaised> ask_about_former(const QuestionFacts& facts,
                                                                     const Subject& participant,
                                                                     const Entry& of_party,
                                                                     const Entry& former,
                                                                     const matching::Judged& judged);

// A spouse in the register, and another organiser: UU 7/2017 art. 21(1) o. Both must be people whom the rule
// binds: "sesama", one with the other (docs/decisions/0034).
struct OtherOrganiser {
    PersonId person;
    std::string name, position;
    rules::Organiser organiser{};
};
[[nodiscard]] std::optional<matters::FindingRaised> ask_about_marriage(const QuestionFacts& facts,
                                                                       const Subject& spouse,
                                                                       const OtherOrganiser& other,
                                                                       const matching::Judged& judged);

}  // namespace screening
