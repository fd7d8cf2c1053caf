// QR codes (ISO/IEC 18004, level M), as modules for paper and as a path for a page.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace documents {

struct Qr {
    int size = 0;            // modules on a side, without the quiet zone
    std::vector<bool> dark;  // size * size, row by row

    [[nodiscard]] bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
};

// Four white modules on every side belong to the code (clause 6.3.8).
inline constexpr int qr_quiet_zone = 4;

// Bytes as they are. Throws std::length_error when the text is empty or too long for any code.
[[nodiscard]] Qr qr(std::string_view text);

// The dark modules as SVG path data, quiet zone included: draw it in a viewBox of qr_side(code) on white.
// Goes into a page as an attribute, so no page needs to trust markup made here.
[[nodiscard]] std::string qr_path(const Qr& code);
[[nodiscard]] inline int qr_side(const Qr& code) { return code.size + 2 * qr_quiet_zone; }

// A whole image file, black on white, for download.
[[nodiscard]] std::string qr_svg(const Qr& code);

}  // namespace documents
