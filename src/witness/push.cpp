#include "witness/push.hpp"

#include <charconv>

#include "base/text.hpp"

namespace witness {
namespace {

std::string valid_line(const ledger::Verifier& key, const std::string& body, const std::string& said) {
    const ledger::Verifier keys[] = {key};
    for (const auto line : base::split(said, '\n'))
        if (!line.empty() && ledger::open_note(body + "\n" + std::string(line) + "\n", keys))
            return std::string(line) + "\n";
    return {};
}

}  // namespace

std::string push(Http& http, WitnessAt& at, const std::string& checkpoint, std::uint64_t size,
                 const Prove& prove) {
    const auto body = checkpoint.substr(0, checkpoint.find("\n\n") + 1);
    try {
        for (int turn = 0; turn < 3; ++turn) {
            const auto answer = http.post(at.url + "/add-checkpoint", "text/plain; charset=utf-8",
                                          ledger::build_add_checkpoint({at.has, prove(at.has), checkpoint}));
            if (answer.status == 200) {
                auto line = valid_line(at.key, body, answer.body);
                at.trouble = line.empty() ? "its answer carries no cosignature of its key" : "";
                if (!line.empty()) at.has = size;
                return line;
            }
            std::uint64_t its_size = 0;
            const auto text = base::trim(answer.body);
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), its_size);
            const bool tells =
                answer.status == 409 && error == std::errc{} && end == text.data() + text.size();
            if (!tells || its_size == at.has) {
                at.trouble =
                    "it answered " + std::to_string(answer.status) + ": " + std::string(text.substr(0, 200));
                return {};
            }
            at.has = its_size;
            if (its_size > size) {
                at.trouble = "it has cosigned " + std::to_string(its_size) + " entries, this log has " +
                             std::to_string(size) + ": is this an old copy?";
                return {};
            }
        }
        at.trouble = "it names another size each time";
    } catch (const std::exception& e) {
        at.trouble = e.what();
    }
    return {};
}

}  // namespace witness
