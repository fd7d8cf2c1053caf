// Inside documents only: the parts of an XLSX file (ECMA-376 part 1, SpreadsheetML) as they come out of the
// zip, each fed in pieces of any size. Whatever the pieces are, nothing here crashes or keeps more than the
// limits.
#pragma once
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/sheet_source.hpp"

namespace documents {

// Expat with its habits: local names, no document type (so no entities to blow up), a bound on its memory (so
// no endless tag, depth or list of names), and what a handler throws comes out of feed.
class XmlReader {
public:
    using Attributes = const char* const*;  // name, value, name, value … nullptr
    struct Handler {
        virtual ~Handler() = default;
        virtual void open(std::string_view name, Attributes attributes) = 0;
        virtual void close(std::string_view name) = 0;
        virtual void text(std::string_view text) = 0;
    };
    explicit XmlReader(Handler& handler);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    bool feed(std::string_view piece, bool last);  // false: not well-formed, or stopped
    void stop();
    [[nodiscard]] bool stopped() const { return stopped_; }

private:
    struct Callbacks;
    Handler& handler_;
    void* parser_;
    bool stopped_ = false;
    std::exception_ptr thrown_;
};
std::string_view attribute(XmlReader::Attributes attributes, std::string_view name);  // "" when absent

// All texts of xl/sharedStrings.xml in one block.
class SharedStrings {
public:
    bool add(std::string_view text, std::uint64_t most);  // false: more than that in all
    [[nodiscard]] std::optional<std::string_view> at(std::string_view index) const;

private:
    std::string all_;
    std::vector<std::size_t> ends_;
};

// What a sheet needs to know of its workbook.
struct Workbook {
    struct Sheet {
        std::string name, relation;
        bool hidden = false;
    };
    std::vector<Sheet> sheets;
    std::vector<std::pair<std::string, std::string>> targets;  // relation -> part
    std::vector<bool> date_style;                              // by the index of a cell's style
    SharedStrings strings;
    bool from_1904 = false;
    std::optional<SheetFault> fault;
};

std::unique_ptr<XmlReader::Handler> workbook_part(Workbook& book);
std::unique_ptr<XmlReader::Handler> relations_part(Workbook& book);
std::unique_ptr<XmlReader::Handler> styles_part(Workbook& book);
std::unique_ptr<XmlReader::Handler> strings_part(Workbook& book, const SheetLimits& limits);

// The rows of one sheet, given as they end.
class SheetPart final : public XmlReader::Handler {
public:
    SheetPart(const Workbook& book, const OnRow& on_row, const SheetLimits& limits);
    ~SheetPart() override;
    void open(std::string_view name, XmlReader::Attributes attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view text) override;

    [[nodiscard]] const std::optional<SheetError>& error() const;
    [[nodiscard]] bool stopped() const;  // by on_row

private:
    struct State;
    std::unique_ptr<State> state_;
};

// What a number is: plain digits when it is whole and exact, else as short as it can be written.
std::string number_text(std::string_view written);
// A day by a spreadsheet's count; the number again when it is none.
std::string day_text(std::string_view written, bool from_1904);
bool is_date_format(std::string_view code);

}  // namespace documents
