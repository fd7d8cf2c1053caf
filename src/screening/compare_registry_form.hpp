// A registry file beside the lines on record: what is new, changed, the same or gone. Both a check and a list
// too different to be kept are read this way. Memory: 24 bytes a line on record, some 40 a line that is new.
#pragma once
#include <unordered_set>

#include "screening/import_form.hpp"

namespace screening {

class Comparison {
public:
    explicit Comparison(std::vector<KnownLine> known) : known_(std::move(known)), met_(known_.size()) {}

    enum class Line { twice, added, changed, unchanged };
    Line look(std::int64_t code_key, std::int64_t content);
    [[nodiscard]] std::int64_t held() const { return std::ssize(known_); }
    // Calls back with each line that was not met.
    template <class F>
    void each_gone(F f) const {
        for (std::size_t i = 0; i < known_.size(); ++i)
            if (!met_[i]) f(known_[i].id);
    }

private:
    std::vector<KnownLine> known_;  // by code key
    std::vector<bool> met_;
    std::unordered_set<std::int64_t> fresh_;
};

// Reads the file once. `met` gets each line that is not there twice, with the hash of its content.
using OnCompared = std::function<void(Entry&&, Comparison::Line, const base::Hash& content)>;
Result<ReadFacts, RegistryProblem> compare_registry(app::Site& site, RegistryKind kind,
                                                    const RegistrySource& source, const RegistryHooks& hooks,
                                                    Comparison& comparison, const OnCompared& met);

}  // namespace screening
