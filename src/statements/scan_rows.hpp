// Scans of paper statements, by their hash: the act names the hash, the bytes stand in `blob`.
#pragma once
#include <optional>
#include <string>

#include "base/hash.hpp"
#include "store/sql.hpp"

namespace statements {

struct Scan {
    std::string type, bytes;
};
// By the bytes, never by name or by what the browser says; nothing: no scan, or over 5 MB.
std::optional<std::string_view> scan_type(std::string_view bytes);
void keep_scan(store::Connection& db, const base::Hash& hash, std::string_view type, std::string_view bytes);
std::optional<Scan> load_scan(store::Connection& db, const base::Hash& hash);

}  // namespace statements
