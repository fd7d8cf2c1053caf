// Where the next line of a paper goes: text flows down an A4 page, then on to the next. Lengths in points
// (1/72 inch). Headers and code inside documents/ only.
#pragma once
#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "documents/pdf.hpp"
#include "documents/qr.hpp"

namespace documents {

template <auto release>
struct Release {
    void operator()(auto* thing) const { release(thing); }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Cairo = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using PangoContextOwner = std::unique_ptr<PangoContext, Release<g_object_unref>>;

struct Style {
    double size = 10.5;
    bool bold = false;
    double left = 0;     // from the left margin
    double width = 0;    // 0: to the right margin
    double hanging = 0;  // every line but the first is indented by this
    PangoAlignment align = PANGO_ALIGN_LEFT;
    bool bar = false;  // a bar at the left of the text
};

class Flow {
public:
    static constexpr double page_width = 595.276, page_height = 841.89;  // ISO 216 A4
    static constexpr double margin_left = 71, margin_right = 57, top = 57;
    static constexpr double bottom = page_height - 104;  // the foot needs the rest
    static constexpr double width = page_width - margin_left - margin_right;

    Flow(const Paper& paper, int pages);  // pages 0: still being counted

    void text(std::string_view text, const Style& style);  // under the last, over as many pages as it needs
    void space(double points) { y_ += points; }
    void rule(double thickness);
    void keep(double height);  // goes to a new page unless so much is left of this one
    void next_page();
    void finish();  // the foot of the last page

    [[nodiscard]] double y() const { return y_; }
    [[nodiscard]] double left() const { return bottom - y_; }
    [[nodiscard]] int page() const { return page_; }
    void back_to(double y) { y_ = y; }

    [[nodiscard]] Layout layout(std::string_view text, const Style& style) const;
    [[nodiscard]] double height(std::string_view text, const Style& style) const;

    struct Drawn {
        int next_line;
        double height;
        bool all;
    };
    // Draws the lines from `line` on that fit into `room`, at x from the left margin. Draws nothing to
    // measure.
    enum class Ink { draw, measure };
    Drawn lines(PangoLayout* layout, double x, double y, int line, double room, Ink ink) const;

    void begin(const char* tag) { cairo_tag_begin(cairo_.get(), tag, nullptr); }
    void end(const char* tag) { cairo_tag_end(cairo_.get(), tag); }
    void line_across(double y, double thickness) const;

    std::string bytes();  // the whole file; once, after finish()

private:
    void foot();
    void draw_qr(double x, double y, double side) const;

    const Paper& paper_;
    int pages_, page_ = 1;
    double y_ = top;
    std::string bytes_;
    Surface surface_;
    Cairo cairo_;
    PangoContextOwner context_;
    Qr qr_;
};

// Structure for those who listen instead of look: open while it lives.
class Tagged {
public:
    Tagged(Flow& flow, const char* tag) : flow_(flow), tag_(tag) { flow_.begin(tag_); }
    ~Tagged() { flow_.end(tag_); }
    Tagged(const Tagged&) = delete;
    Tagged& operator=(const Tagged&) = delete;

private:
    Flow& flow_;
    const char* tag_;
};

}  // namespace documents
