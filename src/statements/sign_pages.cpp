// The statement on a phone: read and tick, check, sign with two factors, confirmation with the receipt. Every
// step keeps what was filled in.
#include "app/status_page.hpp"
#include "people/note_form.hpp"
#include "people/two_factors_form.hpp"
#include "statements/draft_rows.hpp"
#include "statements/frame_pages.hpp"
#include "statements/sign_act_form.hpp"
#include "statements/sign_sheet_pages.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statements_routes.hpp"

namespace statements {
namespace {

using namespace web::literals;
using web::Lang, web::Text;

std::optional<Sheet> sheet_of(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CampaignId>("campaign");
    return id ? sheet_for(site, request.lang, actor, *id) : std::nullopt;
}

web::Form draft_of(app::Site& site, const app::Actor& actor, CampaignId campaign) {
    const auto db = site.database.reader();
    const auto body = load_draft(db, actor.person, campaign);
    return body ? decode_draft(*body) : web::Form{};
}

bool is_settled(const Sheet& sheet) {
    return sheet.facts.signer->state == SignerState::has_signed ||
           sheet.facts.campaign.state == CampaignState::closed;
}

web::Response to_confirmation(CampaignId id) {
    return web::redirect(web::path("/pernyataan/{}/selesai", id));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sheet = sheet_of(site, request, actor);
    if (!sheet) return app::not_found(site, request);
    if (is_settled(*sheet)) return to_confirmation(sheet->facts.campaign.id);
    return sheet_page(site, request, actor, *sheet, draft_of(site, actor, sheet->facts.campaign.id), {});
}

web::Outcome store_draft(app::Site& site, const web::Request& request, const app::Actor& actor, CampaignId id,
                         const web::Form& form, std::function<web::Response()> then) {
    return people::note(
        site, request,
        [person = actor.person, id, body = encode_draft(form),
         now = site.clock.now()](store::Connection& db) { save_draft(db, person, id, body, now); },
        std::move(then));
}

web::Outcome save(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sheet = sheet_of(site, request, actor);
    if (!sheet) return app::not_found(site, request);
    return store_draft(site, request, actor, sheet->facts.campaign.id, form_of(request),
                       [] { return web::redirect(web::Url("/pernyataan?tersimpan=1")); });
}

web::Outcome to_check(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sheet = sheet_of(site, request, actor);
    if (!sheet) return app::not_found(site, request);
    if (is_settled(*sheet)) return to_confirmation(sheet->facts.campaign.id);
    const auto form = form_of(request);
    web::Faults faults;
    const auto signing = parse_signing(form, sheet->version->value, sheet->last, faults);
    if (faults.empty()) check_yes(*sheet, signing, faults);
    const auto id = sheet->facts.campaign.id;
    if (faults.empty())
        return store_draft(site, request, actor, id, form,
                           [id] { return web::redirect(web::path("/pernyataan/{}/periksa", id)); });
    // What is wrong is said, and what was filled in is kept.
    return store_draft(site, request, actor, id, form, [&site, request, actor, sheet = *sheet, form, faults] {
        return sheet_page(site, request, actor, sheet, form, faults);
    });
}

web::Outcome check(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sheet = sheet_of(site, request, actor);
    if (!sheet) return app::not_found(site, request);
    if (is_settled(*sheet)) return to_confirmation(sheet->facts.campaign.id);
    const auto draft = draft_of(site, actor, sheet->facts.campaign.id);
    web::Faults faults;
    const auto signing = parse_signing(draft, sheet->version->value, sheet->last, faults);
    if (faults.empty()) check_yes(*sheet, signing, faults);
    if (!faults.empty()) return web::redirect(web::path("/pernyataan/{}", sheet->facts.campaign.id));
    return check_page(site, request, actor, *sheet, signing, {}, {});
}

web::Outcome sign(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sheet = sheet_of(site, request, actor);
    if (!sheet) return app::not_found(site, request);
    const auto id = sheet->facts.campaign.id;
    const auto form = form_of(request);
    web::Faults faults;
    auto signing = parse_signing(draft_of(site, actor, id), sheet->version->value, sheet->last, faults);
    if (!faults.empty()) return web::redirect(web::path("/pernyataan/{}", id));
    signing.capacity = AppointmentId::from(form.get("capacity")).value_or(AppointmentId{});
    auto signs = actor;
    signs.capacity = signing.capacity;
    return people::with_two_factors(
        site, request, signs, form,
        [&site, request, actor, sheet = *sheet, signing, form](const web::Faults& wrong) {
            return check_page(site, request, actor, sheet, signing, form, wrong);
        },
        [&site, request, id, signing](app::Change& c) {
            const auto done = sign_it(c, id, signing, stops(site, request));
            drop_draft(c.db, c.actor.person, id);
            auto answer = app::Answer::see(web::path("/pernyataan/{}/selesai", id));
            answer.receipt_of = done.index;
            return answer;
        });
}

// ---- refusing
// ------------------------------------------------------------------------------------------------------

web::Response refuse_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const Sheet& sheet, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const Text title("Tidak menandatangani", "Not signing");
    auto body =
        web::error_summary(lang, faults) + R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang)) +
        web::paragraph(
            lang, Text("Jawaban ini tercatat bersama alasannya. Selama kampanye terbuka, Anda masih dapat "
                       "menandatangani.",
                       "This answer is recorded with its reason. While the campaign is open you may "
                       "still sign.")) +
        web::form(
            app::form_guard(actor, &form), web::path("/pernyataan/{}/tolak", sheet.facts.campaign.id),
            web::textarea(lang,
                          web::field(lang, form, faults, "reason", Text("Alasan Anda", "Your reason"))) +
                capacity_field(lang, sheet.facts, form, faults) + people::factor_fields(lang, form, faults) +
                web::button(lang, Text("Catat bahwa saya tidak menandatangani", "Record that I do not sign"),
                            web::ButtonKind::warning));
    return app::page(site, request, actor,
                     {.title = web::say(lang, title),
                      .section = app::Section::statements,
                      .back = web::path("/pernyataan/{}", sheet.facts.campaign.id).str(),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show_refuse(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sheet = sheet_of(site, request, actor);
    if (!sheet) return app::not_found(site, request);
    if (is_settled(*sheet)) return to_confirmation(sheet->facts.campaign.id);
    return refuse_page(site, request, actor, *sheet, {}, {});
}

web::Outcome refuse_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto sheet = sheet_of(site, request, actor);
    if (!sheet) return app::not_found(site, request);
    const auto id = sheet->facts.campaign.id;
    const auto form = form_of(request);
    web::Faults faults;
    web::Reader read(form, faults);
    const auto reason = read.text("reason", Text("Tuliskan alasannya", "Write the reason"), 1000);
    if (!faults.empty()) return refuse_page(site, request, actor, *sheet, form, faults);
    auto signs = actor;
    signs.capacity = AppointmentId::from(form.get("capacity")).value_or(AppointmentId{});
    return people::with_two_factors(
        site, request, signs, form,
        [&site, request, actor, sheet = *sheet, form](const web::Faults& wrong) {
            return refuse_page(site, request, actor, sheet, form, wrong);
        },
        [&site, request, id, reason](app::Change& c) {
            const auto done = refuse_it(c, id, reason, c.actor.capacity, stops(site, request));
            auto answer = app::Answer::see(web::path("/pernyataan/{}/selesai", id));
            answer.receipt_of = done.index;
            return answer;
        });
}

}  // namespace

std::vector<app::Route> sign_pages() {
    using enum web::Method;
    return {
        {get, "/pernyataan/{campaign}", app::for_signed_in, show},
        {post, "/pernyataan/{campaign}/draf", app::for_signed_in, save},
        {post, "/pernyataan/{campaign}/periksa", app::for_signed_in, to_check},
        {get, "/pernyataan/{campaign}/periksa", app::for_signed_in, check},
        {post, "/pernyataan/{campaign}", app::for_signed_in, sign},
        {get, "/pernyataan/{campaign}/tolak", app::for_signed_in, show_refuse},
        {post, "/pernyataan/{campaign}/tolak", app::for_signed_in, refuse_one},
    };
}

}  // namespace statements
