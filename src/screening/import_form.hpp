// A registry file from its bytes to lines, acts and questions: heads found, each row checked, then taken in
// batches. CSV, XLSX, FollowTheMoney JSON lines and BODS come in by the same two steps.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/site.hpp"
#include "screening/import_plan.hpp"
#include "screening/read_entry.hpp"
#include "screening/registry_rows.hpp"

namespace screening {

struct RegistrySource {
    std::filesystem::path file;  // or, when empty, the bytes
    std::string_view bytes;
    std::string name;
};

struct RegistryReport {
    RegistryCounts counts;
    Grade grade{};
    std::vector<std::string> ignored_heads;
    std::int64_t asked = 0;              // questions raised; 0 after a check
    std::int64_t reopened = 0;           // matters whose clearance was opened again
    RegistryDifference difference = {};  // of a check
};
struct RegistryProblem {  // why the file as a whole is not read
    std::string id, en;
};
struct RegistryRowFault {
    std::string where;  // "C12"
    std::string head;   // in Indonesian, as the template has it
    EntryFault fault{};
    const Entry* read = nullptr;  // once a row: what could be read of it, while the fault is told
};
struct RegistryHooks {
    std::function<void(std::int64_t done)> progress = {};
    std::function<void(const RegistryRowFault&)> rejected = {};
};

// Reads only. `take_registry` records the act first, then the rows that differ, in batches; a stop in between
// leaves whole batches, and the same file again does the rest. It reads the file only when the check could
// not keep what differs, or the list was changed since: `progress` then counts the file's rows, else those
// that differ. Whether a check still tells what differs: nobody has changed the list since.
bool is_current(store::Connection& db, const RegistryPlan& plan, const RegistryDifference& difference);
Result<RegistryReport, RegistryProblem> check_registry(app::Site& site, const RegistryPlan& plan,
                                                       const RegistrySource& source,
                                                       const RegistryHooks& hooks);
Result<RegistryReport, RegistryProblem> take_registry(app::Site& site, const app::Actor& actor,
                                                      const RegistryPlan& plan, const RegistrySource& source,
                                                      const RegistryReport& checked,
                                                      const RegistryHooks& hooks);

// Entries of a file as they are read, with the faults of the rows that are none. on_entry false stops.
using OnEntry = std::function<bool(Entry&&)>;
using OnFault = std::function<void(const RegistryRowFault&)>;
struct ReadFacts {
    std::int64_t rows = 0, rejected = 0;
    std::vector<std::string> ignored_heads;
};
Result<ReadFacts, RegistryProblem> read_registry(RegistryKind kind, const RegistrySource& source,
                                                 base::Date today, const OnEntry& on_entry,
                                                 const OnFault& on_fault);

}  // namespace screening
