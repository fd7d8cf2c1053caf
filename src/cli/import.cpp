#include <cstdio>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/first_start.hpp"
#include "cli/progress.hpp"
#include "people/roster_form.hpp"

namespace cli {
namespace {

constexpr int shown = 20;  // of each kind, on the terminal; the file has all

// The rows that were not taken, beside the file they came from: CSV, which has no bound on its rows.
class ErrorFile {
public:
    explicit ErrorFile(std::string path) : path_(std::move(path)) {}

    void heads(const std::vector<std::string>& heads) { heads_ = heads; }
    void add(const documents::SheetRow& row, const std::vector<people::RejectedCell>& cells) {
        if (!writer_) {
            const auto what = people::roster_error_file(heads_, documents::FileFormat::csv, true);
            count_ = what.columns.size() - 1;
            writer_.emplace(path_, what);
        }
        people::add_error_row(*writer_, count_, row, cells, true);
        if (++rows_ > shown) return;
        for (const auto& c : cells) {
            const auto said = people::sentence(c.fault);
            std::printf("  %s %s: %.*s\n", c.address.c_str(), c.head.c_str(),
                        static_cast<int>(said.id.size()), said.id.data());
        }
    }
    void finish() {
        if (!writer_) return;
        writer_->finish();
        if (rows_ > shown) std::printf("  … %lld baris lain\n", static_cast<long long>(rows_ - shown));
        std::printf("Perbaiki baris itu di %s, lalu impor berkas itu.\n", path_.c_str());
    }

private:
    std::string path_;
    std::vector<std::string> heads_;
    std::optional<documents::SheetWriter> writer_;
    std::size_t count_ = 0;
    std::int64_t rows_ = 0;
};

void say_counts(const people::RosterCounts& c, bool dry_run) {
    const auto n = [](std::int64_t v) { return static_cast<long long>(v); };
    std::printf(
        "%lld baris: %lld baru, %lld berubah, %lld pindah, %lld berakhir, %lld tetap, %lld ditolak%s\n",
        n(c.rows), n(c.added), n(c.changed), n(c.moved), n(c.ended), n(c.unchanged), n(c.rejected),
        dry_run ? " (pemeriksaan saja; tidak ada yang ditulis)" : "");
}

void say_file(const documents::SheetFacts& file, const std::vector<std::string>& ignored) {
    if (file.format == documents::FileFormat::csv) {
        const auto encoding = base::name(file.encoding);
        std::printf("CSV, pengodean %.*s, pemisah '%s'\n", static_cast<int>(encoding.size()), encoding.data(),
                    file.separator == '\t' ? "tab" : std::string(1, file.separator).c_str());
    } else {
        std::printf("XLSX, lembar \"%s\"\n", file.sheet.c_str());
    }
    for (const auto& head : ignored)
        std::printf("Kolom \"%s\" tidak dikenal dan tidak dibaca.\n", head.c_str());
}

int refused(const people::RosterProblem& why) {
    std::fprintf(stderr, "jernih import: %s\n", why.id.c_str());
    return 1;
}

}  // namespace

int import(Parts& parts, const ImportOptions& options) {
    if (options.what == "calendar") return import_calendar(parts, options);
    House house(parts, options.house, Schema::must_be_current);
    found_if_empty(house.site());  // a new machine: the offices that the rows are of, also for a dry run
    const std::filesystem::path file(options.file);
    const people::RosterRun run{
        .table = *base::from_name<people::RosterTable>(options.what), .actor = {}, .scope = {}};
    const people::RosterSource source{.file = file, .bytes = {}, .name = file.filename().string()};
    ErrorFile errors(options.errors.empty()
                         ? (file.parent_path() / (file.stem().string() + "-kesalahan.csv")).string()
                         : options.errors);
    ProgressBar checking("Memeriksa"), writing("Mencatat");
    int told = 0;
    const people::RosterHooks check{
        .progress =
            [&](std::int64_t done, std::int64_t of) {
                if (house.interrupted()) throw std::runtime_error("dihentikan; tidak ada yang ditulis");
                checking.show(done, of);
            },
        .rejected = [&](const auto& row, const auto& cells) { errors.add(row, cells); },
        .change =
            [&](std::int64_t row, const people::LineTaken& line) {
                if (line.change == people::RosterChange::added || ++told > shown) return;
                const auto words = people::label(line.change);
                std::printf("  baris %lld, %.*s: %s\n", static_cast<long long>(row),
                            static_cast<int>(words.id.size()), words.id.data(), line.about.c_str());
            },
        .heads = [&](const auto& heads) { errors.heads(heads); }};
    const auto checked = people::check_roster(house.site(), run, source, check);
    if (!checked) return refused(checked.error());
    say_file(checked->file, checked->ignored_heads);
    errors.finish();
    if (const auto left = checked->not_in_file.count; left > 0)
        std::printf(
            "%lld orang di kantor itu tidak ada di berkas ini; datanya tetap. Isi hari terakhir bila mereka "
            "sudah berhenti.\n",
            static_cast<long long>(left));
    if (options.dry_run || checked->counts.changes() == 0) {
        say_counts(checked->counts, true);
        return checked->counts.rejected > 0 ? 3 : 0;
    }
    const people::RosterHooks take{
        .progress =
            [&](std::int64_t done, std::int64_t of) {
                if (house.interrupted())
                    throw std::runtime_error("dihentikan; impor lagi berkas yang sama untuk melanjutkan");
                writing.show(done, of);
            },
        .rejected = {},
        .change = {},
        .heads = {}};
    const auto taken = people::take_roster(house.site(), run, source, *checked, take);
    if (!taken) return refused(taken.error());
    say_counts(taken->counts, false);
    return taken->counts.rejected > 0 ? 3 : 0;
}

}  // namespace cli
