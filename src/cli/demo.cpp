#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/nation_acts.hpp"
#include "cli/nation_cases.hpp"
#include "cli/progress.hpp"
#include "web/json.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

// The given directory, or a scratch one that goes with us, however we go.
struct DataDirectory {
    fs::path path;
    const bool scratch;

    explicit DataDirectory(const std::string& given) : path(given), scratch(given.empty()) {
        if (scratch) {
            std::string name = (fs::temp_directory_path() / "jernih-demo-XXXXXX").string();
            if (!mkdtemp(name.data()))
                throw std::runtime_error("no scratch directory can be made in " + name);
            path = name;
        }
        fs::create_directories(path);
    }
    ~DataDirectory() {
        std::error_code ignored;
        if (scratch) fs::remove_all(path, ignored);
    }
};

std::string ready_text(const std::string& url, const std::vector<Account>& accounts) {
    web::JsonWriter out;
    out.object().field("url", url).key("accounts").array();
    for (const auto& a : accounts)
        out.object()
            .field("role", a.role)
            .field("login", a.login)
            .field("password", a.password)
            .field("totp_secret", a.totp_secret)
            .field("token", a.token)
            .field("unit", a.unit)
            .field("official", a.official)
            .end();
    out.end().end();
    return std::move(out).take();
}

// A demo that is started again on its data has the same accounts at another address.
std::string with_url(const fs::path& accounts_file, const std::string& url) {
    std::ifstream in(accounts_file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto end = text.find("\",\"accounts\"");
    if (!text.starts_with("{\"url\":\"") || end == text.npos)
        throw std::runtime_error(accounts_file.string() +
                                 " is not readable: begin with an empty --data directory");
    return text.replace(8, end - 8, url);
}

// Written beside and moved over, so that who waits for the file never reads half of it.
void write_whole(const std::string& file, const std::string& text) {
    const auto beside = file + ".new";
    {
        std::ofstream out(beside, std::ios::binary);
        out << text << '\n';
        if (!out) throw std::runtime_error("cannot write " + beside);
    }
    fs::rename(beside, file);
}

}  // namespace

int demo(Parts& parts, const DemoOptions& options) {
    const DataDirectory place(options.data);
    const auto& data = place.path;
    const auto file = data / "jernih.db";
    const auto accounts_file = data / "accounts.json";
    const bool fresh = options.store.empty() ? !fs::exists(file) : !fs::exists(accounts_file);
    const auto clock =
        options.clock.empty() ? std::optional<base::Instant>() : base::instant_from(options.clock);
    if (!clock && !options.clock.empty())
        throw std::runtime_error("--clock " + options.clock + " is no ISO 8601 time with an offset");
    const bool with_acts = fresh && clock && options.acts > 0;
    const bool with_cases = fresh && !with_acts && !options.empty && clock && *clock > nation_begins;
    const auto begins = with_cases  ? nation_begins
                        : with_acts ? *clock - acts_begin_before
                                    : clock.value_or(base::Instant{});
    {
        House house(
            parts,
            {.store = options.store.empty() ? "sqlite:" + file.string() : options.store,
             .signer_socket = options.signer_socket,
             .signer_directory = (data / "signer").string(),
             .publish = options.publish,
             .listen = options.listen,
             .port = options.port,
             .threads = options.threads,
             .demo = true,
             .clock = clock ? std::optional(begins) : clock,
             .mail = {.url = options.smtp, .from = "jernih@demo.example", .from_name = "Jernih (contoh)"},
             .max_batch = options.max_batch},
            Schema::migrate);
        std::vector<Account> accounts;
        if (fresh) {
            std::fprintf(stderr, "Menyiapkan data contoh: 553 satuan kerja, sekitar %lld orang …\n",
                         static_cast<long long>(options.people));
            ProgressBar bar("data contoh");
            accounts = parts.seed_nation(house.site(), options.people, options.seed,
                                         [&](std::int64_t done, std::int64_t of) {
                                             if (house.interrupted())
                                                 throw std::runtime_error(
                                                     "stopped before the made-up nation was complete: begin "
                                                     "with an empty --data directory");
                                             bar.show(done, of);
                                         });
            if (with_acts) seed_acts(house.site(), options.acts, options.seed, *clock);
            // Said and left at that: the demo is as good without one of its scenes.
            if (with_cases)
                for (const auto& scene : seed_cases(house.site(), options.seed, *clock))
                    std::fprintf(stderr, "left out: %s\n", scene.c_str());
        }
        house.run_jobs();
        const auto url = house.listen();
        if (fresh) write_whole(accounts_file.string(), ready_text(url, accounts));
        std::printf("Jernih: %s\n", url.c_str());
        for (const auto& a : accounts)
            if (a.role != "chair" && a.role != "secretary" &&
                a.role != "signer")  // hundreds, in the ready file
                std::printf("  %-20s %s/demo/masuk/%s\n", a.role.c_str(), url.c_str(), a.token.c_str());
        std::fflush(stdout);
        if (!options.ready_file.empty()) {
            write_whole(options.ready_file, with_url(accounts_file, url));
        }
        house.run();
    }
    return 0;
}

}  // namespace cli
