// A registry file beside the lines on record: what is new, changed, the same or gone. Both a check and a list
// too different to be kept are read this way. Memory: 48 bytes a line on record (56 once one differs), some
// 40 a line that is new.
#pragma once
#include <functional>
#include <optional>
#include <unordered_set>

#include "screening/import_form.hpp"

namespace screening {

class Comparison {
public:
    explicit Comparison(std::vector<KnownLine> known)  // by code key and content
        : known_(std::move(known)), met_(known_.size()), seen_(known_.size()) {}

    enum class Line { twice, added, changed, unchanged };
    struct Met {
        Line line{};
        EntryId id = {};  // of the line on record that it is; none of a new one
        bool operator==(const Met&) const = default;
    };
    // Who is asked for of a line that is not there as it is. A line that says the same under another number
    // is the same line; else its number counts if it names the same person; else the person; else the number,
    // if the name at least is the same. A number alone says nothing: lists count their lines anew.
    Met look(std::int64_t code_key, std::int64_t content, bool numbered,
             const std::function<Identity()>& identity);
    [[nodiscard]] std::int64_t held() const { return std::ssize(known_); }
    // A row that could not be read keeps the line on record of whom it is about: of that person, else of that
    // name, else, without a name, of that number. HOUSE RULE, docs/decisions/0120.
    void reject(std::int64_t code_key, const Identity& identity);
    // Calls back with each line that was not met and that no rejected row keeps.
    template <class F>
    void each_gone(F f) const {
        for (std::size_t i = 0; i < known_.size(); ++i)
            if (!met_[i] && !is_kept(known_[i])) f(known_[i].id);
    }
    template <class F>
    void each_kept(F f) const {
        for (std::size_t i = 0; i < known_.size(); ++i)
            if (!met_[i] && is_kept(known_[i])) f(known_[i].id);
    }

private:
    using Order = std::vector<std::uint32_t>;  // of known_, by one of an identity's keys
    bool twice(std::size_t first, std::size_t end, std::int64_t code_key, std::int64_t content,
               bool numbered);
    std::optional<std::size_t> find(Order& order, std::int64_t Identity::* key, std::int64_t wanted) const;
    Met take(std::size_t at, Line line);
    [[nodiscard]] bool is_kept(const KnownLine& line) const;

    std::vector<KnownLine> known_;
    std::vector<bool> met_, seen_;  // taken by a line of the file; its number was in the file
    std::unordered_set<std::int64_t> fresh_;
    std::unordered_set<std::int64_t> rejected_who_, rejected_names_, rejected_codes_;
    Order by_facts_, by_who_;  // made when first asked for
};

// Reads the file once. `met` gets each line that is not there twice, with the hash of its content and the id
// of the line on record that it is.
using OnCompared = std::function<void(Entry&&, Comparison::Line, const base::Hash& content)>;
Result<ReadFacts, RegistryProblem> compare_registry(app::Site& site, RegistryKind kind,
                                                    const RegistrySource& source, const RegistryHooks& hooks,
                                                    Comparison& comparison, const OnCompared& met);

}  // namespace screening
