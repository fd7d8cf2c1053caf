// A running house: database, journal, writer, site, routes, server and the clock's jobs, put together in the
// order in which they depend on each other and taken down in the reverse.
#pragma once
#include <atomic>
#include <memory>
#include <string>
#include <thread>

#include "app/site.hpp"
#include "cli/metrics.hpp"
#include "cli/parts.hpp"
#include "cli/post_office.hpp"
#include "cli/publisher.hpp"
#include "oidc/client.hpp"
#include "web/transport.hpp"
#include "witness/signer_directory.hpp"

namespace cli {

struct HouseOptions {
    std::string store;                            // sqlite:… or postgres://…
    std::string origin = "jernih.localhost/log";  // the log's name; never changes once the log is begun
    std::string signer_socket;     // of `jernih signer`; empty: the signer runs inside, from signer_directory
    std::string signer_directory;  // empty: "signer" beside the database file
    Publisher::Options publish;    // witnesses, time stamps
    std::string agency = "KPU";
    std::string address;  // public address; empty: http://listen:port
    std::string listen = "127.0.0.1";
    std::uint16_t port = 8080;
    int threads = 2;
    std::string certificate_file, key_file;
    bool behind_proxy = false;
    std::string onion;                     // the host of an onion service in front of us; empty: none
    std::uint16_t metrics_port = 0;        // on loopback, for Prometheus; 0: none
    std::string backup_file, backup_keys;  // where `jernih backup` writes; empty: nobody said
    struct Provider {                      // to sign in by; no issuer: none
        std::string issuer, client_id, key_file, claim = "nip", label = "SSO";
    } provider;
    std::string complaints_key_file;  // empty: "complaints.key" beside the signer's directory or the database
    bool demo = false;
    std::optional<base::Instant> clock;  // of a demo: where it starts; else real time
    mail::Server mail;                   // no address of a server: no e-mail
    std::size_t max_batch = 512;         // requests in one transaction; 1 only to measure what grouping gains
};

enum class Schema { must_be_current, migrate };

class House {
public:
    // Throws store::Error with a sentence that says what to do: schema not current, database in use, log
    // damaged.
    House(Parts& parts, HouseOptions options, Schema schema);
    ~House();
    House(const House&) = delete;

    app::Site& site() { return *site_; }
    std::string listen();  // binds; gives the address to open in a browser
    void run();            // until SIGTERM, SIGINT or stop()
    void stop();
    void run_jobs();
    bool interrupted() const { return interrupted_; }  // asked to stop, perhaps before it ran

private:
    web::Outcome answer(web::Request& request);
    ledger::Signing signing();
    void seal_what_was_open();
    void look_at_log();
    void tick();
    void wait_for_signals();

    Parts& parts_;
    HouseOptions options_;
    store::Database database_;
    app::Clock clock_;
    base::IdSource ids_;
    std::unique_ptr<app::Workers> workers_, passwords_;
    std::unique_ptr<witness::SignerDirectory> signer_;  // the embedded one
    app::Journal journal_;
    std::unique_ptr<oidc::Client> elsewhere_;
    std::unique_ptr<store::Writer> writer_;
    std::unique_ptr<app::Site> site_;
    std::unique_ptr<Publisher> publisher_;
    std::unique_ptr<PostOffice> post_office_;
    std::unique_ptr<web::Router> router_;
    std::unique_ptr<web::Server> server_;
    Meters meters_;
    std::unique_ptr<Metrics> metrics_;
    std::atomic<bool> stopping_{false}, interrupted_{false};
    std::thread signals_, ticker_;
};

}  // namespace cli
