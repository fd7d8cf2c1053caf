#include "app/export.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/stored_acts.hpp"
#include "base/text.hpp"
#include "store/catalog.hpp"
#include "web/json.hpp"

namespace app {
namespace {

namespace fs = std::filesystem;

class Out {
public:
    explicit Out(const fs::path& file) : file_(file), stream_(file, std::ios::binary) {}
    void write(std::string_view bytes) {
        stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!stream_) throw std::runtime_error("cannot write " + file_.string() + ": is there space?");
    }
    void close() {
        stream_.close();
        if (!stream_) throw std::runtime_error("cannot write " + file_.string() + ": is there space?");
    }

private:
    fs::path file_;
    std::ofstream stream_;
};

std::string line_of(const ActRow& row) {
    const auto act = decode(row.body);
    if (!act)
        throw std::runtime_error("act " + std::to_string(row.index) + " cannot be read: run jernih verify");
    web::JsonWriter out;
    out.object()
        .field("index", row.index)
        .field("id", act->id)
        .field("kind", act->kind)
        .field("time", base::iso(act->time, base::Zone::wib))
        .field("actor", act->actor)
        .field("capacity", act->capacity)
        .field("unit", act->unit)
        .field("case", act->case_id)
        .field("seq", act->seq)
        .field("prev", act->prev)
        .field("entry", base::hex(row.entry))
        .key("fields")
        .array();
    for (const auto& field : act->fields) {
        out.object().field("name", field.name);
        if (field.erased) {
            out.field("erased", base::hex(base::bytes_of(*field.erased))).end();
            continue;
        }
        out.field("salt", base::hex({reinterpret_cast<const char*>(field.salt.data()), field.salt.size()}));
        // A hash is bytes, which JSON cannot hold: then in hex.
        if (field.value.starts_with('x'))
            out.field("value_hex", base::hex(field.value)).end();
        else
            out.field("value", field.value).end();
    }
    out.end().end();
    return std::move(out).take() + "\n";
}

std::string csv_cell(const store::Cell& cell) {
    if (const auto* n = std::get_if<std::int64_t>(&cell)) return std::to_string(*n);
    if (const auto* d = std::get_if<double>(&cell)) return std::to_string(*d);
    if (const auto* b = std::get_if<store::Bytes>(&cell)) return base::hex(b->value);
    const auto* text = std::get_if<std::string>(&cell);
    if (!text) return {};
    if (text->find_first_of(",\"\r\n") == text->npos) return *text;
    std::string out = "\"";
    for (const char c : *text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

void write_table(store::Connection& db, const store::TableInfo& table, const fs::path& file) {
    Out out(file);
    std::string line;
    for (const auto& column : table.columns) line += (line.empty() ? "" : ",") + column;
    out.write(line + "\r\n");
    const auto write = [&](const std::vector<store::Cell>& row) {
        line.clear();
        for (std::size_t i = 0; i < row.size(); ++i) line += (i == 0 ? "" : ",") + csv_cell(row[i]);
        out.write(line + "\r\n");
    };
    if (db.engine() == store::Engine::sqlite || table.key.empty()) {
        store::each_row(db, table, write);
    } else {
        for (std::vector<store::Cell> after;;) {
            const auto rows = store::rows_after(db, table, after, 2000);
            std::ranges::for_each(rows, write);
            if (rows.empty()) break;
            after = table.key_of(rows.back());
        }
    }
    out.close();
}

}  // namespace

ExportReport export_house(store::Connection& db, const Registry& registry, const std::string& directory,
                          const Progress& progress) {
    const fs::path root = directory;
    if (fs::exists(root) && !fs::is_empty(root))
        throw std::runtime_error(directory + " is not empty: name a new directory");
    fs::create_directories(root / "tables");
    fs::create_directories(root / "files");
    fs::permissions(root, fs::perms::owner_all);

    ExportReport out;
    Out acts(root / "acts.jsonl");
    const auto total = acts_in(db);
    for (;;) {
        const auto rows = page_of_acts(db, out.acts);
        if (rows.empty()) break;
        for (const auto& row : rows) acts.write(line_of(row));
        out.acts = rows.back().index + 1;
        if (progress) progress(out.acts, total);
    }
    acts.close();
    const auto head = db.query<std::string>("select checkpoint from log_head").value();
    Out checkpoint(root / "checkpoint");
    checkpoint.write(head.value_or(""));
    checkpoint.close();
    Out key(root / "key.txt");
    key.write(db.query<std::string>("select vkey from log_key").value().value_or("") + "\n");
    key.close();

    for (const auto& table : store::tables(db)) {
        const bool made_from_acts = std::ranges::any_of(
            registry.tables(), [&](const Registry::Table& t) { return t.name == table.name; });
        if (!made_from_acts) continue;
        write_table(db, table, root / "tables" / (table.name + ".csv"));
        ++out.tables;
    }
    db.query<base::Hash, store::Bytes>("select hash, bytes from blob")
        .each([&](base::Hash hash, store::Bytes bytes) {
            Out file(root / "files" / base::hex(base::bytes_of(hash)));
            file.write(bytes.value);
            file.close();
            ++out.files;
        });
    return out;
}

}  // namespace app
