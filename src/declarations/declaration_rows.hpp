// Loads and lists of declarations. What a use case needs to know is gathered by
// declaration_facts_rows.hpp.
#pragma once
#include <optional>
#include <vector>

#include "app/act.hpp"
#include "app/permission.hpp"
#include "app/registry.hpp"
#include "app/site.hpp"
#include "declarations/declaration_acts.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<declarations::Submitted> = app::ActKind::declaration_submitted;
template <>
inline constexpr auto app::kind_of<declarations::OpenedOnOwnInitiative> = app::ActKind::own_initiative_opened;
template <>
inline constexpr auto app::kind_of<declarations::EvidenceAttached> = app::ActKind::evidence_attached;
template <>
inline constexpr auto app::kind_of<declarations::Returned> = app::ActKind::declaration_returned;
template <>
inline constexpr auto app::kind_of<declarations::Completed> = app::ActKind::declaration_completed;
template <>
inline constexpr auto app::kind_of<declarations::Withdrawn> = app::ActKind::declaration_withdrawn;
template <>
inline constexpr auto app::kind_of<declarations::Determined> = app::ActKind::declaration_determined;
template <>
inline constexpr auto app::kind_of<declarations::SilenceRecorded> = app::ActKind::silence_recorded;
template <>
inline constexpr auto app::kind_of<declarations::SuperiorReplaced> = app::ActKind::superior_replaced;
template <>
inline constexpr auto app::kind_of<declarations::InspectorateReceived> = app::ActKind::inspectorate_received;
template <>
inline constexpr auto app::kind_of<declarations::InspectorateReviewed> = app::ActKind::inspectorate_reviewed;
template <>
inline constexpr auto app::kind_of<declarations::InspectorateReturned> = app::ActKind::inspectorate_returned;
template <>
inline constexpr auto app::kind_of<declarations::Closed> = app::ActKind::declaration_closed;
template <>
inline constexpr auto app::kind_of<declarations::ControlReported> = app::ActKind::control_reported;
template <>
inline constexpr auto app::kind_of<declarations::KinshipAnnounced> = app::ActKind::kinship_announced;

namespace declarations {

void register_declarations(app::Registry& registry);  // schema, acts, tables
// An appointment made or ended takes the open cases of that post along, in the same transaction; of a post
// with very many open cases the first few hundred, the others by follow_offices.
void register_declaration_reactions(app::Registry& registry);

// Counted per office (app::counter), in the order in which a case meets them. Only `open` goes down again.
inline constexpr std::string_view submitted_measure = "declarations_submitted";
inline constexpr std::string_view own_initiative_measure = "declarations_own_initiative";
inline constexpr std::string_view open_measure =
    "declarations_open";  // with the superior or back with the declarant
inline constexpr std::string_view withdrawn_measure = "declarations_withdrawn";
inline constexpr std::string_view determined_measure = "declarations_determined";
inline constexpr std::string_view determined_late_measure = "declarations_determined_late";
inline constexpr std::string_view bars_measure = "bars_set";
inline constexpr std::string_view silences_measure = "silences_recorded";
inline constexpr std::string_view inspected_measure = "declarations_received_by_inspectorate";
inline constexpr std::string_view closed_measure = "declarations_closed";
inline constexpr std::string_view announced_measure = "kinship_announced";

// The clock's job: passes over every superior whose last day has passed. A few hundred in one transaction;
// what is done already is not done again.
void record_silences(app::Site& site);
// The clock's job: cases go to whom the post has from that day on, where an appointment began or ended by its
// date alone. Looks only at posts that changed hands since it last looked.
void follow_offices(app::Site& site);

// ---- one declaration
// -------------------------------------------------------------------------------------------

std::optional<Declaration> load_declaration(store::Connection& db, DeclarationId id);  // no permission
std::optional<Declaration> find_declaration(store::Connection& db, DeclarationId id, const app::Scope& scope);
std::optional<Determination> determination_of(store::Connection& db,
                                              DeclarationId id);  // the one in force: the last
std::vector<Determination> determinations_of(store::Connection& db, DeclarationId id);  // the first one first
std::vector<OrderedControl> controls_of(store::Connection& db, DeclarationId id);       // of the one in force
std::vector<Evidence> evidence_of(store::Connection& db, DeclarationId id);
// The bytes of evidence of this declaration; nullopt when it has none with this hash.
std::optional<std::string> evidence_bytes(store::Connection& db, DeclarationId id, std::string_view hash);
std::vector<Announcement> announcements_of(store::Connection& db, DeclarationId id);
InspectionRecord inspection_of(store::Connection& db, DeclarationId id);
std::vector<Silence> silences_of(store::Connection& db, DeclarationId id);  // the first one first

// ---- lists: newest first, keyed by id; `before` none gives the first page. Ask for one more than you show.
// ------

// What a superior finds. `late`: the last day has passed and it is still his; `passed_over`: the clock gave
// it to the next one, he only reads it; `decided`: determined, withdrawn or closed while he was in charge.
enum class InboxFilter { in_time, late, returned, decided, passed_over };
std::vector<Declaration> inbox(store::Connection& db, PersonId superior, InboxFilter filter, base::Date today,
                               DeclarationId before, int limit);

struct InboxCounts {
    std::int64_t in_time = 0, late = 0, returned = 0, decided = 0, passed_over = 0;
};
InboxCounts inbox_counts(store::Connection& db, PersonId superior, base::Date today);

// The official's own, also those opened on him.
std::vector<Declaration> mine(store::Connection& db, PersonId declarant, DeclarationId before, int limit);

// Of one matter, within the scope.
std::vector<Declaration> declarations_on(store::Connection& db, MatterId matter, const app::Scope& scope);

// Within the scope. Give the narrowest range of offices there is: one office and the offices of one province
// have indexes of their own.
struct ListFilter {
    std::optional<State> state;
    bool silent_only = false;      // at least one superior was passed over
    bool unreceived_only = false;  // the Inspectorate has not acknowledged it
    UnitId unit_from{1}, unit_to{9999};
};
std::vector<Declaration> list(store::Connection& db, const app::Scope& scope, const ListFilter& filter,
                              DeclarationId before, int limit);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::InboxFilter> =
    std::array{"new"sv, "late"sv, "returned"sv, "decided"sv, "passed_over"sv};
