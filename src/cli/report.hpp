// `jernih report semester|indicators|evaluation`: the Inspectorate's reports as drafts, beside the server.
#pragma once
#include <cstdint>
#include <string>

namespace cli {

struct ReportOptions {
    std::string kind;   // semester, indicators, evaluation
    std::string store;  // sqlite:… or postgres://…
    std::string address;
    std::string out;  // a file that ends with .pdf or .xlsx
    int year = 0, half = 0;
    std::int64_t unit = 1;
    bool english = false;
};
int report(const ReportOptions& options);

}  // namespace cli
