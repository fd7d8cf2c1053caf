// FollowTheMoney, BODS and OCDS, read.
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <map>

#include "base/text.hpp"
#include "screening/interchange_form.hpp"

namespace screening {
namespace {

namespace json = boost::json;
using Texts = std::vector<std::string>;  // in FollowTheMoney every property is a list

const json::object* object_at(const json::object& in, std::string_view key) {
    const auto* v = in.if_contains(key);
    return v && v->is_object() ? &v->get_object() : nullptr;
}
const json::array* array_at(const json::object& in, std::string_view key) {
    const auto* v = in.if_contains(key);
    return v && v->is_array() ? &v->get_array() : nullptr;
}
std::string text_at(const json::object& in, std::string_view key) {
    const auto* v = in.if_contains(key);
    return v && v->is_string() ? std::string(v->get_string()) : std::string{};
}
Texts all_at(const json::object& in, std::string_view key) {
    Texts out;
    if (const auto* list = array_at(in, key))
        for (const auto& v : *list)
            if (v.is_string()) out.emplace_back(v.get_string());
    if (auto one = text_at(in, key); !one.empty()) out.push_back(std::move(one));
    return out;
}
std::string first_at(const json::object& in, std::string_view key) {
    auto all = all_at(in, key);
    return all.empty() ? std::string{} : std::move(all.front());
}

struct Person {
    std::string name, nik, birth_place, born, sex, region, role, code, since, until;
};
struct Company {
    std::string name, number, code;
};

// A row of text as a table would have it, so that both are held to the same rules.
class Rows {
public:
    Rows(RegistryKind kind, base::Date today, const OnEntry& on_entry, const OnFault& on_fault)
        : kind_(kind), today_(today), on_entry_(on_entry), on_fault_(on_fault) {}

    void add(const std::string& where, const Person& p, const Company& c) {
        if (stopped_) return;
        EntryLine line;
        const auto put = [&](EntryColumn column, const std::string& text) {
            line.at(column).text = std::string(base::trim(text));
        };
        using enum EntryColumn;
        put(code, p.code), put(name, p.name), put(nik, p.nik), put(birth_place, p.birth_place),
            put(born, p.born);
        put(sex, p.sex), put(region, p.region), put(role, p.role), put(since, p.since), put(until, p.until);
        put(organization, c.name), put(organization_number, c.number);
        if (p.code.empty()) put(code, c.code);
        ++facts.rows;
        auto entry = read_entry(kind_, line, today_);
        if (entry) {
            stopped_ = !on_entry_(std::move(*entry));
            return;
        }
        ++facts.rejected;
        for (const auto& f : entry.error())
            on_fault_(
                {where, std::string(entry_heads()[static_cast<std::size_t>(f.column)].head.id), f.fault});
    }
    ReadFacts facts;

private:
    RegistryKind kind_;
    base::Date today_;
    const OnEntry& on_entry_;
    const OnFault& on_fault_;
    bool stopped_ = false;
};

std::string sex_of(const std::string& gender) {
    return gender == "female" ? "P" : gender == "male" ? "L" : std::string{};
}
bool is_nik(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) digits += (c >= '0' && c <= '9') || c == '*';
    return digits == 16;
}

struct Entity {
    std::string id, schema;
    json::object properties;
};

// What our own export keeps where FollowTheMoney has no property for it.
std::string note(const json::object& properties, std::string_view label) {
    for (const auto& text : all_at(properties, "notes"))
        if (text.starts_with(label)) return text.substr(label.size());
    return {};
}

Person ftm_person(const json::object& p) {
    Person out{.name = first_at(p, "name"),
               .nik = {},
               .birth_place = first_at(p, "birthPlace"),
               .born = first_at(p, "birthDate"),
               .sex = sex_of(first_at(p, "gender")),
               .region = {},
               .role = first_at(p, "position"),
               .code = note(p, "Nomor: "),
               .since = note(p, "Sejak: "),
               .until = note(p, "Sampai: ")};
    for (const auto& number : all_at(p, "idNumber"))
        if (is_nik(number)) out.nik = number;
    out.region = note(p, "Wilayah: ");
    return out;
}
Company ftm_company(const json::object& p) {
    auto number = first_at(p, "taxNumber");
    if (number.empty()) number = first_at(p, "registrationNumber");
    return {first_at(p, "name"), number, note(p, "Nomor: ")};
}

struct FtmTie {
    std::string_view schema, person, company;
};
constexpr FtmTie ftm_ties[] = {{"Directorship", "director", "organization"},
                               {"Ownership", "owner", "asset"},
                               {"Membership", "member", "organization"},
                               {"Employment", "employee", "employer"}};

void read_ftm(const std::vector<Entity>& entities, Rows& rows) {
    std::map<std::string, const Entity*, std::less<>> by_id;
    for (const auto& e : entities) by_id[e.id] = &e;
    std::map<std::string, bool, std::less<>> tied;
    for (const auto& e : entities)
        for (const auto& tie : ftm_ties) {
            if (e.schema != tie.schema) continue;
            const auto who = by_id.find(first_at(e.properties, tie.person)),
                       where = by_id.find(first_at(e.properties, tie.company));
            if (who == by_id.end() || where == by_id.end() || who->second->schema != "Person") continue;
            auto person = ftm_person(who->second->properties);
            person.role = first_at(e.properties, "role");
            person.since = first_at(e.properties, "startDate");
            person.until = first_at(e.properties, "endDate");
            person.code = first_at(e.properties, "recordId");
            rows.add(e.id, person, ftm_company(where->second->properties));
            tied[who->first] = tied[where->first] = true;
        }
    for (const auto& e : entities) {
        if (tied.contains(e.id)) continue;
        if (e.schema == "Person") rows.add(e.id, ftm_person(e.properties), {});
        if (e.schema == "Company" || e.schema == "Organization" || e.schema == "LegalEntity")
            rows.add(e.id, {}, ftm_company(e.properties));
    }
}

Person bods_person(const json::object& d) {
    Person out;
    if (const auto* names = array_at(d, "names"); names && !names->empty() && names->front().is_object())
        out.name = text_at(names->front().get_object(), "fullName");
    if (const auto* ids = array_at(d, "identifiers"))
        for (const auto& id : *ids)
            if (id.is_object() && is_nik(text_at(id.get_object(), "id")))
                out.nik = text_at(id.get_object(), "id");
    out.born = text_at(d, "birthDate");
    if (const auto* place = object_at(d, "placeOfBirth")) out.birth_place = text_at(*place, "name");
    if (const auto* addresses = array_at(d, "addresses"))
        for (const auto& a : *addresses)
            if (a.is_object() && text_at(a.get_object(), "type") == "residence")
                out.region =
                    text_at(a.get_object(), "postCode").empty() ? text_at(a.get_object(), "address") : "";
    return out;
}
Company bods_company(const json::object& d) {
    Company out{text_at(d, "name"), {}, {}};
    if (const auto* ids = array_at(d, "identifiers"))
        for (const auto& id : *ids)
            if (id.is_object() && out.number.empty()) out.number = text_at(id.get_object(), "id");
    return out;
}

std::string annotation(const json::object& statement, std::string_view label) {
    if (const auto* list = array_at(statement, "annotations"))
        for (const auto& a : *list)
            if (a.is_object())
                if (auto text = text_at(a.get_object(), "description"); text.starts_with(label))
                    return text.substr(label.size());
    return {};
}

void read_bods(const json::array& statements, Rows& rows) {
    std::map<std::string, Person, std::less<>> persons;
    std::map<std::string, Company, std::less<>> companies;
    std::map<std::string, bool, std::less<>> tied;
    for (const auto& v : statements) {
        if (!v.is_object()) continue;
        const auto& s = v.get_object();
        const auto* details = object_at(s, "recordDetails");
        if (!details) continue;
        const auto id = text_at(s, "recordId"), type = text_at(s, "recordType");
        if (type == "person") {
            persons[id] = bods_person(*details);
            persons[id].sex = annotation(s, "Jenis kelamin: ");
            persons[id].code = annotation(s, "Nomor: ");
            persons[id].role = annotation(s, "Jabatan: ");
            persons[id].since = annotation(s, "Sejak: ");
            persons[id].until = annotation(s, "Sampai: ");
        } else if (type == "entity") {
            companies[id] = bods_company(*details);
            companies[id].code = annotation(s, "Nomor: ");
        }
    }
    for (const auto& v : statements) {
        if (!v.is_object() || text_at(v.get_object(), "recordType") != "relationship") continue;
        const auto& s = v.get_object();
        const auto* d = object_at(s, "recordDetails");
        if (!d) continue;
        const auto who = persons.find(text_at(*d, "interestedParty"));
        const auto where = companies.find(text_at(*d, "subject"));
        if (who == persons.end() || where == companies.end()) continue;
        auto person = who->second;
        person.role.clear(), person.since.clear(), person.until.clear();
        person.code = annotation(s, "Nomor: ");
        if (const auto* interests = array_at(*d, "interests"); interests && !interests->empty())
            if (const auto& first = interests->front(); first.is_object()) {
                person.role = text_at(first.get_object(), "details");
                person.since = text_at(first.get_object(), "startDate");
                person.until = text_at(first.get_object(), "endDate");
            }
        rows.add(text_at(s, "recordId"), person, where->second);
        tied[who->first] = tied[where->first] = true;
    }
    for (const auto& [id, p] : persons)
        if (!tied.contains(id)) rows.add(id, p, {});
    for (const auto& [id, c] : companies)
        if (!tied.contains(id)) rows.add(id, {}, c);
}

void read_ocds(const json::object& package, Rows& rows) {
    const auto* releases = array_at(package, "releases");
    if (!releases) return;
    for (const auto& r : *releases) {
        const auto* parties = r.is_object() ? array_at(r.get_object(), "parties") : nullptr;
        if (!parties) continue;
        for (const auto& v : *parties) {
            if (!v.is_object()) continue;
            const auto& p = v.get_object();
            bool bids = false;
            for (const auto& role : all_at(p, "roles"))
                bids = bids || role == "tenderer" || role == "supplier";
            if (!bids) continue;
            const auto ocid = text_at(r.get_object(), "ocid");
            Company company{text_at(p, "name"), {}, ocid + "/" + text_at(p, "id")};
            if (const auto* id = object_at(p, "identifier")) company.number = text_at(*id, "id");
            Person contact;
            if (const auto* c = object_at(p, "contactPoint")) contact.name = text_at(*c, "name");
            if (!contact.name.empty()) contact.role = "narahubung";
            rows.add(company.code, contact, company);
        }
    }
}

}  // namespace

Result<ReadFacts, RegistryProblem> read_interchange(RegistryKind kind, const std::string& bytes,
                                                    base::Date today, const OnEntry& on_entry,
                                                    const OnFault& on_fault) {
    Rows rows(kind, today, on_entry, on_fault);
    json::error_code failed;
    const auto whole = json::parse(bytes, failed);
    if (!failed && whole.is_array()) {
        read_bods(whole.get_array(), rows);
        return rows.facts;
    }
    if (!failed && whole.is_object() && whole.get_object().contains("releases")) {
        read_ocds(whole.get_object(), rows);
        return rows.facts;
    }
    std::vector<Entity> entities;
    for (const auto line : base::split(bytes, '\n')) {
        if (base::trim(line).empty()) continue;
        const auto value = json::parse(line, failed);
        if (failed || !value.is_object())
            return refuse(RegistryProblem{"Berkas JSON ini rusak. Buat lagi berkasnya.",
                                          "This JSON file is broken. Make it again."});
        const auto& o = value.get_object();
        const auto* properties = object_at(o, "properties");
        if (properties) entities.push_back({text_at(o, "id"), text_at(o, "schema"), *properties});
    }
    read_ftm(entities, rows);
    return rows.facts;
}

}  // namespace screening
