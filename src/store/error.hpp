// What can go wrong with the database. The world failed: pages answer 503, except where a use case expects
// the kind (unique, for an idempotency key sent twice).
#pragma once
#include <stdexcept>
#include <string>
#include <utility>

namespace store {

enum class Engine { sqlite, postgres };

class Error : public std::runtime_error {
public:
    enum class Kind {
        unique,       // a primary key or unique index has it already
        foreign_key,  // the row pointed at is not there, or is still pointed at
        check,        // a check or not-null constraint
        retry,        // another transaction was in the way: the same work may well succeed if run again
        read_only,    // a write on a read-only connection
        full,         // no space left; goes on by itself when there is space again
        io,           // the disk or the connection failed
        other,        // a wrong statement, a value of another type than asked for
    };

    Error(Kind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

}  // namespace store
