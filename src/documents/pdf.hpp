// Letters and minutes on A4 as tagged PDF. The same paper gives the same bytes on a machine with the same
// fonts: the writer reads no clock and no random number, so the hash of a document can be logged.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace documents {

enum class Language { indonesian, english };

struct Letterhead {
    std::string agency, office, address;
};

struct Heading {
    std::string text;
};
struct Paragraph {
    std::string text;
};
// Set apart by a bar: what is unconfirmed, a note of the law behind a paragraph.
struct Note {
    std::string text;
};
// 1., 2., 3. ... in the order given.
struct Numbered {
    std::vector<std::string> items;
    int first = 1;
};
// "Nama : Rina Contoh", the labels in one column.
struct Fields {
    struct Row {
        std::string label, value;
    };
    std::vector<Row> rows;
};
enum class Align { left, right };
struct Column {
    std::string head;
    double share = 1;  // of the width, relative to the other columns
    Align align = Align::left;
};
// The head is repeated on every page the table reaches. Missing cells stay empty; extra cells are not shown.
struct Table {
    std::string caption;  // may be empty
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
};
// Two side by side; a block is never torn by a page end.
struct Signatures {
    struct Block {
        std::string capacity, name, number;  // number: "NIP 1978...", may be empty
        std::string mark;                    // how it was signed; empty leaves room for ink
    };
    std::string place_and_date;
    std::vector<Block> blocks;
};

using Part = std::variant<Heading, Paragraph, Note, Numbered, Fields, Table, Signatures>;

struct Paper {
    Language language = Language::indonesian;
    Letterhead letterhead;
    std::string title, number;  // number under the title, may be empty
    std::vector<Part> parts;
    std::string check_address;  // in the QR code at the foot; empty: no code
    std::string foot;           // one or two lines beside the code
    base::Instant made{};       // stands in the file as its date
    base::Zone zone = base::Zone::wib;
};

// All text is UTF-8. Throws std::runtime_error when the PDF library fails, std::length_error when
// check_address is too long for a QR code.
[[nodiscard]] std::string pdf(const Paper& paper);

}  // namespace documents
