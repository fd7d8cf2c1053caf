#include "screening/subject_rows.hpp"

#include <algorithm>

#include "app/site.hpp"
#include "people/child_seal_rows.hpp"
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

// What the register says of a sealed person, for a comparison.
Subject opened(Subject s) {
    auto plain = people::open_sealed(s.name);
    s.name = std::move(plain.name);
    s.nik = people::identifier_key(plain.identifier);
    if (s.nik.size() != 16) s.nik.clear();
    s.born = born_of_child(s.nik);
    if (!s.nik.empty()) s.region = s.nik.substr(0, 4);
    s.sealed = true;
    return s;
}

void put(store::Connection& db, const Subject& s, base::Date until) {
    const auto keys = people::is_sealed_text(s.name) ? BlockKeys{} : keys_of(s);
    db.exec(
        "insert into screening_subject(id, person, interest, relation, name, nik, born, region, "
        "organization, role,"
        " until_day, nik_key, name_key, birth_key, place_key) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?)",
        s.id, s.person, s.interest, s.relation, s.name, s.nik, s.born, s.region, s.organization, s.role,
        until, keys.nik, keys.name, keys.birth, keys.place);
}

// A sealed subject lies there without keys: its own are in a table that only the key makes (and makes again).
void put_child_keys(store::Connection& db, std::int64_t id, std::string_view sealed) {
    if (!people::child_key()) return;
    const auto k = keys_of(opened({.id = id, .name = std::string(sealed)}));
    db.exec("delete from screening_child where subject = ?", id);
    db.exec(
        "insert into screening_child(subject, nik_key, name_key, birth_key, place_key) values(?, ?, ?, ?, ?)",
        id, people::keyed(k.nik), people::keyed(k.name), people::keyed(k.birth), people::keyed(k.place));
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
    if (people::is_sealed_text(a.name)) put_child_keys(db, s.id, a.name);
    if (a.corrects) {  // what was never so is compared with nothing, not even as something of the past
        db.exec("delete from screening_subject where id = ?", a.corrects);
        db.exec("delete from screening_child where subject = ?", a.corrects);
        return;
    }
    app::bump(db, people::the_nation, relatives_measure, 1);
}

void end_interest(store::Connection& db, const app::Act& act) {
    const auto a = app::typed<people::InterestEnded>(act);
    db.exec("update screening_subject set until_day = ? where id = ?", a.last_day, a.interest);
}

#define SUBJECT                                                                                         \
    "s.id, s.person, s.interest, s.relation, s.name, s.nik, s.born, s.region, s.organization, s.role, " \
    "s.nik_key,"                                                                                        \
    " s.name_key, s.birth_key, s.place_key"

template <class... P>
std::vector<Subject> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                          const P&... values) {
    std::vector<Subject> out;
    for (auto [id, person, interest, relation, name, nik, born, region, organization, role, nik_key, name_key,
               birth_key, place_key] :
         db.query<std::int64_t, PersonId, std::int64_t, std::string, std::string, std::string,
                  std::optional<base::Date>, std::string, std::string, std::string, std::int64_t,
                  std::int64_t, std::int64_t, std::int64_t>(sql, values...)) {
        out.push_back({id, person, interest, std::move(relation), std::move(name), std::move(nik), born,
                       std::move(region), std::move(organization), std::move(role)});
        out.back().keys = {.nik = nik_key, .name = name_key, .birth = birth_key, .place = place_key};
    }
    for (auto& s : out)
        if (people::is_sealed_text(s.name)) s = opened(std::move(s));
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
    auto found = read(db,
                      "select " SUBJECT
                      " from screening_subject s where s.id in ("
                      " select id from screening_subject where nik_key = ? and nik_key <> 0"
                      " union select id from screening_subject where name_key = ? and name_key <> 0"
                      " union select id from screening_subject where birth_key = ? and birth_key <> 0"
                      " union select id from screening_subject where place_key = ? and place_key <> 0)"
                      " and (s.interest = 0 or ? = 1) order by s.id",
                      k.nik, k.name, k.birth, k.place, everybody);
    if (himself_only) return found;
    for (auto& child : sealed_near(db, k)) found.push_back(std::move(child));
    return found;
}

std::vector<Subject> spouses_near(store::Connection& db, const BlockKeys& k) {
    auto found = read(
        db,
        "select " SUBJECT
        " from screening_subject s where s.id in ("
        " select id from screening_subject where relation = 'spouse' and nik_key = ? and nik_key <> 0"
        " union select id from screening_subject where relation = 'spouse' and name_key = ? and name_key <> 0"
        " union select id from screening_subject where relation = 'spouse' and birth_key = ? and birth_key "
        "<> 0"
        " union select id from screening_subject where relation = 'spouse' and place_key = ? and place_key "
        "<> 0)"
        " order by s.id",
        k.nik, k.name, k.birth, k.place);
    for (auto& one : sealed_near(db, k))
        if (one.relation == "spouse") found.push_back(std::move(one));
    return found;
}

std::vector<Subject> sealed_near(store::Connection& db, const BlockKeys& k) {
    if (!people::child_key()) return {};
    return read(db,
                "select " SUBJECT
                " from screening_subject s where s.id in ("
                " select subject from screening_child where nik_key = ? and nik_key <> 0"
                " union select subject from screening_child where name_key = ? and name_key <> 0"
                " union select subject from screening_child where birth_key = ? and birth_key <> 0"
                " union select subject from screening_child where place_key = ? and place_key <> 0)"
                " order by s.id",
                people::keyed(k.nik), people::keyed(k.name), people::keyed(k.birth), people::keyed(k.place));
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
    registry.schema(child_schema);
    registry.schema(spouse_schema);
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
