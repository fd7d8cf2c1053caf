// The steps of declarations in the cases.
#include "cli/nation_case_acts.hpp"
#include "declarations/declaration_facts_rows.hpp"

namespace cli {

using namespace declarations;

namespace {

Telling telling(const Told& told, base::Date day) {
    const auto& tie = *told.tie;
    return {.type = told.type,
            .party_name = told.party,
            .relation = std::string(tie.relation),
            .grounds = tie.grounds,
            .other_law = std::string(tie.other_law),
            .description = with(tie.description, told.party, told.office->place),
            .proposed_control = with(tie.proposed, told.party, told.office->place),
            .known_since = day};
}

MatterId matter_of(const Told& told) { return told.about ? told.about->id : MatterId{}; }

}  // namespace

// In the step: the declaration as it stands, and the calendar.
template <class Work>
void Play::on(const Told& told, int ago, Work work) {
    stage_.at(ago, [this, &told, work] {
        const auto now = load_declaration(stage_.db(), told.id);
        if (!now) throw SceneOver("no such declaration");
        work(*now, app::calendar(stage_.db()));
    });
}

Told& Play::tells(const Office& office, PersonId who, const Case* about, int ago, Kin kin,
                  rules::ConflictType type) {
    const auto side = about ? about->topic->other : Other::nobody;
    auto& told = told_.emplace_back(Told{.office = &office, .who = who, .about = about, .type = type});
    told.tie = kin == Kin::relative ? &kinship_with(stage_.dice, side) : &tie_with(stage_.dice, side);
    told.party = side == Other::nobody      ? other_side(stage_.dice, *told.tie)
                 : side == Other::everybody ? other_side(stage_.dice, side)
                                            : about->party;
    const int known = 1 + stage_.dice.below(9);
    stage_.at(ago, [this, &told, known] {
        stage_.as(told.who, [&](app::Change& c) {
            const auto& calendar = c.calendar();
            const auto said = telling(told, c.today() - std::chrono::days{known});
            const auto result =
                submit_declaration(said, facts_for_submission(c, calendar, said, matter_of(told)));
            record_submission(c, allowed(result));
            told.id = result->declared.declaration;
        });
    });
    return told;
}

Told& Play::on_own_initiative(const Office& office, PersonId opener, PersonId about, int ago) {
    auto& told =
        told_.emplace_back(Told{.office = &office, .who = about, .type = rules::ConflictType::potential});
    told.tie = &tie_with(stage_.dice, Other::nobody);
    told.party = other_side(stage_.dice, Other::nobody);
    const auto text = with(say(stage_.dice, Say::own_initiative), told.party, office.place);
    stage_.at(ago, [this, &told, opener, text] {
        stage_.as(opener, [&](app::Change& c) {
            const auto& calendar = c.calendar();
            auto said = telling(told, c.today());
            said.relation = "affiliation";
            said.grounds = {rules::Ground::personal_or_business_interest};
            said.description = text;
            said.proposed_control.clear();
            const auto result =
                open_own_initiative(said, facts_for_own_initiative(c, calendar, said, told.who, MatterId{}));
            record_opening(c, allowed(result));
            told.id = result->opened.declaration;
        });
    });
    return told;
}

void Play::returned(const Told& told, int ago) {
    on(told, ago, [this, text = say(stage_.dice, Say::missing)](const Declaration& d, const auto& calendar) {
        stage_.as(d.superior, [&](app::Change& c) {
            record(c, d, allowed(return_declaration(text, facts_for_return(c, calendar, d))));
        });
    });
}

void Play::completed(const Told& told, int ago) {
    on(told, ago, [this, text = say(stage_.dice, Say::added)](const Declaration& d, const auto& calendar) {
        stage_.as(d.declarant, [&](app::Change& c) {
            const Completion completion{d.description + " Tambahan: " + text, "Saya menambahkan: " + text};
            record(c, d, allowed(complete_declaration(completion, facts_for_completion(c, calendar, d))));
        });
    });
}

void Play::withdrawn(const Told& told, int ago) {
    on(told, ago, [this, text = say(stage_.dice, Say::withdrawn_because)](const Declaration& d, const auto&) {
        stage_.as(d.superior, [&](app::Change& c) {
            record_withdrawal(c, d, allowed(withdraw_declaration(text, facts_for_withdrawal(c, d))));
        });
    });
}

void Play::no_conflict(const Told& told, int ago) {
    on(told, ago,
       [this, text = say(stage_.dice, Say::untrue_because)](const Declaration& d, const auto& calendar) {
           stage_.as(d.superior, [&](app::Change& c) {
               const Ruling ruling{.truth = Truth::no_conflict, .truth_reason = text};
               record_determination(
                   c, d, allowed(determine_declaration(ruling, facts_for_determination(c, calendar, d, {}))));
           });
       });
}

void Play::conflict(const Told& told, int ago, std::vector<rules::Control> controls, PersonId substitute) {
    const bool heavy = std::ranges::any_of(controls, rules::bars);
    Ruling ruling{.truth = Truth::conflict,
                  .truth_reason = say(stage_.dice, Say::true_because),
                  .impact = heavy                   ? rules::Impact::high
                            : stage_.dice.one_in(2) ? rules::Impact::medium
                                                    : rules::Impact::low,
                  .impact_reason = say(stage_.dice, heavy ? Say::heavy_because : Say::light_because),
                  .controls = std::move(controls),
                  .substitute = substitute};
    if (!heavy) ruling.until = stage_.today() + std::chrono::days{90};
    on(told, ago, [this, ruling](const Declaration& d, const auto& calendar) {
        stage_.as(d.superior, [&](app::Change& c) {
            auto now = ruling;
            now.from = c.today();
            const auto facts = facts_for_determination(c, calendar, d, now.substitute);
            record_determination(c, d, allowed(determine_declaration(now, facts)));
        });
    });
}

void Play::announced(const Told& told, int ago, AnnouncedIn where) {
    const auto text = say(stage_.dice, where == AnnouncedIn::meeting ? Say::meeting : Say::medium);
    on(told, ago, [this, where, text](const Declaration& d, const auto&) {
        stage_.as(d.declarant, [&](app::Change& c) {
            record(c, d, allowed(announce_kinship({where, text, c.today()}, facts_for_announcement(c, d))));
        });
    });
}

void Play::received(const Told& told, int ago) {
    on(told, ago, [this, &told](const Declaration& d, const auto&) {
        stage_.as(told.office->inspector, [&](app::Change& c) {
            record(c, d, allowed(receive_declaration(facts_for_receipt(c, d))));
        });
    });
}

void Play::reviewed(const Told& told, int ago) {
    on(told, ago, [this, &told, text = say(stage_.dice, Say::reviewed)](const Declaration& d, const auto&) {
        stage_.as(told.office->inspector, [&](app::Change& c) {
            record(c, d, allowed(review_declaration(text, facts_for_review(c, d))));
        });
    });
}

void Play::sent_back(const Told& told, int ago) {
    on(told, ago,
       [this, &told, text = say(stage_.dice, Say::sent_back_because)](const Declaration& d,
                                                                      const auto& calendar) {
           stage_.as(told.office->inspector, [&](app::Change& c) {
               record_return_to_superior(
                   c, d, allowed(return_to_superior(text, facts_for_return_to_superior(c, calendar, d))));
           });
       });
}

void Play::reported(const Told& told, int ago, rules::Control control, CarriedOut how) {
    const auto text = say(stage_.dice, how == CarriedOut::yes      ? Say::carried_out
                                       : how == CarriedOut::partly ? Say::partly_carried_out
                                                                   : Say::not_carried_out);
    on(told, ago, [this, control, how, text](const Declaration& d, const auto&) {
        const auto last = determination_of(stage_.db(), d.id);
        if (!last) throw SceneOver("not determined");
        stage_.as(last->decider, [&](app::Change& c) {
            record(c, d, allowed(report_control({control, how, text}, facts_for_control_report(c, d))));
        });
    });
}

void Play::over(const Told& told, int ago) {
    on(told, ago, [this, &told, text = say(stage_.dice, Say::concluded)](const Declaration& d, const auto&) {
        stage_.as(told.office->inspector, [&](app::Change& c) {
            record(c, d, allowed(close_declaration(text, facts_for_closing(c, d))));
        });
    });
}

}  // namespace cli
