#include "documents/pdf_table.hpp"

#include <algorithm>

namespace documents {
namespace {

constexpr double pad_x = 4, pad_y = 3;
constexpr double size = 9;

class Grid {
public:
    Grid(Flow& flow, const Table& table) : flow_(flow), table_(table) {
        double shares = 0;
        for (const auto& column : table.columns) shares += column.share;
        for (const auto& column : table.columns) widths_.push_back(Flow::width * column.share / shares);
        std::vector<std::string> names;
        for (const auto& column : table.columns) names.push_back(column.head);
        head_ = laid(names, true);
    }

    void draw() {
        flow_.keep(caption_height() + high(head_) + 40);
        const Tagged tag(flow_, "Table");
        if (!table_.caption.empty()) {
            const Tagged caption(flow_, "Caption");
            flow_.text(table_.caption, caption_style);
            flow_.space(3);
        }
        {
            const Tagged group(flow_, "THead");
            head(Heading::tagged);
        }
        const Tagged body(flow_, "TBody");
        for (const auto& row : table_.rows) draw_row(row);
    }

private:
    enum class Heading { tagged, repeated };
    static constexpr Style caption_style{.bold = true};

    [[nodiscard]] double caption_height() const { return flow_.height(table_.caption, caption_style); }

    std::vector<Layout> laid(const std::vector<std::string>& cells, bool bold) const {
        std::vector<Layout> out;
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            const auto align = table_.columns[i].align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
            out.push_back(
                flow_.layout(i < cells.size() ? cells[i] : std::string_view{},
                             {.size = size, .bold = bold, .width = widths_[i] - 2 * pad_x, .align = align}));
        }
        return out;
    }

    double high(const std::vector<Layout>& cells) const {
        double most = 0;
        for (const auto& cell : cells)
            most = std::max(most, flow_.lines(cell.get(), 0, 0, 0, 1e9, Flow::Ink::measure).height);
        return most + 2 * pad_y;
    }

    void head(Heading kind) {
        const double top = flow_.y();
        flow_.line_across(top, 1);
        slice(head_, std::vector<int>(head_.size(), 0), 1e9, kind == Heading::tagged ? "TH" : nullptr);
        flow_.line_across(flow_.y(), 1);
    }

    void continue_on_next_page() {
        flow_.next_page();
        head(Heading::repeated);
    }

    // A row goes whole on one page where it can; one taller than a page is cut between lines.
    void draw_row(const std::vector<std::string>& texts) {
        const auto cells = laid(texts, false);
        const double needed = high(cells);
        const bool fits_a_page = needed <= Flow::bottom - Flow::top - high(head_);
        if (needed > flow_.left() && (fits_a_page || flow_.left() < 40)) continue_on_next_page();
        std::vector<int> from(cells.size(), 0);
        while (!slice_row(cells, from)) continue_on_next_page();
    }

    bool slice_row(const std::vector<Layout>& cells, std::vector<int>& from) {
        const bool done = slice(cells, from, flow_.left() - 2 * pad_y, "TD", &from);
        flow_.line_across(flow_.y(), 0.4);
        return done;
    }

    // Draws what fits of each cell; true when nothing is left over.
    bool slice(const std::vector<Layout>& cells, const std::vector<int>& from, double room, const char* tag,
               std::vector<int>* next = nullptr) {
        if (tag) flow_.begin("TR");
        double x = 0, most = 0;
        bool all = true;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (tag) flow_.begin(tag);
            const auto drawn =
                flow_.lines(cells[i].get(), x + pad_x, flow_.y() + pad_y, from[i], room, Flow::Ink::draw);
            if (tag) flow_.end(tag);
            all = all && drawn.all;
            most = std::max(most, drawn.height);
            if (next) (*next)[i] = drawn.next_line;
            x += widths_[i];
        }
        if (tag) flow_.end("TR");
        flow_.space(most + 2 * pad_y);
        return all;
    }

    Flow& flow_;
    const Table& table_;
    std::vector<double> widths_;
    std::vector<Layout> head_;
};

}  // namespace

void table(Flow& flow, const Table& table) {
    if (table.columns.empty()) return;
    Grid(flow, table).draw();
    flow.space(10);
}

}  // namespace documents
