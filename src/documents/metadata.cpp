#include "documents/metadata.hpp"

#include <algorithm>
#include <cstdint>

namespace documents {
namespace {

std::uint8_t byte(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

// A JPEG is markers: FF and a letter, most with a length and content; after "start of scan" the picture's own
// bits until the next marker that is none of theirs (00: a stuffed FF, D0–D7: restart).
class JpegStripper : public MetadataStripper {
public:
    void add(std::string_view bytes, std::string& out) override {
        waiting_ += bytes;
        while (step(out)) {
        }
    }
    bool complete() const override { return at_ == At::end; }

private:
    enum class At { start, marker, skip, copy, scan, end, broken };

    bool step(std::string& out) {
        switch (at_) {
            case At::start:
                if (waiting_.size() < 2) return false;
                at_ = waiting_.starts_with("\xFF\xD8") ? At::marker : At::broken;
                take(2, &out);
                return true;
            case At::marker: return marker(out);
            case At::skip:
            case At::copy: return segment(out);
            case At::scan: return scan(out);
            case At::end:
                if (!waiting_.empty()) note("trailer");
                waiting_.clear();
                return false;
            case At::broken: waiting_.clear(); return false;
        }
        return false;
    }

    void take(std::size_t count, std::string* out) {
        if (out) out->append(waiting_, 0, count);
        waiting_.erase(0, count);
    }

    bool marker(std::string& out) {
        // Fill bytes before a marker are allowed, as many as come, wherever what arrives is cut.
        while (waiting_.size() >= 2 && byte(waiting_, 0) == 0xFF && byte(waiting_, 1) == 0xFF)
            take(1, nullptr);
        if (waiting_.size() < 2) return false;
        const auto kind = byte(waiting_, 1);
        if (byte(waiting_, 0) != 0xFF || kind == 0x00 || kind == 0xFF || kind == 0xD8) {
            at_ = At::broken;
            return true;
        }
        if (kind == 0xD9) {
            take(2, &out);
            at_ = At::end;
            return true;
        }
        if (waiting_.size() < 4) return false;
        const auto length = static_cast<std::size_t>(byte(waiting_, 2) << 8 | byte(waiting_, 3));
        if (length < 2) {
            at_ = At::broken;
            return true;
        }
        // Enough to tell EXIF from XMP.
        if (waiting_.size() < std::min<std::size_t>(2 + length, 16)) return false;
        const bool stays = keeps(kind, length);
        left_ = length + 2;
        scan_next_ = kind == 0xDA;
        at_ = stays ? At::copy : At::skip;
        return true;
    }

    bool keeps(std::uint8_t kind, std::size_t length) {
        const auto content = std::string_view(waiting_).substr(4);
        if (kind == 0xFE) return note("comment"), false;
        if (kind < 0xE0 || kind > 0xEF) return true;
        // JFIF with its small picture inside would show what the large one no longer does: only the plain
        // one.
        if (kind == 0xE0 && content.starts_with(std::string_view("JFIF\0", 5)) && length == 16) return true;
        if (kind == 0xEE && content.starts_with("Adobe")) return true;
        if (kind == 0xE1 && content.starts_with("Exif")) return note("EXIF"), false;
        if (kind == 0xE1 && content.starts_with("http")) return note("XMP"), false;
        if (kind == 0xED) return note("IPTC"), false;
        if (kind == 0xE2) return note("profile"), false;
        return note("application"), false;
    }

    bool segment(std::string& out) {
        const auto now = std::min(left_, waiting_.size());
        take(now, at_ == At::copy ? &out : nullptr);
        left_ -= now;
        if (left_ > 0) return false;
        at_ = scan_next_ ? At::scan : At::marker;
        return true;
    }

    bool scan(std::string& out) {
        std::size_t i = 0;
        while (i < waiting_.size()) {
            if (byte(waiting_, i) != 0xFF) {
                ++i;
                continue;
            }
            if (i + 1 == waiting_.size()) break;  // the next byte says what this one is
            const auto next = byte(waiting_, i + 1);
            if (next != 0x00 && (next < 0xD0 || next > 0xD7) && next != 0xFF) {
                take(i, &out);
                at_ = At::marker;
                return true;
            }
            i += next == 0xFF ? 1 : 2;
        }
        take(i, &out);
        return false;
    }

    At at_ = At::start;
    std::string waiting_;
    std::size_t left_ = 0;
    bool scan_next_ = false;
};

// A PNG is a signature and chunks: length, four letters, content, checksum.
class PngStripper : public MetadataStripper {
public:
    void add(std::string_view bytes, std::string& out) override {
        waiting_ += bytes;
        while (step(out)) {
        }
    }
    bool complete() const override { return at_ == At::end; }

private:
    enum class At { start, head, content, end, broken };

    bool step(std::string& out) {
        switch (at_) {
            case At::start:
                if (waiting_.size() < 8) return false;
                at_ = waiting_.starts_with("\x89PNG\r\n\x1A\n") ? At::head : At::broken;
                take(8, true, out);
                return true;
            case At::head: return head();
            case At::content: {
                const auto now = std::min(left_, waiting_.size());
                take(now, keep_, out);
                left_ -= now;
                if (left_ > 0) return false;
                at_ = last_ ? At::end : At::head;
                return true;
            }
            case At::end:
                if (!waiting_.empty()) note("trailer");
                waiting_.clear();
                return false;
            case At::broken: waiting_.clear(); return false;
        }
        return false;
    }

    bool head() {
        if (waiting_.size() < 8) return false;
        const auto length = static_cast<std::uint32_t>(byte(waiting_, 0)) << 24 |
                            static_cast<std::uint32_t>(byte(waiting_, 1)) << 16 |
                            static_cast<std::uint32_t>(byte(waiting_, 2)) << 8 | byte(waiting_, 3);
        const auto name = waiting_.substr(4, 4);
        const bool letters = std::ranges::all_of(
            name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        if (length > 0x7FFF'FFFF || !letters) {
            at_ = At::broken;
            return true;
        }
        constexpr std::string_view needed[] = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS",
                                               "gAMA", "sRGB", "cHRM", "sBIT"};
        keep_ = std::ranges::find(needed, name) != std::end(needed);
        if (!keep_)
            note(name == "eXIf" ? "EXIF" : name.ends_with("Xt") ? "text" : name == "tIME" ? "time" : name);
        last_ = name == "IEND";
        left_ = std::size_t{12} + length;
        at_ = At::content;
        return true;
    }

    void take(std::size_t count, bool keep, std::string& out) {
        if (keep) out.append(waiting_, 0, count);
        waiting_.erase(0, count);
    }

    At at_ = At::start;
    std::string waiting_;
    std::size_t left_ = 0;
    bool keep_ = false, last_ = false;
};

}  // namespace

void MetadataStripper::note(std::string what) {
    if (std::ranges::find(removed_, what) == removed_.end()) removed_.push_back(std::move(what));
}

std::string_view type_by_bytes(std::string_view first) {
    const auto at = [&](std::size_t offset, std::string_view magic) {
        return first.size() > offset && first.substr(offset).starts_with(magic);
    };
    if (at(0, "\xFF\xD8\xFF")) return "image/jpeg";
    if (at(0, "\x89PNG\r\n\x1A\n")) return "image/png";
    if (at(0, "GIF8")) return "image/gif";
    if (at(0, "RIFF") && at(8, "WEBP")) return "image/webp";
    if (at(0, "%PDF-")) return "application/pdf";
    if (at(0, "PK\x03\x04")) return "application/zip";
    if (at(4, "ftyp")) return "video/mp4";
    if (at(0, "ID3") || at(0, "\xFF\xFB")) return "audio/mpeg";
    if (at(0, "OggS")) return "audio/ogg";
    const bool text = !first.empty() && std::ranges::none_of(first, [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return text ? "text/plain" : "application/octet-stream";
}

std::unique_ptr<MetadataStripper> stripper_for(std::string_view type) {
    if (type == "image/jpeg") return std::make_unique<JpegStripper>();
    if (type == "image/png") return std::make_unique<PngStripper>();
    return nullptr;
}

}  // namespace documents
