// Statements of the Beneficial Ownership Data Standard 0.4, read. A record may have several: the last counts.
#include <map>

#include "screening/interchange_rows_form.hpp"
#include "screening/interchange_words_form.hpp"

namespace screening {
namespace {

namespace json = boost::json;

struct Interest {
    std::string role, since, until;
};
struct Tie {
    std::string subject, interested, code;
    std::vector<Interest> interests;
};

std::vector<std::string> annotations(const json::object& statement) {
    std::vector<std::string> out;
    if (const auto* list = array_at(statement, "annotations"))
        for (const auto& a : *list)
            if (a.is_object()) out.push_back(text_at(a.get_object(), "description"));
    return out;
}

RowPerson person_in(const json::object& statement, const json::object& d) {
    RowPerson out;
    if (const auto* names = array_at(d, "names"))
        for (const auto& v : *names) {
            if (!out.name.empty() || !v.is_object()) continue;
            const auto& n = v.get_object();
            out.name = text_at(n, "fullName");
            const auto given = text_at(n, "givenName"), family = text_at(n, "familyName");
            if (out.name.empty()) out.name = given + (given.empty() || family.empty() ? "" : " ") + family;
        }
    if (const auto* ids = array_at(d, "identifiers"))
        for (const auto& id : *ids)
            if (id.is_object() && is_nik(text_at(id.get_object(), "id")))
                out.nik = text_at(id.get_object(), "id");
    out.born = first_day(text_at(d, "birthDate"));
    if (const auto* place = object_at(d, "placeOfBirth")) {
        out.birth_place = text_at(*place, "name");
        if (out.birth_place.empty()) out.birth_place = text_at(*place, "address");
    }
    // Our own export once put the regency there; where somebody lives is no regency.
    if (const auto* addresses = array_at(d, "addresses"))
        for (const auto& a : *addresses)
            if (const auto text = a.is_object() ? text_at(a.get_object(), "address") : std::string{};
                text.size() == 4 && text.find_first_not_of("0123456789") == text.npos)
                out.region = text;
    read_notes(annotations(statement), out);
    return out;
}

RowCompany company_in(const json::object& statement, const json::object& d) {
    RowCompany out;
    out.name = text_at(d, "name");
    if (const auto* ids = array_at(d, "identifiers"))
        for (const auto& id : *ids)
            if (id.is_object() && out.number.empty()) out.number = text_at(id.get_object(), "id");
    read_notes(annotations(statement), out.alone);
    return out;
}

// Each interest is a line: a shareholder who sits on the board is both.
Tie tie_in(const json::object& statement, const json::object& d) {
    RowPerson noted;
    read_notes(annotations(statement), noted);
    Tie out{text_at(d, "subject"), text_at(d, "interestedParty"), noted.code, {}};
    const auto closed =
        text_at(statement, "recordStatus") == "closed" ? text_at(statement, "statementDate") : std::string{};
    if (const auto* interests = array_at(d, "interests"))
        for (const auto& v : *interests) {
            if (!v.is_object()) continue;
            const auto& i = v.get_object();
            const auto type = text_at(i, "type"), details = text_at(i, "details");
            // Our own says with an empty word that the list has none.
            const bool none = i.contains("details") && details.empty() && type == bods_interest_of("");
            auto until = last_day(text_at(i, "endDate"));
            if (until.empty()) until = last_day(closed);
            out.interests.push_back(
                {none ? "" : role_of_bods(type, details), first_day(text_at(i, "startDate")), until});
        }
    if (out.interests.empty()) out.interests.push_back({role_of_bods({}, {}), {}, last_day(closed)});
    return out;
}

}  // namespace

struct BodsReader::Graph {
    std::map<std::string, RowPerson, std::less<>> persons;
    std::map<std::string, RowCompany, std::less<>> companies;
    std::map<std::string, Tie, std::less<>> ties;
};

BodsReader::BodsReader() : graph_(std::make_unique<Graph>()) {}
BodsReader::~BodsReader() = default;

void BodsReader::add(const json::object& s) {
    const auto* d = object_at(s, "recordDetails");
    if (!d) return;
    const auto id = text_at(s, "recordId"), type = text_at(s, "recordType");
    if (type == "person") graph_->persons.insert_or_assign(id, person_in(s, *d));
    if (type == "entity") graph_->companies.insert_or_assign(id, company_in(s, *d));
    if (type == "relationship") graph_->ties.insert_or_assign(id, tie_in(s, *d));
}

void BodsReader::finish(InterchangeRows& rows) const {
    std::map<std::string, bool, std::less<>> tied;
    for (const auto& [id, r] : graph_->ties) {
        const auto who = graph_->persons.find(r.interested);
        const auto where = graph_->companies.find(r.subject);
        if (where == graph_->companies.end() || who == graph_->persons.end()) {
            const bool company = graph_->companies.contains(r.interested);
            rows.reject(id, company && where != graph_->companies.end() ? EntryFault::company_tie
                                                                        : EntryFault::not_in_file);
            continue;
        }
        for (const auto& interest : r.interests) {
            auto person = who->second;
            person.role = interest.role, person.since = interest.since, person.until = interest.until;
            person.code = r.code;
            rows.add(id, person, where->second);
        }
        tied[who->first] = tied[where->first] = true;
    }
    for (const auto& [id, person] : graph_->persons)
        if (!tied.contains(id)) rows.add(id, person, {});
    for (const auto& [id, company] : graph_->companies)
        if (!tied.contains(id)) rows.add(id, company.alone, company);
}

}  // namespace screening
