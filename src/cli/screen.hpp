// jernih screen: officials against a registry, from files to findings, without a server.
#pragma once
#include <cstdint>
#include <string>

namespace cli {

struct ScreenOptions {
    std::string officials, registry;  // CSV, XLSX or FollowTheMoney JSON lines
    std::string dedupe;               // one file against itself, instead of the two
    std::string out;                  // JSON lines; "-": standard output
    std::string columns, also;
    std::string rejects, summary;
    double threshold = .9;
    unsigned threads = 0;      // 0: as many as there are
    std::string instructions;  // scalar, avx2, avx512; empty: the best there is
    std::string today;         // YYYY-MM-DD; empty: the clock's
};
// 0 done, 1 a file cannot be read or written, 2 wrong use, 3 done with rejected rows, 130 stopped by Ctrl-C.
int screen(const ScreenOptions& options);

}  // namespace cli
