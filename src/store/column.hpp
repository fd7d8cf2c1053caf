// How C++ values are stored. Three column types, the same in SQLite and PostgreSQL: bigint, text, bytea
// (and double precision, for weights). What each C++ type becomes:
//   bigint  integers, bool (0 or 1), base::Id (0 stays 0: use optional for null), base::Instant (Unix time)
//
//   text    std::string, std::string_view, base::Date (YYYY-MM-DD), named enums (by name)
//
//   bytea   store::Bytes, base::Hash (32 bytes)
//
//   null    std::optional<T> without a value; otherwise as T
//
// A null, or a value of another type, read into anything but optional throws Error::other: rows are never
// guessed. Text is UTF-8 without NUL (PostgreSQL takes no other; SQLite is held to the same for NUL).
#pragma once
#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/names.hpp"
#include "store/error.hpp"

namespace store {

struct Bytes {
    std::string value;
    bool operator==(const Bytes&) const = default;
};

// Bytes that somebody else keeps alive until the statement has been started.
struct BytesView {
    std::string_view value;
};

enum class Wire : char { integer = 'i', real = 'r', text = 't', bytes = 'b', any = '?' };

// A value on its way in. Views point at the caller's arguments, which outlive the call that uses them.
struct Parameter {
    enum class Kind : unsigned char { null, integer, real, text, bytes, day };

    Kind kind = Kind::null;
    std::array<char, 10> day{};
    std::int64_t integer = 0;
    double real = 0;
    std::string_view view{};

    static Parameter of(std::int64_t value) { return {.kind = Kind::integer, .integer = value}; }
    static Parameter of(double value) { return {.kind = Kind::real, .real = value}; }
    static Parameter text(std::string_view value) { return {.kind = Kind::text, .view = value}; }
    static Parameter bytes(std::string_view value) { return {.kind = Kind::bytes, .view = value}; }
    static Parameter of(base::Date day);  // Error::other outside the years 0 to 9999

    std::string_view characters() const {
        return kind == Kind::day ? std::string_view{day.data(), day.size()} : view;
    }
};

// A started statement, standing on a row or past the last one. Views live until next().
class Statement {
public:
    virtual bool next() = 0;
    virtual bool is_null(int column) = 0;
    virtual std::int64_t integer(int column) = 0;
    virtual double real(int column) = 0;
    virtual std::string_view text(int column) = 0;
    virtual std::string_view bytes(int column) = 0;
    virtual int columns() = 0;
    virtual void give_back() noexcept = 0;  // to the connection, which will use it again

    bool on_row = false;

protected:
    ~Statement() = default;
};

[[noreturn]] void wrong_value(std::string_view what);  // Error::other

// Specialise for types of your own: wire, put, get.
template <class T>
struct Column;

template <std::integral T>
    requires(!std::same_as<T, bool> && !std::same_as<T, char>)
struct Column<T> {
    static constexpr Wire wire = Wire::integer;
    static Parameter put(T value) {
        if (!std::in_range<std::int64_t>(value)) wrong_value("an integer beyond 63 bits");
        return Parameter::of(static_cast<std::int64_t>(value));
    }
    static T get(Statement& row, int column) {
        const std::int64_t value = row.integer(column);
        if (!std::in_range<T>(value)) wrong_value("an integer too large for its type");
        return static_cast<T>(value);
    }
};

template <>
struct Column<bool> {
    static constexpr Wire wire = Wire::integer;
    static Parameter put(bool value) { return Parameter::of(std::int64_t{value}); }
    static bool get(Statement& row, int column) {
        const std::int64_t value = row.integer(column);
        if (value != 0 && value != 1) wrong_value("a truth value that is neither 0 nor 1");
        return value == 1;
    }
};

template <>
struct Column<double> {
    static constexpr Wire wire = Wire::real;
    static Parameter put(double value) { return Parameter::of(value); }
    static double get(Statement& row, int column) { return row.real(column); }
};

template <>
struct Column<std::string> {
    static constexpr Wire wire = Wire::text;
    static Parameter put(std::string_view value) { return Parameter::text(value); }
    static std::string get(Statement& row, int column) { return std::string{row.text(column)}; }
};

template <>
struct Column<std::string_view> {  // reading: only inside each() or a loop, until the next row
    static constexpr Wire wire = Wire::text;
    static Parameter put(std::string_view value) { return Parameter::text(value); }
    static std::string_view get(Statement& row, int column) { return row.text(column); }
};

template <std::size_t N>
struct Column<char[N]> {
    static constexpr Wire wire = Wire::text;
    static Parameter put(const char (&value)[N]) { return Parameter::text({value, N - 1}); }
};

template <>
struct Column<const char*> {
    static constexpr Wire wire = Wire::text;
    static Parameter put(const char* value) { return Parameter::text(value); }
};

template <>
struct Column<std::nullptr_t> {
    static constexpr Wire wire = Wire::any;
    static Parameter put(std::nullptr_t) { return {}; }
};

template <>
struct Column<std::nullopt_t> : Column<std::nullptr_t> {
    static Parameter put(std::nullopt_t) { return {}; }
};

template <>
struct Column<Bytes> {
    static constexpr Wire wire = Wire::bytes;
    static Parameter put(const Bytes& value) { return Parameter::bytes(value.value); }
    static Bytes get(Statement& row, int column) { return {std::string{row.bytes(column)}}; }
};

template <>
struct Column<BytesView> {  // reading: only inside each() or a loop, until the next row
    static constexpr Wire wire = Wire::bytes;
    static Parameter put(BytesView value) { return Parameter::bytes(value.value); }
    static BytesView get(Statement& row, int column) { return {row.bytes(column)}; }
};

template <>
struct Column<base::Hash> {
    static constexpr Wire wire = Wire::bytes;
    static Parameter put(const base::Hash& value) { return Parameter::bytes(base::bytes_of(value)); }
    static base::Hash get(Statement& row, int column);
};

template <class Tag>
struct Column<base::Id<Tag>> {
    static constexpr Wire wire = Wire::integer;
    static Parameter put(base::Id<Tag> id) { return Parameter::of(id.value); }
    static base::Id<Tag> get(Statement& row, int column) { return {row.integer(column)}; }
};

template <>
struct Column<base::Date> {
    static constexpr Wire wire = Wire::text;
    static Parameter put(base::Date day) { return Parameter::of(day); }
    static base::Date get(Statement& row, int column);
};

template <>
struct Column<base::Instant> {
    static constexpr Wire wire = Wire::integer;
    static Parameter put(base::Instant at) {
        return Parameter::of(static_cast<std::int64_t>(at.time_since_epoch().count()));
    }
    static base::Instant get(Statement& row, int column) {
        return base::Instant{std::chrono::seconds{row.integer(column)}};
    }
};

template <base::Named E>
struct Column<E> {
    static constexpr Wire wire = Wire::text;
    static Parameter put(E value) { return Parameter::text(base::name(value)); }
    static E get(Statement& row, int column) {
        const auto value = base::from_name<E>(row.text(column));
        if (!value) wrong_value("a name that its list does not have");
        return *value;
    }
};

template <class T>
struct Column<std::optional<T>> {
    static constexpr Wire wire = Column<T>::wire;
    static Parameter put(const std::optional<T>& value) {
        return value ? Column<T>::put(*value) : Parameter{};
    }
    static std::optional<T> get(Statement& row, int column) {
        if (row.is_null(column)) return std::nullopt;
        return Column<T>::get(row, column);
    }
};

// Whether a value read still points into the row.
template <class T>
inline constexpr bool points_into_row = std::same_as<T, std::string_view> || std::same_as<T, BytesView>;
template <class T>
inline constexpr bool points_into_row<std::optional<T>> = points_into_row<T>;

}  // namespace store
