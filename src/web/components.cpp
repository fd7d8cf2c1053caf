#include "web/components.hpp"

#include <algorithm>

namespace web {

using namespace literals;

Fragment form(const FormGuard& guard, const Url& action, const Fragment& body, Sends sends) {
    const auto encoding = sends == Sends::files ? "multipart/form-data" : "application/x-www-form-urlencoded";
    return R"(<form method="post" action="{}" enctype="{}" novalidate>{}{}{}</form>)"_html(
        action, encoding, hidden(csrf_field, guard.csrf),
        guard.idempotency_key.empty() ? Fragment{} : hidden(idempotency_field, guard.idempotency_key), body);
}

Fragment search_form(const Url& action, const Fragment& body) {
    return R"(<form method="get" action="{}" role="search" novalidate>{}</form>)"_html(action, body);
}

Fragment hidden(std::string_view name, std::string_view value) {
    return R"(<input type="hidden" name="{}" value="{}">)"_html(name, value);
}

namespace {

std::string_view button_class(ButtonKind kind) {
    switch (kind) {
        case ButtonKind::primary: return "";
        case ButtonKind::secondary: return " govuk-button--secondary";
        case ButtonKind::warning: return " govuk-button--warning";
    }
    return "";
}

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::string_view sort_word(Sorted sorted) {
    switch (sorted) {
        case Sorted::not_at_all: return "none";
        case Sorted::ascending: return "ascending";
        case Sorted::descending: return "descending";
    }
    return "none";
}

}  // namespace

Fragment button(Lang lang, const Words& words, ButtonKind kind, const ButtonSends& sends) {
    const Attribute name{"name", unless_empty(sends.name)}, value{"value", unless_empty(sends.value)};
    if (sends.action)
        return R"(<button type="submit" class="govuk-button{}" formaction="{}" {} {}>{}</button>)"_html(
            button_class(kind), *sends.action, name, value, words.in(lang));
    return R"(<button type="submit" class="govuk-button{}" {} {}>{}</button>)"_html(button_class(kind), name,
                                                                                    value, words.in(lang));
}

Fragment link_button(Lang lang, const Words& words, const Url& to, ButtonKind kind) {
    return R"(<a href="{}" class="govuk-button{}" draggable="false">{}</a>)"_html(to, button_class(kind),
                                                                                  words.in(lang));
}

Fragment button_group(const Fragment& buttons) {
    return R"(<div class="govuk-button-group">{}</div>)"_html(buttons);
}

Fragment error_summary(Lang lang, const Faults& faults) {
    if (faults.empty()) return {};
    const auto items = each(faults.list(), [&](const Fault& fault) {
        if (fault.field.empty()) return R"(<li>{}</li>)"_html(fault.say(lang));
        return R"(<li><a href="#{}">{}</a></li>)"_html(fault.field, fault.say(lang));
    });
    return R"(<div class="govuk-error-summary" tabindex="-1"><div role="alert"><h2 class="govuk-error-summary__title">{}</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{}</ul></div></div></div>)"_html(
        say(lang, Text("Ada isian yang perlu diperbaiki", "There is a problem")), items);
}

Fragment link(Lang lang, const Url& to, const Words& words) {
    return R"(<a class="govuk-link" href="{}">{}</a>)"_html(to, words.in(lang));
}

Fragment paragraph(Lang lang, const Words& words) { return R"(<p>{}</p>)"_html(words.in(lang)); }

Fragment tag(Lang lang, Meaning meaning, const Words& words) {
    static constexpr std::string_view classes[] = {"neutral", "waiting", "attention", "done", "stopped"};
    return R"(<strong class="j-tag j-tag--{}">{}</strong>)"_html(classes[static_cast<std::size_t>(meaning)],
                                                                 words.in(lang));
}

SummaryRow summary_row(Words key, std::string_view value, std::optional<Url> change) {
    return {std::move(key), Fragment::text(value), std::move(change)};
}

Fragment summary_list(Lang lang, const std::vector<SummaryRow>& rows) {
    const bool any =
        std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.change.has_value(); });
    const auto items = each(rows, [&](const SummaryRow& row) {
        const auto key = row.key.in(lang);
        const auto change =
            row.change
                ? R"(<dd class="govuk-summary-list__actions"><a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden"> {}</span></a></dd>)"_html(
                      *row.change, say(lang, Text("Ubah", "Change")), key)
                : Fragment{};
        return R"(<div class="govuk-summary-list__row{}"><dt class="govuk-summary-list__key">{}</dt><dd class="govuk-summary-list__value">{}</dd>{}</div>)"_html(
            any && !row.change ? " govuk-summary-list__row--no-actions" : "", key, row.value, change);
    });
    return R"(<dl class="govuk-summary-list">{}</dl>)"_html(items);
}

namespace {

Fragment head_cell(Lang lang, const Column& column) {
    const auto words = column.head.in(lang);
    const std::string_view numeric =
        column.aligned == Aligned::numbers ? " govuk-table__header--numeric" : "";
    if (!column.sort) return R"(<th scope="col" class="govuk-table__header{}">{}</th>)"_html(numeric, words);
    return R"(<th scope="col" class="govuk-table__header{}" aria-sort="{}"><a class="govuk-link" href="{}">{}</a></th>)"_html(
        numeric, sort_word(column.sorted), *column.sort, words);
}

// Roles are written out: browsers forget them for tables that phones show as blocks.
Fragment body_row(Lang lang, const Table& table, const std::vector<Fragment>& row) {
    Fragment cells;
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
        if (i == 0) {
            cells += R"(<th scope="row" role="rowheader" class="govuk-table__header">{}</th>)"_html(row[i]);
            continue;
        }
        const bool numbers = table.columns[i].aligned == Aligned::numbers;
        const std::string_view numeric = numbers ? " govuk-table__cell--numeric" : "";
        const std::optional<std::string> head =
            table.on_phones == OnPhones::stack ? std::optional(table.columns[i].head.in(lang)) : std::nullopt;
        cells += R"(<td role="cell" class="govuk-table__cell{}" {}>{}</td>)"_html(
            numeric, Attribute{"data-head", head}, row[i]);
    }
    return R"(<tr role="row" class="govuk-table__row">{}</tr>)"_html(cells);
}

}  // namespace

Fragment table(Lang lang, const Table& table) {
    if (table.rows.empty())
        return R"(<h2 id="{}">{}</h2><p>{}</p>)"_html(table.id, table.caption.in(lang),
                                                      table.when_empty.in(lang));
    const auto heads = each(table.columns, [&](const Column& column) { return head_cell(lang, column); });
    const auto rows =
        each(table.rows, [&](const std::vector<Fragment>& row) { return body_row(lang, table, row); });
    const auto whole =
        R"(<table role="table" class="govuk-table{}"><caption class="govuk-table__caption govuk-table__caption--m" id="{}">{}</caption><thead role="rowgroup"><tr role="row" class="govuk-table__row">{}</tr></thead><tbody role="rowgroup">{}</tbody></table>)"_html(
            table.on_phones == OnPhones::stack ? " j-stack" : "", table.id, table.caption.in(lang), heads,
            rows);
    if (table.on_phones == OnPhones::stack) return whole;
    return R"(<div class="j-scroll" role="region" aria-labelledby="{}" tabindex="0">{}</div>)"_html(table.id,
                                                                                                    whole);
}

Fragment panel(Lang lang, const Words& title, const Fragment& body) {
    return R"(<div class="govuk-panel govuk-panel--confirmation"><h1 class="govuk-panel__title">{}</h1><div class="govuk-panel__body">{}</div></div>)"_html(
        title.in(lang), body);
}

Fragment confirm_panel(Lang lang, const Confirmation& confirmation) {
    Fragment body;
    if (!confirmation.number.empty())
        body += R"(<p>{}<br><strong class="j-code">{}</strong></p>)"_html(
            say(lang, Text("Nomor Anda", "Your number")), confirmation.number);
    if (!confirmation.when.empty())
        body += R"(<p>{} {}</p>)"_html(say(lang, Text("Diterima", "Received")), confirmation.when);
    if (confirmation.receipt)
        body += R"(<p><a href="{}">{}</a></p>)"_html(
            *confirmation.receipt, say(lang, Text("Lihat tanda terima", "See the receipt")));
    if (confirmation.pdf)
        body += R"(<p><a href="{}">{}</a></p>)"_html(*confirmation.pdf,
                                                     say(lang, Text("Unduh PDF", "Download the PDF")));
    return panel(lang, confirmation.title, body);
}

Fragment notification_banner(Lang lang, Banner kind, const Fragment& body, std::string_view id) {
    const bool success = kind == Banner::success;
    return R"(<div class="govuk-notification-banner{}" role="{}" aria-labelledby="{}"><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="{}">{}</h2></div><div class="govuk-notification-banner__content">{}</div></div>)"_html(
        success ? " govuk-notification-banner--success" : "", success ? "alert" : "region", id, id,
        say(lang, success ? Text("Berhasil", "Success") : Text("Penting", "Important")), body);
}

Fragment warning_text(Lang lang, const Words& words) {
    return R"(<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">{}</span> {}</strong></div>)"_html(
        say(lang, Text("Peringatan:", "Warning:")), words.in(lang));
}

Fragment inset(const Fragment& body) { return R"(<div class="govuk-inset-text">{}</div>)"_html(body); }

Fragment details(Lang lang, const Words& summary, const Fragment& body) {
    return R"(<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{}</span></summary><div class="govuk-details__text">{}</div></details>)"_html(
        summary.in(lang), body);
}

Fragment pagination(Lang lang, const std::optional<Url>& previous, const std::optional<Url>& next) {
    if (!previous && !next) return {};
    Fragment links;
    if (previous)
        links +=
            R"(<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{}" rel="prev"><svg class="govuk-pagination__icon govuk-pagination__icon--prev" height="13" width="15" aria-hidden="true" viewBox="0 0 15 13"><path d="M7 0 0 6.5 7 13v-5h8v-3h-8z"/></svg> <span class="govuk-pagination__link-title">{}</span></a></div>)"_html(
                *previous, say(lang, Text("Halaman sebelumnya", "Previous page")));
    if (next)
        links +=
            R"(<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{}" rel="next"><svg class="govuk-pagination__icon govuk-pagination__icon--next" height="13" width="15" aria-hidden="true" viewBox="0 0 15 13"><path d="M8 0l7 6.5-7 6.5v-5h-8v-3h8z"/></svg> <span class="govuk-pagination__link-title">{}</span></a></div>)"_html(
                *next, say(lang, Text("Halaman berikutnya", "Next page")));
    return R"(<nav class="govuk-pagination govuk-pagination--block" aria-label="{}">{}</nav>)"_html(
        say(lang, Text("Halaman daftar", "Pages of the list")), links);
}

Fragment exit_this_page(Lang lang, const Url& neutral_site) {
    return R"(<div class="govuk-exit-this-page"><a href="{}" class="govuk-button govuk-button--warning govuk-exit-this-page__button" rel="nofollow noreferrer">{}</a></div>)"_html(
        neutral_site, say(lang, Text("Tinggalkan halaman ini", "Exit this page")));
}

}  // namespace web
