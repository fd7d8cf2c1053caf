// One agenda item on the meeting's page.
#include <algorithm>

#include "decisions/decision_words_form.hpp"
#include "decisions/minutes_pdf_form.hpp"
#include "decisions/plenary_sheet_pages.hpp"
#include "matters/derive_standing.hpp"
#include "people/people_rows.hpp"

namespace decisions {

using namespace web::literals;
using app::say;
using matters::Standing;
using web::Text;

namespace {

struct Desk {  // a sheet's item
    const Sheet& sheet;
    const ItemView& view;
    const web::Lang lang = sheet.lang;
    const Quorum& q = view.quorum;
    std::string name(std::string_view field) const {
        return prefix_of(view.item.number) + std::string(field);
    }
    const Member* me() const { return q.member(sheet.actor.person); }
    bool open() const { return sheet.view.plenary.state == PlenaryState::open; }
};

web::Fragment form_to(const Desk& desk, const web::Url& to, const web::Fragment& fields) {
    return web::form(app::form_guard(desk.sheet.actor, desk.sheet.sent), to,
                     web::hidden(desk.name("item"), std::to_string(desk.view.item.number)) + fields);
}
web::Fragment version_field(const Desk& desk) {
    return web::hidden("_version", std::to_string(desk.sheet.view.plenary.version));
}

web::Field field_of(const Desk& desk, std::string_view name, web::Words label, web::Words hint = {}) {
    static const web::Form empty;
    return web::field(desk.lang, desk.sheet.sent ? *desk.sheet.sent : empty, desk.sheet.faults,
                      desk.name(name), std::move(label), std::move(hint));
}

web::Meaning meaning_of(ItemState state) {
    switch (state) {
        case ItemState::pending: return web::Meaning::waiting;
        case ItemState::decided: return web::Meaning::done;
        case ItemState::postponed: return web::Meaning::attention;
        case ItemState::referred: return web::Meaning::attention;
    }
    CHECK(false);
}

web::Fragment meter(const Desk& desk) {
    const auto& q = desk.q;
    auto out = q.foreseen ? R"(<p class="govuk-body">{}</p>)"_html(Text("Perkiraan bila semua anggota hadir:",
                                                                        "If every member comes:")(desk.lang))
                          : web::Fragment{};
    if (!q.rule)
        return out += web::warning_text(desk.lang, Text("Aturan kuorum untuk jumlah anggota kantor ini tidak "
                                                        "diketahui. Butir ini tidak dapat diputus.",
                                                        "No quorum rule is known for an office with so many "
                                                        "members. This item cannot be decided."));
    return out += web::quorum_meter(desk.lang, {.seats = q.seats,
                                                .eligible = q.members - q.barred - q.standstill,
                                                .present = q.tally.counted_present,
                                                .present_eligible = q.tally.eligible,
                                                .quorum_needed = q.tally.quorum_needed,
                                                .approval_needed = q.tally.approval_needed});
}

// Names, standing and article: what the meeting may know. Why, is nobody's affair here.
web::Fragment who_takes_no_part(const Desk& desk) {
    web::Fragment items;
    for (const auto& m : desk.q.people)
        if (m.standing != Standing::clear)
            items += R"(<li>{}: {} <span class="j-law" lang="id">{}</span></li>)"_html(
                m.name, words(m.standing)(desk.lang), m.article);
    if (items.empty()) return {};
    auto out = R"(<h3 class="govuk-heading-s">{}</h3><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
        Text("Tidak ikut serta dalam butir ini", "Takes no part in this item")(desk.lang), items);
    if (!desk.q.setting_confirmed)
        out += web::unconfirmed_mark(
            desk.lang,
            setting_in_words(desk.lang, desk.q.barred_attendance == rules::BarredAttendance::counts),
            {"UU 7/2017", "Pasal 42 sampai Pasal 44"});
    return out;
}

web::Fragment my_standing(const Desk& desk) {
    const auto* me = desk.me();
    if (!me || me->standing == Standing::clear) return {};
    const auto sentence =
        me->standing == Standing::barred
            ? Text(
                  "Anda tidak memberi suara dan tidak ikut membahas butir ini. Atasan Anda menetapkan adanya "
                  "potensi benturan kepentingan. Ketidakhadiran Anda pada butir ini tidak dihitung sebagai "
                  "mangkir.",
                  "You neither vote nor discuss this item. Your superior determined a potential conflict of "
                  "interest. Not taking part does not count as missing.")
            : Text(
                  "Anda belum memberi suara pada butir ini. Deklarasi Anda menunggu penetapan atasan. Jika "
                  "tidak ada benturan kepentingan, Anda dapat memberi suara.",
                  "You do not vote on this item yet. Your declaration awaits your superior. If there is no "
                  "conflict of interest, you can vote.");
    return web::inset(
        R"(<p class="govuk-body"><strong>{}</strong></p><p class="govuk-body">{}</p><p class="govuk-body">{} <span class="j-law" lang="id">{}</span></p>)"_html(
            Text("Anda tidak ikut memutuskan butir ini", "You take no part in deciding this item")(desk.lang),
            sentence(desk.lang), Text("Dasar hukum:", "Legal basis:")(desk.lang), me->article));
}

web::Fragment presides(const Desk& desk) {
    const auto& q = desk.q;
    if (q.presider) {
        const auto how = q.chair_how == ChairHow::acclamation
                             ? Text("dipilih secara aklamasi", "chosen by acclamation")
                             : Text("ketua", "chair");
        return R"(<p class="govuk-body">{} {} ({})</p>)"_html(Text("Pimpinan rapat:", "Presides:")(desk.lang),
                                                              people::name_of(desk.sheet.db, q.presider),
                                                              how(desk.lang));
    }
    if (!desk.open()) return {};
    // Away for the whole meeting is chosen above the items, once.
    const auto why =
        q.chair_standing == rules::ChairStanding::barred
            ? Text("Ketua tidak ikut serta dalam butir ini. Anggota yang dipilih secara aklamasi memimpin.",
                   "The chair takes no part in this item. A member chosen by acclamation presides.")
            : Text("Butir ini belum ada yang memimpin.", "Nobody presides over this item yet.");
    auto out = R"(<p class="govuk-body">{} {}</p>)"_html(why(desk.lang),
                                                         web::law_reference({"UU 7/2017", "Pasal 46"}));
    if (!desk.sheet.view.secretary ||
        (q.chair_standing != rules::ChairStanding::barred && !desk.sheet.view.plenary.chair))
        return out;
    std::vector<web::Option> options;
    for (const auto& m : q.people)
        if (m.presence == Presence::present && m.standing == Standing::clear)
            options.push_back({m.person.text(), m.name, {}, {}});
    return out += form_to(
               desk,
               web::path("/pleno/{}/butir/{}/pimpinan", desk.sheet.view.plenary.id, desk.view.item.number),
               version_field(desk) +
                   web::select(desk.lang,
                               field_of(desk, "person", Text("Anggota yang memimpin", "Member who presides")),
                               options) +
                   web::button(desk.lang, Text("Catat pimpinan butir ini", "Record who presides"),
                               web::ButtonKind::secondary));
}

web::Fragment my_vote(const Desk& desk) {
    const auto* me = desk.me();
    if (!desk.open() || !me || me->standing != Standing::clear ||
        desk.sheet.view.plenary.purpose == rules::Purpose::determines_results)
        return {};
    if (me->vote)
        return R"(<p class="govuk-body">{} <strong>{}</strong></p>)"_html(
            Text("Suara Anda:", "Your vote:")(desk.lang), words(*me->vote)(desk.lang));
    if (me->presence != Presence::present || !desk.q.presider || !desk.q.decidable()) return {};
    web::Fragment buttons;
    for (const auto choice : {Choice::in_favour, Choice::against, Choice::abstain})
        buttons += web::button(
            desk.lang, words(choice),
            choice == Choice::in_favour ? web::ButtonKind::primary : web::ButtonKind::secondary,
            {.name = desk.name("choice"), .value = std::string(base::name(choice)), .action = {}});
    return R"(<h3 class="govuk-heading-s">{}</h3>{})"_html(
        Text("Suara Anda", "Your vote")(desk.lang),
        form_to(desk,
                web::path("/pleno/{}/butir/{}/suara", desk.sheet.view.plenary.id, desk.view.item.number),
                web::button_group(buttons)));
}

web::Fragment votes_so_far(const Desk& desk) {
    if (!desk.open() || desk.sheet.view.plenary.purpose == rules::Purpose::determines_results) return {};
    const auto& v = desk.q.votes;
    return R"(<p class="govuk-body">{}</p>)"_html(
        web::say(desk.lang,
                 Text("Suara sejauh ini: {} setuju, {} tidak setuju, {} abstain. Belum memberi suara: {}.",
                      "Votes so far: {} in favour, {} against, {} abstaining. Not yet voted: {}."),
                 v.in_favour, v.against, v.abstain, desk.q.votes_missing));
}

web::Fragment decide_form(const Desk& desk) {
    if (!desk.open() || !desk.sheet.view.secretary || !desk.q.decidable() || !desk.q.presider ||
        desk.q.votes_missing > 0)
        return {};
    const auto would =
        desk.q.tally.outcome == rules::Outcome::open ? rules::Outcome::rejected : desk.q.tally.outcome;
    return R"(<h3 class="govuk-heading-s">{}</h3><p class="govuk-body">{} <strong>{}</strong></p>{})"_html(
        Text("Tetapkan hasil", "Record the outcome")(desk.lang),
        Text("Hasil menurut suara:", "Outcome by the votes:")(desk.lang), say(desk.lang, rules::label(would)),
        form_to(
            desk, web::path("/pleno/{}/butir/{}/putusan", desk.sheet.view.plenary.id, desk.view.item.number),
            version_field(desk) +
                web::textarea(desk.lang,
                              field_of(desk, "text", Text("Isi keputusan", "What was decided"),
                                       Text("Diumumkan. Jangan menulis data pribadi yang tidak perlu.",
                                            "It is published. Write no personal data that is not needed."))) +
                web::button(desk.lang, Text("Tetapkan hasil", "Record the outcome"))));
}

web::Fragment way_out(const Desk& desk, rules::WayOut way) {
    const auto id = desk.sheet.view.plenary.id;
    const auto number = desk.view.item.number;
    switch (way) {
        case rules::WayOut::results_without_quorum:
            return R"(<li><p class="govuk-body">{} {}</p>{}</li>)"_html(
                say(desk.lang, rules::label(way)), web::law_reference({"UU 7/2017", "Pasal 45"}),
                form_to(desk, web::path("/pleno/{}/buka", id),
                        version_field(desk) +
                            web::hidden("continuation", base::name(rules::Continuation::after_postponement)) +
                            web::button(desk.lang,
                                        Text("Lanjutkan tanpa kuorum setelah jeda",
                                             "Go on without quorum after the pause"),
                                        web::ButtonKind::secondary)));
        case rules::WayOut::postpone:
        case rules::WayOut::refer_upward: break;
    }
    const bool later = way == rules::WayOut::postpone;
    const auto law = later ? web::LawReference{"UU 7/2017", "Pasal 42 sampai Pasal 44"}
                           : web::LawReference{"UU 7/2017", "Pasal 49 dan Pasal 50"};
    const auto mark = later ? web::Fragment{}
                            : web::unconfirmed_mark(desk.lang,
                                                    Text("Undang-undang tidak menyebut siapa yang memutus.",
                                                         "No article says who decides then."),
                                                    law);
    return R"(<li><p class="govuk-body">{} {}</p>{}</li>)"_html(
        say(desk.lang, rules::label(way)), later ? web::law_reference(law) : web::Fragment{},
        mark + web::link(desk.lang,
                         web::path("/pleno/{}/butir/{}/{}", id, number,
                                   later ? std::string("tunda") : std::string("teruskan")),
                         later ? Text("Tunda butir ini", "Postpone this item")
                               : Text("Teruskan ke tingkat atas", "Refer it one level up")));
}

web::Fragment ways_out(const Desk& desk) {
    if (desk.q.decidable() || desk.q.foreseen) return {};
    auto out = R"(<h3 class="govuk-heading-s">{}</h3>)"_html(
        Text("Jalan keluar yang sah", "Lawful ways out")(desk.lang));
    if (desk.q.awaits_determination)
        out += R"(<p class="govuk-body">{}</p>)"_html(Text(
            "Butir ini dapat diputus jika deklarasi yang menunggu ditetapkan tanpa benturan kepentingan.",
            "The item could be decided if the declarations that wait are determined to be no conflict.")(
            desk.lang));
    if (desk.q.ways_out.empty())
        return out += R"(<p class="govuk-body">{}</p>)"_html(
                   Text("Undang-undang tidak memberi jalan keluar untuk keadaan ini.",
                        "The law offers no way out here.")(desk.lang));
    if (!desk.sheet.view.secretary) {
        const auto items = web::each(desk.q.ways_out, [&](rules::WayOut w) {
            return R"(<li>{}</li>)"_html(say(desk.lang, rules::label(w)));
        });
        return out += R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(items);
    }
    return out += R"(<ul class="govuk-list">{}</ul>)"_html(
               web::each(desk.q.ways_out, [&](rules::WayOut w) { return way_out(desk, w); }));
}

web::Fragment ended(const Desk& desk) {
    const auto& item = desk.view.item;
    if (desk.view.decision) return decision_part(desk.sheet, *desk.view.decision);
    auto rows = std::vector<web::SummaryRow>{web::summary_row(Text("Alasan", "Reason"), item.text)};
    if (item.referred_to) {
        const auto to = people::load_unit(desk.sheet.db, item.referred_to);
        rows.push_back(web::summary_row(Text("Diteruskan kepada", "Referred to"), to ? to->name : ""));
    }
    return web::summary_list(desk.lang, rows);
}

}  // namespace

web::Fragment item_part(const Sheet& sheet, const ItemView& view) {
    const Desk desk{sheet, view};
    const auto& item = view.item;
    auto out =
        R"(<h2 class="govuk-heading-m" id="butir-{}">{}. {}</h2><p class="govuk-body">{} <a class="govuk-link" href="/urusan/{}">{}</a></p>)"_html(
            item.number, item.number, item.title,
            web::tag(desk.lang, meaning_of(item.state), words(item.state)), item.matter,
            web::say(desk.lang, Text("Buka urusan butir {}", "Open the matter of item {}"), item.number));
    if (item.state != ItemState::pending) return out += ended(desk);
    out += my_standing(desk) + meter(desk) + who_takes_no_part(desk) + presides(desk) + votes_so_far(desk) +
           my_vote(desk) + decide_form(desk) + ways_out(desk);
    // What can be decided may still be put off: that is the meeting's own choice, so it is a quiet link.
    if (sheet.view.secretary && sheet.view.plenary.state != PlenaryState::closed &&
        (desk.q.decidable() || desk.q.foreseen))
        out +=
            R"(<p class="govuk-body"><a class="govuk-link" href="/pleno/{}/butir/{}/tunda">{}</a></p>)"_html(
                sheet.view.plenary.id, item.number,
                web::say(desk.lang,
                         Text("Tunda butir {} ke rapat lain", "Postpone item {} to another plenary"),
                         item.number));
    return out;
}

}  // namespace decisions
