#include "declarations/declare_sheet_pages.hpp"

#include <algorithm>

#include "matters/matter_rows.hpp"
#include "rules/relations.hpp"

namespace declarations {

using namespace web::literals;
using app::say;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

struct Line {
    std::string value, words;
};
Fragment options(const std::vector<Line>& lines, std::string_view chosen) {
    return web::each(lines, [&](const Line& line) {
        return R"(<option value="{}" {}>{}</option>)"_html(
            line.value, web::Flag{"selected", line.value == chosen}, line.words);
    });
}

// A select whose options come in groups, or whose empty option means something: web::select has neither.
Fragment choose(Lang lang, const web::Field& field, const Fragment& choices) {
    std::string tied;
    Fragment hint, error;
    if (!field.hint.empty()) {
        tied = field.name + "-hint";
        hint = R"(<div id="{}-hint" class="govuk-hint">{}</div>)"_html(field.name, field.hint.in(lang));
    }
    if (!field.error.empty()) {
        tied += (tied.empty() ? "" : " ") + field.name + "-error";
        error =
            R"(<p id="{}-error" class="govuk-error-message"><span class="govuk-visually-hidden">{}</span> {}</p>)"_html(
                field.name, Text("Kesalahan:", "Error:")(lang), field.error);
    }
    return R"(<div class="govuk-form-group{}"><label class="govuk-label govuk-label--s" for="{}">{}</label>{}{}<select class="govuk-select{}" id="{}" name="{}" {}>{}</select></div>)"_html(
        field.error.empty() ? "" : " govuk-form-group--error", field.name, field.label.in(lang), hint, error,
        field.error.empty() ? "" : " govuk-select--error", field.name, field.name,
        web::Attribute{"aria-describedby", tied.empty() ? std::nullopt : std::optional(tied)}, choices);
}

Fragment relation_choices(Lang lang, std::string_view chosen) {
    std::vector<Line> kin, others;
    for (const auto& option : rules::all_relations())
        (option.relative ? kin : others).push_back({std::string(option.code), say(lang, option.label)});
    return R"(<option value="">{}</option><optgroup label="{}">{}</optgroup><optgroup label="{}">{}</optgroup>)"_html(
        Text("Pilih hubungan", "Choose a relation")(lang), Text("Keluarga", "Family")(lang),
        options(kin, chosen), Text("Lainnya", "Other")(lang), options(others, chosen));
}

Fragment matter_choices(store::Connection& db, Lang lang, const app::Actor& actor, PersonId official,
                        std::string_view chosen, base::Date day) {
    const auto scope = app::scope(actor.person, app::Action::read_matter, day);
    std::vector<Line> lines{
        {"", std::string(Text("Tidak terkait satu urusan", "About no one matter")(lang))}};
    for (const auto& matter : matters::matters_of(db, official, {}, 100))
        if (official == actor.person || matters::find_matter(db, matter.id, scope))
            lines.push_back({matter.id.text(), matter.title});
    // The matter the form was opened for, also when he takes no part in it himself.
    const auto named = MatterId::from(chosen);
    if (named && std::ranges::none_of(lines, [&](const Line& line) { return line.value == chosen; }))
        if (const auto matter = matters::find_matter(db, *named, scope))
            lines.push_back({matter->id.text(), matter->title});
    return options(lines, chosen);
}

Fragment kept_files(Lang lang, const std::vector<Evidence>& files) {
    if (files.empty()) return {};
    std::vector<web::Option> lines;
    for (const auto& file : files)
        lines.push_back({file.hash,
                         web::Words(web::say(lang, Text("Hapus {} ({})", "Remove {} ({})"), file.name,
                                             say_bytes(lang, file.bytes))),
                         {},
                         {}});
    return web::checkboxes(
        lang,
        {.name = "remove",
         .label = Text("Berkas yang sudah diunggah", "Files already uploaded"),
         .hint = Text("Centang berkas yang ingin Anda hapus.", "Tick the files you want to remove.")},
        lines, {});
}

Fragment about_conflict(store::Connection& db, Lang lang, const app::Actor& actor, PersonId official,
                        const web::Form& form, const web::Faults& faults, base::Date day) {
    const auto f = [&](const char* name, Text label, web::Words hint = {}) {
        return web::field(lang, form, faults, name, label, std::move(hint));
    };
    return web::fieldset(
        lang, Text("Urusan", "Matter"),
        web::radios(
            lang, f("type", Text("Apakah ini sudah terjadi?", "Does it exist now?")),
            {{"actual",
              Text("Aktual: sudah terjadi", "Actual: it exists now"),
              Text("Anda sedang ikut memutuskan atau mengerjakan urusan yang menyangkut kepentingan itu.",
                   "You are taking part in a matter that touches that interest."),
              {}},
             {"potential",
              Text("Potensial: mungkin terjadi", "Potential: it may arise"),
              Text("Kepentingan itu ada, tetapi Anda belum memutuskan apa pun tentangnya.",
                   "The interest is there, but you are deciding nothing about it yet."),
              {}}}) +
            choose(lang,
                   f("matter", Text("Urusan yang mana?", "Which matter?"),
                     Text("Daftar ini memuat urusan terbuka yang diikuti.",
                          "The list has the open matters taken part in.")),
                   matter_choices(db, lang, actor, official, form.get("matter"), day)));
}

Fragment about_party(Lang lang, const web::Form& form, const web::Faults& faults) {
    const auto f = [&](const char* name, Text label, web::Words hint = {}) {
        return web::field(lang, form, faults, name, label, std::move(hint));
    };
    std::vector<web::Option> grounds;
    for (const auto& ground : rules::all_grounds) {
        const bool names_rule = ground.names_rule;
        grounds.push_back(
            {std::string(base::name(ground.ground)),
             web::Words(say(lang, ground.label)),
             {},
             names_rule ? web::text_input(
                              lang, f("other_law", Text("Aturan yang melarang", "The law that forbids it"),
                                      Text("Misalnya nama undang-undang dan pasalnya.",
                                           "Such as the law and its article.")))
                        : Fragment{}});
    }
    std::vector<std::string> chosen;
    for (const auto value : form.all("grounds")) chosen.emplace_back(value);
    return web::fieldset(
        lang, Text("Pihak dan hubungan", "Party and relation"),
        web::text_input(lang, f("party_name", Text("Nama pihak yang terkait", "Name of the party concerned"),
                                Text("Orang, perusahaan, atau organisasi. Tulis nama lengkapnya.",
                                     "A person, company or organisation. Write the full name."))) +
            choose(lang,
                   f("relation", Text("Apa hubungan Anda?", "What is your relation?"),
                     Text("Saudara kandung, tiri, dan angkat dihitung sama.",
                          "Blood, step and adoptive relatives count alike.")),
                   relation_choices(lang, form.get("relation"))) +
            web::checkboxes(
                lang,
                f("grounds", Text("Alasannya apa saja?", "On which grounds?"),
                  Text("Pilih semua yang sesuai. Kerabat selalu termasuk alasan keluarga. Bila Anda "
                       "sendiri bekerja untuk pihak itu atau mewakilinya, pilih kepentingan pribadi.",
                       "Choose all that apply. A relative is always the family ground. If you yourself "
                       "work for the party or represent it, choose personal interest.")),
                grounds, chosen));
}

Fragment about_situation(Lang lang, const web::Form& form, const web::Faults& faults) {
    const auto f = [&](const char* name, Text label, web::Words hint = {}) {
        return web::field(lang, form, faults, name, label, std::move(hint));
    };
    auto since = web::date_field(lang, form, faults, "known_since",
                                 Text("Sejak kapan diketahui?", "Since when is it known?"));
    if (const auto day = base::date_from(form.get("known_since")); day && since.day.empty())
        web::set_day(since, *day);
    return web::fieldset(
        lang, Text("Keadaannya", "The situation"),
        web::textarea(lang, f("description", Text("Jelaskan keadaannya", "Describe the situation"),
                              Text("Apa hubungannya, dan bagaimana hal itu dapat memengaruhi keputusan.",
                                   "What the tie is, and how it could influence the decision."))) +
            web::date_input(lang, since) +
            web::textarea(
                lang,
                f("already_public",
                  Text("Apakah sudah diumumkan? (boleh kosong)", "Is it public already? (optional)"),
                  Text("Tulis tanggal, media, atau tautannya.", "Write the date, the medium or the link.")),
                2) +
            web::textarea(
                lang,
                f("proposed_control", Text("Usul penanganan (boleh kosong)", "Proposed handling (optional)"),
                  Text("Misalnya tidak ikut rapat, atau rekan menggantikan.",
                       "Such as staying out of the meeting, or a colleague taking over.")),
                2));
}

Fragment evidence_fields(Lang lang, const Sheet& sheet, const web::Faults& faults) {
    const auto left = most_files - std::min(most_files, sheet.files.size());
    auto upload = web::field(
        lang, sheet.form, faults, "evidence", Text("Unggah berkas (boleh kosong)", "Upload files (optional)"),
        web::Words(web::say(lang,
                            Text("PDF atau foto. Paling banyak {} berkas lagi, masing-masing 5 MB.",
                                 "PDF or photo. At most {} more files of 5 MB each."),
                            left)));
    return web::fieldset(
        lang, Text("Bukti", "Evidence"),
        kept_files(lang, sheet.files) + web::file_input(lang, upload, accepted_files, web::HowMany::several));
}

Fragment above(Lang lang, const app::Actor& actor, const Sheet& sheet) {
    if (sheet.saved)
        return web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, Text("Draf disimpan. Deklarasi belum terkirim.",
                                      "The draft is stored. The declaration is not sent yet.")));
    if (!sheet.offered) return {};
    const auto when = web::date_time(lang, sheet.offered->at, actor.zone);
    return web::notification_banner(
        lang, web::Banner::important,
        R"(<p class="govuk-notification-banner__heading">{}</p><p><a class="govuk-notification-banner__link" href="/deklarasi/baru?urusan={}&lanjut=1">{}</a></p>)"_html(
            Text("Anda punya draf yang belum dikirim.", "You have a draft that is not sent.")(lang),
            sheet.key,
            web::say(lang, Text("Lanjutkan draf tertanggal {}", "Continue the draft of {}"), when)));
}

}  // namespace

Fragment declaration_fields(store::Connection& db, Lang lang, const app::Actor& actor, PersonId official,
                            const web::Form& form, const web::Faults& faults, base::Date day) {
    return about_conflict(db, lang, actor, official, form, faults, day) + personal_fields(lang, form, faults);
}

Fragment personal_fields(Lang lang, const web::Form& form, const web::Faults& faults) {
    return about_party(lang, form, faults) + about_situation(lang, form, faults);
}

std::string say_bytes(Lang lang, std::int64_t bytes) {
    if (bytes < 1024 * 1024) return web::number(lang, std::max<std::int64_t>(1, bytes / 1024)) + " KB";
    return web::number(lang, bytes / (1024 * 1024)) + " MB";
}

web::Response sheet_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const Sheet& sheet, const web::Faults& faults) {
    const auto lang = request.lang;
    Fragment body;
    std::string title;
    {
        const auto db = site.database.reader();
        title = web::say(lang, Text("Deklarasi {}", "Declaration of a {}"),
                         app::term(db, app::today(site, actor), lang));
        const auto fields =
            web::hidden("draft", sheet.key) + web::hidden("finding", sheet.form.get("finding")) +
            web::hidden("prefilled_from", sheet.form.get("prefilled_from")) +
            declaration_fields(db, lang, actor, actor.person, sheet.form, faults, app::today(site, actor)) +
            evidence_fields(lang, sheet, faults) +
            web::button_group(web::button(lang, Text("Periksa dan kirim", "Check and send")) +
                              web::button(lang, Text("Simpan draf", "Save draft"), web::ButtonKind::secondary,
                                          {"", "", web::Url("/deklarasi/draf")}));
        body = web::error_summary(lang, faults) + above(lang, actor, sheet) +
               R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
                   title,
                   Text("Atasan langsung Anda dan Inspektorat menerima deklarasi ini. Sejak terkirim, Anda "
                        "tidak ikut memutuskan urusan itu sampai atasan menetapkan.",
                        "Your superior and the Inspectorate receive this declaration. From then on you take "
                        "no part in deciding the matter until your superior has determined.")(lang)) +
               web::form(app::form_guard(actor, nullptr), web::Url("/deklarasi/periksa"), fields,
                         web::Sends::files);
    }
    return app::page(site, request, actor,
                     {.title = title,
                      .section = app::Section::declarations,
                      .back = "/deklarasi",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

std::vector<web::SummaryRow> told(Lang lang, const Declaration& d, std::string_view matter_title,
                                  std::string_view change) {
    std::vector<web::SummaryRow> rows;
    const auto add = [&](Text key, std::string_view value, std::string_view field) {
        const auto to = change.empty()
                            ? std::optional<web::Url>{}
                            : std::optional(web::Url(std::string(change) + "#" + std::string(field)));
        rows.push_back(web::summary_row(
            key, value.empty() ? std::string_view(Text("Tidak diisi", "Not filled in")(lang)) : value, to));
    };
    const auto* relation = rules::relation(d.relation);
    std::string grounds;
    for (const auto ground : d.grounds)
        (grounds += grounds.empty() ? "" : "; ") += say(lang, rules::rule(ground).label);
    add(Text("Jenis", "Type"), say(lang, rules::label(d.type)), "type");
    add(Text("Urusan", "Matter"),
        matter_title.empty()
            ? std::string_view(Text("Tidak terkait satu urusan", "About no one matter")(lang))
            : matter_title,
        "matter");
    add(Text("Pihak", "Party"), d.party_name, "party_name");
    add(Text("Hubungan", "Relation"), relation ? say(lang, relation->label) : d.relation, "relation");
    add(Text("Alasan", "Grounds"), grounds, "grounds");
    if (!d.other_law.empty())
        add(Text("Aturan yang melarang", "The law that forbids it"), d.other_law, "other_law");
    add(Text("Keadaan", "Situation"), d.description, "description");
    add(Text("Diketahui sejak", "Known since"), web::long_date(lang, d.known_since), "known_since");
    add(Text("Sudah diumumkan", "Public already"), d.already_public, "already_public");
    add(Text("Usul penanganan", "Proposed handling"), d.proposed_control, "proposed_control");
    return rows;
}

}  // namespace declarations
