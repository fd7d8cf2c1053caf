// What is done in the cases of the synthetic nation, step by step, each by the use case that the server would
// ask.
#pragma once
#include "cli/nation_case_stage.hpp"
#include "cli/nation_case_texts.hpp"
#include "decisions/cast_vote.hpp"
#include "decisions/decide_alone.hpp"
#include "declarations/determine_declaration.hpp"
#include "statements/statement.hpp"

namespace cli {

struct Case {  // a matter
    const Office* office = nullptr;
    const Topic* topic = nullptr;
    std::string party;
    PersonId decider;  // of a matter decided by one official
    MatterId id;
};

struct Told {  // a declaration
    const Office* office = nullptr;
    PersonId who;
    const Case* about = nullptr;  // nullptr: about no one decision
    std::string party;
    const Tie* tie = nullptr;
    rules::ConflictType type{};
    DeclarationId id;
};

struct Gathering {
    std::vector<const Case*> agenda;
    const Office* office = nullptr;
    PersonId excused;
    PlenaryId id;
};

enum class Kin { any, relative };

// Every `ago` is a day as the stage counts them.
class Play {
public:
    explicit Play(Stage& stage) : stage_(stage) {}

    Case& registered(const Office& office, const Topic& topic, int ago, std::string party = {});
    void opened(Case& matter, int ago);
    void closed(const Case& matter, int ago, std::string reason = {});
    void interest(const Office& office, PersonId who, const std::string& organization, int ago);
    void answered(const Case& matter, PersonId who, int ago, matters::FindingAnswer answer);

    Told& tells(const Office& office, PersonId who, const Case* about, int ago, Kin kin = Kin::any,
                rules::ConflictType type = rules::ConflictType::potential);
    Told& on_own_initiative(const Office& office, PersonId opener, PersonId about, int ago);
    void returned(const Told& told, int ago);
    void completed(const Told& told, int ago);
    void withdrawn(const Told& told, int ago);
    void no_conflict(const Told& told, int ago);
    void conflict(const Told& told, int ago, std::vector<rules::Control> controls, PersonId substitute = {});
    void announced(const Told& told, int ago, declarations::AnnouncedIn where);

    // The province's legal & HR head asks; `campaign` is known from then on and must stay where it is.
    void asks_everybody(const Office& office, int ago, statements::CampaignId& campaign);
    void signs(PersonId who, const statements::CampaignId& campaign, int ago);
    void refuses_to_sign(PersonId who, const statements::CampaignId& campaign, int ago, std::string reason);

    void received(const Told& told, int ago);
    void reviewed(const Told& told, int ago);
    void sent_back(const Told& told, int ago);
    void reported(const Told& told, int ago, rules::Control control, declarations::CarriedOut how);
    void over(const Told& told, int ago);  // closed by the Inspectorate

    // Called at `ago`; held at `held`, or on a day that many days after today when negative.
    Gathering& called(const Office& office, std::vector<const Case*> agenda, int ago, int held,
                      int hour = 10);
    void held(const Gathering& meeting, int ago, int hour = 10);
    void decided(const Case& matter, PersonId by, int ago);
    void annulled(const Case& matter, PersonId by, decisions::AnnulledBy as, int ago);
    void lifted(const Case& matter, PersonId barred, int ago);  // proposed, and confirmed the day after

private:
    template <class Work>
    void on(const Told& told, int ago, Work work);
    void play_item(const Gathering& meeting, std::int64_t number, Dice dice);
    void vote(const Gathering& meeting, std::int64_t number, Dice& dice);

    Stage& stage_;
    std::deque<Case> matters_;
    std::deque<Told> told_;
    std::deque<Gathering> meetings_;
};

}  // namespace cli
