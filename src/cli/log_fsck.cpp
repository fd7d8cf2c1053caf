// The outside's side: a whole log, or one receipt, checked with nothing but the log's public key.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "app/record.hpp"
#include "base/text.hpp"
#include "cli/log_commands.hpp"
#include "cli/progress.hpp"
#include "ledger/audit.hpp"
#include "ledger/proof.hpp"
#include "witness/http.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path.string() + " is not there");
    return {std::istreambuf_iterator<char>(in), {}};
}

ledger::Verifier key_from(const std::string& vkey) {
    auto key = ledger::Verifier::from(base::trim(vkey));
    if (!key)
        throw std::runtime_error("\"" + vkey +
                                 "\" is no verifier key: copy it whole, as name+12ab34cd+base64");
    return *std::move(key);
}

bool is_address(const std::string& log) { return log.starts_with("http://") || log.starts_with("https://"); }

ledger::Fetch fetch_from(const std::string& log, witness::Http& http) {
    if (!is_address(log)) return [=](const std::string& path) { return read_file(fs::path(log) / path); };
    return [prefix = log.ends_with('/') ? log : log + "/", &http](const std::string& path) {
        auto answer = http.get(prefix + path);
        if (answer.status != 200)
            throw std::runtime_error("the server answers " + std::to_string(answer.status));
        return std::move(answer.body);
    };
}

}  // namespace

int log_fsck(const FsckOptions& options) {
    if (options.vkey.empty() && is_address(options.log))
        throw std::runtime_error(
            "give the log's key with --vkey: it is no proof if the log's own address hands it out");
    ledger::AuditOptions asked;
    asked.keys.push_back(
        key_from(options.vkey.empty() ? read_file(fs::path(options.log) / "vkey") : options.vkey));
    for (const auto& vkey : options.witnesses) asked.keys.push_back(key_from(vkey));
    if (!options.old_checkpoint.empty()) asked.old_checkpoint = read_file(options.old_checkpoint);
    witness::Http http;
    ledger::Audit found;
    {
        ProgressBar bar("log");
        asked.progress = [&](std::uint64_t done, std::uint64_t of) {
            bar.show(static_cast<std::int64_t>(done), static_cast<std::int64_t>(of));
        };
        found = ledger::audit(fetch_from(options.log, http), asked);
    }
    for (const auto& fault : found.faults) std::printf("REFUSED: %s\n", fault.c_str());
    std::printf("%llu entries re-hashed, %llu tiles and the signed checkpoint compared: %s\n",
                static_cast<unsigned long long>(found.entries), static_cast<unsigned long long>(found.tiles),
                found.clean() ? "the log is whole" : "the log does not hold");
    return found.clean() ? 0 : 1;
}

int log_check(const CheckOptions& options) {
    const ledger::Verifier keys[] = {key_from(options.vkey)};
    const auto text = read_file(options.file);
    if (text.starts_with('{')) {
        const auto record = app::check_record(text, keys);
        if (!record) return std::printf("REFUSED: %s\n", app::explain(record.error()).data()), 1;
        std::printf("entry %llu of the log %s, %s: the record is exactly what was filed\n",
                    static_cast<unsigned long long>(record->index), record->origin.c_str(),
                    base::iso(record->time, base::Zone::wib).c_str());
        for (const auto& field : record->fields)
            std::printf("  %s: %s\n", field.name.c_str(), field.erased ? "(erased)" : field.text.c_str());
        return 0;
    }
    if (options.entry.empty())
        throw std::runtime_error("a .tlog-proof is checked with the entry it is for: --entry FILE");
    const auto verified = ledger::verify_receipt(text, read_file(options.entry), keys);
    if (!verified) return std::printf("REFUSED: %s\n", ledger::explain(verified.error()).data()), 1;
    std::printf("entry %llu is in the log of %llu entries\n",
                static_cast<unsigned long long>(verified->index),
                static_cast<unsigned long long>(verified->signed_checkpoint.checkpoint.size));
    return 0;
}

}  // namespace cli
