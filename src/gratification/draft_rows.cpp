#include "gratification/draft_rows.hpp"

namespace gratification {

std::optional<Draft> load_draft(store::Connection& db, PersonId person) {
    const auto row =
        db.query<std::string, base::Instant>(
              "select body, at from draft where person = ? and form = 'gratification' and about = ''", person)
            .one();
    if (!row) return std::nullopt;
    const auto& [body, at] = *row;
    return Draft{body, at};
}

void save_draft(store::Connection& db, PersonId person, const Draft& draft) {
    db.exec(
        "insert into draft(person, form, about, body, at) values(?, 'gratification', '', ?, ?)"
        " on conflict(person, form, about) do update set body = excluded.body, at = excluded.at",
        person, draft.body, draft.at);
}

void drop_draft(store::Connection& db, PersonId person) {
    db.exec("delete from draft where person = ? and form = 'gratification' and about = ''", person);
}

}  // namespace gratification
