#include "papers/bundle_form.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "app/status_page.hpp"
#include "documents/zip.hpp"
#include "papers/bundle_rows.hpp"

namespace papers {
namespace {

// One bundle under way: handed from one turn of a worker to the next, so that other work comes in between.
struct Job {
    app::Site& site;
    app::Actor actor;
    BundlePlan plan;
    BundleId id;
    std::int64_t key = 0, done = 0, archives = 0;
    std::vector<documents::ZipEntry> waiting = {};  // at most documents_an_archive

    void turn(const std::shared_ptr<Job>& self);
    void pack();
    void end(BundleState state) {
        site.writer.run([&](store::Connection& db) { end_bundle(db, id, state); });
    }
};

// Only this program's user reads it. A crash leaves files that the next start of a bundle removes after a
// day.
std::filesystem::path folder() {
    const auto out =
        std::filesystem::temp_directory_path() / ("jernih-bundles-" + std::to_string(::getuid()));
    std::filesystem::create_directories(out);
    std::filesystem::permissions(out, std::filesystem::perms::owner_all);
    return out;
}

void Job::pack() {
    if (waiting.empty()) return;
    const auto bytes = documents::zipped(waiting);
    const auto path = folder() / (id.text() + "-" + std::to_string(++archives) + ".zip");
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw std::runtime_error("no room for an archive");
    const Bundle::Archive archive{archives, static_cast<std::int64_t>(waiting.size()),
                                  static_cast<std::int64_t>(bytes.size()), path.string()};
    site.writer.run([&](store::Connection& db) { add_archive(db, id, archive); });
    waiting.clear();
}

void Job::turn(const std::shared_ptr<Job>& self) {
    try {
        std::vector<BundleOrder> next;
        {
            const auto db = site.database.reader();
            next = plan.next(db, key, documents_a_turn);
        }
        std::vector<Order> orders;
        for (const auto& each : next) orders.push_back(each.order);
        auto made = make(site, actor, orders);
        for (std::size_t i = 0; i < made.size(); ++i)
            waiting.push_back({next[i].file_name, std::move(made[i].pdf)});
        done += static_cast<std::int64_t>(made.size());
        const bool last = next.empty();
        if (!last) key = next.back().key;
        if (last || waiting.size() + documents_a_turn > static_cast<std::size_t>(documents_an_archive))
            pack();
        site.writer.run([&](store::Connection& db) { go_on(db, id, done, app::Clock::real_now()); });
        if (last) return end(BundleState::done);
        if (!site.workers.submit([self] { self->turn(self); })) end(BundleState::failed);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "a bundle of documents stopped: %s\n", e.what());
        try {
            end(BundleState::failed);
        } catch (const std::exception&) {  // the store is gone too: its beat stops, and the page says so
        }
    }
}

}  // namespace

web::Outcome start_bundle(app::Site& site, const web::Request& request, const app::Actor& actor,
                          BundlePlan plan) {
    auto job = std::make_shared<Job>(Job{.site = site, .actor = actor, .plan = std::move(plan), .id = {}});
    return app::write(site, request, actor, [job, &site](app::Change& change) {
        job->id = change.new_id<BundleId>();
        const auto now = app::Clock::real_now();
        for (const auto& path : forget_bundles(change.db, now - bundle_lasts)) {
            std::error_code gone_already;
            std::filesystem::remove(path, gone_already);
        }
        begin_bundle(change.db, {.id = job->id,
                                 .asked_by = job->actor.person,
                                 .title = job->plan.title,
                                 .total = job->plan.total,
                                 .beat = now});
        // A worker may begin before this is committed: its first sign of life waits for the writer all the
        // same.
        if (!site.workers.submit([job] { job->turn(job); }))
            end_bundle(change.db, job->id, BundleState::failed);
        return app::Answer::see(web::path("/dokumen/{}", job->id));
    });
}

}  // namespace papers
