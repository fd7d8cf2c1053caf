#include "statements/scan_rows.hpp"

namespace statements {

std::optional<std::string_view> scan_type(std::string_view bytes) {
    constexpr std::size_t most = 5 * 1024 * 1024;
    if (bytes.size() > most) return std::nullopt;
    if (bytes.starts_with("%PDF-")) return "application/pdf";
    if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return "image/png";
    return std::nullopt;
}

void keep_scan(store::Connection& db, const base::Hash& hash, std::string_view type, std::string_view bytes) {
    db.exec("insert into blob(hash, type, bytes) values(?, ?, ?) on conflict do nothing", hash, type,
            store::BytesView{bytes});
}

std::optional<Scan> load_scan(store::Connection& db, const base::Hash& hash) {
    auto row = db.query<std::string, store::Bytes>("select type, bytes from blob where hash = ?", hash).one();
    if (!row) return std::nullopt;
    return Scan{std::move(std::get<0>(*row)), std::move(std::get<1>(*row).value)};
}

}  // namespace statements
