// The files a browser fetches beside the pages: style, icon, a small comfort script. They are part of the
// program, named by their content (/style-1a2b3c4d.css), so browsers may keep them for ever.
#pragma once
#include <string>
#include <string_view>

namespace web {

struct Asset {
    std::string path;        // with leading slash and eight hex digits of SHA-256 of the bytes
    std::string_view type;   // Content-Type
    std::string_view bytes;  // as built; lives as long as the program
    std::string brotli;      // the same, compressed at the best level; empty if that is no shorter
    static constexpr std::string_view caching = "public, max-age=31536000, immutable";
};

// nullptr unless path is exactly the path of an asset. Safe in any thread; compresses at the first call.
const Asset* asset(std::string_view path);

const Asset& style_asset();
const Asset& icon_asset();
const Asset& script_asset();
const Asset& seal_asset();  // on the reporter's form only: what seals it in the browser (web/seal_form.mjs)

// A page of one file that checks a receipt in a browser without any server; @VKEY@ in it stands for the log's
// key.
std::string_view offline_checker();

}  // namespace web
