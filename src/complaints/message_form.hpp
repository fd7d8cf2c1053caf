// Messages and identities as the bytes that are sealed: JSON, so that whoever holds a key can read them
// without this program.
#pragma once
#include <optional>
#include <string>

#include "complaints/filing.hpp"

namespace complaints {

std::string to_json(const Message& message);
std::optional<Message> message_from(std::string_view json);
std::string to_json(const Identity& identity);
std::optional<Identity> identity_from(std::string_view json);

}  // namespace complaints
