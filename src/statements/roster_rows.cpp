#include "statements/roster_rows.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"
#include "statements/statement_rows.hpp"

namespace statements {
namespace {

using namespace std::chrono;

constexpr std::size_t mac_letters = 16;  // 80 bits: a link cannot be guessed
constexpr std::int64_t free_wrong = 5, many_wrong = 10;

using RosterColumns = std::tuple<RosterId, UnitId, rules::AdhocBody, std::string, std::string, std::int64_t>;
Roster roster_from(RosterColumns row) {
    auto& [id, unit, body, district, village, members] = row;
    return {id, unit, body, std::move(district), std::move(village), members};
}

std::string mac(std::string_view secret, PersonId member) {
    auto out = base::base32(base::hmac_sha256(secret, "link/" + member.text())).substr(0, mac_letters);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::optional<std::string> link_secret(store::Connection& db) {
    const auto kept = db.query<store::Bytes>("select secret from link_key").value();
    return kept ? std::optional(kept->value) : std::nullopt;
}

}  // namespace

void add_roster(store::Connection& db, const RosterListed& a) {
    db.exec(
        "insert into roster(id, case_id, unit, body, district, village, members) values(?, ?, ?, ?, ?, ?, ?)",
        a.roster, case_of(a.roster), a.unit, a.body, a.district, a.village,
        static_cast<std::int64_t>(a.members.size()));
    // Erased lists are empty: the member stays, without what was erased.
    const auto at = [](const auto& list, std::size_t i) {
        return i < list.size() ? list[i] : typename std::remove_cvref_t<decltype(list)>::value_type{};
    };
    for (std::size_t i = 0; i < a.members.size(); ++i)
        db.exec(
            "insert into roster_member(id, roster, unit, name, born, position, phone) values(?, ?, ?, ?, ?, "
            "?, ?)",
            a.members[i], a.roster, a.unit, at(a.names, i), at(a.born, i), at(a.positions, i),
            at(a.phones, i));
}

void count_in_roster(store::Connection& db, CampaignId campaign, RosterId roster) {
    db.exec(
        "insert into roster_count(campaign, roster, value) values(?, ?, 1)"
        " on conflict(campaign, roster) do update set value = roster_count.value + 1",
        campaign, roster);
}

std::vector<CampaignId> open_campaigns_for(store::Connection& db, rules::AdhocBody body, UnitId unit) {
    std::vector<CampaignId> out;
    db.query<CampaignId>(
          "select c.id from campaign c where c.state = 'open' and c.bodies like '%,' || cast(? as text) || "
          "',%'"
          " and exists(select 1 from campaign_range r where r.campaign = c.id and ? between r.unit_from and "
          "r.unit_to)"
          " order by c.id desc",
          body, unit)
        .each([&](CampaignId id) { out.push_back(id); });
    return out;
}

std::optional<Roster> load_roster(store::Connection& db, RosterId id) {
    auto row = db.query<RosterId, UnitId, rules::AdhocBody, std::string, std::string, std::int64_t>(
                     "select id, unit, body, district, village, members from roster where id = ?", id)
                   .one();
    return row ? std::optional(roster_from(std::move(*row))) : std::nullopt;
}

bool is_listed(store::Connection& db, UnitId unit, rules::AdhocBody body, std::string_view district,
               std::string_view village) {
    return db
        .query<std::int64_t>(
            "select 1 from roster where unit = ? and body = ? and district = ? and village = ? limit 1", unit,
            body, district, village)
        .one()
        .has_value();
}

std::vector<RosterProgress> rosters_of(store::Connection& db, UnitId unit, CampaignId campaign,
                                       const Roster& after, int limit) {
    std::vector<RosterProgress> out;
    db.query<RosterId, UnitId, rules::AdhocBody, std::string, std::string, std::int64_t, std::int64_t>(
          "select o.id, o.unit, o.body, o.district, o.village, o.members, coalesce(n.value, 0) from roster o"
          " left join roster_count n on n.campaign = ? and n.roster = o.id"
          " where o.unit = ? and (o.body, o.district, o.village) > (?, ?, ?)"
          " order by o.body, o.district, o.village limit ?",
          campaign, unit, after.id ? base::name(after.body) : std::string_view{}, after.district,
          after.village, limit)
        .each([&](RosterId id, UnitId u, rules::AdhocBody body, std::string district, std::string village,
                  std::int64_t members, std::int64_t n) {
            out.push_back({{id, u, body, std::move(district), std::move(village), members}, n});
        });
    return out;
}

std::vector<MemberRow> members_of(store::Connection& db, RosterId roster, CampaignId campaign) {
    std::vector<MemberRow> out;
    db.query<PersonId, RosterId, UnitId, std::string, base::Date, std::string, std::string,
             std::optional<Outcome>, std::string, std::int64_t>(
          "select m.id, m.roster, m.unit, m.name, m.born, m.position, m.phone, s.outcome, coalesce(s.reason, "
          "''),"
          " case when exists(select 1 from signer_declaration d where d.campaign = ? and d.person = m.id)"
          " then 1 else 0 end from roster_member m"
          " left join statement s on s.person = m.id and s.campaign = ? where m.roster = ? order by m.id",
          campaign, campaign, roster)
        .each([&](PersonId id, RosterId r, UnitId unit, std::string name, base::Date born,
                  std::string position, std::string phone, std::optional<Outcome> answer, std::string reason,
                  std::int64_t declared) {
            out.push_back(
                {.member = {id, r, unit, std::move(name), born, std::move(position), std::move(phone)},
                 .answer = answer,
                 .reason = std::move(reason),
                 .declared = declared == 1});
        });
    return out;
}

std::optional<Member> load_member(store::Connection& db, PersonId id) {
    auto row = db.query<RosterId, UnitId, std::string, base::Date, std::string, std::string>(
                     "select roster, unit, name, born, position, phone from roster_member where id = ?", id)
                   .one();
    if (!row) return std::nullopt;
    auto& [roster, unit, name, born, position, phone] = *row;
    return Member{id, roster, unit, std::move(name), born, std::move(position), std::move(phone)};
}

void make_link_key(store::Connection& db) {
    const auto secret = base::random_bytes(32);
    db.exec("insert into link_key(one, secret) values(1, ?) on conflict do nothing",
            store::BytesView{secret});
}

std::string link_token(store::Connection& db, PersonId member) {
    const auto secret = link_secret(db);
    return secret ? member.text() + mac(*secret, member) : std::string{};
}

std::optional<PersonId> member_of(store::Connection& db, std::string_view token) {
    constexpr std::size_t id_letters = 13;
    if (token.size() != id_letters + mac_letters) return std::nullopt;
    const auto member = PersonId::from(token.substr(0, id_letters));
    const auto secret = link_secret(db);
    if (!member || !secret) return std::nullopt;
    return base::equal_in_constant_time(mac(*secret, *member), token.substr(id_letters)) ? member
                                                                                         : std::nullopt;
}

bool is_blocked(store::Connection& db, PersonId member, base::Instant now) {
    const auto until =
        db.query<base::Instant>("select blocked_until from link_attempt where member = ?", member).value();
    return until && *until > now;
}

void add_wrong_birth(store::Connection& db, PersonId member, base::Instant now) {
    const auto before = db.query<std::int64_t, base::Instant>(
                              "select failures, blocked_until from link_attempt where member = ?", member)
                            .one();
    const auto failures = (before ? std::get<0>(*before) : 0) + 1;
    // Guesses that were on their way when the block began count, and do not lift it.
    auto until = before ? std::get<1>(*before) : base::Instant{};
    if (failures % free_wrong == 0)
        until = std::max(until, now + (failures >= many_wrong ? seconds{hours{24}} : seconds{minutes{15}}));
    db.exec(
        "insert into link_attempt(member, failures, blocked_until) values(?, ?, ?) on conflict(member) do "
        "update set"
        " failures = excluded.failures, blocked_until = excluded.blocked_until",
        member, failures, until);
}

Birth weigh_birth(store::Connection& db, PersonId id, base::Date born, base::Instant now) {
    if (is_blocked(db, id, now)) return Birth::blocked;
    const auto member = load_member(db, id);
    if (member && member->born == born) return Birth::right;
    add_wrong_birth(db, id, now);
    return Birth::wrong;
}

void forget_wrong_births(store::Connection& db, PersonId member) {
    db.exec("delete from link_attempt where member = ?", member);
}

LinkFacts facts_for_link(store::Connection& db, const Member& member, base::Date day,
                         base::Instant real_now) {
    LinkFacts out{.member = member, .today = day};
    const auto roster = load_roster(db, member.roster);
    CHECK(roster);
    out.roster = *roster;
    const auto asking = campaign_asking(db, roster->body, member.unit);
    if (asking) out.campaign = load_campaign(db, *asking);
    if (asking)
        if (const auto given = db.query<StatementId, Outcome>(
                                     "select id, outcome from statement where person = ? and campaign = ?",
                                     member.id, *asking)
                                   .one()) {
            const auto [id, outcome] = *given;
            out.signed_before = outcome == Outcome::has_signed;
            if (!out.signed_before) out.refused = id;
        }
    out.blocked = is_blocked(db, member.id, real_now);
    return out;
}

}  // namespace statements
