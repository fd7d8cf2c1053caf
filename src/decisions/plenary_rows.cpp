#include "decisions/plenary_rows.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "matters/matter_rows.hpp"

namespace decisions {
namespace {

std::optional<base::Hash> hash_from(const std::string& hex) {
    const auto bytes = base::from_hex(hex);
    base::Hash hash{};
    if (!bytes || bytes->size() != hash.size()) return std::nullopt;
    std::ranges::copy(*bytes, hash.begin());
    return hash;
}

#define PLENARY                                                                                          \
    "select p.id, p.unit, p.starts, p.day, p.place, p.access, p.purpose, p.invited_on, p.short_notice, " \
    "p.state,"                                                                                           \
    " p.opened_at, p.continuation, p.waited_minutes, p.chair, p.called_by, p.minutes, p.version from "   \
    "plenary p "

template <class... P>
std::vector<Plenary> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                          const P&... values) {
    std::vector<Plenary> out;
    for (auto [id, unit, at, day, place, access, purpose, invited, is_short, state, opened, continuation,
               waited, chair, by, minutes, version] :
         db.query<PlenaryId, UnitId, base::Instant, base::Date, std::string, Access, rules::Purpose,
                  base::Date, bool, PlenaryState, std::optional<base::Instant>, rules::Continuation,
                  std::int64_t, PersonId, PersonId, std::string, std::int64_t>(sql, values...))
        out.push_back({.id = id,
                       .unit = unit,
                       .at = at,
                       .day = day,
                       .place = std::move(place),
                       .access = access,
                       .purpose = purpose,
                       .invited_on = invited,
                       .short_notice = is_short,
                       .state = state,
                       .opened_at = opened,
                       .continuation = continuation,
                       .waited_minutes = waited,
                       .chair = chair,
                       .called_by = by,
                       .minutes = hash_from(minutes),
                       .version = version});
    return out;
}

std::optional<Plenary> first(std::vector<Plenary> found) {
    if (found.empty()) return std::nullopt;
    return std::move(found[0]);
}

#define ITEM \
    "select plenary, number, matter, title, state, chair, outcome, words, referred_to from plenary_item "

template <class... P>
std::vector<Item> read_items(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                             const P&... values) {
    std::vector<Item> out;
    for (auto [plenary, number, matter, title, state, chair, outcome, words, to] :
         db.query<PlenaryId, std::int64_t, MatterId, std::string, ItemState, PersonId,
                  std::optional<rules::Outcome>, std::string, UnitId>(sql, values...))
        out.push_back({.plenary = plenary,
                       .number = number,
                       .matter = matter,
                       .title = std::move(title),
                       .state = state,
                       .chair = chair,
                       .outcome = outcome,
                       .text = std::move(words),
                       .referred_to = to});
    return out;
}

template <class I>
I below(I before) {
    return before ? before : I{std::numeric_limits<std::int64_t>::max()};
}

}  // namespace

std::optional<Plenary> load_plenary(store::Connection& db, PlenaryId id) {
    return first(read(db, PLENARY "where p.id = ?", id));
}

std::optional<Plenary> find_plenary(store::Connection& db, PlenaryId id, const app::Scope& scope) {
    return first(read(db, PLENARY "where p.id = ? and " VISIBLE("p"), id, SCOPE(scope)));
}

std::vector<Plenary> plenaries_in(store::Connection& db, const app::Scope& scope, PlenaryId before,
                                  int limit) {
    if (app::offices_spanned(db, scope) <= app::few_offices)
        return read(db,
                    PLENARY "where " RELATED("p", "plenary")
                        VISIBLE("p") " and p.id < ? order by p.id desc limit ?",
                    RELATION(scope), SCOPE(scope), below(before), limit);
    return read(db, PLENARY "where " VISIBLE("p") " and p.id < ? order by p.id desc limit ?", SCOPE(scope),
                below(before), limit);
}

std::vector<Item> items_of(store::Connection& db, PlenaryId id) {
    return read_items(db, ITEM "where plenary = ? order by number", id);
}

std::vector<Item> items_about(store::Connection& db, MatterId matter) {
    return read_items(db, ITEM "where matter = ? order by plenary desc, number", matter);
}

std::vector<AttendanceEntry> attendance_of(store::Connection& db, PlenaryId id) {
    std::vector<AttendanceEntry> out;
    for (auto [person, presence, reason] : db.query<PersonId, Presence, std::string>(
             "select person, presence, reason from plenary_attendance where plenary = ? order by person", id))
        out.push_back({person, presence, std::move(reason)});
    return out;
}

std::vector<Vote> votes_of(store::Connection& db, PlenaryId id) {
    std::vector<Vote> out;
    for (auto [item, person, choice] : db.query<std::int64_t, PersonId, Choice>(
             "select item, person, choice from plenary_vote where plenary = ? order by item, person", id))
        out.push_back({item, person, choice});
    return out;
}

std::vector<matters::Matter> open_for_agenda(store::Connection& db, UnitId unit, MatterId before, int limit) {
    // Its own that went nowhere else, and those that came to it: each by its own index.
    std::vector<MatterId> ids;
    const auto add = [&](MatterId id) { ids.push_back(id); };
    db.query<MatterId>(
          "select m.id from matter m where m.unit = ? and m.id < ? and m.state = 'open'"
          " and m.decided_by = 'plenary'"
          " and not exists(select 1 from matter_referral r where r.matter = m.id)"
          " and not exists(select 1 from plenary_item i where i.matter = m.id and i.state = 'pending')"
          " order by m.id desc limit ?",
          unit, below(before), limit)
        .each(add);
    db.query<MatterId>(
          "select m.id from matter_referral r join matter m on m.id = r.matter where r.unit_to = ?"
          " and r.matter < ? and m.state = 'open'"
          " and not exists(select 1 from plenary_item i where i.matter = m.id and i.state = 'pending')"
          " order by r.matter desc limit ?",
          unit, below(before), limit)
        .each(add);
    std::ranges::sort(ids, std::greater{}, &MatterId::value);
    if (ids.size() > static_cast<std::size_t>(limit)) ids.resize(static_cast<std::size_t>(limit));
    std::vector<matters::Matter> out;
    for (const auto id : ids)
        if (auto matter = matters::load_matter(db, id)) out.push_back(std::move(*matter));
    return out;
}

}  // namespace decisions
