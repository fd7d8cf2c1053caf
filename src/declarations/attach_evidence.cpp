#include "declarations/attach_evidence.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace declarations {
namespace {

using namespace std::string_view_literals;

struct Type {
    std::string_view name, begins;
};
// What browsers and phones make; the first bytes are those of the formats' own definitions.
constexpr Type types[] = {
    {"application/pdf", "%PDF-"sv}, {"image/jpeg", "\xFF\xD8\xFF"sv}, {"image/png", "\x89PNG\r\n\x1a\n"sv}};

bool taken(const EvidenceFile& file) {
    return std::ranges::any_of(
        types, [&](const Type& t) { return t.name == file.type && file.bytes.starts_with(t.begins); });
}

}  // namespace

Result<EvidenceAttached, AttachRefusal> attach_evidence(const EvidenceFile& file,
                                                        const EvidenceFacts& facts) {
    using enum AttachRefusal;
    const auto& d = facts.declaration;
    if (d.state == State::closed || d.state == State::withdrawn) return refuse(over);
    if (!facts.actor || (facts.actor != d.declarant && facts.actor != facts.opener))
        return refuse(not_entitled);
    if (blank(file.name)) return refuse(name_missing);
    const auto size = static_cast<std::int64_t>(file.bytes.size());
    if (size == 0) return refuse(empty);
    if (size > largest_evidence) return refuse(too_large);
    if (!taken(file)) return refuse(type_not_taken);
    const auto hash = base::hex(base::bytes_of(base::sha256(file.bytes)));
    if (std::ranges::any_of(facts.attached, [&](const Evidence& e) { return e.hash == hash; }))
        return refuse(attached_already);
    if (facts.attached.size() >= most_evidence) return refuse(too_many);
    return EvidenceAttached{
        .declaration = d.id, .name = file.name, .type = file.type, .hash = hash, .bytes = size};
}

std::string_view article(AttachRefusal) { return ""; }

}  // namespace declarations
