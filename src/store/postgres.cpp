#include <libpq-fe.h>

#include <bit>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/engines.hpp"
#include "store/numeric.hpp"
#include "store/statements.hpp"

namespace store {
namespace {

using Kind = Error::Kind;

// Object ids of PostgreSQL's built-in types (pg_type.dat); they never change.
constexpr Oid oid_bool = 16, oid_bytea = 17, oid_int8 = 20, oid_int2 = 21, oid_int4 = 23, oid_text = 25,
              oid_float4 = 700, oid_float8 = 701, oid_numeric = 1700;

Kind kind_of(std::string_view state, bool link_lost) {
    if (link_lost) return Kind::io;
    if (state == "23505") return Kind::unique;
    if (state == "23503") return Kind::foreign_key;
    if (state == "23514" || state == "23502") return Kind::check;
    if (state == "40001" || state == "40P01" || state == "55P03") return Kind::retry;
    if (state == "25006") return Kind::read_only;
    if (state == "53100") return Kind::full;
    if (state.starts_with("08") || state.starts_with("57P") || state.starts_with("58")) return Kind::io;
    return Kind::other;
}

Oid oid_of(char wire) {
    switch (static_cast<Wire>(wire)) {
        case Wire::integer: return oid_int8;
        case Wire::real: return oid_float8;
        case Wire::text: return oid_text;
        case Wire::bytes: return oid_bytea;
        case Wire::any: return 0;
    }
    return 0;
}

class PostgresConnection;

class PostgresStatement final : public Statement {
public:
    explicit PostgresStatement(PostgresConnection& owner) : owner_(owner) {}
    ~PostgresStatement() { PQclear(result_); }

    void stand_on(PGresult* result) {
        result_ = result;
        row_ = 0;
        on_row = PQntuples(result) > 0;
    }
    bool next() override { return on_row = ++row_ < PQntuples(result_); }
    bool is_null(int column) override { return PQgetisnull(result_, row_, column) == 1; }
    std::int64_t integer(int column) override;
    double real(int column) override;
    std::string_view text(int column) override {
        const Oid type = PQftype(result_, column);
        if (type == oid_int8 || type == oid_int4 || type == oid_bool || type == oid_bytea ||
            type == oid_numeric)
            wrong_value("something else than text");
        return value(column);
    }
    std::string_view bytes(int column) override {
        if (PQftype(result_, column) != oid_bytea) wrong_value("something else than bytes");
        return value(column);
    }
    int columns() override { return PQnfields(result_); }
    void give_back() noexcept override;

private:
    friend class PostgresConnection;
    std::string_view value(int column) {
        if (is_null(column)) wrong_value("null where a value was asked for");
        return {PQgetvalue(result_, row_, column),
                static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }

    PostgresConnection& owner_;
    PGresult* result_ = nullptr;
    int row_ = 0;
};

std::int64_t PostgresStatement::integer(int column) {
    const char* data = value(column).data();
    switch (PQftype(result_, column)) {
        case oid_int8: return static_cast<std::int64_t>(from_network<std::uint64_t>(data));
        case oid_int4: return static_cast<std::int32_t>(from_network<std::uint32_t>(data));
        case oid_int2: return static_cast<std::int16_t>(from_network<std::uint16_t>(data));
        case oid_bool: return data[0] != 0;
        case oid_numeric: return Numeric{data}.integer();
        default: wrong_value("something else than an integer");
    }
}

double PostgresStatement::real(int column) {
    const char* data = value(column).data();
    switch (PQftype(result_, column)) {
        case oid_float8: return std::bit_cast<double>(from_network<std::uint64_t>(data));
        case oid_float4: return std::bit_cast<float>(from_network<std::uint32_t>(data));
        case oid_numeric: return Numeric{data}.real();
        default: return static_cast<double>(integer(column));
    }
}

class PostgresConnection final : public Connection {
public:
    PostgresConnection(const std::string& address, Mode mode)
        : mode_(mode), link_(PQconnectdb(address.c_str())) {
        try {
            if (PQstatus(link_) != CONNECTION_OK)
                throw Error(Kind::io, std::string{"cannot reach PostgreSQL: "} + PQerrorMessage(link_));
            PQsetNoticeReceiver(link_, [](void*, const PGresult*) {}, nullptr);
            script(
                "set client_encoding = 'UTF8'; set standard_conforming_strings = on; set timezone = 'UTC'");
            // A server configured otherwise must not make a commit less than durable.
            script("set synchronous_commit = on");
            if (mode == Mode::read) script("set default_transaction_read_only = on");
        } catch (...) {
            PQfinish(link_);
            throw;
        }
    }
    ~PostgresConnection() override {
        idle_.clear();
        PQfinish(link_);
    }

    void script(std::string_view statements) override {
        ++statements_run_;
        ++statements_of_this_thread();
        PQclear(checked(PQexec(link_, std::string{statements}.c_str())));
    }
    Engine engine() const override { return Engine::postgres; }
    bool in_transaction() const override {
        const auto status = PQtransactionStatus(link_);
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
    }
    bool usable() const override { return PQstatus(link_) == CONNECTION_OK; }
    bool spoiled() const override { return PQtransactionStatus(link_) == PQTRANS_INERROR; }

    void begin() override {
        script(mode_ == Mode::read ? "begin isolation level repeatable read read only" : "begin");
    }
    void commit() override {
        ++statements_run_;
        ++statements_of_this_thread();
        PGresult* result = checked(PQexec(link_, "commit"));
        const bool done = std::string_view{PQcmdStatus(result)} == "COMMIT";
        PQclear(result);
        // After an error PostgreSQL answers COMMIT by rolling back, and calls it success.
        if (!done)
            throw Error(Kind::other,
                        "PostgreSQL rolled back instead of committing: an error had been ignored");
    }
    void rollback() override {
        if (in_transaction()) script("rollback");
    }

    void take_back(PostgresStatement* statement) noexcept {
        PQclear(statement->result_);
        statement->result_ = nullptr;
        statement->on_row = false;
        idle_.emplace_back(statement);  // room was made when it was lent
    }

private:
    Lease start(const Text& text, std::span<const Parameter> parameters) override {
        if (idle_.empty()) {
            idle_.reserve(++statements_);
            idle_.push_back(std::make_unique<PostgresStatement>(*this));
        }
        PGresult* result = execute(text, parameters);
        PostgresStatement* statement = idle_.back().release();
        idle_.pop_back();
        statement->stand_on(result);
        return Lease{statement};
    }
    std::int64_t run(const Text& text, std::span<const Parameter> parameters) override {
        PGresult* result = execute(text, parameters);
        const std::string_view command = PQcmdStatus(result), count = PQcmdTuples(result);
        std::int64_t changed = 0;
        if (!command.starts_with("SELECT"))
            for (const char digit : count) changed = changed * 10 + (digit - '0');
        PQclear(result);
        return changed;
    }

    PGresult* execute(const Text& text, std::span<const Parameter> parameters) {
        ++statements_run_;
        ++statements_of_this_thread();
        const std::string& name = prepared(text);
        const std::size_t count = parameters.size();
        values_.resize(count);
        lengths_.resize(count);
        formats_.assign(count, 1);
        numbers_.resize(count);
        for (std::size_t i = 0; i < count; ++i) place(parameters[i], i);
        return checked(PQexecPrepared(link_, name.c_str(), static_cast<int>(count), values_.data(),
                                      lengths_.data(), formats_.data(), 1));
    }

    void place(const Parameter& parameter, std::size_t i) {
        switch (parameter.kind) {
            case Parameter::Kind::null:
                values_[i] = nullptr;
                lengths_[i] = 0;
                return;
            case Parameter::Kind::integer:
            case Parameter::Kind::real:
                to_network(parameter.kind == Parameter::Kind::integer
                               ? static_cast<std::uint64_t>(parameter.integer)
                               : std::bit_cast<std::uint64_t>(parameter.real),
                           numbers_[i].data());
                values_[i] = numbers_[i].data();
                lengths_[i] = 8;
                return;
            default: break;
        }
        const std::string_view view = parameter.characters();
        if (parameter.kind == Parameter::Kind::text && !view.empty() &&
            std::memchr(view.data(), 0, view.size()))
            wrong_value("text with a NUL in it");
        if (view.size() > 0x3fffffff) wrong_value("a value over 1 GiB");
        values_[i] = view.empty() ? "" : view.data();
        lengths_[i] = static_cast<int>(view.size());
    }

    const std::string& prepared(const Text& text) {
        if (const auto found = names_.find(text); found != names_.end()) return found->second;
        std::string sql;
        int number = 0;
        char quote = 0;
        for (const char* at = text.sql; *at; ++at) {
            if (quote) {
                if (*at == quote) quote = 0;
            } else if (*at == '\'' || *at == '"') {
                quote = *at;
            } else if (*at == '?') {
                sql += '$' + std::to_string(++number);
                continue;
            }
            sql += *at;
        }
        std::vector<Oid> types;
        for (const char* wire = text.wires; *wire; ++wire) types.push_back(oid_of(*wire));
        std::string name = "s" + std::to_string(names_.size());
        PQclear(checked(PQprepare(link_, name.c_str(), sql.c_str(), number, types.data())));
        return names_.emplace(text, std::move(name)).first->second;
    }

    PGresult* checked(PGresult* result) {
        const auto status = PQresultStatus(result);
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
            return result;
        const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        const char* message =
            PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);  // without values: they are private
        const Kind kind = kind_of(state ? state : "", PQstatus(link_) != CONNECTION_OK);
        const std::string text = message ? message : PQerrorMessage(link_);
        PQclear(result);
        throw Error(kind, text);
    }

    Mode mode_;
    PGconn* link_;
    std::unordered_map<Text, std::string, TextHash> names_;
    std::vector<std::unique_ptr<PostgresStatement>> idle_;
    std::size_t statements_ = 0;  // lent and idle
    std::vector<const char*> values_;
    std::vector<int> lengths_, formats_;
    std::vector<std::array<char, 8>> numbers_;
};

void PostgresStatement::give_back() noexcept { owner_.take_back(this); }

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& address, Mode mode) {
    return std::make_unique<PostgresConnection>(address, mode);
}

}  // namespace store
