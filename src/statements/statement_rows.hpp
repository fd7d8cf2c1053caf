// Campaigns, the roll and the statements on record. Reads run on any connection; what acts leave behind is in
// register_statements_rows.cpp.
#pragma once
#include <optional>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "people/unit.hpp"
#include "statements/sign_statement.hpp"
#include "statements/statement_acts.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<statements::CampaignOpened> = app::ActKind::campaign_opened;
template <>
inline constexpr auto app::kind_of<statements::CampaignExtended> = app::ActKind::campaign_extended;
template <>
inline constexpr auto app::kind_of<statements::CampaignDueMoved> = app::ActKind::campaign_due_moved;
template <>
inline constexpr auto app::kind_of<statements::CampaignClosed> = app::ActKind::campaign_closed;
template <>
inline constexpr auto app::kind_of<statements::SignerAdded> = app::ActKind::signer_added;
template <>
inline constexpr auto app::kind_of<statements::SignerReleased> = app::ActKind::signer_released;
template <>
inline constexpr auto app::kind_of<statements::StatementSigned> = app::ActKind::statement_signed;
template <>
inline constexpr auto app::kind_of<statements::StatementRefused> = app::ActKind::statement_refused;
template <>
inline constexpr auto app::kind_of<statements::StatementDeclared> = app::ActKind::statement_declared;
template <>
inline constexpr auto app::kind_of<statements::PaperRecorded> = app::ActKind::paper_recorded;
template <>
inline constexpr auto app::kind_of<statements::PaperRejected> = app::ActKind::paper_rejected;
template <>
inline constexpr auto app::kind_of<statements::RosterListed> = app::ActKind::roster_listed;
template <>
inline constexpr auto app::kind_of<statements::LinkSigned> = app::ActKind::statement_signed_by_link;
template <>
inline constexpr auto app::kind_of<statements::LinkRefused> = app::ActKind::statement_refused_by_link;
template <>
inline constexpr auto app::kind_of<statements::LinkDeclared> = app::ActKind::statement_declared_by_link;

namespace app {
class Change;
}

namespace statements {

void register_statements(app::Registry& registry);  // schema, acts, tables
// Who comes into or leaves the service while a campaign runs is put on its roll or released from it; a day to
// sign that becomes a day off moves.
void register_statement_reactions(app::Registry& registry);

// Records that a declaration was made by somebody whose statement is due, in each campaign that waits for
// him. A member who declared by link is on no roll: the campaign that asks his body names it.
void name_declaration(app::Change& change, PersonId person, DeclarationId declaration);

// ---- campaigns

std::optional<Campaign> load_campaign(store::Connection& db, CampaignId id);
// Those that touch an office of the scope or were opened by one: newest first.
std::vector<Campaign> campaigns_in(store::Connection& db, const app::Scope& scope, CampaignId before,
                                   int limit);
std::vector<Campaign> open_campaigns(store::Connection& db);
// How days off moved a campaign's day to sign, oldest first.
struct CampaignMove {
    base::Date cause{}, was{}, became{};
};
std::vector<CampaignMove> moves_of(store::Connection& db, CampaignId id);
// The newest campaign that asks this body of this office and is not closed.
std::optional<CampaignId> campaign_asking(store::Connection& db, rules::AdhocBody body, UnitId unit);

// ---- counters, kept by the acts

struct Progress {
    std::int64_t asked = 0, signed_by = 0, refused = 0, declared = 0;
    std::int64_t adhoc_asked = 0, adhoc_signed = 0, adhoc_refused = 0;
    std::int64_t adhoc_declared = 0;  // members who declared by link; most of them sign too
    std::int64_t all() const { return asked + adhoc_asked; }
    std::int64_t all_signed() const { return signed_by + adhoc_signed; }
    std::int64_t open() const { return asked - signed_by - refused - declared; }
    bool operator==(const Progress&) const = default;
};
void set_measure(Progress& progress, std::string_view measure, std::int64_t value);
Progress progress(store::Connection& db, CampaignId campaign, UnitId unit);
struct UnitProgress {
    UnitId unit;
    std::string name;
    Progress counts;
};
// The offices directly below, that have anybody to ask; a nation's are the provinces with all theirs.
std::vector<UnitProgress> progress_below(store::Connection& db, CampaignId campaign, UnitId unit);
// The same by counting rows: what tests compare with.
Progress recounted(store::Connection& db, CampaignId campaign, UnitId unit);

// ---- the roll

std::optional<Signer> load_signer(store::Connection& db, CampaignId campaign, PersonId person);
// The same without his declarations, of which there may be many: for acts, which do not need them.
std::optional<Signer> place_on_roll(store::Connection& db, CampaignId campaign, PersonId person);
struct RollRow {
    PersonId person;
    std::string name;
    people::StaffKind kind{};
    SignerState state{};
    std::string reason;  // of a refusal
};
std::vector<RollRow> roll(store::Connection& db, CampaignId campaign, UnitId unit,
                          std::optional<SignerState> state, PersonId after, int limit);
// Who holds the chair's and the secretary's post of the offices below and what they answered.
struct HeadRow {
    UnitId unit;
    rules::PositionKind post{};
    people::Holding holding{};
    std::string name;
    std::optional<SignerState> state;  // nothing: not asked
};
std::vector<HeadRow> heads(store::Connection& db, CampaignId campaign, UnitId unit, base::Date day);

// ---- one person's

struct DueStatement {
    Campaign campaign;
    SignerState state{};
};
std::vector<DueStatement> statements_due(store::Connection& db, PersonId person, base::Date day);
std::optional<Statement> load_statement(store::Connection& db, CampaignId campaign, PersonId person);
PersonId signer_of(store::Connection& db, StatementId id);  // none: there is no such statement
std::vector<Statement> statements_of(store::Connection& db, PersonId person, int limit);
// Of the last statement signed before, for the same person to confirm one by one.
std::vector<Answer> last_answers(store::Connection& db, PersonId person, CampaignId not_this);
SigningFacts facts_for_signing(store::Connection& db, const Campaign& campaign, PersonId person,
                               base::Date day);

// Whether somebody may see an office's part of a campaign: over the office, or over the one that opened it.
bool may_follow(store::Connection& db, PersonId person, const Campaign& campaign, UnitId unit,
                base::Date day);
// Whether he acts for it: legal & HR of the office, or of the one that opened the campaign.
bool runs(store::Connection& db, PersonId person, const Campaign& campaign, UnitId unit, base::Date day);

}  // namespace statements
