// The page on which a superior determines a declaration.
#include <algorithm>

#include "app/status_page.hpp"
#include "declarations/act_form.hpp"
#include "declarations/case_pages.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "rules/deadlines.hpp"

namespace declarations {

using namespace web::literals;
using app::say;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

// Who can decide instead: those who hold a post with authority in the office, and the superior himself.
// Drafters and support staff are left out of the list; the API takes any official.
std::vector<web::Option> substitutes(store::Connection& db, const Declaration& d,
                                     const matters::Matter& matter, const app::Actor& actor, base::Date day) {
    using enum rules::PositionKind;
    std::vector<PersonId> people{actor.person};
    for (const auto kind : {secretary_general, deputy, chair, member, secretary, division_head,
                            subdivision_head, functional_staff})
        for (const auto& position : people::positions_in(db, matter.unit, kind))
            for (const auto& holder : people::holders(db, position.id, day))
                if (people.size() < 60 && std::ranges::find(people, holder.person) == people.end())
                    people.push_back(holder.person);
    std::vector<web::Option> out;
    for (const auto person : people) {
        if (person == d.declarant || matters::standing_of(db, matter.id, person) != matters::Standing::clear)
            continue;
        const auto held = people::appointments_of(db, person, day);
        if (held.empty()) continue;
        out.push_back({person.text(),
                       web::Words(people::name_of(db, person) + ", " + people::title_of(db, held.front())),
                       {},
                       {}});
    }
    return out;
}

Fragment controls_field(const Forms& f) {
    std::vector<web::Option> options;
    for (const auto& rule : rules::all_controls())
        if (rule.control != rules::Control::no_conflict)
            options.push_back({std::string(base::name(rule.control)),
                               web::Words(say(f.lang, rule.label)),
                               web::Words(say(f.lang, rule.effect)),
                               {}});
    std::vector<std::string> chosen;
    for (const auto value : f.sent.all("controls")) chosen.emplace_back(value);
    return web::checkboxes(
        f.lang,
        web::field(
            f.lang, f.sent, f.faults, "controls", Text("Apa yang ditetapkan?", "What do you order?"),
            Text("Pilih semua yang perlu. Dalam urusan yang belum diputus, pilih tidak ikut serta atau "
                 "digantikan, sendiri atau bersama yang lain.",
                 "Choose all that are needed. On a matter not yet decided choose recusal or replacement, "
                 "alone or with others.")),
        options, chosen);
}

Fragment determination_form(store::Connection& db, const Forms& f, const Declaration& d) {
    const auto lang = f.lang;
    const auto field = [&](const char* name, Text label, web::Words hint = {}) {
        return web::field(lang, f.sent, f.faults, name, label, std::move(hint));
    };
    auto from = web::date_field(lang, f.sent, f.faults, "from", Text("Berlaku sejak", "In force from"));
    if (!f.sent.has("truth")) web::set_day(from, f.day);
    Fragment substitute;
    const auto matter = d.matter ? matters::load_matter(db, *d.matter) : std::nullopt;
    if (matter && matter->decided_by == matters::DecidedBy::official)
        substitute = web::select(
            lang,
            field("substitute", Text("Siapa yang memutus sebagai pengganti?", "Who decides instead?"),
                  Text("Pilih bila yang bersangkutan tidak ikut serta.",
                       "Choose when the official takes no part.")),
            substitutes(db, d, *matter, f.actor, f.day));
    const auto when_there_is = web::fieldset(
        lang, Text("Bila benturan itu ada", "When there is a conflict"),
        web::radios(lang, field("impact", Text("Seberapa besar dampaknya?", "How much does it weigh?")),
                    {{"low", web::Words(say(lang, rules::label(rules::Impact::low))), {}, {}},
                     {"medium", web::Words(say(lang, rules::label(rules::Impact::medium))), {}, {}},
                     {"high", web::Words(say(lang, rules::label(rules::Impact::high))), {}, {}}}) +
            web::textarea(
                lang, field("impact_reason", Text("Alasan penilaian dampak", "Why the impact is so")), 3) +
            controls_field(f) + web::date_input(lang, from) +
            web::date_input(lang, web::date_field(lang, f.sent, f.faults, "until",
                                                  Text("Sampai (boleh kosong)", "Until (optional)"))) +
            substitute);
    return web::form(app::form_guard(f.actor), web::path("/telaah/{}/tetapkan", d.id),
                     web::hidden("_version", std::to_string(d.version)) +
                         web::radios(lang,
                                     field("truth", Text("Apakah benturan kepentingan itu ada?",
                                                         "Is there a conflict of interest?")),
                                     {{"conflict", Text("Ya", "Yes"), {}, {}},
                                      {"no_conflict", Text("Tidak", "No"), {}, {}}},
                                     web::Arranged::inline_row) +
                         web::textarea(lang,
                                       field("truth_reason", Text("Alasannya", "The reason"),
                                             Text("Alasan ini tercatat dan dibaca yang bersangkutan.",
                                                  "It is recorded and the official reads it.")),
                                       4) +
                         when_there_is + web::button(lang, Text("Tetapkan", "Determine")));
}

// What else he can do, folded away so that the determination stays the way on.
Fragment other_ways(const Forms& f, const Declaration& d) {
    const auto lang = f.lang;
    const auto one = [&](Text summary, Text why, const web::Url& to, const char* name, Text label,
                         Text send) {
        return web::details(
            lang, summary,
            R"(<p class="govuk-body">{}</p>)"_html(why(lang)) +
                web::form(app::form_guard(f.actor), to,
                          web::hidden("_version", std::to_string(d.version)) +
                              web::textarea(lang, web::field(lang, f.sent, f.faults, name, label), 3) +
                              web::button(lang, send, web::ButtonKind::secondary)));
    };
    return one(Text("Kembalikan untuk dilengkapi", "Send it back for completion"),
               Text("Yang bersangkutan melengkapinya, lalu batas waktu Anda mulai lagi. Ia tetap tidak ikut "
                    "memutuskan.",
                    "The official completes it, then your time starts anew. He still takes no part."),
               web::path("/telaah/{}/kembalikan", d.id), "what_is_missing",
               Text("Apa yang kurang?", "What is missing?"), Text("Kembalikan", "Send back")) +
           one(Text("Setujui penarikan", "Agree to a withdrawal"),
               Text("Hanya untuk deklarasi yang keliru. Penghentian sementara berakhir.",
                    "Only for a declaration made by mistake. The standstill ends."),
               web::path("/telaah/{}/tarik", d.id), "withdraw_reason",
               Text("Mengapa ditarik?", "Why is it withdrawn?"),
               Text("Setujui penarikan", "Agree to the withdrawal"));
}

constexpr Way here{Speaks::page, review_page};

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<DeclarationId>("id");
    return id ? review_page(site, request, actor, *id, {}, {}, 200) : app::not_found(site, request);
}
web::Outcome determine(app::Site& s, web::Request& r, const app::Actor& a) {
    return determine_it(s, r, a, here);
}
web::Outcome give_back(app::Site& s, web::Request& r, const app::Actor& a) {
    return return_it(s, r, a, here);
}
web::Outcome withdraw(app::Site& s, web::Request& r, const app::Actor& a) {
    return withdraw_it(s, r, a, here);
}

}  // namespace

web::Response review_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          DeclarationId id, const web::Form& sent, const web::Faults& faults, int status) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto d = find_declaration(db, id, app::scope(actor.person, app::Action::read_declaration, day));
        if (!d) return app::not_found(site, request);
        // Who has nothing to determine here reads the case; nothing typed is at stake on a first visit.
        const bool his = d->superior == actor.person && d->state == State::submitted;
        if (!his && faults.empty()) return web::redirect(web::path("/deklarasi/{}", id));
        const Forms f{lang, actor, sent, faults, day};
        body =
            web::error_summary(lang, faults) +
            R"(<h1 class="govuk-heading-l">{}</h1>)"_html(
                Text("Telaah deklarasi", "Review a declaration")(lang)) +
            identity(db, lang, *d) + standing_now(db, lang, *d, day) +
            R"(<div class="j-pair"><div>{}{}</div><div><h2 class="govuk-heading-m">{}</h2>{}{}</div></div>{}{})"_html(
                facts(db, lang, *d), determination_part(db, lang, *d),
                Text("Penetapan Anda", "Your determination")(lang), determination_form(db, f, *d),
                other_ways(f, *d), inspection_part(db, lang, *d), history(db, lang, *d, actor.person));
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Telaah deklarasi", "Review a declaration")(lang)),
                      .section = app::Section::review,
                      .back = "/telaah",
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

std::vector<app::Route> review_pages() {
    using enum web::Method;
    using app::for_signed_in;
    return {
        {get, "/telaah/{id}", for_signed_in, show},
        {post, "/telaah/{id}/tetapkan", for_signed_in, determine},
        {post, "/telaah/{id}/kembalikan", for_signed_in, give_back},
        {post, "/telaah/{id}/tarik", for_signed_in, withdraw},
    };
}

}  // namespace declarations
