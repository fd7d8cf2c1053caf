// What letters of every kind share: the words around names, and numbers as people group them.
#pragma once
#include <string>
#include <string_view>

#include "documents/pdf.hpp"

namespace documents {

// 197804122005012003 -> "19780412 200501 2 003", as BKN prints it; anything but 18 digits comes back as it
// is.
[[nodiscard]] std::string grouped_nip(std::string_view nip);

// Where a document stands in the public log: the entry it was made from, and a signed checkpoint that covers
// it.
struct LogPlace {
    std::int64_t entry = -1;  // index of the act; -1: not shown
    std::int64_t size = 0;    // of the log at the checkpoint
    std::string root;         // of the log at the checkpoint, in hexadecimal
};

// What the foot of an electronic document says beside the code: how to check, its number, its place in the
// log.
[[nodiscard]] std::string foot_words(Language language, std::string_view number, const LogPlace& place);

}  // namespace documents
