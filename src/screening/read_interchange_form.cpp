// FollowTheMoney, BODS and OCDS, read: which of them a file is, and OCDS itself. JSON lines are read one by
// one; an array or an object is held as a whole.
#include <boost/json/parse.hpp>
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "screening/interchange_rows_form.hpp"

namespace screening {
namespace {

namespace json = boost::json;

const RegistryProblem broken{"Berkas JSON ini rusak. Buat lagi berkasnya.",
                             "This JSON file is broken. Make it again."};
const RegistryProblem unknown{
    "Berkas JSON ini bukan FollowTheMoney, BODS 0.4, atau OCDS. Kirim salah satunya.",
    "This JSON file is not FollowTheMoney, BODS 0.4 or OCDS. Send one of them."};

std::string whole(const RegistrySource& source) {
    if (source.file.empty()) return std::string(source.bytes);
    std::ifstream in(source.file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

// Lines with something in them, until `on_line` says false.
void each_line(const RegistrySource& source, const std::function<bool(std::string_view)>& on_line) {
    if (source.file.empty()) {
        for (const auto line : base::split(source.bytes, '\n'))
            if (!base::trim(line).empty() && !on_line(line)) return;
        return;
    }
    std::ifstream in(source.file, std::ios::binary);
    for (std::string line; std::getline(in, line);)
        if (!base::trim(line).empty() && !on_line(line)) return;
}

bool is_ftm(const json::value& v) { return v.is_object() && v.get_object().contains("schema"); }
bool is_bods(const json::value& v) { return v.is_object() && v.get_object().contains("recordType"); }

// What its first line is: a file of one line that is an array or a release is no JSON lines.
json::value first_of(const RegistrySource& source) {
    json::value out;
    each_line(source, [&](std::string_view line) {
        json::error_code failed;
        out = json::parse(line, failed);
        return false;
    });
    return out;
}

template <class Reader>
bool read_lines(const RegistrySource& source, InterchangeRows& rows) {
    Reader reader;
    bool sound = true;
    each_line(source, [&](std::string_view line) {
        json::error_code failed;
        const auto value = json::parse(line, failed);
        sound = !failed && value.is_object();
        if (sound) reader.add(value.get_object());
        return sound;
    });
    if (sound) reader.finish(rows);
    return sound;
}

template <class Reader>
void read_array(const json::array& list, InterchangeRows& rows) {
    Reader reader;
    for (const auto& v : list)
        if (v.is_object()) reader.add(v.get_object());
    reader.finish(rows);
}

void read_ocds(const json::object& package, InterchangeRows& rows) {
    const auto* releases = array_at(package, "releases");
    if (!releases) return;
    for (const auto& r : *releases) {
        const auto* parties = r.is_object() ? array_at(r.get_object(), "parties") : nullptr;
        if (!parties) continue;
        for (const auto& v : *parties) {
            if (!v.is_object()) continue;
            const auto& p = v.get_object();
            bool bids = false;
            for (const auto& role : texts_at(p, "roles"))
                bids = bids || role == "tenderer" || role == "supplier";
            if (!bids) continue;
            RowCompany company;
            company.name = text_at(p, "name");
            if (const auto* id = object_at(p, "identifier")) company.number = text_at(*id, "id");
            RowPerson contact;
            contact.code = text_at(r.get_object(), "ocid") + "/" + text_at(p, "id");
            if (const auto* c = object_at(p, "contactPoint")) contact.name = text_at(*c, "name");
            if (!contact.name.empty()) contact.role = "narahubung";
            rows.add(contact.code, contact, company);
        }
    }
}

}  // namespace

Result<ReadFacts, RegistryProblem> read_interchange(RegistryKind kind, const RegistrySource& source,
                                                    base::Date today, const OnEntry& on_entry,
                                                    const OnFault& on_fault) {
    InterchangeRows rows(kind, today, on_entry, on_fault);
    const auto first = first_of(source);
    if (is_ftm(first) || is_bods(first)) {
        const bool sound =
            is_ftm(first) ? read_lines<FtmReader>(source, rows) : read_lines<BodsReader>(source, rows);
        if (!sound) return refuse(broken);
        return rows.facts;
    }
    json::error_code failed;
    const auto file = json::parse(whole(source), failed);
    if (failed) return refuse(broken);
    if (file.is_object() && file.get_object().contains("releases")) {
        read_ocds(file.get_object(), rows);
        return rows.facts;
    }
    if (is_ftm(file)) {
        FtmReader reader;
        reader.add(file.get_object());
        reader.finish(rows);
        return rows.facts;
    }
    if (!file.is_array()) return refuse(unknown);
    const auto& list = file.get_array();
    if (!list.empty() && is_ftm(list.front()))
        read_array<FtmReader>(list, rows);
    else if (list.empty() || is_bods(list.front()))
        read_array<BodsReader>(list, rows);
    else
        return refuse(unknown);
    return rows.facts;
}

}  // namespace screening
