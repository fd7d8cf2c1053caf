#include "cli/publisher.hpp"

#include <spdlog/spdlog.h>

#include <stdexcept>

#include "publication/log_day_rows.hpp"
#include "witness/time_stamp.hpp"

namespace cli {

Publisher::Publisher(app::Site& site, Options options) : site_(site), options_(std::move(options)) {
    for (const auto& one : options_.witnesses) {
        const auto key = ledger::Verifier::from(one.vkey);
        if (!key || key->type() != ledger::KeyType::witness)
            throw std::runtime_error("\"" + one.vkey +
                                     "\" is no witness's key: copy what jernih witness prints");
        witnesses_.push_back(
            {.key = *key, .url = one.url.ends_with('/') ? one.url.substr(0, one.url.size() - 1) : one.url});
        site_.witnesses.push_back(one.vkey);
    }
    thread_ = std::thread([this] { run(); });
}

Publisher::~Publisher() {
    stopping_ = true;
    thread_.join();
}

void Publisher::run() {
    for (int tenths = 0; !stopping_; ++tenths) {
        try {
            if (tenths % 10 == 0) push_to_witnesses();
            if (tenths % 50 == 5) stamp_days();
        } catch (const std::exception& e) {
            spdlog::error("the log could not be published and is again in a moment: {}", e.what());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
}

void Publisher::push_to_witnesses() {
    auto head = site_.journal.head();
    if (witnesses_.empty() || head.size == 0) return;
    const auto size = static_cast<std::uint64_t>(head.size);
    const auto prove = [&](std::uint64_t old_size) {
        if (old_size >= size) return std::vector<ledger::Hash>{};
        const auto db = site_.database.reader();
        return ledger::consistency_proof(old_size, size, app::tiles_of(db));
    };
    std::string lines, trouble;
    for (auto& at : witnesses_) {
        if (at.has != size || !at.trouble.empty() || site_.journal.published().size != head.size)
            lines += witness::push(http_, at, head.checkpoint, size, prove);
        if (!at.trouble.empty()) trouble += at.key.name() + ": " + at.trouble + "; ";
        if (stopping_) return;
    }
    if (!lines.empty()) site_.journal.cosigned({head.size, head.checkpoint + lines});
    if (trouble != told_ && !trouble.empty()) spdlog::error("witnesses: {}", trouble);
    told_ = trouble;
}

void Publisher::stamp_days() {
    if (options_.time_stamp_url.empty()) return;
    std::vector<publication::LogDay> days;
    {
        const auto db = site_.database.reader();
        days = publication::unstamped_days(db, 7);
    }
    for (const auto& day : days) {
        const auto answer = http_.post(options_.time_stamp_url, "application/timestamp-query",
                                       witness::time_stamp_query(day.note));
        if (answer.status != 200)
            throw std::runtime_error("the time-stamping authority answers " + std::to_string(answer.status));
        witness::check_time_stamp(answer.body, day.note, options_.time_stamp_ca_file);
        site_.writer.run([&](store::Connection& db) { publication::keep_stamp(db, day.day, answer.body); });
    }
}

}  // namespace cli
