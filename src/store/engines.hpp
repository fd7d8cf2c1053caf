// The two engines, for database.cpp and testing.cpp only: everybody else opens a Database.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "store/sql.hpp"

namespace store {

enum class Mode {
    write,  // SQLite: the one connection that commits and checkpoints
    read,   // begin() starts a transaction that only reads, all of one moment
};

struct TextHash {
    std::size_t operator()(const Text& text) const noexcept {
        return std::hash<const void*>{}(text.sql) * 31 + std::hash<const void*>{}(text.wires);
    }
};

std::unique_ptr<Connection> open_sqlite(const std::string& path, Mode mode);
std::unique_ptr<Connection> open_postgres(const std::string& address, Mode mode);

}  // namespace store
