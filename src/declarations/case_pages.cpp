// One declaration: what it says, where it stands, what happened, and what this reader can do now.
#include "declarations/case_pages.hpp"

#include "app/status_page.hpp"
#include "declarations/act_form.hpp"

namespace declarations {

using namespace web::literals;
using web::Text;

namespace {

std::optional<Declaration> seen_by(store::Connection& db, const app::Actor& actor, base::Date day,
                                   const std::optional<DeclarationId>& id) {
    return id ? find_declaration(db, *id, app::scope(actor.person, app::Action::read_declaration, day))
              : std::nullopt;
}

// From any case the Inspectorate and who decided it can recommend an examination; the form asks for the
// breach.
web::Fragment recommend_link(web::Lang lang, const Declaration& d) {
    return R"(<p class="govuk-body"><a class="govuk-link" href="/sanksi/baru?orang={}&amp;urusan={}&amp;dari={}">{}</a></p>)"_html(
        d.declarant, d.matter ? d.matter->text() : std::string{}, d.id,
        Text("Rekomendasikan pemeriksaan atas kasus ini", "Recommend an examination of this case")(lang));
}

constexpr Way here{Speaks::page, case_page};

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<DeclarationId>("id");
    return id ? case_page(site, request, actor, *id, {}, {}, 200) : app::not_found(site, request);
}

web::Outcome evidence(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto d = seen_by(db, actor, app::today(site, actor), request.id<DeclarationId>("id"));
    if (!d) return app::not_found(site, request);
    const auto files = evidence_of(db, d->id);
    for (std::size_t n = 0; n < files.size(); ++n) {
        if (request.parameter("n") != std::to_string(n + 1)) continue;
        auto bytes = evidence_bytes(db, d->id, files[n].hash);
        if (!bytes) break;
        // What it is was told by its bytes when it came in; it is saved, never shown inside our pages.
        auto out = web::download(files[n].type, std::move(*bytes), files[n].name);
        out.compress = false;
        return out;
    }
    return app::not_found(site, request);
}

web::Outcome complete(app::Site& s, web::Request& r, const app::Actor& a) {
    return complete_it(s, r, a, here);
}
web::Outcome announce(app::Site& s, web::Request& r, const app::Actor& a) {
    return announce_it(s, r, a, here);
}
web::Outcome attach(app::Site& s, web::Request& r, const app::Actor& a) {
    return attach_to_it(s, r, a, here);
}
web::Outcome receive(app::Site& s, web::Request& r, const app::Actor& a) { return receive_it(s, r, a, here); }
web::Outcome review(app::Site& s, web::Request& r, const app::Actor& a) { return review_it(s, r, a, here); }
web::Outcome send_back(app::Site& s, web::Request& r, const app::Actor& a) {
    return send_it_back(s, r, a, here);
}
web::Outcome close(app::Site& s, web::Request& r, const app::Actor& a) { return close_it(s, r, a, here); }
web::Outcome control(app::Site& s, web::Request& r, const app::Actor& a) {
    return report_on_control(s, r, a, here);
}

}  // namespace

web::Response case_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        DeclarationId id, const web::Form& sent, const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    web::Fragment body;
    std::string back = "/deklarasi";
    auto section = app::Section::declarations;
    {
        const auto db = site.database.reader();
        const auto d = seen_by(db, actor, day, id);
        if (!d) return app::not_found(site, request);
        const Forms forms{lang, actor, sent, faults, day};
        const bool inspects = d->declarant != actor.person &&
                              app::may(db, actor.person, app::Action::inspect_declaration, d->unit, day);
        const bool mine_to_decide = d->superior == actor.person && d->state == State::submitted;
        if (d->declarant != actor.person) {
            back = inspects ? "/pantau/daftar" : "/telaah";
            section = inspects ? app::Section::monitor : app::Section::review;
        }
        auto todo = declarant_forms(db, forms, *d);
        if (inspects) todo += inspectorate_forms(db, forms, *d);
        const auto ruling = determination_of(db, d->id);
        const bool follows = inspects || (ruling && ruling->decider == actor.person);
        if (follows) todo += control_form(db, forms, *d) + recommend_link(lang, *d);
        if (!todo.empty())
            todo = R"(<h2 class="govuk-heading-m">{}</h2>{}<hr>)"_html(
                Text("Yang dapat Anda lakukan", "What you can do")(lang), todo);
        if (mine_to_decide)
            todo = web::link_button(lang, Text("Telaah dan tetapkan", "Review and determine"),
                                    web::path("/telaah/{}", d->id)) +
                   todo;
        const bool told = inspects || d->declarant == actor.person || d->superior == actor.person;
        const auto asked = told ? questions_part(db, lang, *d) : web::Fragment{};
        body = web::error_summary(lang, faults) +
               R"(<h1 class="govuk-heading-l">{}</h1>)"_html(
                   web::say(lang, Text("Deklarasi: {}", "Declaration: {}"), d->party_name)) +
               identity(db, lang, *d) + standing_now(db, lang, *d, day) + determination_part(db, lang, *d) +
               todo + facts(db, lang, *d) + asked + inspection_part(db, lang, *d) +
               history(db, lang, *d, actor.person);
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Deklarasi", "Declaration")(lang)),
                      .section = section,
                      .back = back,
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

std::vector<app::Route> case_pages() {
    using enum web::Method;
    using app::for_signed_in;
    return {
        {get, "/deklarasi/{id}", for_signed_in, show},
        {get, "/deklarasi/{id}/bukti/{n}", for_signed_in, evidence},
        {post, "/deklarasi/{id}/bukti", for_signed_in, attach, web::BodySize::large},
        {post, "/deklarasi/{id}/lengkapi", for_signed_in, complete},
        {post, "/deklarasi/{id}/umumkan", for_signed_in, announce},
        {post, "/deklarasi/{id}/pengendalian", for_signed_in, control},
        {post, "/deklarasi/{id}/terima", app::for_role(app::Action::inspect_declaration), receive},
        {post, "/deklarasi/{id}/hasil-telaah", app::for_role(app::Action::inspect_declaration), review},
        {post, "/deklarasi/{id}/kembalikan-ke-atasan", app::for_role(app::Action::inspect_declaration),
         send_back},
        {post, "/deklarasi/{id}/tutup", app::for_role(app::Action::inspect_declaration), close},
    };
}

}  // namespace declarations
