// What pages and API of training share: the parse of their input, the words for people, and each step in the
// writer's transaction.
#pragma once
#include "app/write.hpp"
#include "documents/pdf.hpp"
#include "papers/deliver_form.hpp"
#include "training/training_rows.hpp"
#include "web/form.hpp"

namespace training {

web::Text words(Mode mode);
web::Text words(people::StaffKind kind);
std::string words(web::Lang lang, const Training& training);  // "Rabu, 25 November 2026, 10.00 WIB, daring"
base::Zone zone_of(store::Connection& db, const Training& training);

// Offices: `own` the caller's, `below` the caller's and all under it, `chosen` those named in `offices`, each
// with all under it.
struct CallInput {
    rules::TrainingTopic topic{};
    std::string title;
    Venue venue;
    Audience audience;
};
CallInput parse_call(const web::Form& form, web::Faults& faults, UnitId own, base::Zone zone);
struct MoveInput {
    Venue venue;
    std::string reason;
};
MoveInput parse_move(const web::Form& form, web::Faults& faults, base::Zone zone);
std::string parse_reason(const web::Form& form, web::Faults& faults);
Answers parse_answers(const web::Form& form);  // fields answer-KEY = 0, 1, 2

// What one has to do with a session, as pages and API show it.
struct View {
    Training training;
    base::Zone zone{};
    bool organiser = false;  // may change it and see who came
    bool called = false;     // is among those it is for
    std::optional<Part> part;
};
std::optional<View> view_of(store::Connection& db, TrainingId id, PersonId who, base::Date day);

// Each refuses by throwing app::Stop with the page or problem that says why.
struct Turn {
    app::Site* site;
    web::Request request;
};
TrainingId call(app::Change& change, const Turn& turn, const CallInput& input);
void move(app::Change& change, const Turn& turn, TrainingId id, const MoveInput& input);
void cancel(app::Change& change, const Turn& turn, TrainingId id, const std::string& reason);
void attend(app::Change& change, const Turn& turn, TrainingId id, std::string_view typed);
void list(app::Change& change, const Turn& turn, TrainingId id, const std::vector<PersonId>& people,
          const std::string& reason);
void pass(app::Change& change, const Turn& turn, TrainingId id, const Answers& answers);
void add_material(app::Change& change, const Turn& turn, TrainingId id, const web::File& file,
                  std::string_view type);
// "application/pdf", "image/png", "image/jpeg" by the file's own beginning; empty for anything else.
std::string_view type_of(std::string_view bytes);
inline constexpr std::size_t largest_material = 10 * 1024 * 1024;  // bytes

// The certificate of who completed a session.
papers::Order certificate(const Training& training, const Part& part, UnitId unit);

}  // namespace training
