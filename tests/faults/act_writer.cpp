// Records acts and says which are acknowledged; and looks whether they are all there.
//
//   act_writer record FILE COUNT   one line an act: SIZE ROOT. A full disk is said ("full") and tried again.
//   act_writer check FILE          reads such lines; prints what is wrong; exit status 1 then
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <iostream>
#include <thread>

#include "base/text.hpp"
#include "house_for_faults.hpp"

namespace {

// Past stdio's buffer: a line that was printed must survive the kill that comes next.
void say(const std::string& line) {
    if (::write(1, line.data(), line.size()) < 0) _exit(3);
}

int record(const std::string& file, int count) {
    faults::House house("sqlite:" + file);
    house.begin();
    for (int i = 0; i < count;) {
        try {
            const auto ack = house.record(i, std::string(400, 'x'));
            say(std::to_string(ack.size) + " " + base::hex(base::bytes_of(ack.root)) + "\n");
            ++i;
        } catch (const store::Error& e) {
            if (e.kind() != store::Error::Kind::full) throw;
            say("full\n");
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
    }
    return 0;
}

int check(const std::string& file) {
    faults::Acknowledged last;
    for (std::string line; std::getline(std::cin, line);) {
        const auto space = line.find(' ');
        const auto root = space == line.npos ? std::nullopt : base::from_hex(line.substr(space + 1));
        if (!root || root->size() != 32) continue;  // cut off, or "full"
        last.size = std::strtoull(line.c_str(), nullptr, 10);
        std::copy(root->begin(), root->end(), last.root.begin());
    }
    const auto wrong = faults::missing("sqlite:" + file, last);
    std::printf("%llu acknowledged: %s\n", static_cast<unsigned long long>(last.size),
                wrong.empty() ? "whole" : wrong.c_str());
    return wrong.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc == 4 && !std::strcmp(argv[1], "record")) return record(argv[2], std::atoi(argv[3]));
        if (argc == 3 && !std::strcmp(argv[1], "check")) return check(argv[2]);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "act_writer: %s\n", e.what());
        return 1;
    }
    return 2;
}
