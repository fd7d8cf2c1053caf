// What people read, always in both languages. An empty half does not compile.
#pragma once
#include <string_view>

namespace rules {

struct Label {
    std::string_view id, en;

    consteval Label(std::string_view indonesian, std::string_view english) : id(indonesian), en(english) {
        if (id.empty() || en.empty()) throw "a label needs both languages";
    }
};

// A remark beside a rule: absent, or in both languages.
struct Note {
    std::string_view id, en;

    consteval Note() = default;
    consteval Note(std::string_view indonesian, std::string_view english) : id(indonesian), en(english) {
        if (id.empty() || en.empty()) throw "a note needs both languages";
    }
    [[nodiscard]] constexpr bool empty() const { return id.empty(); }
};

}  // namespace rules
