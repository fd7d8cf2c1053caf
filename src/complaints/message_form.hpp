// Messages and identities as the bytes that are sealed: JSON, so that whoever holds a key can read them
// without this program.
#pragma once
#include <optional>
#include <string>

#include "complaints/filing.hpp"

namespace complaints {

std::string to_json(const Message& message);
std::optional<Message> message_from(std::string_view json);
// A thread begins with what the complainant filed on that day. A browser may have sealed it, and then its
// bytes are a stranger's: they are no handler's word, no step of the handling, and name no respondent.
Message as_filed(Message first, base::Date day);
std::string to_json(const Identity& identity);
std::optional<Identity> identity_from(std::string_view json);

}  // namespace complaints
