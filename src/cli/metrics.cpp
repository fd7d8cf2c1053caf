#include "cli/metrics.hpp"

#include <prometheus/text_serializer.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <limits>

#include "app/outbox.hpp"
#include "base/check.hpp"
#include "cli/certificate.hpp"

namespace cli {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;
using Labels = std::vector<ClientMetric::Label>;

// One answer to a scrape, family by family.
class Sheet {
public:
    Sheet() { families_.reserve(64); }  // references to them stay good while they are filled
    MetricFamily& family(std::string name, MetricType type, std::string help) {
        CHECK(families_.size() < families_.capacity());
        auto& out = families_.emplace_back();
        out.name = std::move(name);
        out.type = type;
        out.help = std::move(help);
        return out;
    }
    static void add(MetricFamily& to, double value, Labels labels = {}) {
        auto& metric = to.metric.emplace_back();
        metric.label = std::move(labels);
        if (to.type == MetricType::Counter)
            metric.counter.value = value;
        else
            metric.gauge.value = value;
    }
    void gauge(std::string name, std::string help, double value) {
        add(family(std::move(name), MetricType::Gauge, std::move(help)), value);
    }
    void counter(std::string name, std::string help, double value) {
        add(family(std::move(name), MetricType::Counter, std::move(help)), value);
    }
    std::string text() const { return prometheus::TextSerializer().Serialize(families_); }

private:
    std::vector<MetricFamily> families_;
};

void add_times(MetricFamily& to, const char* kind, const Meters::Side& side) {
    auto& metric = to.metric.emplace_back();
    metric.label = {{"kind", kind}};
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < Meters::bounds.size(); ++i) {
        sum += side.bins[i];
        metric.histogram.bucket.push_back({sum, Meters::bounds[i]});
    }
    metric.histogram.sample_count = sum + side.bins.back();
    metric.histogram.sample_sum = static_cast<double>(side.microseconds) / 1e6;
    metric.histogram.bucket.push_back(
        {metric.histogram.sample_count, std::numeric_limits<double>::infinity()});
}

void http(Sheet& sheet, const web::Server& server, const Meters& meters) {
    auto& answers =
        sheet.family("jernih_http_answers_total", MetricType::Counter, "Answers by kind and class of status");
    auto& times = sheet.family("jernih_http_seconds", MetricType::Histogram,
                               "From the request being read to the answer being there");
    for (const auto& [kind, side] : {std::pair{"read", &meters.reads}, std::pair{"write", &meters.writes}})
        for (std::size_t c = 1; c < side->by_class.size(); ++c)
            Sheet::add(answers, static_cast<double>(side->by_class[c]),
                       {{"kind", kind}, {"class", std::to_string(c) + "xx"}});
    add_times(times, "read", meters.reads);
    add_times(times, "write", meters.writes);
    const auto counts = server.counts();
    sheet.gauge("jernih_http_connections", "Connections open now", static_cast<double>(counts.connections));
    sheet.counter("jernih_http_refused_total", "Requests that were malformed, too large or too slow",
                  static_cast<double>(counts.refused));
    sheet.counter("jernih_http_failures_total", "Requests answered 503 because something here failed",
                  static_cast<double>(counts.failures));
}

void writing(Sheet& sheet, app::Site& site, const Meters& meters) {
    const auto figures = site.writer.figures();
    sheet.gauge("jernih_writer_waiting", "Writes that wait for the next transaction",
                static_cast<double>(figures.waiting));
    sheet.counter("jernih_writer_batches_total", "Transactions", static_cast<double>(figures.batches));
    sheet.counter("jernih_writer_works_total", "Writes done", static_cast<double>(figures.works));
    sheet.counter("jernih_writer_retries_total", "Transactions that the database asked to repeat",
                  static_cast<double>(figures.retries));
    sheet.gauge("jernih_log_size", "Acts in the newest signed checkpoint",
                static_cast<double>(site.journal.head().size));
    sheet.gauge("jernih_log_published_size", "Acts in the published checkpoint",
                static_cast<double>(site.journal.published().size));
    sheet.gauge("jernih_log_last_act_timestamp_seconds", "When the last act was recorded",
                static_cast<double>(site.journal.last_time().time_since_epoch().count()));
    auto& standing = sheet.family("jernih_read_only", MetricType::Gauge,
                                  "1 for the reason why no act can be recorded; \"no\" when all is well");
    for (std::size_t i = 0; i < base::names<app::ReadOnly>.size(); ++i)
        Sheet::add(standing, site.journal.read_only() == static_cast<app::ReadOnly>(i) ? 1 : 0,
                   {{"why", std::string(base::names<app::ReadOnly>[i])}});
    sheet.gauge("jernih_jobs_ran_timestamp_seconds", "When the clock's jobs last ran",
                static_cast<double>(meters.jobs_ran_at));
    sheet.counter("jernih_jobs_failed_total", "Jobs of the clock that failed and run again",
                  static_cast<double>(meters.jobs_failed));
}

void letters(Sheet& sheet, app::Site& site) {
    const auto db = site.database.reader();
    const auto counts = app::letter_counts(db);
    auto& family = sheet.family("jernih_letters", MetricType::Gauge, "Letters by what became of them");
    for (const auto& [state, count] :
         {std::pair{"waiting", counts.waiting}, std::pair{"sending", counts.sending},
          std::pair{"sent", counts.sent}, std::pair{"refused", counts.refused},
          std::pair{"unknown", counts.unknown}})
        Sheet::add(family, static_cast<double>(count), {{"state", state}});
}

double modified(const std::string& file) {
    struct stat at{};
    return stat(file.c_str(), &at) == 0 ? static_cast<double>(at.st_mtime) : 0;
}

void disk(Sheet& sheet, const Metrics::Sources& from) {
    if (from.store.starts_with("sqlite:")) {
        const std::filesystem::path file = from.store.substr(7);
        struct statvfs at{};
        if (statvfs(file.parent_path().c_str(), &at) == 0)
            sheet.gauge("jernih_store_free_bytes", "Free on the disk of the database",
                        static_cast<double>(at.f_bavail) * static_cast<double>(at.f_frsize));
        std::error_code none;
        sheet.gauge("jernih_store_bytes", "Size of the database",
                    static_cast<double>(std::filesystem::file_size(file, none)));
    }
    if (!from.backup_file.empty())
        sheet.gauge("jernih_backup_timestamp_seconds", "When the backup was last written; 0: never",
                    modified(from.backup_file));
    if (!from.certificate_file.empty())
        if (const auto read = read_certificate(from.certificate_file))
            sheet.gauge("jernih_certificate_expires_timestamp_seconds", "When the certificate expires",
                        static_cast<double>(read->expires));
}

// As every exporter names them, so that ready dashboards find them.
void process(Sheet& sheet) {
    std::ifstream in("/proc/self/statm");
    std::uint64_t pages = 0, resident = 0;
    in >> pages >> resident;
    sheet.gauge("process_resident_memory_bytes", "Resident memory",
                static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)));
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    sheet.counter("process_cpu_seconds_total", "Processor time",
                  static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) / 1e9);
    std::error_code none;
    double open = 0;
    for (std::filesystem::directory_iterator at("/proc/self/fd", none), end; at != end; at.increment(none))
        ++open;
    sheet.gauge("process_open_fds", "Open files and sockets", open);
    static const auto started = static_cast<double>(std::time(nullptr));
    sheet.gauge("process_start_time_seconds", "When the program started", started);
}

}  // namespace

void Meters::count(web::Method method, int status, std::chrono::steady_clock::duration took) {
    auto& side = method == web::Method::get || method == web::Method::head ? reads : writes;
    const auto us = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    std::size_t bin = 0;
    while (bin < bounds.size() && static_cast<double>(us) > bounds[bin] * 1e6) ++bin;
    side.bins[bin].fetch_add(1, std::memory_order_relaxed);
    side.microseconds.fetch_add(static_cast<std::uint64_t>(us), std::memory_order_relaxed);
    side.by_class[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))].fetch_add(
        1, std::memory_order_relaxed);
}

web::Handler Meters::around(web::Handler top) {
    return [this, top = std::move(top)](web::Request& request) -> web::Outcome {
        const auto begun = std::chrono::steady_clock::now();
        const auto method = request.method;
        auto outcome = top(request);
        if (const auto* response = std::get_if<web::Response>(&outcome)) {
            count(method, response->status, std::chrono::steady_clock::now() - begun);
            return outcome;
        }
        auto& later = std::get<web::Later>(outcome);
        return web::Later{[this, begun, method, start = std::move(later.start)](web::Reply reply) {
            start([this, begun, method, reply = std::move(reply)](web::Response response) {
                count(method, response.status, std::chrono::steady_clock::now() - begun);
                reply(std::move(response));
            });
        }};
    };
}

Metrics::Metrics(Sources sources, std::uint16_t port) : sources_(std::move(sources)) {
    auto server = std::make_unique<web::Server>(
        [this](web::Request& request) -> web::Outcome { return answer(request); },
        web::Options{.limits = {.body = 1024, .connections = 64}});
    try {
        (void)server->listen("127.0.0.1", port);
    } catch (const std::exception& e) {
        spdlog::error("no figures for Prometheus: port {} on 127.0.0.1: {}; choose another under [metrics]",
                      port, e.what());
        return;
    }
    server_ = std::move(server);
    thread_ = std::thread([this] { server_->run(1); });
}

Metrics::~Metrics() {
    if (!server_) return;
    server_->stop();
    thread_.join();
}

web::Response Metrics::answer(const web::Request& request) const {
    if (request.path != "/metrics" || request.method != web::Method::get)
        return web::text("GET /metrics\n", 404);
    Sheet sheet;
    auto& build = sheet.family("jernih_build_info", MetricType::Gauge, "Which program this is");
    Sheet::add(build, 1,
               {{"version", sources_.version},
                {"store", sources_.store.starts_with("sqlite:") ? "sqlite" : "postgresql"}});
    http(sheet, sources_.server, sources_.meters);
    writing(sheet, sources_.site, sources_.meters);
    letters(sheet, sources_.site);
    disk(sheet, sources_);
    process(sheet);
    return web::bytes("text/plain; version=0.0.4; charset=utf-8", sheet.text());
}

}  // namespace cli
