#include "app/record.hpp"

#include <charconv>
#include <unordered_map>

#include "base/text.hpp"
#include "web/json.hpp"

namespace app {
namespace {

constexpr std::string_view format = "jernih-record/v1";

// Anybody sends a file to be checked, and no signature says anything before all of it is read. An act has 40
// fields at most, and each four values here.
constexpr std::size_t most_fields = 200, most_values = 4 * most_fields + 20;

// Each name's first value: looking through the form for every one of them would take the square of its
// length.
using Values = std::unordered_map<std::string_view, std::string_view>;
Values values_of(const web::Form& form) {
    Values out;
    out.reserve(form.fields().size());
    for (const auto& [name, value] : form.fields()) out.try_emplace(name, value);
    return out;
}

template <class Bytes>
std::string_view view(const Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <class Bytes>
std::optional<Bytes> exactly(const std::optional<std::string>& from) {
    Bytes out{};
    if (!from || from->size() != out.size()) return std::nullopt;
    std::copy(from->begin(), from->end(), out.begin());
    return out;
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

// One field of the file: what it shows, and the hash that stands for it in the record. Nullopt: not of the
// format.
std::optional<base::Hash> read_field(const Values& values, const std::string& at, Record::Value& out) {
    const auto raw = [&](const char* name) {
        const auto found = values.find(at + name);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    };
    out.name = raw("name").value_or("");
    if (out.name.empty()) return std::nullopt;
    if (const auto hash = raw("hash")) {
        out.erased = true;
        return exactly<base::Hash>(base::from_hex(*hash));
    }
    const auto salt = exactly<ledger::Salt>(base::from_hex(raw("salt").value_or("")));
    const std::string type(raw("type").value_or(""));
    if (!salt || type.size() > 1) return std::nullopt;
    out.text = raw(type == "x" ? "hex" : "text").value_or("");
    const auto value = type == "x" ? base::from_hex(out.text) : std::optional(out.text);
    if (!value) return std::nullopt;
    return ledger::field_hash(*salt, out.name, type + *value);
}

}  // namespace

std::string record_json(std::string_view canonical, std::string_view vkey, std::string_view receipt) {
    const auto act = decode(canonical);
    const auto proof = ledger::parse_receipt(receipt);
    CHECK(act && proof);
    web::JsonWriter out;
    out.object()
        .field("format", format)
        .field("origin", vkey.substr(0, vkey.find('+')))
        .field("vkey", vkey)
        .field("index", proof->index)
        .field("class", static_cast<int>(public_class(act->kind)))
        .field("time", act->time.time_since_epoch().count())
        .key("fields")
        .array();
    for (const auto& field : act->fields) {
        out.object().field("name", field.name);
        if (field.erased) {
            out.field("hash", base::hex(base::bytes_of(*field.erased))).end();
            continue;
        }
        const auto type = field.value.substr(0, 1);
        const auto text = std::string_view(field.value).substr(type.size());
        out.field("salt", base::hex(view(field.salt))).field("type", type);
        if (type == "x")
            out.field("hex", base::hex(text));
        else
            out.field("text", text);
        out.end();
    }
    out.end().field("receipt", receipt).end();
    return std::move(out).take() + "\n";
}

std::string_view explain(RecordError error) {
    switch (error) {
        case RecordError::malformed: return "not a record of ours";
        case RecordError::bad_checkpoint: return "its checkpoint is not signed by this log's key";
        case RecordError::not_included:
            return "what it says is not what was filed: it or its receipt was changed";
    }
    CHECK(false);
}

std::expected<Record, RecordError> check_record(std::string_view json,
                                                std::span<const ledger::Verifier> keys) {
    const auto malformed = std::unexpected(RecordError::malformed);
    const auto form = web::parse_json(base::trim(json), {.depth = 8, .fields = most_values});
    if (!form || form->get("format") != format) return malformed;
    const auto cls = number(form->get("class")), time = number(form->get("time")),
               index = number(form->get("index"));
    if (!cls || *cls > 255 || !time || !index) return malformed;
    Record out{.time = base::Instant{std::chrono::seconds{*time}}};
    const auto values = values_of(*form);
    std::vector<base::Hash> hashes;
    for (int i = 0; values.contains("fields-" + std::to_string(i) + "-name"); ++i) {
        const auto hash = read_field(values, "fields-" + std::to_string(i) + "-", out.fields.emplace_back());
        const auto count = out.fields.size();
        if (!hash || (count > 1 && out.fields[count - 2].name >= out.fields[count - 1].name))
            return malformed;
        hashes.push_back(*hash);
    }
    if (hashes.empty() || hashes.size() > most_fields) return malformed;
    const auto entry = ledger::entry(static_cast<std::uint8_t>(*cls), *time, ledger::record_hash(hashes));
    const auto receipt = form->fields().first("receipt").value_or("");
    const auto verified = ledger::verify_receipt(receipt, entry, keys);
    if (!verified)
        return std::unexpected(verified.error() == ledger::ReceiptError::malformed ? RecordError::malformed
                               : verified.error() == ledger::ReceiptError::bad_checkpoint
                                   ? RecordError::bad_checkpoint
                                   : RecordError::not_included);
    if (verified->index != static_cast<std::uint64_t>(*index))
        return std::unexpected(RecordError::not_included);
    out.index = verified->index;
    out.origin = verified->signed_checkpoint.checkpoint.origin;
    for (const auto& by : verified->signed_checkpoint.note.verified)
        out.checkpoint_witnessed =
            std::max(out.checkpoint_witnessed, base::Instant{std::chrono::seconds{by.unix_time}});
    return out;
}

}  // namespace app
