#include "screening/subject_rows.hpp"

#include <algorithm>

#include "app/site.hpp"
#include "people/name_key.hpp"
#include "people/people_rows.hpp"
#include "people/schema_rows.hpp"
#include "screening/schema_rows.hpp"

namespace screening {
namespace {

using people::open_end;

std::string region_of_office(UnitId unit) {
    return unit.value >= 1100 && unit.value % 100 != 0 ? std::to_string(unit.value) : std::string{};
}

void put(store::Connection& db, const Subject& s, base::Date until) {
    const auto keys = keys_of(s);
    db.exec(
        "insert into screening_subject(id, person, interest, relation, name, nik, born, region, "
        "organization, role,"
        " until_day, nik_key, name_key, birth_key, place_key) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?)",
        s.id, s.person, s.interest, s.relation, s.name, s.nik, s.born, s.region, s.organization, s.role,
        until, keys.nik, keys.name, keys.birth, keys.place);
}

void count_words(store::Connection& db, const std::string& name, std::int64_t by) {
    auto words = matching::folded_words(name);
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const auto& word : words) {
        db.exec(
            "insert into screening_word(word, people) values(?, ?) on conflict(word) do update set people ="
            " screening_word.people + excluded.people",
            word, by);
        if (by < 0) db.exec("delete from screening_word where word = ? and people <= 0", word);
    }
}

// Registered or changed: both acts carry the person whole.
template <class Act>
void put_official(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<Act>(act);
    const auto before =
        db.query<std::string>("select name from screening_subject where id = ?", a.person).value();
    if (before) {
        count_words(db, *before, -1);
        db.exec("delete from screening_subject where id = ?", a.person);
    }
    const auto day = base::day_in(base::Zone::wib, act.time);
    Subject s{.id = a.person.value,
              .person = a.person,
              .interest = 0,
              .relation = {},
              .name = a.name,
              .nik = a.nik,
              .born = a.born,
              .region = region_of_office(a.unit),
              .organization = {},
              .role = {}};
    if (!s.born) s.born = born_of(s.nik, day);
    // A NIP begins with the day of birth (BKN's form).
    if (!s.born && a.nip.size() == 18)
        s.born = base::date_from(a.nip.substr(0, 4) + "-" + a.nip.substr(4, 2) + "-" + a.nip.substr(6, 2));
    put(db, s, open_end);
    count_words(db, a.name, 1);
}

void put_interest(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<people::InterestRegistered>(act);
    Subject s{.id = a.interest.value,
              .person = a.person,
              .interest = a.interest.value,
              .relation = a.relation,
              .name = a.name,
              .nik = people::identifier_key(a.identifier).size() == 16 ? people::identifier_key(a.identifier)
                                                                       : std::string{},
              .born = {},
              .region = {},
              .organization = a.organization,
              .role = a.role};
    s.born = born_of(s.nik, base::day_in(base::Zone::wib, act.time));
    if (s.nik.size() == 16) s.region = s.nik.substr(0, 4);
    put(db, s, open_end);
}

void end_interest(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<people::InterestEnded>(act);
    db.exec("update screening_subject set until_day = ? where id = ?", a.last_day, a.interest);
}

#define SUBJECT \
    "s.id, s.person, s.interest, s.relation, s.name, s.nik, s.born, s.region, s.organization, s.role"

template <class... P>
std::vector<Subject> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                          const P&... values) {
    std::vector<Subject> out;
    for (auto [id, person, interest, relation, name, nik, born, region, organization, role] :
         db.query<std::int64_t, PersonId, std::int64_t, std::string, std::string, std::string,
                  std::optional<base::Date>, std::string, std::string, std::string>(sql, values...))
        out.push_back({id, person, interest, std::move(relation), std::move(name), std::move(nik), born,
                       std::move(region), std::move(organization), std::move(role)});
    return out;
}

}  // namespace

BlockKeys keys_of(const Subject& s) {
    return block_keys({.name = s.name,
                       .nik = s.nik,
                       .born = s.born,
                       .region = s.region,
                       .organization = {},
                       .organization_number = {}});
}

std::vector<Subject> subjects_near(store::Connection& db, const BlockKeys& k, bool himself_only) {
    // An interest that has ended stays: whoever held it lately may still be asked, and says "no longer true".
    const std::int64_t everybody = himself_only ? 0 : 1;
    return read(db,
                "select " SUBJECT
                " from screening_subject s where s.id in ("
                " select id from screening_subject where nik_key = ? and nik_key <> 0"
                " union select id from screening_subject where name_key = ? and name_key <> 0"
                " union select id from screening_subject where birth_key = ? and birth_key <> 0"
                " union select id from screening_subject where place_key = ? and place_key <> 0)"
                " and (s.interest = 0 or ? = 1) order by s.id",
                k.nik, k.name, k.birth, k.place, everybody);
}

std::vector<Subject> subjects_of(store::Connection& db, PersonId person, base::Date day) {
    return read(db,
                "select " SUBJECT
                " from screening_subject s where s.person = ? and s.until_day >= ? order by s.id",
                person, day);
}

std::optional<Subject> load_subject(store::Connection& db, std::int64_t id) {
    auto found = read(db, "select " SUBJECT " from screening_subject s where s.id = ?", id);
    if (found.empty()) return std::nullopt;
    return std::move(found[0]);
}

std::int64_t officials_counted(store::Connection& db) {
    return app::counter(db, people::the_nation, people::people_measure);
}

std::uint64_t Bearers::operator()(const std::string& word) {
    const auto [at, fresh] = known_.try_emplace(word, 0);
    if (fresh) {
        const auto found =
            db_.query<std::int64_t>("select people from screening_word where word = ?", word).value();
        at->second = static_cast<std::uint64_t>(found.value_or(0));
    }
    return at->second;
}

void register_subjects(app::Registry& registry) {
    using enum app::ActKind;
    registry.schema(subject_schema);
    registry.also_applies(official_registered, put_official<people::OfficialRegistered>);
    registry.also_applies(person_registered, put_official<people::PersonRegistered>);
    registry.also_applies(person_changed, put_official<people::PersonChanged>);
    registry.also_applies(interest_registered, put_interest);
    registry.also_applies(interest_ended, end_interest);
    registry.table({"screening_subject",
                    {"id", "person", "interest", "relation", "name", "nik", "born", "region", "organization",
                     "role", "until_day", "nik_key", "name_key", "birth_key", "place_key"}});
    registry.table({"screening_word", {"word", "people"}});
}

}  // namespace screening
