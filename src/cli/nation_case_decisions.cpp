// The steps of plenaries and decisions in the cases.
#include <algorithm>

#include "cli/nation_case_acts.hpp"
#include "decisions/choose_chair.hpp"
#include "decisions/decision_rows.hpp"
#include "decisions/record_attendance.hpp"
#include "matters/matter_rows.hpp"

namespace cli {

using namespace decisions;
using namespace std::chrono_literals;

namespace {

template <class Facts>
const Facts& there(const std::optional<Facts>& facts) {
    if (!facts) throw SceneOver("no such meeting or matter");
    return *facts;
}

base::Instant start(const Office& office, base::Date day, int hour) {
    return base::start_of(day, office.unit.zone) + std::chrono::hours{hour};
}

PlenaryFacts facts_of(app::Change& c, PlenaryId id) {
    return there(facts_of_plenary(c.db, id, c.actor.person, c.now, c.today()));
}

Floor floor(app::Change& c, PlenaryId id, std::int64_t item) {
    return there(floor_of(c.db, id, item, c.actor.person, c.today()));
}

}  // namespace

Gathering& Play::called(const Office& office, std::vector<const Case*> agenda, int ago, int held, int hour) {
    auto& meeting = meetings_.emplace_back(Gathering{.agenda = std::move(agenda), .office = &office});
    const auto day =
        held >= 0 && stage_.reaches(held) ? stage_.day(held) : stage_.today() + std::chrono::days{-held};
    const auto place =
        stage_.dice.one_in(3) ? "Ruang rapat dan konferensi video" : "Ruang rapat " + office.unit.name;
    stage_.at(ago, [this, &meeting, place, at = start(office, day, hour)] {
        stage_.as(meeting.office->secretary, [&](app::Change& c) {
            std::vector<MatterId> matters;
            for (const auto* matter : meeting.agenda) matters.push_back(matter->id);
            const auto unit = meeting.office->unit.id;
            const auto facts =
                facts_for_call(c.db, c.new_id<PlenaryId>(), unit, matters, at, c.actor.person, c.today());
            const bool results = meeting.agenda.front()->topic->kind == matters::Kind::results;
            const auto act =
                allowed(call_plenary(there(facts), {.at = at,
                                                    .place = place,
                                                    .access = results ? Access::open : Access::closed,
                                                    .purpose = results ? rules::Purpose::determines_results
                                                                       : rules::Purpose::ordinary}));
            c.record(case_of(act.plenary), unit, act);
            meeting.id = act.plenary;
        });
    });
    return meeting;
}

void Play::held(const Gathering& meeting, int ago, int hour) {
    const auto office = meeting.office;
    const auto unit = office->unit.id;
    const auto opens =
        start(*office, stage_.day(ago), hour) + 6min - base::start_of(stage_.day(ago), base::Zone::wib);
    const auto dice = Dice(stage_.dice.next());
    stage_.at(ago, std::chrono::floor<std::chrono::minutes>(opens), [this, &meeting, office, unit, dice] {
        stage_.as(office->secretary, [&](app::Change& c) {
            c.record(case_of(meeting.id), unit, allowed(open_plenary(facts_of(c, meeting.id))));
        });
        stage_.as(office->secretary, [&](app::Change& c) {
            std::vector<AttendanceEntry> entries;
            for (const auto member : office->members)
                entries.push_back(member == meeting.excused
                                      ? AttendanceEntry{member, Presence::excused, "Tugas luar kota"}
                                      : AttendanceEntry{member, Presence::present, ""});
            const auto acts = allowed(record_attendance(facts_of(c, meeting.id), entries));
            for (const auto& act : acts) c.record(case_of(meeting.id), unit, act);
        });
        for (std::size_t i = 0; i < meeting.agenda.size(); ++i)
            play_item(meeting, static_cast<std::int64_t>(i) + 1, dice);
        stage_.as(office->secretary, [&](app::Change& c) {
            c.record(case_of(meeting.id), unit, allowed(close_plenary(facts_of(c, meeting.id))));
        });
    });
}

void Play::play_item(const Gathering& meeting, std::int64_t number, Dice dice) {
    const auto& matter = *meeting.agenda[static_cast<std::size_t>(number) - 1];
    const auto unit = meeting.office->unit.id;
    const auto object = case_of(meeting.id);
    const auto as_secretary = [&](const auto& work) { stage_.as(meeting.office->secretary, work); };
    bool decidable = false;
    as_secretary([&](app::Change& c) {
        auto now = floor(c, meeting.id, number);
        decidable = now.quorum.decidable();
        if (!decidable) {
            if (now.quorum.offers(rules::WayOut::postpone))
                c.record(object, unit,
                         allowed(postpone_item(
                             now, "Anggota yang dapat memutus belum cukup. Dibahas lagi bila hadir.")));
            else
                c.record(object, unit,
                         allowed(refer_item(
                             now, "Tiga anggota tidak ikut memutus, sehingga suara tidak akan cukup.")));
            return;
        }
        if (now.quorum.presider) return;
        const auto free = std::ranges::find_if(now.quorum.people, [](const Member& m) {
            return m.standing == matters::Standing::clear && m.presence == Presence::present;
        });
        if (free == now.quorum.people.end()) throw SceneOver("nobody can preside");
        c.record(object, unit, allowed(choose_chair(now, free->person)));
    });
    if (!decidable) return;
    if (matter.topic->kind != matters::Kind::results) vote(meeting, number, dice);
    as_secretary([&](app::Change& c) {
        const auto now = floor(c, meeting.id, number);
        const auto text = now.quorum.tally.outcome == rules::Outcome::rejected ? matter.topic->rejected
                                                                               : matter.topic->approved;
        c.record(matters::case_of(matter.id), unit,
                 allowed(decide_item(now, with(text, matter.party, matter.office->place))));
    });
}

void Play::vote(const Gathering& meeting, std::int64_t number, Dice& dice) {
    const auto unit = meeting.office->unit.id;
    const bool divided = dice.one_in(4);
    int against = 0;
    for (const auto member : meeting.office->members)
        stage_.as(member, [&](app::Change& c) {
            const auto now = floor(c, meeting.id, number);
            const auto* seat = now.quorum.member(member);
            if (!seat || seat->standing != matters::Standing::clear || seat->presence != Presence::present)
                return;
            const auto choice = divided && against < 3 ? Choice::against
                                : dice.one_in(9)       ? Choice::abstain
                                                       : Choice::in_favour;
            against += choice == Choice::against;
            c.record(case_of(meeting.id), unit, allowed(cast_vote(now, choice)));
        });
}

void Play::decided(const Case& matter, PersonId by, int ago) {
    const bool yes = !stage_.dice.one_in(6);
    stage_.at(ago, [this, &matter, by, yes] {
        stage_.as(by, [&](app::Change& c) {
            const auto text = with(yes ? matter.topic->approved : matter.topic->rejected, matter.party,
                                   matter.office->place);
            const auto facts = facts_for_decide_alone(c.db, matter.id, by, c.today());
            c.record(matters::case_of(matter.id), matter.office->unit.id,
                     allowed(decide_alone(there(facts), yes ? Verdict::approved : Verdict::rejected, text)));
        });
    });
}

void Play::annulled(const Case& matter, PersonId by, AnnulledBy as, int ago) {
    stage_.at(ago, [this, &matter, by, as] {
        stage_.as(by, [&](app::Change& c) {
            const auto& calendar = c.calendar();
            const auto facts = facts_for_annul(c.db, matter.id, by, c.today(), calendar);
            const AnnulInput input{.by = as,
                                   .defect = Defect::procedure,
                                   .reason =
                                       "Satu dokumen dasar diganti setelah keputusan diambil. "
                                       "Urusan dibahas kembali dengan dokumen yang lengkap.",
                                   .found_on = c.today()};
            c.record(matters::case_of(matter.id), matter.office->unit.id,
                     allowed(annul_decision(there(facts), input)));
        });
    });
}

}  // namespace cli
