#include "gratification/gratification_rows.hpp"

#include <algorithm>
#include <limits>

#include "app/site.hpp"
#include "base/text.hpp"
#include "people/people_rows.hpp"

namespace gratification {
namespace {

#define COLUMNS                                                                                             \
    "t.id, t.unit, t.receiver, t.direction, t.form, t.description, t.basis, t.rupiah, t.kind, t.occasion, " \
    "t.place,"                                                                                              \
    " t.received_on, t.giver, t.giver_role, t.giver_organization, t.giver_identifier, t.giver_contact, "    \
    "t.giver_tie,"                                                                                          \
    " t.giver_interest, t.linked, t.reason, t.chronology, t.goods, t.obliged, t.why, t.state, t.reported, " \
    "t.late,"                                                                                               \
    " t.due_to_unit, t.due_to_kpk, t.due_forward, t.due_provisional, t.completion_due, t.missing, "         \
    "t.addition,"                                                                                           \
    " t.forward_file, t.forwarded, t.forwarded_late, t.status_due, t.status, t.status_number, t.status_on," \
    " t.handover_due, t.handed_over, t.handover_note, t.deposited, t.deposit_place, t.closing, t.version,"  \
    " t.log_index"
#define SELECT "select " COLUMNS " from gratification t where "

template <class... P>
std::vector<Gratification> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                                const P&... values) {
    std::vector<Gratification> out;
    for (auto [id, unit, receiver, direction, form, description, basis, rupiah, kind, occasion, place,
               received, giver, role, organization, identifier, contact, tie, interest, linked, reason,
               chronology, goods, obliged, why, state, reported, late, to_unit, to_kpk, forward, provisional,
               completion_due, missing, addition, file, forwarded, beyond, status_due, status, number,
               status_on, handover_due, handed_over, note, deposited, deposit_place, closing, version,
               index] :
         db.query<GratificationId, UnitId, PersonId, Direction, rules::GratificationForm, std::string,
                  ValueBasis, std::optional<std::int64_t>, rules::GratificationKind, std::string, std::string,
                  base::Date, std::string, std::string, std::string, std::string, std::string, GiverTie,
                  std::string, bool, std::string, std::string, GoodsPlace, bool, rules::Weighed, State,
                  base::Date, bool, base::Date, base::Date, base::Date, bool, std::optional<base::Date>,
                  std::string, std::string, std::string, std::optional<base::Date>, bool,
                  std::optional<base::Date>, std::optional<Status>, std::string, std::optional<base::Date>,
                  std::optional<base::Date>, std::optional<base::Date>, std::string, bool, std::string,
                  std::string, std::int64_t, std::int64_t>(sql, values...)) {
        Giver from{std::move(giver),      std::move(role),    std::move(organization),
                   std::move(identifier), std::move(contact), tie,
                   std::move(interest)};
        Telling telling{direction,
                        form,
                        std::move(description),
                        basis,
                        rupiah,
                        kind,
                        std::move(occasion),
                        std::move(place),
                        received,
                        std::move(from),
                        linked,
                        std::move(reason),
                        std::move(chronology),
                        goods};
        out.push_back({.id = id,
                       .receiver = receiver,
                       .unit = unit,
                       .telling = std::move(telling),
                       .obliged = obliged,
                       .why = why,
                       .state = state,
                       .reported = reported,
                       .late = late,
                       .dues = {to_unit, to_kpk, forward, provisional},
                       .completion_due = completion_due,
                       .missing = std::move(missing),
                       .addition = std::move(addition),
                       .forward_file = std::move(file),
                       .forwarded = forwarded,
                       .forwarded_late = beyond,
                       .status_due = status_due,
                       .status = status,
                       .status_number = std::move(number),
                       .status_on = status_on,
                       .handover_due = handover_due,
                       .handed_over = handed_over,
                       .handover_note = std::move(note),
                       .deposited = deposited,
                       .deposit_place = std::move(deposit_place),
                       .closing = std::move(closing),
                       .version = version,
                       .index = index});
    }
    return out;
}

std::optional<Gratification> with_files(store::Connection& db, std::vector<Gratification> found) {
    if (found.empty()) return std::nullopt;
    for (auto [name, type, hash, bytes] : db.query<std::string, std::string, std::string, std::int64_t>(
             "select name, type, hash, bytes from gratification_file where gratification = ? order by name, "
             "hash",
             found[0].id))
        found[0].files.push_back({std::move(name), std::move(type), std::move(hash), bytes});
    return std::move(found[0]);
}

GratificationId from(GratificationId before) {
    return before ? before : GratificationId{std::numeric_limits<std::int64_t>::max()};
}

}  // namespace

std::optional<Gratification> load(store::Connection& db, GratificationId id) {
    return with_files(db, read(db, SELECT "t.id = ?", id));
}

std::optional<Gratification> find(store::Connection& db, GratificationId id, const app::Scope& s) {
    return with_files(db, read(db, SELECT VISIBLE("t") " and t.id = ?", SCOPE(s), id));
}

std::vector<Gratification> of_receiver(store::Connection& db, PersonId receiver, GratificationId before,
                                       int limit) {
    return read(db, SELECT "t.receiver = ? and t.id < ? order by t.id desc limit ?", receiver, from(before),
                limit);
}

std::vector<Gratification> listed(store::Connection& db, const app::Scope& s, Filter filter,
                                  GratificationId before, int limit) {
    switch (filter) {
        case Filter::inbox:
            return read(
                db,
                SELECT VISIBLE("t") " and t.state = 'with_unit' and t.receiver <> ? order by t.due_forward, t.id limit "
                         "?",
                SCOPE(s), s.person, limit);
        case Filter::to_hand_over:
            return read(db, SELECT VISIBLE("t") " and t.state = 'status_known' and t.handover_due is not null order by t.handover_due, t.id limit ?",
                        SCOPE(s), limit);
        case Filter::returned:
            return read(
                db, SELECT VISIBLE("t") " and t.state = 'returned' and t.id < ? order by t.id desc limit ?",
                SCOPE(s), from(before), limit);
        case Filter::with_kpk:
            return read(
                db, SELECT VISIBLE("t") " and t.state = 'with_kpk' and t.id < ? order by t.id desc limit ?",
                SCOPE(s), from(before), limit);
        case Filter::deposited:
            return read(db,
                        SELECT VISIBLE("t") " and t.deposited = 1 and t.id < ? order by t.id desc limit ?",
                        SCOPE(s), from(before), limit);
        case Filter::all: break;
    }
    return read(db, SELECT VISIBLE("t") " and t.id < ? order by t.id desc limit ?", SCOPE(s), from(before),
                limit);
}

Counts counts(store::Connection& db, const app::Scope& s) {
    Counts out;
    for (auto [state, deposited, to_state, late, number] :
         db.query<State, bool, std::int64_t, std::int64_t, std::int64_t>(
             "select t.state, t.deposited, case when t.handover_due is null then 0 else 1 end,"
             " case when t.due_forward < ? then 1 else 0 end, count(*) from gratification t where " VISIBLE(
                 "t") " group by 1, 2, 3, 4",
             s.day, SCOPE(s))) {
        if (deposited) out.deposited += number;
        if (state == State::with_unit) out.inbox += number, out.late += late ? number : 0;
        if (state == State::returned) out.returned += number;
        if (state == State::with_kpk) out.with_kpk += number;
        if (state == State::status_known && to_state) out.to_hand_over += number;
    }
    return out;
}

std::vector<Gratification> in_file(store::Connection& db, const app::Scope& s, std::string_view hash) {
    return read(db, SELECT VISIBLE("t") " and t.forward_file = ? order by t.id", SCOPE(s), std::string(hash));
}

std::int64_t reports_in_file(store::Connection& db, std::string_view hash) {
    return db
        .query<std::int64_t>("select count(*) from gratification where forward_file = ?", std::string(hash))
        .value()
        .value_or(0);
}

std::vector<ForwardFile> files_sent(store::Connection& db, const app::Scope& s, int limit) {
    std::vector<ForwardFile> out;
    for (auto [hash, on, reports] : db.query<std::string, base::Date, std::int64_t>(
             "select t.forward_file, t.forwarded, count(*) from gratification t where " VISIBLE(
                 "t") " and t.forward_file <> '' group by t.forward_file, t.forwarded order by t.forwarded "
                      "desc, t.forward_file"
                      " limit ?",
             SCOPE(s), limit))
        out.push_back({std::move(hash), on, reports});
    return out;
}

std::vector<Earlier> earlier_of(store::Connection& db, PersonId receiver, GratificationId before,
                                GratificationId without) {
    const auto below = before ? before : GratificationId{std::numeric_limits<std::int64_t>::max()};
    std::vector<Earlier> out;
    for (auto [giver, organization, kind, occasion, on, rupiah] :
         db.query<std::string, std::string, rules::GratificationKind, std::string, base::Date, std::int64_t>(
             "select giver, giver_organization, kind, occasion, received_on, rupiah from gratification"
             " where receiver = ? and direction = 'received' and rupiah is not null and id < ? and id <> ? "
             "order by id",
             receiver, below, without))
        out.push_back({std::move(giver), std::move(organization), kind, std::move(occasion), on, rupiah});
    return out;
}

std::vector<Later> later_than(store::Connection& db, PersonId receiver, GratificationId id) {
    std::vector<Later> out;
    for (auto& g :
         read(db, SELECT "t.receiver = ? and t.id > ? and t.state in ('with_unit', 'returned') order by t.id",
              receiver, id)) {
        auto earlier = earlier_of(db, receiver, g.id, id);
        out.push_back({std::move(g), std::move(earlier)});
    }
    return out;
}

std::vector<WeighedAnew> weighed_anew(store::Connection& db, GratificationId id) {
    std::vector<WeighedAnew> out;
    for (auto [because, why, on] : db.query<GratificationId, rules::Weighed, base::Date>(
             "select because, why, day from gratification_weighed where gratification = ? order by log_index",
             id))
        out.push_back({because, why, on});
    return out;
}

std::vector<Gratification> received_since(store::Connection& db, PersonId receiver, base::Date since) {
    return read(db, SELECT "t.receiver = ? and t.direction = 'received' and t.received_on >= ? order by t.id",
                receiver, since);
}

std::vector<MoveFacts> running_clocks(store::Connection& db) {
    std::vector<MoveFacts> out;
    for (auto& g : read(db, SELECT "t.state in ('with_unit', 'returned', 'status_known') order by t.id")) {
        MoveFacts facts{.region = app::region_of(g.unit)};
        const auto row = db.query<std::optional<base::Date>, std::optional<base::Date>>(
                               "select forward_from, completion_from from gratification where id = ?", g.id)
                             .one();
        if (row) std::tie(facts.forward_from, facts.completion_from) = *row;
        if (g.state == State::status_known && g.handover_due) facts.handover_from = g.status_on;
        facts.gratification = std::move(g);
        out.push_back(std::move(facts));
    }
    return out;
}

}  // namespace gratification
