// Matters that a new version of a list touches: screened again, and those who were told "clear" are told to
// ask again.
#pragma once
#include <set>

#include "app/site.hpp"
#include "screening/screen_rows.hpp"

namespace screening {

class TouchedMatters {
public:
    TouchedMatters(app::Change& change, app::Site& site, const Registry& registry, RegistryVersionId version,
                   Screener& screener);
    // A line as it is now, or as it was: whoever leaves a company was part of what was cleared. Reopens the
    // clearance of open matters, once a party and version.
    void look(const KeyedEntry& line);
    void look(const Entry& line_before);
    void look_before(const Entry& before,
                     const KeyedEntry& now);  // of a changed line: looked up once if it can
    int screen();                             // what was touched; says how many were asked
    [[nodiscard]] std::int64_t reopened() const { return reopened_; }

private:
    void reopen(const PartyOfMatter& party);
    void tell(const PartyOfMatter& party);

    app::Change& change_;
    app::Site& site_;
    const Registry& registry_;
    RegistryVersionId version_;
    Screener& screener_;
    bool parties_;
    std::set<MatterId> matters_;
    std::int64_t reopened_ = 0;
};

}  // namespace screening
