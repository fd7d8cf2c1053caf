// FollowTheMoney entities, read one after the other: of each what a row needs is kept, ties are followed at
// the end, for an entity may stand after those that name it.
#include <map>

#include "screening/interchange_rows_form.hpp"
#include "screening/interchange_words_form.hpp"

namespace screening {
namespace {

namespace json = boost::json;

struct Node {
    bool person = false;  // else a company, or nobody knows
    bool either = false;  // a LegalEntity that says nothing only a company has
    bool listed = false;  // stands in a line of its own when nothing ties it
    RowPerson as_person;
    RowCompany as_company;
};
struct Tie {
    std::string id;
    const FtmTie* kind;
    std::vector<std::string> people, companies;
    RowPerson says;  // post, days, number
    bool says_role = false;
};

std::string name_in(const json::object& p) {
    auto name = first_at(p, "name");
    if (!name.empty()) return name;
    const auto first = first_at(p, "firstName"), last = first_at(p, "lastName");
    return first + (first.empty() || last.empty() ? "" : " ") + last;
}

// Where files were merged a day stands there more than once: the one that says most.
std::string fullest(const json::object& p, std::string_view key) {
    std::string out;
    for (auto& text : texts_at(p, key)) {
        auto day = first_day(std::move(text));
        if (day.size() > out.size()) out = std::move(day);
    }
    return out;
}

RowPerson person_in(const json::object& p) {
    RowPerson out;
    out.name = name_in(p);
    out.birth_place = first_at(p, "birthPlace");
    out.born = fullest(p, "birthDate");
    out.role = first_at(p, "position");
    const auto gender = first_at(p, "gender");
    out.sex = gender == "female" ? "P" : gender == "male" ? "L" : "";
    for (const auto& number : texts_at(p, "idNumber"))
        if (is_nik(number)) out.nik = number;
    read_notes(texts_at(p, "notes"), out);
    return out;
}

RowCompany company_in(const json::object& p) {
    RowCompany out;
    out.name = first_at(p, "name");
    out.number = first_at(p, "taxNumber");
    if (out.number.empty()) out.number = first_at(p, "registrationNumber");
    read_notes(texts_at(p, "notes"), out.alone);
    return out;
}

bool is_company(std::string_view schema) {
    return schema == "Company" || schema == "Organization" || schema == "LegalEntity" ||
           schema == "PublicBody";
}

}  // namespace

struct FtmReader::Graph {
    std::map<std::string, Node, std::less<>> nodes;
    std::vector<Tie> ties;
};

FtmReader::FtmReader() : graph_(std::make_unique<Graph>()) {}
FtmReader::~FtmReader() = default;

void FtmReader::add(const json::object& entity) {
    const auto* p = object_at(entity, "properties");
    if (!p) return;
    const auto id = text_at(entity, "id"), schema = text_at(entity, "schema");
    if (const auto* kind = ftm_tie_named(schema)) {
        Tie tie{id, kind, texts_at(*p, kind->person), texts_at(*p, kind->company), {}, false};
        tie.says.role = first_at(*p, "role");
        tie.says.since = fullest(*p, "startDate");
        tie.says.until = last_day(fullest(*p, "endDate"));
        tie.says.code = first_at(*p, "recordId");
        for (const auto& text : texts_at(*p, "notes"))
            tie.says_role = tie.says_role || text.starts_with("Jabatan:");
        graph_->ties.push_back(std::move(tie));
        return;
    }
    Node node;
    node.person = schema == "Person";
    node.listed = node.person || is_company(schema);
    if (!node.listed) return;
    node.as_person = person_in(*p);
    if (!node.person) node.as_company = company_in(*p);
    node.either = schema == "LegalEntity" && node.as_company.number.empty() &&
                  first_at(*p, "legalForm").empty() && first_at(*p, "incorporationDate").empty();
    graph_->nodes.insert_or_assign(id, std::move(node));
}

void FtmReader::finish(InterchangeRows& rows) const {
    const auto& nodes = graph_->nodes;
    std::map<std::string, bool, std::less<>> tied;
    for (const auto& tie : graph_->ties) {
        if (tie.people.empty() || tie.companies.empty()) rows.reject(tie.id, EntryFault::not_in_file);
        for (const auto& who_id : tie.people)
            for (const auto& where_id : tie.companies) {
                const auto who = nodes.find(who_id), where = nodes.find(where_id);
                if (who == nodes.end() || where == nodes.end() || where->second.person) {
                    rows.reject(tie.id, EntryFault::not_in_file);
                    continue;
                }
                if (!who->second.person && !who->second.either) {
                    rows.reject(tie.id, EntryFault::company_tie);
                    continue;
                }
                auto person = who->second.as_person;
                person.role = tie.says_role && tie.says.role.empty()
                                  ? std::string{}
                                  : role_of_ftm(rows.kind(), *tie.kind, tie.says.role);
                person.since = tie.says.since, person.until = tie.says.until, person.code = tie.says.code;
                rows.add(tie.id, person, where->second.as_company);
                tied[who_id] = tied[where_id] = true;
            }
    }
    for (const auto& [id, node] : nodes) {
        if (tied.contains(id)) continue;
        if (node.person)
            rows.add(id, node.as_person, {});
        else
            rows.add(id, node.as_company.alone, node.as_company);
    }
}

}  // namespace screening
