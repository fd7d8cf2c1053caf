#include "declarations/declaration_form.hpp"

#include <algorithm>
#include <charconv>

#include "rules/relations.hpp"
#include "web/html.hpp"

namespace declarations {

using web::Text;

namespace {

constexpr std::string_view kept_fields[] = {"type",
                                            "matter",
                                            "party_name",
                                            "relation",
                                            "grounds",
                                            "other_law",
                                            "description",
                                            "known_since",
                                            "known_since-day",
                                            "known_since-month",
                                            "known_since-year",
                                            "already_public",
                                            "proposed_control",
                                            "finding",
                                            "prefilled_from"};

void append_pair(std::string& out, std::string_view name, std::string_view value) {
    if (!out.empty()) out += '&';
    web::append_percent(out, name);
    out += '=';
    web::append_percent(out, value);
}

}  // namespace

DeclarationInput parse_declaration(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    DeclarationInput out;
    out.telling.type = read.choice<rules::ConflictType>(
        "type", Text("Pilih apakah ini sudah terjadi atau baru mungkin terjadi",
                     "Select whether this exists now or may arise"));
    out.matter = read.optional_id<MatterId>("matter");
    out.telling.party_name = read.text("party_name", Text("Isi nama lengkap pihak yang terkait",
                                                          "Enter the full name of the party concerned"));
    out.telling.relation = read.text(
        "relation", Text("Pilih hubungan Anda dengan pihak itu", "Select your relation to that party"), 64);
    if (!out.telling.relation.empty() && !rules::relation(out.telling.relation))
        read.fault("relation", Text("Pilih hubungan dari daftar", "Select a relation from the list"));
    out.telling.grounds = read.choices<rules::Ground>(
        "grounds", Text("Pilih paling sedikit satu alasan", "Select at least one ground"));
    out.telling.other_law = read.optional_text("other_law");
    if (out.telling.other_law.empty() &&
        std::ranges::find(out.telling.grounds, rules::Ground::prohibited_by_law) != out.telling.grounds.end())
        read.fault("other_law", Text("Sebutkan aturan yang melarang, dengan nomornya",
                                     "Name the law that forbids it, with its number"));
    out.telling.description = read.text(
        "description",
        Text("Jelaskan keadaannya dengan kata-kata Anda", "Describe the situation in your own words"), 4000);
    out.telling.known_since = read.date(
        "known_since", Text("Isi tanggal Anda mulai mengetahuinya", "Enter the day you came to know of it"));
    out.telling.already_public = read.optional_text("already_public", 500);
    out.telling.proposed_control = read.optional_text("proposed_control", 1000);
    out.finding = read.optional_id<FindingId>("finding");
    out.telling.prefilled_from = read.optional_id<FindingId>("prefilled_from").value_or(FindingId{});
    return out;
}

std::string encode_sketch(const web::Form& form, const std::vector<Evidence>& files) {
    std::string out;
    for (const auto name : kept_fields)
        for (const auto value : form.all(name))
            if (!value.empty()) append_pair(out, name, value.size() <= 20'000 ? value : std::string_view{});
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto part = "file-" + std::to_string(i) + "-";
        append_pair(out, part + "name", files[i].name);
        append_pair(out, part + "type", files[i].type);
        append_pair(out, part + "hash", files[i].hash);
        append_pair(out, part + "bytes", std::to_string(files[i].bytes));
    }
    return out;
}

Sketch decode_sketch(std::string_view body) {
    Sketch out;
    auto form = web::parse_urlencoded(body);
    if (!form) return out;
    for (std::size_t i = 0; i < std::min(form->group_size("file"), most_files); ++i) {
        const auto part = "file-" + std::to_string(i) + "-";
        Evidence file{.name = std::string(form->get(part + "name")),
                      .type = std::string(form->get(part + "type")),
                      .hash = std::string(form->get(part + "hash"))};
        const auto bytes = form->get(part + "bytes");
        std::from_chars(bytes.data(), bytes.data() + bytes.size(), file.bytes);
        out.files.push_back(std::move(file));
    }
    for (const auto& [name, value] : form->fields())
        if (std::ranges::find(kept_fields, name) != std::end(kept_fields)) out.form.fields().add(name, value);
    return out;
}

}  // namespace declarations
