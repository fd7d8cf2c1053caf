#include "oversight/writing_pages.hpp"

#include "declarations/declaration_rows.hpp"
#include "oversight/monitor_pages.hpp"
#include "oversight/oversight_rows.hpp"
#include "people/people_rows.hpp"

namespace oversight {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

app::Scope followers_scope(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor));
}

WrittenAsked written_asked(const web::Request& request) {
    const auto get = [&](std::string_view name) { return request.query.first(name).value_or(""); };
    WrittenAsked out;
    out.office = office_asked(request, "satuan");
    out.filter.about = base::from_name<About>(get("tentang"));
    out.filter.late_only = get("keadaan") == "late";
    out.filter.state = base::from_name<RecommendationState>(get("keadaan"));
    out.filter.declaration = DeclarationId::from(get("deklarasi")).value_or(DeclarationId{});
    if (out.office) {
        const auto range = people::range_of(out.office);
        out.filter.unit_from = range.from;
        out.filter.unit_to = range.to;
    }
    const auto state = out.filter.late_only ? std::string_view("late")
                       : out.filter.state   ? base::name(*out.filter.state)
                                            : std::string_view{};
    out.query = "satuan=" + (out.office ? std::to_string(out.office.value) : std::string{}) + "&tentang=" +
                (out.filter.about ? std::string(base::name(*out.filter.about)) : std::string{}) +
                "&keadaan=" + std::string(state) +
                "&deklarasi=" + (out.filter.declaration ? out.filter.declaration.text() : std::string{});
    return out;
}

Fragment subject_words(store::Connection& db, Lang lang, const Subject& subject) {
    if (subject.about != About::declaration) return Fragment::text(app::say(lang, label(subject.about)));
    const auto declaration = declarations::load_declaration(db, subject.declaration);
    return web::link(lang, web::path("/deklarasi/{}", subject.declaration),
                     web::say(lang, Text("Deklarasi {}", "Declaration of {}"),
                              declaration ? people::name_of(db, declaration->declarant) : std::string{}));
}

web::Form subject_form(store::Connection& db, const web::Request& request, const app::Scope& s) {
    web::Form out;
    const auto id = DeclarationId::from(request.query.first("deklarasi").value_or(""));
    const auto declaration = id ? declarations::find_declaration(
                                      db, *id, app::scope(s.person, app::Action::read_declaration, s.day))
                                : std::nullopt;
    const auto asked = office_asked(request, "satuan");
    const auto unit = declaration ? declaration->unit : asked ? asked : first_office(db, s);
    out.fields().add("unit", std::to_string(unit.value));
    out.fields().add("about", std::string(declaration ? base::name(About::declaration)
                                                      : request.query.first("tentang").value_or("")));
    if (declaration) out.fields().add("declaration", id->text());
    return out;
}

Fragment subject_fields(store::Connection& db, Lang lang, const app::Scope& s, const web::Form& form,
                        const web::Faults& faults) {
    const auto id = DeclarationId::from(form.get("declaration"));
    const auto declaration = id ? declarations::find_declaration(
                                      db, *id, app::scope(s.person, app::Action::read_declaration, s.day))
                                : std::nullopt;
    if (declaration)
        return web::identity_bar(
                   lang, {{Text("Deklarasi", "Declaration"), people::name_of(db, declaration->declarant)},
                          {Text("Pihak", "Party"), declaration->party_name}}) +
               web::hidden("unit", std::to_string(declaration->unit.value)) +
               web::hidden("about", base::name(About::declaration)) + web::hidden("declaration", id->text());
    auto about = options_of<About>(lang);
    about.pop_back();  // a declaration is chosen on its list
    return web::text_input(lang,
                           web::field(lang, form, faults, "unit", Text("Kode kantor", "Code of the office"),
                                      Text("Misalnya 3375.", "Such as 3375.")),
                           web::Entry::whole_number, web::Wide::characters_5) +
           web::select(lang, web::field(lang, form, faults, "about", Text("Tentang apa?", "About what?")),
                       about);
}

}  // namespace oversight
