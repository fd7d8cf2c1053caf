// The frame around every page: head, header, navigation, notice, main, footer.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "web/components.hpp"

namespace web {

struct NavigationItem {
    Words words;
    Url to;
    bool current = false;
};
struct Crumb {
    Words words;
    Url to;
};
enum class Notice { none, demo };    // demo: everything shown is made up
enum class Showing { page, error };  // error: the title begins with "Kesalahan:"
enum class Indexing { allowed, forbidden };

struct Page {
    Lang lang = Lang::id;
    Words title;                 // the question or thing this page is about
    std::string agency = "KPU";  // short name, closes the title
    std::string agency_name = "Komisi Pemilihan Umum";
    std::string other_lang_url;  // this page in the other language; empty: no switch
    std::vector<NavigationItem> navigation;
    std::vector<NavigationItem> more;  // those that one row has no room for, behind a word of their own
    std::string user, role;            // empty when nobody is signed in
    std::optional<Url> account;        // where the user keeps password and devices: the name leads there
    Fragment sign_out;                 // see sign_out_form()
    std::vector<Crumb> breadcrumbs;
    std::optional<Url> back;  // instead of breadcrumbs
    Notice notice = Notice::none;
    Showing showing = Showing::page;
    Indexing indexing = Indexing::forbidden;
    Fragment body;  // with its own h1
};

Fragment layout(const Page& page);
Fragment sign_out_form(Lang lang, const FormGuard& guard, const Url& action);

}  // namespace web
