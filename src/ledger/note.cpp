#include "ledger/note.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "ledger/wire.hpp"

namespace ledger {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view dash = "— "sv;
constexpr std::size_t longest_note = 1'000'000;
constexpr std::size_t most_signatures = 100;

bool plain_text(std::string_view text) {
    const auto control = [](unsigned char c) { return c < 0x20 && c != '\n'; };
    return base::is_utf8(text) && std::none_of(text.begin(), text.end(), control);
}

struct Line {
    std::string_view name;
    std::uint32_t key_id;
    std::string signature;
};

std::optional<Line> parse_line(std::string_view line) {
    if (!line.starts_with(dash)) return std::nullopt;
    line.remove_prefix(dash.size());
    const auto space = line.find(' ');
    if (space == line.npos || !valid_key_name(line.substr(0, space))) return std::nullopt;
    auto bytes = base::from_base64(line.substr(space + 1));
    if (!bytes || bytes->size() < 5) return std::nullopt;
    const auto key_id = static_cast<std::uint32_t>(wire::get(std::string_view(*bytes).substr(0, 4)));
    return Line{line.substr(0, space), key_id, bytes->substr(4)};
}

struct Parts {
    std::string_view text;
    std::vector<Line> lines;
};

// The text ends before the last empty line: text may hold empty lines, the signatures may not.
std::expected<Parts, NoteError> take_apart(std::string_view note) {
    const auto malformed = std::unexpected(NoteError::malformed);
    if (note.size() > longest_note) return std::unexpected(NoteError::too_long);
    if (!plain_text(note)) return malformed;
    const auto gap = note.rfind("\n\n");
    if (gap == note.npos) return malformed;
    auto rest = note.substr(gap + 2);
    if (rest.empty()) return malformed;
    if (static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\n')) > most_signatures)
        return std::unexpected(NoteError::too_long);
    Parts parts{note.substr(0, gap + 1), {}};
    while (!rest.empty()) {
        const auto text = wire::take_line(rest);
        if (!text) return malformed;
        auto line = parse_line(*text);
        if (!line) return malformed;
        parts.lines.push_back(*std::move(line));
    }
    return parts;
}

}  // namespace

std::string_view explain(NoteError error) {
    switch (error) {
        case NoteError::too_long: return "the note is too long or has too many signatures";
        case NoteError::malformed: return "not a signed note";
        case NoteError::bad_signature: return "a known key's signature does not fit the text";
        case NoteError::duplicate_signature: return "a known key has signed twice";
        case NoteError::unsigned_by_known: return "no known key has signed the note";
        case NoteError::not_a_checkpoint: return "not a checkpoint, or not signed by the log it names";
    }
    return "";
}

std::expected<Note, NoteError> open_note(std::string_view note, std::span<const Verifier> verifiers) {
    const auto parts = take_apart(note);
    if (!parts) return std::unexpected(parts.error());

    Note out{std::string(parts->text), {}, 0};
    std::set<const Verifier*> seen;
    bool twice = false;
    for (const auto& line : parts->lines) {
        // A key is its name and its id together: strangers may share one of them.
        const auto known = std::find_if(verifiers.begin(), verifiers.end(), [&](const Verifier& v) {
            return v.name() == line.name && v.key_id() == line.key_id;
        });
        if (known == verifiers.end()) {
            ++out.unknown;
            continue;
        }
        std::int64_t unix_time = 0;
        if (!known->verify(parts->text, line.signature, &unix_time))
            return std::unexpected(NoteError::bad_signature);
        twice = twice || !seen.insert(&*known).second;
        out.verified.push_back({known->name(), known->key_id(), known->type(), unix_time});
    }
    if (twice) return std::unexpected(NoteError::duplicate_signature);
    if (out.verified.empty()) return std::unexpected(NoteError::unsigned_by_known);
    return out;
}

std::string checkpoint_body(std::string_view origin, std::uint64_t size, const Hash& root) {
    return std::string(origin) + "\n" + std::to_string(size) + "\n" + wire::base64(root) + "\n";
}

std::optional<Checkpoint> parse_checkpoint(std::string_view body) {
    if (!plain_text(body) || !body.ends_with('\n') || body.find("\n\n") != body.npos) return std::nullopt;
    const auto origin = wire::take_line(body);
    const auto size_text = wire::take_line(body);
    const auto root_text = wire::take_line(body);
    if (!origin || origin->empty() || !size_text || !root_text) return std::nullopt;
    const auto size = wire::decimal(*size_text);
    const auto root = wire::hash_from_base64(*root_text);
    if (!size || !root) return std::nullopt;
    return Checkpoint{std::string(*origin), *size, *root, std::string(body)};
}

std::optional<Checkpoint> checkpoint_in(std::string_view note) {
    const auto gap = note.find("\n\n");
    if (gap == note.npos) return std::nullopt;
    return parse_checkpoint(note.substr(0, gap + 1));
}

std::expected<SignedCheckpoint, NoteError> open_checkpoint(std::string_view note,
                                                           std::span<const Verifier> verifiers) {
    auto opened = open_note(note, verifiers);
    if (!opened) return std::unexpected(opened.error());
    auto checkpoint = parse_checkpoint(opened->text);
    const auto by_log = [&](const Signed& by) {
        return by.type == KeyType::log && by.name == checkpoint->origin;
    };
    if (!checkpoint || std::none_of(opened->verified.begin(), opened->verified.end(), by_log))
        return std::unexpected(NoteError::not_a_checkpoint);
    return SignedCheckpoint{*std::move(checkpoint), *std::move(opened)};
}

}  // namespace ledger
