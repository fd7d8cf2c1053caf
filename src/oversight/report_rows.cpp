#include "oversight/report_rows.hpp"

#include "oversight/month_rows.hpp"
#include "oversight/recommendation_rows.hpp"
#include "oversight/sample_rows.hpp"
#include "oversight/standing_rows.hpp"
#include "people/people_rows.hpp"
#include "rules/vocabulary.hpp"
#include "screening/risk_rows.hpp"

namespace oversight {
namespace {

void issued(store::Connection& db, const app::Act& act, const ReportIssued& a) {
    db.exec(
        "insert into oversight_report(id, case_id, unit, kind, year, half, pdf, bytes, issued, issued_by, "
        "log_index) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        a.report, case_of(a.report), a.unit, a.kind, a.year, a.half, a.pdf, a.bytes, a.on, act.actor,
        act.index);
}

void stated(store::Connection& db, const app::Act& act, const IndicatorStated& a) {
    db.exec(
        "insert into indicator_answer(year, indicator, answer, stated_by, stated) values(?, ?, ?, ?, ?) on "
        "conflict(year, indicator) do update set answer = excluded.answer, stated_by = excluded.stated_by, "
        "stated = excluded.stated",
        a.year, a.indicator, a.answer, act.actor, a.on);
}

std::optional<base::Date> in_use_since(store::Connection& db) {
    const auto first = db.query<base::Instant>("select at from act where log_index = 0").value();
    return first ? std::optional(base::day_in(base::Zone::wib, *first)) : std::nullopt;
}

std::int64_t count_or_0(std::optional<std::int64_t> count) { return count.value_or(0); }

IndicatorFacts indicators(store::Connection& db, const ReportAsked& asked, base::Date today,
                          const std::string& address) {
    const auto period = period_of(asked.kind, asked.year, asked.half);
    const auto range = people::range_of(asked.unit);
    IndicatorFacts out{.address = address, .scheme = {}, .scheme_set_by = {}, .stated = {}};
    const auto scheme = base::from_name<rules::Scheme>(app::setting(db, rules::SettingKey::scheme, today));
    out.scheme = rules::label(scheme.value_or(rules::Scheme::panrb_17_2024)).id;
    out.scheme_set_by = db.query<std::string>(
                              "select instrument from setting where name = ? and from_day <= ? order by "
                              "from_day desc limit 1",
                              base::name(rules::SettingKey::scheme), today)
                            .value()
                            .value_or("");
    out.offices = count_or_0(
        db.query<std::int64_t>("select count(*) from unit where id between ? and ?", range.from, range.to)
            .value());
    out.offices_with_officer = count_or_0(
        db.query<std::int64_t>(
              "select count(*) from unit u where u.id between ? and ? and exists(select 1 from role_grant r "
              "where r.role = ? and u.id between r.unit_from and r.unit_to and r.from_day <= ? and "
              "r.until_day >= ?)",
              range.from, range.to, app::Role::legal_hr, today, today)
            .value());
    out.obliged =
        count_or_0(db.query<std::int64_t>(
                         "select count(*) from person p where p.unit between ? and ? and p.kind <> ? and "
                         "exists(select 1 "
                         "from appointment a where a.person = p.id and a.from_day <= ? and a.until_day >= ?)",
                         range.from, range.to, people::StaffKind::adhoc, today, today)
                       .value());
    out.confirmed = count_or_0(
        db.query<std::int64_t>("select count(distinct c.person) from interest_confirmation c join person p "
                               "on p.id = c.person where c.day between ? and ? and p.unit between ? and ? "
                               "and p.kind <> ?",
                               period.from, period.until, range.from, range.to, people::StaffKind::adhoc)
            .value());
    const auto risk = screening::summary_of(screening::risk_map(db, range, today));
    out.positions = risk.positions;
    out.positions_with_interests = risk.with_interests;
    out.last_review = risk.last_review;
    out.actual_declarations = count_or_0(
        db.query<std::int64_t>("select count(*) from declaration where unit between ? and ? and type = ? and "
                               "submitted between ? and ?",
                               range.from, range.to, rules::ConflictType::actual, period.from, period.until)
            .value());
    out.handlers = count_or_0(
        db.query<std::int64_t>("select count(distinct person) from role_grant where role = ? and from_day <= "
                               "? and until_day >= ?",
                               app::Role::compliance, today, today)
            .value());
    out.reports = count_or_0(db.query<std::int64_t>("select count(*) from oversight_report where unit "
                                                    "between ? and ? and issued between ? and ?",
                                                    range.from, range.to, period.from, period.until)
                                 .value());
    out.stated = stated_answers(db, asked.year);
    return out;
}

#define REPORT "r.id, r.kind, r.year, r.half, r.unit, r.pdf, r.bytes, r.issued, r.issued_by, r.log_index"
#define REPORT_TYPES                                                                                \
    ReportId, ReportKind, std::int64_t, std::int64_t, UnitId, base::Hash, std::int64_t, base::Date, \
        PersonId, std::int64_t

IssuedReport report_from(const std::tuple<REPORT_TYPES>& row) {
    const auto& [id, kind, year, half, unit, hash, bytes, on, by, index] = row;
    return {{id, kind, year, half, unit, hash, bytes, on}, by, index};
}

}  // namespace

void register_reports(app::Registry& registry) {
    registry.schema(reports_schema);
    registry.applies<ReportIssued>(issued);
    registry.applies<IndicatorStated>(stated);
    registry.table({"oversight_report",
                    {"id", "case_id", "unit", "kind", "year", "half", "pdf", "bytes", "issued", "issued_by",
                     "log_index"}});
    registry.table({"indicator_answer", {"year", "indicator", "answer", "stated_by", "stated"}, 2});
}

void register_oversight(app::Registry& registry) {
    register_months(registry);
    register_samples(registry);
    register_reports(registry);
    register_recommendations(registry);
}

ReportFacts facts_for(store::Connection& db, const ReportAsked& asked, base::Date today,
                      const std::string& address) {
    const auto period = period_of(asked.kind, asked.year, asked.half);
    const auto before = period_before(asked.kind, asked.year, asked.half);
    const auto there = people::load_unit(db, asked.unit);
    const auto standing = standing_of(db, asked.unit, today);
    ReportFacts out{.kind = asked.kind,
                    .year = asked.year,
                    .half = asked.half,
                    .unit = asked.unit,
                    .office = there ? there->name : std::string{},
                    .today = today,
                    .in_use_since = in_use_since(db),
                    .now = sum_of(months_of(db, asked.unit, period.from, period.until)),
                    .before = sum_of(months_of(db, asked.unit, before.from, before.until)),
                    .statements = {},
                    .people = standing.people,
                    .trained = standing.trained,
                    .open = standing.declarations.open,
                    .samples = tally_between(db, asked.unit, period.from, period.until),
                    .recommendations = recommended_between(db, asked.unit, period.from, period.until, today),
                    .indicators = indicators(db, asked, today, address),
                    .offices = sums_below(db, asked.unit, period.from, period.until)};
    if (standing.campaign) {
        const auto& p = standing.statements;
        out.statements = {standing.campaign->title,
                          p.asked,
                          p.signed_by,
                          p.refused,
                          p.declared,
                          p.adhoc_asked,
                          p.adhoc_signed};
    }
    return out;
}

std::vector<IssuedReport> issued_reports(store::Connection& db, const app::Scope& s, int limit) {
    std::vector<IssuedReport> out;
    db.query<REPORT_TYPES>(
          "select " REPORT
          " from oversight_report r where exists(select 1 from role_grant g where g.person = ? and "
          "(g.role_bit & ?) <> 0 and r.unit between g.unit_from and g.unit_to and g.from_day <= ? and "
          "g.until_day >= ?) order by r.id desc limit ?",
          s.person, s.roles, s.day, s.day, limit)
        .each([&](auto... columns) { out.push_back(report_from({std::move(columns)...})); });
    return out;
}

std::optional<IssuedReport> issued_report(store::Connection& db, ReportId id) {
    const auto row =
        db.query<REPORT_TYPES>("select " REPORT " from oversight_report r where r.id = ?", id).one();
    return row ? std::optional(report_from(*row)) : std::nullopt;
}

std::optional<IssuedReport> report_with(store::Connection& db, const base::Hash& pdf) {
    const auto row =
        db.query<REPORT_TYPES>(
              "select " REPORT " from oversight_report r where r.pdf = ? order by r.id limit 1", pdf)
            .one();
    return row ? std::optional(report_from(*row)) : std::nullopt;
}

void keep_report(store::Connection& db, const base::Hash& hash, std::string_view pdf) {
    db.exec(
        "insert into blob(hash, type, bytes) values(?, 'application/pdf', ?) on conflict(hash) do nothing",
        hash, store::BytesView{pdf});
}

std::optional<std::string> kept_report(store::Connection& db, const base::Hash& hash) {
    auto kept = db.query<store::Bytes>("select bytes from blob where hash = ?", hash).value();
    return kept ? std::optional(std::move(kept->value)) : std::nullopt;
}

std::vector<StatedAnswer> stated_answers(store::Connection& db, int year) {
    std::vector<StatedAnswer> out;
    db.query<Indicator, std::string, std::string, base::Date>(
          "select a.indicator, a.answer, p.name, a.stated from indicator_answer a join person p on p.id = "
          "a.stated_by where a.year = ? and a.answer <> '' order by a.indicator",
          year)
        .each([&](Indicator which, std::string answer, std::string by, base::Date on) {
            out.push_back({which, std::move(answer), std::move(by), on});
        });
    return out;
}

}  // namespace oversight
