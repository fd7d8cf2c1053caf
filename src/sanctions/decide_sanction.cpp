#include "sanctions/decide_sanction.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

namespace sanctions {
namespace {

bool blank(std::string_view text) { return base::trim(text).empty(); }

std::optional<DecideRefusal> refuse_sanction(const Sanction& s, const Deciding& d,
                                             const rules::LevelAnswer& law, base::Date today) {
    using enum DecideRefusal;
    const bool here = rules::examined_here(s.route);
    const bool civil_servant = s.route == rules::SanctionRoute::civil_servant;
    if (d.outcome == Outcome::no_breach) {
        if (d.level || d.measure) return level_without_sanction;
        // PP 94/2021 art. 26-28: that there is no breach is the result of a hearing too.
        if (civil_servant && s.state != State::heard) return not_examined;
        if (blank(d.text)) return level_reason_missing;  // why it is none
        return std::nullopt;
    }
    if (!d.level) return level_missing;
    // UU 30/2014 art. 83 (2): medium and heavy only after an examination; PP 94/2021 hears a civil servant at
    // any level.
    const bool hears = rules::needs_examination(*d.level) || civil_servant;
    if (here && hears && s.state != State::heard) return not_examined;
    if (rules::needs_team(s.route, *d.level) && !s.team) return team_missing;
    if (!d.measure) return measure_missing;
    if (!rules::fits(*d.measure, *d.level, s.breach, s.route, today)) return measure_of_another;
    const bool as_the_law_says = law.says == rules::LawSays::one_level && law.has(*d.level);
    // What another body decided is recorded as it is, with that body's own reasons.
    if (here && !as_the_law_says && blank(d.level_reason)) return level_reason_missing;
    return std::nullopt;
}

}  // namespace

Result<Decided, DecideRefusal> decide_sanction(const ExamineFacts& facts, Deciding d) {
    using enum DecideRefusal;
    CHECK(facts.calendar != nullptr);
    const auto& s = facts.sanction;
    if (!facts.examines) return refuse(not_in_charge);
    const bool here = rules::examined_here(s.route);
    if (here ? s.state != State::heard && s.state != State::summoned && s.state != State::recommended
             : s.state != State::referred)
        return refuse(wrong_state);
    const auto law = rules::levels(s.breach, s.route, s.loss, facts.today);
    if (const auto why = refuse_sanction(s, d, law, facts.today)) return refuse(*why);
    if (blank(d.number)) return refuse(number_missing);
    if (d.decided_on > facts.today) return refuse(in_the_future);
    if (d.decided_on < s.began) return refuse(before_the_case);
    if (s.heard_on && d.decided_on < *s.heard_on) return refuse(before_the_hearing);
    const auto due =
        rules::due(rules::DisciplineClock::delivery, d.decided_on, *facts.calendar, facts.region);
    return Decided{.sanction = s.id,
                   .outcome = d.outcome,
                   .level = d.level,
                   .measure = d.measure,
                   .law = law.says,
                   .level_reason = std::move(d.level_reason),
                   .number = std::move(d.number),
                   .text = std::move(d.text),
                   .decided_on = d.decided_on,
                   .on = facts.today,
                   .deliver_by = due ? due->day : d.decided_on};
}

Result<Delivered, AfterRefusal> deliver_decision(const ExamineFacts& facts, std::string how) {
    using enum AfterRefusal;
    const auto& s = facts.sanction;
    if (!facts.examines) return refuse(not_in_charge);
    if (s.state != State::decided) return refuse(wrong_state);
    if (blank(how)) return refuse(words_missing);
    const auto appeal =
        rules::due(rules::DisciplineClock::appeal, facts.today, *facts.calendar, facts.region);
    return Delivered{.sanction = s.id,
                     .how = std::move(how),
                     .on = facts.today,
                     .late = s.deliver_by && facts.today > *s.deliver_by,
                     .appeal_by = appeal ? appeal->day : facts.today};
}

Result<Appealed, AfterRefusal> lodge_appeal(const Sanction& s, PersonId actor, base::Date today,
                                            std::string ground) {
    using enum AfterRefusal;
    if (actor != s.respondent) return refuse(not_the_respondent);
    if (s.state != State::delivered) return refuse(wrong_state);
    if (s.outcome != Outcome::sanctioned) return refuse(no_sanction);
    if (s.annulled) return refuse(annulled_already);
    if (s.appeal_open) return refuse(appealed_already);
    // DKPP's decisions are final and binding (UU 7/2017 art. 458, unconfirmed): no appeal takes one off the
    // public list.
    if (!rules::examined_here(s.route)) return refuse(no_appeal_here);
    if (blank(ground)) return refuse(words_missing);
    return Appealed{s.id, std::move(ground), today, s.appeal_by && today > *s.appeal_by};
}

Result<AppealDecided, AfterRefusal> record_appeal(const ExamineFacts& facts, AppealTold told) {
    using enum AfterRefusal;
    const auto& s = facts.sanction;
    if (!facts.examines) return refuse(not_in_charge);
    if (!s.appeal_open) return refuse(no_appeal);
    const bool changed = told.result == AppealResult::changed;
    if (changed && (!told.level || !told.measure)) return refuse(measure_missing);
    if (changed && !rules::fits(*told.measure, *told.level, s.breach, s.route, facts.today))
        return refuse(measure_of_another);
    if (blank(told.number) || blank(told.text)) return refuse(words_missing);
    if (!changed) told.level.reset(), told.measure.reset();
    return AppealDecided{
        s.id,       told.result, told.level, told.measure, std::move(told.number), std::move(told.text),
        facts.today};
}

Result<Annulled, AfterRefusal> annul_sanction(const ExamineFacts& facts, std::string number,
                                              std::string text) {
    using enum AfterRefusal;
    const auto& s = facts.sanction;
    if (!facts.examines) return refuse(not_in_charge);
    if (s.state != State::decided && s.state != State::delivered) return refuse(wrong_state);
    if (s.outcome != Outcome::sanctioned) return refuse(no_sanction);
    if (s.annulled) return refuse(annulled_already);
    if (blank(number) || blank(text)) return refuse(words_missing);
    return Annulled{s.id, std::move(number), std::move(text), facts.today};
}

std::optional<DueMoved> move_due(const MoveFacts& facts) {
    CHECK(facts.calendar != nullptr);
    const auto& s = facts.sanction;
    DueMoved out{.sanction = s.id,
                 .cause = facts.cause,
                 .due_before = s.due,
                 .due = s.due,
                 .deliver_before = s.deliver_by,
                 .deliver_by = s.deliver_by,
                 .appeal_before = s.appeal_by,
                 .appeal_by = s.appeal_by};
    const auto count = [&](rules::DisciplineClock clock, base::Date from, std::optional<base::Date>& into) {
        if (const auto due = rules::due(clock, from, *facts.calendar, facts.region)) into = due->day;
    };
    if (s.state == State::recommended && facts.due_from)
        count(rules::DisciplineClock::examination, *facts.due_from, out.due);
    if (s.delivered_on)
        count(rules::DisciplineClock::appeal, *s.delivered_on, out.appeal_by);
    else if (s.decided_on)
        count(rules::DisciplineClock::delivery, *s.decided_on, out.deliver_by);
    const bool same = out.due == out.due_before && out.deliver_by == out.deliver_before &&
                      out.appeal_by == out.appeal_before;
    return same ? std::nullopt : std::optional(out);
}

}  // namespace sanctions
