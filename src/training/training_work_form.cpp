// Each step in the writer's transaction: facts, use case, act; or the page that says why not.
#include <algorithm>

#include "app/status_page.hpp"
#include "base/hash.hpp"
#include "people/people_rows.hpp"
#include "training/training_code.hpp"
#include "training/training_form.hpp"

namespace training {
namespace {

using web::Text;

[[noreturn]] void no(const Turn& turn, std::string_view code, Text sentence) {
    throw app::Stop{app::refused(*turn.site, turn.request, code, sentence, "")};
}
[[noreturn]] void not_there(const Turn& turn) { throw app::Stop{app::not_found(*turn.site, turn.request)}; }

[[noreturn]] void no(const Turn& turn, CallRefusal why) {
    using enum CallRefusal;
    switch (why) {
        case not_the_organiser: not_there(turn);
        case no_offices:
            no(turn, base::name(why),
               Text("Pilih paling sedikit satu kantor.", "Choose at least one office."));
        case no_kinds: no(turn, base::name(why), Text("Pilih siapa yang diundang.", "Choose who is called."));
        case outside_range:
            no(turn, base::name(why),
               Text("Anda hanya dapat mengundang kantor dalam wilayah peran Anda.",
                    "You can call only offices within the range of your role."));
        case in_the_past: break;
    }
    no(turn, base::name(why),
       Text("Waktu itu sudah lewat. Pilih waktu yang akan datang.",
            "That time is gone. Choose one to come."));
}

[[noreturn]] void no(const Turn& turn, ChangeRefusal why) {
    using enum ChangeRefusal;
    switch (why) {
        case not_the_organiser: not_there(turn);
        case cancelled_already:
            no(turn, base::name(why),
               Text("Acara ini sudah dibatalkan.", "This session was called off already."));
        case somebody_attended:
            no(turn, base::name(why),
               Text("Sudah ada yang hadir, jadi acara ini tidak dapat diubah lagi.",
                    "Somebody has attended, so this session can be changed no more."));
        case in_the_past: break;
    }
    no(turn, base::name(why),
       Text("Waktu itu sudah lewat. Pilih waktu yang akan datang.",
            "That time is gone. Choose one to come."));
}

[[noreturn]] void no(const Turn& turn, AttendRefusal why) {
    using enum AttendRefusal;
    switch (why) {
        case not_the_organiser: not_there(turn);
        case not_invited: not_there(turn);
        case cancelled:
            no(turn, base::name(why), Text("Acara ini dibatalkan.", "This session was called off."));
        case attended_already:
            no(turn, base::name(why),
               Text("Kehadiran sudah tercatat.", "The attendance is recorded already."));
        case not_begun:
            no(turn, base::name(why),
               Text("Kehadiran belum dibuka. Kode berlaku mulai 30 menit sebelum acara.",
                    "Attendance is not open yet. Codes count from 30 minutes before."));
        case over:
            no(turn, base::name(why),
               Text("Kehadiran sudah ditutup. Hubungi penyelenggara.",
                    "Attendance is closed. Ask the organiser."));
        case too_many_tries:
            no(turn, base::name(why),
               Text("Terlalu banyak kode keliru. Tunggu 10 menit, atau minta penyelenggara mencatat Anda.",
                    "Too many wrong codes. Wait 10 minutes, or ask the organiser to note you."));
        case wrong_code: break;
    }
    no(turn, base::name(why),
       Text("Kode keliru atau sudah berganti. Lihat kode yang sekarang, lalu isi lagi.",
            "The code is wrong or has changed. Look at the one shown now and enter it again."));
}

[[noreturn]] void no(const Turn& turn, QuizRefusal why) {
    using enum QuizRefusal;
    switch (why) {
        case cancelled:
            no(turn, base::name(why), Text("Acara ini dibatalkan.", "This session was called off."));
        case no_quiz: not_there(turn);
        case not_attended:
            no(turn, base::name(why),
               Text("Catat kehadiran Anda lebih dahulu.", "Record your attendance first."));
        case passed_already:
            no(turn, base::name(why),
               Text("Anda sudah lulus kuis ini.", "You have passed this quiz already."));
        case too_few_right: break;
    }
    no(turn, base::name(why),
       Text("Belum cukup jawaban yang benar. Baca penjelasannya, lalu coba lagi.",
            "Not enough answers are right. Read the explanations and try again."));
}

View seen(app::Change& change, const Turn& turn, TrainingId id) {
    auto view = view_of(change.db, id, change.actor.person, change.today());
    if (!view) not_there(turn);
    return std::move(*view);
}

AttendFacts attend_facts(app::Change& change, const Training& t, PersonId person, base::Zone zone) {
    return {.state = t.state,
            .invited = is_called(change.db, t, person, base::day_in(zone, change.now)),
            .attended = part_of(change.db, t.id, person).has_value(),
            .starts = t.venue.starts,
            .ends = t.ends(),
            .now = change.now};
}

ChangeFacts change_facts(app::Change& change, const View& view) {
    return {.may_organise = view.organiser,
            .state = view.training.state,
            .somebody_attended = somebody_attended(change.db, view.training.id),
            .now = change.now};
}

}  // namespace

std::optional<View> view_of(store::Connection& db, TrainingId id, PersonId who, base::Date day) {
    auto training = load_training(db, id);
    if (!training) return std::nullopt;
    View out{.training = std::move(*training), .part = part_of(db, id, who)};
    out.zone = zone_of(db, out.training);
    out.organiser = app::may(db, who, app::Action::organise_training, case_of(id), out.training.unit, day);
    out.called = is_called(db, out.training, who, day);
    // Who was there keeps his part of it, also after he has moved.
    if (!out.organiser && !out.called && !out.part) return std::nullopt;
    return out;
}

TrainingId call(app::Change& change, const Turn& turn, const CallInput& input) {
    const auto day = change.today();
    const auto may = [&](UnitId unit) {
        return app::may(change.db, change.actor.person, app::Action::organise_training, unit, day);
    };
    // As with a campaign: an office calls itself and all below it; a role over more reaches as far as it
    // does.
    const auto below = people::range_of(change.actor.unit);
    const CallFacts facts{
        .may_organise = may(change.actor.unit),
        .all_offices_in_range = std::ranges::all_of(input.audience.offices,
                                                    [&](const people::UnitRange& r) {
                                                        return (below.from <= r.from && r.to <= below.to) ||
                                                               (may(r.from) && may(r.to));
                                                    }),
        .now = change.now};
    TrainingCalled asked{
        .training = change.new_id<TrainingId>(),
        .topic = input.topic,
        .title = input.title,
        .mode = input.venue.mode,
        .place = input.venue.place,
        .link = input.venue.link,
        .starts = input.venue.starts,
        .minutes = input.venue.minutes,
        .kinds = input.audience.kinds,
        .with_quiz = !rules::quiz(input.topic, base::day_in(change.actor.zone, input.venue.starts)).empty()};
    for (const auto& range : input.audience.offices) {
        asked.offices_from.push_back(range.from);
        asked.offices_to.push_back(range.to);
    }
    const auto act = call_training(facts, std::move(asked));
    if (!act) no(turn, act.error());
    change.record(case_of(act->training), change.actor.unit, *act);
    keep_code_secret(change.db, act->training, base::random_bytes(32));
    return act->training;
}

void move(app::Change& change, const Turn& turn, TrainingId id, const MoveInput& input) {
    const auto view = seen(change, turn, id);
    const auto& v = input.venue;
    const auto act = move_training(change_facts(change, view),
                                   {id, v.mode, v.place, v.link, v.starts, v.minutes, input.reason});
    if (!act) no(turn, act.error());
    change.record(case_of(id), view.training.unit, *act);
}

void cancel(app::Change& change, const Turn& turn, TrainingId id, const std::string& reason) {
    const auto view = seen(change, turn, id);
    const auto act = cancel_training(change_facts(change, view), {id, reason});
    if (!act) no(turn, act.error());
    change.record(case_of(id), view.training.unit, *act);
}

void attend(app::Change& change, const Turn& turn, TrainingId id, std::string_view typed) {
    const auto view = seen(change, turn, id);
    // Codes run by real time, as all one-time codes do: a demo's clock may be moved.
    const auto now = app::Clock::real_now();
    const auto person = change.actor.person;
    const CodeTyped code{.right = code_fits(code_secret(change.db, id), typed, now),
                         .wrong_before = wrong_codes(change.db, id, person, now - std::chrono::minutes{10})};
    const auto act = attend_by_code(attend_facts(change, view.training, person, view.zone), id, person, code);
    if (!act && act.error() == AttendRefusal::wrong_code)
        // The refusal rolls this transaction back, so the try is noted in the next one.
        turn.site->writer.submit(
            [id, person, now](store::Connection& db) { note_wrong_code(db, id, person, now); },
            [](std::exception_ptr) {});
    if (!act) no(turn, act.error());
    change.record(case_of(id), view.training.unit, *act);
}

void list(app::Change& change, const Turn& turn, TrainingId id, const std::vector<PersonId>& people,
          const std::string& reason) {
    const auto view = seen(change, turn, id);
    for (const auto person : people) {
        const auto act = attend_by_list(attend_facts(change, view.training, person, view.zone),
                                        view.organiser, id, person, reason);
        if (!act) no(turn, act.error());
        change.record(case_of(id), view.training.unit, *act);
    }
}

void pass(app::Change& change, const Turn& turn, TrainingId id, const Answers& answers) {
    const auto view = seen(change, turn, id);
    const auto act = pass_quiz({.state = view.training.state,
                                .with_quiz = view.training.with_quiz,
                                .attended = view.part.has_value(),
                                .passed = view.part && view.part->passed_at,
                                .day = base::day_in(view.zone, change.now),
                                .topic = view.training.topic},
                               id, change.actor.person, answers);
    if (!act) no(turn, act.error());
    change.record(case_of(id), view.training.unit, *act);
}

void add_material(app::Change& change, const Turn& turn, TrainingId id, const web::File& file,
                  std::string_view type) {
    const auto view = seen(change, turn, id);
    if (!view.organiser) not_there(turn);
    const auto hash = base::sha256(file.bytes);
    change.record(
        case_of(id), view.training.unit,
        MaterialAdded{id, file.name, std::string(type), hash, static_cast<std::int64_t>(file.bytes.size())});
    keep_file(change.db, hash, type, file.bytes);
}

}  // namespace training
