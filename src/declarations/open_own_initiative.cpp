#include "declarations/open_own_initiative.hpp"

namespace declarations {
namespace {

constexpr auto first_shared = static_cast<std::size_t>(OpenRefusal::not_an_official);

constexpr bool shares_the_rest() {
    const auto& all = base::names<OpenRefusal>;
    const auto& shared = base::names<SubmitRefusal>;
    if (all.size() != shared.size() + first_shared) return false;
    for (std::size_t i = 0; i < shared.size(); ++i)
        if (all[i + first_shared] != shared[i]) return false;
    return true;
}
static_assert(shares_the_rest());

constexpr OpenRefusal from(SubmitRefusal why) {
    return static_cast<OpenRefusal>(static_cast<std::size_t>(why) + first_shared);
}

}  // namespace

Result<Opening, OpenRefusal> open_own_initiative(const Telling& telling, const OwnInitiativeFacts& facts) {
    if (facts.opener == facts.about.declarant) return refuse(OpenRefusal::on_oneself);
    if (facts.opener_is == Opener::neither) return refuse(OpenRefusal::not_entitled);
    auto told = submit_declaration(telling, facts.about);
    if (!told) return refuse(from(told.error()));
    return Opening{.opened = {std::move(told->declared)}, .standstill = told->standstill};
}

std::string_view article(OpenRefusal why) {
    switch (why) {
        case OpenRefusal::on_oneself: return "UU 30/2014 Pasal 43 ayat (2)";
        case OpenRefusal::not_entitled: return "Permenko Infra 1/2026 Pasal 24";
        default: return article(static_cast<SubmitRefusal>(static_cast<std::size_t>(why) - first_shared));
    }
}

}  // namespace declarations
