#include "training/reach_rows.hpp"

#include "app/site.hpp"
#include "base/text.hpp"
#include "people/people_rows.hpp"
#include "training/training_rows.hpp"

namespace training {

std::vector<Reach> reach_of(store::Connection& db, TrainingId training) {
    std::vector<Reach> out;
    for (const auto& [unit, name, called, attended, completed] :
         db.query<UnitId, std::string, std::int64_t, std::int64_t, std::int64_t>(
             "select r.unit, u.name, r.called, r.attended, r.completed from training_reach r join unit u on "
             "u.id = r.unit"
             " where r.training = ? order by r.unit",
             training))
        out.push_back({unit, name, called, attended, completed});
    return out;
}

YearReach year_reach(store::Connection& db, UnitId unit, rules::TrainingTopic topic, int year) {
    const auto there = people::load_unit(db, unit);
    return {unit, there ? there->name : std::string{}, app::counter(db, unit, people::people_measure),
            app::counter(db, unit, reached_measure(topic, year))};
}

std::vector<YearReach> year_reach_below(store::Connection& db, UnitId unit, rules::TrainingTopic topic,
                                        int year) {
    std::vector<YearReach> out;
    for (const auto& [id, name, people, reached] : db.query<UnitId, std::string, std::int64_t, std::int64_t>(
             "select u.id, u.name, coalesce(p.value, 0), coalesce(r.value, 0) from unit u"
             " left join counter p on p.unit = u.id and p.measure = 'people'"
             " left join counter r on r.unit = u.id and r.measure = ? where u.parent = ? order by u.id",
             reached_measure(topic, year), unit))
        out.push_back({id, name, people, reached});
    return out;
}

std::vector<Unreached> not_reached(store::Connection& db, UnitId unit, rules::TrainingTopic topic, int year,
                                   base::Date day, PersonId after, int limit) {
    std::vector<Unreached> out;
    for (const auto& [person, name, kind] : db.query<PersonId, std::string, people::StaffKind>(
             "select p.id, p.name, p.kind from person p where p.unit = ? and p.id > ?"
             " and exists(select 1 from appointment a where a.person = p.id and a.from_day <= ? and "
             "a.until_day >= ?)"
             " and not exists(select 1 from training_done d where d.person = p.id and d.topic = ? and d.day "
             "between ? and ?)"
             " order by p.id limit ?",
             unit, after, day, day, topic, first_day(year), last_day(year), limit))
        out.push_back({person, name, kind});
    return out;
}

// ---- material, codes ----

std::vector<Material> materials_of(store::Connection& db, TrainingId training) {
    std::vector<Material> out;
    for (const auto& [name, type, file, bytes] :
         db.query<std::string, std::string, std::string, std::int64_t>(
             "select name, type, file, bytes from training_material where training = ? order by name, file",
             training)) {
        Material one{name, type, {}, bytes};
        const auto raw = base::from_hex(file);
        if (!raw || raw->size() != one.file.size()) throw app::Unreadable("a hash is not 64 digits");
        std::copy(raw->begin(), raw->end(), one.file.begin());
        out.push_back(std::move(one));
    }
    return out;
}

void keep_file(store::Connection& db, const base::Hash& hash, std::string_view type, std::string_view bytes) {
    db.exec("insert into blob(hash, type, bytes) values(?, ?, ?) on conflict(hash) do nothing", hash, type,
            store::BytesView{bytes});
}

std::optional<std::string> kept_file(store::Connection& db, const base::Hash& hash) {
    auto kept = db.query<store::Bytes>("select bytes from blob where hash = ?", hash).value();
    return kept ? std::optional(std::move(kept->value)) : std::nullopt;
}

void keep_code_secret(store::Connection& db, TrainingId training, std::string_view secret) {
    db.exec("insert into training_secret(training, secret) values(?, ?)", training, store::BytesView{secret});
}

std::string code_secret(store::Connection& db, TrainingId training) {
    auto kept =
        db.query<store::Bytes>("select secret from training_secret where training = ?", training).value();
    return kept ? std::move(kept->value) : std::string{};
}

int wrong_codes(store::Connection& db, TrainingId training, PersonId person, base::Instant since) {
    return static_cast<int>(
        db.query<std::int64_t>(
              "select count(*) from training_wrong_code where training = ? and person = ? and at >= ?",
              training, person, since)
            .value()
            .value_or(0));
}

void note_wrong_code(store::Connection& db, TrainingId training, PersonId person, base::Instant at) {
    db.exec("delete from training_wrong_code where training = ? and person = ? and at < ?", training, person,
            at - std::chrono::minutes{10});
    db.exec("insert into training_wrong_code(training, person, at) values(?, ?, ?)", training, person, at);
}

}  // namespace training
