// Screening on rows: what shares a key is weighed, and what comes of it is asked.
#pragma once
#include <map>
#include <vector>

#include "app/journal.hpp"
#include "matters/matter.hpp"
#include "screening/registry_rows.hpp"
#include "screening/subject_index_rows.hpp"
#include "screening/subject_rows.hpp"

namespace screening {

// A pair below nine in ten is still asked, as weak: a question costs a person a minute, a miss may cost a
// vote.
inline constexpr double ask_from = .5;

// Who is asked about one matter.
struct Round {
    matters::Matter matter;
    std::vector<Subject> subjects;  // its participants and the people of their registers
    std::size_t parties = 0;
    base::Date day{};
    int cooling_off_years = 0;
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
    // The people behind a matter's parties, by name and in lists of vendors, against its participants.
    int screen_matter(app::Change& change, MatterId matter);
    // A spouse in somebody's register, against officials.
    int screen_marriage(app::Change& change, const Subject& spouse);

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
    bool ask(app::Change& change, UnitId unit, matters::FindingRaised question);
    matching::Population drawn_from(std::uint64_t left, std::uint64_t right);
    int ask_of_person(app::Change& change, const Round& round, const matters::Party& party);
    int ask_of_company(app::Change& change, const Round& round, const matters::Party& party);
    int ask_of_former(app::Change& change, const Round& round, const matters::Party& party,
                      const Entry& officer);

    store::Connection& db_;
    ScreenMemory own_;
    ScreenMemory& memory_;
    Bearers bearers_;
    std::uint64_t officials_;
    std::map<RegistryKind, matching::Judge> judges_;
    std::map<RegistryId, std::optional<Registry>> registries_;
};

rules::Organiser organiser_of(store::Connection& db, PersonId person);

}  // namespace screening
