// All or nothing. Not committed is rolled back.
#pragma once
#include "store/sql.hpp"

namespace store {

class Transaction {
public:
    explicit Transaction(Connection& connection) : connection_(connection) { connection_.begin(); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() {
        if (!open_) return;
        try {
            connection_.rollback();
        } catch (const Error&) {  // the link is gone, and the transaction with it
        }
    }

    void commit() {
        connection_.commit();
        open_ = false;
    }

private:
    Connection& connection_;
    bool open_ = true;
};

// A part of a transaction that can fail alone. They nest.
class Savepoint {
public:
    explicit Savepoint(Connection& connection) : connection_(connection) {
        connection_.exec("savepoint part");
    }
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    ~Savepoint() {
        if (!open_) return;
        try {
            roll_back();
        } catch (const Error&) {  // the engine gave up the whole transaction; its owner will find out
        }
    }

    void release() {
        connection_.exec("release savepoint part");
        open_ = false;
    }
    void roll_back() {
        open_ = false;
        connection_.exec("rollback to savepoint part");
        connection_.exec("release savepoint part");
    }

private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace store
