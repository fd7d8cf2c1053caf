// FollowTheMoney and BODS, written.
#include <algorithm>

#include "screening/interchange_rows_form.hpp"
#include "screening/interchange_words_form.hpp"
#include "web/json.hpp"

namespace screening {
namespace {

std::string hex_of(std::int64_t key) {
    std::string out;
    for (int i = 60; i >= 0; i -= 4) out += "0123456789abcdef"[(static_cast<std::uint64_t>(key) >> i) & 15];
    return out;
}
// One person, one entity, however many posts: told apart by everything that is said of the person.
std::string person_id(const Entry& e) {
    return "orang-" +
           hex_of(key_of('P', e.name + "\x1f" + e.nik + "\x1f" + (e.born ? base::iso(*e.born) : "") + "\x1f" +
                                  e.birth_place + "\x1f" + e.sex + "\x1f" + e.region +
                                  (e.organization.empty() ? "\x1f" + content_of(e) : "")));
}
// A line about a company alone is no other line's company: it says more than the name.
std::string company_id(const Entry& e) {
    return "badan-" + hex_of(key_of('O', e.organization + "\x1f" + e.organization_number +
                                             (e.name.empty() ? "\x1f" + content_of(e) : "")));
}
std::string tie_id(const Entry& e) { return "kaitan-" + hex_of(key_of('T', content_of(e))); }

// What the format has no property for, under the labels by which it is read again.
std::vector<std::string> notes_of(const RowPerson& all,
                                  std::initializer_list<std::string RowPerson::*> which) {
    std::vector<std::string> out;
    for (const auto& n : noted())
        if (std::ranges::find(which, n.field) != which.end() && !(all.*n.field).empty())
            out.push_back(std::string(n.label) + all.*n.field);
    return out;
}
RowPerson texts_of(const Entry& e) {
    const auto day = [](const std::optional<base::Date>& d) { return d ? base::iso(*d) : std::string{}; };
    return {e.name,   e.nik,  e.birth_place, day(e.born),  e.sex,
            e.region, e.role, e.code,        day(e.since), day(e.until)};
}
using P = RowPerson;
std::vector<std::string> notes_of_company(const Entry& e) {
    if (!e.name.empty()) return {};
    return notes_of(texts_of(e), {&P::code, &P::nik, &P::birth_place, &P::born, &P::sex, &P::region, &P::role,
                                  &P::since, &P::until});
}

void list(web::JsonWriter& out, std::string_view name, const std::string& text) {
    if (!text.empty()) out.key(name).array().value(text).end();
}

void notes(web::JsonWriter& w, const std::vector<std::string>& all) {
    if (all.empty()) return;
    w.key("notes").array();
    for (const auto& n : all) w.value(n);
    w.end();
}

std::string ftm_person(const Entry& e, bool tied) {
    web::JsonWriter w;
    w.object().field("id", person_id(e)).field("schema", "Person").key("properties").object();
    list(w, "name", e.name);
    list(w, "idNumber", e.nik);
    list(w, "birthPlace", e.birth_place);
    if (e.born) list(w, "birthDate", base::iso(*e.born));
    if (!e.sex.empty()) list(w, "gender", e.sex == "P" ? "female" : "male");
    if (!tied) list(w, "position", e.role);
    notes(w, tied ? notes_of(texts_of(e), {&P::region})
                  : notes_of(texts_of(e), {&P::code, &P::region, &P::since, &P::until}));
    w.end().end();
    return std::move(w).take() + "\n";
}

std::string ftm_company(RegistryKind kind, const Entry& e) {
    web::JsonWriter w;
    w.object().field("id", company_id(e));
    w.field("schema", kind == RegistryKind::vendors ? "Company" : "Organization").key("properties").object();
    list(w, "name", e.organization);
    list(w, "taxNumber", e.organization_number);
    notes(w, notes_of_company(e));
    w.end().end();
    return std::move(w).take() + "\n";
}

std::string ftm_tie(RegistryKind kind, const Entry& e) {
    const auto& tie = ftm_tie_of(kind, e.role);
    web::JsonWriter w;
    w.object().field("id", tie_id(e)).field("schema", tie.schema).key("properties").object();
    list(w, tie.person, person_id(e));
    list(w, tie.company, company_id(e));
    list(w, "role", e.role);
    if (e.role.empty()) list(w, "notes", "Jabatan: ");  // the list has none: not the word of the tie
    if (e.since) list(w, "startDate", base::iso(*e.since));
    if (e.until) list(w, "endDate", base::iso(*e.until));
    list(w, "recordId", e.code);
    w.end().end();
    return std::move(w).take() + "\n";
}

// The head of a statement; recordDetails is open when it returns.
void statement(web::JsonWriter& w, const std::string& id, std::string_view type, base::Date as_of) {
    w.object()
        .field("statementId", id + "-" + base::iso(as_of))
        .field("recordId", id)
        .field("recordType", type)
        .field("recordStatus", "new")
        .field("statementDate", base::iso(as_of))
        .field("declarationSubject", id)
        .key("recordDetails")
        .object()
        .field("isComponent", false);
}
void annotations(web::JsonWriter& w, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    w.key("annotations").array();
    for (const auto& t : texts)
        w.object()
            .field("statementPointerTarget", "/recordDetails")
            .field("motivation", "commenting")
            .field("description", t)
            .end();
    w.end();
}

std::string bods_person(const Entry& e, bool tied, base::Date as_of) {
    web::JsonWriter w;
    statement(w, person_id(e), "person", as_of);
    w.field("personType", "knownPerson").key("names").array().object().field("type", "legal");
    w.field("fullName", e.name).end().end();
    if (!e.nik.empty())
        w.key("identifiers").array().object().field("id", e.nik).field("scheme", "ID-NIK").end().end();
    if (e.born) w.field("birthDate", base::iso(*e.born));
    if (!e.birth_place.empty())
        w.key("placeOfBirth").object().field("type", "placeOfBirth").field("name", e.birth_place).end();
    w.end();
    annotations(
        w, tied ? notes_of(texts_of(e), {&P::sex, &P::region})
                : notes_of(texts_of(e), {&P::sex, &P::region, &P::code, &P::role, &P::since, &P::until}));
    w.end();
    return std::move(w).take();
}

std::string bods_company(const Entry& e, base::Date as_of) {
    web::JsonWriter w;
    statement(w, company_id(e), "entity", as_of);
    w.key("entityType").object().field("type", "registeredEntity").end().field("name", e.organization);
    if (!e.organization_number.empty())
        w.key("identifiers")
            .array()
            .object()
            .field("id", e.organization_number)
            .field("scheme", "ID-NPWP")
            .end()
            .end();
    w.end();
    annotations(w, notes_of_company(e));
    w.end();
    return std::move(w).take();
}

std::string bods_tie(const Entry& e, base::Date as_of) {
    web::JsonWriter w;
    statement(w, tie_id(e), "relationship", as_of);
    w.field("subject", company_id(e))
        .field("interestedParty", person_id(e))
        .key("interests")
        .array()
        .object();
    w.field("type", bods_interest_of(e.role)).field("details", e.role);
    if (e.since) w.field("startDate", base::iso(*e.since));
    if (e.until) w.field("endDate", base::iso(*e.until));
    w.end().end().end();
    if (!e.code.empty()) annotations(w, {"Nomor: " + e.code});
    w.end();
    return std::move(w).take();
}

}  // namespace

InterchangeWriter::InterchangeWriter(Interchange format, RegistryKind kind, base::Date as_of, Sink sink)
    : format_(format), kind_(kind), as_of_(as_of), sink_(std::move(sink)) {
    if (format_ == Interchange::bods) sink_("[");
}

bool InterchangeWriter::first_time(const std::string& id) { return written_.insert(key_of('W', id)).second; }

void InterchangeWriter::statement(std::string text) {
    if (statements_++ != 0) sink_(",");
    sink_(text);
}

void InterchangeWriter::add_ftm(const Entry& e) {
    const bool tied = !e.name.empty() && !e.organization.empty();
    if (!e.name.empty() && first_time(person_id(e))) sink_(ftm_person(e, tied));
    if (!e.organization.empty() && first_time(company_id(e))) sink_(ftm_company(kind_, e));
    if (tied) sink_(ftm_tie(kind_, e));
}

void InterchangeWriter::add_bods(const Entry& e) {
    const bool tied = !e.name.empty() && !e.organization.empty();
    if (!e.name.empty() && first_time(person_id(e))) statement(bods_person(e, tied, as_of_));
    if (!e.organization.empty() && first_time(company_id(e))) statement(bods_company(e, as_of_));
    if (tied) statement(bods_tie(e, as_of_));
}

void InterchangeWriter::add(const Entry& entry) {
    format_ == Interchange::ftm ? add_ftm(entry) : add_bods(entry);
}

void InterchangeWriter::end() {
    if (format_ == Interchange::bods) sink_("]");
}

void write_registry(store::Connection& db, const Registry& registry, Interchange format,
                    InterchangeWriter::Sink sink) {
    const auto versions = versions_of(db, registry.id);
    InterchangeWriter writer(format, registry.kind, versions.empty() ? base::Date{} : versions.front().as_of,
                             std::move(sink));
    for (EntryId after;;) {
        const auto page = entries_of(db, registry.id, after, 5'000);
        for (const auto& entry : page) writer.add(entry);
        if (page.empty()) break;
        after = page.back().id;
    }
    writer.end();
}

std::string write_interchange(Interchange format, RegistryKind kind, const std::vector<Entry>& entries,
                              base::Date as_of) {
    std::string out;
    InterchangeWriter writer(format, kind, as_of, [&out](std::string_view text) { out += text; });
    for (const auto& e : entries) writer.add(e);
    writer.end();
    return out;
}

}  // namespace screening
