#include "publication/open_data_form.hpp"

#include "base/text.hpp"
#include "people/people_rows.hpp"
#include "publication/decisions_data_form.hpp"
#include "publication/statistics_form.hpp"
#include "web/json.hpp"

namespace publication {
namespace {

using web::Text;
using enum CellType;

constexpr DataColumn office_columns[] = {
    {"code", text,
     Text("Kode kantor: 1 pusat, 3300 provinsi, 3375 kabupaten atau kota",
          "Code of the office: 1 national, 3300 a province, 3375 a regency or city")},
    {"name", text, Text("Nama kantor", "Name of the office")},
    {"level", text, Text("national, province, regency", "national, province, regency")},
    {"parent", text, Text("Kode kantor di atasnya", "Code of the office above")},
};
constexpr DataColumn statistics_columns[] = {
    {"as_of", day, Text("Hari terbit", "Day of publication")},
    {"office", text, Text("Kode kantor; 0 seluruh Indonesia", "Code of the office; 0 all of Indonesia")},
    {"name", text, Text("Nama kantor", "Name of the office")},
    {"decisions", number, Text("Keputusan diambil", "Decisions taken")},
    {"recusals", number, Text("Kali pejabat tidak ikut memutuskan", "Times an official took no part")},
    {"declarations", number, Text("Deklarasi disampaikan", "Declarations submitted")},
    {"determined", number, Text("Deklarasi ditetapkan atasan", "Declarations determined")},
    {"determined_late", number, Text("Ditetapkan sesudah batas waktu", "Determined past the limit")},
    {"trained", number, Text("Orang ikut sosialisasi tahun ini", "People trained this year")},
};

void add_office(std::vector<DataRow>& out, const people::Unit& unit) {
    out.push_back({std::to_string(unit.id.value), unit.name, std::string(base::name(unit.level)),
                   unit.parent ? std::optional(std::to_string(unit.parent.value)) : std::nullopt});
}
std::vector<DataRow> office_rows(app::Site& site, int) {
    std::vector<DataRow> out;
    const auto db = site.database.reader();
    if (const auto nation = people::load_unit(db, people::the_nation)) add_office(out, *nation);
    for (const auto& province : people::units_below(db, people::the_nation)) {
        add_office(out, province);
        for (const auto& regency : people::units_below(db, province.id)) add_office(out, regency);
    }
    return out;
}

std::vector<DataRow> statistics_rows(app::Site& site, int) {
    const auto table = public_table(site);
    const auto as_of = base::iso(table.day);
    std::vector<DataRow> out;
    DataRow all{as_of, "0", "Indonesia"};
    for (const auto count : table.nation) all.emplace_back(std::to_string(count));
    if (!table.rows.empty()) out.push_back(std::move(all));
    for (const auto& row : table.rows) {
        DataRow cells{as_of, row.code, row.name};
        for (const auto& count : row.counts)
            cells.push_back(count ? std::optional(std::to_string(*count)) : std::nullopt);
        out.push_back(std::move(cells));
    }
    return out;
}

const Dataset all_datasets[] = {
    {"keputusan", true, Text("Keputusan", "Decisions"),
     Text("Keputusan yang diambil dalam satu tahun, yang terbaru lebih dulu.",
          "Decisions taken in a year, the newest first."),
     decision_columns(), decision_rows},
    {"tidak-ikut", true, Text("Yang tidak ikut memutuskan", "Who took no part"),
     Text("Pejabat yang tidak ikut memutuskan, satu baris untuk setiap orang dan keputusan.",
          "Officials who took no part, a row for each person and decision."),
     recusal_columns(), recusal_rows},
    {"statistik", false, Text("Statistik", "Statistics"),
     Text("Jumlah sejak sistem dipakai, sekali sehari. Angka kecil tidak ditampilkan.",
          "Counts since the system came into use, once a day. Small counts are hidden."),
     statistics_columns, statistics_rows},
    {"satuan-kerja", false, Text("Satuan kerja", "Offices"),
     Text("Kantor, kodenya, dan kantor di atasnya.", "Offices, their codes, and the office above each."),
     office_columns, office_rows},
};

std::string_view table_schema_type(CellType type) {
    switch (type) {
        case number: return "integer";
        case day: return "date";
        case text: break;
    }
    return "string";
}

void write_columns(web::JsonWriter& out, const Dataset& dataset) {
    out.key("schema").object().key("fields").array();
    for (const auto& column : dataset.columns)
        out.object()
            .field("name", column.name)
            .field("type", table_schema_type(column.type))
            .field("title", column.meaning(web::Lang::id))
            .field("description", column.meaning(web::Lang::en))
            .end();
    out.end().end();
}

void write_resource(web::JsonWriter& out, const app::Site& site, const Dataset& dataset,
                    const std::string& name) {
    out.object()
        .field("name", name)
        .field("path", site.address + "/data/" + name + ".csv")
        .field("title", dataset.title(web::Lang::id))
        .field("description", dataset.about(web::Lang::en))
        .field("format", "csv")
        .field("mediatype", "text/csv")
        .field("encoding", "utf-8");
    write_columns(out, dataset);
    out.end();
}

}  // namespace

std::span<const Dataset> datasets() { return all_datasets; }

std::string data_csv(const Dataset& dataset, const std::vector<DataRow>& rows) {
    documents::SheetFile file{.format = documents::FileFormat::csv,
                              .sheet = std::string(dataset.name),
                              .help_sheet = {},
                              .columns = {}};
    for (const auto& column : dataset.columns) file.columns.push_back({.head = std::string(column.name)});
    return documents::sheet_bytes(file, [&](documents::SheetWriter& out) {
        for (const auto& row : rows) {
            std::vector<std::string> cells;
            for (const auto& cell : row) cells.push_back(cell.value_or(""));
            out.row(cells);
        }
    });
}

std::string data_json(const Dataset& dataset, const std::vector<DataRow>& rows) {
    web::JsonWriter out;
    out.array();
    for (const auto& row : rows) {
        out.object();
        for (std::size_t i = 0; i < dataset.columns.size(); ++i) {
            const auto& column = dataset.columns[i];
            out.key(column.name);
            if (!row[i])
                out.null();
            else if (column.type == number)
                out.value(std::int64_t{std::strtoll(row[i]->c_str(), nullptr, 10)});
            else
                out.value(std::string_view(*row[i]));
        }
        out.end();
    }
    out.end();
    return std::move(out).take();
}

std::string data_package(const app::Site& site, int first_year, int last_year) {
    web::JsonWriter out;
    out.object()
        .field("profile", "tabular-data-package")
        .field("name", "jernih")
        .field("title", "Data terbuka " + site.agency)
        .field("homepage", site.address + "/data")
        .key("resources")
        .array();
    for (const auto& dataset : all_datasets) {
        if (!dataset.by_year) write_resource(out, site, dataset, std::string(dataset.name));
        for (int year = first_year; dataset.by_year && year <= last_year; ++year)
            write_resource(out, site, dataset, std::string(dataset.name) + "-" + std::to_string(year));
    }
    out.end().end();
    return std::move(out).take();
}

}  // namespace publication
