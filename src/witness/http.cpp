#include "witness/http.hpp"

#include <curl/curl.h>

#include "base/check.hpp"

namespace witness {
namespace {

constexpr std::size_t longest_answer = 16 * 1024 * 1024;
constexpr long connect_seconds = 5, whole_seconds = 20;

std::size_t take(char* bytes, std::size_t one, std::size_t count, void* into) {
    auto& body = *static_cast<std::string*>(into);
    if (body.size() + one * count > longest_answer) return 0;  // curl gives up
    body.append(bytes, one * count);
    return one * count;
}

}  // namespace

struct Http::Handle {
    CURL* curl = nullptr;
    Handle() {
        static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
        curl = ready ? curl_easy_init() : nullptr;
        CHECK(curl);
    }
    Handle(const Handle&) = delete;
    ~Handle() { curl_easy_cleanup(curl); }
};

Http::Http() : handle_(std::make_unique<Handle>()) {}
Http::~Http() = default;

HttpAnswer Http::get(const std::string& url) {
    curl_easy_setopt(handle_->curl, CURLOPT_HTTPGET, 1L);
    return perform(url);
}

HttpAnswer Http::post(const std::string& url, std::string_view type, std::string_view body) {
    auto* headers = curl_slist_append(nullptr, ("Content-Type: " + std::string(type)).c_str());
    headers = curl_slist_append(headers, "Expect:");
    curl_easy_setopt(handle_->curl, CURLOPT_POST, 1L);
    curl_easy_setopt(handle_->curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    curl_easy_setopt(handle_->curl, CURLOPT_POSTFIELDS, body.data());
    curl_easy_setopt(handle_->curl, CURLOPT_HTTPHEADER, headers);
    const std::unique_ptr<curl_slist, void (*)(curl_slist*)> freed(
        headers, [](curl_slist* list) { curl_slist_free_all(list); });
    auto answer = perform(url);
    curl_easy_setopt(handle_->curl, CURLOPT_HTTPHEADER, nullptr);
    return answer;
}

HttpAnswer Http::perform(const std::string& url) {
    auto* curl = handle_->curl;
    HttpAnswer out;
    char why[CURL_ERROR_SIZE] = "";
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, whole_seconds);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "jernih");
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, why);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &out.body);
    const auto code = curl_easy_perform(curl);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
    if (code != CURLE_OK) throw HttpFailed(url + ": " + (*why ? why : curl_easy_strerror(code)));
    long status = 0;
    const char* type = nullptr;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
    out.status = static_cast<int>(status);
    out.type = type ? type : "";
    return out;
}

}  // namespace witness
