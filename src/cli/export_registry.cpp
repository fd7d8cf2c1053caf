#include "cli/export_registry.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/whole_file.hpp"
#include "screening/interchange_form.hpp"

namespace cli {

int export_registry(const RegistryExport& options) {
    auto database = store::open_read_only(options.store);
    const auto db = database.reader();
    const auto registry = screening::registry_named(
        db, UnitId{options.unit}, *base::from_name<screening::RegistryKind>(options.kind), options.name);
    if (!registry) {
        std::fprintf(stderr,
                     "jernih export-registry: tidak ada daftar \"%s\" dari kantor %lld; lihat namanya di "
                     "halaman Daftar pembanding\n",
                     options.name.c_str(), static_cast<long long>(options.unit));
        return 1;
    }
    WholeFile out(options.out);
    screening::write_registry(db, *registry, *base::from_name<screening::Interchange>(options.format),
                              [&out](std::string_view text) { out.write(text); });
    out.keep();
    std::printf("%s: %lld baris\n", options.out.c_str(),
                static_cast<long long>(screening::entries_in(db, registry->id)));
    return 0;
}

void add_export_registry(CLI::App& line, RegistryExport& options, std::string& config,
                         const std::function<void()>& run) {
    constexpr auto& kinds = base::names<screening::RegistryKind>;
    auto* c = line.add_subcommand("export-registry",
                                  "Write a list that officials are compared with as FollowTheMoney or BODS");
    c->add_option("kind", options.kind,
                  "candidates, campaign_team, party_members, vendors or former_officials")
        ->required()
        ->check(CLI::IsMember(std::vector<std::string>(kinds.begin(), kinds.end())));
    c->add_option("name", options.name, "Name of the list, as the page Registries shows it")->required();
    c->add_option("--format", options.format, "ftm or bods")
        ->check(CLI::IsMember({"ftm", "bods"}))
        ->capture_default_str();
    c->add_option("--out", options.out, "The file; it is there whole or not at all")->required();
    c->add_option("--unit", options.unit, "Code of the office that brought it in")->capture_default_str();
    c->add_option("--config", config, "Configuration file")->capture_default_str();
    c->add_option("--store", options.store,
                  "sqlite:/path/file.db or postgres://…, instead of the configured one");
    c->callback([&options, &config, run] {
        if (options.store.empty()) options.store = read_config(config).store;
        run();
    });
}

}  // namespace cli
