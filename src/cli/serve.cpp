#include <cstdio>

#include "cli/commands.hpp"

namespace cli {

int serve(Parts& parts, const HouseOptions& options) {
    House house(parts, options, Schema::must_be_current);
    std::printf("Jernih: %s\n", house.listen().c_str());
    std::fflush(stdout);
    house.run();
    return 0;
}

}  // namespace cli
