// Keys of seals where no certified provider is connected: one authority of this installation, and a key for
// each office that it signs. Uncertified in the sense of PP 71/2019 art. 60; the act in the public log is
// what others can check. RSA with 3072 bits and PKCS #1 v1.5: the same document gives the same seal, and
// every reader knows it.
#pragma once
#include <string>

#include "base/date.hpp"
#include "documents/seal.hpp"

namespace documents {

struct SealKey {
    std::string key, certificate;  // PEM
};

// Random: ask off the writer's thread, once an office. About a fifth of a second each.
[[nodiscard]] SealKey new_authority(const std::string& agency, base::Instant from, int years);
[[nodiscard]] SealKey new_office_key(const SealKey& authority, const std::string& agency,
                                     const std::string& office, base::Instant from, int years);

// `authority`: its certificate, carried in each seal. Throws std::runtime_error when these are no keys.
[[nodiscard]] Sealer local_sealer(std::string name, const SealKey& office, std::string_view authority);

}  // namespace documents
