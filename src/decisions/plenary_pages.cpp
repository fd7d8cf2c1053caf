// One plenary for those who run it and those who decide in it.
#include <algorithm>
#include <iterator>

#include "app/status_page.hpp"
#include "decisions/decision_routes.hpp"
#include "decisions/decision_words_form.hpp"
#include "decisions/plenary_sheet_pages.hpp"

namespace decisions {
namespace {

using namespace web::literals;
using web::Text;
using web::Url;

// ---- one meeting ----

web::Fragment open_part(const Sheet& sheet) {
    const auto& p = sheet.view.plenary;
    if (p.state != PlenaryState::called) return {};
    if (!sheet.view.secretary)
        return R"(<p class="govuk-body">{}</p>)"_html(
            Text("Rapat belum dibuka. Sekretaris membukanya pada harinya.",
                 "Not open yet. The secretary opens it on its day.")(sheet.lang));
    if (app::today(sheet.site, sheet.actor) < p.day)
        return R"(<p class="govuk-body">{}</p>)"_html(web::say(
            sheet.lang, Text("Rapat dapat dibuka mulai {}.", "The plenary can be opened from {}."), p.day));
    return web::form(app::form_guard(sheet.actor, sheet.sent), web::path("/pleno/{}/buka", p.id),
                     web::hidden("_version", std::to_string(p.version)) +
                         web::button(sheet.lang, Text("Buka rapat", "Open the plenary")));
}

web::Fragment close_part(const Sheet& sheet) {
    const auto& p = sheet.view.plenary;
    if (p.state == PlenaryState::closed)
        return web::link_button(sheet.lang, Text("Baca berita acara", "Read the minutes"),
                                web::path("/pleno/{}/berita-acara", p.id), web::ButtonKind::secondary);
    if (!sheet.view.secretary || !sheet.view.all_done()) return {};
    return web::form(app::form_guard(sheet.actor, sheet.sent), web::path("/pleno/{}/tutup", p.id),
                     web::hidden("_version", std::to_string(p.version)) +
                         web::button(sheet.lang, Text("Tutup rapat", "Close the plenary")));
}

web::Response show_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form* sent, const web::Faults& faults) {
    const auto id = request.id<PlenaryId>("id");
    if (!id) return app::not_found(site, request);
    const auto lang = request.lang;
    std::string title;
    web::Fragment body;
    {
        const auto db = site.database.reader();
        const auto view = view_of(db, *id, actor.person, app::today(site, actor));
        if (!view) return app::not_found(site, request);
        const Sheet sheet{site, db, lang, actor, *view, sent, faults};
        title = web::say(lang, Text("Rapat pleno {}", "Plenary of {}"), view->unit.name);
        body = web::error_summary(lang, faults) + R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title) +
               identity(sheet) + open_part(sheet) + attendance_part(sheet) + chair_part(sheet) +
               web::each(view->items, [&](const ItemView& i) { return item_part(sheet, i); }) +
               close_part(sheet);
    }
    return app::page(site, request, actor,
                     {.title = title,
                      .section = app::Section::plenaries,
                      .back = "/pleno",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    return show_page(site, request, actor, nullptr, {});
}

std::optional<std::int64_t> item_of(const web::Request& request) {
    const auto text = request.parameter("item");
    if (text.empty() || text.size() > 3 || text.find_first_not_of("0123456789") != text.npos)
        return std::nullopt;
    return std::stoll(std::string(text));
}

// One form of the page: parsed, carried out, and back to the page; with faults the page again, the form kept.
template <class Input>
web::Outcome post(app::Site& site, web::Request& request, const app::Actor& actor,
                  Input (*parse)(const web::Form&, web::Faults&, const std::string&),
                  void (*step)(app::Change&, const Asked&, PlenaryId, const Input&)) {
    const auto id = request.id<PlenaryId>("id");
    if (!id) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto item = item_of(request);
    web::Faults faults;
    auto input = parse(*form, faults, item ? prefix_of(*item) : "");
    if (!faults.empty()) return show_page(site, request, actor, &*form, faults);
    return carry_out(
        site, request, actor, *form,
        [id, step, input = std::move(input)](app::Change& c, const Asked& asked) {
            step(c, asked, *id, input);
        },
        [id, item](app::Change&) {
            return app::Answer::see(item ? web::path("/pleno/{}#butir-{}", *id, *item)
                                         : web::path("/pleno/{}", *id));
        });
}

struct Nothing {};

web::Outcome post_open(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<OpenInput>(
        s, r, a, [](const web::Form& f, web::Faults& w, const std::string&) { return parse_open(f, w); },
        open);
}
web::Outcome post_attendance(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<std::vector<AttendanceEntry>>(
        s, r, a,
        [](const web::Form& f, web::Faults& w, const std::string&) { return parse_attendance(f, w); },
        record);
}
web::Outcome post_chair(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<ChairInput>(s, r, a, parse_chair, choose);
}
web::Outcome post_vote(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<VoteInput>(s, r, a, parse_vote, vote);
}
web::Outcome post_decision(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<ItemInput>(s, r, a, parse_decision, decide);
}
web::Outcome post_close(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<Nothing>(
        s, r, a, [](const web::Form&, web::Faults&, const std::string&) { return Nothing{}; },
        [](app::Change& c, const Asked& asked, PlenaryId id, const Nothing&) { close(c, asked, id); });
}

// ---- putting an item off, or up ----

enum class Way { postpone, refer };

web::Response reason_page(app::Site& site, const web::Request& request, const app::Actor& actor, Way way,
                          const web::Form& form, const web::Faults& faults) {
    const auto id = request.id<PlenaryId>("id");
    const auto number = item_of(request);
    if (!id || !number) return app::not_found(site, request);
    const auto lang = request.lang;
    const auto title = way == Way::postpone ? Text("Tunda butir agenda", "Postpone an agenda item")
                                            : Text("Teruskan butir agenda ke tingkat atas",
                                                   "Refer an agenda item one level up");
    std::string about;
    std::int64_t version = 0;
    {
        const auto db = site.database.reader();
        const auto view = view_of(db, *id, actor.person, app::today(site, actor));
        if (!view || !view->secretary) return app::not_found(site, request);
        const auto item =
            std::ranges::find_if(view->items, [&](const ItemView& i) { return i.item.number == *number; });
        if (item == view->items.end()) return app::not_found(site, request);
        about = item->item.title;
        version = view->plenary.version;
    }
    const auto back = web::path("/pleno/{}", *id);
    const auto to = way == Way::postpone ? web::path("/pleno/{}/butir/{}/tunda", *id, *number)
                                         : web::path("/pleno/{}/butir/{}/teruskan", *id, *number);
    const auto fields =
        web::hidden("_version", std::to_string(version)) + web::hidden("item", std::to_string(*number)) +
        web::textarea(
            lang,
            web::field(lang, form, faults, "reason", Text("Alasan", "Reason"),
                       Text("Alasan ini masuk dalam berita acara.", "The reason goes into the minutes.")),
            4) +
        web::button(lang, title);
    auto body =
        web::error_summary(lang, faults) +
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(title(lang), about) +
        web::form(app::form_guard(actor, form.fields().size() ? &form : nullptr), to, fields);
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)),
                      .section = app::Section::plenaries,
                      .back = std::string(back.str()),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome post_reason(app::Site& site, web::Request& request, const app::Actor& actor, Way way) {
    const auto id = request.id<PlenaryId>("id");
    if (!id) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_reason(*form, faults);
    if (!faults.empty()) return reason_page(site, request, actor, way, *form, faults);
    return carry_out(
        site, request, actor, *form,
        [id, input, way](app::Change& c, const Asked& asked) {
            way == Way::postpone ? postpone(c, asked, *id, input) : refer(c, asked, *id, input);
        },
        [id](app::Change&) { return app::Answer::see(web::path("/pleno/{}", *id)); });
}

web::Outcome postpone_form(app::Site& s, web::Request& r, const app::Actor& a) {
    return reason_page(s, r, a, Way::postpone, {}, {});
}
web::Outcome refer_form(app::Site& s, web::Request& r, const app::Actor& a) {
    return reason_page(s, r, a, Way::refer, {}, {});
}
web::Outcome post_postpone(app::Site& s, web::Request& r, const app::Actor& a) {
    return post_reason(s, r, a, Way::postpone);
}
web::Outcome post_refer(app::Site& s, web::Request& r, const app::Actor& a) {
    return post_reason(s, r, a, Way::refer);
}

}  // namespace

std::vector<app::Route> pages() {
    using enum web::Method;
    constexpr auto door = app::for_signed_in;
    std::vector<app::Route> out{
        {get, "/pleno/{id}", door, show},
        {post, "/pleno/{id}/buka", door, post_open},
        {post, "/pleno/{id}/kehadiran", door, post_attendance},
        {post, "/pleno/{id}/pimpinan", door, post_chair},
        {post, "/pleno/{id}/butir/{item}/pimpinan", door, post_chair},
        {post, "/pleno/{id}/butir/{item}/suara", door, post_vote},
        {post, "/pleno/{id}/butir/{item}/putusan", door, post_decision},
        {get, "/pleno/{id}/butir/{item}/tunda", door, postpone_form},
        {post, "/pleno/{id}/butir/{item}/tunda", door, post_postpone},
        {get, "/pleno/{id}/butir/{item}/teruskan", door, refer_form},
        {post, "/pleno/{id}/butir/{item}/teruskan", door, post_refer},
        {post, "/pleno/{id}/tutup", door, post_close},
    };
    for (const auto& part : {call_pages(), minutes_pages(), official_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace decisions
