#include "web/multipart_stream.hpp"

#include <algorithm>

#include "web/multipart_head.hpp"

namespace web {

Intake::~Intake() = default;

MultipartStream::MultipartStream(std::string_view content_type, Intake& intake, std::size_t most_kept)
    : intake_(intake), most_kept_(most_kept) {
    const auto boundary = multipart_boundary(content_type);
    if (!boundary) at_ = At::rest;
    opening_ = "--" + std::string(boundary.value_or(""));
    delimiter_ = "\r\n" + opening_;
}

void MultipartStream::pass(std::size_t count) {
    kept_.append(waiting_, 0, count);
    waiting_.erase(0, count);
}

bool MultipartStream::feed(std::string_view bytes) {
    waiting_ += bytes;
    while (step()) {
    }
    return kept_.size() + (at_ == At::file ? 0 : waiting_.size()) <= most_kept_;
}

bool MultipartStream::step() {
    switch (at_) {
        case At::opening: return opening();
        case At::delimiter: return after_delimiter();
        case At::head: return head();
        case At::field:
        case At::file: return content();
        case At::rest: pass(waiting_.size()); return false;
    }
    return false;
}

bool MultipartStream::opening() {
    if (waiting_.size() < opening_.size()) return false;
    at_ = waiting_.starts_with(opening_) ? At::delimiter : At::rest;
    if (at_ == At::delimiter) pass(opening_.size());
    return true;
}

// A line end and another part, or the end of all.
bool MultipartStream::after_delimiter() {
    if (waiting_.size() < 2) return false;
    at_ = waiting_.starts_with("\r\n") ? At::head : At::rest;
    pass(2);
    return true;
}

bool MultipartStream::head() {
    const auto end = std::string_view(waiting_).substr(0, most_part_head).find("\r\n\r\n");
    if (end == std::string_view::npos) {
        if (waiting_.size() < most_part_head) return false;
        at_ = At::rest;
        return true;
    }
    PartHead head;
    if (!read_part_head(std::string_view(waiting_).substr(0, end), head)) {
        at_ = At::rest;
        return true;
    }
    at_ = head.file_name ? At::file : At::field;
    pass(end + 4);
    if (at_ == At::file)
        intake_.begin(head.name.value_or(""), without_folders(std::move(*head.file_name)), head.type);
    return true;
}

// All but what may be the beginning of the delimiter can go on its way.
bool MultipartStream::content() {
    const auto end = waiting_.find(delimiter_);
    const bool file = at_ == At::file;
    const auto sure = end != std::string::npos              ? end
                      : waiting_.size() < delimiter_.size() ? 0
                                                            : waiting_.size() - delimiter_.size() + 1;
    if (file) {
        if (sure > 0) intake_.take(std::string_view(waiting_).substr(0, sure));
        waiting_.erase(0, sure);
    } else {
        pass(sure);
    }
    if (end == std::string::npos) return false;
    if (file) intake_.end();
    pass(delimiter_.size());
    at_ = At::delimiter;
    return true;
}

}  // namespace web
