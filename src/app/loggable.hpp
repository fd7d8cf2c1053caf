// What the program's own log may say of a request.
#pragma once
#include <string_view>

namespace app {

// The first part of the path and no more: what follows may be a link (/ttd, /pasang, /atur-ulang), and who
// has that has one of two factors, or an account. Points into `path`.
inline std::string_view loggable(std::string_view path) { return path.substr(0, path.find('/', 1)); }

}  // namespace app
