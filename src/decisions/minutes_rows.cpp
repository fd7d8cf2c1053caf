#include "decisions/minutes_rows.hpp"

namespace decisions {

void keep_pdf(store::Connection& db, const base::Hash& hash, std::string_view pdf) {
    db.exec(
        "insert into blob(hash, type, bytes) values(?, 'application/pdf', ?) on conflict(hash) do nothing",
        hash, store::BytesView{pdf});
}

std::optional<std::string> kept_pdf(store::Connection& db, const base::Hash& hash) {
    auto kept = db.query<store::Bytes>("select bytes from blob where hash = ?", hash).value();
    return kept ? std::optional(std::move(kept->value)) : std::nullopt;
}

}  // namespace decisions
