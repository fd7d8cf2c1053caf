// SQL put together at run time: from names in our own code or in the engine's catalogue, only of letters,
// digits and _ (CHECKed), and values always as parameters; never from anything a person typed. For
// dump.cpp and catalog.cpp only.
#pragma once
#include <span>
#include <string>

#include "store/sql.hpp"

namespace store {

struct Dump {
    static Lease start(Connection& db, const char* sql, const char* wires_text,
                       std::span<const Parameter> parameters) {
        return db.start({sql, wires_text}, parameters);
    }
    static std::int64_t run(Connection& db, const char* sql, const char* wires_text,
                            std::span<const Parameter> parameters) {
        return db.run({sql, wires_text}, parameters);
    }
};

bool is_plain(std::string_view name);  // letters, digits and _

// Connections know a statement by its address, so each text is kept for good: there are as many as tables
// and sets of columns.
const char* kept(const std::string& text);

}  // namespace store
