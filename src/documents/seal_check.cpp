#include <charconv>

#include "base/text.hpp"
#include "documents/openssl.hpp"
#include "documents/seal.hpp"

namespace documents {
namespace {

using X509Stack = std::unique_ptr<STACK_OF(X509), Freed<[](STACK_OF(X509) * s) { sk_X509_free(s); }>>;

// A seal as the file has it: what it covers, and the signature in DER with the zeros that fill its room.
struct Found {
    std::string covered, cms, when;
    bool to_the_end = false;
};

std::optional<std::size_t> number_at(std::string_view text, std::size_t& at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r')) ++at;
    if (at >= text.size()) return std::nullopt;
    std::size_t out = 0;
    const auto [end, bad] = std::from_chars(text.data() + at, text.data() + text.size(), out);
    if (bad != std::errc{}) return std::nullopt;
    at = static_cast<std::size_t>(end - text.data());
    return out;
}

// The last seal. Read by its own words, not by the objects of the file: what a stranger sends is never
// parsed.
std::optional<Found> last_seal(std::string_view pdf) {
    constexpr std::string_view name = "/ByteRange";
    auto at = pdf.rfind(name);
    if (at == pdf.npos) return std::nullopt;
    const auto around = pdf.substr(at > 600 ? at - 600 : 0, 600);
    at += name.size();
    while (at < pdf.size() && pdf[at] != '[') ++at;
    ++at;
    std::size_t range[4];
    for (auto& each : range) {
        const auto number = number_at(pdf, at);
        if (!number) return std::nullopt;
        each = *number;
    }
    const auto [first, before, second, behind] = range;
    const auto size = pdf.size();
    if (first != 0 || before > size || second < before + 2 || second > size || behind > size - second)
        return std::nullopt;
    const auto digits = pdf.substr(before + 1, second - before - 2);
    auto cms = base::from_hex(digits);
    if (pdf[before] != '<' || pdf[second - 1] != '>' || !cms) return std::nullopt;
    Found out{std::string(pdf.substr(0, before)).append(pdf.substr(second, behind)),
              std::move(*cms),
              {},
              second + behind == size};
    if (const auto m = around.rfind("/M (D:"); m != around.npos) out.when = around.substr(m + 6, 21);
    return out;
}

// 20261122143000+07'00 -> an instant
std::optional<base::Instant> instant_of(std::string_view when) {
    if (when.size() < 20) return std::nullopt;
    const auto part = [&](std::size_t from, std::size_t count) {
        return std::string(when.substr(from, count));
    };
    return base::instant_from(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(8, 2) + ":" +
                              part(10, 2) + ":" + part(12, 2) + part(14, 3) + ":" + part(18, 2));
}

bool trusted(X509* certificate, STACK_OF(X509) * others, std::span<const std::string> authorities,
             std::optional<base::Instant> at) {
    const TrustStore store(X509_STORE_new());
    for (const auto& pem : authorities) X509_STORE_add_cert(store.get(), certificate_from(pem).get());
    const std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>> context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate, others) != 1) return false;
    if (at) X509_STORE_CTX_set_time(context.get(), 0, at->time_since_epoch().count());
    return X509_verify_cert(context.get()) == 1;
}

std::string common_name(X509* certificate) {
    const auto* name = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(const_cast<X509_NAME*>(name), NID_commonName, -1);
    if (at < 0) return {};
    unsigned char* text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (size < 0) return {};
    std::string out(reinterpret_cast<char*>(text), static_cast<std::size_t>(size));
    OPENSSL_free(text);
    return out;
}

}  // namespace

SealCheck check_seal(std::string_view pdf, std::span<const std::string> authorities) {
    const auto found = last_seal(pdf);
    if (!found) return {};
    const auto* der = reinterpret_cast<const unsigned char*>(found->cms.data());
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &der, static_cast<long>(found->cms.size())));
    ERR_clear_error();
    if (!cms) return {};
    const auto covered = reading(found->covered);
    // The chain is asked apart, at the time of the seal: an old document stays sound when its certificate has
    // ended.
    const int whole = CMS_verify(cms.get(), nullptr, nullptr, covered.get(), nullptr,
                                 CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY);
    ERR_clear_error();
    if (whole != 1) return {.state = SealState::altered, .signer = {}, .at = {}};
    const X509Stack signers(CMS_get0_signers(cms.get()));
    if (!signers || sk_X509_num(signers.get()) != 1) return {};
    auto* certificate = sk_X509_value(signers.get(), 0);
    SealCheck out{
        .state = SealState::sound, .signer = common_name(certificate), .at = instant_of(found->when)};
    const std::unique_ptr<STACK_OF(X509), Freed<[](STACK_OF(X509) * s) { sk_X509_pop_free(s, X509_free); }>>
        others(CMS_get1_certs(cms.get()));
    const bool known = trusted(certificate, others.get(), authorities, out.at);
    ERR_clear_error();
    if (!known) out.state = SealState::unknown_issuer;
    if (known && !found->to_the_end) out.state = SealState::added_to;
    return out;
}

}  // namespace documents
