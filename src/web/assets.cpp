#include "web/assets.hpp"

#include <brotli/encode.h>

#include <array>

#include "base/check.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

#ifndef JERNIH_ASSETS_DIR
#error "JERNIH_ASSETS_DIR must be the quoted absolute path of web/"
#endif

// g++ 12 has no #embed; the assembler can include a file as it stands. The build must list the files as
// dependencies of this one (OBJECT_DEPENDS), for the compiler does not see them.
#define EMBED(name, file)                                                                              \
    asm(".section .rodata\n"                                                                           \
        ".global jernih_" name "_begin\njernih_" name "_begin:\n.incbin \"" JERNIH_ASSETS_DIR "/" file \
        "\"\n"                                                                                         \
        ".global jernih_" name "_end\njernih_" name "_end:\n.byte 0\n.text\n")

EMBED("style", "style.css");
EMBED("icon", "favicon.svg");
EMBED("script", "enhance.js");
EMBED("seal", "seal.js");
EMBED("checker", "pemeriksa.html");

extern "C" {
extern const char jernih_style_begin[], jernih_style_end[];
extern const char jernih_icon_begin[], jernih_icon_end[];
extern const char jernih_script_begin[], jernih_script_end[];
extern const char jernih_seal_begin[], jernih_seal_end[];
extern const char jernih_checker_begin[], jernih_checker_end[];
}

namespace web {
namespace {

std::string compressed(std::string_view bytes) {
    std::string out(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
    std::size_t size = out.size();
    const auto done = BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                                            bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                            &size, reinterpret_cast<std::uint8_t*>(out.data()));
    CHECK(done == BROTLI_TRUE);
    out.resize(size);
    return size < bytes.size() ? out : std::string{};
}

Asset made(std::string_view stem, std::string_view extension, std::string_view type, const char* begin,
           const char* end) {
    const std::string_view bytes(begin, static_cast<std::size_t>(end - begin));
    const auto hash = base::sha256(bytes);
    const auto name = base::hex(base::bytes_of(hash).substr(0, 4));
    return {"/" + std::string(stem) + "-" + name + std::string(extension), type, bytes, compressed(bytes)};
}

const std::array<Asset, 4>& assets() {
    static const std::array<Asset, 4> all{
        made("style", ".css", "text/css; charset=utf-8", jernih_style_begin, jernih_style_end),
        made("icon", ".svg", "image/svg+xml", jernih_icon_begin, jernih_icon_end),
        made("enhance", ".js", "text/javascript; charset=utf-8", jernih_script_begin, jernih_script_end),
        made("seal", ".js", "text/javascript; charset=utf-8", jernih_seal_begin, jernih_seal_end),
    };
    return all;
}

}  // namespace

const Asset* asset(std::string_view path) {
    for (const auto& one : assets())
        if (one.path == path) return &one;
    return nullptr;
}

const Asset& style_asset() { return assets()[0]; }
const Asset& icon_asset() { return assets()[1]; }
const Asset& script_asset() { return assets()[2]; }
const Asset& seal_asset() { return assets()[3]; }

std::string_view offline_checker() {
    return {jernih_checker_begin, static_cast<std::size_t>(jernih_checker_end - jernih_checker_begin)};
}

}  // namespace web
