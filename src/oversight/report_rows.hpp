// The SQL of reports: the facts they are composed from, those that were issued, answers that people stated.
// A report is asked for now and then and may read rows; the dashboard never does.
#pragma once
#include <optional>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "app/site.hpp"
#include "oversight/compose_report.hpp"
#include "oversight/report_acts.hpp"
#include "store/migrations.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<oversight::ReportIssued> = app::ActKind::oversight_report_issued;
template <>
inline constexpr auto app::kind_of<oversight::IndicatorStated> = app::ActKind::indicator_stated;

namespace oversight {

inline constexpr store::Step reports_schema{542, "oversight reports", R"(
create table oversight_report(
  id bigint primary key, case_id bigint not null, unit bigint not null, kind text not null, year bigint not null,
  half bigint not null, pdf bytea not null, bytes bigint not null, issued text not null, issued_by bigint not null,
  log_index bigint not null);
create index oversight_report_by_pdf on oversight_report(pdf);
create table indicator_answer(
  year bigint not null, indicator text not null, answer text not null, stated_by bigint not null, stated text not null,
  primary key(year, indicator));
)"};
void register_reports(app::Registry& registry);  // called by register_oversight
void register_oversight(app::Registry& registry);

struct ReportAsked {
    ReportKind kind{};
    int year = 0, half = 0;
    UnitId unit;
};
ReportFacts facts_for(store::Connection& db, const ReportAsked& asked, base::Date today,
                      const std::string& address);

struct IssuedReport {
    ReportIssued act;
    PersonId by;
    std::int64_t log_index = -1;
};
std::vector<IssuedReport> issued_reports(store::Connection& db, const app::Scope& scope, int limit);
std::optional<IssuedReport> issued_report(store::Connection& db, ReportId id);
std::optional<IssuedReport> report_with(store::Connection& db, const base::Hash& pdf);
// The file of an issued report, kept by its hash as the minutes are.
void keep_report(store::Connection& db, const base::Hash& hash, std::string_view pdf);
std::optional<std::string> kept_report(store::Connection& db, const base::Hash& hash);

std::vector<StatedAnswer> stated_answers(store::Connection& db, int year);

}  // namespace oversight
