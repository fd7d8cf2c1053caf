// Reads multipart/form-data while it arrives: files go to an Intake piece by piece and are never whole in
// memory; the fields, and every file with its content left out, stay together as a small body that the
// ordinary form parser reads. What is malformed is left as it is, for that parser to refuse.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "web/message.hpp"

namespace web {

class MultipartStream {
public:
    // `most_kept`: bytes of the small body at most.
    MultipartStream(std::string_view content_type, Intake& intake, std::size_t most_kept);

    [[nodiscard]] bool feed(std::string_view bytes);                     // false: too much besides files
    std::size_t held() const { return kept_.size() + waiting_.size(); }  // bytes in memory
    std::string take_rest() { return std::move(kept_); }                 // once all came

private:
    enum class At { opening, delimiter, head, field, file, rest };

    bool step();  // false when it needs more bytes
    bool opening();
    bool after_delimiter();
    bool head();
    bool content();
    void pass(std::size_t count);  // from waiting_ to kept_

    Intake& intake_;
    const std::size_t most_kept_;
    std::string opening_, delimiter_, waiting_, kept_;
    At at_ = At::opening;
};

}  // namespace web
