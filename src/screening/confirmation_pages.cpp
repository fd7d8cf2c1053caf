// "Nothing has changed": one's register of interests by its eight sources, confirmed in one click; and what
// changed from one confirmation to the next.
#include <map>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "people/people_rows.hpp"
#include "rules/relations.hpp"
#include "screening/confirmation_rows.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/screening_routes.hpp"
#include "screening/screening_rows.hpp"
#include "screening/triage_words_form.hpp"

namespace screening {
namespace {

using people::Interest;
using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

std::string line_of(Lang lang, const Interest& i) {
    const auto* relation = rules::relation(i.relation);
    std::string out = i.name + (relation ? " (" + app::say(lang, relation->label) + ")" : "");
    if (!i.role.empty()) out += ", " + i.role;
    if (!i.organization.empty()) out += (i.role.empty() ? ", " : " ") + i.organization;
    return out;
}

Text why_now(ConfirmationDue due) {
    switch (due) {
        case ConfirmationDue::never_yet:
            return Text("Anda belum pernah menegaskan daftar ini.",
                        "You have not confirmed this register yet.");
        case ConfirmationDue::new_year:
            return Text("Tahun sudah berganti. Periksa setiap bagian.",
                        "A new year has begun. Check each part.");
        case ConfirmationDue::post_changed:
            return Text("Jabatan Anda berubah. Periksa setiap bagian.",
                        "Your post has changed. Check each part.");
        case ConfirmationDue::none: break;
    }
    return Text("Daftar ini sudah ditegaskan tahun ini. Anda boleh menegaskannya lagi.",
                "This register is confirmed for this year. You may confirm it again.");
}

web::Response confirm_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                           const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    std::vector<Interest> open;
    ConfirmationFacts facts;
    {
        const auto db = site.database.reader();
        const auto day = app::today(site, actor);
        open = people::interests_of(db, actor.person, day);
        facts = confirmation_facts(db, actor.person, day);
    }
    const Text title("Tegaskan daftar kepentingan", "Confirm your register of interests");
    auto body = web::error_summary(lang, faults) + heading(lang, title) +
                web::paragraph(lang, why_now(confirmation_due(facts)));
    if (facts.confirmed)
        body += web::paragraph(
            lang, web::Words(web::say(lang, Text("Terakhir ditegaskan {}.", "Last confirmed {}."),
                                      web::long_date(lang, *facts.confirmed))));
    std::vector<web::Option> parts;
    std::vector<std::string> chosen;
    for (std::size_t s = 0; s < base::names<rules::Source>.size(); ++s) {
        const auto source = static_cast<rules::Source>(s);
        std::string says;
        for (const auto& i : open)
            if (source_of(i) == source) says += (says.empty() ? "" : "; ") + line_of(lang, i);
        if (says.empty()) says = web::say(lang, Text("Tidak ada yang tercatat.", "Nothing registered."));
        parts.push_back(
            {std::string(base::name(source)), app::say(lang, rules::label(source)), web::Words(says), {}});
        if (faults.empty()) chosen.emplace_back(base::name(source));
    }
    body += web::form(
        app::form_guard(actor, &form), web::path("/kepentingan/tegaskan"),
        web::checkboxes(lang,
                        web::field(lang, form, faults, "parts",
                                   Text("Delapan bagian ini lengkap dan benar",
                                        "These eight parts are complete and true"),
                                   Text("Hapus centang bila ada yang berubah, lalu perbaiki dulu daftarnya.",
                                        "Untick a part that has changed, and mend the register first.")),
                        parts, chosen) +
            web::button_group(web::button(lang, Text("Tidak ada yang berubah", "Nothing has changed")) +
                              web::link_button(lang, Text("Perbaiki daftar", "Mend the register"),
                                               web::path("/kepentingan"), web::ButtonKind::secondary)));
    body += R"(<p class="govuk-body"><a class="govuk-link" href="/kepentingan/riwayat">{}</a></p>)"_html(
        web::say(lang, Text("Lihat perubahan dari tahun ke tahun", "See what changed from year to year")));
    return app::page(site, request, actor,
                     {.title = web::say(lang, title),
                      .back = "/kepentingan",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show_confirm(app::Site& site, web::Request& request, const app::Actor& actor) {
    return confirm_page(site, request, actor, {}, {});
}

web::Outcome post_confirm(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto parts = read.choices<rules::Source>(
        "parts", Text("Centang setiap bagian yang lengkap", "Tick each part that is complete"));
    if (faults.empty() && parts.size() < base::names<rules::Source>.size())
        read.fault("parts", sentence(ConfirmRefusal::part_left_out));
    if (!faults.empty()) {
        if (request.wants_json()) return web::problem(faults, request.lang);
        return confirm_page(site, request, actor, *form, faults);
    }
    return app::write(site, request, actor, [&site, request, parts](app::Change& c) -> app::Answer {
        const auto open = people::interests_of(c.db, c.actor.person, c.today());
        std::vector<AppointmentId> held;
        for (const auto& one : people::appointments_of(c.db, c.actor.person, c.today()))
            held.push_back(one.id);
        auto act = confirm_interests(c.actor.person, c.actor.person, open, parts, held);
        if (!act)
            throw app::Stop{app::refused(site, request, base::name(act.error()), sentence(act.error()),
                                         article(act.error()))};
        act->confirmation = c.new_id<people::InterestId>().value;
        c.record(CaseId{c.actor.person.value}, c.actor.unit, *act);
        return app::Answer::see(web::path("/kepentingan/riwayat?ditegaskan=1"));
    });
}

Fragment diff_list(Lang lang, store::Connection& db, const RegisterDiff& d) {
    const auto names = [&](const std::vector<people::InterestId>& ids, Text sign) {
        return web::each(ids, [&](people::InterestId id) {
            const auto i = people::load_interest(db, id);
            return R"(<li>{} {}</li>)"_html(web::say(lang, sign), i ? line_of(lang, *i) : std::string{});
        });
    };
    if (d.added.empty() && d.ended.empty() && d.corrected.empty())
        return web::paragraph(lang, Text("Tidak ada yang berubah.", "Nothing changed."));
    return R"(<ul class="govuk-list govuk-list--bullet">{}{}{}</ul>)"_html(
        names(d.added, Text("Baru:", "New:")),
        names(d.corrected, Text("Diperbaiki menjadi:", "Corrected to:")),
        names(d.ended, Text("Berakhir:", "Ended:")));
}

web::Outcome show_history(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const Text title("Riwayat daftar kepentingan", "History of your register");
    Fragment body;
    if (request.query.has("ditegaskan"))
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, Text("Daftar Anda sudah ditegaskan.", "Your register is confirmed.")));
    body += heading(lang, title);
    {
        const auto db = site.database.reader();
        const auto all = confirmations_of(db, actor.person, 20);
        std::vector<people::InterestId> now;
        for (const auto& i : people::interests_of(db, actor.person, app::today(site, actor)))
            now.push_back(i.id);
        std::map<people::InterestId, people::InterestId> corrections;
        for (const auto& i : people::all_interests_of(db, actor.person))
            if (i.corrects) corrections[i.id] = i.corrects;
        if (all.empty())
            body += web::paragraph(lang, Text("Daftar ini belum pernah ditegaskan.",
                                              "This register has not been confirmed yet."));
        else
            body += second_heading(lang, Text("Sejak penegasan terakhir", "Since it was last confirmed")) +
                    diff_list(lang, db, diff(all.front().interests, now, corrections));
        for (std::size_t i = 0; i < all.size(); ++i) {
            body += R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
                web::say(lang, Text("Ditegaskan {}", "Confirmed {}"), web::long_date(lang, all[i].day)));
            body +=
                i + 1 < all.size()
                    ? diff_list(lang, db, diff(all[i + 1].interests, all[i].interests, corrections))
                    : web::paragraph(lang, web::Words(web::say(lang,
                                                               Text("Penegasan pertama, dengan {} catatan.",
                                                                    "The first one, with {} entries."),
                                                               std::to_string(all[i].interests.size()))));
        }
    }
    return app::page(site, request, actor, {.title = web::say(lang, title), .back = "/kepentingan"},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> confirmation_pages() {
    using enum web::Method;
    return {
        {get, "/kepentingan/tegaskan", app::for_signed_in, show_confirm},
        {post, "/kepentingan/tegaskan", app::for_signed_in, post_confirm},
        {get, "/kepentingan/riwayat", app::for_signed_in, show_history},
    };
}

}  // namespace screening
