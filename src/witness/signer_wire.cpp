#include "witness/signer_wire.hpp"

#include <cstdint>

namespace witness::wire {
namespace {

std::string_view after_line(std::string_view text) {
    const auto end = text.find('\n');
    return end == text.npos ? std::string_view{} : text.substr(end + 1);
}

}  // namespace

std::string framed(std::string_view message) {
    std::string out;
    for (int i = 3; i >= 0; --i) out += static_cast<char>(message.size() >> 8 * i & 255);
    return out.append(message);
}

std::optional<std::string> take_message(std::string& arrived, bool& broken) {
    if (arrived.size() < 4) return std::nullopt;
    std::size_t length = 0;
    for (unsigned char c : std::string_view(arrived).substr(0, 4)) length = length << 8 | c;
    broken = length > longest;
    if (broken || arrived.size() < 4 + length) return std::nullopt;
    auto message = arrived.substr(4, length);
    arrived.erase(0, 4 + length);
    return message;
}

std::string answer_to(ledger::CheckpointSigner& signer, std::string_view request) {
    try {
        if (request == "vkey\n") return "ok\n" + signer.vkey();
        if (request == "last\n") return "ok\n" + signer.last();
        const auto asked = request.starts_with("sign\n") ? ledger::parse_add_checkpoint(after_line(request))
                                                         : std::optional<ledger::AddCheckpoint>();
        if (!asked) return "error\nthe request is none of vkey, last, sign";
        const auto answer = signer.sign(*asked);
        if (!answer.refused) return "ok\n" + answer.note;
        return "refused " + std::to_string(static_cast<int>(*answer.refused)) + "\n" + answer.note;
    } catch (const std::exception& e) {
        return std::string("error\n") + e.what();
    }
}

ledger::SignAnswer read_answer(std::string_view answer) {
    const std::string rest(after_line(answer));
    if (answer.starts_with("ok\n")) return {std::nullopt, rest};
    for (const auto refusal : {ledger::CosignRefusal::backwards, ledger::CosignRefusal::other_size,
                               ledger::CosignRefusal::inconsistent})
        if (answer.starts_with("refused " + std::to_string(static_cast<int>(refusal)) + "\n"))
            return {refusal, rest};
    throw ledger::SignerGone("the signer cannot sign: " +
                             (answer.starts_with("error\n") ? rest : "no answer of ours"));
}

}  // namespace witness::wire
