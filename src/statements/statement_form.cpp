#include "statements/statement_form.hpp"

#include <algorithm>

#include "web/html.hpp"

namespace statements {

using web::Text;

std::vector<std::string> parse_promises(const web::Form& form, const rules::StatementTemplate& version,
                                        web::Faults& faults) {
    std::vector<std::string> out;
    for (const auto given : form.all("promises")) out.emplace_back(given);
    if (!first_open_promise(version, out).empty())
        faults.add("promises", Text("Baca dan centang setiap pernyataan", "Read and tick every promise"));
    return out;
}

Signing parse_signing(const web::Form& form, const rules::StatementTemplate& version,
                      const std::vector<Answer>& last, web::Faults& faults) {
    Signing out{.promises = parse_promises(form, version, faults), .answers = {}, .capacity = {}};
    web::Reader read(form, faults);
    for (const auto& question : version.questions) {
        const auto given = base::from_name<GivenAnswer>(form.get(question.code));
        const auto before = std::ranges::find(last, question.code, &Answer::code);
        if (!given || (given == GivenAnswer::same && before == last.end())) {
            faults.add(question.code, Text("Jawab ya atau tidak", "Answer yes or no"));
            continue;
        }
        if (given == GivenAnswer::same) {
            out.answers.push_back(*before);
            continue;
        }
        Answer answer{std::string(question.code), given == GivenAnswer::yes ? Yes::yes : Yes::no, {}};
        if (answer.yes == Yes::yes)
            answer.words = read.text(std::string(question.code) + "_words",
                                     Text("Sebutkan siapa atau apa", "Say who or what it is"), 300);
        out.answers.push_back(std::move(answer));
    }
    out.capacity = AppointmentId::from(form.get("capacity")).value_or(AppointmentId{});
    return out;
}

Text title(SignerState state) {
    switch (state) {
        case SignerState::open: return Text("Belum menjawab", "No answer yet");
        case SignerState::has_signed: return Text("Sudah menandatangani", "Signed");
        case SignerState::refused: return Text("Tidak menandatangani", "Refused");
        case SignerState::declared:
            return Text("Sudah mendeklarasikan, belum menandatangani", "Declared, not signed yet");
    }
    return Text("-", "-");
}

Text title(people::StaffKind kind) {
    switch (kind) {
        case people::StaffKind::commissioner: return Text("Anggota KPU", "Commissioners");
        case people::StaffKind::pns: return Text("PNS", "Civil servants (PNS)");
        case people::StaffKind::pppk: return Text("PPPK", "Contract civil servants (PPPK)");
        case people::StaffKind::ppnpn: return Text("PPNPN", "Non-civil-servant staff (PPNPN)");
        case people::StaffKind::adhoc:
            return Text("Badan ad hoc yang punya akun", "Ad hoc members with an account");
    }
    return Text("-", "-");
}

namespace {
// Tokens and secrets never enter a draft.
bool is_kept(std::string_view name) {
    return name != "csrf" && name != "idempotency_key" && name != "password" && name != "code";
}
}  // namespace

web::Url whatsapp(std::string_view text, std::string_view phone) {
    std::string digits;
    for (const char c : phone)
        if (c >= '0' && c <= '9') digits += c;
    if (digits.starts_with('0')) digits.replace(0, 1, "62");  // Indonesia's country code
    std::string link = "https://wa.me/" + digits + "?text=";
    web::append_percent(link, text);
    return web::Url(link);
}

std::string encode_draft(const web::Form& form) {
    std::string out;
    for (const auto& [name, value] : form.fields()) {
        if (!is_kept(name)) continue;
        if (!out.empty()) out += '&';
        web::append_percent(out, name);
        out += '=';
        web::append_percent(out, value);
    }
    return out;
}

web::Form decode_draft(std::string_view body) { return web::parse_urlencoded(body).value_or(web::Form{}); }

}  // namespace statements
