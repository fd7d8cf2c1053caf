// One person against a registry, while a page is drawn: an index that does not change, mapped from a file,
// and a small one of what came since. The same comparison and the same weights as the screening of whole
// files.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "matching/screen.hpp"
#include "matching/write_findings.hpp"

namespace matching {

// What is asked about, as text; empty where not known.
struct PersonText {
    std::string id, nik, kk, name, birth_place, dob, sex, region;
};

struct LiveFinding {
    std::string entry;  // id in the registry
    Kind kind;
    Band band;
    Bits bits;
    Comparison comparison;
    Score scored;
};

// Writes what LiveIndex maps: a registry as it was loaded, and the weights to judge by. The file is complete
// or not there.
void write_snapshot(const std::string& path, const ShownFile& registry, const Dictionary& dictionary,
                    const Frequencies& frequencies, const Weights& weights);

class LiveIndex {
public:
    // Throws std::runtime_error where the file is no snapshot of this version.
    explicit LiveIndex(const std::string& snapshot);
    ~LiveIndex();
    LiveIndex(const LiveIndex&) = delete;
    LiveIndex& operator=(const LiveIndex&) = delete;

    // The strongest first. Any number of threads may ask at once, none while put or drop runs.
    std::vector<LiveFinding> ask(const PersonText& person, double threshold = .9) const;

    void put(const PersonText& entry);  // a new entry, or a new state of one
    void drop(const std::string& id);   // an entry that is no more
    std::size_t size() const;           // entries, those dropped included
    std::size_t changed() const {
        return delta_.size();
    }  // merge these into a new snapshot when they are many

private:
    struct Mapped;
    struct Fresh {  // an entry of the delta
        PersonText text;
        Record record;
        std::vector<std::uint64_t> keys;
    };
    std::unique_ptr<Mapped> mapped_;
    std::vector<Fresh> delta_;
    std::unordered_multimap<std::uint64_t, std::uint32_t> delta_keys_;
    std::unordered_map<std::string, std::uint32_t> delta_ids_;
    std::unordered_set<std::string> gone_;  // ids of mapped entries that are no more, or are in the delta
};

}  // namespace matching
