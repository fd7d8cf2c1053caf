#include "complaints/sealed_filing_form.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "base/text.hpp"
#include "people/people_rows.hpp"
#include "web/json.hpp"

namespace complaints {
namespace {

constexpr std::size_t under = 40, box = 48;       // bytes that sealing adds (sealing/key.hpp)
constexpr std::size_t most_message = 256 * 1024;  // bytes

FilingId number_from(std::string_view digits) {
    std::int64_t out = 0;
    const auto end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, out);
    return read.ec == std::errc{} && read.ptr == end && out > 0 ? FilingId{out} : FilingId{};
}

// Numbers are the server's to give: one that a visitor chose could be that of another case, and whoever has a
// grant on the one would have it on the other. Nothing is kept of what was given; the mark proves it.
sealing::Key mark_of(const app::Site& site, FilingId id) {
    return house_key_of(site).derive("jernih-filing-number/v1\n" + std::to_string(id.value));
}

bool in_buckets(const std::string& sealed) {
    return sealed.size() > under && (sealed.size() - under) % sealing::message_bucket == 0 &&
           sealed.size() <= most_message;
}

// The team of the office, or the nation's when nobody of it is left, and who watches its clocks.
std::size_t most_slots_for(const app::Site& site, UnitId unit, base::Date day) {
    const auto db = site.database.reader();
    if (!people::load_unit(db, unit)) unit = people::the_nation;
    const auto readers =
        std::max(readers_for(db, unit, day).size(), readers_for(db, people::the_nation, day).size());
    return most_slots(readers, watchers_for(db, unit, day).size());
}

void write_readers(web::JsonWriter& out, std::string_view name, const std::vector<Reader>& people) {
    out.key(name).array();
    for (const auto& one : people)
        out.object()
            .field("id", one.person.text())
            .field("name", one.name)
            .field("key", base::base64(one.public_key))
            .end();
    out.end();
}

}  // namespace

std::size_t most_slots(std::size_t readers, std::size_t watchers) {
    const auto in_eights = [](std::size_t people) {
        return (people + sealing::slots_at_once - 1) / sealing::slots_at_once * sealing::slots_at_once;
    };
    return std::bit_ceil(in_eights(std::max<std::size_t>(readers, 1)) + in_eights(watchers) +
                         sealing::slots_at_once);
}

std::optional<SealedFiling> parse_sealed(const app::Site& site, const web::Form& form, base::Date day) {
    const auto bytes = [&](std::string_view name) {
        return base::from_base64(form.get(name)).value_or(std::string{});
    };
    SealedFiling out{.id = number_from(form.get("sealed_id")),
                     .public_key = bytes("sealed_key"),
                     .lookup = bytes("sealed_lookup"),
                     .code_box = bytes("sealed_code_box"),
                     .identity = bytes("sealed_identity"),
                     .message = bytes("sealed_message"),
                     .slots = {}};
    const auto mark = sealing::Key::from(bytes("sealed_id_mark"));
    if (!out.id || !mark || !(*mark == mark_of(site, out.id))) return std::nullopt;
    if (out.public_key.size() != sealing::Key::size || out.lookup.size() != sealing::Key::size ||
        out.code_box.size() != sealing::Key::size + under || !in_buckets(out.message))
        return std::nullopt;
    const bool anonymous = form.get("channel") == base::name(Channel::anonymous);
    if (anonymous ? !out.identity.empty() : !in_buckets(out.identity)) return std::nullopt;
    const auto whole =
        sealing::bytes(context(site, sealing::Kind::grant, out.id)).size() + 2 * sealing::Key::size + box;
    for (const auto slot : form.all("sealed_slot")) {
        out.slots.push_back(base::from_base64(slot).value_or(std::string{}));
        if (out.slots.back().size() != whole) return std::nullopt;
    }
    const auto most = most_slots_for(site, UnitId::from(form.get("unit")).value_or(people::the_nation), day);
    if (out.slots.empty() || out.slots.size() > most || out.slots.size() % sealing::slots_at_once != 0)
        return std::nullopt;
    return out;
}

Prepared adopt(app::Site& site, const FilingInput& input, const Filed& filed,
               std::vector<std::int64_t> numbers, std::string_view form_key, Lane lane, base::Date day) {
    const auto& sealed = *input.sealed;
    Prepared out{.rows = {}, .code = {}, .evidence_missing = filed.evidence_missing};
    out.rows.filing = {.id = sealed.id,
                       .unit = input.unit,
                       .track = filed.track,
                       .channel = input.channel,
                       .lane = lane,
                       .filed = day,
                       .clocks = filed.clocks,
                       .passing = {}};
    out.rows.boxes = {
        .public_key = sealed.public_key, .code_box = sealed.code_box, .identity = sealed.identity};
    out.rows.lookup = sealing::lookup_of(sealed.lookup, house_key_of(site));
    out.rows.sent = sent_mark(site, form_key);
    out.rows.slots = sealed.slots;
    out.rows.first_message = sealed.message;
    out.rows.files = std::move(numbers);
    return out;
}

std::string readers_json(app::Site& site, store::Connection& db, UnitId unit, base::Date day) {
    if (!people::load_unit(db, unit)) unit = people::the_nation;
    web::JsonWriter out;
    const FilingId id{random_number()};
    out.object()
        .field("install", site.origin)
        .field("day", base::iso(day))
        .field("id", std::to_string(id.value))
        .field("id_mark", base::base64(mark_of(site, id).view()));
    write_readers(out, "office", readers_for(db, unit, day));
    write_readers(out, "nation", readers_for(db, people::the_nation, day));
    write_readers(out, "watchers", watchers_for(db, unit, day));
    out.end();
    return std::move(out).take();
}

}  // namespace complaints
