// The signer over a Unix socket: the log's server on one side, `jernih signer` on the other. A message is a
// u32 length (big-endian) and so many bytes, at most 64 KiB. Asked: "vkey\n", "last\n", or "sign\n" and the
// body of add-checkpoint with the unsigned checkpoint. Answered: "ok\n" and the key or note, "refused 409\n"
// (or 400, 422) and the newest note signed, or "error\n" and a sentence. Who may connect is decided by the
// owner and the mode of the socket (0660) and of its directory.
#pragma once
#include <filesystem>
#include <functional>

#include "ledger/cosigning.hpp"

namespace witness {

// The other side's end of it: connects when needed, and once again when the link breaks in the middle. One
// thread.
ledger::Signing signing_over(const std::filesystem::path& socket);

// Serves until the file descriptor `stop` becomes readable. Takes over the path if nobody serves there any
// more. Throws std::runtime_error if somebody does, or the path cannot be used. `ready` is called once it can
// be connected to.
void serve_signer(ledger::CheckpointSigner& signer, const std::filesystem::path& socket, int stop,
                  const std::function<void()>& ready);

}  // namespace witness
