// A roster file from its bytes to acts: the heads found, each row checked or taken, what is wrong told by
// cell. Memory is bounded: rows pass by, and a check keeps a number for each.
#pragma once
#include <filesystem>

#include "app/site.hpp"
#include "documents/sheet.hpp"
#include "people/roster_rows.hpp"

namespace people {

struct RosterSource {
    std::filesystem::path file;  // or, when empty, the bytes
    std::string_view bytes;
    std::string name;
};
struct RosterRun {
    RosterTable table{};
    app::Actor actor;                 // none: the machine's operator
    std::optional<app::Scope> scope;  // none: every office
};
struct RosterReport {
    RosterCounts counts;
    documents::SheetFacts file;
    base::Hash hash{};
    std::vector<std::string> ignored_heads;
    NotInFile not_in_file = {};  // of a check of people
};
// Why the file as a whole is not read.
struct RosterProblem {
    std::string id, en;
};
struct RejectedCell {
    RosterFault fault{};
    std::size_t column = 0;  // in the file; 0 when the file has no such column
    std::string address;     // "C12"
    std::string head;        // as the template writes it, in Indonesian
};
struct RosterHooks {
    std::function<void(std::int64_t done, std::int64_t of)> progress;
    std::function<void(const documents::SheetRow&, const std::vector<RejectedCell>&)> rejected;
    std::function<void(std::int64_t row, const LineTaken&)> change;
    std::function<void(const std::vector<std::string>&)> heads;  // as written, once
};

// The dry run: nothing is written. `take_roster` records the acts in batches; a stop in between leaves whole
// batches, and the same file again does the rest.
Result<RosterReport, RosterProblem> check_roster(app::Site& site, const RosterRun& run,
                                                 const RosterSource& source, const RosterHooks& hooks);
Result<RosterReport, RosterProblem> take_roster(app::Site& site, const RosterRun& run,
                                                const RosterSource& source, const RosterReport& checked,
                                                const RosterHooks& hooks);

// The template to fill in, and the rows that were not taken with what is wrong beside them.
documents::SheetFile roster_template(RosterTable table, documents::FileFormat format, bool indonesian);
documents::SheetFile roster_error_file(const std::vector<std::string>& heads, documents::FileFormat format,
                                       bool indonesian);
void add_error_row(documents::SheetWriter& out, std::size_t heads, const documents::SheetRow& row,
                   const std::vector<RejectedCell>& faults, bool indonesian);

}  // namespace people
