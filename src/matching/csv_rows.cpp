#include "matching/csv_rows.hpp"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace matching {
namespace {

// The first byte at or after p that ends a field: the delimiter or a line end.
const char* field_end(const char* p, const char* end, char delimiter) {
#if defined(__SSE2__)
    const __m128i line = _mm_set1_epi8('\n'), cut = _mm_set1_epi8(delimiter);
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const int found =
            _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, line), _mm_cmpeq_epi8(bytes, cut)));
        if (found != 0) return p + __builtin_ctz(static_cast<unsigned>(found));
    }
#endif
    while (p != end && *p != '\n' && *p != delimiter) ++p;
    return p;
}

}  // namespace

bool CsvRows::next() {
    const char* const data = text_.data();
    while (at_ < text_.size() &&
           (data[at_] == '\n' || (data[at_] == '\r' && at_ + 1 < text_.size() && data[at_ + 1] == '\n'))) {
        at_ += data[at_] == '\n' ? 1 : 2;
        ++lines_;
    }
    if (at_ >= text_.size()) return false;
    fields_.clear();
    if (!unquoted_.empty()) unquoted_.clear();
    fault_ = RowFault::none;
    begin_ = at_;
    line_ = lines_;
    read_row();
    return true;
}

void CsvRows::read_row() {
    const char* const data = text_.data();
    const char* const end = data + text_.size();
    for (std::size_t p = at_;;) {
        if (p < text_.size() && data[p] == '"') {
            if (!read_quoted(p)) return give_up(RowFault::open_quote);
        } else {
            const char* const stop = field_end(data + p, end, delimiter_);
            fields_.emplace_back(data + p, static_cast<std::size_t>(stop - (data + p)));
            p = static_cast<std::size_t>(stop - data);
        }
        if (p - begin_ > longest_row) return give_up(RowFault::too_long);
        if (p == text_.size() || data[p] == '\n') {
            auto& last = fields_.back();
            if (last.ends_with('\r')) last.remove_suffix(1);
            at_ = p == text_.size() ? p : p + 1;
            ++lines_;
            return;
        }
        ++p;  // the delimiter
    }
}

// A quoted field; p stands on its opening quote and is left behind what follows the closing one.
bool CsvRows::read_quoted(std::size_t& p) {
    const char* const data = text_.data();
    const std::size_t limit = std::min(text_.size(), begin_ + longest_row);
    std::size_t from = p + 1;
    std::string* joined = nullptr;
    for (std::size_t q = from;;) {
        if (q >= limit) return false;
        const void* const found = std::memchr(data + q, '"', limit - q);
        if (!found) return false;
        const auto close = static_cast<std::size_t>(static_cast<const char*>(found) - data);
        const bool doubled = close + 1 < limit && data[close + 1] == '"';
        if (doubled || joined) {
            if (!joined) joined = &unquoted_.emplace_back();
            joined->append(data + from, close - from + (doubled ? 1 : 0));
            from = close + 2;
        }
        if (doubled) {
            q = close + 2;
            continue;
        }
        lines_ += static_cast<std::uint64_t>(std::count(data + p, data + close, '\n'));
        fields_.push_back(joined ? std::string_view{*joined} : std::string_view{data + from, close - from});
        // What stands between the closing quote and the delimiter is not part of the field.
        p = static_cast<std::size_t>(field_end(data + close + 1, data + text_.size(), delimiter_) - data);
        return true;
    }
}

// The row is lost; the next one begins behind the line on which this one began.
void CsvRows::give_up(RowFault fault) {
    fault_ = fault;
    fields_.clear();
    lines_ = line_ + 1;
    at_ = line_after(text_, begin_);
}

char delimiter_of(std::string_view header) {
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char candidate : {',', ';', '\t'}) {
        const auto count = std::ranges::count(header, candidate);
        if (count > most) best = candidate, most = count;
    }
    return best;
}

std::size_t line_after(std::string_view text, std::size_t position) {
    if (position >= text.size()) return text.size();
    const auto found = text.find('\n', position);
    return found == std::string_view::npos ? text.size() : found + 1;
}

}  // namespace matching
