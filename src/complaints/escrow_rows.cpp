#include "complaints/escrow_rows.hpp"

namespace complaints {

void keep_holders(store::Connection& db, PersonId owner, std::int64_t version,
                  std::span<const PersonId> holders) {
    db.exec("delete from reading_escrow_holder where person = ? and version = ?", owner, version);
    for (const auto holder : holders)
        db.exec("insert into reading_escrow_holder(person, version, holder) values(?, ?, ?)", owner, version,
                holder);
}

std::vector<PersonId> holders_of(store::Connection& db, PersonId owner, std::int64_t version) {
    std::vector<PersonId> out;
    for (const auto& [holder] : db.query<PersonId>(
             "select holder from reading_escrow_holder where person = ? and version = ? order by holder",
             owner, version))
        out.push_back(holder);
    return out;
}

std::vector<PersonId> owners_held_by(store::Connection& db, PersonId holder) {
    std::vector<PersonId> out;
    for (const auto& [owner] : db.query<PersonId>(
             "select h.person from reading_escrow_holder h where h.holder = ? and h.version ="
             " (select max(k.version) from reading_key k where k.person = h.person) order by h.person",
             holder))
        out.push_back(owner);
    return out;
}

std::optional<WrittenAsk> ask_for(store::Connection& db, PersonId owner, std::int64_t version) {
    const auto row =
        db.query<PersonId, base::Date, std::string>(
              "select asked_by, day, reason from reading_escrow_ask where person = ? and version = ?", owner,
              version)
            .one();
    if (!row) return std::nullopt;
    const auto& [by, day, reason] = *row;
    const auto successor =
        db.query<PersonId>("select successor from reading_escrow_successor where person = ? and version = ?",
                           owner, version)
            .value();
    return WrittenAsk{{by, day}, reason, successor.value_or(PersonId{})};
}

void keep_ask(store::Connection& db, PersonId owner, std::int64_t version, const WrittenAsk& ask,
              const std::vector<std::string>& halves) {
    drop_ask(db, owner, version);
    db.exec("insert into reading_escrow_ask(person, version, asked_by, day, reason) values(?, ?, ?, ?, ?)",
            owner, version, ask.ask.by, ask.ask.on, ask.reason);
    if (ask.successor)
        db.exec("insert into reading_escrow_successor(person, version, successor) values(?, ?, ?)", owner,
                version, ask.successor);
    std::int64_t number = 0;
    for (const auto& half : halves)
        db.exec("insert into reading_escrow_half(person, version, half, sealed) values(?, ?, ?, ?)", owner,
                version, number++, store::BytesView{half});
}

std::vector<std::string> halves_of(store::Connection& db, PersonId owner, std::int64_t version) {
    std::vector<std::string> out;
    for (auto& [half] :
         db.query<store::Bytes>(
               "select sealed from reading_escrow_half where person = ? and version = ? order by half", owner,
               version)
             .all())
        out.push_back(std::move(half.value));
    return out;
}

bool asked_of(store::Connection& db, PersonId person, base::Date since) {
    return !db.query<std::int64_t>(
                  "select 1 from reading_escrow_ask a where a.day >= ? and a.asked_by <> ? and (a.person = ? "
                  "or"
                  " exists(select 1 from reading_escrow_holder h where h.person = a.person"
                  " and h.version = a.version and h.holder = ?)) limit 1",
                  since, person, person, person)
                .empty();
}

void drop_ask(store::Connection& db, PersonId owner, std::int64_t version) {
    db.exec("delete from reading_escrow_ask where person = ? and version = ?", owner, version);
    db.exec("delete from reading_escrow_successor where person = ? and version = ?", owner, version);
    db.exec("delete from reading_escrow_half where person = ? and version = ?", owner, version);
}

}  // namespace complaints
