// One person against a registry: live REGISTRY OFFICIALS QUESTIONS SNAPSHOT. Makes the snapshot when it is
// not there, maps it, asks, and prints one JSON line.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "matching/csv_rows.hpp"
#include "matching/live.hpp"

using namespace matching;

namespace {

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string text_of(const char* path, std::size_t most = std::string::npos) {
    std::ifstream file(path, std::ios::binary);
    std::string out;
    if (most == std::string::npos) {
        out.resize(std::filesystem::file_size(path));
        file.read(out.data(), static_cast<std::streamsize>(out.size()));
        return out;
    }
    out.resize(most);
    file.read(out.data(), static_cast<std::streamsize>(most));
    out.resize(static_cast<std::size_t>(file.gcount()));
    return out;
}

void make_snapshot(const char* registry, const char* snapshot) {
    const auto text = text_of(registry);
    const auto layout = layout_of(text, {}).value();
    std::vector<Lexicon> lexicons(2);
    const LoadRules rules{.threads = 2};
    auto loaded = load_table(text, layout, lexicons, rules);
    const auto dictionary = settle(lexicons, {&loaded}, rules);
    const Table nobody;
    const auto frequencies = frequencies_of(nobody, loaded.table, dictionary, 2);
    rank_words(loaded.table, dictionary.names, frequencies, 1);
    auto weights = default_weights(1, loaded.table.size(), false, 0);
    write_snapshot(snapshot, {text, layout, loaded.table}, dictionary, frequencies, weights);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 5) return std::fprintf(stderr, "live REGISTRY OFFICIALS QUESTIONS SNAPSHOT\n"), 2;
    if (!std::filesystem::exists(arguments[4])) make_snapshot(arguments[1], arguments[4]);
    const double began = now();
    const LiveIndex index(arguments[4]);
    const double start = now() - began;

    const auto questions = std::stoul(arguments[3]);
    const auto text = text_of(arguments[2], questions * 300 + 1'000);
    const auto layout = layout_of(text, {}).value();
    CsvRows rows(text, layout.body, layout.delimiter);
    std::vector<PersonText> people;
    while (people.size() < questions && rows.next()) {
        const auto& f = rows.fields();
        if (f.size() != layout.headings.size()) continue;
        people.push_back({std::string{f[0]}, std::string{f[1]}, std::string{f[2]}, std::string{f[3]},
                          std::string{f[4]}, std::string{f[5]}, std::string{f[6]}, std::string{f[7]}});
    }
    for (const auto& person : people)
        index.ask(person);  // the pages the questions touch are in memory, as on a running server
    std::vector<double> seconds;
    std::size_t found = 0;
    for (const auto& person : people) {
        const double from = now();
        found += index.ask(person).size();
        seconds.push_back(now() - from);
    }
    std::ranges::sort(seconds);
    const auto at = [&](double share) {
        return seconds[static_cast<std::size_t>(share * static_cast<double>(seconds.size() - 1))] * 1e6;
    };
    std::printf(
        "{\"entries\":%zu,\"start_seconds\":%.3f,\"questions\":%zu,\"findings\":%zu,\"p50_us\":%.1f,\"p99_"
        "us\":%.1f,\"p999_us\":%.1f}\n",
        index.size(), start, seconds.size(), found, at(.5), at(.99), at(.999));
    return 0;
}
