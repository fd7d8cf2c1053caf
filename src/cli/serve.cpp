#include <cstdio>

#include "cli/commands.hpp"
#include "cli/first_start.hpp"

namespace cli {

int serve(Parts& parts, const HouseOptions& options) {
    House house(parts, options, Schema::must_be_current);
    const auto address = house.listen();
    std::printf("Jernih: %s\n", address.c_str());
    if (const auto why = house.site().journal.read_only(); why != app::ReadOnly::no)
        std::printf("Hanya baca. %s\n", app::sentence(why)(web::Lang::id).data());
    else if (const auto link = first_start(house.site()); !link.empty())
        std::printf(
            "Belum ada akun. Tautan ini berlaku sekali, selama 30 menit (nama masuk: admin):\n  %s%s\n",
            address.c_str(), link.c_str());
    std::fflush(stdout);
    house.run();
    return 0;
}

}  // namespace cli
