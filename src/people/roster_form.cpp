#include "people/roster_form.hpp"

#include <algorithm>
#include <fstream>

#include "app/write.hpp"
#include "base/text.hpp"
#include "people/people_rows.hpp"

namespace people {
namespace {

constexpr std::size_t rows_in_one = 500;  // of a batch: short enough that others can write in between

Result<documents::SheetFacts, documents::SheetError> read(const RosterSource& source,
                                                          const documents::OnRow& on_row) {
    return source.file.empty() ? documents::read_sheet(source.bytes, on_row)
                               : documents::read_sheet_file(source.file, on_row);
}

RosterProblem problem(const documents::SheetError& error) {
    const auto said = documents::sentence(error.fault);
    const auto at = error.where.empty() ? std::string{} : error.where + ": ";
    return {at + std::string(said.id), at + std::string(said.en)};
}

base::Hash hash_of(const RosterSource& source) {
    if (source.file.empty()) return base::sha256(source.bytes);
    base::Sha256 sum;
    std::ifstream in(source.file, std::ios::binary);
    std::string piece(std::size_t{1} << 16, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
        sum.add(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
    return sum.done();
}

// Which column of the file is which of ours.
struct Heads {
    std::array<std::optional<std::size_t>, roster_columns> at;
    std::vector<std::string> written, ignored;

    static Result<Heads, RosterProblem> from(RosterTable table, const documents::SheetRow& row) {
        Heads out;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto text = std::string(base::trim(row.cells[i].text));
            out.written.push_back(text);
            const auto folded = base::fold(text);
            const RosterHead* head = nullptr;
            for (const auto& h : heads_of(table))
                if (folded == base::fold(h.head.id) || folded == base::fold(h.head.en)) head = &h;
            if (head != nullptr)
                out.at[static_cast<std::size_t>(head->column)] = i;
            else if (!text.empty() && folded != "kesalahan" && folded != "errors")
                out.ignored.push_back(text);
        }
        RosterProblem missing{"Kolom ini tidak ada di baris pertama: ",
                              "These columns are missing in the first row: "};
        bool any = false;
        for (const auto& h : heads_of(table)) {
            if (!h.required || out.at[static_cast<std::size_t>(h.column)]) continue;
            missing.id += std::string(any ? ", " : "") + std::string(h.head.id);
            missing.en += std::string(any ? ", " : "") + std::string(h.head.en);
            any = true;
        }
        missing.id += ". Pakai templat yang disediakan.";
        missing.en += ". Use the template.";
        if (any) return refuse(missing);
        return out;
    }
    [[nodiscard]] RosterLine line(const documents::SheetRow& row) const {
        RosterLine out;
        for (std::size_t c = 0; c < at.size(); ++c) {
            if (!at[c] || *at[c] >= row.cells.size()) continue;
            const auto& cell = row.cells[*at[c]];
            using enum documents::CellKind;
            out.cells[c] = {std::string(base::trim(cell.text)), cell.kind == number,
                            cell.kind == formula || cell.kind == error};
        }
        return out;
    }
};

struct Walker {
    app::Site& site;
    const RosterRun& run;
    const RosterHooks& hooks;
    RosterWalk walk;
    std::int64_t of = 0;
    Heads heads = {};
    RosterCounts counts = {};
    std::vector<documents::SheetRow> waiting = {};

    void tell(const documents::SheetRow& row, const Read<LineTaken>& line) {
        ++counts.rows;
        if (line) {
            counts.count(line->change);
            if (line->change != RosterChange::none && hooks.change) hooks.change(row.number, *line);
            return;
        }
        ++counts.rejected;
        if (!hooks.rejected) return;
        std::vector<RejectedCell> cells;
        for (const auto& f : line.error()) {
            const auto column = heads.at[static_cast<std::size_t>(f.column)].value_or(0);
            std::string head;
            for (const auto& h : heads_of(run.table))
                if (h.column == f.column) head = h.head.id;
            cells.push_back({f.fault, column, documents::cell_address(row.number, column), head});
        }
        hooks.rejected(row, cells);
    }
    void flush() {
        std::vector<Read<LineTaken>> lines;
        if (walk.checking) {
            const auto db = site.database.reader();
            for (const auto& row : waiting) lines.push_back(check_line(db, walk, heads.line(row)));
        } else {
            app::write_now(site, run.actor, [&](app::Change& c) {
                lines.clear();  // a work may run twice
                walk.forget_newest();
                for (const auto& row : waiting) lines.push_back(take_line(c, walk, heads.line(row)));
            });
        }
        walk.settle();
        for (std::size_t i = 0; i < waiting.size(); ++i) tell(waiting[i], lines[i]);
        waiting.clear();
        if (hooks.progress) hooks.progress(counts.rows, of);
    }
};

Result<RosterReport, RosterProblem> walk_file(Walker& walker, const RosterSource& source) {
    std::optional<RosterProblem> wrong;
    bool first = true;
    const auto facts = read(source, [&](const documents::SheetRow& row) {
        if (std::exchange(first, false)) {
            auto heads = Heads::from(walker.run.table, row);
            if (!heads) {
                wrong = heads.error();
                return false;
            }
            walker.heads = std::move(*heads);
            if (walker.hooks.heads) walker.hooks.heads(walker.heads.written);
            return true;
        }
        walker.waiting.push_back(row);
        if (walker.waiting.size() >= rows_in_one) walker.flush();
        return true;
    });
    if (wrong) return refuse(*wrong);
    if (!facts) return refuse(problem(facts.error()));
    if (!walker.waiting.empty()) walker.flush();
    RosterReport report{.counts = walker.counts,
                        .file = *facts,
                        .hash = hash_of(source),
                        .ignored_heads = walker.heads.ignored};
    if (walker.walk.checking && walker.walk.table == RosterTable::people) {
        const auto day = base::day_in(base::Zone::wib, walker.site.clock.now());
        report.not_in_file = not_in_file(walker.site.database.reader(), walker.walk, day, notes_kept);
    }
    return report;
}

std::vector<std::string> choices_of(RosterColumn column, bool indonesian) {
    std::vector<std::string> out;
    const auto add = [&]<class E>(E, auto label_of) {
        for (std::size_t i = 0; i < base::names<E>.size(); ++i) {
            const rules::Label l = label_of(static_cast<E>(i));
            out.emplace_back(indonesian ? l.id : l.en);
        }
    };
    if (column == RosterColumn::staff_kind) add(StaffKind{}, [](StaffKind k) { return label(k); });
    if (column == RosterColumn::holding) add(Holding{}, [](Holding h) { return label(h); });
    if (column == RosterColumn::position_kind)
        add(rules::PositionKind{}, [](rules::PositionKind k) { return rules::label(k); });
    if (column == RosterColumn::zone) out = {"WIB", "WITA", "WIT"};
    return out;
}

}  // namespace

Result<RosterReport, RosterProblem> check_roster(app::Site& site, const RosterRun& run,
                                                 const RosterSource& source, const RosterHooks& hooks) {
    // Once through the bytes alone: a broken file is told before a row is looked up, and the bar has a
    // length.
    const auto all = read(source, [](const documents::SheetRow&) { return true; });
    if (!all) return refuse(problem(all.error()));
    Walker walker{site,
                  run,
                  hooks,
                  {.table = run.table, .acting = run.actor.person, .scope = run.scope},
                  all->rows - 1};
    return walk_file(walker, source);
}

Result<RosterReport, RosterProblem> take_roster(app::Site& site, const RosterRun& run,
                                                const RosterSource& source, const RosterReport& checked,
                                                const RosterHooks& hooks) {
    const auto& k = checked.counts;
    const auto unit = run.actor.unit ? run.actor.unit : the_nation;
    app::write_now(site, run.actor, [&](app::Change& c) {
        c.record(case_of(unit), unit,
                 RosterImported{std::string(base::name(run.table)), checked.hash, source.name, k.rows,
                                k.added, k.changed, k.moved, k.ended, k.rejected});
    });
    Walker walker{site,
                  run,
                  hooks,
                  {.table = run.table, .acting = run.actor.person, .scope = run.scope, .checking = false},
                  k.rows};
    return walk_file(walker, source);
}

documents::SheetFile roster_template(RosterTable table, documents::FileFormat format, bool indonesian) {
    const auto say = [&](const rules::Label& l) { return std::string(indonesian ? l.id : l.en); };
    documents::SheetFile out{format, say(label(table)).substr(0, 31), indonesian ? "Petunjuk" : "Help", {}};
    for (const auto& h : heads_of(table))
        out.columns.push_back(
            {.head = say(h.head),
             .width = 22,
             .help = say(h.help) + (h.required ? indonesian ? ". Wajib diisi." : ". Required." : "."),
             .choices = choices_of(h.column, indonesian)});
    return out;
}

documents::SheetFile roster_error_file(const std::vector<std::string>& heads, documents::FileFormat format,
                                       bool indonesian) {
    documents::SheetFile out{format, indonesian ? "Perbaiki" : "To mend", "", {}};
    for (const auto& h : heads)
        if (base::fold(h) != "kesalahan" && base::fold(h) != "errors") out.columns.push_back({.head = h});
    out.columns.push_back({.head = indonesian ? "Kesalahan" : "Errors", .width = 60});
    return out;
}

void add_error_row(documents::SheetWriter& out, std::size_t heads, const documents::SheetRow& row,
                   const std::vector<RejectedCell>& faults, bool indonesian) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < heads; ++i) cells.emplace_back(row.at(i));
    std::vector<documents::CellNote> notes;
    std::string all;
    for (const auto& f : faults) {
        const auto said = sentence(f.fault);
        const std::string words(indonesian ? said.id : said.en);
        all += (all.empty() ? "" : " ") + f.head + ": " + words;
        notes.push_back({f.column, words});
    }
    cells.push_back(all);
    out.row(cells, notes);
}

}  // namespace people
