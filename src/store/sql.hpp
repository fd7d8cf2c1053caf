// One SQL over SQLite and PostgreSQL. A statement is a literal: the compiler counts its ? against the
// arguments, and a string built at run time does not compile, so nothing a person typed can become SQL.
//
//   for (auto [id, name] : c.query<PersonId, std::string>("select id, name from person where unit=?", unit))
//   auto name = c.query<std::string>("select name from person where id = ?", id).value();  // optional
//   auto changed = c.exec("update person set name = ? where id = ?", name, id);            // rows changed
//
// Portable dialect: bigint, text, bytea; `on conflict`, `returning`; `like` minds case in both; no triggers,
// sequences or STRICT. `bigint primary key` in a script becomes SQLite's row number, the fastest key it has.
// A query is run by query(), even if nobody looks at the rows. Rows must be gone before their connection.
// A result on PostgreSQL is wholly in memory: page long lists by key.
#pragma once
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "store/column.hpp"
#include "store/error.hpp"

namespace store {

// The number of ? outside quotes, or -1 when the text is not one statement with plain ? in it.
constexpr int placeholders(const char* text) {
    int count = 0;
    char quote = 0;
    for (; *text; ++text) {
        if (quote) {
            if (*text == quote) quote = 0;  // a doubled quote closes and opens again
            continue;
        }
        if (*text == '\'' || *text == '"') quote = *text;
        if (*text == ';' || *text == '$') return -1;
        if (*text == '-' && text[1] == '-') return -1;  // a comment could hide a ?
        if (*text == '/' && text[1] == '*') return -1;
        if (*text != '?') continue;
        if (text[1] >= '0' && text[1] <= '9') return -1;
        ++count;
    }
    return quote ? -1 : count;
}

template <class... P>
struct Sql {
    const char* text;

    consteval Sql(const char* literal) : text(literal) {
        const int count = placeholders(literal);
        if (count < 0) throw "one statement, without comments, $ or ?1";
        if (count != static_cast<int>(sizeof...(P))) throw "the number of ? and of arguments differ";
    }
};

// What a connection needs to know of a statement. Both pointers are to constants of the program, so they
// identify it.
struct Text {
    const char* sql;
    const char* wires;  // one Wire a parameter
    bool operator==(const Text&) const = default;
};

template <char... C>
inline constexpr char wires[] = {C..., 0};
template <class... P>
inline constexpr const char* wires_of = wires<static_cast<char>(Column<P>::wire)...>;

struct GiveBack {
    void operator()(Statement* statement) const noexcept { statement->give_back(); }
};
using Lease = std::unique_ptr<Statement, GiveBack>;

// The rows of a query, walked once.
template <class... C>
class Rows {
public:
    using Row = std::tuple<C...>;

    class Iterator {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;

        explicit Iterator(Statement* statement) : statement_(statement) {}
        Row operator*() const { return read(*statement_, std::index_sequence_for<C...>{}); }
        Iterator& operator++() {
            statement_->next();
            return *this;
        }
        void operator++(int) { statement_->next(); }
        bool operator==(std::default_sentinel_t) const { return !statement_->on_row; }

    private:
        Statement* statement_;
    };

    explicit Rows(Lease lease) : lease_(std::move(lease)) {
        if (lease_->columns() != static_cast<int>(sizeof...(C))) wrong_value("another number of columns");
    }

    Iterator begin() { return Iterator{lease_.get()}; }
    std::default_sentinel_t end() const { return {}; }

    std::optional<Row> one() {  // the first row
        static_assert(!(points_into_row<C> || ...),
                      "read std::string or Bytes: the row does not outlive its rows");
        if (!lease_->on_row) return std::nullopt;
        return *begin();
    }

    std::vector<Row> all() {
        static_assert(!(points_into_row<C> || ...),
                      "read std::string or Bytes: the row does not outlive its rows");
        std::vector<Row> rows;
        for (; lease_->on_row; lease_->next()) rows.push_back(*begin());
        return rows;
    }

    // The first row of one column. For a nullable column ask for optional<T>: optional<optional<T>> tells
    // "no row" from "null".
    auto value()
        requires(sizeof...(C) == 1)
    {
        using Only = std::tuple_element_t<0, Row>;
        static_assert(!points_into_row<Only>, "read std::string or Bytes: the row does not outlive its rows");
        if (!lease_->on_row) return std::optional<Only>{};
        return std::optional<Only>{Column<Only>::get(*lease_, 0)};
    }

    template <class F>
    void each(F&& f) {
        for (; lease_->on_row; lease_->next()) std::apply(f, *begin());
    }

    [[nodiscard]] bool empty() const { return !lease_->on_row; }

private:
    template <std::size_t... I>
    static Row read(Statement& statement, std::index_sequence<I...>) {
        return Row{Column<C>::get(statement, static_cast<int>(I))...};
    }

    Lease lease_;
};

// One connection, used by one thread at a time.
class Connection {
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    template <class... C, class... P>
    Rows<C...> query(Sql<std::type_identity_t<P>...> sql, const P&... values) {
        const Parameter parameters[sizeof...(P) + 1]{Column<P>::put(values)...};
        return Rows<C...>{start({sql.text, wires_of<P...>}, {parameters, sizeof...(P)})};
    }

    template <class... P>
    std::int64_t exec(Sql<std::type_identity_t<P>...> sql, const P&... values) {
        const Parameter parameters[sizeof...(P) + 1]{Column<P>::put(values)...};
        return run({sql.text, wires_of<P...>}, {parameters, sizeof...(P)});
    }

    // Several statements without parameters: migrations and settings, never anything a person typed.
    virtual void script(std::string_view statements) = 0;

    virtual Engine engine() const = 0;
    virtual bool in_transaction() const = 0;
    virtual bool usable() const = 0;   // false once the link to the server is lost
    virtual bool spoiled() const = 0;  // PostgreSQL after an error: only rolling back (to a savepoint) helps

    // For Transaction. A commit that cannot be made durable on SQLite ends the process: what a failed fsync
    // left on the disk is unknown, and trying again would call it written.
    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;

    std::uint64_t statements_run() const {
        return statements_run_;
    }  // since it was opened, for tests and metrics

protected:
    friend struct Dump;  // store/built_sql.hpp
    virtual Lease start(const Text& text, std::span<const Parameter> parameters) = 0;
    virtual std::int64_t run(const Text& text, std::span<const Parameter> parameters) = 0;

    std::uint64_t statements_run_ = 0;
};

}  // namespace store
