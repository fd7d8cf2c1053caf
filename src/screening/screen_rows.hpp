// Screening on rows: what shares a key is weighed, and what comes of it is asked.
#pragma once
#include <map>
#include <vector>

#include "app/journal.hpp"
#include "matters/matter.hpp"
#include "screening/party_rows.hpp"
#include "screening/registry_rows.hpp"
#include "screening/subject_index_rows.hpp"
#include "screening/subject_rows.hpp"

namespace screening {

// A pair below nine in ten is still asked, as weak: a question costs a person a minute, a miss may cost a
// vote.
inline constexpr double ask_from = .5;

// Lines that lists have of one company: of more than that nobody is asked, and the list's page says so.
inline constexpr int most_officers = 5'000;

// How long former officials count, and by which instrument: setting cooling_off_years. 0 years: off.
struct CoolingOff {
    int years = 0;
    std::string instrument;
};
CoolingOff cooling_off(store::Connection& db, base::Date day);

// Who is asked about one matter: each who may act on it (matters/acting_rows.hpp), with the people of his
// register.
struct Acting {
    PersonId person;
    std::vector<Subject> subjects;
};
struct Round {
    matters::Matter matter;
    std::vector<Acting> acting;
    std::size_t parties = 0;
    base::Date day{};
    CoolingOff cooling_off;
};

// What one import remembers from batch to batch: how many officials bear a word, and how names look.
struct ScreenMemory {
    struct Look {
        std::size_t of_name = 0;  // its hash: a name that has changed is looked at anew
        std::uint64_t signature = 0;
    };
    Bearers::Known words;
    const SubjectIndex* index = nullptr;           // of a long list; none: SQL tells who is near
    std::unordered_map<std::int64_t, Look> looks;  // by subject
};

// One batch's worth of screening; keeps how common words are. Belongs to one connection.
class Screener {
public:
    explicit Screener(store::Connection& db) : Screener(db, own_) {}
    Screener(store::Connection& db, ScreenMemory& memory);
    Screener(const Screener&) = delete;
    Screener& operator=(const Screener&) = delete;

    // An entry that is new or changed, against everybody. Records what there is to ask; says how many.
    int screen_entry(app::Change& change, const Registry& registry, const KeyedEntry& entry);
    // An official, and the people of his register, against every list.
    int screen_official(app::Change& change, PersonId person);
    // The people behind a matter's parties, by name and in lists of vendors, against whoever may act on it;
    // or against one of those only, when he has come to it or is described otherwise.
    int screen_matter(app::Change& change, MatterId matter, PersonId only = {});
    // The years of cooling-off that hold on `day` were set: matters at hand are asked about.
    int screen_former(app::Change& change, base::Date day);
    // A line of former officials: the parties of undecided matters that he is, or that he acts for by a list
    // of vendors. Empty when he left too long ago, or cooling-off is off.
    std::vector<PartyOfMatter> parties_near_former(const KeyedEntry& line, base::Date day);
    // A spouse in somebody's register, against officials.
    int screen_marriage(app::Change& change, const Subject& spouse);
    // An official who has come, got a post, or is described otherwise, against the spouses of registers.
    int screen_spouses(app::Change& change, PersonId person);

    // Nothing is recorded: what the lists say of a person now, for a page.
    struct Match {
        Subject subject;
        Entry entry;
        Registry registry;
        matching::Judged judged;
        std::string article;  // empty: not asked
    };
    std::vector<Match> matches_of(PersonId person, base::Date day);

private:
    matching::Judge& judge_for(RegistryKind kind);
    const Registry* registry_of(RegistryId id);
    std::vector<Subject> near(const KeyedEntry& entry, bool himself_only);
    std::uint64_t look_of(const Subject& subject);
    // `numbered`: the same evidence with the list's number of its line (numbered_evidence); empty without a
    // line.
    bool ask(app::Change& change, UnitId unit, matters::FindingRaised question, std::string numbered = {});
    matching::Population drawn_from(std::uint64_t left, std::uint64_t right);
    int ask_of_person(app::Change& change, const Round& round, const matters::Party& party);
    int ask_of_company(app::Change& change, const Round& round, const matters::Party& party,
                       const std::vector<Entry>& officers);
    int ask_of_former(app::Change& change, const Round& round, const matters::Party& party,
                      const Entry& officer);
    enum class Extent { everything, former_officials };
    int ask_round(app::Change& change, const Round& round, const std::vector<matters::Party>& parties,
                  Extent extent);
    std::vector<Entry> officers_of(const matters::Party& party);
    QuestionFacts facts_about(PersonId person, const Registry& registry, base::Date day);
    int ask_of_marriage(app::Change& change, const Subject& spouse, const Subject& other);
    bool bound_by_marriage_rule(PersonId person, base::Date day);

    store::Connection& db_;
    ScreenMemory own_;
    ScreenMemory& memory_;
    Bearers bearers_;
    std::uint64_t officials_;
    std::map<RegistryKind, matching::Judge> judges_;
    std::map<RegistryId, std::optional<Registry>> registries_;
};

// A matter as a whole, by every comparison there is.
void look_at_matter(app::Change& change, MatterId matter);

rules::Organiser organiser_of(store::Connection& db, PersonId person);

}  // namespace screening
