#include "app/act.hpp"

#include <algorithm>
#include <charconv>

#include "app/bytes.hpp"

namespace app {
namespace {

constexpr std::string_view magic = "jernih-act/v1\n";

std::string envelope_text(const Act& act) {
    std::string out = "a" + std::to_string(act.id.value) + " " + std::string(base::name(act.kind));
    for (std::int64_t n : {act.time.time_since_epoch().count(), act.actor.value, act.capacity.value,
                           act.unit.value, act.case_id.value, act.seq, act.prev})
        out += " " + std::to_string(n);
    return out;
}

bool read_envelope(std::string_view text, Act& act) {
    if (!text.starts_with('a')) return false;
    std::vector<std::string_view> parts;
    for (text.remove_prefix(1);;) {
        const auto space = text.find(' ');
        parts.push_back(text.substr(0, space));
        if (space == text.npos) break;
        text.remove_prefix(space + 1);
    }
    if (parts.size() != 9) return false;
    const auto kind = base::from_name<ActKind>(parts[1]);
    if (!kind) return false;
    std::int64_t n[9]{};
    for (int i = 0; i < 9; ++i) {
        if (i == 1) continue;
        const auto p = parts[static_cast<std::size_t>(i)];
        auto [end, error] = std::from_chars(p.data(), p.data() + p.size(), n[i]);
        if (error != std::errc{} || end != p.data() + p.size()) return false;
    }
    act.id.value = n[0];
    act.kind = *kind;
    act.time = base::Instant{std::chrono::seconds{n[2]}};
    act.actor.value = n[3];
    act.capacity.value = n[4];
    act.unit.value = n[5];
    act.case_id.value = n[6];
    act.seq = n[7];
    act.prev = n[8];
    return true;
}

struct RawField {
    std::string_view name, salt, value, erased;
};

std::optional<std::vector<RawField>> parse(std::string_view bytes) {
    Cursor in{bytes};
    if (in.take(magic.size()) != magic) return std::nullopt;
    std::vector<RawField> out(in.number(2));
    for (auto& f : out) {
        f.name = in.take(in.number(1));
        const auto state = in.number(1);
        if (state == 1) {
            f.salt = in.take(32);
            f.value = in.take(in.number(4));
        } else if (state == 0)
            f.erased = in.take(32);
        else
            return std::nullopt;
        if (!in.ok) return std::nullopt;
        if (&f != out.data() && (&f)[-1].name >= f.name) return std::nullopt;  // sorted, each once
    }
    if (!in.ok || !in.rest.empty() || out.empty() || out[0].name != "@") return std::nullopt;
    return out;
}

template <class Bytes>
Bytes bytes_from(std::string_view text) {
    Bytes out{};
    CHECK(text.size() == out.size());
    std::copy(text.begin(), text.end(), out.begin());
    return out;
}

base::Hash record_hash(const std::vector<RawField>& raw) {
    std::vector<base::Hash> hashes;
    hashes.reserve(raw.size());
    for (const auto& f : raw)
        hashes.push_back(f.salt.empty()
                             ? bytes_from<base::Hash>(f.erased)
                             : ledger::field_hash(bytes_from<ledger::Salt>(f.salt), f.name, f.value));
    return ledger::record_hash(hashes);
}

}  // namespace

ActTitle title(ActKind kind) {
    static constexpr ActTitle titles[] = {
#define ACT(kind, public_class, id, en) {id, en},
#include "app/acts.def"
#undef ACT
    };
    return titles[static_cast<std::size_t>(kind)];
}

std::uint8_t public_class(ActKind kind) {
    static constexpr std::uint8_t classes[] = {
#define ACT(kind, public_class, id, en) public_class,
#include "app/acts.def"
#undef ACT
    };
    return classes[static_cast<std::size_t>(kind)];
}

std::string encode(const Act& act) {
    const Field envelope{.name = "@", .value = envelope_text(act)};
    std::vector<const Field*> fields;
    fields.reserve(act.fields.size() + 1);
    std::size_t size = magic.size() + 2;
    for (const auto& f : act.fields) fields.push_back(&f);
    if (std::ranges::none_of(fields, [](const Field* f) { return f->name == "@"; }))
        fields.push_back(&envelope);
    for (const auto* f : fields) size += 6 + f->name.size() + sizeof(ledger::Salt) + f->value.size();
    std::ranges::sort(fields, {}, &Field::name);

    // One call for all salts of the act: each field's is its own, so that erasing one leaves nothing to guess
    // from.
    const auto random = base::random_bytes(fields.size() * sizeof(ledger::Salt));
    std::string out;
    out.reserve(size);
    out += magic;
    put_number(out, fields.size(), 2);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto& f = *fields[i];
        CHECK(!f.name.empty() && f.name.size() < 256 && (i == 0 || fields[i - 1]->name < f.name));
        put_number(out, f.name.size(), 1);
        out += f.name;
        put_number(out, f.erased ? 0 : 1, 1);
        if (f.erased) {
            out += base::bytes_of(*f.erased);
            continue;
        }
        const bool salted = std::ranges::any_of(f.salt, [](auto b) { return b != 0; });
        if (salted)
            out.append(f.salt.begin(), f.salt.end());
        else
            out.append(random, i * sizeof(ledger::Salt), sizeof(ledger::Salt));
        put_number(out, f.value.size(), 4);
        out += f.value;
    }
    return out;
}

std::optional<Act> decode(std::string_view bytes) {
    const auto raw = parse(bytes);
    if (!raw) return std::nullopt;
    Act act;
    if (!read_envelope((*raw)[0].value, act)) return std::nullopt;
    for (const auto& f : *raw) {
        Field field{.name = std::string(f.name), .value = std::string(f.value)};
        if (f.salt.empty())
            field.erased = bytes_from<base::Hash>(f.erased);
        else
            field.salt = bytes_from<ledger::Salt>(f.salt);
        act.fields.push_back(std::move(field));
    }
    return act;
}

base::Hash record_hash(std::string_view canonical) {
    const auto raw = parse(canonical);
    // Not ours any more: hashes to something no entry holds.
    return raw ? record_hash(*raw) : base::sha256(canonical);
}

std::optional<Glance> glance(std::string_view canonical) {
    const auto raw = parse(canonical);
    Glance out;
    if (!raw || !read_envelope((*raw)[0].value, out.envelope)) return std::nullopt;
    out.record = record_hash(*raw);
    for (const auto& f : *raw)
        if (f.salt.empty()) out.erased.emplace_back(f.name);
    return out;
}

std::string log_entry(const Act& act, std::string_view canonical) {
    return ledger::entry(public_class(act.kind), act.time.time_since_epoch().count(), record_hash(canonical));
}

std::int64_t number_in(std::string_view digits) {
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) throw Unreadable();
    return value;
}

std::vector<std::string_view> items_in(std::string_view list) {
    std::vector<std::string_view> out;
    while (!list.empty()) {
        const auto colon = list.find(':');
        if (colon == list.npos) throw Unreadable();
        const auto size = static_cast<std::uint64_t>(number_in(list.substr(0, colon)));
        if (list.size() - colon - 1 < size) throw Unreadable();
        out.push_back(list.substr(colon + 1, size));
        list.remove_prefix(colon + 1 + size);
    }
    return out;
}

}  // namespace app
