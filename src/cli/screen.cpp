#include "cli/screen.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <thread>

#include "base/date.hpp"
#include "cli/progress.hpp"
#include "cli/screen_input.hpp"
#include "cli/stopping.hpp"
#include "matching/screen.hpp"
#include "matching/write_findings.hpp"

namespace cli {
namespace {

// Times the stages, draws the bar, and throws when Ctrl-C was pressed.
class Stages {
public:
    void enter(std::string_view stage) {
        StopOnSignal::check();
        leave();
        bar_ = std::make_unique<ProgressBar>(std::string{stage});
        seconds_.emplace_back(stage, 0);
        began_ = now();
    }
    void leave() {
        if (bar_) seconds_.back().second = now() - began_;
        bar_.reset();
    }
    void show(std::size_t done, std::size_t of) {
        StopOnSignal::check();
        bar_->show(static_cast<std::int64_t>(done), static_cast<std::int64_t>(of));
    }
    const std::vector<std::pair<std::string, double>>& seconds() const { return seconds_; }
    double total() const { return now() - start_; }

private:
    static double now() {
        return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }
    std::unique_ptr<ProgressBar> bar_;
    std::vector<std::pair<std::string, double>> seconds_;
    double began_ = 0, start_ = now();
};

std::uint32_t today_number(const std::string& today) {
    const auto day = today.empty() ? base::day_in(base::Zone::wib, std::chrono::floor<std::chrono::seconds>(
                                                                       std::chrono::system_clock::now()))
                                   : base::date_from(today).value_or(base::Date{});
    if (day == base::Date{}) throw WrongUse{"--today: \"" + today + "\" is not YYYY-MM-DD"};
    const std::chrono::year_month_day ymd{day};
    return static_cast<std::uint32_t>(static_cast<int>(ymd.year())) * 10'000 +
           static_cast<unsigned>(ymd.month()) * 100 + static_cast<unsigned>(ymd.day());
}

matching::Instructions instructions_of(const std::string& name) {
    const auto best = matching::best_instructions();
    if (name.empty()) return best;
    const auto wanted = base::from_name<matching::Instructions>(name);
    if (!wanted) throw WrongUse{"--instructions: \"" + name + "\" is none of scalar, avx2, avx512"};
    if (*wanted > best) throw WrongUse{"--instructions: this processor has no " + name};
    return *wanted;
}

std::uint64_t write_rejects(const std::string& path, std::span<ScreenInput* const> files) {
    std::uint64_t count = 0;
    for (const auto* file : files) count += file->loaded().rejects.size();
    if (path.empty()) return count;
    WholeFile out(path);
    out.write(matching::rejects_header());
    std::string line;
    for (const auto* file : files)
        for (const auto& reject : file->loaded().rejects) {
            line.clear();
            matching::append_reject(line, file->path(), reject, file->text(), file->layout());
            out.write(line);
        }
    out.keep();
    return count;
}

std::string number(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

std::string summary_of(std::span<ScreenInput* const> files, const matching::Screening& found,
                       const Stages& stages, std::uint64_t rejects) {
    std::string out = "{\"rows\":{";
    for (std::size_t i = 0; i < files.size(); ++i)
        out += (i ? ",\"" : "\"") +
               std::string{files.size() == 1 ? "file"
                           : i == 0          ? "officials"
                                             : "registry"} +
               "\":" + std::to_string(files[i]->loaded().table.size());
    out += "},\"rejects\":" + std::to_string(rejects) +
           ",\"pairs_compared\":" + std::to_string(found.compared) + ",\"pairs_made\":{";
    for (std::size_t r = 0; r < matching::rule_count; ++r)
        out += (r ? ",\"" : "\"") + std::string{base::name(static_cast<matching::Rule>(r))} +
               "\":" + std::to_string(found.blocks.pairs[r]);
    std::array<std::uint64_t, 3> kinds{}, bands{};
    for (const auto& f : found.findings)
        ++kinds[static_cast<std::size_t>(f.kind)], ++bands[static_cast<std::size_t>(matching::band_of(f))];
    out += "},\"blocks_split\":" + std::to_string(found.blocks.split) +
           ",\"institutions\":" + std::to_string(found.blocks.institutions);
    out += ",\"findings\":{\"all\":" + std::to_string(found.findings.size());
    for (std::size_t k = 0; k < 3; ++k)
        out += ",\"" + std::string{base::name(static_cast<matching::Kind>(k))} +
               "\":" + std::to_string(kinds[k]);
    for (std::size_t b = 0; b < 3; ++b)
        out += ",\"" + std::string{base::name(static_cast<matching::Band>(b))} +
               "\":" + std::to_string(bands[b]);
    out += "},\"expected_false_positives\":" + number(found.expected_false_positives) +
           ",\"expected_same\":" + number(found.weights.expected) +
           ",\"weights\":" + matching::weights_json(found.weights) + ",\"seconds\":{";
    for (const auto& [stage, seconds] : stages.seconds()) out += "\"" + stage + "\":" + number(seconds) + ",";
    return out + "\"total\":" + number(stages.total()) + "}}\n";
}

class Run {
public:
    explicit Run(const ScreenOptions& options) : options_(options) {}

    int run() {
        auto rules = matching::column_rules(options_.columns, options_.also);
        if (!rules) throw WrongUse{rules.error()};
        const bool one_file = !options_.dedupe.empty();
        ScreenInput left(one_file ? options_.dedupe : options_.officials, *rules);
        std::optional<ScreenInput> second;
        if (!one_file) second.emplace(options_.registry, *rules);
        ScreenInput& right = one_file ? left : *second;
        std::vector<ScreenInput*> files{&left};
        if (!one_file) files.push_back(&right);

        const auto dictionary = load(files, *rules);
        const auto frequencies =
            matching::frequencies_of(left.loaded().table, right.loaded().table, dictionary, threads_);
        for (auto* file : files)
            matching::rank_words(file->loaded().table, dictionary.names, frequencies, threads_);
        const matching::BlockContext context{left.loaded().table,
                                             right.loaded().table,
                                             dictionary,
                                             frequencies,
                                             rules->extras,
                                             threads_,
                                             instructions_of(options_.instructions)};
        matching::ScreenRules how{.threshold = options_.threshold, .one_file = one_file};
        how.entering = [this](std::string_view stage) { stages_.enter(stage); };
        how.progress = [this](std::size_t done, std::size_t of) { stages_.show(done, of); };
        const auto found = matching::screen(context, how);

        stages_.enter("writing");
        const matching::Tables tables{left.loaded().table, right.loaded().table, dictionary, frequencies,
                                      rules->extras};
        write(found, tables, left, right);
        const auto rejects = write_rejects(options_.rejects, files);
        stages_.leave();
        const auto summary = summary_of(files, found, stages_, rejects);
        if (!options_.summary.empty()) {
            WholeFile out(options_.summary);
            out.write(summary);
            out.keep();
        }
        if (rejects > 0)
            std::fprintf(stderr, "jernih: %llu faults in the rows%s\n",
                         static_cast<unsigned long long>(rejects),
                         options_.rejects.empty() ? "; see them with --rejects FILE"
                                                  : (", listed in " + options_.rejects).c_str());
        return rejects > 0 ? 3 : 0;
    }

private:
    matching::Dictionary load(const std::vector<ScreenInput*>& files, const matching::ColumnRules& columns) {
        std::vector<matching::Lexicon> lexicons(threads_);
        for (auto& lexicon : lexicons) lexicon.extras.resize(columns.extras.size());
        matching::LoadRules rules{
            .extras = columns.extras, .today = today_number(options_.today), .threads = threads_};
        rules.progress = [this](std::size_t done, std::size_t of) { stages_.show(done, of); };
        stages_.enter("reading");
        std::vector<matching::LoadedTable*> tables;
        for (auto* file : files) tables.push_back(&file->load(lexicons, rules));
        stages_.enter("words");
        return matching::settle(lexicons, tables, rules);
    }

    void write(const matching::Screening& found, const matching::Tables& tables, const ScreenInput& left,
               const ScreenInput& right) {
        const auto progress = [&](std::size_t done, std::size_t of) {
            stages_.show(done, of);
            left.forget();
            right.forget();
        };
        if (options_.out == "-") {
            matching::write_findings(
                found, tables, left.shown(), right.shown(), threads_,
                [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }, progress);
            return;
        }
        WholeFile out(options_.out);
        matching::write_findings(
            found, tables, left.shown(), right.shown(), threads_,
            [&](std::string_view text) { out.write(text); }, progress);
        out.keep();
    }

    const ScreenOptions& options_;
    Stages stages_;
    unsigned threads_ = options_.threads > 0 ? options_.threads
                                             : std::max(1u, std::thread::hardware_concurrency());
};

}  // namespace

int screen(const ScreenOptions& options) {
    if (options.dedupe.empty() && (options.officials.empty() || options.registry.empty())) {
        std::fprintf(stderr, "jernih: screen needs --officials FILE and --registry FILE, or --dedupe FILE\n");
        return 2;
    }
    const StopOnSignal stopping;
    try {
        return Run(options).run();
    } catch (const WrongUse& wrong) {
        std::fprintf(stderr, "jernih: %s\n", wrong.says.c_str());
        return 2;
    } catch (const Stopped&) {
        std::fprintf(stderr, "jernih: stopped; nothing was written\n");
        return 130;
    }
}

}  // namespace cli
