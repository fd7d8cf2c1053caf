#include "oidc/fetch.hpp"

#include <curl/curl.h>

#include <memory>
#include <mutex>

namespace oidc {
namespace {

constexpr std::size_t longest = std::size_t{1} << 20;
constexpr long patience_seconds = 10;

std::size_t take(char* data, std::size_t one, std::size_t count, void* into) {
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + one * count > longest) return 0;  // curl gives up
    body.append(data, one * count);
    return one * count;
}

std::optional<Fetched> fetch(const std::string& address, const std::string* form) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl) return std::nullopt;
    Fetched out;
    curl_easy_setopt(curl.get(), CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, patience_seconds);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &out.body);
    if (form != nullptr) {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(form->size()));
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, form->c_str());
    }
    if (curl_easy_perform(curl.get()) != CURLE_OK) return std::nullopt;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &out.status);
    return out;
}

}  // namespace

std::optional<Fetched> get(const std::string& address) { return fetch(address, nullptr); }
std::optional<Fetched> post_form(const std::string& address, const std::string& form) {
    return fetch(address, &form);
}

}  // namespace oidc
