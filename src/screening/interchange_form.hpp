// Registries as others exchange them: FollowTheMoney entities (JSON lines, followthemoney.tech), Beneficial
// Ownership Data Standard statements (a JSON array, 0.4, standard.openownership.org) and OCDS releases (a
// JSON object with "releases", standard.open-contracting.org: suppliers and tenderers with their contact
// points). An entry has no place for a company that owns another: such a tie is counted as rejected. Of a
// cell that cannot be read (half a day, an address for a regency) the row is taken without it, and told.
#pragma once
#include <functional>
#include <unordered_set>

#include "screening/import_form.hpp"

namespace screening {

Result<ReadFacts, RegistryProblem> read_interchange(RegistryKind kind, const RegistrySource& source,
                                                    base::Date today, const OnEntry& on_entry,
                                                    const OnFault& on_fault);

enum class Interchange { ftm, bods };

// Writes entries, given one after the other, as they would be read again: the same, but for their ids. A
// person or a company who stands in many entries is written once; of what was written it keeps 8 bytes each,
// so a list of millions can be written as it is read.
class InterchangeWriter {
public:
    using Sink = std::function<void(std::string_view)>;
    InterchangeWriter(Interchange format, RegistryKind kind, base::Date as_of, Sink sink);
    void add(const Entry& entry);
    void end();  // once, after the last

private:
    bool first_time(const std::string& id);
    void statement(std::string text);  // of a BODS array
    void add_bods(const Entry& entry);
    void add_ftm(const Entry& entry);

    const Interchange format_;
    const RegistryKind kind_;
    const base::Date as_of_;
    const Sink sink_;
    std::unordered_set<std::int64_t> written_;
    std::int64_t statements_ = 0;
};
// A list as it stands, row by row as it is read; its day is its newest version's.
void write_registry(store::Connection& db, const Registry& registry, Interchange format,
                    InterchangeWriter::Sink sink);
std::string write_interchange(Interchange format, RegistryKind kind, const std::vector<Entry>& entries,
                              base::Date as_of);

}  // namespace screening

template <>
inline constexpr auto base::names<screening::Interchange> = std::array{"ftm"sv, "bods"sv};
