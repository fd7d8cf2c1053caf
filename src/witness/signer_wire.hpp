// Bytes of signer_socket.hpp's messages, for both sides.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "ledger/cosigning.hpp"

namespace witness::wire {

inline constexpr std::size_t longest = 64 * 1024;

std::string framed(std::string_view message);
// Takes the first whole message off the front of what has arrived; nullopt while it is not whole. Sets
// `broken` when what arrived can be no message.
std::optional<std::string> take_message(std::string& arrived, bool& broken);

std::string answer_to(ledger::CheckpointSigner& signer, std::string_view request);  // never throws
// Throws ledger::SignerGone on "error" and on what is no answer.
ledger::SignAnswer read_answer(std::string_view answer);

}  // namespace witness::wire
