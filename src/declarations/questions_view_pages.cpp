// What a declaration's readers learn of the questions behind it. A relative whose data are protected is named
// by nobody but the official (UU 27/2022 Pasal 4 ayat (2)).
#include "declarations/case_pages.hpp"
#include "declarations/dropped_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "rules/children.hpp"
#include "rules/relations.hpp"

namespace declarations {
namespace {

using namespace web::literals;
using matters::Finding;
using web::Fragment, web::Lang, web::Text;

bool is_protected(store::Connection& db, const Finding& f) {
    if (!f.of_register()) return false;
    const auto interest = people::load_interest(db, people::InterestId{f.interest});
    return !interest || interest->sealed || rules::is_childs(interest->relation);
}

std::string sentence(Lang lang, const std::string& id, const std::string& en) {
    return lang == Lang::id || en.empty() ? id : en;
}

std::string taken_out(store::Connection& db, Lang lang, const Finding& f, Prefilled what) {
    const bool hide = is_protected(db, f);
    switch (what) {
        case Prefilled::relation: {
            const auto* relation = rules::relation(relation_filled_in(db, f));
            return web::say(lang, Text("hubungan: {}", "the relation: {}"),
                            relation ? app::say(lang, relation->label) : std::string{});
        }
        case Prefilled::register_says:
            return hide ? web::say(lang, Text("kalimat tentang kerabat yang datanya dilindungi",
                                              "the sentence about a relative whose data are protected"))
                        : sentence(lang, f.register_says, f.register_says_en);
        case Prefilled::matter_says:
            return hide ? web::say(lang, Text("kalimat tentang pihak dalam urusan ini",
                                              "the sentence about a party to this matter"))
                        : sentence(lang, f.matter_says, f.matter_says_en);
    }
    return {};
}

std::string asked_about(store::Connection& db, Lang lang, const Finding& f) {
    if (is_protected(db, f))
        return web::say(lang, Text("Kerabat yang datanya dilindungi. Tanyakan kepada yang mendeklarasikan.",
                                   "A relative whose data are protected. Ask the declarant."));
    return sentence(lang, f.register_says, f.register_says_en) + " " +
           sentence(lang, f.matter_says, f.matter_says_en);
}

}  // namespace

Fragment questions_part(store::Connection& db, Lang lang, const Declaration& d) {
    Fragment out;
    if (const auto dropped = dropped_of(db, d.id))
        if (const auto f = matters::load_finding(db, dropped->finding))
            out += web::inset(
                R"(<p class="govuk-body">{}</p><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
                    web::say(lang, Text("Yang mendeklarasikan menghapus isian yang disiapkan:",
                                        "The declarant took out what had been filled in:")),
                    web::each(dropped->what, [&](Prefilled what) {
                        return R"(<li>{}</li>)"_html(taken_out(db, lang, *f, what));
                    })));
    if (!d.matter || d.state == State::withdrawn) return out;
    std::vector<std::string> asked;
    for (const auto& f : matters::findings_for(db, d.declarant, *d.matter))
        if (f.answer == matters::FindingAnswer::declared) asked.push_back(asked_about(db, lang, f));
    if (asked.empty()) return out;
    return out +
           R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
               web::say(lang, Text("Pertanyaan yang dijawab dengan deklarasi",
                                   "Questions answered with a declaration")),
               web::each(asked, [](const std::string& one) { return R"(<li>{}</li>)"_html(one); }));
}

}  // namespace declarations
