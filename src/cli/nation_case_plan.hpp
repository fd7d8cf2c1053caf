// Which cases there are, and when. Days are counted in working days before the demo's day.
#pragma once
#include "cli/nation_case_acts.hpp"

namespace cli {

class Plan {
public:
    explicit Plan(Stage& stage);
    void write();

private:
    const Office& next() { return *round_[turn_++ % round_.size()]; }
    const Topic& topic(const Office& office, matters::DecidedBy by);  // none twice in one office
    Case& open(const Office& office, matters::DecidedBy by, int ago, std::string party = {});
    PersonId someone(const Office& office);

    void plenary_decisions();
    void official_decisions();
    void stuck_plenaries();
    void coming_plenaries();
    void lifted_bars();
    void waiting();
    void waiting_longer();
    void determined();
    void watched();
    void found();
    void central_java();
    void not_open();
    void yearly_statement();

    Stage& stage_;
    Play play_;
    std::vector<const Office*> round_, java_;
    statements::CampaignId campaign_;
    std::size_t turn_ = 0, topic_turn_ = 0;
    std::set<std::pair<UnitId, const Topic*>> used_;
};

}  // namespace cli
