#include "app/sealed_act.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "app/bytes.hpp"

namespace app {
namespace {

std::size_t ordinal_of(std::size_t i) { return std::min<std::size_t>(i, 255); }

std::string_view bytes_of(const ledger::Salt& salt) {
    return {reinterpret_cast<const char*>(salt.data()), salt.size()};
}

}  // namespace

std::string seal_act(Vault& vault, std::int64_t index, std::string_view body) {
    const auto act = decode(body);
    if (!act) throw std::runtime_error("act " + std::to_string(index) + " cannot be read: run jernih verify");
    std::string out;
    for (std::size_t i = 0; i < act->fields.size(); ++i) {
        const auto& field = act->fields[i];
        put_number(out, field.name.size(), 1);
        out += field.name;
        const auto key = field.erased ? std::nullopt : vault.value_key(index, ordinal_of(i));
        out += base::bytes_of(field.erased ? *field.erased
                                           : ledger::field_hash(field.salt, field.name, field.value));
        put_number(out, key ? 1 : 0, 1);
        if (!key) continue;
        const auto sealed = with_key(*key, std::string(bytes_of(field.salt)) + field.value);
        put_number(out, sealed.size(), 4);
        out += sealed;
    }
    return out;
}

std::optional<std::string> unseal_act(Vault& vault, std::int64_t index, std::string_view sealed,
                                      std::int64_t& forgotten) {
    Act act;
    Cursor in{sealed};
    for (std::size_t i = 0; in.ok && !in.rest.empty(); ++i) {
        Field field{.name = std::string(in.take(in.number(1)))};
        base::Hash hash{};
        std::ranges::copy(in.take(hash.size()), hash.begin());
        const bool is_sealed = in.number(1) == 1;
        const auto bytes = is_sealed ? in.take(in.number(4)) : std::string_view{};
        if (!in.ok || (is_sealed && bytes.size() < sizeof(ledger::Salt))) return std::nullopt;
        const auto key = is_sealed ? vault.value_key(index, ordinal_of(i)) : std::nullopt;
        if (is_sealed && !key) ++forgotten;
        if (!key) {
            field.erased = hash;
        } else {
            const auto open = with_key(*key, bytes);
            std::copy_n(open.begin(), field.salt.size(), field.salt.begin());
            field.value = open.substr(field.salt.size());
        }
        act.fields.push_back(std::move(field));
    }
    if (!in.ok || act.fields.empty() || act.fields.front().name != "@") return std::nullopt;
    for (std::size_t i = 1; i < act.fields.size(); ++i)
        if (act.fields[i - 1].name >= act.fields[i].name) return std::nullopt;
    return encode(act);
}

std::string encode_row(const std::vector<store::Cell>& row) {
    std::string out;
    for (const auto& cell : row) {
        out += "nirtb"[cell.index()];
        std::string bytes;
        if (const auto* n = std::get_if<std::int64_t>(&cell))
            put_number(bytes, static_cast<std::uint64_t>(*n), 8);
        if (const auto* d = std::get_if<double>(&cell))
            put_number(bytes, std::bit_cast<std::uint64_t>(*d), 8);
        if (const auto* t = std::get_if<std::string>(&cell)) bytes = *t;
        if (const auto* b = std::get_if<store::Bytes>(&cell)) bytes = b->value;
        if (cell.index() == 0) continue;
        put_number(out, bytes.size(), 4);
        out += bytes;
    }
    return out;
}

std::optional<std::vector<store::Cell>> decode_row(std::string_view bytes) {
    std::vector<store::Cell> out;
    Cursor in{bytes};
    while (in.ok && !in.rest.empty()) {
        const auto letter = in.take(1);
        if (letter == "n") {
            out.emplace_back(nullptr);
            continue;
        }
        const auto value = in.take(in.number(4));
        Cursor number{value};
        if (letter == "i") out.emplace_back(static_cast<std::int64_t>(number.number(8)));
        if (letter == "r") out.emplace_back(std::bit_cast<double>(number.number(8)));
        if (letter == "t") out.emplace_back(std::string(value));
        if (letter == "b") out.emplace_back(store::Bytes{std::string(value)});
    }
    return in.ok ? std::optional(out) : std::nullopt;
}

}  // namespace app
