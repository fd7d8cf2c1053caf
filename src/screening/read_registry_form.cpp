// The rows of a registry file, whatever its format.
#include <fstream>

#include "base/text.hpp"
#include "documents/sheet.hpp"
#include "screening/import_form.hpp"
#include "screening/interchange_form.hpp"

namespace screening {
namespace {

struct Heads {
    std::array<std::optional<std::size_t>, entry_columns> at;
    std::vector<std::string> ignored;

    explicit Heads(const documents::SheetRow& row) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto folded = base::fold(base::trim(row.cells[i].text));
            if (folded.empty()) continue;
            if (!find(folded, i)) ignored.emplace_back(base::trim(row.cells[i].text));
        }
    }
    [[nodiscard]] bool usable() const {
        return at[static_cast<std::size_t>(EntryColumn::name)] ||
               at[static_cast<std::size_t>(EntryColumn::organization)];
    }
    [[nodiscard]] EntryLine line(const documents::SheetRow& row) const {
        EntryLine out;
        for (std::size_t c = 0; c < at.size(); ++c) {
            if (!at[c] || *at[c] >= row.cells.size()) continue;
            const auto& cell = row.cells[*at[c]];
            using enum documents::CellKind;
            out.cells[c] = {std::string(base::trim(cell.text)), cell.kind == number,
                            cell.kind == formula || cell.kind == error};
        }
        return out;
    }

private:
    bool find(const std::string& folded, std::size_t i) {
        for (const auto& h : entry_heads()) {
            bool same = folded == base::fold(h.head.id) || folded == base::fold(h.head.en);
            for (const auto also : h.also) same = same || (!also.empty() && folded == base::fold(also));
            auto& place = at[static_cast<std::size_t>(h.column)];
            if (same && !place) return place = i, true;
        }
        return false;
    }
};

// A party's members of the whole nation come in one CSV: it is read row by row, and what a line needs in
// memory is told in compare_registry_form.hpp.
constexpr std::int64_t most_rows = 20'000'000;

Result<documents::SheetFacts, documents::SheetError> sheet(const RegistrySource& source,
                                                           const documents::OnRow& on_row) {
    documents::SheetLimits limits;
    limits.rows = most_rows;
    return source.file.empty() ? documents::read_sheet(source.bytes, on_row, limits)
                               : documents::read_sheet_file(source.file, on_row, limits);
}

std::string first_bytes(const RegistrySource& source) {
    if (source.file.empty()) return std::string(source.bytes.substr(0, 256));
    std::ifstream in(source.file, std::ios::binary);
    std::string out(256, '\0');
    in.read(out.data(), 256);
    out.resize(static_cast<std::size_t>(in.gcount()));
    return out;
}

const RegistryProblem no_name_column{
    "Baris pertama tidak memuat kolom Nama atau Organisasi. Pakai templat yang disediakan.",
    "The first row has no column Name or Organisation. Use the template."};

}  // namespace

Result<ReadFacts, RegistryProblem> read_registry(RegistryKind kind, const RegistrySource& source,
                                                 base::Date today, const OnEntry& on_entry,
                                                 const OnFault& on_fault) {
    const auto start = first_bytes(source);
    const auto text = base::trim(start);
    if (text.starts_with('{') || text.starts_with('['))
        return read_interchange(kind, source, today, on_entry, on_fault);
    ReadFacts out;
    std::optional<Heads> heads;
    bool usable = true;
    const auto facts = sheet(source, [&](const documents::SheetRow& row) {
        if (!heads) {
            heads.emplace(row);
            out.ignored_heads = heads->ignored;
            return usable = heads->usable();
        }
        ++out.rows;
        const auto line = heads->line(row);
        auto entry = read_entry(kind, line, today);
        if (entry) return on_entry(std::move(*entry));
        ++out.rejected;
        const auto read = readable_entry(line);
        for (const auto& f : entry.error()) {
            const auto column = heads->at[static_cast<std::size_t>(f.column)].value_or(0);
            on_fault({documents::cell_address(row.number, column),
                      std::string(entry_heads()[static_cast<std::size_t>(f.column)].head.id), f.fault,
                      &f == entry.error().data() ? &read : nullptr});
        }
        return true;
    });
    if (!usable) return refuse(no_name_column);
    if (facts) return out;
    const auto said = documents::sentence(facts.error().fault);
    const auto at = facts.error().where.empty() ? std::string{} : facts.error().where + ": ";
    return refuse(RegistryProblem{at + std::string(said.id), at + std::string(said.en)});
}

}  // namespace screening
