#include "matching/split_name.hpp"

#include "matching/titles.hpp"

namespace matching {
namespace {

struct Piece {
    std::uint32_t id = 0;
    std::uint8_t kinds = 0;
    std::uint8_t letters = 0;
    bool dotted = false;  // a dot in or behind it
    bool inner_dot = false;
    bool after_comma = false;
};

struct Pieces {
    std::array<Piece, most_pieces> all;
    std::size_t count = 0;
    void add(Piece piece) {
        if (count < most_pieces) all[count++] = piece;
    }
};

constexpr std::size_t most_letters = 32;

// What a byte (or a Latin letter with a mark, as UTF-8) stands for: a letter, a digit, or 0.
constexpr std::array<char, 256> make_letters() {
    std::array<char, 256> out{};
    for (int c = 'A'; c <= 'Z'; ++c)
        out[static_cast<std::size_t>(c)] = out[static_cast<std::size_t>(c + 32)] = static_cast<char>(c);
    for (int c = '0'; c <= '9'; ++c) out[static_cast<std::size_t>(c)] = static_cast<char>(c);
    return out;
}
constexpr auto letters = make_letters();

// U+00C0 to U+00FF without their marks.
constexpr std::string_view latin_1 = "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY";

char next_letter(std::string_view text, std::size_t& i) {
    const auto byte = static_cast<unsigned char>(text[i++]);
    if (byte != 0xC3 || i >= text.size()) return letters[byte];
    const auto low = static_cast<unsigned char>(text[i++]);
    const char plain = low >= 0x80 && low < 0xC0 ? latin_1[low - 0x80u] : ' ';
    return plain == ' ' ? '\0' : plain;
}

bool is_apostrophe(std::string_view text, std::size_t& i) {
    if (text[i] == '\'' || text[i] == '`') return ++i, true;
    if (text.substr(i, 3) == "\xE2\x80\x99" || text.substr(i, 3) == "\xE2\x80\x98") return i += 3, true;
    if (text.substr(i, 2) == "\xC2\xB4") return i += 2, true;
    return false;
}

// One run between blanks and commas: letters, and where the dots were.
struct Chunk {
    std::array<char, most_letters> text;
    std::size_t size = 0;
    std::array<std::uint8_t, most_letters> starts{};  // of segments between dots
    std::size_t segments = 0;
    bool dot_pending = true, dotted = false, inner_dot = false;

    void letter(char c) {
        if (size == most_letters) return;
        if (dot_pending) {
            if (size > 0) inner_dot = true;
            starts[segments++] = static_cast<std::uint8_t>(size);
            dot_pending = false;
        }
        text[size++] = c;
    }
    void dot() { dotted = dot_pending = true; }
    std::string_view whole() const { return {text.data(), size}; }
    std::string_view segment(std::size_t i) const {
        const std::size_t end = i + 1 < segments ? starts[i + 1] : size;
        return whole().substr(starts[i], end - starts[i]);
    }
};

Piece piece_of(std::string_view text, Words& words) {
    const auto id = words.id_of(text);
    return {.id = id, .kinds = words.kinds(id), .letters = static_cast<std::uint8_t>(text.size())};
}

void add_chunk(const Chunk& chunk, bool after_comma, Words& words, Pieces& out) {
    if (chunk.size == 0) return;
    bool long_segment = false;
    for (std::size_t i = 0; i < chunk.segments; ++i) long_segment |= chunk.segment(i).size() >= 4;
    const bool known = chunk.inner_dot && (kinds_of_word(chunk.whole()) & (title_word | degree_word)) != 0;
    if (!chunk.inner_dot || known || (after_comma && !long_segment)) {
        Piece piece = piece_of(chunk.whole(), words);
        piece.dotted = chunk.dotted, piece.inner_dot = chunk.inner_dot, piece.after_comma = after_comma;
        out.add(piece);
        return;
    }
    for (std::size_t i = 0; i < chunk.segments; ++i) {  // "A.WAWAN", "MUH.ALI", "Hj.SITI"
        Piece piece = piece_of(chunk.segment(i), words);
        piece.dotted = i + 1 < chunk.segments || chunk.dot_pending;
        piece.after_comma = after_comma;
        out.add(piece);
    }
}

Pieces pieces_of(std::string_view name, Words& words) {
    Pieces out;
    Chunk chunk;
    bool after_comma = false;
    for (std::size_t i = 0; i < name.size();) {
        if (is_apostrophe(name, i)) continue;
        const char c = name[i];
        if (c == '.') {
            ++i;
            chunk.dot();
            continue;
        }
        if (const char letter = next_letter(name, i)) {
            chunk.letter(letter);
            continue;
        }
        add_chunk(chunk, after_comma, words, out);
        chunk = Chunk{};
        if (c == ',' && out.count > 0) after_comma = true;
    }
    add_chunk(chunk, after_comma, words, out);
    return out;
}

bool is_degree(const Piece& piece) {
    if ((piece.kinds & (degree_word | degree_part | title_word)) != 0) return true;
    return piece.inner_dot || (piece.dotted && piece.letters <= 5) || piece.letters <= 2;
}

}  // namespace

NameWords split_name(std::string_view name, Words& words) {
    Pieces pieces = pieces_of(name, words);
    std::size_t first = 0, last = pieces.count;
    const auto& all = pieces.all;
    while (last > 1 && all[last - 1].after_comma && is_degree(all[last - 1])) --last;
    // A degree in the midst of those behind the comma ("S.Pd., Ners., M.Kep.") went with them; a name that
    // follows a comma stays.
    while (first + 1 < last && (all[first].kinds & title_word) != 0) ++first;
    while (last > first + 1 && (all[last - 1].kinds & degree_word) != 0) --last;

    NameWords out;
    for (std::size_t i = first; i < last; ++i) {
        const bool between = i > first && i + 1 < last;
        if (between && (all[i].kinds & joint_word) != 0) continue;
        out.ids[out.count++] = all[i].id;
    }
    return out;
}

}  // namespace matching
