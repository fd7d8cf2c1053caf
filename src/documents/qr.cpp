#include "documents/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace documents {

Qr qr(std::string_view text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()),
                          0, QR_ECLEVEL_M),
        QRcode_free);
    if (!code) throw std::length_error("text does not fit a QR code");
    Qr out{code->width, {}};
    const auto modules = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    out.dark.reserve(modules);
    for (std::size_t i = 0; i < modules; ++i) out.dark.push_back((code->data[i] & 1) != 0);
    return out;
}

std::string qr_path(const Qr& code) {
    std::string path;
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (!code.at(x, y)) continue;
            const int from = x;
            while (x + 1 < code.size && code.at(x + 1, y)) ++x;
            const auto run = std::to_string(x - from + 1);
            path += "M" + std::to_string(from + qr_quiet_zone) + " " + std::to_string(y + qr_quiet_zone) +
                    "h" + run + "v1h-" + run + "z";
        }
    }
    return path;
}

std::string qr_svg(const Qr& code) {
    const auto side = std::to_string(qr_side(code));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
           "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path "
           "d=\"" +
           qr_path(code) + "\"/></svg>";
}

}  // namespace documents
