#include "cli/import_registry.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "cli/progress.hpp"
#include "screening/import_form.hpp"

namespace cli {
namespace {

constexpr int shown = 20;  // faults on the terminal

long long n(std::int64_t v) { return static_cast<long long>(v); }

void say(const screening::RegistryReport& r, bool dry_run) {
    const auto& c = r.counts;
    std::printf(
        "%lld baris: %lld baru, %lld berubah, %lld tetap, %lld tidak ada lagi, %lld ditolak. Mutu %.*s.%s\n",
        n(c.rows), n(c.added), n(c.changed), n(c.unchanged), n(c.gone), n(c.rejected),
        static_cast<int>(label(r.grade).id.size()), label(r.grade).id.data(),
        dry_run ? " (pemeriksaan saja; tidak ada yang ditulis)" : "");
    if (!dry_run)
        std::printf("%lld pertanyaan dikirim; %lld urusan dibuka lagi pemeriksaannya.\n", n(r.asked),
                    n(r.reopened));
}

int refused(const std::string& why) {
    std::fprintf(stderr, "jernih import-registry: %s\n", why.c_str());
    return 1;
}

}  // namespace

int import_registry(Parts& parts, const RegistryOptions& options) {
    House house(parts, options.house, Schema::must_be_current);
    const auto as_of = base::date_from(options.as_of);
    if (!as_of) return refused("--as-of: tulis tanggal sebagai YYYY-MM-DD");
    const std::filesystem::path file(options.file);
    const screening::RegistryPlan plan{.kind = *base::from_name<screening::RegistryKind>(options.kind),
                                       .unit = UnitId{options.unit},
                                       .name = options.name,
                                       .owner = options.owner,
                                       .source = options.source,
                                       .licence = options.licence,
                                       .as_of = *as_of};
    const screening::RegistrySource source{.file = file, .bytes = {}, .name = file.filename().string()};
    int told = 0;
    ProgressBar checking("Memeriksa"), writing("Mencatat");
    const auto began = std::chrono::steady_clock::now();
    const auto checked =
        screening::check_registry(house.site(), plan, source,
                                  {.progress =
                                       [&](std::int64_t done) {
                                           if (house.interrupted())
                                               throw std::runtime_error("dihentikan; tidak ada yang ditulis");
                                           checking.show(done, done);
                                       },
                                   .rejected =
                                       [&](const screening::RegistryRowFault& f) {
                                           if (++told > shown) return;
                                           const auto words = screening::sentence(f.fault);
                                           std::printf("  %s %s: %.*s\n", f.where.c_str(), f.head.c_str(),
                                                       static_cast<int>(words.id.size()), words.id.data());
                                       }});
    if (!checked) return refused(checked.error().id);
    if (told > shown) std::printf("  … %d sel lain\n", told - shown);
    if (options.dry_run || checked->counts.changes() == 0) {
        say(*checked, true);
        return checked->counts.rejected > 0 ? 3 : 0;
    }
    const auto wrote_from = std::chrono::steady_clock::now();
    const auto of = checked->difference.whole ? std::ssize(checked->difference.lines) : checked->counts.rows;
    const auto taken = screening::take_registry(
        house.site(), {}, plan, source, *checked,
        {.progress =
             [&](std::int64_t done) {
                 if (house.interrupted())
                     throw std::runtime_error("dihentikan; impor lagi berkas yang sama untuk melanjutkan");
                 writing.show(done, of);
             },
         .rejected = {}});
    if (!taken) return refused(taken.error().id);
    say(*taken, false);
    const auto seconds = [](auto from, auto to) { return std::chrono::duration<double>(to - from).count(); };
    std::printf("Diperiksa dalam %.2f detik, dicatat dalam %.2f detik.\n", seconds(began, wrote_from),
                seconds(wrote_from, std::chrono::steady_clock::now()));
    return taken->counts.rejected > 0 ? 3 : 0;
}

void add_import_registry(CLI::App& line, RegistryOptions& import, std::string& config, std::string& store,
                         const std::function<void()>& run) {
    constexpr auto& kinds = base::names<screening::RegistryKind>;
    auto* c = line.add_subcommand(
        "import-registry",
        "Take over a list that officials are compared with (CSV, XLSX, FollowTheMoney, BODS, OCDS)");
    c->add_option("kind", import.kind,
                  "candidates, campaign_team, party_members, vendors or former_officials")
        ->required()
        ->check(CLI::IsMember(std::vector<std::string>(kinds.begin(), kinds.end())));
    c->add_option("file", import.file, "The file")->required()->check(CLI::ExistingFile);
    c->add_option("--name", import.name, "Name of the list; the same name is a new version")->required();
    c->add_option("--owner", import.owner, "Who keeps the list")->required();
    c->add_option("--source", import.source, "Where it comes from: an address, a letter")->required();
    c->add_option("--licence", import.licence, "Licence, or on what basis it may be used")->required();
    c->add_option("--as-of", import.as_of, "The day it speaks of, YYYY-MM-DD")->required();
    c->add_option("--unit", import.unit, "Code of the office that brings it in")->capture_default_str();
    c->add_flag("--dry-run", import.dry_run, "Say what would change and what is wrong; write nothing");
    c->add_option("--config", config, "Configuration file")->capture_default_str();
    c->add_option("--store", store, "sqlite:/path/file.db or postgres://…, instead of the configured one");
    c->callback([&import, &config, &store, run] {
        if (store.empty())
            import.house = read_config(config);
        else
            import.house.store = store;
        run();
    });
}

}  // namespace cli
