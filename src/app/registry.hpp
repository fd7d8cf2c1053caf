// What the slices tell the house: how each kind of act changes the state, what follows from it, and which
// tables can be made anew from the acts alone. main fills one of these and it never changes afterwards.
#pragma once
#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/act.hpp"
#include "store/migrations.hpp"
#include "store/sql.hpp"

namespace app {

class Change;

class Registry {
public:
    using Apply = std::function<void(store::Connection&, const Act&)>;
    using Reaction = std::function<void(Change&, const Act&)>;

    // `write_state` writes the state that follows from the act, from the act alone: the live path and a
    // rebuild both call it. Each kind has exactly one.
    template <class T>
    void applies(void (*write_state)(store::Connection&, const Act&, const T&)) {
        const ActKind kind = kind_of<T>;
        CHECK(!apply_.contains(kind));
        apply_[kind] = [write_state](store::Connection& db, const Act& act) {
            write_state(db, act, typed<T>(act));
        };
    }
    // A later slice keeps state of its own from an earlier one's act, live and in a rebuild alike.
    void also_applies(ActKind kind, Apply more) {
        auto& first = apply_[kind];
        CHECK(first);
        first = [first = std::move(first), more = std::move(more)](store::Connection& db, const Act& act) {
            first(db, act);
            more(db, act);
        };
    }
    // For acts that leave no state of their own beside the log.
    template <class T>
    void keeps_no_state() {
        apply_[kind_of<T>] = [](store::Connection&, const Act&) {};
    }
    // A later slice follows an earlier one: runs in the same transaction, records acts of its own, is not run
    // in a rebuild (its acts are in the log already).
    void reacts(ActKind kind, Reaction reaction) { reactions_.emplace(kind, std::move(reaction)); }
    // What a transaction owes the log whatever was in it: runs once, after its last act.
    void ends(std::function<void(Change&)> ending) { endings_.push_back(std::move(ending)); }
    // A table whose rows follow from acts alone. `columns` are compared in a rebuild, in this order; the
    // first ones up to `key` columns identify a row.
    struct Table {
        std::string name;
        std::vector<std::string> columns;
        std::size_t key = 1;
    };
    void table(Table table) { tables_.push_back(std::move(table)); }
    // Files between being sent and being recorded: they follow from no act, their sender can send them again,
    // and no search tells what a packed one says. So an erasure drops them all.
    struct Sent {
        std::vector<std::string> tables;
        std::int64_t (*drop)(store::Connection&);  // says how many rows went
    };
    void sent_files(Sent sent) { sent_.push_back(std::move(sent)); }
    // In the order of their numbers, whichever slice registers first.
    void schema(const store::Step& step) {
        steps_.insert(std::ranges::upper_bound(steps_, step.number, {}, &store::Step::number), step);
    }

    const Apply* apply(ActKind kind) const {
        const auto found = apply_.find(kind);
        return found == apply_.end() ? nullptr : &found->second;
    }
    auto reactions(ActKind kind) const { return reactions_.equal_range(kind); }
    const std::vector<std::function<void(Change&)>>& endings() const { return endings_; }
    const std::vector<Table>& tables() const { return tables_; }
    const std::vector<Sent>& sent_files() const { return sent_; }
    const std::vector<store::Step>& steps() const { return steps_; }

private:
    std::map<ActKind, Apply> apply_;
    std::multimap<ActKind, Reaction> reactions_;
    std::vector<std::function<void(Change&)>> endings_;
    std::vector<Table> tables_;
    std::vector<Sent> sent_;
    std::vector<store::Step> steps_;
};

}  // namespace app
