// The file beside the database that what is in the database cannot be guessed without: codes of complainants,
// names of children in the register of interests, secrets of one-time codes (docs/decisions/0050, 0112,
// 0134).
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "cli/house.hpp"

namespace cli {

// Where it lies; empty: no place for it is known, and the channel says so.
std::filesystem::path house_key_file(const HouseOptions& given);

struct KeyFault {
    std::string what, fix;
    // A server whose key was lost for good goes on with another.
    enum class Weight { stops, goes_on } weight = Weight::stops;
};
// It is not 32 bytes, is not there though something was sealed with it, or does not open what was sealed
// last, or some account's one-time codes.
std::optional<KeyFault> key_fault(store::Connection& db, const std::filesystem::path& file);

// Made once, readable by its owner only; never made again over what another one sealed. 32 bytes, or none
// when there is no place. Throws std::runtime_error with what to do.
std::string kept_house_key(store::Connection& db, const std::filesystem::path& file);

}  // namespace cli
