#include "declarations/draft_rows.hpp"

#include "base/text.hpp"

namespace declarations {

std::optional<Draft> load_draft(store::Connection& db, PersonId person, std::string_view about) {
    const auto row =
        db.query<std::string, base::Instant>(
              "select body, at from draft where person = ? and form = 'declaration' and about = ?", person,
              about)
            .one();
    if (!row) return std::nullopt;
    return Draft{std::string(about), std::get<0>(*row), std::get<1>(*row)};
}

std::vector<Draft> drafts_of(store::Connection& db, PersonId person) {
    std::vector<Draft> out;
    db.query<std::string, std::string, base::Instant>(
          "select about, body, at from draft where person = ? and form = 'declaration' order by at desc, "
          "about limit 20",
          person)
        .each([&](std::string about, std::string body, base::Instant at) {
            out.push_back({std::move(about), std::move(body), at});
        });
    return out;
}

void save_draft(store::Connection& db, PersonId person, const Draft& draft) {
    db.exec(
        "insert into draft(person, form, about, body, at) values(?, 'declaration', ?, ?, ?)"
        " on conflict(person, form, about) do update set body = excluded.body, at = excluded.at",
        person, draft.about, draft.body, draft.at);
}

void drop_draft(store::Connection& db, PersonId person, std::string_view about) {
    db.exec("delete from draft where person = ? and form = 'declaration' and about = ?", person, about);
}

void keep_file(store::Connection& db, std::string_view hash, std::string_view type, std::string_view bytes) {
    db.exec("insert into blob(hash, type, bytes) values(?, ?, ?) on conflict do nothing",
            store::Bytes{base::from_hex(hash).value_or("")}, type, store::BytesView{bytes});
}

std::optional<std::string> kept_file(store::Connection& db, std::string_view hash) {
    const auto row = db.query<store::Bytes>("select bytes from blob where hash = ?",
                                            store::Bytes{base::from_hex(hash).value_or("")})
                         .value();
    return row ? std::optional(row->value) : std::nullopt;
}

}  // namespace declarations
