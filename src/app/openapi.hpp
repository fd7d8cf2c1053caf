// The description of the JSON API (OpenAPI 3.1.0), made from the same rows that the router serves, so that a
// call can neither be missing nor be described and not exist.
//
// What a row of the API says beside its pattern and door:
// - summary: one English sentence, verb first;
// - request_schema: of a POST the JSON Schema of the body, of a GET that of the query's parameters;
// - response_schema: of the answer; of a POST without log_index and receipt, which all get.
//
// Schemas are the text of a JSON object; empty means any object. A text that is no JSON object is our bug.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/route.hpp"

namespace app {

// Rows that are not under /api/v1/ are left out.
[[nodiscard]] std::string openapi(const std::vector<Route>& routes, std::string_view agency,
                                  std::string_view address);

}  // namespace app
