#include "cli/simulate.hpp"

#include <cstdio>
#include <filesystem>

#include "cli/nation_data.hpp"
#include "cli/progress.hpp"
#include "cli/stopping.hpp"
#include "cli/whole_file.hpp"
#include "simulation/nation.hpp"

namespace cli {
namespace {

// PEKALONGAN for "KPU Kota Pekalongan": cards give the place of birth without its kind.
std::string bare_name(std::string_view name) {
    for (const std::string_view kind : {"KPU ", "Kabupaten ", "Kota ", "Administrasi "})
        if (name.starts_with(kind)) name.remove_prefix(kind.size());
    std::string out{name};
    for (auto& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return out;
}

simulation::Lists lists() {
    const auto& names = name_lists();
    simulation::Lists out{names.male, names.female, names.last_male, names.last_female, {}};
    for (const auto& unit : nation_units())
        if (unit.level == people::UnitLevel::regency)
            out.regions.push_back({static_cast<std::uint16_t>(unit.id.value), bare_name(unit.name)});
    return out;
}

}  // namespace

int simulate(const SimulateOptions& options) {
    StopOnSignal stopping;
    try {
        std::filesystem::create_directories(options.out);
        WholeFile officials(options.out + "/officials.csv"), registry(options.out + "/registry.csv"),
            truth(options.out + "/truth.csv");
        const simulation::NationPlan plan{
            .seed = options.seed, .officials = options.officials, .registry = options.registry};
        const auto from = lists();
        {
            ProgressBar bar("people");
            const auto into = [](WholeFile& file) {
                return [&file](std::string_view text) { file.write(text); };
            };
            simulation::write_nation(from, plan, into(officials), into(registry), into(truth),
                                     [&](std::uint64_t done, std::uint64_t of) {
                                         StopOnSignal::check();
                                         bar.show(static_cast<std::int64_t>(done),
                                                  static_cast<std::int64_t>(of));
                                     });
        }
        officials.keep();
        registry.keep();
        truth.keep();
    } catch (const Stopped&) {
        std::fprintf(stderr, "jernih: stopped; nothing was written\n");
        return 130;
    }
    return 0;
}

}  // namespace cli
