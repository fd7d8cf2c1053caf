// Before and after sending: the page that shows what was written, the act itself, and the confirmation.
#include "app/status_page.hpp"
#include "declarations/declare_pages.hpp"
#include "declarations/declare_sheet_pages.hpp"
#include "declarations/submit_form.hpp"
#include "declarations/trail_rows.hpp"
#include "people/people_rows.hpp"
#include "people/two_factors_form.hpp"
#include "statements/statement_rows.hpp"

namespace declarations {
namespace {

using namespace web::literals;
using web::Text;

std::string_view query(const web::Request& request, std::string_view name) {
    return request.query.first(name).value_or("");
}

web::Fragment what_happens(store::Connection& db, web::Lang lang, const DeclarationInput& input,
                           const app::Actor& actor, base::Date day) {
    const auto superior =
        superior_of(db, actor.person, input.matter.value_or(MatterId{}), input.telling.party_name, day);
    std::vector<std::string> lines;
    if (superior) {
        auto line = web::say(lang,
                             Text("{} menerima deklarasi ini dan menetapkannya.",
                                  "{} receives this declaration and determines it."),
                             people::name_of(db, superior->person));
        if (!superior->reason.empty()) line += " " + superior->reason;
        lines.push_back(std::move(line));
    }
    lines.emplace_back(Text("Inspektorat menerimanya pada saat yang sama.",
                            "The Inspectorate receives it at the same moment.")(lang));
    if (input.matter)
        lines.emplace_back(Text("Anda tidak ikut memutuskan urusan itu sampai ada penetapan.",
                                "You take no part in deciding that matter until it is determined.")(lang));
    lines.emplace_back(
        Text("Sesudah terkirim, isinya tidak dapat diubah.", "Once sent, it cannot be changed.")(lang));
    return R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
        Text("Yang terjadi sesudah dikirim", "What happens once it is sent")(lang),
        web::each(lines, [](const std::string& line) { return R"(<li>{}</li>)"_html(line); }));
}

web::Fragment answers(store::Connection& db, web::Lang lang, const Sketch& sketch,
                      const DeclarationInput& input, const std::string& back) {
    const auto& t = input.telling;
    const Declaration would{.type = t.type,
                            .matter = input.matter,
                            .party_name = t.party_name,
                            .relation = t.relation,
                            .grounds = t.grounds,
                            .other_law = t.other_law,
                            .description = t.description,
                            .already_public = t.already_public,
                            .proposed_control = t.proposed_control,
                            .known_since = t.known_since};
    auto rows = told(lang, would, matter_title(db, input.matter), back);
    std::string files;
    for (const auto& file : sketch.files) (files += files.empty() ? "" : ", ") += file.name;
    rows.push_back(
        web::summary_row(Text("Bukti", "Evidence"),
                         files.empty() ? Text("Tidak ada berkas", "No files")(lang) : std::string_view(files),
                         web::Url(back + "#evidence")));
    return web::summary_list(lang, rows);
}

// A declaration is a signed statement: both factors again, each time (docs/decisions/0017).
web::Fragment signing(web::Lang lang, const app::Actor& actor, const Draft& draft, std::string_view key,
                      const web::Faults& wrong) {
    return web::form(app::form_guard(actor), web::Url("/deklarasi"),
                     web::hidden("draft", key) +
                         web::hidden("_version", std::to_string(draft.at.time_since_epoch().count())) +
                         R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
                             Text("Tanda tangani dan kirim", "Sign and send")(lang)) +
                         people::factor_fields(lang, {}, wrong) +
                         web::button(lang, Text("Kirim deklarasi", "Send the declaration")));
}

// `wrong`: what is amiss with the factors; nothing yet when the page is first shown.
web::Response check_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const std::string& key, const web::Faults& wrong) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    std::optional<Draft> draft;
    {
        const auto db = site.database.reader();
        draft = load_draft(db, actor.person, key);
    }
    if (!draft) return web::redirect(web::Url("/deklarasi"));
    const auto sketch = decode_sketch(draft->body);
    web::Faults faults;
    const auto input = parse_declaration(sketch.form, faults);
    const auto back = web::path("/deklarasi/baru?urusan={}&lanjut=1", key).str();
    web::Fragment body;
    {
        const auto db = site.database.reader();
        check_matter(db, actor.person, day, input, faults);
        const auto refusal = base::from_name<SubmitRefusal>(query(request, "tolak"));
        if (faults.empty() && refusal) faults.add(words(*refusal).field, words(*refusal).sentence);
        if (faults.empty())
            body =
                web::error_summary(lang, wrong) +
                R"(<h1 class="govuk-heading-l">{}</h1>{}{}{}<p class="govuk-body"><a class="govuk-link" href="{}">{}</a></p>)"_html(
                    Text("Periksa deklarasi Anda", "Check your declaration")(lang),
                    answers(db, lang, sketch, input, back), what_happens(db, lang, input, actor, day),
                    signing(lang, actor, *draft, key, wrong), web::Url(back),
                    Text("Kembali dan ubah", "Go back and change")(lang));
    }
    if (!faults.empty())
        return sheet_page(site, request, actor, {.key = key, .form = sketch.form, .files = sketch.files},
                          faults);
    auto page =
        app::page(site, request, actor,
                  {.title = std::string(Text("Periksa deklarasi Anda", "Check your declaration")(lang)),
                   .section = app::Section::declarations,
                   .back = back},
                  std::move(body));
    if (!wrong.empty()) page.status = 422;
    return page;
}

web::Outcome check_answers(app::Site& site, web::Request& request, const app::Actor& actor) {
    return check_page(site, request, actor, draft_key(query(request, "draf")), {});
}

// ---- sending
// --------------------------------------------------------------------------------------------------

[[noreturn]] void stop(app::Site& site, const web::Request& request, std::string_view code,
                       const RefusalWords& said, std::string_view article) {
    throw app::Stop{app::refused(site, request, code, said.sentence, article)};
}

app::Answer send_draft(app::Site& site, const web::Request& request, app::Change& change,
                       const std::string& key, const std::string& seen) {
    const auto draft = load_draft(change.db, change.actor.person, key);
    static constexpr Text gone("Draf ini sudah dikirim atau dihapus. Lihat daftar deklarasi Anda.",
                               "This draft was sent or removed. See the list of your declarations.");
    if (!draft) stop(site, request, "draft_gone", {gone}, "");
    if (seen != std::to_string(draft->at.time_since_epoch().count()))
        throw app::Stop{app::changed_meanwhile(site, request)};
    const auto sketch = decode_sketch(draft->body);
    web::Faults faults;
    Sending sending{.input = parse_declaration(sketch.form, faults)};
    check_matter(change.db, change.actor.person, change.today(), sending.input, faults);
    if (!faults.empty()) throw app::Stop{web::redirect(web::path("/deklarasi/periksa?draf={}", key))};
    for (const auto& file : sketch.files)
        if (auto bytes = kept_file(change.db, file.hash)) sending.files.push_back({file, std::move(*bytes)});
    const auto [declaration, index] = send(change, sending, [&](auto code, const auto& said, auto article) {
        stop(site, request, code, said, article);
    });
    drop_draft(change.db, change.actor.person, key);
    auto answer = app::Answer::see(web::path("/deklarasi/{}/terkirim", declaration.id));
    answer.receipt_of = index;
    return answer;
}

web::Outcome send_declaration(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto key = draft_key(form->get("draft"));
    const std::string seen(form->get("_version"));
    return people::with_two_factors(
        site, request, actor, *form,
        [&site, request, actor, key](const web::Faults& wrong) {
            return check_page(site, request, actor, key, wrong);
        },
        [&site, request, key, seen](app::Change& change) {
            return send_draft(site, request, change, key, seen);
        });
}

web::Outcome sent(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto id = request.id<DeclarationId>("id");
    const auto day = app::today(site, actor);
    web::Fragment body;
    {
        const auto db = site.database.reader();
        const auto d =
            id ? find_declaration(db, *id, app::scope(actor.person, app::Action::read_declaration, day))
               : std::nullopt;
        if (!d) return app::not_found(site, request);
        const auto trail = trail_of(db, case_of(d->id));
        if (trail.empty()) return app::not_found(site, request);
        const auto unit = people::load_unit(db, d->unit);
        const auto calendar = app::calendar(db);
        web::Fragment lines;
        const auto line = [&](std::string_view words) { lines += R"(<li>{}</li>)"_html(words); };
        line(web::say(lang, Text("{} menetapkan paling lambat {}.", "{} determines it by {}."),
                      people::name_of(db, d->superior),
                      app::due_in_words(lang, d->due, day, calendar, d->unit)));
        if (d->matter)
            line(web::say(lang,
                          Text("Anda tidak ikut memutuskan \"{}\" sampai ada penetapan.",
                               "You take no part in deciding \"{}\" until it is determined."),
                          matter_title(db, d->matter)));
        line(Text("Inspektorat sudah menerimanya.", "The Inspectorate has it.")(lang));
        line(Text("Simpan tanda terimanya. Siapa pun dapat memeriksanya tanpa sistem ini.",
                  "Keep the receipt. Anyone can check it without this system.")(lang));
        body = web::confirm_panel(
                   lang, {.title = Text("Deklarasi terkirim", "Declaration sent"),
                          .number = d->id.text(),
                          .when = web::date_time(lang, trail.front().at, unit ? unit->zone : actor.zone),
                          .receipt = web::path("/tanda-terima/{}", trail.front().index),
                          .pdf = {}}) +
               R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
                   Text("Sesudah ini", "What happens next")(lang), lines) +
               web::link_button(lang, Text("Lihat deklarasi", "See the declaration"),
                                web::path("/deklarasi/{}", d->id));
        // Who came here from a statement goes back to it: it now names this declaration.
        for (const auto& waiting : statements::statements_due(db, actor.person, day))
            body += web::link_button(
                lang, web::say(lang, Text("Kembali ke {}", "Back to {}"), waiting.campaign.title),
                web::path("/pernyataan/{}", waiting.campaign.id), web::ButtonKind::secondary);
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Deklarasi terkirim", "Declaration sent")(lang)),
                      .section = app::Section::declarations},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> send_pages() {
    using enum web::Method;
    return {
        {get, "/deklarasi/periksa", app::for_signed_in, check_answers},
        {post, "/deklarasi", app::for_signed_in, send_declaration},
        {get, "/deklarasi/{id}/terkirim", app::for_signed_in, sent},
    };
}

}  // namespace declarations
