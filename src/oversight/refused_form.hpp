// How a refusal travels from the work inside a transaction to whoever asked: a page puts the sentence beside
// its field, the API answers with the code.
#pragma once
#include <functional>
#include <string_view>

#include "app/status_page.hpp"
#include "app/write.hpp"

namespace oversight {

struct WorkRefused {
    std::string_view code, field;
    web::Text sentence;  // what to do
};
using OnRefused = std::function<void(const WorkRefused&)>;  // throws app::Stop

inline OnRefused refused_to_program(app::Site& site, const web::Request& request) {
    return [&site, request](const WorkRefused& why) {
        throw app::Stop{app::refused(site, request, why.code, why.sentence, "")};
    };
}

}  // namespace oversight
