#include "mail/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <mutex>
#include <stdexcept>

namespace mail {
namespace {

constexpr long connect_seconds = 10, whole_seconds = 60;

// What curl has taken of the letter: once all of it, the server may have it whatever happens then.
struct Letter {
    std::string text;
    std::size_t given = 0;
    bool is_out() const { return given == text.size(); }
};

std::size_t give(char* to, std::size_t size, std::size_t count, void* from) {
    auto& letter = *static_cast<Letter*>(from);
    const auto n = std::min(size * count, letter.text.size() - letter.given);
    std::copy_n(letter.text.data() + letter.given, n, to);
    letter.given += n;
    return n;
}

// The last refusal that the server spoke is its reason; what it says on parting is none.
int listen(CURL*, curl_infotype kind, char* text, std::size_t size, void* to) {
    if (kind == CURLINFO_HEADER_IN && size > 4 && (text[0] == '4' || text[0] == '5')) {
        auto& said = *static_cast<std::string*>(to);
        said.assign(text, std::min<std::size_t>(size, 300));
        while (!said.empty() && (said.back() == '\n' || said.back() == '\r')) said.pop_back();
    }
    return 0;
}

Delivery judge(CURLcode code, long answer, bool all_out) {
    if (code == CURLE_OK) return Delivery::delivered;
    if (answer >= 500 && answer < 600 && code != CURLE_RECV_ERROR && code != CURLE_OPERATION_TIMEDOUT)
        return Delivery::refused;
    if (answer >= 400 && answer < 500) return Delivery::try_later;
    return all_out ? Delivery::unknown : Delivery::try_later;
}

// What is the same for a letter and for asking. `error` and `said` are written to until the transfer is over.
void set_up(CURL* c, const Server& server, char* error, std::string& said) {
    curl_easy_setopt(c, CURLOPT_URL, server.url.c_str());
    curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(c, CURLOPT_TIMEOUT, whole_seconds);
    curl_easy_setopt(
        c, CURLOPT_USE_SSL,
        static_cast<long>(server.needs_tls || !server.password.empty() ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    if (!server.ca_file.empty()) curl_easy_setopt(c, CURLOPT_CAINFO, server.ca_file.c_str());
    if (!server.user.empty()) {
        curl_easy_setopt(c, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(c, CURLOPT_PASSWORD, server.password.c_str());
    }
    curl_easy_setopt(c, CURLOPT_ERRORBUFFER, error);
    curl_easy_setopt(c, CURLOPT_VERBOSE, 1L);  // for the server's words; they go to listen() and nowhere else
    curl_easy_setopt(c, CURLOPT_DEBUGFUNCTION, listen);
    curl_easy_setopt(c, CURLOPT_DEBUGDATA, &said);
}

struct Link {
    CURL* curl = nullptr;
    std::string said;
    Link() {
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
        curl = curl_easy_init();
        if (!curl) throw std::runtime_error("libcurl gives no handle");
    }
    Link(const Link&) = delete;
    ~Link() { curl_easy_cleanup(curl); }
};

}  // namespace

struct Mailer::Handle : Link {};

Mailer::Mailer(Server server) : server_(std::move(server)), handle_(std::make_unique<Handle>()) {}
Mailer::~Mailer() = default;

Sent Mailer::send(const Message& message) {
    if (!is_address(message.to)) return {Delivery::refused, "not an e-mail address"};
    CURL* c = handle_->curl;
    curl_easy_reset(c);  // the connection stays
    handle_->said.clear();
    Letter letter{render(message)};
    char error[CURL_ERROR_SIZE] = "";
    curl_slist* to = curl_slist_append(nullptr, ("<" + message.to + ">").c_str());
    set_up(c, server_, error, handle_->said);
    curl_easy_setopt(c, CURLOPT_MAIL_FROM, ("<" + server_.from + ">").c_str());
    curl_easy_setopt(c, CURLOPT_MAIL_RCPT, to);
    curl_easy_setopt(c, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(c, CURLOPT_READDATA, &letter);
    curl_easy_setopt(c, CURLOPT_UPLOAD, 1L);
    const auto code = curl_easy_perform(c);
    curl_easy_setopt(c, CURLOPT_ERRORBUFFER, nullptr);  // `error` goes, the connection stays
    long answer = 0;
    curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &answer);
    curl_slist_free_all(to);
    const auto delivery = judge(code, answer, letter.is_out());
    if (delivery == Delivery::delivered) return {delivery, {}};
    return {delivery, handle_->said.empty() || answer < 400
                          ? std::string(*error ? error : curl_easy_strerror(code))
                          : handle_->said};
}

std::string greet(const Server& server) {
    char error[CURL_ERROR_SIZE] = "";
    Link handle;
    set_up(handle.curl, server, error, handle.said);
    curl_easy_setopt(handle.curl, CURLOPT_CUSTOMREQUEST, "NOOP");
    curl_easy_setopt(handle.curl, CURLOPT_NOBODY, 1L);
    const auto code = curl_easy_perform(handle.curl);
    if (code == CURLE_OK) return {};
    if (!handle.said.empty()) return handle.said;
    return *error ? error : curl_easy_strerror(code);
}

}  // namespace mail
