// Why no act can be recorded just now, and what to do about it. Pages, lists, proofs and the public log go
// on.
#pragma once
#include <stdexcept>

#include "base/names.hpp"
#include "web/text.hpp"

namespace app {

enum class ReadOnly {
    no,
    signer_gone,    // no answer from the signer
    old_copy,       // the signer has signed more than this database has: a restored backup
    other_history,  // the signer has signed another log than this one: a fork, or altered tiles
    other_key,      // the signer that answers is not the one that began this log
    clock_behind,   // the clock says more than 5 seconds before the log's last entry
};

web::Text sentence(
    ReadOnly why);  // what happened and what to do, for the operator and for who wanted to write

struct ReadOnlyError : std::runtime_error {
    ReadOnly why;
    explicit ReadOnlyError(ReadOnly reason)
        : std::runtime_error(std::string(sentence(reason)(web::Lang::en))), why(reason) {}
};

}  // namespace app

template <>
inline constexpr auto base::names<app::ReadOnly> =
    std::array{"no"sv, "signer_gone"sv, "old_copy"sv, "other_history"sv, "other_key"sv, "clock_behind"sv};
