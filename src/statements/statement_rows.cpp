#include "statements/statement_rows.hpp"

#include <algorithm>

#include "people/people_rows.hpp"
#include "statements/words_rows.hpp"
#include "training/training_rows.hpp"

namespace statements {
namespace {

#define CAMPAIGN                                                                                       \
    "c.id, c.unit, c.state, c.title, c.version, c.basis, c.opens, c.due, c.below, c.kinds, c.bodies, " \
    "c.training,"                                                                                      \
    " c.opened_at"
#define CAMPAIGN_TYPES                                                                                       \
    CampaignId, UnitId, CampaignState, std::string, std::string, std::string, base::Date, base::Date, Below, \
        std::string, std::string, Training, base::Instant

Campaign campaign_from(std::tuple<CAMPAIGN_TYPES> row) {
    auto& [id, unit, state, title, version, basis, opens, due, below, kinds, bodies, training, at] = row;
    return {.id = id,
            .unit = unit,
            .state = state,
            .title = std::move(title),
            .version = std::move(version),
            .basis = std::move(basis),
            .opens = opens,
            .due = due,
            .units = {},
            .below = below,
            .kinds = list_from<people::StaffKind>(kinds),
            .bodies = list_from<rules::AdhocBody>(bodies),
            .training = training,
            .opened_at = at};
}

#define STATEMENT                                                                                           \
    "s.id, s.campaign, s.person, s.capacity, s.unit, s.outcome, s.way, s.answers, s.reason, s.late, s.at, " \
    "s.log_index"
#define STATEMENT_TYPES                                                                                     \
    StatementId, CampaignId, PersonId, AppointmentId, UnitId, Outcome, Way, std::string, std::string, bool, \
        base::Instant, std::int64_t

Statement statement_from(std::tuple<STATEMENT_TYPES> row) {
    auto& [id, campaign, person, capacity, unit, outcome, way, answers, reason, late, at, index] = row;
    return {id,
            campaign,
            person,
            capacity,
            unit,
            outcome,
            way,
            answers_from(texts_from(answers)),
            std::move(reason),
            late,
            at,
            index};
}

}  // namespace

// ---- campaigns
// ------------------------------------------------------------------------------------------------------

std::optional<Campaign> load_campaign(store::Connection& db, CampaignId id) {
    auto row = db.query<CAMPAIGN_TYPES>("select " CAMPAIGN " from campaign c where c.id = ?", id).one();
    if (!row) return std::nullopt;
    auto out = campaign_from(std::move(*row));
    db.query<UnitId>("select unit from campaign_unit where campaign = ? order by unit", id)
        .each([&](UnitId unit) { out.units.push_back(unit); });
    return out;
}

std::vector<Campaign> campaigns_in(store::Connection& db, const app::Scope& s, CampaignId before, int limit) {
    std::vector<Campaign> out;
    db.query<CAMPAIGN_TYPES>(
          "select " CAMPAIGN
          " from campaign c where c.id < ? and exists(select 1 from role_grant g where g.person = ?"
          " and (g.role_bit & ?) <> 0 and g.from_day <= ? and g.until_day >= ?"
          " and (c.unit between g.unit_from and g.unit_to or exists(select 1 from campaign_range r where "
          "r.campaign = c.id"
          " and r.unit_from <= g.unit_to and r.unit_to >= g.unit_from)))"
          " order by c.id desc limit ?",
          before ? before : CampaignId{INT64_MAX}, s.person, s.roles, s.day, s.day, limit)
        .each([&](auto... columns) { out.push_back(campaign_from({std::move(columns)...})); });
    return out;
}

std::vector<Campaign> open_campaigns(store::Connection& db) {
    std::vector<Campaign> out;
    db.query<CAMPAIGN_TYPES>("select " CAMPAIGN " from campaign c where c.state = 'open' order by c.id")
        .each([&](auto... columns) { out.push_back(campaign_from({std::move(columns)...})); });
    return out;
}

std::vector<CampaignMove> moves_of(store::Connection& db, CampaignId id) {
    std::vector<CampaignMove> out;
    for (auto [cause, was, became] : db.query<base::Date, base::Date, base::Date>(
             "select cause, was, became from campaign_move where campaign = ? order by log_index", id))
        out.push_back({cause, was, became});
    return out;
}

std::optional<CampaignId> campaign_asking(store::Connection& db, rules::AdhocBody body, UnitId unit) {
    return db
        .query<CampaignId>(
            "select c.id from campaign c where c.state = 'open' and c.bodies like '%,' || cast(? as text) || "
            "',%'"
            " and exists(select 1 from campaign_range r where r.campaign = c.id and ? between r.unit_from "
            "and r.unit_to)"
            " order by c.id desc limit 1",
            body, unit)
        .value();
}

// ---- counters
// ------------------------------------------------------------------------------------------------------

Progress progress(store::Connection& db, CampaignId campaign, UnitId unit) {
    Progress out;
    db.query<std::string, std::int64_t>(
          "select measure, value from campaign_count where campaign = ? and unit = ?", campaign, unit)
        .each([&](const std::string& measure, std::int64_t value) { set_measure(out, measure, value); });
    return out;
}

std::vector<UnitProgress> progress_below(store::Connection& db, CampaignId campaign, UnitId unit) {
    std::vector<UnitProgress> out;
    db.query<UnitId, std::string, std::string, std::int64_t>(
          "select u.id, u.name, n.measure, n.value from unit u join campaign_count n on n.campaign = ? and "
          "n.unit = u.id"
          " where u.parent = ? order by u.id, n.measure",
          campaign, unit)
        .each([&](UnitId id, std::string name, const std::string& measure, std::int64_t value) {
            if (out.empty() || out.back().unit != id) out.push_back({id, std::move(name), {}});
            set_measure(out.back().counts, measure, value);
        });
    std::erase_if(out, [](const UnitProgress& u) { return u.counts.all() == 0; });
    return out;
}

// ---- the roll
// ------------------------------------------------------------------------------------------------------

std::optional<Signer> place_on_roll(store::Connection& db, CampaignId campaign, PersonId person) {
    const auto row =
        db.query<UnitId, SignerState, StatementId>(
              "select unit, state, statement from signer where campaign = ? and person = ?", campaign, person)
            .one();
    if (!row) return std::nullopt;
    const auto [unit, state, statement] = *row;
    return Signer{campaign, person, unit, state, statement, {}};
}

std::optional<Signer> load_signer(store::Connection& db, CampaignId campaign, PersonId person) {
    auto out = place_on_roll(db, campaign, person);
    if (!out) return std::nullopt;
    db.query<DeclarationId>(
          "select declaration from signer_declaration where campaign = ? and person = ? order by declaration",
          campaign, person)
        .each([&](DeclarationId id) { out->declarations.push_back(id); });
    return out;
}

std::vector<RollRow> roll(store::Connection& db, CampaignId campaign, UnitId unit,
                          std::optional<SignerState> state, PersonId after, int limit) {
    std::vector<RollRow> out;
    const auto wanted = state ? base::name(*state) : std::string_view{};
    db.query<PersonId, std::string, people::StaffKind, SignerState, std::string>(
          "select g.person, p.name, p.kind, g.state, coalesce(s.reason, '') from signer g join person p on "
          "p.id = g.person"
          " left join statement s on s.id = g.statement where g.campaign = ? and g.unit = ?"
          " and (cast(? as text) = '' or g.state = ?) and g.person > ? order by g.person limit ?",
          campaign, unit, wanted, wanted, after, limit)
        .each([&](PersonId person, std::string name, people::StaffKind kind, SignerState s,
                  std::string reason) {
            out.push_back({person, std::move(name), kind, s, std::move(reason)});
        });
    return out;
}

std::vector<HeadRow> heads(store::Connection& db, CampaignId campaign, UnitId unit, base::Date day) {
    const auto range = people::range_of(unit);
    std::vector<HeadRow> out;
    // Acting holders sign for the office while they hold: they come before the definitive one, who is then
    // left out.
    db.query<UnitId, rules::PositionKind, people::Holding, std::string, std::optional<SignerState>>(
          "select o.unit, o.kind, h.holding, p.name, g.state from position o"
          " join appointment h on h.position = o.id and h.from_day <= ? and h.until_day >= ?"
          " join person p on p.id = h.person left join signer g on g.campaign = ? and g.person = h.person"
          " where o.unit between ? and ? and o.kind in ('chair', 'secretary') order by o.unit, o.kind,"
          " case when h.holding = 'definitive' then 1 else 0 end, h.id",
          day, day, campaign, range.from, range.to)
        .each([&](UnitId u, rules::PositionKind post, people::Holding holding, std::string name,
                  std::optional<SignerState> state) {
            if (out.empty() || out.back().unit != u || out.back().post != post)
                out.push_back({u, post, holding, std::move(name), state});
        });
    return out;
}

// ---- one person's
// ------------------------------------------------------------------------------------------------------

std::vector<DueStatement> statements_due(store::Connection& db, PersonId person, base::Date day) {
    std::vector<DueStatement> out;
    for (const auto& [id, state] :
         db.query<CampaignId, SignerState>(
               "select g.campaign, g.state from signer g join campaign c on c.id = g.campaign where g.person "
               "= ?"
               " and g.state <> 'signed' and c.state = 'open' and c.opens <= ? order by c.due, c.id",
               person, day)
             .all())
        if (auto campaign = load_campaign(db, id)) out.push_back({std::move(*campaign), state});
    return out;
}

std::optional<Statement> load_statement(store::Connection& db, CampaignId campaign, PersonId person) {
    auto row =
        db.query<STATEMENT_TYPES>(
              "select " STATEMENT " from statement s where s.person = ? and s.campaign = ?", person, campaign)
            .one();
    return row ? std::optional(statement_from(std::move(*row))) : std::nullopt;
}

PersonId signer_of(store::Connection& db, StatementId id) {
    return db.query<PersonId>("select person from statement where id = ?", id).value().value_or(PersonId{});
}

std::vector<Statement> statements_of(store::Connection& db, PersonId person, int limit) {
    std::vector<Statement> out;
    db.query<STATEMENT_TYPES>("select " STATEMENT
                              " from statement s where s.person = ? order by s.campaign desc limit ?",
                              person, limit)
        .each([&](auto... columns) { out.push_back(statement_from({std::move(columns)...})); });
    return out;
}

std::vector<Answer> last_answers(store::Connection& db, PersonId person, CampaignId not_this) {
    const auto kept =
        db.query<std::string>(
              "select answers from statement where person = ? and campaign <> ? and outcome = 'signed'"
              " and answers <> '' order by at desc, id desc limit 1",
              person, not_this)
            .value();
    return kept ? answers_from(texts_from(*kept)) : std::vector<Answer>{};
}

SigningFacts facts_for_signing(store::Connection& db, const Campaign& campaign, PersonId person,
                               base::Date day) {
    SigningFacts out{.campaign = campaign, .signer = load_signer(db, campaign.id, person), .today = day};
    for (const auto& held : people::appointments_of(db, person, day))
        out.held.push_back({held.id, people::title_of(db, held)});
    // Who stands in for another signs for that post: it is offered first.
    std::ranges::stable_partition(out.held, [&](const SigningFacts::Held& held) {
        const auto appointment = people::load_appointment(db, held.appointment);
        return appointment && appointment->holding != people::Holding::definitive;
    });
    if (const auto who = people::load_person(db, person)) {
        out.name = who->name;
        out.number = who->nip.empty() ? who->member_number : who->nip;
    }
    // SILENT, docs/decisions/0010-campaigns.md: a session of the year in which the campaign opens counts.
    if (campaign.training == Training::first) {
        const auto year = std::chrono::year_month_day{campaign.opens}.year();
        out.trained = training::completed(db, person, rules::TrainingTopic::conflict_of_interest,
                                          base::Date{year / std::chrono::January / 1}, day);
    }
    return out;
}

bool may_follow(store::Connection& db, PersonId person, const Campaign& campaign, UnitId unit,
                base::Date day) {
    return app::may(db, person, app::Action::monitor_unit, unit, day) ||
           runs(db, person, campaign, unit, day);
}

bool runs(store::Connection& db, PersonId person, const Campaign& campaign, UnitId unit, base::Date day) {
    return app::may(db, person, app::Action::run_campaign, unit, day) ||
           app::may(db, person, app::Action::run_campaign, campaign.unit, day);
}

}  // namespace statements
