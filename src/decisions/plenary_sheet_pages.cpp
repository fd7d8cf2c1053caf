#include "decisions/plenary_sheet_pages.hpp"

#include <algorithm>

#include "decisions/decision_words_form.hpp"
#include "decisions/minutes_pdf_form.hpp"
#include "people/people_rows.hpp"

namespace decisions {

using namespace web::literals;
using app::say;
using web::Text;

namespace {

const web::LawReference bar_law{"UU 30/2014", "Pasal 42 ayat (1)"};

web::FormGuard guard_of(const Sheet& sheet) { return app::form_guard(sheet.actor, sheet.sent); }

web::Fragment version_field(const Sheet& sheet) {
    return web::hidden("_version", std::to_string(sheet.view.plenary.version));
}

const web::Form& form_of(const Sheet& sheet) {
    static const web::Form empty;
    return sheet.sent ? *sheet.sent : empty;
}

web::Fragment attendance_form(const Sheet& sheet) {
    const auto lang = sheet.lang;
    const auto& form = form_of(sheet);
    web::Fragment fields;
    for (std::size_t i = 0; i < sheet.view.attendance.size(); ++i) {
        const auto& a = sheet.view.attendance[i];
        const auto name = "members-" + std::to_string(i);
        auto reason = web::field(lang, form, sheet.faults, name + "-reason", Text("Alasan", "Reason"));
        if (!sheet.sent) reason.value = a.reason;
        auto choice = web::field(lang, form, sheet.faults, name + "-presence",
                                 a.name + (a.position.empty() ? "" : ", " + a.position));
        if (!sheet.sent && a.presence) choice.value = base::name(*a.presence);
        if (a.attendance == rules::Attendance::excused_barred ||
            a.attendance == rules::Attendance::present_barred)
            choice.hint = Text(
                "Tidak ikut serta pada satu butir atau lebih. Ketidakhadirannya tidak dihitung sebagai "
                "mangkir.",
                "Takes no part in one item or more. An absence does not count as missed.");
        std::vector<web::Option> options;
        for (const auto p : {Presence::present, Presence::excused, Presence::absent})
            options.push_back({std::string(base::name(p)),
                               words(p),
                               {},
                               p == Presence::excused ? web::text_input(lang, reason) : web::Fragment{}});
        fields += web::hidden(name + "-person", a.person.text()) + web::radios(lang, choice, options);
    }
    return web::form(
        guard_of(sheet), web::path("/pleno/{}/kehadiran", sheet.view.plenary.id),
        version_field(sheet) + fields + web::button(lang, Text("Simpan kehadiran", "Save attendance")));
}

web::Fragment attendance_list(const Sheet& sheet) {
    web::Table table{
        .id = "kehadiran",
        .caption = Text("Kehadiran", "Attendance"),
        .columns = {{Text("Nama", "Name")}, {Text("Jabatan", "Position")}, {Text("Kehadiran", "Attendance")}},
        .on_phones = web::OnPhones::stack};
    for (const auto& a : sheet.view.attendance) {
        auto how = a.presence ? say(sheet.lang, rules::label(a.attendance))
                              : web::say(sheet.lang, Text("Belum dicatat", "Not recorded yet"));
        if (!a.reason.empty() && sheet.view.secretary)
            how += ": " + a.reason;  // it can be a matter of health
        table.rows.push_back(
            {web::Fragment::text(a.name), web::Fragment::text(a.position), web::Fragment::text(how)});
    }
    return web::table(sheet.lang, table);
}

web::Fragment attendance_heading(const Sheet& sheet) {
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(Text("Kehadiran", "Attendance")(sheet.lang));
}

}  // namespace

std::string prefix_of(std::int64_t item) { return "item-" + std::to_string(item) + "-"; }

web::Meaning meaning_of(PlenaryState state) {
    switch (state) {
        case PlenaryState::called: return web::Meaning::waiting;
        case PlenaryState::open: return web::Meaning::attention;
        case PlenaryState::closed: return web::Meaning::done;
    }
    CHECK(false);
}

web::Fragment identity(const Sheet& sheet) {
    const auto lang = sheet.lang;
    const auto& p = sheet.view.plenary;
    auto out = web::identity_bar(
        lang, {{Text("Hari", "Day"), web::weekday_date(lang, p.day)},
               {Text("Jam", "Time"), web::clock_time(lang, p.opened_at.value_or(p.at), sheet.view.unit.zone)},
               {Text("Tempat", "Place"), p.place},
               {Text("Sifat", "Access"), web::say(lang, words(p.access))},
               {Text("Jenis", "Purpose"), web::say(lang, words(p.purpose))},
               {Text("Keadaan", "State"), web::say(lang, words(p.state))}});
    if (p.short_notice)
        out += web::warning_text(lang,
                                 web::say(lang,
                                          Text("Undangan disampaikan {}, kurang dari 3 hari sebelum rapat. "
                                               "Rapat tetap sah dan hal ini tercatat (UU 7/2017 Pasal 46).",
                                               "The invitation went out on {}, less than 3 days ahead. The "
                                               "plenary stands, and this is on record (UU 7/2017 Pasal 46)."),
                                          p.invited_on));
    return out;
}

web::Fragment attendance_part(const Sheet& sheet) {
    const auto& p = sheet.view.plenary;
    if (p.state == PlenaryState::called) {
        const auto items = web::each(sheet.view.attendance, [](const Attended& a) {
            return R"(<li>{}, {}</li>)"_html(a.name, a.position);
        });
        return R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
            Text("Yang diundang", "Invited")(sheet.lang), items);
    }
    if (p.state == PlenaryState::closed || !sheet.view.secretary) return attendance_list(sheet);
    const bool recorded =
        std::ranges::all_of(sheet.view.attendance, [](const Attended& a) { return a.presence.has_value(); });
    if (!recorded || sheet.sent) return attendance_heading(sheet) + attendance_form(sheet);
    return attendance_list(sheet) +
           web::details(sheet.lang, Text("Ubah kehadiran", "Change attendance"), attendance_form(sheet));
}

web::Fragment chair_part(const Sheet& sheet) {
    const auto& view = sheet.view;
    if (view.plenary.state != PlenaryState::open || !view.secretary || view.plenary.chair ||
        view.items.empty())
        return {};
    const auto& q = view.items.front().quorum;
    const bool recorded =
        std::ranges::all_of(view.attendance, [](const Attended& a) { return a.presence.has_value(); });
    const auto chair = std::ranges::find(view.attendance, q.chair, &Attended::person);
    const bool away = chair == view.attendance.end() || chair->presence != Presence::present;
    if (!recorded || !away) return {};
    const auto lang = sheet.lang;
    std::vector<web::Option> options;
    for (const auto& a : view.attendance)
        if (a.presence == Presence::present) options.push_back({a.person.text(), a.name, {}, {}});
    auto who = web::field(lang, form_of(sheet), sheet.faults, "person",
                          Text("Anggota yang memimpin", "Member who presides"));
    return R"(<h2 class="govuk-heading-m">{}</h2><p class="govuk-body">{} {}</p>{}{})"_html(
        Text("Pimpinan rapat", "Who presides")(lang),
        Text("Ketua tidak hadir. Anggota yang dipilih secara aklamasi memimpin rapat.",
             "The chair is away. A member chosen by acclamation presides.")(lang),
        web::law_reference({"UU 7/2017", "Pasal 46"}),
        web::form(guard_of(sheet), web::path("/pleno/{}/pimpinan", view.plenary.id),
                  version_field(sheet) + web::select(lang, who, options) +
                      web::button(lang, Text("Catat pimpinan rapat", "Record who presides"),
                                  web::ButtonKind::secondary)),
        web::Fragment{});
}

web::Fragment decision_part(const Sheet& sheet, const Decision& d) {
    const auto lang = sheet.lang;
    const auto count = [&](std::int64_t n) { return web::number(lang, n); };
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Hasil", "Outcome"), say(lang, rules::label(d.outcome))),
        web::summary_row(Text("Keputusan", "Decision"), d.text)};
    if (d.outcome != rules::Outcome::determined)
        rows.push_back(web::summary_row(
            Text("Suara", "Votes"),
            web::say(lang,
                     Text("{} setuju, {} tidak setuju, {} abstain; diperlukan {}",
                          "{} in favour, {} against, {} abstaining; {} needed"),
                     d.votes.in_favour, d.votes.against, d.votes.abstain, d.approval_needed)));
    rows.push_back(web::summary_row(Text("Hadir", "Present"),
                                    web::say(lang, Text("{} dari {}; kuorum {}", "{} of {}; quorum {}"),
                                             d.present, d.seats, d.quorum_needed)));
    rows.push_back(web::summary_row(Text("Boleh memutuskan", "Could vote"), count(d.eligible)));
    rows.push_back(web::summary_row(
        Text("Pimpinan rapat", "Presided"),
        people::name_of(sheet.db, d.decider) + (d.chair_how == ChairHow::acclamation
                                                    ? web::say(lang, Text(" (aklamasi)", " (acclamation)"))
                                                    : "")));
    auto out = web::summary_list(lang, rows);
    if (!d.recusals.empty()) {
        const auto items = web::each(d.recusals, [&](const Recusal& r) {
            return R"(<li>{}: {}</li>)"_html(people::name_of(sheet.db, r.person), words(r.how)(lang));
        });
        out += R"(<p class="govuk-body">{} {}</p><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
            Text("Tidak ikut serta, dan tidak dihitung sebagai mangkir.",
                 "Took no part, and not counted as missing.")(lang),
            web::law_reference(bar_law), items);
    }
    if (!d.recusals.empty() && !d.setting_confirmed)
        out += web::unconfirmed_mark(lang, setting_in_words(lang, d.barred_counted),
                                     {"UU 7/2017", "Pasal 42 sampai Pasal 44"});
    return out;
}

}  // namespace decisions
