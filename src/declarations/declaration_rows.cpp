#include "declarations/declaration_rows.hpp"

#include <limits>

#include "base/text.hpp"
#include "declarations/apply_rows.hpp"
#include "declarations/declaration_sql_rows.hpp"

namespace declarations {
namespace {

template <class... P>
std::vector<Declaration> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                              const P&... values) {
    std::vector<Declaration> out;
    for (auto [id, declarant, capacity, unit, origin, state, type, matter, party, relation, source, grounds,
               law, description, already_public, proposed, known, superior, superior_capacity, submitted, due,
               provisional, completion, silences, nobody_left, version] :
         db.query<DeclarationId, PersonId, AppointmentId, UnitId, Origin, State, rules::ConflictType,
                  std::optional<MatterId>, std::string, std::string, rules::Source, std::string, std::string,
                  std::string, std::string, std::string, base::Date, PersonId, AppointmentId, base::Date,
                  base::Date, bool, std::optional<base::Date>, std::int64_t, bool, std::int64_t>(sql,
                                                                                                 values...))
        out.push_back({.id = id,
                       .declarant = declarant,
                       .capacity = capacity,
                       .unit = unit,
                       .origin = origin,
                       .state = state,
                       .type = type,
                       .matter = matter,
                       .party_name = std::move(party),
                       .relation = std::move(relation),
                       .source = source,
                       .grounds = grounds_from(grounds),
                       .other_law = std::move(law),
                       .description = std::move(description),
                       .already_public = std::move(already_public),
                       .proposed_control = std::move(proposed),
                       .known_since = known,
                       .superior = superior,
                       .superior_capacity = superior_capacity,
                       .submitted = submitted,
                       .due = due,
                       .due_provisional = provisional,
                       .completion_due = completion,
                       .silences = silences,
                       .nobody_left = nobody_left,
                       .version = version});
    return out;
}

std::optional<Declaration> first(std::vector<Declaration> found) {
    if (found.empty()) return std::nullopt;
    return std::move(found[0]);
}

DeclarationId below(DeclarationId before) {
    return before ? before : DeclarationId{std::numeric_limits<std::int64_t>::max()};
}

}  // namespace

std::optional<Declaration> load_declaration(store::Connection& db, DeclarationId id) {
    return first(read(db, DECLARATION "where d.id = ?", id));
}

std::optional<Declaration> find_declaration(store::Connection& db, DeclarationId id, const app::Scope& s) {
    return first(read(db, DECLARATION "where d.id = ? and " VISIBLE("d"), id, SCOPE(s)));
}

std::vector<Declaration> inbox(store::Connection& db, PersonId superior, InboxFilter filter, base::Date today,
                               DeclarationId before, int limit) {
    const auto to = below(before);
    switch (filter) {
        case InboxFilter::in_time: return read(db, INBOX_IN_TIME, superior, today, to, limit);
        case InboxFilter::late: return read(db, INBOX_LATE, superior, today, to, limit);
        case InboxFilter::returned: return read(db, INBOX_RETURNED, superior, to, limit);
        case InboxFilter::decided: return read(db, INBOX_DECIDED, superior, to, limit);
        case InboxFilter::passed_over: return read(db, INBOX_PASSED_OVER, superior, superior, to, limit);
    }
    return {};
}

InboxCounts inbox_counts(store::Connection& db, PersonId superior, base::Date today) {
    InboxCounts out;
    std::int64_t submitted = 0;
    db.query<State, std::int64_t>("select state, value from declaration_inbox where person = ?", superior)
        .each([&](State state, std::int64_t value) {
            auto& into = state == State::submitted  ? submitted
                         : state == State::returned ? out.returned
                                                    : out.decided;
            into += value;
        });
    // Only what is with him now is looked through: the clock takes the late ones away.
    if (submitted > 0) out.late = db.query<std::int64_t>(COUNT_LATE, superior, today).value().value_or(0);
    out.in_time = submitted - out.late;
    out.passed_over = db.query<std::int64_t>(COUNT_PASSED_OVER, superior, superior).value().value_or(0);
    return out;
}

std::vector<Declaration> mine(store::Connection& db, PersonId declarant, DeclarationId before, int limit) {
    return read(db, MINE, declarant, below(before), limit);
}

std::vector<Declaration> declarations_on(store::Connection& db, MatterId matter, const app::Scope& s) {
    return read(db, DECLARATION "where d.matter = ? and " VISIBLE("d") " order by d.id desc", matter,
                SCOPE(s));
}

std::vector<Declaration> list(store::Connection& db, const app::Scope& s, const ListFilter& f,
                              DeclarationId before, int limit) {
    const auto from = f.unit_from, to = f.unit_to;
    const auto last = below(before);
    if (from == to) {
        if (f.state)
            return read(db, IN_UNIT_STATE, from, *f.state, f.silent_only, f.unreceived_only, SCOPE(s), last,
                        limit);
        return read(db, IN_UNIT, from, f.silent_only, f.unreceived_only, SCOPE(s), last, limit);
    }
    if (from.value % 100 == 0 && to.value == from.value + 99) {
        if (f.state)
            return read(db, IN_PROVINCE_STATE, from, *f.state, f.silent_only, f.unreceived_only, SCOPE(s),
                        last, limit);
        return read(db, IN_PROVINCE, from, f.silent_only, f.unreceived_only, SCOPE(s), last, limit);
    }
    if (f.state)
        return read(db, IN_RANGE_STATE, from, to, *f.state, f.silent_only, f.unreceived_only, SCOPE(s), last,
                    limit);
    return read(db, IN_RANGE, from, to, f.silent_only, f.unreceived_only, SCOPE(s), last, limit);
}

}  // namespace declarations
