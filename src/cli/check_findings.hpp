// What `jernih check` looks at, in the order in which it is said. Each part adds its lines; nothing is
// changed.
#pragma once
#include <string>

#include "cli/house.hpp"
#include "cli/parts.hpp"

namespace cli {

// One line a finding: OK, PERBAIKI with the exact fix, or SARAN for what works and could be safer.
class Findings {
public:
    void ok(const std::string& what);
    void mend(const std::string& what, const std::string& fix);
    void mind(const std::string& what, const std::string& better);
    int status() const { return wrong_ == 0 ? 0 : 1; }

private:
    int wrong_ = 0;
};

// The machine: disk, clock, whose files may be read by whom.
void check_disk(Findings& found, const std::string& store);
void check_clock(Findings& found, const HouseOptions& options);
void check_house_key(Findings& found, const HouseOptions& options);
void check_files(Findings& found, const HouseOptions& options, const std::string& config);
void check_backup(Findings& found, const HouseOptions& options);
void check_metrics(Findings& found, const HouseOptions& options);

// Whoever it needs beside itself: address and certificate, mail server, sign-in, witnesses.
void check_web(Findings& found, const HouseOptions& options);
void check_mail(Findings& found, const HouseOptions& options);
void check_provider(Findings& found, const HouseOptions::Provider& provider);
void check_publishing(Findings& found, const Publisher::Options& options);

}  // namespace cli
