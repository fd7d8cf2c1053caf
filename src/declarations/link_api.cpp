// Declaring by personal link, for programs that stand between a member and this house (a kiosk, a chat
// service).
#include "app/status_page.hpp"
#include "declarations/declaration_routes.hpp"
#include "declarations/link_form.hpp"
#include "people/note_form.hpp"
#include "statements/roster_rows.hpp"
#include "web/json.hpp"

namespace declarations {
namespace {

web::Outcome wrong_birth(app::Site& site, const web::Request& request, PersonId member, base::Date born) {
    const auto birth = std::make_shared<statements::Birth>();
    return people::note(
        site, request,
        [birth, born, member](store::Connection& db) {
            *birth = statements::weigh_birth(db, member, born, app::Clock::real_now());
        },
        [&site, request, birth] {
            using enum statements::LinkRefusal;
            const auto why = *birth == statements::Birth::blocked ? blocked : birth_wrong;
            return app::refused(site, request, base::name(why), statements::words(why).sentence, "");
        });
}

// Says no more than the page does: the number, who determines and by when.
web::Outcome declare(app::Site& site, web::Request& request, const app::Actor&) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto who = statements::invited(site, form->get("token"));
    if (!who) return app::not_found(site, request);
    web::Faults faults;
    const auto input = parse_by_link(*form, faults);
    const auto born = parse_born(*form, *who, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    if (!app::has_key(request)) return app::key_missing(site, request);
    if (born != who->member.born) return wrong_birth(site, request, who->member.id, born);
    return app::write(site, request, actor_by_link(site, *who),
                      [&site, request, member = who->member, born, input](app::Change& c) {
                          const auto sent = declare_by_link(
                              c, member, born, input,
                              [&](std::string_view code, const RefusalWords& said, std::string_view article) {
                                  throw app::Stop{app::refused(site, request, code, said.sentence, article)};
                              });
                          web::JsonWriter out;
                          out.object()
                              .field("id", sent.declaration.id)
                              .field("state", sent.declaration.state)
                              .field("due", base::iso(sent.declaration.due))
                              .end();
                          auto answer = app::Answer::json(std::move(out).take(), 201);
                          answer.receipt_of = sent.index;
                          return answer;
                      });
}

constexpr std::string_view declare_in =
    R"({"type":"object","required":["token","born","party_name","relation","grounds","description","known_since"],"properties":{"token":{"type":"string"},"born":{"type":"string","format":"date"},)"
    R"("party_name":{"type":"string","maxLength":200},"relation":{"type":"string","description":"a code of the relations"},)"
    R"("grounds":{"type":"array","items":{"enum":["personal_or_business_interest","relatives_and_family","represents_party","paid_by_party","recommended_party","prohibited_by_law"]}},)"
    R"("other_law":{"type":"string"},"description":{"type":"string","maxLength":4000},"known_since":{"type":"string","format":"date"},"already_public":{"type":"string"},"proposed_control":{"type":"string"}}})";
constexpr std::string_view declare_out =
    R"({"type":"object","required":["id","state","due"],"properties":{"id":{"type":"string"},"state":{"type":"string"},"due":{"type":"string","format":"date"},"log_index":{"type":"integer"},"receipt":{"type":"string"}}})";

}  // namespace

std::vector<app::Route> link_api() {
    return {{web::Method::post, "/api/v1/declarations-by-link", app::for_everyone, declare,
             "Declare by personal link and day of birth", declare_in, declare_out}};
}

}  // namespace declarations
