// A matter that one official decides: the decision of the official or the substitute. And, for whoever
// decided a matter or is the superior of that, its annulment.
#include <algorithm>

#include "app/status_page.hpp"
#include "decisions/decision_words_form.hpp"
#include "decisions/plenary_sheet_pages.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"

namespace decisions {
namespace {

using namespace web::literals;
using app::say;
using matters::Standing;
using web::Text;

struct Desk {
    app::Site& site;
    store::Connection& db;
    web::Lang lang;
    const app::Actor& actor;
    matters::Matter matter;
    const web::Form& form;
    const web::Faults& faults;
    web::FormGuard guard() const { return app::form_guard(actor, form.fields().size() ? &form : nullptr); }
    web::Fragment version() const { return web::hidden("_version", std::to_string(matter.version)); }
    web::Field field(const char* name, Text label, web::Words hint = {}) const {
        return web::field(lang, form, faults, name, label, std::move(hint));
    }
};

web::Fragment taken(const Desk& desk, const Decision& d) {
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Hasil", "Outcome"), say(desk.lang, rules::label(d.outcome))),
        web::summary_row(Text("Keputusan", "Decision"), d.text),
        web::summary_row(Text("Hari", "Day"), web::weekday_date(desk.lang, d.on)),
        web::summary_row(
            d.plenary ? Text("Pimpinan rapat", "Presided") : Text("Yang memutuskan", "Decided by"),
            people::name_of(desk.db, d.decider))};
    if (d.in_place_of)
        rows.push_back(web::summary_row(Text("Sebagai pengganti", "In place of"),
                                        people::name_of(desk.db, d.in_place_of)));
    if (d.annulment) {
        rows.push_back(
            web::summary_row(Text("Dibatalkan", "Annulled"), web::weekday_date(desk.lang, d.annulment->on)));
        rows.push_back(web::summary_row(Text("Alasan pembatalan", "Reason"), d.annulment->reason));
    }
    return web::summary_list(desk.lang, rows);
}

web::Fragment why_not(const Desk& desk, AloneRefusal why) {
    const auto law = article(why);
    auto out = R"(<p class="govuk-body"><strong>{}</strong></p>)"_html(sentence(why)(desk.lang));
    if (!law.empty())
        out += R"(<p class="govuk-body">{} <span class="j-law" lang="id">{}</span></p>)"_html(
            Text("Dasar hukum:", "Legal basis:")(desk.lang), law);
    for (const auto& s : matters::substitutions_of(desk.db, desk.matter.id))
        if (s.person == desk.actor.person)
            out += R"(<p class="govuk-body">{} {}</p>)"_html(
                Text("Yang memutuskan sebagai pengganti Anda:", "Who decides in your place:")(desk.lang),
                people::name_of(desk.db, s.substitute));
    return web::inset(out);
}

// What the use case would say now is what the page says before.
web::Fragment decide_part(const Desk& desk, const AloneFacts& facts) {
    const auto probe = decide_alone(facts, Verdict::approved, "x");
    if (!probe) return why_not(desk, probe.error());
    auto intro = web::Fragment{};
    if (probe->in_place_of)
        intro = R"(<p class="govuk-body">{} {}. {}</p>)"_html(
            Text("Anda memutuskan sebagai pengganti", "You decide in place of")(desk.lang),
            people::name_of(desk.db, probe->in_place_of),
            web::law_reference({"UU 30/2014", "Pasal 42 ayat (2)"}));
    return intro +
           web::form(
               desk.guard(), web::path("/urusan/{}/putusan", desk.matter.id),
               desk.version() +
                   web::radios(desk.lang, desk.field("verdict", Text("Hasil", "Outcome")),
                               {{"approved", Text("Disetujui", "Approved"), {}, {}},
                                {"rejected", Text("Tidak disetujui", "Not approved"), {}, {}}}) +
                   web::textarea(
                       desk.lang,
                       desk.field("text", Text("Isi keputusan", "What is decided"),
                                  Text("Diumumkan. Jangan menulis data pribadi yang tidak perlu.",
                                       "It is published. Write no personal data that is not needed."))) +
                   web::button(desk.lang, Text("Tetapkan keputusan", "Decide")));
}

// UU 30/2014 art. 66 (5): after a court the limit runs from its order.
web::Fragment judgment_fields(const Desk& desk) {
    return web::text_input(desk.lang, desk.field("judgment", Text("Nomor putusan pengadilan",
                                                                  "Number of the court's ruling"))) +
           web::date_input(
               desk.lang, web::date_field(
                              desk.lang, desk.form, desk.faults, "judged_on",
                              Text("Tanggal putusan pengadilan", "Day of the court's ruling"),
                              Text("Pembatalan paling lambat 21 hari kerja sesudahnya. Bacaan atas Pasal 66 "
                                   "ayat (5) ini belum terkonfirmasi.",
                                   "Annul within 21 working days after it. This reading of article 66 (5) is "
                                   "not confirmed.")));
}

web::Fragment annul_part(const Desk& desk, const AnnulFacts& facts) {
    std::vector<web::Option> by, defects, people;
    for (const auto one : {AnnulledBy::official, AnnulledBy::superior, AnnulledBy::court_order})
        if ((one == AnnulledBy::official && facts.is_official) ||
            (one == AnnulledBy::superior && facts.is_superior) || one == AnnulledBy::court_order)
            by.push_back({std::string(base::name(one)),
                          words(one),
                          {},
                          one == AnnulledBy::court_order ? judgment_fields(desk) : web::Fragment{}});
    for (const auto one : {Defect::authority, Defect::procedure, Defect::substance})
        defects.push_back({std::string(base::name(one)), words(one), {}, {}});
    for (const auto person : facts.took_part)
        people.push_back({person.text(), people::name_of(desk.db, person), {}, {}});
    const auto fields =
        desk.version() +
        web::radios(desk.lang, desk.field("by", Text("Siapa yang membatalkan", "Who annuls")), by) +
        web::radios(desk.lang, desk.field("defect", Text("Cacatnya", "The defect")), defects) +
        web::date_input(desk.lang,
                        web::date_field(desk.lang, desk.form, desk.faults, "found_on",
                                        Text("Hari cacatnya ditemukan", "Day it was found"),
                                        Text("Pembatalan paling lambat 5 hari kerja sesudahnya. Kosongkan "
                                             "bila atas putusan pengadilan.",
                                             "Annul within 5 working days after it. Leave empty "
                                             "after a court's ruling."))) +
        web::select(desk.lang,
                    desk.field("conflicted", Text("Benturan kepentingan siapa, jika karena itu",
                                                  "Whose conflict of interest, if that is why")),
                    people) +
        web::textarea(desk.lang,
                      desk.field("reason", Text("Alasan", "Reason"), Text("Diumumkan.", "It is published.")),
                      4) +
        web::button(desk.lang, Text("Batalkan keputusan", "Annul the decision"), web::ButtonKind::warning);
    const auto form = web::form(desk.guard(), web::path("/urusan/{}/pembatalan", desk.matter.id), fields);
    const auto heading = R"(<p class="govuk-body">{}</p>)"_html(
        web::law_reference({"UU 30/2014", "Pasal 45 ayat (2) dan Pasal 66"}));
    if (!desk.faults.empty())
        return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
                   Text("Batalkan keputusan", "Annul the decision")(desk.lang)) +
               heading + form;
    return web::details(desk.lang, Text("Batalkan keputusan ini", "Annul this decision"), heading + form);
}

web::Response desk_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form& form, const web::Faults& faults) {
    const auto id = request.id<MatterId>("id");
    if (!id) return app::not_found(site, request);
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    constexpr Text title("Putusan urusan", "Decision on the matter");
    web::Fragment body;
    bool sees = false;
    {
        const auto db = site.database.reader();
        const auto matter = matters::load_matter(db, *id);
        if (!matter) return app::not_found(site, request);
        sees = matters::find_matter(db, *id, app::scope(actor.person, app::Action::read_matter, day))
                   .has_value();
        const auto calendar = app::calendar(db);
        const auto annul_facts = facts_for_annul(db, *id, actor.person, day, calendar);
        const bool entitled =
            annul_facts && annul_facts->decided_on && (annul_facts->is_official || annul_facts->is_superior);
        if (!sees && !entitled) return app::not_found(site, request);
        const Desk desk{site, db, lang, actor, *matter, form, faults};
        body = web::error_summary(lang, faults) +
               R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1>)"_html(
                   matter->title, title(lang));
        const auto decision = decision_on(db, *id);
        if (decision)
            body += taken(desk, *decision);
        else if (const auto facts = facts_for_decide_alone(db, *id, actor.person, day))
            body += decide_part(desk, *facts);
        if (decision && !decision->annulment && entitled) body += annul_part(desk, *annul_facts);
    }
    const auto back = sees ? std::string(web::path("/urusan/{}", *id).str())
                           : std::string(web::path("/keputusan/{}", *id).str());
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)),
                      .section = app::Section::matters,
                      .back = back,
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    return desk_page(site, request, actor, {}, {});
}

template <class Input>
web::Outcome post_to(app::Site& site, web::Request& request, const app::Actor& actor,
                     Input (*parse)(const web::Form&, web::Faults&),
                     void (*step)(app::Change&, const Asked&, MatterId, const Input&)) {
    const auto id = request.id<MatterId>("id");
    if (!id) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse(*form, faults);
    if (!faults.empty()) return desk_page(site, request, actor, *form, faults);
    return carry_out(
        site, request, actor, *form,
        [id, step, input](app::Change& c, const Asked& asked) { step(c, asked, *id, input); },
        [id](app::Change&) { return app::Answer::see(web::path("/urusan/{}/putusan", *id)); });
}

web::Outcome post_decision(app::Site& s, web::Request& r, const app::Actor& a) {
    return post_to<AloneInput>(s, r, a, parse_alone, alone);
}
web::Outcome post_annulment(app::Site& s, web::Request& r, const app::Actor& a) {
    return post_to<AnnulInput>(s, r, a, parse_annulment, annul);
}

}  // namespace

std::vector<app::Route> official_pages() {
    using enum web::Method;
    return {
        {get, "/urusan/{id}/putusan", app::for_signed_in, show},
        {post, "/urusan/{id}/putusan", app::for_signed_in, post_decision},
        {post, "/urusan/{id}/pembatalan", app::for_signed_in, post_annulment},
    };
}

}  // namespace decisions
