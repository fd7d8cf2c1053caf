#include "web/components.hpp"

#include <algorithm>

namespace web {

using namespace literals;

namespace {

struct Tied {  // the parts above a control, and what ties them to it
    Fragment hint, error;
    std::optional<std::string> described_by;
    std::string_view group_class, error_class;
};

Tied tied(Lang lang, std::string_view name, const Words& hint, std::string_view error,
          std::string_view control) {
    Tied out{{}, {}, {}, "", ""};
    std::string ids;
    if (!hint.empty()) {
        out.hint = R"(<div id="{}-hint" class="govuk-hint">{}</div>)"_html(name, hint.in(lang));
        ids = std::string(name) + "-hint";
    }
    if (!error.empty()) {
        out.error =
            R"(<p id="{}-error" class="govuk-error-message"><span class="govuk-visually-hidden">{}</span> {}</p>)"_html(
                name, say(lang, Text("Kesalahan:", "Error:")), error);
        ids += (ids.empty() ? "" : " ") + std::string(name) + "-error";
        out.group_class = " govuk-form-group--error";
        out.error_class = control;
    }
    if (!ids.empty()) out.described_by = ids;
    return out;
}

Fragment label(Lang lang, const Field& field) {
    const auto words = field.label.in(lang);
    if (field.label_is == LabelIs::page_heading)
        return R"(<h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l" for="{}">{}</label></h1>)"_html(
            field.name, words);
    return R"(<label class="govuk-label govuk-label--s" for="{}">{}</label>)"_html(field.name, words);
}

Fragment legend(Lang lang, const Words& words, LabelIs is) {
    if (is == LabelIs::page_heading)
        return R"(<legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading">{}</h1></legend>)"_html(
            words.in(lang));
    return R"(<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{}</legend>)"_html(
        words.in(lang));
}

Fragment group(const Tied& tied, const Fragment& inside) {
    return R"(<div class="govuk-form-group{}">{}</div>)"_html(tied.group_class, inside);
}

struct EntryFacts {
    std::string_view type;
    std::optional<std::string> inputmode, autocomplete;
};
EntryFacts facts(Entry entry) {
    switch (entry) {
        case Entry::text: return {"text", {}, {}};
        case Entry::name: return {"text", {}, "name"};
        case Entry::email: return {"email", {}, "email"};
        case Entry::phone: return {"tel", {}, "tel"};
        case Entry::whole_number: return {"text", "numeric", {}};
        case Entry::password: return {"password", {}, "current-password"};
        case Entry::new_password: return {"password", {}, "new-password"};
        case Entry::one_time_code: return {"text", "numeric", "one-time-code"};
    }
    return {"text", {}, {}};
}

std::string_view width_class(Wide wide) {
    switch (wide) {
        case Wide::full: return "";
        case Wide::characters_30: return " govuk-input--width-30";
        case Wide::characters_20: return " govuk-input--width-20";
        case Wide::characters_10: return " govuk-input--width-10";
        case Wide::characters_5: return " govuk-input--width-5";
    }
    return "";
}

// The first option carries the field's own id, so that the error summary leads to it.
std::string option_id(const std::string& name, std::size_t index) {
    return index == 0 ? name : name + "-" + std::to_string(index + 1);
}

struct Hint {
    Fragment markup;
    std::optional<std::string> id;
};
Hint option_hint(Lang lang, const std::string& id, const Words& hint, std::string_view kind) {
    if (hint.empty()) return {};
    return {
        R"(<div id="{}-item-hint" class="govuk-hint govuk-{}__hint">{}</div>)"_html(id, kind, hint.in(lang)),
        id + "-item-hint"};
}

}  // namespace

Field field(Lang lang, const Form& form, const Faults& faults, std::string name, Words label, Words hint) {
    const Fault* fault = faults.on(name);
    auto value = std::string(form.get(name));
    return {std::move(name), std::move(label), std::move(hint), std::move(value),
            fault ? fault->say(lang) : ""};
}

DateField date_field(Lang lang, const Form& form, const Faults& faults, std::string name, Words label,
                     Words hint) {
    const Fault* fault = faults.on(name);
    const auto part = [&](std::string_view suffix) {
        return std::string(form.get(name + std::string(suffix)));
    };
    auto day = part("-day"), month = part("-month"), year = part("-year");
    return {std::move(name),
            std::move(label),
            std::move(hint),
            std::move(day),
            std::move(month),
            std::move(year),
            fault ? fault->say(lang) : ""};
}

void set_day(DateField& field, base::Date day) {
    const std::chrono::year_month_day ymd(day);
    field.day = std::to_string(static_cast<unsigned>(ymd.day()));
    field.month = std::to_string(static_cast<unsigned>(ymd.month()));
    field.year = std::to_string(static_cast<int>(ymd.year()));
}

Fragment text_input(Lang lang, const Field& field, Entry entry, Wide wide) {
    const auto t = tied(lang, field.name, field.hint, field.error, " govuk-input--error");
    const auto f = facts(entry);
    // A password is never sent back to the page it came from.
    const bool secret =
        entry == Entry::password || entry == Entry::new_password || entry == Entry::one_time_code;
    return group(
        t,
        R"({}{}{}<input class="govuk-input{}{}" id="{}" name="{}" type="{}" value="{}" spellcheck="false" {} {} {}>)"_html(
            label(lang, field), t.hint, t.error, width_class(wide), t.error_class, field.name, field.name,
            f.type, secret ? std::string{} : field.value, Attribute{"aria-describedby", t.described_by},
            Attribute{"inputmode", f.inputmode}, Attribute{"autocomplete", f.autocomplete}));
}

Fragment textarea(Lang lang, const Field& field, int rows) {
    const auto t = tied(lang, field.name, field.hint, field.error, " govuk-textarea--error");
    // The parser drops one line end after the tag, so a value that begins with one keeps it.
    return group(t, R"({}{}{}<textarea class="govuk-textarea{}" id="{}" name="{}" rows="{}" {}>
{}</textarea>)"_html(label(lang, field), t.hint, t.error, t.error_class, field.name, field.name, rows,
                     Attribute{"aria-describedby", t.described_by}, field.value));
}

Fragment radios(Lang lang, const Field& field, const std::vector<Option>& options, Arranged arranged) {
    const auto t = tied(lang, field.name, field.hint, field.error, "");
    Fragment items;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto& option = options[i];
        const auto id = option_id(field.name, i);
        const auto hint = option_hint(lang, id, option.hint, "radios");
        items +=
            R"(<div class="govuk-radios__item"><input class="govuk-radios__input" id="{}" name="{}" type="radio" value="{}" {} {}><label class="govuk-label govuk-radios__label" for="{}">{}</label>{}</div>)"_html(
                id, field.name, option.value, Flag{"checked", option.value == field.value},
                Attribute{"aria-describedby", hint.id}, id, option.label.in(lang), hint.markup);
        if (!option.then.empty())
            items += R"(<div class="govuk-radios__conditional">{}</div>)"_html(option.then);
    }
    return group(
        t,
        R"(<fieldset class="govuk-fieldset" {}>{}{}{}<div class="govuk-radios{}">{}</div></fieldset>)"_html(
            Attribute{"aria-describedby", t.described_by}, legend(lang, field.label, field.label_is), t.hint,
            t.error, arranged == Arranged::inline_row ? " govuk-radios--inline" : "", items));
}

Fragment checkboxes(Lang lang, const Field& field, const std::vector<Option>& options,
                    const std::vector<std::string>& chosen) {
    const auto t = tied(lang, field.name, field.hint, field.error, "");
    Fragment items;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto& option = options[i];
        const auto id = option_id(field.name, i);
        const auto hint = option_hint(lang, id, option.hint, "checkboxes");
        const bool ticked = std::find(chosen.begin(), chosen.end(), option.value) != chosen.end();
        items +=
            R"(<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="{}" name="{}" type="checkbox" value="{}" {} {}><label class="govuk-label govuk-checkboxes__label" for="{}">{}</label>{}</div>)"_html(
                id, field.name, option.value, Flag{"checked", ticked}, Attribute{"aria-describedby", hint.id},
                id, option.label.in(lang), hint.markup);
        if (!option.then.empty())
            items += R"(<div class="govuk-checkboxes__conditional">{}</div>)"_html(option.then);
    }
    return group(
        t,
        R"(<fieldset class="govuk-fieldset" {}>{}{}{}<div class="govuk-checkboxes">{}</div></fieldset>)"_html(
            Attribute{"aria-describedby", t.described_by}, legend(lang, field.label, field.label_is), t.hint,
            t.error, items));
}

Fragment checkbox(Lang lang, const Field& field, const Option& option) {
    const auto t = tied(lang, field.name, field.hint, field.error, "");
    return group(
        t,
        R"({}{}<div class="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="{}" name="{}" type="checkbox" value="{}" {} {}><label class="govuk-label govuk-checkboxes__label" for="{}">{}</label></div></div>)"_html(
            t.hint, t.error, field.name, field.name, option.value,
            Flag{"checked", field.value == option.value}, Attribute{"aria-describedby", t.described_by},
            field.name, option.label.in(lang)));
}

Fragment select(Lang lang, const Field& field, const std::vector<Option>& options) {
    const auto t = tied(lang, field.name, field.hint, field.error, " govuk-select--error");
    Fragment items = R"(<option value="">{}</option>)"_html(say(lang, Text("Pilih", "Choose")));
    for (const auto& option : options)
        items += R"(<option value="{}" {}>{}</option>)"_html(
            option.value, Flag{"selected", option.value == field.value}, option.label.in(lang));
    return group(t, R"({}{}{}<select class="govuk-select{}" id="{}" name="{}" {}>{}</select>)"_html(
                        label(lang, field), t.hint, t.error, t.error_class, field.name, field.name,
                        Attribute{"aria-describedby", t.described_by}, items));
}

Fragment date_input(Lang lang, const DateField& field) {
    static constexpr Text example("Contoh: 27 3 2026", "For example, 27 3 2026");
    const Words hint = field.hint.empty() ? Words(example) : field.hint;
    const auto t = tied(lang, field.name, hint, field.error, " govuk-input--error");
    const auto part = [&](const std::string& id, std::string_view suffix, Text words,
                          const std::string& value, std::string_view wide) {
        return R"(<div class="govuk-date-input__item"><div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="{}">{}</label><input class="govuk-input govuk-date-input__input govuk-input--width-{}{}" id="{}" name="{}-{}" type="text" inputmode="numeric" value="{}"></div></div>)"_html(
            id, say(lang, words), wide, t.error_class, id, field.name, suffix, value);
    };
    const auto parts = part(field.name, "day", Text("Tanggal", "Day"), field.day, "2") +
                       part(field.name + "-month", "month", Text("Bulan", "Month"), field.month, "2") +
                       part(field.name + "-year", "year", Text("Tahun", "Year"), field.year, "4");
    return group(
        t,
        R"(<fieldset class="govuk-fieldset" role="group" {}>{}{}{}<div class="govuk-date-input">{}</div></fieldset>)"_html(
            Attribute{"aria-describedby", t.described_by}, legend(lang, field.label, field.label_is), t.hint,
            t.error, parts));
}

Fragment file_input(Lang lang, const Field& field, std::string_view accept, HowMany many) {
    const auto t = tied(lang, field.name, field.hint, field.error, " govuk-file-upload--error");
    return group(
        t,
        R"({}{}{}<input class="govuk-file-upload{}" id="{}" name="{}" type="file" accept="{}" {} {}>)"_html(
            label(lang, field), t.hint, t.error, t.error_class, field.name, field.name, accept,
            Flag{"multiple", many == HowMany::several}, Attribute{"aria-describedby", t.described_by}));
}

Fragment fieldset(Lang lang, const Words& words, const Fragment& fields) {
    return R"(<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{}</legend>{}</fieldset>)"_html(
        words.in(lang), fields);
}

}  // namespace web
