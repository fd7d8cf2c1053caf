#include "publication/decisions_data_form.hpp"

#include <set>

#include "base/text.hpp"
#include "decisions/decision_rows.hpp"
#include "publication/published_rows.hpp"
#include "web/json.hpp"

namespace publication {
namespace {

using decisions::PublicDecision;
using decisions::PublicRecusal;
using web::Text;
using enum CellType;

constexpr DataColumn columns_of_decisions[] = {
    {"id", text, Text("Nomor keputusan; tidak pernah berubah", "Number of the decision; it never changes")},
    {"office", text, Text("Kode kantor yang memutuskan", "Code of the office that decided")},
    {"office_name", text, Text("Nama kantor", "Name of the office")},
    {"title", text, Text("Urusan yang diputuskan", "The matter decided")},
    {"kind", text, Text("Jenis urusan", "Kind of matter")},
    {"outcome", text, Text("approved, rejected, determined", "approved, rejected, determined")},
    {"text", text, Text("Isi keputusan", "What was decided")},
    {"on", day, Text("Hari keputusan", "Day of the decision")},
    {"decided_by", text, Text("plenary atau official", "plenary or official")},
    {"decider", text, Text("Yang memutuskan atau memimpin rapat", "Who decided or presided")},
    {"recused", number, Text("Banyaknya yang tidak ikut", "How many took no part")},
    {"in_favour", number, Text("Suara setuju", "Votes in favour")},
    {"against", number, Text("Suara tidak setuju", "Votes against")},
    {"abstain", number, Text("Abstain", "Abstentions")},
    {"annulled_on", day, Text("Hari dibatalkan", "Day of annulment")},
    {"minutes_sha256", text, Text("Sidik berita acara", "SHA-256 of the minutes")},
    {"log_index", number, Text("Nomor entri dalam log publik", "Entry in the public log")},
    {"url", text, Text("Halaman keputusan", "Page of the decision")},
};
constexpr DataColumn columns_of_recusals[] = {
    {"decision", text, Text("Nomor keputusan", "Number of the decision")},
    {"office", text, Text("Kode kantor yang memutuskan", "Code of the office that decided")},
    {"on", day, Text("Hari keputusan", "Day of the decision")},
    {"name", text, Text("Yang tidak ikut memutuskan", "Who took no part")},
    {"position", text, Text("Jabatannya", "The position held")},
    {"standing", text,
     Text("barred: sudah ditetapkan; standstill: menunggu penetapan",
          "barred: determined; standstill: not determined yet")},
    {"relation", text,
     Text("Kode jenis hubungan, bila disebut", "Code of the kind of tie, where it is said")},
    {"measures", text, Text("Pengendalian, dipisah koma", "Measures, with commas between")},
    {"article", text, Text("Pasal yang menjadi dasar", "The article it rests on")},
};
constexpr std::string_view bar_article = "UU 30/2014 Pasal 42 ayat (1)";

int year_of(base::Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

// Decisions have rising numbers: the newest pages first, until the year is behind.
template <class Use>
void each_of_year(app::Site& site, int year, Use use) {
    constexpr int a_page = 200;
    const auto db = site.database.reader();
    decisions::DecisionId before;
    while (true) {
        const auto page = decisions::decisions_public(db, std::nullopt, before, a_page);
        for (const auto& one : page) {
            if (year_of(one.decision.on) < year) return;
            if (year_of(one.decision.on) == year) use(one);
        }
        if (std::ssize(page) < a_page) return;
        before = page.back().decision.id;
    }
}

std::string address_of(const app::Site& site, const PublicDecision& p) {
    return site.address + "/keputusan/" + p.decision.matter.text();
}
std::optional<std::string> votes(const PublicDecision& p, std::int64_t count) {
    return p.decision.plenary ? std::optional(std::to_string(count)) : std::nullopt;
}

std::string measures_of(const PublicRecusal& r) {
    std::string out;
    for (const auto control : r.measures) out += (out.empty() ? "" : ",") + std::string(base::name(control));
    return out;
}

// ---- FollowTheMoney: an entity has a number of its own, a schema and lists of values ----

class Entities {
public:
    // Each entity once. `properties` of (name, value); empty values are left out.
    using Properties = std::vector<std::pair<std::string_view, std::string>>;
    void add(const std::string& id, std::string_view schema, const Properties& properties) {
        if (!written_.insert(id).second) return;
        web::JsonWriter w;
        w.object().field("id", id).field("schema", schema).key("properties").object();
        for (const auto& [name, value] : properties)
            if (!value.empty()) w.key(name).array().value(std::string_view(value)).end();
        w.end().end();
        out_ += std::move(w).take() + "\n";
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
    std::set<std::string> written_;
};

// A person is told apart by office and name, as the public page does: no number of a person is published.
std::string person_id(const PublicDecision& p, const PublicRecusal& r) {
    const auto who = std::to_string(p.decision.unit.value) + "\n" + r.name;
    return "orang-" + base::hex(base::bytes_of(base::sha256(who))).substr(0, 24);
}

void add_decision(Entities& out, const app::Site& site, const PublicDecision& p) {
    const auto office = "kantor-" + std::to_string(p.decision.unit.value);
    const auto decision = "keputusan-" + p.decision.id.text();
    out.add(office, "PublicBody", {{"name", p.office}, {"country", "id"}});
    out.add(decision, "Event",
            {{"name", p.title},
             {"date", base::iso(p.decision.on)},
             {"summary", p.decision.text},
             {"organizer", office},
             {"country", "id"},
             {"recordId", p.decision.id.text()},
             {"sourceUrl", address_of(site, p)}});
    for (const auto& r : p.recused) {
        const auto person = person_id(p, r);
        out.add(person, "Person", {{"name", r.name}, {"position", r.position}});
        out.add(person + "-" + office, "Membership",
                {{"member", person}, {"organization", office}, {"role", r.position}});
        out.add(decision + "-" + person, "UnknownLink",
                {{"subject", person},
                 {"object", decision},
                 {"role", r.how == matters::Standing::barred ? "tidak ikut memutuskan"
                                                             : "tidak ikut memutuskan, menunggu penetapan"},
                 {"summary", std::string(bar_article)},
                 {"date", base::iso(p.decision.on)},
                 {"sourceUrl", address_of(site, p)}});
    }
}

}  // namespace

std::span<const DataColumn> decision_columns() { return columns_of_decisions; }
std::span<const DataColumn> recusal_columns() { return columns_of_recusals; }

std::vector<DataRow> decision_rows(app::Site& site, int year) {
    std::vector<DataRow> out;
    each_of_year(site, year, [&](const PublicDecision& p) {
        const auto& d = p.decision;
        out.push_back({d.id.text(), std::to_string(d.unit.value), p.office, p.title,
                       std::string(base::name(p.kind)), std::string(base::name(d.outcome)), d.text,
                       base::iso(d.on), d.plenary ? "plenary" : "official", p.decider,
                       std::to_string(p.recused.size()), votes(p, d.votes.in_favour),
                       votes(p, d.votes.against), votes(p, d.votes.abstain),
                       d.annulment ? std::optional(base::iso(d.annulment->on)) : std::nullopt,
                       p.minutes ? std::optional(base::hex(base::bytes_of(*p.minutes))) : std::nullopt,
                       std::to_string(d.log_index), address_of(site, p)});
    });
    return out;
}

std::vector<DataRow> recusal_rows(app::Site& site, int year) {
    std::vector<DataRow> out;
    each_of_year(site, year, [&](const PublicDecision& p) {
        for (const auto& r : p.recused)
            out.push_back({p.decision.id.text(), std::to_string(p.decision.unit.value),
                           base::iso(p.decision.on), r.name, r.position, std::string(base::name(r.how)),
                           r.relation ? std::optional(std::string(r.relation->code)) : std::nullopt,
                           measures_of(r), std::string(bar_article)});
    });
    return out;
}

std::string data_ftm(app::Site& site, int year) {
    Entities out;
    each_of_year(site, year, [&](const PublicDecision& p) { add_decision(out, site, p); });
    return out.take();
}

int first_year_of(app::Site& site) {
    const auto db = site.database.reader();
    const auto first = log_began(db);
    return year_of(base::day_in(base::Zone::wib, first.value_or(site.clock.now())));
}

}  // namespace publication
