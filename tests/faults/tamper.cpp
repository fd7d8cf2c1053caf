// Somebody with the database in his hands: single bits, and edits as a person would make them. Every one must
// be found, and the act or row named.
//
//   tamper FLIPS EDITS SEED     prints what was not found, and "N passed, N failed"
#include <cstdio>
#include <random>

#include "app/erase.hpp"
#include "app/erasure_acts.hpp"
#include "base/text.hpp"
#include "house_for_faults.hpp"
#include "store/catalog.hpp"

namespace {

using Row = std::vector<store::Cell>;

struct Tables {
    std::vector<store::TableInfo> all;
    explicit Tables(store::Connection& db) : all(store::tables(db)) {}
    const store::TableInfo& named(std::string_view name) const {
        return *std::ranges::find(all, name, &store::TableInfo::name);
    }
};

std::mt19937_64 chance;
std::size_t below(std::size_t n) { return chance() % n; }

// One bit of a value, or one letter of a text.
void flip(store::Cell& cell) {
    if (auto* n = std::get_if<std::int64_t>(&cell)) *n ^= std::int64_t{1} << below(40);
    if (auto* t = std::get_if<std::string>(&cell))
        t->empty() ? static_cast<void>(*t = "x") : static_cast<void>((*t)[below(t->size())] ^= 1);
    if (auto* b = std::get_if<store::Bytes>(&cell))
        b->value[below(b->value.size())] ^= static_cast<char>(1 << below(8));
}

struct Count {
    int tried = 0, found = 0, named = 0;
};

class Insider {
public:
    explicit Insider(faults::House& house)
        : house_(house), db_(house.database.writer_connection()), tables_(db_) {
        for (const auto& table : tables_.all) {
            auto& rows = rows_[table.name];
            store::each_row(db_, table, [&](const Row& row) { rows.push_back(row); });
        }
    }

    // A bit of an act, an entry, a tile, the head or the key.
    void flip_one(Count& acts, Count& rest) {
        static constexpr std::string_view of_the_log[] = {"act", "act", "act", "act", "log_tile", "log_head"};
        const auto& table = tables_.named(of_the_log[below(std::size(of_the_log))]);
        auto row = rows_[table.name][below(rows_[table.name].size())];
        const auto before = row;
        const auto column = below(row.size());
        if (table.name == "log_head" && table.columns[column] == "one") return;
        flip(row[column]);
        const bool is_act = table.name == "act";
        auto& count = is_act ? acts : rest;
        const auto tried = with([&] { write(table, before, row); }, [&] { return app::verify_log(db_); });
        if (!tried) return;
        const auto& found = *tried;
        ++count.tried;
        if (found.clean()) return missed("flip", table, column, before);
        ++count.found;
        const auto index =
            is_act ? "act " + std::to_string(std::get<std::int64_t>(before[0])) : std::string();
        if (!is_act || says(found, index) || says(found, "acts " + index.substr(4)))
            ++count.named;
        else
            missed("named wrongly", table, column, before);
    }

    // A row of the state is changed, taken away or put in.
    void edit_one(Count& count) {
        std::vector<std::string> filled;
        for (const auto& made : house_.registry.tables())
            if (!rows_[made.name].empty()) filled.push_back(made.name);
        const auto& table = tables_.named(filled[below(filled.size())]);
        const auto& rows = rows_[table.name];
        const auto before = rows[below(rows.size())];
        auto after = before;
        const auto column = below(after.size());
        const auto how = below(3);
        if (how == 0 || how == 2) flip(after[column]);
        if (how == 2)
            for (const auto key : table.key) flip(after[key]);
        const auto change = [&] {
            if (how == 0) write(table, before, after);
            if (how == 1) store::delete_row(db_, table, table.key_of(before));
            if (how == 2) store::insert_row(db_, table, after);
        };
        const auto tried = with(change, [&] {
            auto scratch = store::open("sqlite::memory:");
            return app::verify_state(db_, scratch, house_.registry);
        });
        if (!tried) return;
        const auto& found = *tried;
        ++count.tried;
        if (found.clean()) return missed("edit", table, column, before);
        ++count.found;
        if (says(found, "table " + table.name + ", row ")) ++count.named;
    }

private:
    // nullopt: the database itself refused the change, so there is nothing to find.
    template <class Change, class Check>
    std::optional<app::Verification> with(Change change, Check check) {
        const store::Transaction undone(db_);
        try {
            change();
        } catch (const store::Error&) {
            return std::nullopt;
        }
        return check();
    }
    void write(const store::TableInfo& table, const Row& before, const Row& after) {
        std::vector<std::size_t> columns;
        std::vector<store::Cell> values;
        for (std::size_t i = 0; i < after.size(); ++i)
            if (after[i] != before[i]) columns.push_back(i), values.push_back(after[i]);
        store::update_row(db_, table, table.key_of(before), columns, values);
    }
    static bool says(const app::Verification& found, const std::string& words) {
        return std::ranges::any_of(found.faults, [&](const auto& f) { return f.contains(words); });
    }
    static void missed(const char* what, const store::TableInfo& table, std::size_t column, const Row& row) {
        std::printf("FAIL: %s of %s.%s, key %s\n", what, table.name.c_str(), table.columns[column].c_str(),
                    row[0].index() == 1 ? std::to_string(std::get<std::int64_t>(row[0])).c_str() : "?");
    }

    faults::House& house_;
    store::Connection& db_;
    Tables tables_;
    std::map<std::string, std::vector<Row>> rows_;
};

void fill(faults::House& house) {
    house.begin();
    for (int i = 0; i < 600; ++i) house.record(i, "Hari libur nomor " + std::to_string(i));
    house.writer->run([&](store::Connection& db) {
        auto change = house.journal.change(db, {.person = PersonId{7}, .unit = UnitId{1}});
        for (int i = 1; i <= 40; ++i) {
            change.record(
                CaseId{5}, UnitId{1},
                app::SettingChanged{.name = "s" + std::to_string(i), .value = "5", .instrument = "SK 1"});
            change.record(
                CaseId{6}, UnitId{1},
                app::RoleGranted{i, PersonId{i}, app::Role::auditor, UnitId{1}, UnitId{9999}, {}, {}});
        }
    });
    house.writer->run([&](store::Connection& db) {
        const app::ValueRef values[] = {{17, "name_id"}, {300, "name_en"}};
        const auto plan = app::plan_erasure(db, house.registry, values);
        auto change = house.journal.change(db, {});
        app::erase(change, house.registry, plan, 1, CaseId{117}, UnitId{1});
    });
    house.writer.reset();
}

int report(const char* what, const Count& count) {
    std::printf("%s: %d tried, %d found, %d named\n", what, count.tried, count.found, count.named);
    return count.tried > 0 && count.found == count.tried && count.named == count.tried;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    chance.seed(std::strtoull(argv[3], nullptr, 10));
    faults::House house("sqlite::memory:");
    fill(house);
    if (!app::verify_log(house.database.writer_connection()).clean()) {
        std::printf("FAIL: the untouched log does not verify\n0 passed, 1 failed\n");
        return 1;
    }
    Insider insider(house);
    Count acts, rest, edits;
    for (int i = 0; i < std::atoi(argv[1]); ++i) insider.flip_one(acts, rest);
    for (int i = 0; i < std::atoi(argv[2]); ++i) insider.edit_one(edits);
    const int passed = report("bits of acts", acts) + report("bits of tiles and head", rest) +
                       report("edits of the state", edits);
    std::printf("%d passed, %d failed\n", passed, 3 - passed);
    return passed != 3;
}
