#include "web/layout.hpp"

#include "web/assets.hpp"

namespace web {

using namespace literals;

namespace {

std::string full_title(const Page& page) {
    const std::string error =
        page.showing == Showing::error ? say(page.lang, Text("Kesalahan: ", "Error: ")) : std::string{};
    return error + page.title.in(page.lang) + " – Jernih – " + page.agency;
}

Fragment head(const Page& page) {
    const auto robots = page.indexing == Indexing::forbidden
                            ? R"(<meta name="robots" content="noindex">)"_html()
                            : Fragment{};
    return R"(<head><meta charset="utf-8"><title>{}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">{}<link rel="stylesheet" href="{}"><link rel="icon" href="{}" type="image/svg+xml"><script src="{}" defer></script></head>)"_html(
        full_title(page), robots, Url(style_asset().path), Url(icon_asset().path), Url(script_asset().path));
}

Fragment language_switch(const Page& page) {
    if (page.other_lang_url.empty()) return {};
    const bool id = page.lang == Lang::id;
    const auto here =
        R"(<li class="govuk-language-navigation__list-item"><span aria-current="true">{}</span></li>)"_html(
            id ? "Bahasa Indonesia" : "English");
    const auto there =
        R"(<li class="govuk-language-navigation__list-item"><a class="govuk-language-navigation__link" href="{}" rel="alternate" lang="{}" hreflang="{}">{}</a></li>)"_html(
            Url(page.other_lang_url), id ? "en" : "id", id ? "en" : "id",
            id ? "English" : "Bahasa Indonesia");
    return R"(<nav class="govuk-language-navigation govuk-language-navigation--inverse" aria-label="{}"><ul class="govuk-language-navigation__list">{}{}</ul></nav>)"_html(
        say(page.lang, Text("Bahasa", "Language")), id ? here : there, id ? there : here);
}

Fragment header(const Page& page) {
    return R"(<header class="govuk-generic-header j-header"><div class="govuk-width-container j-header__row"><div class="govuk-generic-header__logo"><a href="/" class="govuk-generic-header__homepage-link">Jernih</a><span class="j-header__agency" lang="id">{}</span></div>{}</div></header>)"_html(
        page.agency_name, language_switch(page));
}

Fragment user_box(const Page& page) {
    if (page.user.empty()) return {};
    const auto role = page.role.empty() ? Fragment{} : R"(, {})"_html(page.role);
    const auto user = page.account
                          ? R"(<a class="govuk-link" href="{}">{}</a>)"_html(*page.account, page.user)
                          : Fragment::text(page.user);
    return R"(<div class="j-who"><span>{}{}</span>{}</div>)"_html(user, role, page.sign_out);
}

Fragment ways(Lang lang, const std::vector<NavigationItem>& items) {
    return R"(<ul class="govuk-service-navigation__list">{}</ul>)"_html(each(items, [&](const NavigationItem&
                                                                                            item) {
        const auto words = item.words.in(lang);
        if (!item.current)
            return R"(<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="{}">{}</a></li>)"_html(
                item.to, words);
        return R"(<li class="govuk-service-navigation__item govuk-service-navigation__item--active"><a class="govuk-service-navigation__link" href="{}" aria-current="page"><strong class="govuk-service-navigation__active-fallback">{}</strong></a></li>)"_html(
            item.to, words);
    }));
}

// The rest of the ways. Who stands on one of them reads its name beside the word that opens them.
Fragment further_ways(const Page& page) {
    if (page.more.empty()) return {};
    std::string words(say(page.lang, Text("Lainnya", "More")));
    for (const auto& item : page.more)
        if (item.current) words += ": " + item.words.in(page.lang);
    return R"(<details class="j-more"><summary>{}</summary></details>{})"_html(words,
                                                                               ways(page.lang, page.more));
}

Fragment navigation(const Page& page) {
    if (page.navigation.empty() && page.user.empty()) return {};
    const auto list =
        page.navigation.empty()
            ? Fragment{}
            : R"(<details class="j-menu"><summary>{}</summary></details><nav aria-label="{}">{}{}</nav>)"_html(
                  say(page.lang, Text("Menu", "Menu")), say(page.lang, Text("Menu utama", "Main menu")),
                  ways(page.lang, page.navigation), further_ways(page));
    return R"(<section class="govuk-service-navigation j-bar" aria-label="{}"><div class="govuk-width-container j-bar__row">{}{}</div></section>)"_html(
        say(page.lang, Text("Menu dan akun", "Menu and account")), list, user_box(page));
}

Fragment notice(const Page& page) {
    if (page.notice == Notice::none) return {};
    return R"(<aside class="j-notice" aria-label="{}"><div class="govuk-width-container">{}</div></aside>)"_html(
        say(page.lang, Text("Pemberitahuan", "Notice")),
        say(page.lang,
            Text("Data contoh. Bukan data orang sungguhan.", "Sample data. Nobody here is a real person.")));
}

constexpr Text way_words("Letak halaman ini", "Where this page is");

Fragment way_back(const Page& page) {
    if (page.back)
        return R"(<nav aria-label="{}"><a href="{}" class="govuk-back-link">{}</a></nav>)"_html(
            say(page.lang, way_words), *page.back, say(page.lang, Text("Kembali", "Back")));
    if (page.breadcrumbs.empty()) return {};
    const auto items = each(page.breadcrumbs, [&](const Crumb& crumb) {
        return R"(<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{}">{}</a></li>)"_html(
            crumb.to, crumb.words.in(page.lang));
    });
    return R"(<nav class="govuk-breadcrumbs" aria-label="{}"><ol class="govuk-breadcrumbs__list">{}</ol></nav>)"_html(
        say(page.lang, way_words), items);
}

Fragment footer(const Page& page) {
    const auto lang = page.lang;
    return R"(<footer class="j-footer"><div class="govuk-width-container"><ul><li><a class="govuk-link" href="/aturan">{}</a></li><li><a class="govuk-link" href="/aksesibilitas">{}</a></li><li><a class="govuk-link" href="/privasi">{}</a></li><li><a class="govuk-link" href="/log">{}</a></li><li><a class="govuk-link" href="/statistik">{}</a></li><li><a class="govuk-link" href="/data">{}</a></li><li><a class="govuk-link" href="/verifikasi/berkas">{}</a></li></ul><p lang="id">{}</p></div></footer>)"_html(
        say(lang, Text("Aturan", "Rules")), say(lang, Text("Aksesibilitas", "Accessibility")),
        say(lang, Text("Privasi", "Privacy")), say(lang, Text("Log publik", "Public log")),
        say(lang, Text("Statistik", "Statistics")), say(lang, Text("Data terbuka", "Open data")),
        say(lang, Text("Periksa dokumen", "Check a document")), page.agency_name);
}

}  // namespace

Fragment layout(const Page& page) {
    return R"(<!doctype html><html lang="{}" class="govuk-template">{}<body class="govuk-template__body"><a href="#main" class="govuk-skip-link">{}</a>{}{}{}<div class="govuk-width-container">{}<main class="govuk-main-wrapper" id="main" tabindex="-1">{}</main></div>{}</body></html>)"_html(
        base::name(page.lang), head(page),
        say(page.lang, Text("Langsung ke isi halaman", "Skip to main content")), header(page),
        navigation(page), notice(page), way_back(page), page.body, footer(page));
}

Fragment sign_out_form(Lang lang, const FormGuard& guard, const Url& action) {
    return form(
        {guard.csrf, {}}, action,
        R"(<button type="submit" class="j-plain">{}</button>)"_html(say(lang, Text("Keluar", "Sign out"))));
}

}  // namespace web
