#include "statements/paper_document_form.hpp"

#include "documents/statement.hpp"
#include "papers/letterhead_form.hpp"
#include "people/people_rows.hpp"
#include "rules/statements.hpp"
#include "web/text.hpp"

namespace statements {
namespace {

using web::Lang;

std::string title_in_capitals(const rules::StatementTemplate& version) {
    std::string out(version.title.id);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

std::string mark(const Statement& s, base::Zone zone) {
    const auto when = web::date_time(Lang::id, s.at, zone);
    switch (s.way) {
        case Way::session: return "Ditandatangani secara elektronik dengan dua faktor\n" + when;
        case Way::link: return "Ditandatangani secara elektronik melalui tautan pribadi\n" + when;
        case Way::paper: return "Ditandatangani di atas kertas, dicatat oleh dua orang\n" + when;
    }
    return when;
}

documents::Paper paper(store::Connection& db, const Campaign& campaign, const Statement& s,
                       const papers::Marks& marks) {
    const auto unit = people::load_unit(db, s.unit).value_or(people::Unit{});
    const auto person = people::load_person(db, s.person).value_or(people::Person{});
    const auto held = people::load_appointment(db, s.capacity);
    const auto* version = rules::statement_template(campaign.version);
    documents::Statement out{.letterhead = papers::letterhead(unit), .number = s.id.text()};
    out.signer = {.name = person.name,
                  .nip = person.nip,
                  .member_number = person.member_number,
                  .position = held ? people::title_of(db, *held) : std::string{},
                  .office = unit.name};
    out.basis = campaign.basis;
    if (version) {
        out.title = title_in_capitals(version->value);
        for (const auto& promise : version->value.promises) out.promises.emplace_back(promise.text.id);
    }
    out.place = papers::place_of(unit);
    out.day = web::long_date(Lang::id, base::day_in(unit.zone, s.at));
    out.mark = mark(s, unit.zone);
    out.check_address = marks.check_address;
    out.log = marks.log;
    out.made = s.at;
    out.zone = unit.zone;
    return documents::statement_paper(out);
}

}  // namespace

papers::Order statement_document(const Campaign& campaign, const Statement& statement) {
    return {{.kind = papers::DocumentKind::statement,
             .act = statement.index,
             .case_id = case_of(statement.id),
             .unit = statement.unit,
             .person = statement.person,
             .number = statement.id.text()},
            [campaign, statement](store::Connection& db, const papers::Marks& marks) {
                return paper(db, campaign, statement, marks);
            }};
}

std::vector<Statement> signed_in(store::Connection& db, const Campaign& campaign, UnitId unit, PersonId after,
                                 int limit) {
    std::vector<Statement> out;
    for (const auto& row : roll(db, campaign.id, unit, SignerState::has_signed, after, limit))
        if (auto s = load_statement(db, campaign.id, row.person)) out.push_back(std::move(*s));
    return out;
}

}  // namespace statements
