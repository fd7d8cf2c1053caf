#include "statements/sign_sheet_pages.hpp"

#include <algorithm>

#include "people/two_factors_form.hpp"
#include "statements/statement_rows.hpp"

namespace statements {
namespace {

using namespace web::literals;
using web::Lang, web::Text;

web::Fragment question_field(Lang lang, const rules::Question& question, const std::vector<Answer>& last,
                             const web::Form& form, const web::Faults& faults) {
    auto field = web::field(lang, form, faults, std::string(question.code), app::say(lang, question.text),
                            app::say(lang, question.hint));
    const auto words = std::string(question.code) + "_words";
    std::vector<web::Option> options;
    if (const auto before = std::ranges::find(last, question.code, &Answer::code); before != last.end())
        options.push_back(
            {"same",
             web::say(lang, Text("Masih sama seperti sebelumnya: {}", "Still the same as before: {}"),
                      answer_words(lang, *before)),
             {},
             {}});
    options.push_back({"no", Text("Tidak", "No"), {}, {}});
    options.push_back({"yes",
                       Text("Ya", "Yes"),
                       {},
                       web::text_input(lang, web::field(lang, form, faults, words,
                                                        Text("Siapa atau apa", "Who or what")))});
    return web::radios(lang, field, options);
}

web::Fragment who_signs(Lang lang, const app::Actor& actor, const Sheet& sheet) {
    return web::summary_list(
        lang,
        {web::summary_row(Text("Nama", "Name"), sheet.facts.name),
         web::summary_row(Text("Jabatan", "Position"),
                          sheet.facts.held.empty() ? actor.position : sheet.facts.held.front().position),
         web::summary_row(Text("Batas waktu", "Due"), sheet.due)});
}

web::Fragment declared_note(Lang lang, const Sheet& sheet) {
    if (sheet.facts.signer->declarations.empty()) return {};
    return web::inset(
        web::paragraph(lang, web::say(lang,
                                      Text("Pernyataan Anda menyebut {} deklarasi yang sudah Anda buat.",
                                           "Your statement names {} declarations that you have made."),
                                      static_cast<std::int64_t>(sheet.facts.signer->declarations.size()))));
}

// Said before anybody fills in the sheet, not when he signs it.
web::Fragment training_note(Lang lang, const Sheet& sheet) {
    if (sheet.facts.campaign.training != Training::first || sheet.facts.trained) return {};
    return web::warning_text(
               lang, Text("Tanda tangan baru bisa setelah Anda mengikuti sosialisasi tahun ini. Anda boleh "
                          "mengisi sekarang; isian Anda disimpan.",
                          "You can sign once you have attended this year's training. You may fill it in now; "
                          "your answers are kept.")) +
           R"(<p class="govuk-body"><a class="govuk-link" href="/sosialisasi">{}</a></p>)"_html(
               web::say(lang, Text("Lihat jadwal sosialisasi", "See when the training is")));
}

}  // namespace

std::string answer_words(Lang lang, const Answer& answer) {
    if (answer.yes == Yes::no) return web::say(lang, Text("Tidak", "No"));
    return web::say(lang, Text("Ya: {}", "Yes: {}"), answer.words);
}

std::optional<Sheet> sheet_for(app::Site& site, Lang lang, const app::Actor& actor, CampaignId id) {
    const auto db = site.database.reader();
    const auto day = app::today(site, actor);
    const auto campaign = load_campaign(db, id);
    if (!campaign) return std::nullopt;
    Sheet out{.facts = facts_for_signing(db, *campaign, actor.person, day),
              .version = rules::statement_template(campaign->version),
              .last = last_answers(db, actor.person, id),
              .due = {}};
    if (!out.facts.signer || !out.version || day < campaign->opens) return std::nullopt;
    out.due = app::due_in_words(lang, campaign->due, day, app::calendar(db), out.facts.signer->unit);
    return out;
}

void check_yes(const Sheet& sheet, const Signing& signing, web::Faults& faults) {
    if (!sheet.facts.signer->declarations.empty()) return;
    for (const auto& answer : signing.answers)
        if (answer.yes == Yes::yes) faults.add(answer.code, words(SignRefusal::declaration_missing).sentence);
}

web::Fragment promises_field(Lang lang, const rules::StatementTemplate& version, const web::Form& form,
                             const web::Faults& faults) {
    std::vector<web::Option> options;
    for (const auto& promise : version.promises)
        options.push_back({std::string(promise.code), app::say(lang, promise.text), {}, {}});
    std::vector<std::string> chosen;
    for (const auto code : form.all("promises")) chosen.emplace_back(code);
    return web::checkboxes(
        lang,
        web::field(lang, form, faults, "promises",
                   Text("Dengan ini saya menyatakan bahwa saya:", "I hereby state that I:"),
                   Text("Baca satu per satu, lalu centang.", "Read one by one, then tick.")),
        options, chosen);
}

web::Fragment capacity_field(Lang lang, const SigningFacts& facts, const web::Form& form,
                             const web::Faults& faults) {
    if (facts.held.empty()) return {};
    if (facts.held.size() == 1) return web::hidden("capacity", facts.held.front().appointment.text());
    auto field =
        web::field(lang, form, faults, "capacity", Text("Anda menandatangani sebagai", "You sign as"));
    if (field.value.empty()) field.value = facts.held.front().appointment.text();
    std::vector<web::Option> options;
    for (const auto& held : facts.held) options.push_back({held.appointment.text(), held.position, {}, {}});
    return web::radios(lang, field, options);
}

web::Response sheet_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const Sheet& sheet, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto& campaign = sheet.facts.campaign;
    const auto& version = sheet.version->value;
    const auto heading = app::say(lang, version.title);
    web::Fragment questions;
    for (const auto& question : version.questions)
        questions += question_field(lang, question, sheet.last, form, faults);
    auto body =
        web::error_summary(lang, faults) + R"(<h1 class="govuk-heading-l">{}</h1>)"_html(heading) +
        training_note(lang, sheet) + who_signs(lang, actor, sheet) + declared_note(lang, sheet) +
        web::form(app::form_guard(actor, &form), web::path("/pernyataan/{}/periksa", campaign.id),
                  promises_field(lang, version, form, faults) + questions +
                      web::button_group(
                          web::button(lang, Text("Simpan dan periksa", "Save and check")) +
                          web::button(lang, Text("Simpan dulu", "Save for now"), web::ButtonKind::secondary,
                                      {.name = "",
                                       .value = "",
                                       .action = web::path("/pernyataan/{}/draf", campaign.id)}))) +
        R"(<p class="govuk-body"><a class="govuk-link" href="/deklarasi/baru">{}</a></p><p class="govuk-body"><a class="govuk-link" href="/pernyataan/{}/tolak">{}</a></p>)"_html(
            Text("Saya punya hal yang perlu dideklarasikan", "I have something to declare")(lang),
            campaign.id,
            Text("Saya tidak menandatangani, dan ini alasannya", "I do not sign, and this is why")(lang)) +
        web::details(lang, Text("Dasar hukum", "Legal basis"),
                     web::paragraph(lang, campaign.basis) +
                         web::unconfirmed_mark(lang,
                                               app::say(lang, rules::Label{"Naskah lampirannya belum dibaca.",
                                                                           "Its annex was not read."}),
                                               {std::string(sheet.version->source.instrument),
                                                std::string(sheet.version->source.article)}));
    return app::page(site, request, actor,
                     {.title = heading,
                      .section = app::Section::statements,
                      .back = "/beranda",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Response check_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const Sheet& sheet, const Signing& signing, const web::Form& typed,
                         const web::Faults& faults) {
    const auto lang = request.lang;
    const auto& campaign = sheet.facts.campaign;
    const auto& version = sheet.version->value;
    const auto change = web::path("/pernyataan/{}", campaign.id);
    std::vector<web::SummaryRow> rows;
    for (const auto& question : version.questions) {
        const auto answer = std::ranges::find(signing.answers, question.code, &Answer::code);
        if (answer != signing.answers.end())
            rows.push_back(
                web::summary_row(app::say(lang, question.text), answer_words(lang, *answer), change));
    }
    const Text title("Periksa dan tanda tangani", "Check and sign");
    auto body =
        web::error_summary(lang, faults) +
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
            title(lang), web::say(lang, Text("Saya, {}, menyatakan bahwa saya:", "I, {}, state that I:"),
                                  sheet.facts.name)) +
        R"(<ol class="govuk-list govuk-list--number">{}</ol>)"_html(web::each(
            version.promises,
            [&](const rules::Promise& p) { return R"(<li>{}</li>)"_html(app::say(lang, p.text)); })) +
        web::summary_list(lang, rows) + training_note(lang, sheet) + declared_note(lang, sheet) +
        web::form(app::form_guard(actor, &typed), web::path("/pernyataan/{}", campaign.id),
                  capacity_field(lang, sheet.facts, typed, faults) +
                      people::factor_fields(lang, typed, faults) +
                      web::button(lang, Text("Tanda tangani", "Sign")));
    return app::page(site, request, actor,
                     {.title = web::say(lang, title),
                      .section = app::Section::statements,
                      .back = change.str(),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

}  // namespace statements
