// Who reads: keys, the team of an office, and who stands near whom.
#include "complaints/filing_rows.hpp"
#include "people/unit.hpp"

namespace complaints {
namespace {

ReadingKey key_from(std::tuple<PersonId, std::int64_t, store::Bytes, store::Bytes, store::Bytes> row) {
    auto& [person, version, open, locked, recovery] = row;
    return {person, version, std::move(open.value), std::move(locked.value), std::move(recovery.value)};
}

std::vector<Reader> readers_from(store::Rows<PersonId, std::string, store::Bytes> rows) {
    std::vector<Reader> out;
    for (auto& [person, name, key] : rows.all()) out.push_back({person, name, key.value});
    return out;
}

std::vector<Reader> with_role(store::Connection& db, app::Action action, UnitId unit, base::Date day) {
    const auto roles = static_cast<std::uint64_t>(app::roles_for(action));
    std::vector<Reader> out;
    // A role at a time, and from the roles to the people (the order that `cross join` asks for): a filing
    // waits for this, and far more people have a key than one of these roles.
    for (auto left = roles; left != 0; left &= left - 1)
        std::ranges::move(
            readers_from(db.query<PersonId, std::string, store::Bytes>(
                "select p.id, p.name, k.public_key from role_grant r cross join person p cross join "
                "reading_key k"
                " where r.role_bit = ? and ? between r.unit_from and r.unit_to and r.from_day <= ?"
                " and r.until_day >= ? and p.id = r.person and k.person = p.id"
                " and k.version = (select max(n.version) from reading_key n where n.person = p.id)",
                static_cast<std::int64_t>(left & (~left + 1)), unit, day, day)),
            std::back_inserter(out));
    std::ranges::sort(out, {}, &Reader::person);
    const auto twice = std::ranges::unique(out, {}, &Reader::person);
    out.erase(twice.begin(), twice.end());
    return out;
}

}  // namespace

std::vector<ReadingKey> all_reading_keys(store::Connection& db, PersonId person) {
    std::vector<ReadingKey> out;
    for (auto& row : db.query<PersonId, std::int64_t, store::Bytes, store::Bytes, store::Bytes>(
                           "select person, version, public_key, locked, recovery from reading_key"
                           " where person = ? order by version desc",
                           person)
                         .all())
        out.push_back(key_from(std::move(row)));
    return out;
}

std::optional<ReadingKey> reading_key(store::Connection& db, PersonId person) {
    auto keys = all_reading_keys(db, person);
    if (keys.empty()) return std::nullopt;
    return std::move(keys.front());
}

void keep_reading_key(store::Connection& db, const ReadingKey& key, base::Date day) {
    db.exec(
        "insert into reading_key(person, version, public_key, locked, recovery, made_day) values(?, ?, ?, ?, "
        "?, ?)",
        key.person, key.version, store::BytesView{key.public_key}, store::BytesView{key.locked},
        store::BytesView{key.recovery}, day);
}

void relock(store::Connection& db, const ReadingKey& key) {
    db.exec("update reading_key set locked = ?, recovery = ? where person = ? and version = ?",
            store::BytesView{key.locked}, store::BytesView{key.recovery}, key.person, key.version);
}

void keep_escrow(store::Connection& db, PersonId person, std::int64_t version,
                 const std::vector<std::string>& boxes) {
    db.exec("delete from reading_escrow where person = ? and version = ?", person, version);
    std::int64_t number = 0;
    for (const auto& box : boxes)
        db.exec("insert into reading_escrow(person, version, box, sealed) values(?, ?, ?, ?)", person,
                version, number++, store::BytesView{box});
}

std::vector<std::string> escrow_boxes(store::Connection& db, PersonId person, std::int64_t version) {
    std::vector<std::string> out;
    for (auto& [box] :
         db.query<store::Bytes>(
               "select sealed from reading_escrow where person = ? and version = ? order by box", person,
               version)
             .all())
        out.push_back(std::move(box.value));
    return out;
}

std::string found_by(store::Connection& db, PersonId reader) {
    auto kept = db.query<store::Bytes>("select sealed from reading_found where person = ?", reader).value();
    return kept ? std::move(kept->value) : std::string{};
}
void keep_found(store::Connection& db, PersonId reader, std::string_view sealed) {
    db.exec(
        "insert into reading_found(person, sealed) values(?, ?)"
        " on conflict(person) do update set sealed = excluded.sealed",
        reader, store::BytesView{sealed});
}

std::optional<base::Date> looked_on(store::Connection& db, PersonId reader) {
    return db.query<base::Date>("select day from reading_looked where person = ?", reader).value();
}
void keep_look(store::Connection& db, PersonId reader, base::Date day) {
    db.exec(
        "insert into reading_looked(person, day) values(?, ?)"
        " on conflict(person) do update set day = excluded.day",
        reader, day);
}

std::vector<PersonId> readers_then(store::Connection& db, UnitId unit, base::Date day) {
    constexpr std::chrono::days one{1};
    std::vector<PersonId> out;
    for (const auto& [person] : db.query<PersonId>(
             "select distinct r.person from role_grant r where (r.role_bit & ?) <> 0"
             " and (? between r.unit_from and r.unit_to or ? between r.unit_from and r.unit_to)"
             " and r.from_day <= ? and r.until_day >= ?"
             " and exists(select 1 from reading_key k where k.person = r.person) order by r.person",
             app::roles_for(app::Action::read_filings), unit, people::the_nation, day + one, day - one))
        out.push_back(person);
    return out;
}

std::vector<Reader> readers_for(store::Connection& db, UnitId unit, base::Date day) {
    return with_role(db, app::Action::read_filings, unit, day);
}
std::vector<Reader> watchers_for(store::Connection& db, UnitId unit, base::Date day) {
    return with_role(db, app::Action::monitor_unit, unit, day);
}

std::vector<Reader> key_holders(store::Connection& db, base::Date day, int limit) {
    return readers_from(db.query<PersonId, std::string, store::Bytes>(
        "select p.id, p.name, k.public_key from person p join reading_key k on k.person = p.id"
        " where k.version = (select max(n.version) from reading_key n where n.person = p.id)"
        " and exists(select 1 from appointment a where a.person = p.id and a.from_day <= ? and a.until_day "
        ">= ?)"
        " order by p.name, p.id limit ?",
        day, day, limit));
}

std::vector<PersonId> handlers_of(store::Connection& db, FilingId id) {
    std::vector<PersonId> out;
    for (const auto& [person] :
         db.query<PersonId>("select distinct person from case_grant where case_id = ? and how in (?, ?)"
                            " order by person",
                            case_of(id), app::Grant::handler, app::Grant::superior_of_superior))
        out.push_back(person);
    return out;
}

bool serve_together(store::Connection& db, PersonId one, PersonId other, base::Date day) {
    return !db.query<std::int64_t>(
                  "select 1 from appointment a join position ap on ap.id = a.position"
                  " join position bp on bp.unit = ap.unit join appointment b on b.position = bp.id"
                  " where a.person = ? and b.person = ? and a.from_day <= ? and a.until_day >= ?"
                  " and b.from_day <= ? and b.until_day >= ? limit 1",
                  one, other, day, day, day, day)
                .empty();
}

}  // namespace complaints
