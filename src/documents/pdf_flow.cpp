#include "documents/pdf_flow.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace documents {
namespace {

// Bookman Old Style is the letter of Indonesian instruments (UU 12/2011, annex II); TeX Gyre Bonum has its
// measures and is free. Where it is not installed the next one is taken.
constexpr const char* typeface = "TeX Gyre Bonum, DejaVu Serif Condensed, DejaVu Serif, serif";

cairo_status_t append(void* to, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void set_metadata(cairo_surface_t* surface, const Paper& paper) {
    const auto made = base::iso(paper.made, paper.zone);
    auto title = paper.title;  // may stand on two lines of the page; a window has one
    std::ranges::replace(title, '\n', ' ');
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, paper.letterhead.agency.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, paper.number.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Jernih");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, made.c_str());
}

}  // namespace

Flow::Flow(const Paper& paper, int pages)
    : paper_(paper),
      pages_(pages),
      surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, page_width, page_height)),
      cairo_(cairo_create(surface_.get())),
      context_(pango_cairo_create_context(cairo_.get())) {
    if (!paper.check_address.empty()) qr_ = qr(paper.check_address);
    set_metadata(surface_.get(), paper);
    // Letters keep their true widths, so that lines break alike at every resolution.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context_.get(), 72);
    pango_context_set_language(
        context_.get(), pango_language_from_string(paper.language == Language::indonesian ? "id" : "en"));
}

Layout Flow::layout(std::string_view text, const Style& style) const {
    Layout out(pango_layout_new(context_.get()));
    const std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>> font(
        pango_font_description_from_string(typeface));
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(out.get(), font.get());
    const double room = style.width > 0 ? style.width : width - style.left;
    pango_layout_set_width(out.get(), static_cast<int>(room * PANGO_SCALE));
    pango_layout_set_wrap(out.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(out.get(), style.align);
    pango_layout_set_indent(out.get(), static_cast<int>(-style.hanging * PANGO_SCALE));
    pango_layout_set_line_spacing(out.get(), 1.15F);
    pango_layout_set_text(out.get(), text.data(), static_cast<int>(text.size()));
    return out;
}

double Flow::height(std::string_view text, const Style& style) const {
    if (text.empty()) return 0;
    return lines(layout(text, style).get(), 0, 0, 0, 1e9, Ink::measure).height;
}

Flow::Drawn Flow::lines(PangoLayout* layout, double x, double y, int line, double room, Ink ink) const {
    const std::unique_ptr<PangoLayoutIter, Release<pango_layout_iter_free>> at(pango_layout_get_iter(layout));
    int number = 0;
    double used = 0;
    do {
        if (number++ < line) continue;
        PangoRectangle box;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &box);
        int from = 0, to = 0;
        pango_layout_iter_get_line_yrange(at.get(), &from, &to);
        const double high = pango_units_to_double(to - from);
        if (used + high > room) return {number - 1, used, false};
        if (ink == Ink::draw) {
            const double base = pango_units_to_double(pango_layout_iter_get_baseline(at.get()) - from);
            cairo_move_to(cairo_.get(), margin_left + x + pango_units_to_double(box.x), y + used + base);
            pango_cairo_show_layout_line(cairo_.get(), pango_layout_iter_get_line_readonly(at.get()));
        }
        used += high;
    } while (pango_layout_iter_next_line(at.get()));
    return {number, used, true};
}

void Flow::text(std::string_view text, const Style& style) {
    if (text.empty()) return;
    const auto whole = layout(text, style);
    for (int line = 0;;) {
        // A lone first line at the foot of a page is carried over.
        const auto fits = lines(whole.get(), 0, 0, line, left(), Ink::measure);
        const bool lone = !fits.all && fits.next_line - line < 2 && y_ > top;
        if (!lone) {
            // Each piece is a leaf of its own, or the foot of the page would be read as part of the text.
            const Tagged span(*this, "Span");
            lines(whole.get(), style.left, y_, line, left(), Ink::draw);
            if (style.bar) {
                cairo_rectangle(cairo_.get(), margin_left + style.left - 8, y_, 2, fits.height);
                cairo_fill(cairo_.get());
            }
            y_ += fits.height;
            line = fits.next_line;
        }
        if (fits.all) return;
        next_page();
    }
}

void Flow::line_across(double y, double thickness) const {
    cairo_set_line_width(cairo_.get(), thickness);
    cairo_move_to(cairo_.get(), margin_left, y);
    cairo_line_to(cairo_.get(), margin_left + width, y);
    cairo_stroke(cairo_.get());
}

void Flow::rule(double thickness) {
    line_across(y_ + thickness / 2, thickness);
    y_ += thickness;
}

void Flow::keep(double height) {
    if (height > left() && y_ > top) next_page();
}

void Flow::next_page() {
    foot();
    cairo_show_page(cairo_.get());
    ++page_;
    y_ = top;
}

void Flow::finish() {
    foot();
    cairo_show_page(cairo_.get());
}

void Flow::draw_qr(double x, double y, double side) const {
    const double module = side / qr_.size;
    for (int row = 0; row < qr_.size; ++row)
        for (int column = 0; column < qr_.size; ++column)
            if (qr_.at(column, row))
                cairo_rectangle(cairo_.get(), x + column * module, y + row * module, module, module);
    cairo_fill(cairo_.get());
}

void Flow::foot() {
    const double y = bottom + 14;
    constexpr double side = 54;
    line_across(y - 5, 0.5);
    const double text_left = qr_.size > 0 ? side + 12 : 0;
    if (qr_.size > 0) draw_qr(margin_left, y + 4, side);
    const auto number = paper_.language == Language::indonesian
                            ? fmt::format("Halaman {} dari {}", page_, pages_)
                            : fmt::format("Page {} of {}", page_, pages_);
    const Style right{.size = 8, .width = width, .align = PANGO_ALIGN_RIGHT};
    lines(layout(number, right).get(), 0, y, 0, 20, Ink::draw);
    const Style small{.size = 8, .left = text_left, .width = width - text_left - 90};
    const auto foot = lines(layout(paper_.foot, small).get(), text_left, y, 0, 38, Ink::draw);
    if (!paper_.check_address.empty())
        lines(layout(paper_.check_address, small).get(), text_left, y + foot.height + 2, 0, 60 - foot.height,
              Ink::draw);
}

std::string Flow::bytes() {
    cairo_surface_finish(surface_.get());
    const auto status = cairo_status(cairo_.get());
    const auto file = cairo_surface_status(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
    if (file != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(file));
    return std::move(bytes_);
}

}  // namespace documents
