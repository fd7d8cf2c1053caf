// An act: what somebody did that counts in law, as it is kept and as it enters the log.
//
// A slice describes its act as a plain struct with
//     template <class Self, class Visit> static void each(Self& a, Visit visit) { visit("due", a.due); … }
// and names its kind once: template <> inline constexpr auto app::kind_of<Submitted> = app::ActKind::…;
// From that one description the bytes are written, hashed and read back.
//
// Canonical bytes (the log's spec page tells the same): "jernih-act/v1\n", u16 number of fields, then each
// field in byte order of its name: u8 length, name, u8 state (1 kept, 0 erased); kept: 32-byte salt, u32
// length, value; erased: 32-byte field hash. A value is one type letter and its text. Integers are
// big-endian. The field "@" is the envelope: id, kind, time, actor, capacity, unit, case, seq, prev as
// decimal text.
#pragma once
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "base/check.hpp"
#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "ledger/commitment.hpp"

namespace app {

enum class ActKind {
#define ACT(kind, public_class, id, en) kind,
#include "app/acts.def"
#undef ACT
};

}  // namespace app

template <>
inline constexpr auto base::names<app::ActKind> = std::array{
#define ACT(kind, public_class, id, en) std::string_view{#kind},
#include "app/acts.def"
#undef ACT
};

namespace app {

struct ActTitle {
    std::string_view id, en;
};
ActTitle title(ActKind kind);
std::uint8_t public_class(ActKind kind);

struct Field {
    std::string name;
    ledger::Salt salt = {};
    std::string value = {};                 // type letter and text; empty when erased
    std::optional<base::Hash> erased = {};  // the field hash that stays when value and salt are gone
};

struct Act {
    ActId id;
    ActKind kind{};
    base::Instant time{};
    PersonId actor;          // none: the clock
    AppointmentId capacity;  // the appointment acted in
    UnitId unit;
    CaseId case_id;
    std::int64_t seq = 0;    // 1, 2, 3 … within the case, without holes
    std::int64_t prev = -1;  // log index of the case's act before, -1 for the first
    std::vector<Field> fields;

    std::int64_t index = -1;  // in the log; not part of the bytes
};

std::string encode(const Act& act);                  // fields sorted, envelope added
std::optional<Act> decode(std::string_view bytes);   // nullopt when these are not canonical bytes
base::Hash record_hash(std::string_view canonical);  // what the log entry commits to
std::string log_entry(const Act& act, std::string_view canonical);

// What checking the log needs of an act's bytes, in one pass and without copying its values.
struct Glance {
    Act envelope;  // without fields
    base::Hash record{};
    std::vector<std::string> erased;  // names of the fields whose values are gone
};
std::optional<Glance> glance(std::string_view canonical);  // nullopt as decode

template <class T>
inline constexpr std::nullptr_t kind_of = nullptr;

// ---- values <-> text -------------------------------------------------------------------------------------

template <class T>
inline constexpr bool is_optional_v = false;
template <class T>
inline constexpr bool is_optional_v<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vector_v = false;
template <class T>
inline constexpr bool is_vector_v<std::vector<T>> = true;

template <class T>
std::string value_text(const T& v) {
    if constexpr (std::is_same_v<T, std::string>)
        return "t" + v;
    else if constexpr (std::is_same_v<T, bool>)
        return v ? "b1" : "b0";
    else if constexpr (std::is_integral_v<T>)
        return "i" + std::to_string(v);
    else if constexpr (std::is_same_v<T, base::Date>)
        return "d" + base::iso(v);
    else if constexpr (std::is_same_v<T, base::Instant>)
        return "m" + std::to_string(v.time_since_epoch().count());
    else if constexpr (base::is_id<T>)
        return "r" + std::to_string(v.value);
    else if constexpr (std::is_same_v<T, base::Hash>)
        return "x" + std::string(base::bytes_of(v));
    else if constexpr (base::Named<T>)
        return "e" + std::string(base::name(v));
    else if constexpr (is_optional_v<T>)
        return v ? value_text(*v) : "-";
    else if constexpr (is_vector_v<T>) {
        std::string out = "l";
        for (const auto& x : v) {
            const auto item = value_text(x);
            out += std::to_string(item.size()) + ":" + item;
        }
        return out;
    } else
        static_assert(!sizeof(T), "no act value of this type");
}

// What is stored is not what an act or its row can be: somebody changed it, or the disk did. Never a CHECK:
// `verify` would end at the very act that it is to name, and a page would end the service.
struct Unreadable : std::runtime_error {
    explicit Unreadable(const std::string& what = "its bytes are not those of an act")
        : std::runtime_error(what) {}
};

std::int64_t number_in(std::string_view digits);  // these two throw Unreadable
std::vector<std::string_view> items_in(std::string_view list_text);

template <class T>
T value_from(std::string_view text) {
    if constexpr (is_optional_v<T>) {
        if (text.empty() || text == "-") return std::nullopt;
        return value_from<typename T::value_type>(text);
    } else {
        if (text.empty()) return T{};  // erased: the tombstone reads as the empty value
        const auto rest = text.substr(1);
        if constexpr (std::is_same_v<T, std::string>)
            return std::string(rest);
        else if constexpr (std::is_same_v<T, bool>)
            return rest == "1";
        else if constexpr (std::is_integral_v<T>)
            return static_cast<T>(number_in(rest));
        else if constexpr (std::is_same_v<T, base::Date>)
            return base::date_from(rest).value_or(base::Date{});
        else if constexpr (std::is_same_v<T, base::Instant>)
            return base::Instant{std::chrono::seconds{number_in(rest)}};
        else if constexpr (base::is_id<T>)
            return T{number_in(rest)};
        else if constexpr (std::is_same_v<T, base::Hash>) {
            base::Hash h{};
            if (rest.size() != h.size()) throw Unreadable();
            std::copy(rest.begin(), rest.end(), h.begin());
            return h;
        } else if constexpr (base::Named<T>) {
            auto v = base::from_name<T>(rest);
            if (!v) throw Unreadable();
            return *v;
        } else if constexpr (is_vector_v<T>) {
            T out;
            for (auto item : items_in(rest)) out.push_back(value_from<typename T::value_type>(item));
            return out;
        } else
            static_assert(!sizeof(T), "no act value of this type");
    }
}

template <class T>
std::vector<Field> fields_of(const T& typed) {
    std::vector<Field> out;
    T::each(typed, [&](std::string_view name, const auto& value) {
        out.push_back({.name = std::string(name), .value = value_text(value)});
    });
    return out;
}

template <class T>
T typed(const Act& act) {
    T out{};
    std::size_t expected = 0;  // live, the fields stand in the order of each(): no search
    T::each(out, [&](std::string_view name, auto& value) {
        const auto here = expected++;
        const auto* found =
            here < act.fields.size() && act.fields[here].name == name ? &act.fields[here] : nullptr;
        for (auto f = act.fields.begin(); !found && f != act.fields.end(); ++f)
            if (f->name == name) found = &*f;
        if (found) value = value_from<std::remove_cvref_t<decltype(value)>>(found->value);
    });
    return out;
}

}  // namespace app
