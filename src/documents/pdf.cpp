#include "documents/pdf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "documents/pdf_catalog.hpp"
#include "documents/pdf_flow.hpp"
#include "documents/pdf_table.hpp"

namespace documents {
namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};

void letterhead(Flow& flow, const Letterhead& head) {
    {
        Tagged tag(flow, "P");
        flow.text(head.agency, {.size = 13, .bold = true, .align = PANGO_ALIGN_CENTER});
        flow.text(head.office, {.size = 12, .bold = true, .align = PANGO_ALIGN_CENTER});
        flow.text(head.address, {.size = 9, .align = PANGO_ALIGN_CENTER});
    }
    flow.space(5);
    flow.rule(1.6);
    flow.space(2);
    flow.rule(0.5);
    flow.space(18);
}

void title(Flow& flow, const Paper& paper) {
    {
        Tagged tag(flow, "H1");
        flow.text(paper.title, {.size = 14, .bold = true, .align = PANGO_ALIGN_CENTER});
    }
    if (!paper.number.empty()) {
        Tagged tag(flow, "P");
        flow.text(paper.number, {.align = PANGO_ALIGN_CENTER});
    }
    flow.space(16);
}

void heading(Flow& flow, const Heading& part) {
    flow.keep(60);  // a heading stays with the first lines of what it heads
    flow.space(6);
    Tagged tag(flow, "H2");
    flow.text(part.text, {.size = 11.5, .bold = true});
    flow.space(4);
}

void paragraph(Flow& flow, const Paragraph& part) {
    Tagged tag(flow, "P");
    flow.text(part.text, {});
    flow.space(8);
}

void note(Flow& flow, const Note& part) {
    Tagged tag(flow, "Note");
    flow.text(part.text, {.size = 9, .left = 12, .bar = true});
    flow.space(8);
}

void numbered(Flow& flow, const Numbered& part) {
    Tagged list(flow, "L");
    int number = part.first;
    for (const auto& item : part.items) {
        Tagged entry(flow, "LI");
        flow.keep(28);
        const double top = flow.y();
        {
            Tagged label(flow, "Lbl");
            flow.text(fmt::format("{}.", number++), {.width = 22, .align = PANGO_ALIGN_RIGHT});
        }
        flow.back_to(top);
        Tagged body(flow, "LBody");
        flow.text(item, {.left = 30});
        flow.space(4);
    }
    flow.space(4);
}

void fields(Flow& flow, const Fields& part) {
    constexpr Style label_style{.width = 130};
    Tagged list(flow, "L");
    for (const auto& [label, value] : part.rows) {
        Tagged entry(flow, "LI");
        const double label_height = flow.height(label, label_style);
        flow.keep(std::max(28.0, label_height));
        const double top = flow.y();
        const int page = flow.page();
        {
            Tagged tag(flow, "Lbl");
            flow.text(label, label_style);
        }
        flow.back_to(top);
        Tagged tag(flow, "LBody");
        flow.text(": " + value, {.left = 138, .hanging = 7});
        if (flow.page() == page) flow.back_to(std::max(flow.y(), top + label_height));
        flow.space(3);
    }
    flow.space(8);
}

constexpr double signature_width = Flow::width / 2 - 20;
constexpr double room_for_ink = 46;

struct Line {
    const std::string& text;
    Style style;
};

std::array<Line, 4> lines_of(const Signatures::Block& block, double left) {
    const Style plain{.left = left, .width = signature_width};
    Style bold = plain, small = plain, mark = plain;
    bold.bold = true;
    small.size = 9;
    mark.size = 8.5;
    mark.left += 8;
    mark.width -= 8;
    mark.bar = true;
    return {{{block.capacity, plain}, {block.mark, mark}, {block.name, bold}, {block.number, small}}};
}

double height(const Flow& flow, const Signatures::Block& block) {
    double sum = room_for_ink;
    const auto lines = lines_of(block, 0);
    for (const auto& [text, style] : lines) sum += flow.height(text, style);
    return sum - std::min(room_for_ink - 12, flow.height(lines[1].text, lines[1].style));
}

void signature(Flow& flow, const Signatures::Block& block, double left) {
    Tagged tag(flow, "P");
    const auto lines = lines_of(block, left);
    flow.text(lines[0].text, lines[0].style);
    flow.space(6);
    const double mark = flow.height(lines[1].text, lines[1].style);
    flow.text(lines[1].text, lines[1].style);
    flow.space(std::max(6.0, room_for_ink - 6 - mark));  // names stand level whether signed by hand or not
    flow.text(lines[2].text, lines[2].style);
    flow.text(lines[3].text, lines[3].style);
}

void signatures(Flow& flow, const Signatures& part) {
    constexpr double right = Flow::width / 2 + 20;
    flow.space(12);
    const Style date{.left = right};
    const double date_height = part.place_and_date.empty() ? 0 : flow.height(part.place_and_date, date) + 8;
    const auto& blocks = part.blocks;
    for (std::size_t i = 0; i < blocks.size(); i += 2) {
        const bool two = i + 1 < blocks.size();
        const double tall = std::max(height(flow, blocks[i]), two ? height(flow, blocks[i + 1]) : 0);
        flow.keep(tall + (i == 0 ? date_height : 0));
        if (i == 0 && date_height > 0) {
            Tagged tag(flow, "P");
            flow.text(part.place_and_date, date);
            flow.space(8);
        }
        const double top = flow.y();
        // One alone stands at the right, under place and date, as letters have it.
        signature(flow, blocks[i], blocks.size() == 1 ? right : 0);
        if (two) {
            flow.back_to(top);
            signature(flow, blocks[i + 1], right);
        }
        flow.back_to(top + tall + 18);
    }
}

void write(Flow& flow, const Paper& paper) {
    Tagged document(flow, "Document");
    letterhead(flow, paper.letterhead);
    title(flow, paper);
    for (const auto& part : paper.parts)
        std::visit(
            Overloaded{[&](const Heading& p) { heading(flow, p); },
                       [&](const Paragraph& p) { paragraph(flow, p); }, [&](const Note& p) { note(flow, p); },
                       [&](const Numbered& p) { numbered(flow, p); },
                       [&](const Fields& p) { fields(flow, p); }, [&](const Table& p) { table(flow, p); },
                       [&](const Signatures& p) { signatures(flow, p); }},
            part);
    flow.finish();
}

}  // namespace

std::string pdf(const Paper& paper) {
    // "Page 1 of 3" must know the last page, so everything is laid out twice.
    Flow counted(paper, 0);
    write(counted, paper);
    Flow flow(paper, counted.page());
    write(flow, paper);
    return with_language(flow.bytes(), paper.language == Language::indonesian ? "id-ID" : "en");
}

}  // namespace documents
