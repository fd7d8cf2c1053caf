#include "web/components.hpp"

namespace web {

using namespace literals;

namespace {

constexpr int box_width = 286, box_height = 44, gap = 46, middle = 2 + box_width / 2, tie_at = 28;

// What fits into a box, by bytes; the list beside has it whole.
std::string cut(const std::string& text) {
    constexpr std::size_t most = 36;
    if (text.size() <= most) return text;
    std::size_t end = most - 1;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "\u2026";
}

Fragment box(int y, const std::string& text) {
    return R"(<rect class="j-way-box" x="2" y="{}" width="{}" height="{}" rx="6"></rect><text class="j-svg-text j-way-name" x="{}" y="{}" text-anchor="middle">{}</text>)"_html(
        y, box_width, box_height, middle, y + box_height / 2 + 5, cut(text));
}

Fragment tie(int y, const std::string& text) {
    return R"(<path class="j-way-tie" d="M{} {}v{}"></path><text class="j-svg-text" x="{}" y="{}">{}</text>)"_html(
        tie_at, y, gap, tie_at + 12, y + gap / 2 + 4, cut(text));
}

}  // namespace

Fragment way(Lang lang, const std::vector<WayStep>& steps, const Words& what) {
    Fragment drawing, list;
    int y = 2;
    for (const auto& step : steps) {
        if (!step.tie.empty()) drawing += tie(y - gap, step.tie);
        drawing += box(y, step.what);
        y += box_height + gap;
        list += step.tie.empty() ? R"(<li>{}</li>)"_html(step.what)
                                 : R"(<li><span lang="id">{}:</span> {}</li>)"_html(step.tie, step.what);
    }
    const int height = y - gap + 2;
    return R"(<div class="j-way"><svg viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true">{}</svg><ol class="govuk-list govuk-list--number" aria-label="{}">{}</ol></div>)"_html(
        box_width + 4, height, box_width + 4, height, drawing, what.in(lang), list);
}

}  // namespace web
