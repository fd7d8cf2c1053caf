#include "matters/referral_rows.hpp"

namespace matters {
namespace {

// What was handed on before this step names no superior: it reached nobody, and stands as reviewed.
constexpr store::Step referral_schema{645, "findings handed to a superior", R"(
create table finding_referred(
  finding bigint primary key, superior bigint not null, day text not null, opened bigint not null);
create index finding_referred_to on finding_referred(superior, finding) where opened = 0;
)"};

}  // namespace

void register_referrals(app::Registry& registry) {
    registry.schema(referral_schema);
    registry.table({"finding_referred", {"finding", "superior", "day", "opened"}});
}

void put_referral(store::Connection& db, FindingId finding, PersonId superior, base::Date day) {
    db.exec("delete from finding_referred where finding = ?", finding);
    db.exec("insert into finding_referred(finding, superior, day, opened) values(?, ?, ?, 0)", finding,
            superior, day);
}

void close_referrals(store::Connection& db, PersonId superior, PersonId official) {
    db.exec(
        "update finding_referred set opened = 1 where superior = ? and opened = 0 and finding in (select id "
        "from"
        " finding where person = ?)",
        superior, official);
}

std::vector<Referral> referrals_waiting(store::Connection& db, PersonId superior, base::Date since,
                                        int limit) {
    std::vector<Referral> out;
    for (const auto& [finding, day] :
         db.query<FindingId, base::Date>("select finding, day from finding_referred where superior = ? and "
                                         "opened = 0 and day >= ? order by"
                                         " finding desc limit ?",
                                         superior, since, limit))
        out.push_back({finding, superior, day});
    return out;
}

std::optional<Referral> find_referral(store::Connection& db, FindingId finding, PersonId superior) {
    const auto row = db.query<base::Date, std::int64_t>(
                           "select day, opened from finding_referred where finding = ? and superior = ?",
                           finding, superior)
                         .one();
    if (!row) return std::nullopt;
    return Referral{finding, superior, std::get<0>(*row), std::get<1>(*row) != 0};
}

}  // namespace matters
