#include "cli/house.hpp"

#include <spdlog/spdlog.h>

#include <csignal>
#include <fstream>

#include "app/large_body.hpp"
#include "app/loggable.hpp"
#include "app/openapi.hpp"
#include "app/status_page.hpp"
#include "cli/house_key.hpp"
#include "complaints/room_form.hpp"
#include "people/child_seal_rows.hpp"
#include "people/code_seal_rows.hpp"
#include "store/migrations.hpp"
#include "store/statements.hpp"
#include "witness/signer_socket.hpp"

namespace cli {
namespace {

// Signals are taken by one thread that waits for them, never by a handler: stopping takes locks.
sigset_t stop_signals() {
    sigset_t out;
    sigemptyset(&out);
    sigaddset(&out, SIGTERM);
    sigaddset(&out, SIGINT);
    return out;
}

// Before any thread is made, so that all inherit it. A member initialiser calls it first.
HouseOptions with_signals_blocked(HouseOptions options) {
    const auto set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return options;
}

web::Options options_for(const HouseOptions& given, app::Site& site, const web::Router& router) {
    web::Options out;
    if (!given.certificate_file.empty()) out.tls = web::Tls{given.certificate_file, given.key_file};
    if (given.behind_proxy) out.proxy = web::Proxy::on_loopback;
    // Behind a proxy, and in a load test, every client has the same address.
    if (given.behind_proxy || given.demo) out.limits.connections_per_address = out.limits.connections;
    out.limits.large_body = 27 * 1024 * 1024;  // five files of evidence of 5 MB, and the form around them
    out.takes_large_body = [&site, &router](const web::Request& head) {
        return app::large_body_for(site, router, head);
    };
    out.takes_files = [&router](const web::Request& head) { return router.intake(head); };
    out.on_failure = [](const web::Request& request, std::string_view what) {
        spdlog::error("{} {} failed: {}", base::name(request.method), app::loggable(request.path), what);
    };
    return out;
}

std::unique_ptr<oidc::Client> client_of(const HouseOptions::Provider& given, const std::string& address) {
    if (given.issuer.empty()) return nullptr;
    std::ifstream in(given.key_file, std::ios::binary);
    const std::string pem{std::istreambuf_iterator<char>(in), {}};
    return std::make_unique<oidc::Client>(
        oidc::Settings{given.issuer, given.client_id, address + "/masuk/oidc/kembali", given.claim},
        given.label, oidc::SigningKey::from_pem(pem));
}

}  // namespace

House::House(Parts& parts, HouseOptions options, Schema schema)
    : parts_(parts),
      options_(with_signals_blocked(std::move(options))),
      database_(store::open(options_.store)),
      workers_(std::make_unique<app::Workers>(2)),
      passwords_(std::make_unique<app::Workers>(2)),
      journal_(parts_.registry, clock_, ids_) {
    if (schema == Schema::migrate)
        store::migrate(database_, parts_.registry.steps());
    else if (const auto steps = store::pending(database_, parts_.registry.steps()); !steps.empty())
        throw store::Error(store::Error::Kind::other,
                           "the database is " + std::to_string(steps.size()) +
                               " schema steps behind this program: run jernih migrate");
    if (options_.demo) clock_.allow_moving();
    if (options_.demo && options_.clock)
        clock_.move_to(*options_.clock);  // before the log says its first word
    journal_.open(database_.writer_connection(), signing());
    if (options_.demo && clock_.now() < journal_.last_time())
        clock_.move_to(journal_.last_time());  // a demo that is started again goes on from where it stood
    writer_ = std::make_unique<store::Writer>(database_, journal_.hooks(),
                                              store::Writer::Limits{.max_batch = options_.max_batch});
    site_ = std::make_unique<app::Site>(
        app::Site{.database = database_,
                  .writer = *writer_,
                  .journal = journal_,
                  .clock = clock_,
                  .ids = ids_,
                  .registry = parts_.registry,
                  .workers = *workers_,
                  .passwords = *passwords_,
                  .agency = options_.agency,
                  .address = options_.address,
                  .demo = options_.demo,
                  .actor_of = parts_.actor_of,
                  .origin = options_.origin,
                  .house_key = kept_house_key(database_.writer_connection(), house_key_file(options_))});
    people::keep_child_key(site_->house_key);
    people::keep_code_key(site_->house_key);
    seal_what_was_open();
    if (options_.store.starts_with("sqlite:"))
        complaints::watch_disks({std::filesystem::absolute(options_.store.substr(7)).parent_path()});
    if (!options_.mail.url.empty()) post_office_ = std::make_unique<PostOffice>(*site_, options_.mail);
    for (const auto& r : parts_.routes)
        site_->route_list += std::string(base::name(r.method)) + "\t" + std::string(r.pattern) + "\t" +
                             std::string(base::name(r.access.door)) + "\t" +
                             std::string(base::name(r.access.action)) + "\n";
    site_->on_clock_moved = [this] { run_jobs(); };
    router_ = std::make_unique<web::Router>(
        app::mounted(*site_, parts_.routes), app::guard(*site_),
        [this](const web::Request& request, int status) {
            return status == 404 ? app::not_found(*site_, request) : web::plain_status(status, request.lang);
        });
    server_ = std::make_unique<web::Server>(
        meters_.around([this](web::Request& request) { return answer(request); }),
        options_for(options_, *site_, *router_));
    publisher_ = std::make_unique<Publisher>(*site_, options_.publish);
    signals_ = std::thread([this] { wait_for_signals(); });
}

// Secrets of a house from before they were sealed. What a crash here leaves: all as they were, until the next
// start.
void House::seal_what_was_open() {
    try {
        writer_->run([](store::Connection& db) { people::seal_code_secrets(db); });
    } catch (const std::exception& e) {
        spdlog::error("secrets of one-time codes could not be sealed and are at the next start: {}",
                      e.what());
    }
}

// A demo says how many statements an answer took (Server-Timing), for the limit that tests/browser sets.
web::Outcome House::answer(web::Request& request) {
    const auto before = store::statements_of_this_thread();
    auto outcome = (*router_)(request);
    if (!options_.demo || request.method != web::Method::get) return outcome;
    if (auto* response = std::get_if<web::Response>(&outcome))
        response->with("Server-Timing",
                       "sql;dur=" + std::to_string(store::statements_of_this_thread() - before));
    return outcome;
}

ledger::Signing House::signing() {
    if (!options_.signer_socket.empty()) return witness::signing_over(options_.signer_socket);
    auto directory = std::filesystem::path(options_.signer_directory);
    if (directory.empty() && options_.store.starts_with("sqlite:"))
        directory = std::filesystem::path(options_.store.substr(7)).parent_path() / "signer";
    if (directory.empty())
        throw std::runtime_error("write where the log's signer is: socket or directory under [signer]");
    using Keeps = witness::StateFile::Keeps;
    signer_ = std::make_unique<witness::SignerDirectory>(
        directory, options_.origin, options_.demo ? Keeps::in_memory_of_the_kernel : Keeps::on_disk);
    return ledger::signing_by(signer_->signer());
}

House::~House() {
    stopping_ = true;
    if (signals_.joinable()) signals_.join();
    if (ticker_.joinable()) ticker_.join();
    metrics_.reset();
    publisher_.reset();
    if (post_office_) post_office_->stop();
    server_.reset();
    passwords_.reset();
    look_at_log();
    workers_.reset();  // before the writer: slow work may still hand it something
    writer_.reset();
}

std::string House::listen() {
    const auto port = server_->listen(options_.listen, options_.port);
    const auto scheme = options_.certificate_file.empty() ? "http://" : "https://";
    if (site_->address.empty()) site_->address = scheme + options_.listen + ":" + std::to_string(port);
    elsewhere_ = client_of(options_.provider, site_->address);
    site_->elsewhere = elsewhere_.get();
    site_->openapi = app::openapi(parts_.routes, site_->agency, site_->address);  // before the first request
    return site_->address;
}

void House::run() {
    if (options_.metrics_port != 0)
        metrics_ = std::make_unique<Metrics>(Metrics::Sources{.site = *site_,
                                                              .server = *server_,
                                                              .meters = meters_,
                                                              .version = parts_.version,
                                                              .store = options_.store,
                                                              .backup_file = options_.backup_file,
                                                              .certificate_file = options_.certificate_file},
                                             options_.metrics_port);
    ticker_ = std::thread([this] { tick(); });
    if (!interrupted_) server_->run(options_.threads);
}

void House::wait_for_signals() {
    const auto set = stop_signals();
    const timespec patience{.tv_sec = 0, .tv_nsec = 200'000'000};
    while (!stopping_) {
        if (sigtimedwait(&set, nullptr, &patience) < 0) continue;
        interrupted_ = true;
        server_->stop();
    }
}

void House::stop() { server_->stop(); }

void House::run_jobs() {
    for (const auto& job : parts_.jobs) {
        try {
            job(*site_);
        } catch (const std::exception& e) {
            ++meters_.jobs_failed;
            spdlog::error("a clock job failed and runs again in half a minute: {}", e.what());
        }
    }
    meters_.jobs_ran_at = app::Clock::real_now().time_since_epoch().count();
    if (post_office_) post_office_->tick();
}

// A signer that came back, or what another server has appended: asked for between the batches.
void House::look_at_log() {
    try {
        const bool waits = journal_.should_look_again(database_.reader());
        writer_->run_between([this, waits](store::Connection& db) {
            if (waits) journal_.look_again(db);
            journal_.keep_head(db);
        });
    } catch (const std::exception& e) {
        spdlog::error("the log could not be looked at and is again in five seconds: {}", e.what());
    }
}

void House::tick() {
    for (int seconds = 0; !stopping_; ++seconds) {
        if (seconds % 5 == 4) look_at_log();
        if (seconds % 30 == 0) run_jobs();
        std::this_thread::sleep_for(std::chrono::seconds{1});
    }
}

}  // namespace cli
