// The only SQL of the complaint channel. Most of its rows follow from no act: they are ciphertext, and what a
// complainant does is nobody's act. They are not made anew in a rebuild; a filing that is lost is lost. What
// a handler does is an act, and changes state and clocks by it.
//
// Nothing here is ordered by time of arrival: ids are random, and within a day no row tells before or after.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "complaints/filing_acts.hpp"
#include "store/sql.hpp"

#define KIND(type, kind) \
    template <>          \
    inline constexpr auto app::kind_of<complaints::type> = app::ActKind::kind
KIND(ReadingKeyMade, reading_key_made);
KIND(ReadingKeyRecovered, reading_key_recovered);
KIND(EscrowPlaced, escrow_placed);
KIND(EscrowAsked, escrow_asked);
KIND(EscrowAskEnded, escrow_ask_ended);
KIND(EscrowOpened, escrow_opened);
KIND(ReadingKeyPassedOn, reading_key_passed_on);
KIND(FilingReceived, filing_received);
KIND(TipLogged, tip_logged);
KIND(FilingRead, filing_read);
KIND(FilingAnswered, filing_answered);
KIND(FilingNoted, filing_noted);
KIND(ReaderKeysRenewed, reader_keys_renewed);
KIND(FilingLaneChanged, filing_lane_changed);
KIND(FilingMoved, filing_moved);
KIND(FilingAssigned, filing_assigned);
KIND(FilingReleased, filing_released);
KIND(IdentityOpened, identity_opened);
KIND(FilingLinked, filing_linked);
KIND(FilingWithdrawn, filing_withdrawn);
KIND(FilingForgotten, filing_forgotten);
KIND(ReportPassed, report_passed);
KIND(ReportDecided, report_decided);
KIND(BreachFound, breach_found);
KIND(DueMoved, filing_due_moved);
#undef KIND

namespace complaints {

void register_filings(app::Registry& registry);           // schema, acts, tables
void register_filing_reactions(app::Registry& registry);  // limits counted anew when a day off is added

// What lies in a filing's row besides Filing: bytes that only keys open.
struct Boxes {
    std::string public_key;  // 32
    std::string code_box;    // the report's secret, under the code
    std::string identity;    // under the identity key; empty for an anonymous one
};

std::optional<Filing> load_filing(store::Connection& db, FilingId id);
bool any_filing(store::Connection& db);
std::optional<FilingId> find_by_lookup(store::Connection& db, std::string_view lookup);  // of the code
bool was_sent(store::Connection& db, std::string_view sent);  // the form's key, hashed
bool message_was_sent(store::Connection& db, FilingId id, std::string_view sent);
Boxes boxes_of(store::Connection& db, FilingId id);
std::vector<std::string> slots_of(store::Connection& db, FilingId id);       // by number, from 0
std::string slot_of(store::Connection& db, FilingId id, std::int64_t slot);  // empty: there is none
std::vector<std::string> thread_of(store::Connection& db, FilingId id);      // sealed, in order
// What somebody's keys are tried on, without a word of it.
struct ToTry {
    FilingId id;
    Lane lane{};
    base::Date filed{};
    std::int64_t version = 0;   // of its boxes
    std::int64_t messages = 0;  // in its thread
    bool opened = false;        // a reader's key opened it once
};
ToTry to_try(const Filing& filing);
// Those within the scope, by office, role and grant: what somebody may know to be there still needs a slot
// that his key opens (open_filing_form.hpp). The open ones, the oldest first, since they wait longest; or
// those that are over, the newest first. The first lane before either, so that a flood pushes nobody off the
// list. By key: those after `after`.
std::vector<ToTry> filings_to_try(store::Connection& db, const app::Scope& scope, bool open,
                                  const std::optional<ToTry>& after, std::int64_t limit);
bool in_scope(store::Connection& db, const app::Scope& scope, FilingId id);
// Those that somebody's key may open, whatever he still is: of every office over which he ever held one of
// `roles` (bits), and those he was given. Not the forgotten ones.
std::vector<Filing> filings_ever_his(store::Connection& db, PersonId person, std::int64_t roles);

struct NewFiling {
    Filing filing;
    Boxes boxes;
    std::string lookup, sent;
    std::vector<std::string> slots;
    std::string first_message;
    std::vector<std::int64_t> files;  // staged pieces that now belong to it
};
void insert_filing(store::Connection& db, const NewFiling& filing);
// The next message; `expected` is how many there were when it was sealed. False: somebody was first.
// `sent`: the complainant's form's key, hashed; 32 random bytes for a handler's, so that the rows do not tell
// which side wrote.
bool append_message(store::Connection& db, FilingId id, std::int64_t expected, std::string_view sealed,
                    std::string_view sent);
void keep_files(store::Connection& db, FilingId id, const std::vector<std::int64_t>& files);
void set_state(store::Connection& db, FilingId id, State state);  // of what follows from no act
void set_expiry(store::Connection& db, FilingId id, base::Date day);
void set_lane(store::Connection& db, FilingId id, Lane lane);
void set_log_index(store::Connection& db, FilingId id, std::int64_t index);
void end_clock(store::Connection& db, FilingId id, rules::DeadlineKey key, base::Date day);
void start_clock(store::Connection& db, FilingId id, const Clock& clock);
void add_slots(store::Connection& db, FilingId id, const std::vector<std::string>& slots);
void replace_slots(store::Connection& db, FilingId id, const std::vector<std::string>& slots);

// Pieces of files: written while nobody waits for them, and swept away a day later if no filing took them.
void stage_piece(store::Connection& db, std::int64_t file, std::int64_t number, std::string_view bytes,
                 base::Date day);
std::optional<std::string> pieces_of(store::Connection& db, std::int64_t file);  // all, in order
bool any_piece(store::Connection& db, std::int64_t file);
bool has_file(store::Connection& db, FilingId id, std::int64_t file);
bool any_staged(store::Connection& db, base::Date before);
void sweep_staged(store::Connection& db, base::Date before);

// Reports of conflicts in the hands of a superior.
std::vector<PersonId> passed_to(store::Connection& db, FilingId id);  // all who had it, in order
// Whether a conflict of this official on this matter was determined (UU 30/2014 Pasal 44 ayat (4)): on his
// superior's own initiative, or after he declared it himself.
bool conflict_determined(store::Connection& db, PersonId official, MatterId matter);
struct ReportTask {
    UnitId unit;
    base::Date due{};      // of the office, by law
    base::Date since{};    // to be decided: he has it since
    Outcome outcome{};     // told: what was decided
    bool readable = true;  // told: he may read it, with his key
};
// Which this person has to decide, and which were told to him as the superior's superior: the most urgent
// first. Neither says what is in them.
std::vector<ReportTask> reports_to_decide(store::Connection& db, PersonId superior, int limit);
std::vector<ReportTask> reports_told(store::Connection& db, PersonId told, int limit);

// For what follows by rule.
std::vector<Filing> awaiting_completion(store::Connection& db);
std::vector<FilingId> tips_to_log(store::Connection& db, base::Date before);  // filed before that day
// Those whose day has come, each to be judged by may_forget (move_filing.hpp).
struct Expiring {
    FilingId id;
    UnitId unit;
    State state{};
    base::Date expires{};
};
std::vector<Expiring> expiring(store::Connection& db, base::Date today);
// Received and never opened by a key of a reader; filed on that day or before.
struct Unopened {
    FilingId id;
    UnitId unit;
    base::Date filed{};
};
std::vector<Unopened> never_opened(store::Connection& db, base::Date filed_by);
void mark_opened(store::Connection& db, const std::vector<FilingId>& filings);
// The last day on which a reader's keys were tried on all that ran in his range; none before the first.
std::optional<base::Date> looked_on(store::Connection& db, PersonId reader);
void keep_look(store::Connection& db, PersonId reader, base::Date day);
// Everybody to whom a filing of that office and day may be sealed: the team of the office or the nation's,
// with keys, and a day more on either side, since offices have clocks of their own.
std::vector<PersonId> readers_then(store::Connection& db, UnitId unit, base::Date day);
std::string first_message_of(store::Connection& db, FilingId id);  // sealed; empty when forgotten
base::Hash first_message_hash(store::Connection& db, FilingId id);
void forget_content(store::Connection& db, FilingId id);

// ---- reading keys -----------------------------------------------------------------------------------------

struct ReadingKey {
    PersonId person;
    std::int64_t version = 0;
    std::string public_key, locked, recovery;
};
std::optional<ReadingKey> reading_key(store::Connection& db, PersonId person);  // the newest in use
std::vector<ReadingKey> all_reading_keys(store::Connection& db, PersonId person);
void keep_reading_key(store::Connection& db, const ReadingKey& key, base::Date day);
void relock(store::Connection& db, const ReadingKey& key);  // another passphrase or recovery code
void keep_escrow(store::Connection& db, PersonId person, std::int64_t version,
                 const std::vector<std::string>& boxes);
std::vector<std::string> escrow_boxes(store::Connection& db, PersonId person, std::int64_t version);

// What a reader found out by trying boxes, sealed under his own key (found_form.hpp); empty before the first.
std::string found_by(store::Connection& db, PersonId reader);
void keep_found(store::Connection& db, PersonId reader, std::string_view sealed);

struct Reader {
    PersonId person;
    std::string name;
    std::string public_key;
};
// The compliance team of an office that day, with keys in use.
std::vector<Reader> readers_for(store::Connection& db, UnitId unit, base::Date day);
// Those who watch that the clocks run: with a role for it over the office, and a key in use.
std::vector<Reader> watchers_for(store::Connection& db, UnitId unit, base::Date day);
// Everybody with a key in use who holds an appointment: whom a filing can be assigned to.
std::vector<Reader> key_holders(store::Connection& db, base::Date day, int limit);
// Who was assigned, has it as the superior, or was told as the superior's superior.
std::vector<PersonId> handlers_of(store::Connection& db, FilingId id);
bool serve_together(store::Connection& db, PersonId one, PersonId other, base::Date day);

}  // namespace complaints
