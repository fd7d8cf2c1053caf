#include <xlsxwriter.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/check.hpp"
#include "documents/sheet.hpp"

namespace documents {
namespace {

constexpr std::int64_t most_xlsx_rows = 1'048'576;
constexpr lxw_row_t rows_with_choices = 100'000;

void add_csv(std::string& out, std::string_view cell) {
    const bool runs = !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
    if (!runs && cell.find_first_of(",;\t\"\r\n") == cell.npos) {
        out += cell;
        return;
    }
    out += '"';
    if (runs) out += '\'';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void done(lxw_error error, const char* what) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string(what) + ": " + lxw_strerror(error));
}

}  // namespace

struct SheetWriter::Impl {
    SheetFile what;
    std::filesystem::path file;
    std::int64_t rows = 0;
    bool finished = false;
    std::ofstream csv;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format *head = nullptr, *text = nullptr, *marked = nullptr, *wrapped = nullptr;

    Impl(std::filesystem::path where, SheetFile w) : what(std::move(w)), file(std::move(where)) {
        if (what.format == FileFormat::csv) {
            csv.open(file, std::ios::binary | std::ios::trunc);
            csv << "\xEF\xBB\xBF";
            std::vector<std::string> names;
            for (const auto& c : what.columns) names.push_back(c.head);
            csv_row(names);
            return;
        }
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        const auto folder = file.parent_path().string();
        options.tmpdir = const_cast<char*>(folder.c_str());
        book = workbook_new_opt(file.c_str(), &options);
        if (book == nullptr) throw std::bad_alloc();
        formats();
        // The same table gives the same bytes: no clock.
        lxw_doc_properties properties{};
        properties.created = 946'684'800;
        workbook_set_properties(book, &properties);
        sheet = workbook_add_worksheet(book, what.sheet.c_str());
        head_row();
    }
    ~Impl() {
        if (book != nullptr) lxw_workbook_free(book);
    }

    void formats() {
        head = workbook_add_format(book);
        format_set_bold(head);
        format_set_bg_color(head, 0xE8EEF4);
        format_set_num_format(head, "@");
        text = workbook_add_format(book);
        format_set_num_format(text, "@");  // a number typed below keeps all its digits
        marked = workbook_add_format(book);
        format_set_num_format(marked, "@");
        format_set_bg_color(marked, 0xFCE4D6);
        wrapped = workbook_add_format(book);
        format_set_text_wrap(wrapped);
        format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    }
    void head_row() {
        for (std::size_t i = 0; i < what.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet, column, column, what.columns[i].width, text);
            add_choices(column, what.columns[i].choices);
        }
        for (std::size_t i = 0; i < what.columns.size(); ++i)
            done(worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), what.columns[i].head.c_str(),
                                        head),
                 "head");
        worksheet_freeze_panes(sheet, 1, 0);
        rows = 1;
    }
    void add_choices(lxw_col_t column, const std::vector<std::string>& choices) {
        if (choices.empty()) return;
        std::vector<char*> list;
        std::size_t length = 0;
        for (const auto& c : choices) {
            list.push_back(const_cast<char*>(c.c_str()));
            length += c.size() + 1;
        }
        list.push_back(nullptr);
        if (length > 255) return;  // the file format's bound; the help sheet tells them
        lxw_data_validation offer{};
        offer.validate = LXW_VALIDATION_TYPE_LIST;
        offer.value_list = list.data();
        worksheet_data_validation_range(sheet, 1, column, rows_with_choices, column, &offer);
    }

    void csv_row(const std::vector<std::string>& cells) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) line += ',';
            add_csv(line, cells[i]);
        }
        csv << line << "\r\n";
        ++rows;
    }
    void xlsx_row(const std::vector<std::string>& cells, const std::vector<CellNote>& notes) {
        if (rows >= most_xlsx_rows) throw std::length_error("an XLSX file has at most 1,048,576 rows");
        const auto row = static_cast<lxw_row_t>(rows++);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            lxw_format* format = text;
            for (const auto& note : notes)
                if (note.column == i) format = marked;
            if (cells[i].empty() && format == text) continue;
            const auto column = static_cast<lxw_col_t>(i);
            if (cells[i].empty())
                done(worksheet_write_blank(sheet, row, column, format), "cell");
            else
                done(worksheet_write_string(sheet, row, column, cells[i].c_str(), format), "cell");
        }
        for (const auto& note : notes)
            done(worksheet_write_comment(sheet, row, static_cast<lxw_col_t>(note.column), note.text.c_str()),
                 "note");
    }
    void help() {
        bool any = false;
        for (const auto& c : what.columns) any = any || !c.help.empty();
        if (!any) return;
        auto* page = workbook_add_worksheet(book, what.help_sheet.c_str());
        worksheet_set_column(page, 0, 0, 24, nullptr);
        worksheet_set_column(page, 1, 2, 60, nullptr);
        lxw_row_t row = 0;
        for (const auto& c : what.columns) {
            std::string choices;
            for (const auto& one : c.choices) choices += (choices.empty() ? "" : ", ") + one;
            worksheet_write_string(page, row, 0, c.head.c_str(), head);
            worksheet_write_string(page, row, 1, c.help.c_str(), wrapped);
            if (!choices.empty()) worksheet_write_string(page, row, 2, choices.c_str(), wrapped);
            ++row;
        }
    }
    void finish() {
        finished = true;
        if (what.format == FileFormat::csv) {
            csv.close();
            if (!csv) throw std::runtime_error("the file could not be written: " + file.string());
            return;
        }
        help();
        done(workbook_close(std::exchange(book, nullptr)), "the workbook could not be written");
    }
};

SheetWriter::SheetWriter(const std::filesystem::path& file, const SheetFile& what)
    : impl_(std::make_unique<Impl>(file, what)) {}
SheetWriter::SheetWriter(SheetWriter&&) noexcept = default;
SheetWriter::~SheetWriter() = default;

void SheetWriter::row(const std::vector<std::string>& cells, const std::vector<CellNote>& notes) {
    CHECK(!impl_->finished);
    if (impl_->what.format == FileFormat::csv)
        impl_->csv_row(cells);
    else
        impl_->xlsx_row(cells, notes);
}

void SheetWriter::finish() { impl_->finish(); }

std::string sheet_bytes(const SheetFile& what, const std::function<void(SheetWriter&)>& fill) {
    auto pattern = (std::filesystem::temp_directory_path() / "jernih-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(), pattern);
    const std::filesystem::path folder(pattern);  // for this user's eyes alone
    struct Removed {
        const std::filesystem::path& folder;
        ~Removed() {
            std::error_code ignored;
            std::filesystem::remove_all(folder, ignored);
        }
    } const removed{folder};
    const auto file = folder / "table";
    SheetWriter writer(file, what);
    fill(writer);
    writer.finish();
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace documents
