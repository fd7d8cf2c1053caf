// What pages and API of gratification share: the parse of their input, the words for people, and each step in
// the writer's transaction.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/page.hpp"
#include "app/write.hpp"
#include "gratification/giver_words.hpp"
#include "gratification/gratification_rows.hpp"
#include "gratification/settle_gratification.hpp"
#include "web/form.hpp"

namespace gratification {

web::Text words(Direction direction);
web::Text words(ValueBasis basis);
web::Text words(GiverTie tie);
web::Text words(GoodsPlace place);
web::Text words(State state);
web::Text words(Status status);
web::Meaning meaning(State state);
std::string value_words(web::Lang lang, const Telling& telling);  // "Rp5.000.000 (taksiran)"

struct Photo {
    File about;
    std::string bytes;
};
inline constexpr std::size_t most_photos = 5, most_photo_bytes = 5 * 1024 * 1024;
inline constexpr std::string_view accepted_files = ".pdf,.jpg,.jpeg,.png";

// Fields: direction, form, description, basis, amount, kind, occasion, place, on, giver, giver_role,
// giver_organization, giver_identifier, giver_contact, giver_tie, giver_interest, linked, reason, chronology,
// goods.
Telling parse_telling(const web::Form& form, web::Faults& faults);
std::vector<Photo> read_photos(const web::Form& form, web::Faults& faults);
std::string parse_words(const web::Form& form, web::Faults& faults, std::string_view field);
std::optional<std::int64_t> parse_amount(const web::Form& form, web::Faults& faults, std::string_view field);
StatusTold parse_status(const web::Form& form, web::Faults& faults);

// Each refuses by throwing app::Stop with the page or problem that says why.
struct Turn {
    app::Site* site;
    web::Request request;
};
GratificationId report(app::Change& change, const Turn& turn, const Telling& telling,
                       const std::vector<Photo>& photos);
void give_back(app::Change& change, const Turn& turn, GratificationId id, const std::string& missing);
void complete(app::Change& change, const Turn& turn, GratificationId id, const std::string& addition,
              std::optional<std::int64_t> rupiah);
// Those that are named, in one file. Gives the hash of the file.
std::string forward(app::Change& change, const Turn& turn, const std::vector<GratificationId>& ids);
void status(app::Change& change, const Turn& turn, GratificationId id, const StatusTold& told);
void deposit(app::Change& change, const Turn& turn, GratificationId id, const std::string& place);
void release(app::Change& change, const Turn& turn, GratificationId id, const std::string& to);
void give_to_state(app::Change& change, const Turn& turn, GratificationId id, const std::string& note);
void close(app::Change& change, const Turn& turn, GratificationId id, const std::string& reason);

// What this person may see of a report: the receiver his own, the unit those of its offices.
struct View {
    Gratification gratification;
    bool receiver = false, unit = false;
};
std::optional<View> view_of(store::Connection& db, GratificationId id, PersonId who, base::Date day);

void send_reminders(
    app::Site& site);  // to the unit, and to receivers of returned reports, on days 20, 25 and 29

}  // namespace gratification
