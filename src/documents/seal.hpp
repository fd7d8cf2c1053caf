// The electronic seal of an office on a PDF: a PAdES-B-B signature (ETSI EN 319 142-1) added as an
// incremental update (ISO 32000-1, 7.5.6), so that the document before it stays as it was, byte for byte.
// Adobe Reader and poppler's pdfsig verify it.
//
// Who signs is a function: the office's own key (local_authority.hpp), or a certified provider (PP 71/2019
// art. 60) behind an adapter of the same shape. The same document, key and time give the same bytes when the
// function does; RSA with PKCS #1 v1.5 does.
#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace documents {

struct Sealer {
    std::string name;  // who seals, as readers show it: "KPU Kota Pekalongan"
    // The bytes to be signed -> a detached CMS SignedData in DER with CAdES attributes and no signing time,
    // at most seal_room bytes. May throw when the provider does not answer: the world failed, nothing was
    // issued.
    std::function<std::string(std::string_view bytes)> cms;
};
inline constexpr std::size_t seal_room = 8192;

// `reason` in people's words. Throws std::runtime_error when the file is none that pdf() wrote or the
// signature is too large.
[[nodiscard]] std::string sealed(std::string pdf, const Sealer& sealer, std::string_view reason,
                                 base::Instant at, base::Zone zone);

// In order of precedence.
enum class SealState {
    none,            // no seal that reads as one
    altered,         // sealed once, and the bytes under the seal are others now
    unknown_issuer,  // sound, but no authority we know vouches for the certificate at that time
    added_to,        // sound, and something was added behind the seal
    sound
};
struct SealCheck {
    SealState state = SealState::none;
    std::string signer;               // common name of the certificate; empty for none and altered
    std::optional<base::Instant> at;  // as the seal says, in its own words (/M)
};
// `authorities`: certificates in PEM. Takes any bytes, a file of a stranger too; looks at the last seal.
[[nodiscard]] SealCheck check_seal(std::string_view pdf, std::span<const std::string> authorities);

}  // namespace documents

template <>
inline constexpr auto base::names<documents::SealState> =
    std::array{"none"sv, "altered"sv, "unknown_issuer"sv, "added_to"sv, "sound"sv};
